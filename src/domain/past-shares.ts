import { yearSpan } from './calendar';
import type { Division, Organisation, Team } from './organisation';
import type { Fact } from './retro';
import { sumOf } from './sum';
import { inHundredthsOfACent } from './units';

/** A unit of the organisation with its claim on the plan: what it sold, in money. */
export interface Share {
  readonly name: string;
  /** From 0; only its proportion to the others counts. */
  readonly weight: number;
  readonly units: readonly Share[];
}

/**
 * The claims of every division, team and manager on the plan of `year`: a manager's own sales in the year before,
 * wherever they arose; a team's is the sum of its people, a division's of its teams. The claim moves with the person.
 *
 * People without a plan, such as leavers, count for the team they belong to, and for its division where nobody of that
 * team has a plan: what they brought goes to those who stay.
 *
 * Someone who sold nothing that year, or took back more than they sold, has claim 0 and gets no plan, unless nobody of
 * the team sold anything: then it is split equally.
 */
export function pastShares(facts: readonly Fact[], { divisions }: Organisation, year: number): Share[] {
  const sold = soldBy(facts, year - 1);
  const claim = (name: string) => Math.max(0, inHundredthsOfACent(sold.get(name) ?? 0));
  const ofManager = (name: string): Share => ({ name, weight: claim(name), units: [] });
  const ofTeam = ({ name, managers, others }: Team) => shareOf(name, managers.map(ofManager), others.map(claim));
  const ofDivision = ({ name, teams, others }: Division) => shareOf(name, teams.map(ofTeam), others.map(claim));
  return divisions.map(ofDivision);
}

function soldBy(facts: readonly Fact[], year: number): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  const { start, end } = yearSpan(year);
  for (const { manager, day, amount } of facts) {
    if (day >= start && day <= end) sold.set(manager, (sold.get(manager) ?? 0) + amount);
  }
  return sold;
}

/** A unit whose claim is that of the units below it, and of others that take no part in the plan. */
export function shareOf(name: string, units: readonly Share[], others: readonly number[] = []): Share {
  return { name, weight: sumOf([...units.map(({ weight }) => weight), ...others]), units };
}

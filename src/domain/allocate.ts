import { yearOfDay } from './calendar';
import type { Division, Organisation, Team } from './organisation';
import type { Fact } from './retro';

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
 * Someone who sold nothing that year, or took back more than they sold, has claim 0 and gets no plan, unless nobody of
 * the team sold anything: then it is split equally.
 */
export function pastShares(facts: readonly Fact[], { divisions }: Organisation, year: number): Share[] {
  const sold = soldBy(facts, year - 1);
  const ofManager = (name: string): Share => ({ name, weight: Math.max(0, sold.get(name) ?? 0), units: [] });
  const ofTeam = ({ name, managers }: Team) => shareOf(name, managers.map(ofManager));
  const ofDivision = ({ name, teams }: Division) => shareOf(name, teams.map(ofTeam));
  return divisions.map(ofDivision);
}

function soldBy(facts: readonly Fact[], year: number): ReadonlyMap<string, number> {
  const sold = new Map<string, number>();
  for (const { manager, day, amount } of facts) {
    if (yearOfDay(day) === year) sold.set(manager, (sold.get(manager) ?? 0) + amount);
  }
  return sold;
}

function shareOf(name: string, units: readonly Share[]): Share {
  return { name, weight: units.reduce((sum, { weight }) => sum + weight, 0), units };
}

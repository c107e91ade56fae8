import { type Day, flatten, type Span, yearOf, yearSpan } from './calendar';
import { capacitiesIn, type Employment, RAMP } from './capacity';
import type { Division, Organisation, Team } from './organisation';
import { NOBODY_LISTED, type People } from './people';
import type { Fact } from './retro';
import { hasOwnPlan } from './role';
import { sumOf } from './sum';
import { inHundredthsOfACent } from './units';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

/** A unit of the organisation with its claim on the plan. */
export interface Share {
  readonly name: string;
  /** One for each week of the year, cut at the ends of months, from 0; only the proportion to the others counts. */
  readonly claims: readonly number[];
  readonly units: readonly Share[];
  /** Nobody's: what somebody who leaves would have brought, until somebody else is there to bring it. */
  readonly isVacant?: boolean;
}

/** Who takes the rest of a leaver's plan: a line of its own, everyone else in the team, or its lead. */
export type Heir = 'vacancy' | 'colleagues' | 'lead';

export interface Claiming {
  readonly year: number;
  readonly people?: People;
  readonly calendar?: WorkCalendar;
  /** What newcomers bring in their first months; see `capacitiesIn`. */
  readonly ramp?: readonly number[];
  /** A team without a lead has a vacancy instead. */
  readonly heir?: Heir;
  /** The word for a vacancy. */
  readonly vacancy?: string;
}

/**
 * The claims of every division, team and manager on the plan of `year`: what a manager sold in the year before, wherever
 * it arose, per capacity of then and for the capacity of each week: part-time, ramp, first and last days. A team's is the
 * sum of its people, a division's of its teams. The claim moves with the person.
 *
 * A newcomer, who sold nothing before the year or had less than a quarter of a year's capacity to do so, counts as average
 * in the team. They first take over what people who left would have brought, and add to their team's claim only beyond it.
 * What is not taken over goes to the heir, so that a team's claim does not fall when somebody leaves; the claim of those
 * who left before the year, or have no plan for other reasons, goes to all of the team, and where nobody of the team
 * has a plan to its division.
 *
 * Someone who was there all last year and sold nothing, or took back more than they sold, has claim 0 and gets no plan,
 * unless nobody sold anything: then it is split equally.
 */
export function pastShares(facts: readonly Fact[], { divisions }: Organisation, claiming: Claiming): Share[] {
  const sellerOf = sellersBy(facts, claiming);
  const everyone = divisions.flatMap(({ teams }) => teams.flatMap(({ managers }) => managers));
  const usual = perCapacity(everyone.map(sellerOf));
  const constant = (amount: number) => weeksOf(claiming.year).map(() => amount);
  const soldBy = (names: readonly string[]) => sumOf(names.map((name) => sellerOf(name).sold));
  const ofTeam = (team: Team) => teamShare(team, sellerOf, usual, claiming);
  const ofDivision = ({ name, teams, others }: Division) => shareOf(name, teams.map(ofTeam), constant(soldBy(others)));
  return divisions.map(ofDivision);
}

/** A unit whose claim is that of the units below it, and of others that take no part in the plan. */
export function shareOf(name: string, units: readonly Share[], others?: readonly number[]): Share {
  const all = [...units.map(({ claims }) => claims), ...(others === undefined ? [] : [others])];
  return { name, claims: (all[0] ?? []).map((_, week) => sumOf(all.map((claims) => claims[week]!))), units };
}

/** The weeks of the plan, cut at the ends of months. */
function weeksOf(year: number): Span[] {
  return flatten(yearOf(year)).filter(({ kind }) => kind === 'week');
}

interface Seller {
  /** Last year, from 0. */
  readonly sold: number;
  /** The capacity it was sold with; 0 of a newcomer. */
  readonly past: number;
  /** In each week. */
  readonly capacity: readonly number[];
  /** What they would have more if they stayed. */
  readonly missing: readonly number[];
}

function teamShare(
  { name, managers, others }: Team,
  sellerOf: (name: string) => Seller,
  usualElsewhere: number,
  { people = NOBODY_LISTED, heir = 'vacancy', vacancy = 'Vacancy' }: Claiming,
): Share {
  const sellers = managers.map(sellerOf);
  const left = others.map((other) => sellerOf(other).sold).filter((sold) => sold > 0);
  const usual = perCapacity(sellers) || sumOf(left) / (left.length || 1) || usualElsewhere;
  const rateOf = ({ sold, past }: Seller) => (past > 0 ? sold / past : usual);
  const sumIn = (week: number, among: readonly Seller[], measure: 'capacity' | 'missing') =>
    sumOf(among.map((seller) => rateOf(seller) * seller[measure][week]!));

  const newcomers = sellers.filter(({ past }) => past === 0);
  const weeks = (sellers[0]?.capacity ?? []).map((_, week) => {
    const [vacant, hired] = [sumIn(week, sellers, 'missing'), sumIn(week, newcomers, 'capacity')];
    return { vacant: Math.max(0, vacant - hired), left: Math.max(0, sumOf(left) - Math.max(0, hired - vacant)) };
  });
  const vacant = weeks.map((week) => week.vacant);
  const unclaimed = weeks.map((week) => week.left);
  const lead = heir === 'lead' ? managers.findIndex((manager) => people.of(manager).some(isLead)) : -1;
  const units = sellers.map((seller, at): Share => {
    const own = seller.capacity.map((capacity) => rateOf(seller) * capacity);
    return { name: managers[at]!, claims: at === lead ? plus(own, vacant) : own, units: [] };
  });
  if (lead >= 0 || !vacant.some((amount) => amount > 0)) return shareOf(name, units, unclaimed);
  if (heir === 'colleagues') return shareOf(name, units, plus(unclaimed, vacant));
  const open: Share = { name: `${vacancy} · ${name}`, claims: vacant, units: [], isVacant: true };
  return shareOf(name, [...units, open], unclaimed);
}

const isLead = ({ role }: { readonly role?: string }) => role === 'lead';

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((amount, at) => amount + b[at]!);
}

function perCapacity(sellers: readonly Seller[]): number {
  const known = sellers.filter(({ past }) => past > 0);
  return sumOf(known.map(({ sold }) => sold)) / (sumOf(known.map(({ past }) => past)) || 1);
}

/** Less of a year's capacity tells nothing of what a person can bring. */
const LEAST_PAST = 0.25;

function sellersBy(facts: readonly Fact[], claiming: Claiming): (name: string) => Seller {
  const { year, people = NOBODY_LISTED, calendar = MONDAY_TO_FRIDAY, ramp = RAMP } = claiming;
  const weeks = weeksOf(year);
  const { start } = yearSpan(year);
  const lastYear = yearSpan(year - 1);
  const { sold, firstDays } = salesOf(facts, lastYear);
  const capacitiesOf = (parts: readonly Span[], employments: readonly Employment[]) =>
    isSteady(employments) ? parts.map(() => 1) : capacitiesIn(parts, employments, { calendar, ramp });
  return (name) => {
    const firstDay = firstDays.get(name);
    const employments = employmentsOf(
      people.of(name).filter(({ role }) => hasOwnPlan(role)),
      firstDay,
      start,
    );
    const stayed = employments.map(({ to: _, ...employment }): Employment => employment);
    const capacity = capacitiesOf(weeks, employments);
    const inFull = capacitiesOf(weeks, stayed);
    const [past = 0] = capacitiesOf([lastYear], employments);
    const isNew = firstDay === undefined || firstDay >= start || past < LEAST_PAST;
    return {
      sold: Math.max(0, inHundredthsOfACent(sold.get(name) ?? 0)),
      past: isNew ? 0 : past,
      capacity,
      missing: inFull.map((full, week) => Math.max(0, full - capacity[week]!)),
    };
  };
}

function isSteady(employments: readonly Employment[]): boolean {
  return employments.every(({ from, to, fte = 1 }) => from === undefined && to === undefined && fte === 1);
}

/**
 * When a person is there: as listed, but always before a first day that they had sold before; unlisted from the first
 * sale in the year of the plan, or always.
 */
function employmentsOf(listed: readonly Employment[], firstSale: Day | undefined, start: Day): Employment[] {
  if (listed.length === 0) return [firstSale !== undefined && firstSale >= start ? { from: firstSale } : {}];
  const first = Math.min(...listed.map(({ from = -Infinity }) => from));
  return listed.map(({ from, to, fte }) => ({
    ...(from === undefined || (from === first && firstSale !== undefined && firstSale < from) ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(fte === undefined ? {} : { fte }),
  }));
}

/** What everyone sold in a span, and the day of their first sale of all. */
function salesOf(facts: readonly Fact[], { start, end }: Span) {
  const sold = new Map<string, number>();
  const firstDays = new Map<string, Day>();
  for (const { manager, day, amount } of facts) {
    if (day >= start && day <= end) sold.set(manager, (sold.get(manager) ?? 0) + amount);
    if (!(day >= firstDays.get(manager)!)) firstDays.set(manager, day);
  }
  return { sold, firstDays };
}

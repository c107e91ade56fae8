import { type Day, flatten, isInside, type Period, type Span } from './calendar';
import { capacitiesIn, type Employment, RAMP } from './capacity';
import { nameKey } from './cells';
import { fiscalYear } from './fiscal';
import type { Division, Organisation, Team } from './organisation';
import type { PastSeller } from './past-sellers';
import { NOBODY_LISTED, type People } from './people';
import { hasOwnPlan } from './role';
import { meanOf, sumOf } from './sum';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

/** A unit of the organisation with its claim on the plan. */
export interface Share {
  readonly name: string;
  /** One for each week of the year, cut at the ends of months, from 0; only the proportion to the others counts. */
  readonly claims: readonly number[];
  readonly units: readonly Share[];
  /** Of a person, or of those whom a vacancy stands for: in each week; 1 is full-time. */
  readonly capacity?: readonly number[];
  /** Of a person who is no newcomer: what they would bring again, in money a year, with the capacity of each week. */
  readonly again?: readonly number[];
  /** Nobody's: what somebody who leaves would have brought, until somebody else is there to bring it. */
  readonly isVacant?: boolean;
}

/** Who takes the rest of a leaver's plan: a line of its own, everyone else in the team, or its lead. */
export type Heir = 'vacancy' | 'colleagues' | 'lead';

export interface Claiming {
  /** Of the plan, called after the calendar year in which it ends, and its first month, 1–12. */
  readonly year: number;
  readonly firstMonth?: number | undefined;
  readonly people?: People;
  readonly calendar?: WorkCalendar;
  /** What newcomers bring in their first months; see `capacitiesIn`. */
  readonly ramp?: readonly number[] | undefined;
  /** The vacations and leaves of a person; none overlap. */
  readonly absences?: (name: string) => readonly Span[];
  /** A team without a lead has a vacancy instead. */
  readonly heir?: Heir | undefined;
  /** The word for a vacancy. */
  readonly vacancy?: string;
}

/**
 * The claims of every division, team and manager on the plan of `year`: what a manager sold in the year before, wherever
 * it arose, per capacity of then and for the capacity of each week: part-time, ramp, first and last days. A team's is the
 * sum of its people, a division's of its teams. The claim moves with the person.
 *
 * Whoever leaves to a successor leaves them the claim, in all weeks in which the successor is there, whatever their team.
 *
 * A newcomer, who sold nothing before the year or had less than a quarter of a year's capacity to do so, counts as average
 * in the team, or, hired after somebody left in the year, as that one. They first take over what people who left would
 * have brought, and add to their team's claim only beyond it. What is not taken over goes to the heir, so that a team's
 * claim does not fall when somebody leaves; the claim of those who left before the year, or have no plan for other
 * reasons, goes to all of the team, and where nobody of the team has a plan to its division.
 *
 * Someone who was there all last year and sold nothing, or took back more than they sold, has claim 0 and gets no plan,
 * unless nobody sold anything: then it is split equally.
 */
export function pastShares(sold: readonly PastSeller[], { divisions }: Organisation, claiming: Claiming): Share[] {
  const sellerOf = sellersBy(sold, { divisions }, claiming);
  const everyone = divisions.flatMap(({ teams }) => teams.flatMap(({ managers }) => managers));
  const usual = perCapacity(everyone.map(sellerOf));
  const ofTeam = (team: Team) => teamShare(team, sellerOf, usual, claiming);
  const ofDivision = ({ name, teams, others }: Division) =>
    shareOf(
      name,
      teams.map(ofTeam),
      sumsOf(
        others.map((other) => sellerOf(other).left),
        weeksOf(claiming),
      ),
    );
  return divisions.map(ofDivision);
}

/** A unit whose claim is that of the units below it, and of others that take no part in the plan. */
export function shareOf(name: string, units: readonly Share[], others?: readonly number[]): Share {
  const all = [...units.map(({ claims }) => claims), ...(others === undefined ? [] : [others])];
  return { name, claims: (all[0] ?? []).map((_, week) => sumOf(all.map((claims) => claims[week]!))), units };
}

/** The weeks of the plan, cut at the ends of months. */
function weeksOf({ year, firstMonth }: Claiming): Period[] {
  return flatten(fiscalYear(year, firstMonth)).filter(({ kind }) => kind === 'week');
}

/** The sum of several in each week. */
function sumsOf(amounts: readonly (readonly number[])[], weeks: readonly unknown[]): number[] {
  return weeks.map((_, week) => sumOf(amounts.map((own) => own[week]!)));
}

interface Seller {
  /** Last year, from 0. */
  readonly sold: number;
  /** The capacity it was sold with; 0 of a newcomer. */
  readonly past: number;
  /** In each week. */
  readonly capacity: readonly number[];
  /** What they would have more if they stayed, and nobody succeeds them. */
  readonly missing: readonly number[];
  /** In money: what those would have brought whom they succeed. */
  readonly inherited: readonly number[];
  /** In money, of somebody without a plan: what they would have brought, and nobody succeeds them. */
  readonly left: readonly number[];
  /** The first and the last day of a job that began or ended in the year. */
  readonly came: Day | undefined;
  readonly went: Day | undefined;
}

function teamShare(
  { name, managers, others }: Team,
  sellerOf: (name: string) => Seller,
  usualElsewhere: number,
  claiming: Claiming,
): Share {
  const weeks = weeksOf(claiming);
  const sellers = managers.map(sellerOf);
  const gone = others.map(sellerOf);
  const rateOf = rateIn(sellers, gone, usualElsewhere);
  const vacated = vacatedBy(sellers, rateOf, weeks);
  const claims = claimsOf(sellers, rateOf, vacated);
  const hired = broughtByNewcomers(sellers, claims, weeks);
  const left = sumsOf(
    gone.map((seller) => seller.left),
    weeks,
  );
  const units = sellers.map(({ capacity, past }, at): Share => {
    const own = claims[at]!;
    return { name: managers[at]!, claims: own, units: [], capacity, ...(past > 0 && { again: own }) };
  });
  const unclaimed = beyond(left, beyond(hired, vacated.claims));
  return withHeir(shareOf(name, units, unclaimed), openPost(vacated, hired), claiming);
}

/** What a person brings with full capacity: what they did, and a newcomer what is usual in the team, else elsewhere. */
function rateIn(
  sellers: readonly Seller[],
  gone: readonly Seller[],
  usualElsewhere: number,
): (seller: Seller) => number {
  const usual =
    perCapacity(sellers) || meanOf(gone.map(({ sold }) => sold).filter((sold) => sold > 0)) || usualElsewhere;
  return ({ sold, past }) => (past > 0 ? sold / past : usual);
}

/** What those who leave would have brought in each week, and the capacity for it. */
type Post = Required<Pick<Share, 'claims' | 'capacity'>>;

function vacatedBy(sellers: readonly Seller[], rateOf: (seller: Seller) => number, weeks: readonly unknown[]): Post {
  const amounts = sellers.map((seller) => seller.missing.map((part) => rateOf(seller) * part));
  const missing = sellers.map((seller) => seller.missing);
  return { claims: sumsOf(amounts, weeks), capacity: sumsOf(missing, weeks) };
}

/** Whoever is hired after somebody left counts as them, where that is more than is usual. */
function claimsOf(
  sellers: readonly Seller[],
  rateOf: (seller: Seller) => number,
  { claims, capacity }: Post,
): number[][] {
  const inPlaceOf = claims.map((amount, week) => (capacity[week]! > 0 ? amount / capacity[week]! : 0));
  const firstLeave = Math.min(...sellers.map(({ went = Infinity }) => went));
  return sellers.map((seller) => {
    const isNextHire = seller.past === 0 && seller.came !== undefined && seller.came > firstLeave;
    return inPlaceOf.map((vacant, week) => {
      const own = Math.max(rateOf(seller), isNextHire ? vacant : 0) * seller.capacity[week]!;
      const inherited = seller.inherited[week]!;
      return seller.past > 0 ? own + inherited : Math.max(own, inherited);
    });
  });
}

/** Beyond what they inherit. */
function broughtByNewcomers(
  sellers: readonly Seller[],
  claims: readonly (readonly number[])[],
  weeks: readonly unknown[],
): number[] {
  const amounts = sellers.flatMap(({ past, inherited }, at) =>
    past > 0 ? [] : [claims[at]!.map((amount, week) => amount - inherited[week]!)],
  );
  return sumsOf(amounts, weeks);
}

/** What is left of a post beside what newcomers bring. */
function openPost({ claims, capacity }: Post, hired: readonly number[]): Post {
  const open = beyond(claims, hired);
  return {
    claims: open,
    capacity: capacity.map((part, week) => (claims[week]! > 0 ? (part * open[week]!) / claims[week]! : 0)),
  };
}

/** However it is brought, what nobody of a team brings stays with the team. */
function withHeir(team: Share, open: Post, claiming: Claiming): Share {
  return { ...team, claims: plus(team.claims, open.claims), units: withOpenPost(team, open, claiming) };
}

function withOpenPost({ name, units }: Share, open: Post, claiming: Claiming): readonly Share[] {
  const { people = NOBODY_LISTED, heir = 'vacancy', vacancy = 'Vacancy' } = claiming;
  const lead = heir === 'lead' ? units.find((unit) => people.of(unit.name).some(isLead)) : undefined;
  if (lead !== undefined)
    return units.map((unit) => (unit === lead ? { ...lead, claims: plus(lead.claims, open.claims) } : unit));
  const isTaken = heir === 'colleagues' || !open.claims.some((amount) => amount > 0);
  return isTaken ? units : [...units, { name: `${vacancy} · ${name}`, ...open, units: [], isVacant: true }];
}

const isLead = ({ role }: { readonly role?: string }) => role === 'lead';

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((amount, at) => amount + b[at]!);
}

/** What one has beyond the other, from 0. */
function beyond(a: readonly number[], b: readonly number[]): number[] {
  return a.map((amount, at) => Math.max(0, amount - b[at]!));
}

function perCapacity(sellers: readonly Seller[]): number {
  const known = sellers.filter(({ past }) => past > 0);
  return sumOf(known.map(({ sold }) => sold)) / (sumOf(known.map(({ past }) => past)) || 1);
}

/** Less of a year's capacity tells nothing of what a person can bring. */
const LEAST_PAST = 0.25;

function sellersBy(
  sold: readonly PastSeller[],
  { divisions }: Pick<Organisation, 'divisions'>,
  claiming: Claiming,
): (name: string) => Seller {
  const weeks = weeksOf(claiming);
  const teams = divisions.flatMap((division) => division.teams);
  const planned = new Set(teams.flatMap(({ managers }) => managers));
  const sellerAlone = sellersAlone(sold, weeks, claiming);
  const names = [...planned, ...teams.flatMap(({ others }) => others), ...divisions.flatMap(({ others }) => others)];
  const sellers = new Map(names.map((name) => [name, sellerAlone(name)]));
  const takerIn = takers(sellers, planned, claiming);
  const inherited = new Map<string, number[]>();
  for (const [name, seller] of sellers) {
    const leaves = planned.has(name)
      ? seller.missing.map((part) => (seller.past > 0 ? (part * seller.sold) / seller.past : 0))
      : seller.left;
    const taken = leaves.map((amount, week) => (amount > 0 && takerIn(name, week)) || undefined);
    taken.forEach((taker, week) => {
      if (taker === undefined) return;
      const own = inherited.get(taker) ?? weeks.map(() => 0);
      own[week]! += leaves[week]!;
      inherited.set(taker, own);
    });
    const kept = (amounts: readonly number[]) =>
      amounts.map((amount, week) => (taken[week] === undefined ? amount : 0));
    sellers.set(name, { ...seller, missing: kept(seller.missing), left: kept(seller.left) });
  }
  return (name) => {
    const seller = sellers.get(name) ?? sellerAlone(name);
    return { ...seller, inherited: inherited.get(name) ?? seller.inherited };
  };
}

/** Who takes over from somebody in a week: the successor, or while that one is not there their own successor. */
function takers(
  sellers: ReadonlyMap<string, Seller>,
  planned: ReadonlySet<string>,
  { people = NOBODY_LISTED }: Claiming,
): (name: string, week: number) => string | undefined {
  const spelled = new Map([...planned].map((name) => [nameKey(name), name]));
  const successors = new Map(
    [...sellers.keys()].map((name) => {
      const [named = ''] = people
        .of(name)
        .flatMap(({ successor }) => successor ?? [])
        .slice(-1);
      return [name, spelled.get(nameKey(named))];
    }),
  );
  const takerIn = (name: string, week: number, seen: readonly string[] = []): string | undefined => {
    const next = successors.get(name);
    if (next === undefined || next === name || seen.includes(next)) return undefined;
    return sellers.get(next)!.capacity[week]! > 0 ? next : takerIn(next, week, [...seen, name]);
  };
  return takerIn;
}

/** What everyone brings by themselves. */
function sellersAlone(
  sold: readonly PastSeller[],
  weeks: readonly Period[],
  claiming: Claiming,
): (name: string) => Seller {
  const { year, firstMonth, people = NOBODY_LISTED } = claiming;
  const { start, end } = fiscalYear(year, firstMonth);
  const lastYear = fiscalYear(year - 1, firstMonth);
  const capacitiesOf = capacityReader(weeks, claiming);
  const before = new Map(sold.map(([name, ...past]) => [name, past]));
  const none = weeks.map(() => 0);
  return (name) => {
    const [firstDay, amount = 0] = before.get(name) ?? [];
    const listed = people.of(name).filter(({ role }) => hasOwnPlan(role));
    const employments = employmentsOf(listed, firstDay, start);
    const { inWeeks, inSpan } = capacitiesOf(name);
    const past = inSpan(lastYear, employments);
    const isNew = firstDay === undefined || firstDay >= start || past < LEAST_PAST;
    const own = Math.max(0, amount);
    return {
      sold: own,
      past: isNew ? 0 : past,
      ...presenceIn(employments, inWeeks),
      inherited: none,
      left: weeks.map(() => own),
      ...cameAndWent(employments, { start, end }),
    };
  };
}

/** What somebody is there for, and what more they would be there for if they stayed. */
function presenceIn(
  employments: readonly Employment[],
  inWeeks: (times: readonly Employment[]) => readonly number[],
): Pick<Seller, 'capacity' | 'missing'> {
  const capacity = inWeeks(employments);
  const stayed = employments.map(({ to: _, ...employment }): Employment => employment);
  return { capacity, missing: beyond(inWeeks(stayed), capacity) };
}

function cameAndWent(employments: readonly Employment[], { start, end }: Span): Pick<Seller, 'came' | 'went'> {
  const first = Math.min(...employments.map(({ from = -Infinity }) => from));
  const last = Math.max(...employments.map(({ to = Infinity }) => to));
  return { came: first >= start ? first : undefined, went: last <= end ? last : undefined };
}

/** What somebody is there for in times of employment: in each week of the plan, or in another span. */
function capacityReader(
  weeks: readonly Period[],
  { year, firstMonth, calendar = MONDAY_TO_FRIDAY, ramp = RAMP, absences = () => [] }: Claiming,
) {
  const byQuarter = fiscalYear(year, firstMonth).parts.map((quarter) =>
    weeks.filter((week) => isInside(week, quarter)),
  );
  return (name: string) => {
    const away = absences(name);
    const inParts = (parts: readonly Span[], times: readonly Employment[]) =>
      isSteady(times) && away.length === 0
        ? parts.map(() => 1)
        : capacitiesIn(parts, times, { calendar, ramp, absences: away });
    return {
      inWeeks: (times: readonly Employment[]) =>
        away.length === 0 ? inParts(weeks, times) : byQuarter.flatMap((part) => inParts(part, times)),
      inSpan: (span: Span, times: readonly Employment[]) => inParts([span], times)[0] ?? 0,
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

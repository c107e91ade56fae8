import { type Lock, shareOut } from './allocate';
import { flatten, type Period } from './calendar';
import { type Fairness, fairnessOf } from './fairness';
import type { Bounds } from './guard-rails';
import type { PersonRow } from './inputs';
import type { Share } from './past-shares';
import { holdsIn, type People } from './people';
import type { PlanUnit } from './plan';
import { type Bridge, bridgeOf, type Proposal, reconcile } from './reconcile';
import type { Choices } from './settings';
import type { Assign, Spread } from './spread';
import { sumOf } from './sum';
import { roundToUnit } from './units';
import type { WorkCalendar } from './work-calendar';

/** How the personal plans of a year came about. */
export interface Assignments {
  /** Everyone with a plan, in the order of the plan; without vacancies. */
  readonly people: readonly Assignment[];
  /** What the plan asks of them, by capacity and by potential, each in the order of `people`. */
  readonly fairness: Fairness;
  /** The teams in which somebody has said what they will bring; empty when nobody has. */
  readonly bridges: readonly TeamBridge[];
}

/** The year of one person. */
export interface Assignment {
  /** `Division/Team/Manager`, as in the plan. */
  readonly path: string;
  readonly name: string;
  readonly plan: number;
  /** What the rule of allocation alone would give, not rounded: what proposals, locks and limits changed is the difference. */
  readonly byRule: number;
  /** Full-time years: .5 is half a person, or one who is there for half of it. */
  readonly capacity: number;
  readonly potential?: number;
  /** What they, or their lead, say they will bring; 0 is a word, undefined is none. */
  readonly proposal?: number;
  readonly lock?: Lock;
  /** The limit at which their change against their own last year stands. */
  readonly heldAt?: 'low' | 'high';
}

/** The plan of a team beside what its people have offered. */
export interface TeamBridge extends Bridge {
  readonly division: string;
  readonly team: string;
}

/** What was said about one person beside the rule. */
export interface Terms {
  readonly potential?: number | undefined;
  readonly proposal?: number | undefined;
  readonly lock?: Lock | undefined;
}

export interface Assigning {
  readonly unit: number;
  readonly termsOf: (name: string) => Terms;
  /** How far a plan may be below and above what the person would bring again: −.1 and .4 are from −10 to +40 %. */
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  /** What personal plans have beyond that of their team. */
  readonly over?: number | undefined;
  readonly proposals?: 'show' | 'reconcile' | undefined;
  /** The mean over the weeks of the plan, each by its working time. */
  readonly yearly: (weekly: readonly number[]) => number;
}

/** What decides personal plans beside the claims: the choices of the head, and what is said of people in the year. */
export function assigningBy(
  { lowest, highest, over, proposals }: Choices,
  { people, whole, calendar, unit }: Company,
): Assigning {
  const weeks = flatten(whole).filter(({ kind }) => kind === 'week');
  const times = weeks.map(({ start, end }) => calendar.workingTime(start, end));
  return {
    unit,
    termsOf: (name) => termsAmong(people.of(name).filter((row) => holdsIn(row, whole))),
    lowest,
    highest,
    over,
    proposals,
    yearly: (weekly) => sumOf(weekly.map((amount, week) => amount * times[week]!)) / (sumOf(times) || 1),
  };
}

interface Company {
  readonly people: People;
  /** The year of the plan. */
  readonly whole: Period;
  readonly calendar: WorkCalendar;
  readonly unit: number;
}

/** Of several rows of one person the last that says it. */
function termsAmong(rows: readonly PersonRow[]): Terms {
  const said = <F extends keyof PersonRow>(field: F) =>
    rows.reduce<PersonRow[F] | undefined>((last, row) => row[field] ?? last, undefined);
  const lock = said('lock');
  return {
    potential: said('potential'),
    proposal: said('proposal'),
    lock: lock === undefined ? undefined : { amount: lock, reason: said('why') ?? '' },
  };
}

/** What all people together would bring again in the year, newcomers as average. */
export function capacityOf(share: Share, assigning: Assigning): number {
  if (share.units.length > 0) return sumOf(share.units.map((unit) => capacityOf(unit, assigning)));
  return share.isVacant ? 0 : assigning.yearly(share.claims);
}

/**
 * How the people of a team share its plan, and what is assigned beyond it. Locked plans never move. Where proposals are
 * reconciled they are the plans of a team in which there are any, and move in proportion to what the rule gives; else the
 * others share by the rule within the limits, and newcomers have none.
 *
 * The plan of the team stays as it is: what its people cannot take, because all are locked or at their limits, they do
 * not get, and the difference shows.
 */
export function assignBy(assigning: Assigning): Assign {
  const { unit, over = 0, lowest, highest, proposals } = assigning;
  const hasLimits = lowest !== undefined || highest !== undefined;
  return (people, byRule, year) => {
    const terms = people.map((person) => termsIn(person, assigning));
    const isReconciled = proposals === 'reconcile' && terms.some(({ proposal }) => proposal !== undefined);
    const isLocked = terms.some(({ lock }) => lock !== undefined);
    if (!isReconciled && !isLocked && !hasLimits && over === 0) return undefined;
    const assigned = over === 0 ? year : roundToUnit(year * (1 + over), unit);
    if (isReconciled)
      return reconcile(
        assigned,
        terms.map((own, at) => offerIn(own, byRule[at]!)),
        unit,
      ).parts.map((part = 0) => part);
    const claims = people.map((person, at) => ({
      ...boundsOf(person, assigning),
      weight: byRule[at]!,
      lock: terms[at]!.lock,
    }));
    return shareOut(assigned, claims, unit).parts;
  };
}

/** In multiples of the unit, as the plan is. */
function termsIn({ name, isVacant }: Share, { termsOf, unit }: Assigning): Terms {
  if (isVacant) return {};
  const { potential, proposal, lock } = termsOf(name);
  return {
    potential,
    proposal: proposal && roundToUnit(proposal, unit),
    lock: lock && { ...lock, amount: roundToUnit(lock.amount, unit) },
  };
}

function offerIn({ proposal, lock }: Terms, flexibility: number): Proposal {
  return lock === undefined ? { amount: proposal, flexibility } : { amount: lock.amount, flexibility: 0 };
}

function boundsOf({ again }: Share, { lowest, highest, yearly }: Assigning): Bounds {
  const before = again && yearly(again);
  const at = (change: number | undefined, free: number) =>
    before === undefined || change === undefined ? free : before * (1 + change);
  return { low: at(lowest, 0), high: at(highest, Infinity) };
}

/** What became of everyone: the plan beside the claims that it was made from and the figures that it spreads. */
export function assignmentsOf(company: PlanUnit, shares: Share, spread: Spread, assigning: Assigning): Assignments {
  const people = peopleIn(company, shares, spread, assigning);
  return { people, fairness: fairnessOf(people), bridges: bridgesIn(company, shares, assigning) };
}

function peopleIn(unit: PlanUnit, share: Share, spread: Spread, assigning: Assigning): Assignment[] {
  if (share.units.length > 0)
    return unit.units.flatMap((below, at) => peopleIn(below, share.units[at]!, spread.units[at]!, assigning));
  if (share.isVacant) return [];
  const [plan = 0] = unit.revenue;
  const { byRule = plan } = spread;
  const { potential, proposal, lock } = termsIn(share, assigning);
  const heldAt = lock === undefined ? limitAt(plan, byRule, boundsOf(share, assigning), assigning) : undefined;
  return [
    {
      path: unit.path,
      name: unit.name,
      plan,
      byRule,
      capacity: assigning.yearly(share.capacity ?? []),
      ...(potential !== undefined && { potential }),
      ...(proposal !== undefined && { proposal }),
      ...(lock !== undefined && { lock }),
      ...(heldAt !== undefined && { heldAt }),
    },
  ];
}

/** By the rule itself, or by what locks and limits of others left to take. */
function limitAt(plan: number, byRule: number, { low, high }: Bounds, { unit }: Assigning): Assignment['heldAt'] {
  const isHeld = (limit: number) => limit > 0 && Math.abs(plan - limit) <= unit && Math.abs(plan - byRule) > unit;
  if (isHeld(low)) return 'low';
  return isHeld(high) ? 'high' : undefined;
}

function bridgesIn(company: PlanUnit, shares: Share, assigning: Assigning): TeamBridge[] {
  return company.units.flatMap((division, at) =>
    division.units.flatMap((team, index) => {
      const people = shares.units[at]!.units[index]!.units.filter(({ isVacant = false }) => !isVacant);
      const terms = people.map((person) => termsIn(person, assigning));
      if (terms.every(({ proposal }) => proposal === undefined)) return [];
      const bridge = bridgeOf(
        team.revenue[0]!,
        terms.map((own) => offerIn(own, 1)),
      );
      return { ...bridge, division: division.name, team: team.name };
    }),
  );
}

import type { ActionLog } from './actions';
import type { Assignments } from './assignments';
import { type Basis, basisOf } from './basis';
import { type Day, flatten, isoOf, type Period, yearOf, yearOfDay } from './calendar';
import { fairnessOf } from './fairness';
import { type Funnel, reverseFunnel } from './funnel';
import { type AnnualisedQuarter, lastYearOf } from './last-year';
import { roundUp } from './needed';
import { type Organisation, organise } from './organisation';
import { type Claiming, pastShares, type Share, shareOf } from './past-shares';
import type { PlannedActions } from './planned-actions';
import { Mistake } from './problem';
import type { Fact } from './retro';
import { split } from './split';
import { figureFor, type Spread, spreadOver } from './spread';
import { sumOf } from './sum';
import { type Growth, quartersFrom, type Targets, targets } from './target';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

export interface Plan {
  /** A fiscal year is called after the calendar year in which it ends: 2027 for April 2026 to March 2027. */
  readonly year: number;
  /** In which it begins, 1–12. */
  readonly firstMonth: number;
  /** Every figure of revenue is a multiple of it; actions are whole. */
  readonly unit: number;
  /** What the company sold in the year before, with the annualised quarters in full. */
  readonly lastYear: number;
  /** The quarters of that year of which too little is known; most often none. */
  readonly annualised: readonly AnnualisedQuarter[];
  /** How the target came about, and how far the past vouches for it. */
  readonly basis: Basis;
  /** How personal plans came about. */
  readonly assignments: Assignments;
  readonly organisation: Organisation;
  readonly calendar: WorkCalendar;
  /** The years of the plan that have no official Russian calendar here; empty where it is not asked for. */
  readonly unofficialYears: readonly number[];
  /** The year, its quarters, months and weeks, each kind in the order of the calendar. */
  readonly periods: readonly Period[];
  /** Kinds of actions that are planned, as the log spells them; none without a log or without a deal won since it began. */
  readonly kinds: readonly string[];
  readonly company: PlanUnit;
  /** How the actions came about: lead times, conversions, debt, and whether there is time; absent where none are planned. */
  readonly actionPlan?: PlannedActions;
}

/** The company, a division, a team or a manager, with the units that it consists of. */
export interface PlanUnit {
  readonly level: 'company' | PlanRow['level'];
  /** `''` for the company. */
  readonly name: string;
  /** `Division/Team/Manager`, with ∕ (U+2215) for a slash inside a name; `''` for the company. */
  readonly path: string;
  /** The path one level up. */
  readonly parent: string;
  readonly units: readonly PlanUnit[];
  /** A line of the team for what a leaver would have brought, until somebody is hired for it. */
  readonly isVacant: boolean;
  /** The planned revenue, one figure for each of the plan's periods. */
  readonly revenue: readonly number[];
  /**
   * What the personal plans below it make in each period, where that is not its own plan: it is more where people are
   * assigned more than the plan, more or less where locks or limits hold everyone. Undefined where it is the same.
   */
  readonly assigned?: readonly number[];
  /** For each of the plan's `kinds` the number of actions in each of its periods. */
  readonly actions: { readonly [kind: string]: readonly number[] };
  /** Of the actions, those that should have been done before the plan was made; worked off in its first four weeks. */
  readonly overdue: { readonly [kind: string]: readonly number[] };
}

export interface Planning extends Growth, Claiming {
  readonly today: Day;
  /** Names the team and the division of somebody of whom neither people nor sales tell it. */
  readonly company: string;
  /** Without them no actions are planned. */
  readonly actions?: ActionLog;
}

/**
 * The plan of a year: the sales of the year before and their growth, split over quarters, months and weeks, and over
 * divisions, teams and managers; and the actions that should bring them.
 *
 * Quarters follow last year's quarters, months and weeks their working days, people their own sales of last year. Actions
 * follow each person's plan: as many as the deals in it need by the person's own conversions. Those of the whole company
 * are rounded up once, and split like the money.
 *
 * Every figure is a multiple of the unit, actions are whole, and at every level both trees add up exactly: weeks to
 * months, months to quarters, quarters to the year, and managers to teams, teams to divisions, divisions to the company.
 *
 * Throws a Mistake when nothing was sold in the year before, or no more than was returned (`noLastYear`), or when nobody
 * is left to have a plan (`nobodyToPlan`).
 */
export function makePlan(facts: readonly Fact[], planning: Planning): Plan {
  const { year, growth, unit, today, actions, calendar = MONDAY_TO_FRIDAY } = planning;
  const lastYear = lastYearOf(facts, year - 1, calendar);
  if (!(lastYear.sum > 0)) throw new Mistake('noLastYear', { year: year - 1, years: yearsWithSales(facts) });
  const organisation = organise(facts, planning);
  if (organisation.divisions.length === 0) throw new Mistake('nobodyToPlan', { year });

  const whole = yearOf(year);
  const target = targets(lastYear.quarters, { growth, unit });
  const basis = basisOf(facts, lastYear, { growth, unit, begins: year, firstMonth: 1, capacity: 0 });
  const shares = shareOf('', pastShares(facts, organisation, planning));
  const revenue = spreadOver(shares, figureFor(whole, target, { unit, calendar }), unit);
  const funnel = reverseFunnel(facts, actions, today);
  const counts = funnel === undefined ? [] : planActions(shares, revenue, funnel, whole, target, calendar);
  return {
    year,
    firstMonth: 1,
    unit,
    lastYear: lastYear.sum,
    annualised: lastYear.annualised,
    basis,
    assignments: { people: [], fairness: fairnessOf([]), bridges: [] },
    organisation,
    calendar,
    unofficialYears: [],
    periods: flatten(whole),
    kinds: counts.map(([kind]) => kind),
    company: unitOf(revenue, counts),
  };
}

function yearsWithSales(facts: readonly Fact[]): string {
  const sums = new Map<number, number>();
  for (const { day, amount } of facts) sums.set(yearOfDay(day), (sums.get(yearOfDay(day)) ?? 0) + amount);
  const years = [...sums].filter(([, sum]) => sum > 0).map(([year]) => year);
  return years.sort((a, b) => a - b).join(', ');
}

/** Actions of one kind, for the company and all units below it. */
type Planned = readonly [kind: string, counts: Spread];

function planActions(
  shares: Share,
  revenue: Spread,
  funnel: Funnel,
  whole: Period,
  target: Targets,
  calendar: WorkCalendar,
): Planned[] {
  return funnel.kinds.map((kind) => {
    const needs = needsOf(shares, revenue, funnel, kind);
    const year = roundUp(sumOf(needs.claims) / needs.claims.length);
    const quarters = quartersFrom(split(year, target.quarters));
    const figure = figureFor(whole, { year, quarters }, { unit: 1, calendar });
    return [kind, spreadOver(needs, figure, 1)];
  });
}

/**
 * How many actions each person's plan needs, not rounded: the plan ÷ the average deal × the actions for each deal; in the
 * weeks in which they have a claim on it, and in their proportion.
 */
function needsOf(
  { name, claims, units }: Share,
  { figures, units: spreads }: Spread,
  funnel: Funnel,
  kind: string,
): Share {
  if (units.length > 0)
    return shareOf(
      name,
      units.map((unit, at) => needsOf(unit, spreads[at]!, funnel, kind)),
    );
  const deals = (figures[0] ?? 0) / funnel.averageDeal(name);
  const needed = deals * funnel.actionsPerDeal(name, kind);
  const mean = sumOf(claims) / claims.length;
  return { name, claims: claims.map((claim) => (mean > 0 ? (needed * claim) / mean : needed)), units: [] };
}

type Level = PlanUnit['level'];

const LEVELS: readonly Level[] = ['company', 'division', 'team', 'manager'];

/** The units of the plan with money and actions side by side. */
function unitOf(
  revenue: Spread,
  counts: readonly Planned[],
  { path, parent }: Pick<PlanUnit, 'path' | 'parent'> = { path: '', parent: '' },
  [level = 'manager', ...below]: readonly Level[] = LEVELS,
): PlanUnit {
  const { name, figures, units, isVacant } = revenue;
  const unitAt = (unit: Spread, index: number) => {
    const inside = counts.map(([kind, spread]): Planned => [kind, spread.units[index]!]);
    const place = { path: [path, unit.name.replace(/\//g, '∕')].filter(Boolean).join('/'), parent: path };
    return unitOf(unit, inside, place, below);
  };
  const actions = Object.fromEntries(counts.map(([kind, spread]) => [kind, spread.figures]));
  return { level, name, path, parent, units: units.map(unitAt), revenue: figures, actions, overdue: {}, isVacant };
}

/** One figure of the plan. A week that crosses months is two rows with one `period` and its own dates. */
export interface PlanRow {
  readonly level: 'division' | 'team' | 'manager';
  readonly name: string;
  /** `Division/Team/Manager` */
  readonly path: string;
  /** The path one level up, `""` for a division. */
  readonly parent: string;
  /** `revenue`, or a kind of actions as the user wrote it; one that is called so itself is `revenue (actions)`. */
  readonly metric: string;
  /** `2026`, `2026-Q1`, `2026-01` or `2026-W05` */
  readonly period: string;
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  readonly start: string;
  readonly end: string;
  readonly value: number;
}

/**
 * The plan as rows, for export: each division is followed by its teams and each team by its people, and the revenue of
 * each by its actions; the company is left out.
 */
export function planRows({ company, periods, kinds }: Plan): PlanRow[] {
  const dated = periods.map(({ key, kind, start, end }) => ({
    period: key,
    kind,
    start: isoOf(start),
    end: isoOf(end),
  }));
  return unitsBelow(company).flatMap(({ level, name, path, parent, revenue, actions }) => {
    if (level === 'company') return [];
    const counts = kinds.map((kind) => [kind === 'revenue' ? 'revenue (actions)' : kind, actions[kind] ?? []] as const);
    const metrics = [['revenue', revenue] as const, ...counts];
    return metrics.flatMap(([metric, figures]) =>
      dated.map((period, at) => ({ level, name, path, parent, metric, ...period, value: figures[at] ?? 0 })),
    );
  });
}

function unitsBelow({ units }: PlanUnit): PlanUnit[] {
  return units.flatMap((unit) => [unit, ...unitsBelow(unit)]);
}

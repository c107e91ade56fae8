import type { ActionLog } from './actions';
import { type Assignments, assignBy, assigningBy, assignmentsOf, capacityOf } from './assignments';
import { type Basis, basisOf, groundOf } from './basis';
import { type Day, flatten, isoOf, type Period, yearOf } from './calendar';
import type { ClientPotentials } from './clients/client-potential';
import type { Settled } from './conflict';
import type { DealHistory } from './deal-history';
import { beginsIn, fiscalQuarterOf } from './fiscal';
import { type ForecastBasis, forecastBasisOf, type KeptForecast } from './forecast-basis';
import type { DealRow } from './inputs';
import { type AnnualisedQuarter, type LastYear, lastYearOf } from './last-year';
import type { MarketSeries } from './market-series';
import { mixedClaims } from './mixed-claims';
import { type Organisation, organise } from './organisation';
import { pastSellers } from './past-sellers';
import { type Claiming, pastShares, shareOf } from './past-shares';
import { NOBODY_LISTED } from './people';
import { areCorrected, type PlanPast, stillTold } from './plan-past';
import { type PlannedActions, type PlannedKind, plannedActions } from './planned-actions';
import { Mistake } from './problem';
import type { Fact } from './retro';
import type { Choices } from './settings';
import { figureFor, type Spread, spreadOver } from './spread';
import { type Growth, quartersFrom, type Targets } from './target';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

export interface Plan {
  /** A fiscal year is called after the calendar year in which it ends: 2027 for April 2026 to March 2027. */
  readonly year: number;
  /** In which it begins, 1–12. */
  readonly firstMonth: number;
  /** Every figure of revenue is a multiple of it; actions are whole. */
  readonly unit: number;
  /** What the head had chosen, as on the tab with the settings. */
  readonly choices: Choices;
  /** What the company sold in the year before, with the annualised quarters in full. */
  readonly lastYear: number;
  /** The quarters of that year of which too little is known; most often none. */
  readonly annualised: readonly AnnualisedQuarter[];
  /** How the target came about, and how far the past vouches for it. */
  readonly basis: Basis;
  /** What is to be expected of the year; undefined where too little was sold to forecast from. */
  readonly forecast: ForecastBasis | undefined;
  /** What divides the quarters: to be kept with the plan. */
  readonly past: PlanPast;
  /** The sales of the year before tell something else now than what divides the plan: that waits for the next one. */
  readonly isCorrected: boolean;
  /** The plan as it was first made, where the head has accepted a revision since. */
  readonly first: Targets | undefined;
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

export interface Planning extends Growth, Settled, Omit<Claiming, 'firstMonth' | 'ramp' | 'heir'> {
  readonly today: Day;
  /** Names the team and the division of somebody of whom neither people nor sales tell it. */
  readonly company: string;
  /** The day on which the plan is made, where that is not today: actions that should have begun before it are overdue. */
  readonly madeOn?: Day;
  /** Without them no actions are planned. */
  readonly actions?: ActionLog;
  /** The open pipeline: what it brings needs no more actions. */
  readonly deals?: readonly DealRow[];
  /** What the sales tell of lost deals, and of the time that others took. */
  readonly history?: DealHistory;
  /** What the head has chosen; what is left out is as usual. */
  readonly choices?: Choices;
  /** Outside series, as their tab tells them. */
  readonly market?: readonly MarketSeries[];
  /** What each client will bring in the quarter after the last whole one that ended before the plan was made. */
  readonly clients?: ClientPotentials | undefined;
  /** What was forecast when the plan was made, where that was before. */
  readonly forecast?: KeptForecast | undefined;
  /** What divided the plan when it was made, where that was before. */
  readonly past?: PlanPast | undefined;
  /** The years of the plan of which no official calendar is known, though it is asked for. */
  readonly unofficialYears?: readonly number[];
}

/**
 * The plan of a year: the sales of the year before and their growth by a rule, or what is forecast and the growth beyond
 * it, or a revision that was accepted, split over quarters, months and weeks, and
 * over divisions, teams and managers; and the actions that should bring them.
 *
 * Quarters follow last year's quarters or the season, as the rule wants it; months their working days and, from two whole
 * years of sales on, what such a day brings in them, see `monthSeasonOf`; weeks their working days. All units follow the
 * company's season, and not one of their own: with three years or less a child's own curve adds next to nothing (METHODS
 * B1: 7.24 points of error against 7.17 by the parent's alone, 4.47 against 4.43).
 *
 * People follow their own sales of last year, or the mix that was chosen; locks, limits and proposals move plans between
 * the people of a team and leave the team as it is. Actions follow each person's plan: as many as the deals in it need by
 * the person's own conversions, and as early; see `plannedActions`.
 *
 * A plan that was made before is divided as it was then, by its `past`: what is corrected since in the sales, or logged
 * late, moves nobody's plan. People who come and go still move it, from their day on.
 *
 * Every figure is a multiple of the unit, actions are whole, and at every level both trees add up exactly: weeks to
 * months, months to quarters, quarters to the year, and managers to teams, teams to divisions, divisions to the company.
 * Where people are assigned more or less than the plan, managers make the `assigned` of their team instead.
 *
 * Throws a Mistake when nothing was sold in the year before, or no more than was returned (`noLastYear`), or when nobody
 * is left to have a plan (`nobodyToPlan`).
 */
export function makePlan(facts: readonly Fact[], planning: Planning): Plan {
  const making = makingOf(facts, planning);
  const { year, whole, firstMonth, unit, choices, calendar, unofficialYears, isCorrected, sellers } = making;
  const lastYear = lastYearWithSales(facts, making);
  const organisation = staffed(facts, making);
  const assigning = assigningBy(choices, making);
  const claims = shareOf('', pastShares(sellers, organisation, making));
  const capacity = capacityOf(claims, assigning);
  const { basis, forecast } = targetOf(facts, lastYear, { ...making, organisation, capacity });
  const shares = mixedClaims(claims, choices.mix, assigning.termsOf);
  const figure = figureFor(whole, basis.conflict, basis.months.rates, making);
  const revenue = spreadOver(shares, figure, unit, assignBy(assigning));
  const actionPlan = plannedActions(facts, { whole, shares, revenue }, making);
  const kinds = actionPlan?.kinds ?? [];
  const company = unitOf(revenue, kinds);
  return {
    ...{ year, firstMonth, unit, choices, calendar, unofficialYears, isCorrected },
    ...{ organisation, basis, forecast, company },
    lastYear: lastYear.sum,
    annualised: lastYear.annualised,
    past: { sellers, months: basis.months, ...(actionPlan && { experience: actionPlan.experience }) },
    first: basis.conflict.first,
    assignments: assignmentsOf(company, shares, revenue, assigning),
    periods: flatten(whole),
    kinds: kinds.map(({ kind }) => kind),
    ...(actionPlan && { actionPlan }),
  };
}

/** What a plan is made from; what is left out is as usual. */
function makingOf(facts: readonly Fact[], { actions, forecast, ...planning }: Planning) {
  const { year, today, choices = {} } = planning;
  const { firstMonth = 1, rule, oneOffs, ramp, heir, selling } = choices;
  const begins = beginsIn(year, firstMonth);
  const now = pastSellers(facts, { year, firstMonth });
  const past = stillTold(planning.past, now);
  const sellers = past?.sellers ?? now;
  return {
    ...{ madeOn: today, people: NOBODY_LISTED, calendar: MONDAY_TO_FRIDAY, market: [], unofficialYears: [] },
    ...planning,
    ...{ choices, firstMonth, rule, oneOffs, ramp, heir, selling },
    ...{ begins, whole: yearOf(begins, firstMonth), log: actions, kept: forecast },
    ...{ sellers, learnt: past?.months, experience: past?.experience },
    isCorrected: areCorrected(sellers, now),
  };
}

type Making = ReturnType<typeof makingOf>;

function lastYearWithSales(facts: readonly Fact[], { year, begins, firstMonth, calendar }: Making): LastYear {
  const lastYear = lastYearOf(facts, begins - 1, calendar, firstMonth);
  if (lastYear.sum > 0) return lastYear;
  throw new Mistake('noLastYear', { year: year - 1, years: yearsWithSales(facts, firstMonth).join(', ') });
}

/** Of the people whom the past of the plan knows: a name that only a correction brings in waits for the next plan. */
function staffed(facts: readonly Fact[], making: Making): Organisation {
  const known = new Set(making.sellers.map(([name]) => name));
  const organisation = organise(
    facts.filter(({ manager }) => known.has(manager)),
    making,
  );
  if (organisation.divisions.length > 0) return organisation;
  throw new Mistake('nobodyToPlan', { year: making.year });
}

/** What the year should bring, and what is to be expected of it. */
function targetOf(
  facts: readonly Fact[],
  lastYear: LastYear,
  making: Making & { readonly organisation: Organisation; readonly capacity: number },
): Pick<Plan, 'basis' | 'forecast'> {
  const ground = groundOf(facts, lastYear, making);
  const past = { lastYear: lastYear.sum, shares: ground.season.shares, sales: ground.sales };
  const forecast = forecastBasisOf(facts, { ...making, ...past });
  return {
    forecast,
    basis: basisOf(facts, lastYear, ground, { ...making, forecast: forecast && targetsBy(forecast) }),
  };
}

function targetsBy({ targets: { year, periods } }: ForecastBasis): Targets {
  return { year, quarters: quartersFrom(periods.map(({ target }) => target)) };
}

/** The names of the years in which more was sold than returned, oldest first. */
function yearsWithSales(facts: readonly Fact[], firstMonth: number): number[] {
  const sums = new Map<number, number>();
  for (const { day, amount } of facts) {
    const { year } = fiscalQuarterOf(day, firstMonth);
    sums.set(year, (sums.get(year) ?? 0) + amount);
  }
  return [...sums].flatMap(([year, sum]) => (sum > 0 ? year : [])).sort((a, b) => a - b);
}

type Level = PlanUnit['level'];

const LEVELS: readonly Level[] = ['company', 'division', 'team', 'manager'];

type Counted = Pick<PlannedKind, 'kind' | 'counts' | 'debt'>;

/** The units of the plan with money and actions side by side. */
function unitOf(
  revenue: Spread,
  kinds: readonly Counted[],
  { path, parent }: Pick<PlanUnit, 'path' | 'parent'> = { path: '', parent: '' },
  [level = 'manager', ...below]: readonly Level[] = LEVELS,
): PlanUnit {
  const { name, figures, units, isVacant, assigned } = revenue;
  const unitAt = (unit: Spread, at: number) => {
    const inside = kinds.map(({ kind, counts, debt }) => ({ kind, counts: counts.units[at]!, debt: debt.units[at]! }));
    const place = { path: [path, unit.name.replace(/\//g, '∕')].filter(Boolean).join('/'), parent: path };
    return unitOf(unit, inside, place, below);
  };
  const actions = Object.fromEntries(kinds.map(({ kind, counts }) => [kind, counts.figures]));
  const overdue = Object.fromEntries(kinds.map(({ kind, debt }) => [kind, debt.figures]));
  return {
    ...{ level, name, path, parent, units: units.map(unitAt), isVacant },
    ...{ revenue: figures, actions, overdue },
    ...(assigned && { assigned }),
  };
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
  return unitsIn(company).flatMap(({ level, name, path, parent, revenue, actions }) => {
    if (level === 'company') return [];
    const counts = kinds.map((kind) => [kind === 'revenue' ? 'revenue (actions)' : kind, actions[kind] ?? []] as const);
    const metrics = [['revenue', revenue] as const, ...counts];
    return metrics.flatMap(([metric, figures]) =>
      dated.map((period, at) => ({ level, name, path, parent, metric, ...period, value: figures[at] ?? 0 })),
    );
  });
}

/** A unit, then each that it consists of, followed by those below. */
export function unitsIn(unit: PlanUnit): PlanUnit[] {
  return [unit, ...unit.units.flatMap(unitsIn)];
}

/** The four of its year. */
export function quartersIn({ periods: [year] }: Plan): readonly Period[] {
  return year?.parts ?? [];
}

import { type Day, monthSpan } from './calendar';
import { fiscalQuarterOf, fiscalYear } from './fiscal';
import { Mistake } from './problem';
import type { Fact } from './retro';
import { split } from './split';
import { sumOf } from './sum';
import { MOST_UNITS, roundToUnit, withoutDust } from './units';

/** One figure for each quarter, first to fourth. */
export type Quarters = readonly [number, number, number, number];

/** Four figures as quarters; one that is missing is 0. */
export function quartersFrom([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): Quarters {
  return [first, second, third, fourth];
}

export interface Targets {
  readonly year: number;
  readonly quarters: Quarters;
}

export interface Growth {
  /** A share: 0.2 wants every quarter to bring 20 % more than the same quarter of last year. */
  readonly growth: number;
  /** The targets are multiples of it. */
  readonly unit: number;
}

/**
 * How growth becomes quarters: each quarter against the same one of last year (`yoy`), the grown year by its seasonal
 * shares (`seasonal`), a part of both (`blend`), each quarter against the one before it, season aside (`qoq`), or each
 * against what is forecast for it (`forecast`).
 */
export type GrowthRule = PastRule | 'forecast';

/** The rules by which last year grows. */
export type PastRule = 'yoy' | 'seasonal' | 'blend' | 'qoq';

export interface Targeting extends Growth {
  readonly rule?: GrowthRule | undefined;
  /** The seasonal shares of the quarters, which every rule but `yoy` needs; without them it is the rule. */
  readonly shares?: readonly number[] | undefined;
  /** How much of `yoy` is in a `blend`, from 0 to 1. */
  readonly evenness?: number;
  /** What the rule `forecast` asks; where nothing could be forecast, that rule is `yoy`. */
  readonly forecast?: Targets | undefined;
}

/**
 * What the year and its quarters should bring: last year and its growth by a rule, rounded to the unit, and shared out
 * so that the quarters make the year exactly.
 *
 * A quarter that brought nothing, or less than was returned, cannot grow: it gets its seasonal share of the grown year,
 * and no plan where the shares are not known. A year that brought nothing in all has the target 0. By `qoq` a last
 * quarter that brought nothing has nothing to grow from: the targets are 0.
 *
 * Throws a Mistake (`tooManyUnits`) for a year of more than 10¹⁵ units.
 *
 * @example targets([100, 200, 300, 400], { growth: 0.2, unit: 1 }) // { year: 1200, quarters: [120, 240, 360, 480] }
 * @example targets([-50, 200, 300, 400], { growth: 0, unit: 1 }) // { year: 850, quarters: [0, 189, 283, 378] }
 * @example targets([10, 20, 30, 40], { growth: 0.1, unit: 1, rule: 'seasonal', shares: [0.2, 0.2, 0.2, 0.4] })
 * // { year: 110, quarters: [22, 22, 22, 44] }: the first quarter grows by 120 %
 */
export function targets(lastYear: Quarters, targeting: Targeting): Targets {
  const { unit, rule, forecast } = targeting;
  if (rule === 'forecast' && forecast !== undefined) return forecast;
  const exact = exactTargets(lastYear, targeting);
  const year = plannable(roundToUnit(sumOf(exact), unit), unit);
  return { year, quarters: quartersFrom(split(year, exact, { unit })) };
}

/** The same year, unless it has more units than can be told apart. */
export function plannable(year: number, unit: number): number {
  if (year / unit <= MOST_UNITS) return year;
  throw new Mistake('tooManyUnits', { argument: 'total', value: String(year), unit: String(unit) });
}

/** The targets of the quarters before they are rounded. */
export function exactTargets(
  lastYear: Quarters,
  { growth, rule = 'yoy', shares, evenness = 0.5 }: Omit<Targeting, 'unit'>,
): number[] {
  const grown = Math.max(0, sumOf(lastYear) * (1 + growth));
  if (shares === undefined) return scaledTo(grown, lastYear.map(sold));
  return RULES[rule === 'forecast' ? 'yoy' : rule](lastYear, { growth, grown, shares, evenness });
}

function scaledTo(sum: number, amounts: readonly number[]): number[] {
  const all = sumOf(amounts);
  return amounts.map((amount) => (all > 0 ? (sum * amount) / all : 0));
}

interface Grown {
  readonly growth: number;
  /** The grown year. */
  readonly grown: number;
  readonly shares: readonly number[];
  readonly evenness: number;
}

/** The targets before rounding. */
const RULES: { readonly [rule in PastRule]: (lastYear: Quarters, grown: Grown) => number[] } = {
  yoy: (lastYear, { growth, grown, shares }) =>
    lastYear.map((amount, at) => Math.max(0, amount > 0 ? amount * (1 + growth) : grown * shares[at]!)),
  seasonal: (_, { grown, shares }) => shares.map((share) => grown * share),
  blend: (lastYear, options) => {
    const [even, seasonal] = [RULES.yoy(lastYear, options), RULES.seasonal(lastYear, options)];
    const mixed = even.map((amount, at) => amount * options.evenness + seasonal[at]! * (1 - options.evenness));
    return scaledTo(options.grown, mixed);
  },
  qoq: ([, , , last], { growth, shares }) => {
    const atLevel = shares[3]! > 0 ? sold(last) / shares[3]! : 0;
    return shares.map((share, at) => atLevel * share * (1 + growth) ** (at + 1));
  },
};

function sold(amount: number): number {
  return Math.max(0, amount);
}

/** The growth of each quarter that targets mean, as shares; undefined for one that brought nothing to grow from. */
export function impliedGrowth(lastYear: readonly number[], quarters: readonly number[]): (number | undefined)[] {
  return lastYear.map((amount, at) => (amount > 0 ? withoutDust((quarters[at]! - amount) / amount) : undefined));
}

type Dated = Pick<Fact, 'day'>;

/**
 * The year to plan: the one after the last complete year, or, before any year is complete, the one after the latest
 * sale, and without any sale the year of today. Years begin in `firstMonth` (1–12) and are called after the calendar year
 * in which they end.
 */
export function suggestedYear(facts: readonly Dated[], today: Day, firstMonth = 1): number {
  const complete = lastCompleteYear(facts, today, firstMonth);
  if (complete !== undefined) return complete + 1;
  const latest = facts.reduce((last, { day }) => Math.max(last, day), 0);
  return latest === 0 ? yearIn(today, firstMonth) : yearIn(latest, firstMonth) + 1;
}

/**
 * The latest year whose sales are all there: they reach its last seven days, or they reach its last month and the year is
 * over. Undefined when there is none. Facts after today are not expected.
 *
 * @example With sales until 2017-12-30 it is 2017, with sales until 2020-06-30 it is 2019 (if any are in December 2019).
 */
export function lastCompleteYear(facts: readonly Dated[], today: Day, firstMonth = 1): number | undefined {
  const lastDays = latestByYear(facts, firstMonth);
  const isComplete = ([year, last]: readonly [year: number, last: Day]) => {
    const { end } = fiscalYear(year, firstMonth);
    return last > end - 7 || (last >= monthSpan(end).start && today > end);
  };
  const complete = [...lastDays].filter(isComplete).map(([year]) => year);
  return complete.length > 0 ? Math.max(...complete) : undefined;
}

function latestByYear(facts: readonly Dated[], firstMonth: number): ReadonlyMap<number, Day> {
  const latest = new Map<number, Day>();
  for (const day of new Set(facts.map((fact) => fact.day))) {
    const year = yearIn(day, firstMonth);
    latest.set(year, Math.max(day, latest.get(year) ?? day));
  }
  return latest;
}

function yearIn(day: Day, firstMonth: number): number {
  return fiscalQuarterOf(day, firstMonth).year;
}

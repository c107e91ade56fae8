import { yearOf } from '../../src/domain/calendar';
import { fiscalQuarterOf } from '../../src/domain/fiscal';
import { monthSeasonOf } from '../../src/domain/month-season';
import { seasonOf } from '../../src/domain/season';
import { SEASONAL_METHODS } from '../../src/domain/seasonal-methods';
import { meanShares, proportions } from '../../src/domain/seasonality';
import { figureFor } from '../../src/domain/spread';
import { sumOf } from '../../src/domain/sum';
import { MONDAY_TO_FRIDAY } from '../../src/domain/work-calendar';
import { type LabelledSale, labelledAdventureWorks, labelledSuperstore } from '../domain/datasets';

// How well does a part of a company know its own season? Each year but the first is forecast from all years before it,
// once for each strength of the parent; the error is the mean distance of a quarter's share from what it became.

/** For how many years of its own history the company's shares count. */
export const STRENGTHS = [0, 1, 2, 3, 5, Infinity] as const;

export interface Backtest {
  readonly company: string;
  readonly series: readonly SeriesErrors[];
  /** Of all forecasts of all series, for each strength, in points (1 is 0.01 of the year). */
  readonly errors: readonly number[];
  readonly forecasts: number;
}

export interface SeriesErrors {
  /** `State: Ohio` */
  readonly name: string;
  readonly forecasts: number;
  /** None where the series has a single year. */
  readonly errors: readonly number[];
}

/** 40 parts of Superstore in four calendar years: regions, segments, categories, sub-categories, the 13 busiest states. */
export function superstoreBacktest(): Backtest {
  return backtest('Superstore', 1, labelledSuperstore(), superstoreParts());
}

function superstoreParts(): Part[] {
  const sales = labelledSuperstore();
  const parts = ['Region', 'Segment', 'Category', 'Sub-Category'].flatMap((label) => partsBy(label, sales));
  const states = partsBy('State', sales).sort((a, b) => b.sales.length - a.sales.length);
  return [...parts, ...states.slice(0, 13)];
}

/**
 * Up to 30 parts of AdventureWorks in three years from July: groups, regions, kinds of clients, and salespersons, but not
 * the three managers, who sell now and then. Five persons and several regions begin in mid-history.
 */
export function adventureWorksBacktest(): Backtest {
  return backtest('AdventureWorks', 7, labelledAdventureWorks(), adventureWorksParts());
}

function adventureWorksParts(): Part[] {
  const sales = labelledAdventureWorks();
  const own = sales.filter(({ labels: { title } }) => title === 'Sales Representative');
  const parts = ['group', 'region', 'business_type'].flatMap((label) => partsBy(label, sales));
  return [...parts, ...partsBy('salesperson', own)];
}

/**
 * How far all of Superstore misses its last season in points: by the mean of the three years before it, and by one that is
 * drawn to four equal quarters as a part is drawn to its company, by two years of them.
 */
export function superstoreWhole(): { readonly own: number; readonly drawnToEqual: number } {
  const whole = yearsOf(labelledSuperstore(), 1);
  const equal = new Map([...whole.keys()].map((year) => [year, [1, 1, 1, 1]]));
  const [own = Number.NaN, , drawnToEqual = Number.NaN] = errorsOf(whole, equal).at(-1) ?? [];
  return { own, drawnToEqual };
}

/**
 * How far each method misses the seasons of both companies and of all their parts, in points, beside last year's shares
 * and equal quarters.
 */
export function methodBacktest(): { readonly [method: string]: number } {
  const all = [
    ...[labelledSuperstore(), ...superstoreParts().map(({ sales }) => sales)].map((sales) => yearsOf(sales, 1)),
    ...[labelledAdventureWorks(), ...adventureWorksParts().map(({ sales }) => sales)].map((sales) => yearsOf(sales, 7)),
  ].map((years) => [...years.values()]);
  const missedBy = (method: (past: readonly (readonly number[])[]) => readonly number[]) => {
    const errors = all.flatMap((years) =>
      years.slice(1).map((year, at) => distanceOf(method(years.slice(0, at + 1)), proportions(year))),
    );
    return sumOf(errors) / errors.length;
  };
  const { mean, ratio, median, movingAverage, growth } = SEASONAL_METHODS;
  const lastYear = (past: readonly (readonly number[])[]) => proportions(past[past.length - 1]!);
  const methods = { growth, ratio, mean, median, movingAverage, lastYear, equal: () => [0.25, 0.25, 0.25, 0.25] };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, missedBy((past) => method(past))]));
}

/** How far the months of a year are missed inside their quarters, in points (1 is 0.01 of the quarter). */
export interface MonthErrors {
  readonly company: string;
  /** The year that is forecast, by the calendar year in which it begins. */
  readonly year: number;
  /** From how many years before. */
  readonly years: number;
  readonly whole: Missed;
  /** The mean of its parts, all by the company's months. */
  readonly parts: Missed & { readonly count: number };
}

export interface Missed {
  readonly byDays: number;
  readonly byMonths: number;
}

/** Every year that two whole ones come before: its months by working days alone, and as a plan has them. */
export function monthBacktest(): MonthErrors[] {
  const labels = ['Region', 'Segment', 'Category', 'Sub-Category', 'State'];
  const others = ['group', 'region', 'business_type', 'salesperson'];
  return [
    ...[2016, 2017].map((year) => monthErrors('Superstore', labelledSuperstore(), labels, { year, firstMonth: 1 })),
    monthErrors('AdventureWorks', labelledAdventureWorks(), others, { year: 2019, firstMonth: 7 }),
  ];
}

function monthErrors(
  company: string,
  sales: readonly LabelledSale[],
  labels: readonly string[],
  { year, firstMonth }: { readonly year: number; readonly firstMonth: number },
): MonthErrors {
  const { rates, years } = monthSeasonOf(sales, { begins: year, firstMonth, calendar: MONDAY_TO_FRIDAY });
  const whole = yearOf(year, firstMonth);
  const sharesBy = (own: readonly number[]) =>
    figureFor(whole, { year: 4e6, quarters: [1e6, 1e6, 1e6, 1e6] }, own, {
      unit: 1,
      calendar: MONDAY_TO_FRIDAY,
    }).parts.map(({ parts }) => parts.map(({ value }) => value / 1e6));
  const [byDays, byMonths] = [sharesBy(Array(12).fill(1)), sharesBy(rates)];
  const missed = (own: readonly LabelledSale[]): Missed => {
    const became = whole.parts.map(({ parts }) =>
      parts.map(({ start, end }) =>
        Math.max(0, sumOf(own.filter(({ day }) => day >= start && day <= end).map(({ amount }) => amount))),
      ),
    );
    return { byDays: monthsMissed(byDays, became), byMonths: monthsMissed(byMonths, became) };
  };
  const all = labels.flatMap((label) => partsBy(label, sales)).map((part) => missed(part.sales));
  const parts = all.filter((part) => !Number.isNaN(part.byDays));
  const mean = (key: keyof Missed) => sumOf(parts.map((part) => part[key])) / parts.length;
  const ofParts = { byDays: mean('byDays'), byMonths: mean('byMonths'), count: parts.length };
  return { company, year, years, whole: missed(sales), parts: ofParts };
}

/** The mean over the months of quarters that sold anything; NaN of none. */
function monthsMissed(shares: readonly (readonly number[])[], became: readonly (readonly number[])[]): number {
  const errors = became.flatMap((months, quarter) => {
    const sum = sumOf(months);
    return sum > 0 ? months.map((amount, month) => Math.abs(shares[quarter]![month]! - amount / sum)) : [];
  });
  return (100 * sumOf(errors)) / errors.length;
}

interface Part {
  readonly name: string;
  readonly sales: readonly LabelledSale[];
}

function partsBy(label: string, sales: readonly LabelledSale[]): Part[] {
  const names = new Set(sales.map(({ labels }) => labels[label]!));
  return [...names].map((name) => ({
    name: `${label}: ${name}`,
    sales: sales.filter(({ labels }) => labels[label] === name),
  }));
}

type Years = ReadonlyMap<number, readonly number[]>;

function backtest(
  company: string,
  firstMonth: number,
  sales: readonly LabelledSale[],
  parts: readonly Part[],
): Backtest {
  const whole = yearsOf(sales, firstMonth);
  const series = parts.map(({ name, sales: own }) => ({ name, errors: errorsOf(yearsOf(own, firstMonth), whole) }));
  const all = series.flatMap(({ errors }) => errors);
  return {
    company,
    series: series.map(({ name, errors }) => ({ name, forecasts: errors.length, errors: meansOf(errors) })),
    errors: meansOf(all),
    forecasts: all.length,
  };
}

function yearsOf(sales: readonly LabelledSale[], firstMonth: number): Years {
  const years = new Map<number, number[]>();
  for (const { day, amount } of sales) {
    const { begins, quarter } = fiscalQuarterOf(day, firstMonth);
    const quarters = years.get(begins) ?? [0, 0, 0, 0];
    quarters[quarter - 1]! += amount;
    years.set(begins, quarters);
  }
  return new Map([...years].sort(([a], [b]) => a - b));
}

/** The errors of each forecast, one for each strength; the parent is known for the same years as the part. */
function errorsOf(own: Years, whole: Years): number[][] {
  return [...own.keys()].slice(1).map((year, at) => {
    const past = [...own.keys()].slice(0, at + 1);
    const parent = meanShares(past.map((each) => whole.get(each)!));
    const became = proportions(own.get(year)!);
    return STRENGTHS.map((strength) => {
      const { shares } = seasonOf(
        past.map((each) => own.get(each)!),
        { parent, strength },
      );
      return distanceOf(shares, became);
    });
  });
}

/** The mean over the quarters, in points. */
function distanceOf(shares: readonly number[], became: readonly number[]): number {
  return (sumOf(shares.map((share, quarter) => Math.abs(share - became[quarter]!))) / 4) * 100;
}

function meansOf(errors: readonly (readonly number[])[]): number[] {
  if (errors.length === 0) return [];
  return STRENGTHS.map((_, at) => sumOf(errors.map((each) => each[at]!)) / errors.length);
}

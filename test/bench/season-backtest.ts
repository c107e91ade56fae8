import { fiscalQuarterOf } from '../../src/domain/fiscal';
import { seasonOf } from '../../src/domain/season';
import { meanShares, proportions } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
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
  const sales = labelledSuperstore();
  const parts = ['Region', 'Segment', 'Category', 'Sub-Category'].flatMap((label) => partsBy(label, sales));
  const states = partsBy('State', sales).sort((a, b) => b.sales.length - a.sales.length);
  return backtest('Superstore', 1, sales, [...parts, ...states.slice(0, 13)]);
}

/**
 * Up to 30 parts of AdventureWorks in three years from July: groups, regions, kinds of clients, and salespersons, but not
 * the three managers, who sell now and then. Five persons and several regions begin in mid-history.
 */
export function adventureWorksBacktest(): Backtest {
  const sales = labelledAdventureWorks();
  const own = sales.filter(({ labels: { title } }) => title === 'Sales Representative');
  const parts = ['group', 'region', 'business_type'].flatMap((label) => partsBy(label, sales));
  return backtest('AdventureWorks', 7, sales, [...parts, ...partsBy('salesperson', own)]);
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
      return (sumOf(shares.map((share, quarter) => Math.abs(share - became[quarter]!))) / 4) * 100;
    });
  });
}

function meansOf(errors: readonly (readonly number[])[]): number[] {
  if (errors.length === 0) return [];
  return STRENGTHS.map((_, at) => sumOf(errors.map((each) => each[at]!)) / errors.length);
}

import { countBefore, type Day, type Period, type Span, yearOf } from './calendar';
import { fiscalQuarterOf } from './fiscal';
import type { Fact } from './retro';
import { type SeasonHistory, seasonHistoryOf } from './season-history';
import { areTotals, isKnown, type Sale, spanOf } from './seasonality';
import { sumOf } from './sum';
import { inHundredthsOfACent } from './units';
import type { WorkCalendar } from './work-calendar';

/** What was sold before a plan was made, by month, or by quarter where sales come as totals of quarters. */
export interface PastSales {
  readonly season: 4 | 12;
  /** Oldest first, the last of them known; undefined where it is not. */
  readonly amounts: readonly (number | undefined)[];
  /** The place in them of the first period of the plan's year: behind the last one, unless the year has begun. */
  readonly planned: number;
}

export interface PlanMaking {
  /** The calendar year in which the year of the plan begins, and its first month, 1–12. */
  readonly begins: number;
  readonly firstMonth: number;
  readonly madeOn: Day;
  readonly calendar: WorkCalendar;
}

/**
 * The sales in whole months or quarters that were over when the plan was made, from the first year with sales on.
 *
 * @example Sales from 10 March 2024 to 3 March 2026, of a plan for 2026 made on 4 March // 26 months, of which the first
 * three are not known; the plan's year begins at 24, and the last two are of it
 */
export function pastSalesOf(sales: readonly Sale[], making: PlanMaking): PastSales {
  const { begins, firstMonth, madeOn, calendar } = making;
  const season = areTotals(sales, 4, firstMonth) ? 4 : 12;
  const history = areTotals(sales, season, firstMonth)
    ? totalsOf(sales, season, making)
    : seasonHistoryOf(sales, { today: madeOn, periods: 12, firstMonth, calendar });
  const amounts = history.years.flat().map((amount) => amount && inHundredthsOfACent(amount));
  while (amounts.length > 0 && !isKnown(amounts[amounts.length - 1])) amounts.pop();
  return { season, amounts, planned: (begins - history.begins) * season };
}

/** Totals of months or quarters, each dated on whatever day of its own. */
function totalsOf(sales: readonly Sale[], season: 4 | 12, { firstMonth, madeOn }: PlanMaking): SeasonHistory {
  const { start, end } = spanOf(sales);
  const [begins, last] = [start, end].map((day) => fiscalQuarterOf(day, firstMonth).begins) as [number, number];
  const amountIn = (period: Period) => {
    const isOver = period.start <= end && period.end >= start && period.end < madeOn;
    return isOver ? sumOf(sales.filter(isWithin(period)).map(({ amount }) => amount)) : undefined;
  };
  const years = Array.from({ length: last - begins + 1 }, (_, at) => {
    const quarters = yearOf(begins + at, firstMonth).parts;
    return (season === 4 ? quarters : quarters.flatMap(({ parts }) => parts)).map(amountIn);
  });
  return { begins, years };
}

const isWithin =
  ({ start, end }: Span) =>
  ({ day }: Sale) =>
    day >= start && day <= end;

/** The whole months or quarters of the past that are known, and the place of those of the plan's year, counted from the first. */
export interface PastPeriods {
  /** From the first of the first year with sales to the last of the plan's year. */
  readonly periods: readonly Period[];
  /** The first known one, and the one after the last. */
  readonly from: number;
  readonly end: number;
  readonly planned: number;
}

/** By month only where the sales are known by month. */
export function pastPeriodsOf(past: PastSales, { begins, firstMonth }: PlanMaking, season: 4 | 12): PastPeriods {
  const each = past.season / season;
  const years = past.planned / past.season;
  const quarters = Array.from({ length: years + 1 }, (_, at) => yearOf(begins - years + at, firstMonth).parts).flat();
  return {
    periods: season === 4 ? quarters : quarters.flatMap(({ parts }) => parts),
    from: Math.ceil(past.amounts.findIndex(isKnown) / each),
    end: Math.floor(past.amounts.length / each),
    planned: past.planned / each,
  };
}

/** What was sold in each period, in all and by whatever facts have in common. */
export interface PeriodSales {
  readonly whole: readonly number[];
  /** By a name of the facts; those that have none are left out. The same in any order of the facts. */
  by(nameOf: (fact: Fact) => string | undefined): ReadonlyMap<string, readonly number[]>;
}

export function periodSalesOf(facts: readonly Fact[], periods: readonly Span[]): PeriodSales {
  const ends = periods.map(({ end }) => end);
  const places = facts.map(({ day }) => countBefore(ends, day));
  const by = (nameOf: (fact: Fact) => string | undefined) => {
    const sums = new Map<string, number[]>();
    facts.forEach((fact, at) => {
      const name = nameOf(fact);
      if (name === undefined || places[at]! >= periods.length) return;
      let own = sums.get(name);
      if (own === undefined) {
        own = periods.map(() => 0);
        sums.set(name, own);
      }
      own[places[at]!]! += fact.amount;
    });
    return new Map([...sums].map(([name, own]) => [name, own.map(inHundredthsOfACent)]));
  };
  return { whole: by(() => '').get('') ?? periods.map(() => 0), by };
}

import { overlap, type Span, yearOf, yearSpan } from './calendar';
import { fiscalQuarterOf } from './fiscal';
import type { Fact } from './retro';
import { seasonalShares, spanOf, wholeYears } from './seasonality';
import { sumOf } from './sum';
import { type Quarters, quartersFrom } from './target';
import { inHundredthsOfACent } from './units';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

/** The year that a plan starts from. */
export interface LastYear {
  /** What its quarters brought, or would have brought in full. */
  readonly quarters: Quarters;
  readonly sum: number;
  /** Quarters of which too little is known, in the order of the calendar. */
  readonly annualised: readonly AnnualisedQuarter[];
}

export interface AnnualisedQuarter {
  /** `2017-Q1` */
  readonly key: string;
  /** What stands in the past sales. */
  readonly brought: number;
  /** What the plan starts from instead; never less. */
  readonly estimate: number;
}

/**
 * What the quarters of `year` brought. One of which less than two thirds of the working days lie between the first fact
 * and the last is annualised: it brings its seasonal share beside the known quarters, by the mean shares of whole earlier
 * years, or, where there are none, by working days.
 *
 * When no quarter is known, as with sales of one month, each brings as much a working day as the days that are known.
 *
 * The year begins in `firstMonth` (1–12) of `year`.
 *
 * @example Sales from March to December 2017: the last three quarters brought 9,000 in 195 working days, so the first
 * counts as 3,000 for its 65, unless its March alone brought more.
 */
export function lastYearOf(
  facts: readonly Fact[],
  year: number,
  calendar: WorkCalendar = MONDAY_TO_FRIDAY,
  firstMonth = 1,
): LastYear {
  const periods = yearOf(year, firstMonth).parts;
  const brought = quartersOf(facts, year, firstMonth);
  const known = spanOf(facts);
  const isKnown = periods.map(
    (quarter) => daysIn(overlap(quarter, known), calendar) * 3 >= daysIn(quarter, calendar) * 2,
  );
  if (!isKnown.includes(false)) return { quarters: brought, sum: inHundredthsOfACent(sumOf(brought)), annualised: [] };
  const estimates = isKnown.includes(true)
    ? estimatesBeside(brought, isKnown, sharesFor(facts, year, periods, { isKnown, calendar, firstMonth }))
    : estimatesByDay(brought, known, periods, calendar);
  const quarters = brought.map((amount, at) => (isKnown[at] ? amount : Math.max(amount, estimates[at]!)));
  const annualised = periods.map(({ key }, at) => ({ key, brought: brought[at]!, estimate: quarters[at]! }));
  return {
    quarters: quartersFrom(quarters),
    sum: inHundredthsOfACent(sumOf(quarters)),
    annualised: annualised.filter((_, at) => !isKnown[at]),
  };
}

/** What was sold in each quarter of the year that begins in `firstMonth` of `year`, to the hundredth of a cent; 0 for a quarter without sales. */
export function quartersOf(facts: readonly Fact[], year: number, firstMonth = 1): Quarters {
  const sums = [0, 0, 0, 0];
  const { start, end } = yearSpan(year, firstMonth);
  for (const { day, amount } of facts) {
    if (day >= start && day <= end) sums[fiscalQuarterOf(day, firstMonth).quarter - 1]! += amount;
  }
  return quartersFrom(sums.map(inHundredthsOfACent));
}

function daysIn({ start, end }: Span, calendar: WorkCalendar): number {
  return end < start ? 0 : calendar.workingDays(start, end);
}

/**
 * The shares of the quarters: the mean of whole years before, or those of their working days, also where hardly anything
 * was ever sold in those that are known: a whole year cannot be told from its closed season.
 */
function sharesFor(
  facts: readonly Fact[],
  year: number,
  quarters: readonly Span[],
  { isKnown, calendar, firstMonth }: KnownQuarters,
): readonly number[] {
  const earlier = wholeYears(facts, 4, firstMonth).filter((whole) => whole.year < year && sumOf(whole.amounts) > 0);
  const shares = earlier.length > 0 ? seasonalShares(earlier.map(({ amounts }) => amounts)) : [];
  const known = sumOf(shares.filter((_, at) => isKnown[at]));
  return known > LEAST_KNOWN ? shares : quarters.map((quarter) => daysIn(quarter, calendar));
}

interface KnownQuarters {
  readonly isKnown: readonly boolean[];
  readonly calendar: WorkCalendar;
  readonly firstMonth: number;
}

/** From a smaller part of a year the whole is not told. */
const LEAST_KNOWN = 0.05;

/** Known quarters ÷ their shares × the share of each. */
function estimatesBeside(brought: Quarters, isKnown: readonly boolean[], shares: readonly number[]): number[] {
  const sum = Math.max(0, sumOf(brought.filter((_, at) => isKnown[at])));
  const share = sumOf(shares.filter((_, at) => isKnown[at]));
  return shares.map((own) => (share > 0 ? inHundredthsOfACent((sum / share) * own) : 0));
}

function estimatesByDay(brought: Quarters, known: Span, quarters: readonly Span[], calendar: WorkCalendar): number[] {
  const days = sumOf(quarters.map((quarter) => daysIn(overlap(quarter, known), calendar)));
  const perDay = days > 0 ? Math.max(0, sumOf(brought)) / days : 0;
  return quarters.map((quarter) => inHundredthsOfACent(perDay * daysIn(quarter, calendar)));
}

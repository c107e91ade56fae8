import { type Period, workingDays, yearOf } from './calendar';
import { medianOf } from './median';
import { oneOffs } from './one-offs';
import { type Confidence, confidenceOf, type Season, seasonOf } from './season';
import { seasonHistoryOf } from './season-history';
import { ratesOf } from './seasonal-methods';
import { isKnown, isWhole, type KnownYear, type Sale, seasonsOf } from './seasonality';
import { sumOf } from './sum';
import type { WorkCalendar } from './work-calendar';

/** How the months of a quarter differ, working days aside. Months are those of the year of the plan, from 0. */
export interface MonthSeason {
  /** What a working day brings in each month: 1.2 is a fifth more than one of its quarter usually does. */
  readonly rates: readonly number[];
  /** The whole years that they were learnt from; fewer than two teach nothing. */
  readonly years: number;
  readonly confidence: Confidence;
  /** Nothing was sold in any of three years or more, though the quarter did sell. */
  readonly closed: readonly number[];
  /** More came back than was sold in some year, which counts as 0. */
  readonly returns: readonly number[];
}

export interface Beginning {
  /** The calendar year in which the year of the plan begins, and its first month, 1–12. */
  readonly begins: number;
  readonly firstMonth: number;
  readonly calendar: WorkCalendar;
}

/**
 * What a working day of each month brings beside the other months of its quarter, learnt from the whole years before the
 * plan: the mean of the years, in which a quarter with a one-off counts as their median. It leans on 1, which is working
 * days alone: as far as the years contradict each other (empirical Bayes), as if working days were one more year, and with
 * low confidence by half or more. So it misses the months of a company by 3 to 5 points of their quarter, where working
 * days alone miss them by 7 to 9: see `test/bench/season-backtest.ts`.
 *
 * Of one year or none every rate is 1. A month that did not sell in any of three years or more, in a quarter that did, is
 * closed and has the rate 0. A quarter that sold nothing in a year takes the months of that year from the other years; one
 * that never did has rates of 1. A year that comes as totals of quarters tells no months.
 *
 * A past year of which no day off is known is taken to have as many as the plan's year: the same holidays would else make
 * a month weak twice, by what it brought and by its working days.
 *
 * @example Two years in which a working day of January, February and March brings 10, 20 and 30, and as much as another
 * in the rest of the year: they agree, so that two thirds of it are left, and the rates are 0.67, 1 and 1.33, then 1.
 */
export function monthSeasonOf(sales: readonly Sale[], beginning: Beginning): MonthSeason {
  const { amounts, times } = wholeYearsBefore(sales, beginning);
  const years = amounts.length;
  if (years < 2) return { rates: Array(12).fill(1), years, confidence: 'low', closed: [], returns: [] };
  const sold = amounts.map((months) => months.map((amount) => Math.max(0, amount)));
  const season = seasonOf(withoutOneOffs(beside(ratesOf(sold, times))));
  const deviations = season.deviations?.map((deviation) => deviation * QUARTERS);
  const confidence = confidenceOf(years, deviations);
  const closed = years > 2 ? season.notes.closed : [];
  return {
    rates: leaningOnDays(season, confidence).map((rate, month) => (closed.includes(month) ? 0 : rate)),
    years,
    confidence,
    closed,
    returns: seasonsOf(amounts).filter((month) => amounts.some((year) => year[month]! < 0)),
  };
}

const QUARTERS = 4;

interface PastYears {
  /** What the months of each year brought, oldest year first. */
  readonly amounts: readonly (readonly number[])[];
  /** Their working time. */
  readonly times: readonly (readonly number[])[];
}

function wholeYearsBefore(sales: readonly Sale[], { begins, firstMonth, calendar }: Beginning): PastYears {
  const plan = yearOf(begins, firstMonth);
  const history = seasonHistoryOf(sales, { today: plan.start, periods: 12, firstMonth, calendar });
  const told = history.years.flatMap((amounts, at) => {
    const year = yearOf(history.begins + at, firstMonth);
    return isWhole(amounts) && sumOf(amounts) > 0 && !isOfTotals(year, sales) ? [{ year, amounts }] : [];
  });
  /** The part of its weekdays that is worked. */
  const worked = ({ start, end }: Period) => calendar.workingTime(start, end) / workingDays(start, end);
  const timesOf = (year: Period) => {
    const like = monthsOf(worked(year) === 1 ? plan : year);
    return monthsOf(year).map(({ start, end }, at) => workingDays(start, end) * worked(like[at]!));
  };
  return { amounts: told.map(({ amounts }) => amounts), times: told.map(({ year }) => timesOf(year)) };
}

function monthsOf(year: Period): Period[] {
  return year.parts.flatMap(({ parts }) => parts);
}

/** A date a quarter, or fewer. */
function isOfTotals({ start, end }: Period, sales: readonly Sale[]): boolean {
  const days = sales.filter(({ day }) => day >= start && day <= end).map(({ day }) => day);
  return new Set(days).size <= QUARTERS;
}

/** Rates as multiples of those of their quarter; not known where it brought nothing, and 1 where it never did. */
function beside(rates: readonly KnownYear[]): KnownYear[] {
  const years = rates.map((year) => year.map((rate = 0, month) => multipleOf(rate, quarterWith(month, year))));
  const everSold = seasonsOf(years).map((month) => years.some((year) => isKnown(year[month])));
  return years.map((year) => year.map((rate, month) => (everSold[month] ? rate : 1)));
}

function quarterWith(month: number, year: KnownYear): number[] {
  const first = firstOfQuarter(month);
  return year.slice(first, first + 3).map((rate = 0) => rate);
}

const firstOfQuarter = (month: number) => month - (month % 3);

function multipleOf(rate: number, quarter: readonly number[]): number | undefined {
  const mean = sumOf(quarter) / quarter.length;
  return mean > 0 && mean < Infinity ? rate / mean : undefined;
}

/** The months of a quarter of which one is a one-off, as they are in the middle of all years. */
function withoutOneOffs(years: readonly KnownYear[]): KnownYear[] {
  const found = oneOffs(years);
  const isOdd = (year: number, month: number) =>
    found.some((one) => one.year === year && firstOfQuarter(one.season) === firstOfQuarter(month));
  const usual = seasonsOf(years).map((month) => medianOf(years.map((year) => year[month]).filter(isKnown)));
  return beside(years.map((rates, year) => rates.map((rate, month) => (isOdd(year, month) ? usual[month] : rate))));
}

/** How much of its own a month keeps at low confidence. */
const AT_LOW_CONFIDENCE = 0.5;

function leaningOnDays({ shares, ownWeight, years }: Season, confidence: Confidence): number[] {
  const most = confidence === 'low' ? AT_LOW_CONFIDENCE / ownWeight : 1;
  const own = Math.min(years / (years + 1), most);
  return shares.map((share) => 1 + own * (share * shares.length - 1));
}

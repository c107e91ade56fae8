import { type Day, monthOfDay, type Span, yearOfDay } from './calendar';
import { sumOf } from './sum';

/** The seasons of a year: 4 quarters or 12 months. */
export type Periods = 4 | 12;

/**
 * What the quarters or months of a year brought, in money; undefined where it is not known, 0 where nothing was sold.
 * All years of one history have the same number of them.
 */
export type KnownYear = readonly (number | undefined)[];

/**
 * The seasonal shares of the quarters or months, which add up to 1: the mean of each year's shares, so that every year
 * counts the same however large it was.
 *
 * One year is enough, though it says little. A quarter that is not known is filled in from the known ones of its year,
 * in the proportion of the shares of whole years, and the shares are taken again, twice; with no whole year the first
 * proportion is that of the mean quarters. A quarter with more returns than sales counts as 0. A quarter that is 0 every
 * year is a closed season with the share 0.
 *
 * Throws a RangeError when a year brought nothing in all, or a quarter is not known in any year.
 *
 * @example seasonalShares([[10, 20, 30, 40]]) // [0.1, 0.2, 0.3, 0.4]
 * @example seasonalShares([[10, 20, 30, 40], [10, 20, 30, undefined]]) // the same: the fourth is filled in as 40
 */
export function seasonalShares(years: readonly KnownYear[]): number[] {
  return meanShares(wholeYearsFrom(years));
}

/** The years with their returns floored at 0 and what is not known filled in, as `seasonalShares` takes them. */
export function wholeYearsFrom(years: readonly KnownYear[]): number[][] {
  const sold: KnownYear[] = years.map((year) =>
    year.map((amount) => (amount === undefined ? undefined : Math.max(0, amount))),
  );
  const whole = sold.filter(isWhole);
  if (whole.length === sold.length) return whole.map((year) => [...year]);
  let shares = whole.length > 0 ? meanShares(whole) : proportions(meanAmounts(sold));
  shares = meanShares(sold.map((year) => filledIn(year, shares)));
  return sold.map((year) => filledIn(year, shares));
}

/** A year of which every quarter or month is known. */
export function isWhole(year: KnownYear): year is readonly number[] {
  return year.every(isKnown);
}

/** The mean of the shares of whole years. */
export function meanShares(years: readonly (readonly number[])[]): number[] {
  const shares = years.map(proportions);
  return proportions(seasonsOf(years).map((season) => sumOf(shares.map((year) => year[season]!))));
}

/** Each amount as a share of all. Throws a RangeError when there is nothing to share. */
export function proportions(amounts: readonly number[]): number[] {
  const sum = sumOf(amounts);
  if (!(sum > 0)) throw new RangeError('Shares of nothing: a year without sales');
  return amounts.map((amount) => amount / sum);
}

/** The positions of the quarters or months in a year, from 0. */
export function seasonsOf(years: readonly KnownYear[]): number[] {
  return [...(years[0] ?? []).keys()];
}

function meanAmounts(years: readonly KnownYear[]): number[] {
  return seasonsOf(years).map((season) => {
    const known = years.map((year) => year[season]).filter(isKnown);
    if (known.length === 0) throw new RangeError(`Quarter ${season + 1} is not known in any year`);
    return sumOf(known) / known.length;
  });
}

/** The known quarters as they are; the others bring what their share says beside them. */
export function filledIn(year: KnownYear, shares: readonly number[]): number[] {
  const brought = sumOf(year.filter(isKnown));
  const share = sumOf(shares.filter((_, season) => isKnown(year[season])));
  return shares.map((own, season) => year[season] ?? (share > 0 ? (brought * own) / share : 0));
}

/** Of a year, whether what is known of it brought more than came back. */
export function hasSales(year: KnownYear): boolean {
  return sumOf(year.filter(isKnown)) > 0;
}

export function isKnown(amount: number | undefined): amount is number {
  return amount !== undefined;
}

export interface Sale {
  readonly day: Day;
  readonly amount: number;
}

/** The sums of the days: a tenth or less of the sales, for all that goes through years of them. */
export function byDay(sales: readonly Sale[]): Sale[] {
  const sums = new Map<Day, number>();
  for (const { day, amount } of sales) sums.set(day, (sums.get(day) ?? 0) + amount);
  return [...sums].map(([day, amount]) => ({ day, amount }));
}

export interface YearOfSales {
  readonly year: number;
  /** What each of its quarters or months brought. */
  readonly amounts: readonly number[];
}

/**
 * The whole years in a list of sales, oldest first, with what each of 4 quarters or 12 months brought. Years between the
 * first and the last sale are whole, and a period without a sale brought 0. The first year is whole if sales begin in its
 * first month, the last if they reach its last one; figures that come once a quarter need only one date in each.
 *
 * Years begin in `firstMonth` (1–12) and are called after the calendar year in which they do.
 *
 * @example Sales from 2017-07-01 to 2020-06-30 hold two whole years, 2018 and 2019, and three that begin in July.
 */
export function wholeYears(sales: readonly Sale[], periods: Periods = 4, firstMonth = 1): YearOfSales[] {
  if (sales.length === 0) return [];
  const { start, end } = spanOf(sales);
  const [first, last] = [monthNumber(start, firstMonth), monthNumber(end, firstMonth)];
  const slack = areTotals(sales, 4, firstMonth) ? 2 : 0;
  const from = Math.ceil((first - slack) / 12);
  const to = Math.floor((last + 1 + slack) / 12) - 1;
  return byYear(sales, { from, to, periods, firstMonth });
}

/** Months since the year 0, of which each twelfth begins a year. */
function monthNumber(day: Day, firstMonth: number): number {
  return yearOfDay(day) * 12 + monthOfDay(day) + 1 - firstMonth;
}

/** From the first sale to the last. */
export function spanOf(sales: readonly Pick<Sale, 'day'>[]): Span {
  const start = sales.reduce((first, { day }) => Math.min(first, day), Infinity);
  const end = sales.reduce((last, { day }) => Math.max(last, day), -Infinity);
  return { start, end };
}

/**
 * One date for each of several years (1), quarters (4) or months (12), from the first to the last: totals of these
 * periods, not sales by the day.
 */
export function areTotals(sales: readonly Sale[], perYear: 1 | Periods, firstMonth = 1): boolean {
  const periodNumber = (day: Day) => Math.floor((monthNumber(day, firstMonth) * perYear) / 12);
  const dates = new Set(sales.map(({ day }) => day));
  const { start, end } = spanOf(sales);
  if (dates.size < 2 || dates.size !== periodNumber(end) - periodNumber(start) + 1) return false;
  return new Set([...dates].map(periodNumber)).size === dates.size;
}

interface Years {
  readonly from: number;
  readonly to: number;
  readonly periods: Periods;
  readonly firstMonth: number;
}

function byYear(sales: readonly Sale[], { from, to, periods, firstMonth }: Years): YearOfSales[] {
  const years: { year: number; amounts: number[] }[] = [];
  for (let year = from; year <= to; year += 1) years.push({ year, amounts: Array(periods).fill(0) });
  for (const { day, amount } of sales) {
    const month = monthNumber(day, firstMonth);
    const amounts = years[Math.floor(month / 12) - from]?.amounts;
    if (amounts !== undefined) amounts[Math.floor(((month % 12) * periods) / 12)]! += amount;
  }
  return years;
}

import { type Day, monthOfDay, quarterOfDay, yearOfDay } from './calendar';
import { sumOf } from './sum';

/** What the four quarters of a year brought, in money; undefined where it is not known, 0 where nothing was sold. */
export type KnownQuarters = readonly (number | undefined)[];

/**
 * The seasonal shares of the four quarters, which add up to 1: the mean of each year's shares, so that every year counts
 * the same however large it was.
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
export function seasonalShares(years: readonly KnownQuarters[]): number[] {
  const sold: KnownQuarters[] = years.map((year) =>
    year.map((amount) => (amount === undefined ? undefined : Math.max(0, amount))),
  );
  const whole = sold.filter(isWhole);
  let shares = whole.length > 0 ? meanShares(whole) : proportions(meanQuarters(sold));
  for (let pass = 0; pass < 2; pass += 1) shares = meanShares(sold.map((year) => filled(year, shares)));
  return shares;
}

function isWhole(year: KnownQuarters): year is readonly number[] {
  return year.every((amount) => amount !== undefined);
}

function meanShares(years: readonly (readonly number[])[]): number[] {
  const shares = years.map(proportions);
  return proportions(QUARTERS.map((quarter) => sumOf(shares.map((year) => year[quarter]!))));
}

const QUARTERS = [0, 1, 2, 3];

function proportions(amounts: readonly number[]): number[] {
  const sum = sumOf(amounts);
  if (!(sum > 0)) throw new RangeError('Shares of nothing: a year without sales');
  return amounts.map((amount) => amount / sum);
}

function meanQuarters(years: readonly KnownQuarters[]): number[] {
  return QUARTERS.map((quarter) => {
    const known = years.map((year) => year[quarter]).filter(isKnown);
    if (known.length === 0) throw new RangeError(`Quarter ${quarter + 1} is not known in any year`);
    return sumOf(known) / known.length;
  });
}

/** The known quarters as they are; the others bring what their share says beside them. */
function filled(year: KnownQuarters, shares: readonly number[]): number[] {
  const brought = sumOf(year.filter(isKnown));
  const share = sumOf(shares.filter((_, quarter) => isKnown(year[quarter])));
  return QUARTERS.map((quarter) => year[quarter] ?? (share > 0 ? (brought * shares[quarter]!) / share : 0));
}

function isKnown(amount: number | undefined): amount is number {
  return amount !== undefined;
}

export interface Sale {
  readonly day: Day;
  readonly amount: number;
}

export interface YearOfSales {
  readonly year: number;
  readonly quarters: readonly number[];
}

/**
 * The whole calendar years in a list of sales, oldest first, with what each quarter brought. Years between the first and
 * the last sale are whole, and a quarter without a sale brought 0. The first year is whole if sales begin in January, the
 * last if they reach December; figures that come once a quarter need only one date in each.
 *
 * @example Sales from 2017-07-01 to 2020-06-30 hold two whole years, 2018 and 2019.
 */
export function wholeYears(sales: readonly Sale[]): YearOfSales[] {
  if (sales.length === 0) return [];
  const first = sales.reduce((day, sale) => Math.min(day, sale.day), Infinity);
  const last = sales.reduce((day, sale) => Math.max(day, sale.day), -Infinity);
  const quarterly = areQuarterly(sales, first, last);
  const begins = quarterly ? quarterOfDay(first) === 0 : monthOfDay(first) === 0;
  const ends = quarterly ? quarterOfDay(last) === 3 : monthOfDay(last) === 11;
  const from = yearOfDay(first) + (begins ? 0 : 1);
  const to = yearOfDay(last) - (ends ? 0 : 1);
  return byYear(sales, from, to);
}

/** One date for each quarter between the first and the last: totals of quarters, not sales by the day. */
function areQuarterly(sales: readonly Sale[], first: Day, last: Day): boolean {
  const quarterNumber = (day: Day) => yearOfDay(day) * 4 + quarterOfDay(day);
  const dates = new Set(sales.map(({ day }) => day));
  const quarters = new Set([...dates].map(quarterNumber));
  const between = quarterNumber(last) - quarterNumber(first) + 1;
  return dates.size === quarters.size && quarters.size === between;
}

function byYear(sales: readonly Sale[], from: number, to: number): YearOfSales[] {
  const years: { year: number; quarters: number[] }[] = [];
  for (let year = from; year <= to; year += 1) years.push({ year, quarters: [0, 0, 0, 0] });
  for (const { day, amount } of sales) {
    const quarters = years[yearOfDay(day) - from]?.quarters;
    if (quarters !== undefined) quarters[quarterOfDay(day)]! += amount;
  }
  return years;
}

import type { Calendar, Day } from '../domain/calendar';
import { readAmount, readDay } from '../domain/cells';
import { Mistake } from '../domain/problem';
import { type KnownQuarters, type Sale, seasonalShares, wholeYears } from '../domain/seasonality';
import { split } from '../domain/split';
import {
  type Argument,
  assertNoError,
  isBlankCell,
  isDate,
  numberOf,
  optionalNumberIn,
  type Range,
  type RangeCell,
  rangeIn,
  shown,
  splittable,
  unitIn,
} from './arguments';

/**
 * One row of four: the seasonal shares of the quarters, or, with a `total`, the plan of each quarter as multiples of
 * `unit` (1 unless given) that add up to it.
 *
 * `history` is either a row of four quarters for each year, where a blank quarter is not known and is filled in while 0
 * means that nothing was sold; or two columns, date and amount, of which whole calendar years count. Headings above and
 * blank rows are passed over. The spreadsheet's `calendar` is asked for only when a cell holds a date.
 *
 * Throws a Mistake that names the argument and the place for anything else.
 *
 * @example seasonalQuarters([[10, 20, 30, 40]], undefined, undefined, calendar) // [[0.1, 0.2, 0.3, 0.4]]
 * @example seasonalQuarters([[1, 1, 1, 1]], 1002, undefined, calendar) // [[251, 251, 250, 250]]
 */
export function seasonalQuarters(
  history: Argument,
  total: Argument,
  unit: Argument,
  calendar: () => Calendar,
): number[][] {
  const range = rangeIn('history', history);
  const amount = optionalNumberIn('total', total);
  const rounding = { unit: unitIn(unit) };
  const shares = seasonalShares(yearsIn(range, calendar));
  return [amount === undefined ? shares : split(splittable(amount, rounding.unit), shares, rounding)];
}

function yearsIn(range: Range, calendar: () => Calendar): readonly KnownQuarters[] {
  const { height: rows, width: columns } = range;
  if (columns === 4) return quartersIn(filledRows(range));
  if (columns === 2) return datedQuartersIn(filledRows(range), calendar);
  throw new Mistake('notAHistory', { argument: 'history', rows, columns });
}

type Row = readonly RangeCell[];

/** The rows that hold anything, without headings. */
function filledRows({ rows }: Range): Row[] {
  const isHeading = (row: Row) => row.every(({ value }) => isWord(value));
  return rows.filter((row, at) => !row.every(({ value }) => isBlankCell(value)) && !(at === 0 && isHeading(row)));
}

/** `Q1`, `Дата`: a text that cannot have been meant as a number or a date. */
function isWord(value: unknown): boolean {
  const isText = typeof value === 'string' && !isBlankCell(value) && !value.startsWith('#');
  return isText && readAmount(value) === undefined && readDay(value) === undefined;
}

function quartersIn(rows: readonly Row[]): KnownQuarters[] {
  if (rows.length === 0) throw new Mistake('noSales', { argument: 'history' });
  const years = rows.map((row) => row.map((cell) => (isBlankCell(cell.value) ? undefined : numberOf(cell))));
  rows.forEach((row, at) => {
    const { column: _, ...place } = row[0]!.place;
    if (!hasSales(years[at]!)) throw new Mistake('noSales', place);
  });
  const blank = [0, 1, 2, 3].find((quarter) => years.every((year) => year[quarter] === undefined));
  if (blank !== undefined) throw new Mistake('blankQuarter', { argument: 'history', quarter: blank + 1 });
  return years;
}

function hasSales(year: KnownQuarters): boolean {
  return year.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) > 0;
}

function datedQuartersIn(rows: readonly Row[], calendar: () => Calendar): KnownQuarters[] {
  const years = wholeYears(salesIn(rows, calendar));
  if (years.length === 0) throw new Mistake('noWholeYear', { argument: 'history' });
  const idle = years.find(({ quarters }) => !hasSales(quarters));
  if (idle !== undefined) throw new Mistake('noSales', { argument: 'history', year: idle.year });
  return years.map(({ quarters }) => quarters);
}

/** A date without an amount is not a sale yet. */
function salesIn(rows: readonly Row[], calendar: () => Calendar): Sale[] {
  const dayOf = dayReader(calendar);
  return rows
    .filter(([, amount]) => !isBlankCell(amount?.value))
    .map(([date, amount]) => ({ day: dayOf(date!), amount: numberOf(amount!) }));
}

function dayReader(calendar: () => Calendar): (cell: RangeCell) => Day {
  let clock: Calendar | undefined;
  return ({ value, place }) => {
    if (isDate(value)) {
      clock ??= calendar();
      return clock.dayOf(value);
    }
    assertNoError({ value, place });
    const day = typeof value === 'number' || typeof value === 'string' ? readDay(value) : undefined;
    if (day === undefined) throw new Mistake('notADate', { ...place, value: shown(value) });
    return day;
  };
}

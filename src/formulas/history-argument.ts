import { Mistake } from '../domain/problem';
import { areTotals, byDay, hasSales, type KnownYear, type Periods, type Sale, wholeYears } from '../domain/seasonality';
import { type Argument, isBlankCell, numberOf, rangeIn } from './arguments';
import { type Clock, dayReader } from './day-argument';
import { filledRows, type Row } from './rows';

/**
 * The years in the argument `history`, oldest first, with what each of 4 quarters or 12 months brought: either a row for
 * each year, where a blank cell is not known while 0 means that nothing was sold; or two columns, date and amount, of
 * which whole calendar years count. Headings above and blank rows are passed over.
 *
 * Throws a Mistake that names the argument and the place for anything else, for a year without sales, and for a quarter
 * or month that is blank in every year.
 */
export function historyIn(history: Argument, periods: Periods, clock: Clock): KnownYear[] {
  const { rows, height, width } = rangeIn('history', history);
  if (width === periods) return yearsIn(filledRows(rows), periods);
  if (width === 2) return datedYearsIn(filledRows(rows), periods, clock);
  throw new Mistake('notAHistory', { argument: 'history', rows: height, columns: width, periods });
}

function yearsIn(rows: readonly Row[], periods: Periods): KnownYear[] {
  if (rows.length === 0) throw new Mistake('noSales', { argument: 'history' });
  const years = rows.map((row) => row.map((cell) => (isBlankCell(cell.value) ? undefined : numberOf(cell))));
  rows.forEach((row, at) => {
    if (hasSales(years[at]!)) return;
    const { column: _, ...place } = row[0]!.place;
    throw new Mistake('noSales', place);
  });
  const blank = years[0]!.findIndex((_, season) => years.every((year) => year[season] === undefined));
  if (blank >= 0) throw new Mistake('blankPeriod', { argument: 'history', period: blank + 1, periods });
  return years;
}

function datedYearsIn(rows: readonly Row[], periods: Periods, clock: Clock): KnownYear[] {
  const sales = byDay(salesIn(rows, clock));
  const years = wholeYears(sales, periods);
  if (areTotals(sales, 1) || (periods === 12 && areTotals(sales, 4)))
    throw new Mistake('onlyTotals', { argument: 'history', periods });
  if (years.length === 0) throw new Mistake('noWholeYear', { argument: 'history' });
  const idle = years.find(({ amounts }) => !hasSales(amounts));
  if (idle !== undefined) throw new Mistake('noSales', { argument: 'history', year: idle.year });
  return years.map(({ amounts }) => amounts);
}

/** A date without an amount is not a sale yet. */
function salesIn(rows: readonly Row[], clock: Clock): Sale[] {
  const dayOf = dayReader(clock);
  return rows
    .filter(([, amount]) => !isBlankCell(amount?.value))
    .map(([date, amount]) => ({ day: dayOf(date!), amount: numberOf(amount!) }));
}

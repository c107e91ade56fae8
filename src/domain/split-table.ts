import { roundedTable } from './rounded-table';
import type { Rounding } from './split';
import { sumOf } from './sum';
import { amountOf, MOST_UNITS, wholeUnits } from './units';

/**
 * A table of multiples of `unit` whose rows add up to `rowTotals` and whose columns add up to `columnTotals`, both
 * exactly (controlled rounding). Row i and column j meet in `rowTotals[i] × columnTotals[j] ÷ total`, rounded up or
 * down: no cell is a whole unit away from that, and none has the wrong sign. Larger remainders are rounded up first,
 * then as many cells change places as both margins need.
 *
 * Throws a RangeError when the totals are not multiples of the unit, differ in sign, make more than 10¹⁵ units, or rows
 * and columns do not have one sum.
 *
 * @example splitTable([2, 1], [1, 1, 1]) // [[1, 1, 0], [0, 0, 1]]: each row alone would give its first columns too much
 */
export function splitTable(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  { unit = 1 }: Rounding = {},
): number[][] {
  const rows = unitsOf(rowTotals, unit);
  const columns = unitsOf(columnTotals, unit);
  const total = sumOf(rows);
  if (Math.abs(total) > MOST_UNITS) throw new RangeError(`${total} units are too many to split`);
  if (total !== sumOf(columns)) throw new RangeError(`Rows add up to ${total} units, columns to ${sumOf(columns)}`);
  const sign = signOf([...rows, ...columns]);
  const exact = rows.map((row) => columns.map((column) => (total === 0 ? 0 : (row * column) / (sign * total))));
  const whole = { parts: columns.map(() => ({ parts: [] })) };
  const table = roundedTable(exact, columns.map(Math.abs), whole);
  return table.map((row) => row.map((cell) => amountOf(cell === 0 ? 0 : sign * cell, unit)));
}

function unitsOf(totals: readonly number[], unit: number): number[] {
  return totals.map((total) => {
    const units = wholeUnits(total, unit);
    if (!(Math.abs(total - amountOf(units, unit)) < 1e-6 * unit))
      throw new RangeError(`${total} is no multiple of ${unit}`);
    return units;
  });
}

function signOf(totals: readonly number[]): number {
  const signs = new Set(totals.map(Math.sign).filter((sign) => sign !== 0));
  if (signs.size > 1) throw new RangeError('Totals must all be positive or all negative');
  return [...signs][0] ?? 1;
}

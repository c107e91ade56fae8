import { type Rounding, remainderOf } from './split';
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
  const table = roundTable(rows.map(Math.abs), columns.map(Math.abs), Math.abs(total));
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

function roundTable(rows: readonly number[], columns: readonly number[], total: number): number[][] {
  const exact = rows.map((row) => columns.map((column) => remainderOf(total === 0 ? 0 : (row * column) / total)));
  const table = exact.map((row) => row.map(({ whole }) => whole));
  const left: Left = {
    inRow: rows.map((row, index) => row - sumOf(table[index]!)),
    inColumn: columns.map((column, index) => column - sumOf(table.map((row) => row[index]!))),
  };
  for (const { row, column } of roundedUp(exact, left)) table[row]![column]! += 1;
  return table;
}

interface Left {
  /** Units that still have to be given out, by row and by column. */
  readonly inRow: number[];
  readonly inColumn: number[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

type Exact = ReturnType<typeof remainderOf>;

/** The cells to round up, so that nothing is left in any row or column. */
function roundedUp(exact: readonly (readonly Exact[])[], left: Left): Place[] {
  const places = byRemainder(exact);
  const up = exact.map(() => new Set<number>());
  for (const { row, column } of places) {
    if (left.inRow[row]! > 0 && left.inColumn[column]! > 0) give(up, { row, column }, left);
  }
  const columnsOf = exact.map((_, row) => places.filter((place) => place.row === row).map(({ column }) => column));
  left.inRow.forEach((units, row) => {
    for (let unit = 0; unit < units; unit += 1) {
      if (!makeRoom(row, up, columnsOf, left, new Set()))
        throw new Error('No place is left in a table whose margins agree');
      left.inRow[row]! -= 1;
    }
  });
  return up.flatMap((columns, row) => [...columns].map((column) => ({ row, column })));
}

function give(up: readonly Set<number>[], { row, column }: Place, left: Left): void {
  up[row]!.add(column);
  left.inRow[row]! -= 1;
  left.inColumn[column]! -= 1;
}

/**
 * Gives one more unit to the row: in a column that has units left, or in one where another row can take its unit
 * elsewhere. Such a chain always exists, because the exact table itself fills both margins.
 */
function makeRoom(
  row: number,
  up: readonly Set<number>[],
  columnsOf: readonly (readonly number[])[],
  left: Left,
  tried: Set<number>,
): boolean {
  for (const column of columnsOf[row]!) {
    if (up[row]!.has(column) || tried.has(column)) continue;
    tried.add(column);
    const isFree = left.inColumn[column]! > 0;
    const giver = isFree
      ? undefined
      : up.findIndex((columns, other) => columns.has(column) && makeRoom(other, up, columnsOf, left, tried));
    if (giver === -1) continue;
    if (giver === undefined) left.inColumn[column]! -= 1;
    else up[giver]!.delete(column);
    up[row]!.add(column);
    return true;
  }
  return false;
}

/** The cells that are not whole: largest remainder first, then the larger cell, then in reading order. */
function byRemainder(exact: readonly (readonly Exact[])[]): Place[] {
  return exact
    .flatMap((cells, row) => cells.map((cell, column) => ({ row, column, ...cell })))
    .filter(({ remainder }) => remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || b.whole - a.whole || a.row - b.row || a.column - b.column);
}

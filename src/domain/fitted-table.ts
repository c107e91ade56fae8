import { sumOf } from './sum';

/**
 * A table whose rows make `rows` and whose columns make `columns`, which have one sum, and that is as near to `seed` as
 * that allows (iterative proportional fitting): a cell that is 0 there stays 0, and the others keep their proportions
 * as far as both margins let them. Rows are exact, columns to the last digits of a number.
 *
 * Where no such table exists, as when somebody who left in June has to bring more than all of the first half-year, cells
 * that are 0 join in, at first a little, until there is one.
 *
 * @param seed from 0, not rounded: a row for each who shares the columns
 * @example fittedTable([[1, 1], [1, 1]], [1, 3], [2, 2]) // [[0.5, 0.5], [1.5, 1.5]]
 * @example fittedTable([[4, 0], [0, 4]], [1, 7], [4, 4]) // about [[1, 0], [3, 4]]: the second joins in where it was 0
 */
export function fittedTable(
  seed: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  const total = sumOf(columns) || 1;
  const even = rows.map((row) => columns.map((column) => (row * column) / total));
  for (const part of [0, 1e-4, 1e-2, 0.1]) {
    const fitted = approach(
      seed.map((row, at) => row.map((cell, column) => cell + part * even[at]![column]!)),
      rows,
      columns,
    );
    if (fitted !== undefined) return fitted;
  }
  return even;
}

const MOST_ROUNDS = 100;
const NEAR = 1e-12;

/** Undefined where the rounds do not come near enough. */
function approach(
  seed: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] | undefined {
  let table = seed.map((row) => [...row]);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    table = table.map((row, at) => scaled(row, rows[at]!));
    const sums = columns.map((_, column) => sumOf(table.map((row) => row[column]!)));
    const isNear = columns.every((column, at) => Math.abs(sums[at]! - column) <= NEAR * Math.max(1, column));
    if (isNear && table.every((row, at) => sumOf(row) > 0 || rows[at] === 0)) return table;
    table = table.map((row) => row.map((cell, at) => (sums[at]! > 0 ? (cell * columns[at]!) / sums[at]! : cell)));
  }
  return undefined;
}

function scaled(row: readonly number[], sum: number): number[] {
  const now = sumOf(row);
  return row.map((cell) => (now > 0 ? (cell * sum) / now : cell));
}

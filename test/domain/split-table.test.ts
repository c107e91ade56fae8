import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/domain/split';
import { splitTable } from '../../src/domain/split-table';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const columnsOf = (table: readonly (readonly number[])[], width: number) =>
  Array.from({ length: width }, (_, at) => table.map((row) => row[at]!));

/** Row and column totals of one sum. */
const margins = fc
  .tuple(
    fc.integer({ min: 0, max: 1e7 }),
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
  )
  .map(([total, rows, columns]) => ({ total, rows: split(total, rows), columns: split(total, columns) }));

describe('a table', () => {
  it('adds up in both directions where rows alone would not', () => {
    expect(splitTable([2, 1], [1, 1, 1])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
    expect(splitTable([1, 1, 1], [1, 1, 1])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('is exact where proportions are whole', () => {
    expect(splitTable([100, 300], [200, 200])).toEqual([
      [50, 50],
      [150, 150],
    ]);
  });

  it('of one row or one column is that margin', () => {
    expect(splitTable([6], [1, 2, 3])).toEqual([[1, 2, 3]]);
    expect(splitTable([1, 2, 3], [6])).toEqual([[1], [2], [3]]);
  });

  it('counts in units and takes negative totals', () => {
    expect(splitTable([2000, 1000], [1000, 1000, 1000], { unit: 1000 })).toEqual([
      [1000, 1000, 0],
      [0, 0, 1000],
    ]);
    expect(splitTable([-2, -1], [-1, -1, -1])).toEqual([
      [-1, -1, 0],
      [0, 0, -1],
    ]);
    expect(splitTable([0.2, 0.1], [0.1, 0.1, 0.1], { unit: 0.1 })).toEqual([
      [0.1, 0.1, 0],
      [0, 0, 0.1],
    ]);
  });

  it('of nothing is nothing', () => {
    expect(splitTable([0, 0], [0])).toEqual([[0], [0]]);
    expect(splitTable([], [])).toEqual([]);
  });

  it('refuses margins that do not belong together', () => {
    expect(() => splitTable([1, 1], [3])).toThrow('Rows add up to 2 units, columns to 3');
    expect(() => splitTable([2, -1], [1])).toThrow(RangeError);
    expect(() => splitTable([1.5], [1.5])).toThrow('1.5 is no multiple of 1');
  });

  it('keeps both margins exactly, and every cell within a unit of its proportion and of its sign', () => {
    fc.assert(
      fc.property(margins, ({ total, rows, columns }) => {
        const table = splitTable(rows, columns);
        expect(table.map(sumOf)).toEqual(rows);
        expect(columnsOf(table, columns.length).map(sumOf)).toEqual(columns);
        table.forEach((row, i) => {
          row.forEach((cell, j) => {
            const exact = total === 0 ? 0 : (rows[i]! * columns[j]!) / total;
            expect(Math.abs(cell - exact)).toBeLessThan(1);
            expect(cell).toBeGreaterThanOrEqual(0);
          });
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same every time, and mirrors under a change of sign', () => {
    fc.assert(
      fc.property(margins, ({ rows, columns }) => {
        const table = splitTable(rows, columns);
        expect(splitTable(rows, columns)).toEqual(table);
        const negative = (values: readonly number[]) => values.map((value) => 0 - value);
        expect(splitTable(negative(rows), negative(columns))).toEqual(table.map(negative));
      }),
    );
  });

  it('holds for the plan of a hundred people over a year of weeks, in kopecks', () => {
    const people = split(
      98_765_432.1,
      Array.from({ length: 100 }, (_, at) => (at * 37) % 91),
      { unit: 0.01 },
    );
    const weeks = split(
      98_765_432.1,
      Array.from({ length: 62 }, (_, at) => at % 6),
      { unit: 0.01 },
    );
    const kopecks = splitTable(people, weeks, { unit: 0.01 }).map((row) => row.map((cell) => Math.round(cell * 100)));
    expect(kopecks.map(sumOf)).toEqual(people.map((sum) => Math.round(sum * 100)));
    expect(columnsOf(kopecks, 62).map(sumOf)).toEqual(weeks.map((sum) => Math.round(sum * 100)));
  });
});

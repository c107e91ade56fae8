import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittedTable } from '../../src/domain/fitted-table';
import { split } from '../../src/domain/split';
import { sumOf } from '../../src/domain/sum';

const rounded = (table: readonly (readonly number[])[]) =>
  table.map((row) => row.map((cell) => Math.round(cell * 1e6) / 1e6));

describe('a fitted table', () => {
  it('keeps the proportions that both margins leave it', () => {
    expect(
      rounded(
        fittedTable(
          [
            [1, 1],
            [1, 1],
          ],
          [1, 3],
          [2, 2],
        ),
      ),
    ).toEqual([
      [0.5, 0.5],
      [1.5, 1.5],
    ]);
  });

  it('leaves cells of 0 at 0 as long as it can', () => {
    const seed = [
      [4, 0, 2],
      [1, 5, 2],
    ];
    const table = fittedTable(seed, [5, 9], [5, 5, 4]);
    expect(table[0]![1]).toBe(0);
    expect(table.map(sumOf).map((sum) => Math.round(sum * 1e9) / 1e9)).toEqual([5, 9]);
  });

  it('lets somebody in who was not there where nobody else can be', () => {
    const seed = [
      [4, 0],
      [0, 4],
    ];
    expect(rounded(fittedTable(seed, [1, 7], [4, 4])).map((row) => row.map(Math.round))).toEqual([
      [1, 0],
      [3, 4],
    ]);
    expect(rounded(fittedTable([[0, 0]], [4], [1, 3]))).toEqual([[1, 3]]);
  });

  it('makes both margins, whatever the seed', () => {
    const whole = fc.tuple(
      fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 5.5, 100), { minLength: 6, maxLength: 6 }), {
        minLength: 1,
        maxLength: 5,
      }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(whole, ([seed, columns, weights]) => {
        const rows = split(sumOf(columns), weights.slice(0, seed.length));
        const table = fittedTable(seed, rows, columns);
        table.forEach((row, at) => {
          expect(sumOf(row)).toBeCloseTo(rows[at]!, 6);
          for (const cell of row) expect(cell).toBeGreaterThanOrEqual(0);
        });
        columns.forEach((column, at) => {
          expect(sumOf(table.map((row) => row[at]!))).toBeCloseTo(column, 6);
        });
      }),
    );
  });
});

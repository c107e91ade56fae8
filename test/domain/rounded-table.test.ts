import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundedTable, type Whole } from '../../src/domain/rounded-table';
import { split } from '../../src/domain/split';
import { sumOf } from '../../src/domain/sum';

const column: Whole = { parts: [] };
const wholeOf = (...lengths: number[]): Whole => ({
  parts: lengths.map((length) => ({ parts: Array.from({ length }, () => column) })),
});

/** The sums of a row over every part of the whole, and over the whole. */
function sumsOf(cells: readonly number[], whole: Whole): number[] {
  let next = 0;
  const sums: number[] = [];
  const add = ({ parts }: Whole): number => {
    const sum = parts.length === 0 ? cells[next++]! : sumOf(parts.map(add));
    sums.push(sum);
    return sum;
  };
  add(whole);
  return sums;
}

describe('a rounded table', () => {
  it('keeps the columns, and the parts of every row, where each cell alone would not', () => {
    const exact = [
      [0.5, 0.5, 0.5, 0.5],
      [0.5, 0.5, 0.5, 0.5],
    ];
    const table = roundedTable(exact, [1, 1, 1, 1], wholeOf(2, 2));
    expect(table.map((row) => sumsOf(row, wholeOf(2, 2)).filter((_, at) => [2, 5, 6].includes(at)))).toEqual([
      [1, 1, 2],
      [1, 1, 2],
    ]);
  });

  it('rounds whole rows by largest remainder', () => {
    const exact = [5, 3, 2].map((share) => [0.7, 0.3].map((part) => share * part * 0.7));
    const table = roundedTable(exact, [5, 2], { parts: [column, column] });
    expect(table.map(sumOf)).toEqual([4, 2, 1]);
  });

  it('gives nothing to who is not there', () => {
    const exact = [
      [2.5, 0],
      [2.5, 3],
    ];
    expect(roundedTable(exact, [5, 3], { parts: [column, column] })[0]![1]).toBe(0);
  });

  it('of one row is its columns', () => {
    expect(roundedTable([[3, 4]], [3, 4], { parts: [column, column] })).toEqual([[3, 4]]);
  });

  it('has every cell and every sum over a part within a unit of what it should be, and all columns', () => {
    const tables = fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }), {
          minLength: 3,
          maxLength: 3,
        }),
        fc.integer({ min: 1, max: 8 }),
      )
      .chain(([months, weeks, rows]) => {
        const whole: Whole = { parts: months.map((length, at) => wholeOf(...weeks[at]!.slice(0, length))) };
        const width = sumOf(months.map((length, at) => sumOf(weeks[at]!.slice(0, length))));
        const claim = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 10, noNaN: true }));
        return fc.record({
          whole: fc.constant(whole),
          columns: fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1e6 })), {
            minLength: width,
            maxLength: width,
          }),
          claims: fc.array(fc.array(claim, { minLength: width, maxLength: width }), {
            minLength: rows,
            maxLength: rows,
          }),
        });
      });
    fc.assert(
      fc.property(tables, ({ whole, columns, claims }) => {
        const sums = columns.map((_, at) => sumOf(claims.map((row) => row[at]!)));
        const exact = claims.map((row) =>
          row.map((claim, at) => (sums[at] === 0 ? columns[at]! / claims.length : (columns[at]! * claim) / sums[at]!)),
        );
        const table = roundedTable(exact, columns, whole);
        expect(columns.map((_, at) => sumOf(table.map((row) => row[at]!)))).toEqual(columns);
        table.forEach((row, at) => {
          const wanted = sumsOf(exact[at]!, whole);
          sumsOf(row, whole).forEach((sum, part) => {
            expect(Math.abs(sum - wanted[part]!)).toBeLessThan(1 + 1e-6);
          });
          row.forEach((cell, column) => {
            if (exact[at]![column] === 0) expect(cell).toBe(0);
          });
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('of proportional rows has the years that a split alone would have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 6, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 8 }),
        (columns, weights) => {
          const total = sumOf(weights);
          const exact = weights.map((weight) => columns.map((units) => (units * weight) / total));
          expect(roundedTable(exact, columns, wholeOf(3, 3)).map(sumOf)).toEqual(split(sumOf(columns), weights));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

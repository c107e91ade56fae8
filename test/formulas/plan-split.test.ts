import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSplit } from '../../src/formulas/plan-split';
import type { Language } from '../../src/surface';
import { shownBy } from './shown';

const message = (language: Language, ...[total, weights, unit]: unknown[]): string =>
  shownBy(language, () => planSplit(total, weights, unit));

describe('PLAN_SPLIT', () => {
  it('answers in the shape of the weights', () => {
    expect(planSplit(100, [[1], [1], [1]], undefined)).toEqual([[34], [33], [33]]);
    expect(planSplit(100, [[1, 1, 1]], undefined)).toEqual([[34, 33, 33]]);
    expect(
      planSplit(
        10,
        [
          [1, 1],
          [1, 1],
        ],
        '',
      ),
    ).toEqual([
      [3, 3],
      [2, 2],
    ]);
  });

  it('gives one weight the total, in one cell', () => {
    expect(planSplit(100, 5, undefined)).toBe(100);
    expect(planSplit(100, 0, undefined)).toBe(100);
    expect(planSplit(100, [[5]], undefined)).toEqual([[100]]);
  });

  it('leaves the part of a blank weight blank, which is not 0', () => {
    expect(planSplit(10, [[1], [''], [0], [1]], undefined)).toEqual([[5], [''], [0], [5]]);
    expect(planSplit(10, [[0, '', 0, 0]], undefined)).toEqual([[4, '', 3, 3]]);
  });

  it('rounds to the unit, also below one, and leaves the odd rest with the largest', () => {
    expect(planSplit(1_000_000, [[1, 1, 1]], 1000)).toEqual([[334_000, 333_000, 333_000]]);
    expect(planSplit(1, [[1, 1, 1]], 0.01)).toEqual([[0.34, 0.33, 0.33]]);
    expect(planSplit(1050, [[1, 3]], 100)).toEqual([[200, 850]]);
  });

  it('takes the total and the unit from ranges of one cell', () => {
    expect(planSplit([[100]], [[1, 1]], [[10]])).toEqual([[50, 50]]);
    expect(planSplit([[100]], [[1, 1]], [['']])).toEqual([[50, 50]]);
  });

  it('names the argument, the cell and the value that it cannot use', () => {
    expect(message('en', 100, [[1], [-2], [3]])).toBe('weights, row 2: -2 is negative. Enter 0 or more.');
    expect(
      message('en', 100, [
        [1, 2],
        [3, 'four'],
      ]),
    ).toBe('weights, row 2, column 2: “four” is not a number. Enter a number.');
    expect(message('en', 100, [[1, '#N/A']])).toBe('weights, column 2: the cell shows #N/A. Correct that cell first.');
    expect(message('en', 'x', [[1]])).toBe('total: “x” is not a number. Enter a number.');
    expect(message('en', 100, [[1, true]])).toBe('weights, column 2: “TRUE” is not a number. Enter a number.');
    expect(message('en', 100, [[1], [2]], 0)).toBe('unit: 0 is not above 0. Enter a number such as 1 or 1000.');
    expect(message('en', [[1], [2]], [[1]])).toBe('total must be one cell, not a range.');
    expect(message('en', '', [[1]])).toBe('total is blank. Fill in the cells it refers to.');
    expect(message('en', 1e20, [[1]])).toBe(
      'total: 100000000000000000000 is too much to split into units of 1. Choose a larger unit.',
    );
    expect(message('en', 100, undefined)).toBe('weights is missing. Add it to the formula.');
    expect(message('en', 100, [[''], ['']])).toBe('weights is blank. Fill in the cells it refers to.');
  });

  it('says so in Russian in a Russian spreadsheet', () => {
    expect(message('ru', 100, [[1], [-2], [3]])).toBe('weights, строка 2: -2 меньше нуля. Введите 0 или больше.');
    expect(message('ru', 100, [[1], ['много']])).toBe('weights, строка 2: «много» — не число. Введите число.');
    expect(message('ru', 100, [[1], [2]], -1)).toBe('unit: нужно число больше нуля, например 1 или 1000, а не -1.');
  });

  it('knows dates and arrays of another realm', () => {
    const weights = runInNewContext('[[1, new Date(0)]]');
    expect(message('en', 100, weights)).toBe('weights, column 2: this is a date. Enter a number.');
    expect(planSplit(100, runInNewContext('[[1, 1]]'), undefined)).toEqual([[50, 50]]);
  });

  it('makes the total of any weights', () => {
    const weight = fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(fc.array(weight, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (total, weights) => {
          fc.pre(weights.flat().some((cell) => cell !== ''));
          const parts = planSplit(total, weights, undefined) as (number | '')[][];
          expect(parts.flat().reduce<number>((sum, part) => sum + (part === '' ? 0 : part), 0)).toBe(total);
          expect(parts.map((row) => row.map((part) => part === ''))).toEqual(
            weights.map((row) => row.map((cell) => cell === '')),
          );
        },
      ),
    );
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date(),
      fc.constantFrom('', '#N/A', undefined, null, 1, 5),
    );
    const range = fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      );
    const argument = fc.oneof(cell, range);
    fc.assert(
      fc.property(fc.oneof(fc.integer(), argument), argument, argument, (total, weights, unit) => {
        expect(message('ru', total, weights, unit)).toMatch(/^(no error|Не хватает|total|weights|unit)/);
      }),
      { numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winRates } from '../../src/formulas/win-rate';
import { anything } from './anything';
import { rounded, shownBy } from './shown';

const rates = (won: unknown, decided: unknown, level?: unknown) => rounded(winRates(won, decided, level));
const message = (won: unknown, decided: unknown, level?: unknown) => shownBy('en', () => winRates(won, decided, level));

describe('WIN_RATE', () => {
  it('shows rate, low and high', () => {
    expect(rates(7, 20)).toEqual([[0.35, 0.181, 0.567]]);
    expect(rounded(winRates(0, 5, ''), 4)).toEqual([[0, 0, 0.4345]]);
    expect(rates(5, 5, 0.95)).toEqual([[1, 0.566, 1]]);
    expect(rates(7, 20, 0.8)).toEqual([[0.35, 0.229, 0.493]]);
  });

  it('answers a column with a row for each cell, a row with a column under each', () => {
    expect(rates([[7], [5]], [[20], [5]])).toEqual([
      [0.35, 0.181, 0.567],
      [1, 0.566, 1],
    ]);
    expect(rates([[7, 5]], [[20, 5]])).toEqual([
      [0.35, 1],
      [0.181, 0.566],
      [0.567, 1],
    ]);
  });

  it('knows no rate of nothing decided, and leaves a blank cell blank: blank is not 0', () => {
    expect(rates([[0], ['']], [[0], [5]])).toEqual([
      ['', 0, 1],
      ['', '', ''],
    ]);
  });

  it('names what it cannot use, and the place', () => {
    expect(message([[1], [7]], [[5], [5]])).toBe(
      'won, row 2: 7 won is more than 5 decided. Count won and lost deals together as decided.',
    );
    expect(message(-1, 5)).toBe('won: -1 is negative. Enter 0 or more.');
    expect(message(1, 'five')).toBe('decided: “five” is not a number. Enter a number.');
    expect(message(1, 5, 95)).toBe('level: 95 cannot be used here. Enter a share such as 95 %.');
    expect(message(1, 5, 1)).toBe('level: 1 cannot be used here. Enter a share such as 95 %.');
    expect(message([[1], [2]], [[1, 2]])).toBe(
      'decided and won differ in size. Select as many rows and columns for both.',
    );
    expect(
      message(
        [
          [1, 2],
          [1, 2],
        ],
        [
          [1, 2],
          [1, 2],
        ],
      ),
    ).toBe('won must be one row or one column. Select one of them.');
    expect(message(undefined, 5)).toBe('won is missing. Add it to the formula.');
    expect(message('', 5)).toBe('won is blank. Fill in the cells it refers to.');
    expect(message(5, undefined)).toBe('decided is missing. Add it to the formula.');
  });

  it('says so in Russian in a Russian spreadsheet', () => {
    expect(shownBy('ru', () => winRates(7, 5, ''))).toBe(
      'won: выиграно 7, а завершено всего 5. Завершённые сделки — это выигранные вместе с проигранными.',
    );
    expect(shownBy('ru', () => winRates(7, 9, 95))).toBe('level: 95 сюда не подходит. Введите долю, например 95 %.');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(anything, anything, anything, (won, decided, level) => {
        expect(shownBy('en', () => winRates(won, decided, level))).toMatch(/^(no error|won|decided|level)/);
      }),
      { numRuns: 2000 },
    );
  });
});

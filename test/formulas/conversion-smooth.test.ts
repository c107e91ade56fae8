import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionSmooth } from '../../src/formulas/conversion-smooth';
import { anything } from './anything';
import { rounded, shownBy } from './shown';

const smooth = (successes: unknown, attempts: unknown, strength?: unknown) =>
  rounded(conversionSmooth(successes, attempts, strength));

describe('CONVERSION_SMOOTH', () => {
  it('draws each conversion to that of all', () => {
    expect(smooth([[3], [27]], [[4], [96]], 50)).toEqual([[0.333], [0.288]]);
    expect(smooth([[3, 27]], [[4, 96]], 0)).toEqual([[0.75, 0.281]]);
  });

  it('learns the strength from how much people differ', () => {
    expect(smooth([[5], [6]], [[10], [10]])).toEqual([[0.55], [0.55]]);
    expect(smooth([[10], [0]], [[10], [10]], '')).toEqual([[1], [0.5]]);
  });

  it('keeps the shape, and blanks, which count for nobody', () => {
    expect(
      smooth(
        [
          [1, ''],
          ['', 3],
        ],
        [
          [4, 9],
          ['', 4],
        ],
        0,
      ),
    ).toEqual([
      [0.25, ''],
      ['', 0.75],
    ]);
    expect(smooth(1, 4)).toBe(0.25);
  });

  it('gives a newcomer the conversion of all, and nothing when nobody tried', () => {
    expect(smooth([[0], [5]], [[0], [10]])).toEqual([[0.5], [0.5]]);
    expect(smooth([[0], [0]], [[0], [0]])).toEqual([[''], ['']]);
  });

  it('names what it cannot use', () => {
    const message = (...[won, tried, strength]: unknown[]) =>
      shownBy('en', () => conversionSmooth(won, tried, strength));
    expect(message([[1], [-1]], [[2], [2]])).toBe('successes, row 2: -1 is negative. Enter 0 or more.');
    expect(message(1, 2, -5)).toBe('strength: -5 is negative. Enter 0 or more.');
    expect(message(1, [[2], [3]])).toBe(
      'attempts and successes differ in size. Select as many rows and columns for both.',
    );
    expect(shownBy('ru', () => conversionSmooth(1, [[2], [3]], ''))).toBe(
      'attempts и successes: диапазоны разного размера. Выделите одинаковое число строк и столбцов.',
    );
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(anything, anything, anything, (successes, attempts, strength) => {
        const shown = shownBy('en', () => conversionSmooth(successes, attempts, strength));
        expect(shown).toMatch(/^(no error|successes|attempts|strength)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 2000 },
    );
  });
});

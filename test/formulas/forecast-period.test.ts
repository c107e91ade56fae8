import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastPeriod } from '../../src/formulas/forecast-period';
import { anything } from './anything';
import { rounded, shownBy } from './shown';

describe('FORECAST_PERIOD', () => {
  it('shows the forecast, its range and the chance to make the plan', () => {
    expect(rounded(forecastPeriod(60, 0.5, 100, 105), 2)).toEqual([[110, 85.08, 134.92, 0.63]]);
  });

  it('begins with what was expected and ends with the fact', () => {
    expect(rounded(forecastPeriod(0, 0, 100, 100), 2)).toEqual([[100, 67.96, 132.04, 0.5]]);
    expect(forecastPeriod(60, 1, 100, 61)).toEqual([[60, 60, 60, 0]]);
    expect(forecastPeriod(60, 1, 100, 60)).toEqual([[60, 60, 60, 1]]);
  });

  it('goes by the pace where nobody knows what to expect', () => {
    expect(rounded(forecastPeriod(60, 0.5, 0, ''), 0)).toEqual([[120, 82, 158, '']]);
  });

  it('answers each cell of a column in a row, of a row in a column', () => {
    const answer = forecastPeriod([[60], [''], [30]], 0.5, [[100], [100], [0]], [[''], [1], [10]]);
    expect(rounded(answer, 0)).toEqual([
      [110, 85, 135, ''],
      ['', '', '', ''],
      [60, 41, 79, 1],
    ]);
    expect(rounded(forecastPeriod([[60, 60]], 1, [[100, 0]], ''), 0)).toEqual([
      [60, 60],
      [60, 60],
      [60, 60],
      ['', ''],
    ]);
  });

  it('names what it cannot use', () => {
    const message = (...typed: Parameters<typeof forecastPeriod>) => shownBy('en', () => forecastPeriod(...typed));
    expect(message(60, 50, 100, '')).toBe('elapsed_share: 50 cannot be used here. Enter a share such as 40 %.');
    expect(message(60, 0.5, -1, '')).toBe('expected_total: -1 is negative. Enter 0 or more.');
    expect(message([[60], [60]], 0.5, 100, '')).toBe(
      'expected_total and fact differ in size. Select as many rows and columns for both.',
    );
    expect(message(60, undefined, 100, '')).toBe('elapsed_share is missing. Add it to the formula.');
  });

  it('answers with numbers in order or says what is wrong, whatever a sheet hands over', () => {
    const amount = fc.oneof(fc.double({ min: -1e9, max: 1e12, noNaN: true }), anything);
    const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), anything);
    fc.assert(
      fc.property(amount, share, amount, amount, (fact, elapsed, expected, plan) => {
        const shown = shownBy('en', () => forecastPeriod(fact, elapsed, expected, plan));
        expect(shown).toMatch(/^(no error|fact|elapsed_share|expected_total|plan)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastTest } from '../../src/formulas/forecast-test';
import { salesForecast } from '../../src/formulas/sales-forecast';
import { anything } from './anything';
import { rounded, shownBy } from './shown';

const QUARTERS = [100, 120, 90, 150];
const amountsOf = (count: number) => Array.from({ length: count * 4 }, (_, t) => QUARTERS[t % 4]!);
const column = (amounts: readonly unknown[]) => amounts.map((amount) => [amount]);
const years = (count: number) => column(amountsOf(count));
const coming = (...[history, season, horizon, confidence]: unknown[]) =>
  rounded(salesForecast(history, season, horizon, confidence), 0);
const message = (...[history, season, horizon, confidence]: unknown[]) =>
  shownBy('en', () => salesForecast(history, season, horizon, confidence));
/** Without what somebody has typed. */
const unquoted = (sentence: string) => sentence.replace(/“[^”]*”/g, '');

describe('SALES_FORECAST', () => {
  it('shows mean, low and high of each quarter of the coming year', () => {
    expect(coming(years(4), 4)).toEqual(QUARTERS.map((amount) => [amount, amount, amount]));
  });

  it('takes a row, a horizon and a chance', () => {
    const row = amountsOf(3).map((amount, t) => amount + ((t * 7) % 5));
    const likely = salesForecast([row], 4, 3, '');
    const sure = salesForecast([row], 4, 3, 0.95);
    expect([likely.length, sure.length]).toEqual([3, 3]);
    likely.forEach(([mean, low, high], at) => {
      expect(sure[at]![0]).toBe(mean);
      expect(sure[at]![1]).toBeLessThan(low!);
      expect(sure[at]![2]).toBeGreaterThan(high!);
    });
    expect(salesForecast([row], 4, 3, 0.8)).toEqual(likely);
  });

  it('passes over blank cells at the ends, so that a range may be open, and fills in those between', () => {
    const open = [[''], ...years(4), [''], ['']];
    expect(coming(open, 4)).toEqual(coming(years(4), 4));
    const gap = years(4).map((row, t) => (t === 6 ? [''] : row));
    expect(coming(gap, 4)).toEqual(coming(years(4), 4));
  });

  it('passes over a heading, and no other text', () => {
    expect(coming([['Sales'], ...years(4)], 4)).toEqual(coming(years(4), 4));
    expect(coming([['', 'Продажи', ...amountsOf(4)]], 4)).toEqual(coming(years(4), 4));
    expect(message([['Sales']], 4)).toBe('history has only 0 periods with an amount. Select at least 3.');
    expect(message(column([1, 2, 'abc', 4]), 4)).toBe('history, row 3: “abc” is not a number. Enter a number.');
    expect(message(column(['12', 1, 2, 3]), 4)).toBe(
      'history, row 1: “12” is text. Enter it as a number, without quotes.',
    );
  });

  it('forecasts what falls below nothing, what never changes and three points with numbers in order', () => {
    for (const amounts of [[10, -5, 8, 12, -3, 9, 11, 14], Array(24).fill(7), Array(24).fill(0), [5, 7, 6]])
      for (const [mean, low, high] of salesForecast(column(amounts), 4, 20, 0.99)) {
        expect(low).toBeLessThanOrEqual(mean!);
        expect(high).toBeGreaterThanOrEqual(mean!);
      }
  });

  it('forecasts amounts of any size alike, up to one of which nobody sells as much', () => {
    const usual = salesForecast(years(3), 4, '', '');
    for (const size of [2 ** -50, 2 ** 50, 2 ** 320]) {
      const inOtherMoney = column(amountsOf(3).map((amount) => amount * size));
      expect(salesForecast(inOtherMoney, 4, '', '')).toEqual(usual.map((row) => row.map((figure) => figure * size)));
    }
    expect(message([[1], [2e100], [3]], 4)).toBe(
      'history, row 2: 2e+100 is too large. Enter amounts in thousands or millions.',
    );
  });

  it('says what it cannot use, and how to mend it', () => {
    expect(message([[1], [2]], 12)).toBe('history has only 2 periods with an amount. Select at least 3.');
    expect(
      message(
        QUARTERS.map((amount) => [amount, amount]),
        4,
      ),
    ).toContain('history must be one row or one column');
    expect(message(years(2), 7)).toBe(
      'season_length: 7 is not known. Enter 12 if each cell is a month, 4 if it is a quarter.',
    );
    expect(message(years(2), 4, 21)).toBe('horizon: 21 cannot be used here. Enter a whole number from 1 to 20.');
    expect(message(years(2), 4, 0)).toBe('horizon: 0 cannot be used here. Enter a whole number from 1 to 20.');
    expect(message(years(2), 4, 4, 80)).toBe('confidence: 80 cannot be used here. Enter a share such as 80 %.');
    expect(message(undefined, 4)).toBe('history is missing. Add it to the formula.');
    expect(shownBy('ru', () => salesForecast(years(2), 4, 2.5, ''))).toContain('horizon: 2,5 сюда не подходит.');
    expect(shownBy('ru', () => salesForecast(years(2), 5, '', ''))).toBe(
      'season_length: 5 сюда не подходит. Введите 12, если в ячейках месяцы, или 4, если кварталы.',
    );
  });

  it('answers anything with numbers or a sentence', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (...typed) => {
        const answer = message(...typed);
        expect(unquoted(answer)).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(answer).toMatch(/^no error: \[\[|\.$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('FORECAST_TEST', () => {
  const tested = (...[history, season, growth, folds]: unknown[]) =>
    rounded(forecastTest(history, season, growth, folds), 2);

  it('shows by what share the forecast, last year and growth on last year would have missed', () => {
    const [[forecast, ...others] = []] = forecastTest(years(4), 4, '', '');
    expect(forecast).toBeLessThan(0.02);
    expect(rounded(others)).toEqual([0, 0.2]);
    expect(tested(years(4), 4, 0.1, 2)).toEqual([[expect.closeTo(0, 1), 0, 0.1]]);
  });

  it('goes on over blank cells, also where a test begins', () => {
    expect(tested(column([100, '', '', '', 100, '', 100, 100]), 4)).toEqual([[0, 0, 0.2]]);
  });

  it('is blank where nothing was sold', () => {
    expect(tested(column(Array(8).fill(0)), 4)).toEqual([['', '', '']]);
  });

  it('asks for as much history as the folds need', () => {
    const test = (...[history, folds, growth = '']: unknown[]) =>
      shownBy('en', () => forecastTest(history, 4, growth, folds));
    expect(test(column(QUARTERS), '')).toBe('history has only 4 periods with an amount. Select at least 8.');
    expect(test(years(2), 3)).toBe('history has only 8 periods with an amount. Select at least 10.');
    expect(test(years(2), 0)).toBe('folds: 0 cannot be used here. Enter a whole number from 1 to 12.');
    expect(test(years(2), '', 20)).toContain('growth: 20 means 2,000 %');
  });

  it('answers anything with numbers or a sentence', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (...typed) => {
        const answer = shownBy('en', () => forecastTest(typed[0], typed[1], typed[2], typed[3]));
        expect(unquoted(answer)).not.toMatch(/NaN|undefined|null|Infinity/);
      }),
    );
  });
});

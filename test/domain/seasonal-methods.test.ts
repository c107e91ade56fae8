import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byLength,
  inRealTerms,
  ratesOf,
  SEASONAL_METHODS,
  type SeasonalMethod,
  wholeOnes,
  withDrift,
} from '../../src/domain/seasonal-methods';
import { proportions } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';

const { ratio, median, movingAverage, growth, fading, mean } = SEASONAL_METHODS;
const methods = Object.keys(SEASONAL_METHODS) as SeasonalMethod[];
const near = (actual: readonly number[], expected: readonly number[], digits = 10) => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, at) => {
    expect(value, `at ${at}`).toBeCloseTo(expected[at]!, digits);
  });
};
/** Quarters of a pattern on a level that grows by a factor a quarter. */
const growing = (pattern: readonly number[], years: number, factor: number) =>
  Array.from({ length: years }, (_, year) => pattern.map((share, at) => share * factor ** (year * 4 + at)));

describe('seasonal methods', () => {
  it.each(methods)('%s gives the shares of one year as they are', (method) => {
    near(SEASONAL_METHODS[method]([[10, 20, 30, 40]]), [0.1, 0.2, 0.3, 0.4]);
  });

  it.each(methods)('%s adds up to 1 and does not change with the currency', (method) => {
    const year = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 6 }), (years) => {
        const shares = SEASONAL_METHODS[method](years);
        expect(sumOf(shares)).toBeCloseTo(1, 12);
        near(SEASONAL_METHODS[method](years.map((own) => own.map((amount) => amount * 100))), shares);
      }),
      { numRuns: 300 },
    );
  });

  it('ratio to total lets large years dominate', () => {
    const years = [
      [10, 20, 30, 40],
      [4000, 3000, 2000, 1000],
    ];
    near(
      ratio(years),
      [4010, 3020, 2030, 1040].map((sum) => sum / 10_100),
    );
    near(mean(years), [0.25, 0.25, 0.25, 0.25]);
  });

  it('median forgets the promotion of one year in three', () => {
    const years = [
      [25, 25, 25, 25],
      [25, 25, 25, 25],
      [10, 10, 10, 70],
    ];
    near(median(years), [0.25, 0.25, 0.25, 0.25]);
    expect(mean(years)[3]).toBeCloseTo(0.4, 12);
  });

  it('median is the mean where each year sold in another quarter', () => {
    const years = [
      [9, 0, 0, 0],
      [0, 9, 0, 0],
      [0, 0, 9, 0],
    ];
    near(median(years), [1 / 3, 1 / 3, 1 / 3, 0]);
  });

  it('moving average takes a straight trend out', () => {
    const pattern = [0.8, 1, 1.2, 1];
    const years = [0, 1, 2, 3].map((year) => pattern.map((index, at) => index * (100 + 2 * (year * 4 + at))));
    expect(movingAverage(years)[3]! - 0.25).toBeLessThan(mean(years)[3]! - 0.25);
    near(movingAverage(years), [0.2, 0.25, 0.3, 0.25], 2);
  });

  it('moving average uses the quarters of years that are not whole', () => {
    const years = [
      [undefined, 20, 30, 40],
      [10, 20, 30, 40],
      [10, 20, undefined, undefined],
    ];
    near(movingAverage(years), [0.1, 0.2, 0.3, 0.4]);
  });

  it('moving average of too little is the mean of the whole years', () => {
    near(
      movingAverage([
        [10, 20, 30, 40],
        [undefined, 50, 50, 50],
      ]),
      [0.1, 0.2, 0.3, 0.4],
    );
    expect(wholeOnes([[1, undefined, 1, 1]])).toHaveLength(1);
  });

  it('growth takes the drift inside the year out, and a planned growth puts it back', () => {
    const pattern = [0.1, 0.2, 0.3, 0.4];
    const yearly = 1.5;
    near(growth(growing(pattern, 3, yearly ** 0.25)), pattern);
    near(withDrift(pattern, 0.5), proportions(growing(pattern, 1, yearly ** 0.25)[0]!));
    near(withDrift(pattern, 0), pattern);
    const years = growing(pattern, 3, yearly ** 0.25);
    near(growth(years, 0.5), withDrift(pattern, 0.5));
    near(growth(years.slice(0, 1), 0.5), proportions(years[0]!));
    near(growth(years, -1), pattern);
  });

  it('fading counts an older year for 70 % of the one after it', () => {
    const years = [
      [100, 0, 0, 0],
      [0, 0, 0, 100],
    ];
    near(fading(years), [0.7 / 1.7, 0, 0, 1 / 1.7]);
  });

  it('keep a closed season closed', () => {
    const years = growing([0, 0.3, 0.3, 0.4], 3, 1.1);
    for (const method of methods) expect(SEASONAL_METHODS[method](years)[0], method).toBe(0);
  });
});

describe('amounts of quarters that are not alike', () => {
  it('become rates a day, and shares of a year by its days', () => {
    expect(ratesOf([[640, undefined, 0, 650]], [[64, 62, 66, 65]])).toEqual([[10, undefined, 0, 10]]);
    near(
      byLength([0.25, 0.25, 0.25, 0.25], [55, 62, 66, 64]),
      [55, 62, 66, 64].map((days) => days / 247),
    );
  });

  it('of a year of 53 weeks do not make its last quarter strong', () => {
    const weeks = [
      [13, 13, 13, 13],
      [13, 13, 13, 14],
    ];
    const years = weeks.map((own) => own.map((count) => count * 100));
    near(mean(ratesOf(years, weeks)), [0.25, 0.25, 0.25, 0.25]);
    expect(mean(years)[3]).toBeGreaterThan(0.25);
  });

  it('in real terms move only with a large inflation', () => {
    const [mild, wild] = [0.05, 0.8].map((inflation) => mean(inRealTerms([[25, 25, 25, 25]], [inflation])));
    expect(Math.abs(mild![0]! - 0.25)).toBeLessThan(0.005);
    expect(wild![0]! - 0.25).toBeGreaterThan(0.04);
    expect(inRealTerms([[undefined, 0, 1, 1]], [0.5])[0]!.slice(0, 2)).toEqual([undefined, 0]);
  });
});

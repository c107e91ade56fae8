import { describe, expect, it } from 'vitest';
import { backtest, mostFolds } from '../../../src/domain/forecast/own-backtest';
import { seededRandom } from '../../../src/domain/random';
import { QUARTERS, seasonal } from './histories';

describe('the backtest of a history', () => {
  it('finds last year best where every year is the same, and growth wrong by the growth', () => {
    const { byForecast, byLastYear, byGrowth } = backtest(seasonal(QUARTERS, 16), 4, { growth: 0.2, folds: 4 });
    expect(byLastYear).toBe(0);
    expect(byGrowth).toBeCloseTo(0.2, 9);
    expect(byForecast).toBeLessThan(0.01);
  });

  it('finds the growth that there was', () => {
    const grown = seasonal(QUARTERS, 16, (t) => 1.1 ** Math.floor(t / 4));
    const { byLastYear, byGrowth } = backtest(grown, 4, { growth: 0.1, folds: 1 });
    expect(byLastYear).toBeCloseTo(1 - 1 / 1.1, 9);
    expect(byGrowth).toBeCloseTo(0, 9);
  });

  it('prefers a forecast to last year with 20 % on it for sales that go up and down', () => {
    const random = seededRandom(5);
    const { byForecast, byGrowth } = backtest(
      seasonal(QUARTERS, 24, () => 0.9 + 0.2 * random()),
      4,
      { growth: 0.2, folds: 4 },
    );
    expect(byForecast).toBeLessThan(byGrowth!);
  });

  it('does not count what is not known, and knows no share of nothing', () => {
    const open = [...seasonal(QUARTERS, 3), undefined, ...seasonal(QUARTERS, 6), undefined, 150];
    expect(backtest(open, 4, { growth: 0, folds: 1 }).byLastYear).toBe(0);
    expect(backtest(Array(8).fill(0), 4, { growth: 0, folds: 1 })).toEqual({
      byForecast: undefined,
      byLastYear: undefined,
      byGrowth: undefined,
    });
  });

  it('has a fold for a quarter of a year more each', () => {
    expect([7, 8, 9, 11].map((quarters) => mostFolds(quarters, 4))).toEqual([0, 1, 2, 4]);
    expect([23, 24, 27, 33].map((months) => mostFolds(months, 12))).toEqual([0, 1, 2, 4]);
    expect(() => backtest(seasonal(QUARTERS, 8), 4, { growth: 0, folds: 2 })).toThrow(RangeError);
  });
});

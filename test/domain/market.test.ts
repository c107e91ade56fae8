import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/domain/forecast/forecast';
import { type Forecaster, marketEffect } from '../../src/domain/market';
import { seededRandom } from '../../src/domain/random';
import { forecastByTheta } from '../../src/domain/unit-forecasts';

const SEASONS = [0.8, 0.9, 1, 1.3];
const QUARTERS = 36;

const ownForecast: Forecaster = (history, season, horizon) => forecast(history, season, horizon).mean;

/** A market that wanders. */
const steps = seededRandom(5);
const market = Array.from({ length: QUARTERS }).reduce<number[]>(
  (walk) => [...walk, (walk[walk.length - 1] ?? 100) * Math.exp(0.3 * (steps() - 0.5))],
  [],
);

function salesThatFollow(elasticity: number, lag: number, noise: number): number[] {
  const random = seededRandom(3);
  return market.map(
    (_, at) =>
      1000 * SEASONS[at % 4]! * (market[Math.max(0, at - lag)]! / 100) ** elasticity * (1 + noise * (random() - 0.5)),
  );
}

const ask = (sales: readonly number[]) =>
  marketEffect({ sales, market, season: 4, horizon: 4, forecast: ownForecast })!;

describe('the market', () => {
  it('that sales follow two quarters later is found, and used', () => {
    const effect = ask(salesThatFollow(0.8, 2, 0.02));
    expect(effect).toMatchObject({ lag: 2, isUsed: true });
    expect(effect.elasticity).toBeGreaterThan(0.4);
    expect(effect.elasticity).toBeLessThan(1.2);
    expect(effect.gain).toBeGreaterThan(2 * effect.doubt);
    expect(effect.factors).toHaveLength(4);
    expect(effect.factors.some((factor) => Math.abs(factor - 1) > 0.03)).toBe(true);
  });

  it('that has nothing to do with the sales is not used', () => {
    expect(ask(salesThatFollow(0, 0, 0.3))).toMatchObject({ isUsed: false, factors: [1, 1, 1, 1] });
  });

  it('is taken for one in no more than one of twenty random walks, however the sales wander', () => {
    const random = seededRandom(1);
    const wandering = (kept: number, step: number) => {
      let at = 0;
      return Array.from({ length: 60 }, () => {
        at = kept * at + step * (random() - 0.5);
        return 100 * Math.exp(at);
      });
    };
    const used = Array.from({ length: 60 }, () => {
      const [sales, walk] = [wandering(0.8, 0.3), wandering(1, 0.1)];
      return marketEffect({ sales, market: walk, season: 12, horizon: 12, forecast: forecastByTheta })!.isUsed;
    });
    expect(used.filter(Boolean).length).toBeLessThanOrEqual(3);
  });

  it('never moves a forecast by more than it may', () => {
    const { factors } = ask(salesThatFollow(9, 0, 0));
    for (const factor of factors) {
      expect(factor).toBeGreaterThanOrEqual(0.7);
      expect(factor).toBeLessThanOrEqual(1.4);
    }
  });

  it('cannot be judged in less than four years, or with a period that brought nothing', () => {
    const sales = salesThatFollow(1, 0, 0);
    const short = { sales: sales.slice(0, 15), market, season: 4, horizon: 4, forecast: ownForecast } as const;
    expect(marketEffect(short)).toBeUndefined();
    expect(marketEffect({ ...short, sales: sales.map((amount, at) => (at === 20 ? 0 : amount)) })).toBeUndefined();
  });
});

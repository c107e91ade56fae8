import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregated } from '../../../src/domain/forecast/aggregated';
import { arima, logArima, seasonStrength } from '../../../src/domain/forecast/arima';
import { smoothed } from '../../../src/domain/forecast/exponential-smoothing';
import { minimise, triesFor } from '../../../src/domain/forecast/minimise';
import { adjusted } from '../../../src/domain/forecast/seasonal-adjustment';
import { dynamicTheta, logTheta, simplySmoothed, theta } from '../../../src/domain/forecast/theta';
import { viewsOf } from '../../../src/domain/forecast/views';
import { seededRandom } from '../../../src/domain/random';
import { sumOf } from '../../../src/domain/sum';
import { anyHistory, anySeason, QUARTERS, seasonal, YEAR } from './histories';

const near = (values: readonly number[], digits = 0) => values.map((value) => Number(value.toFixed(digits)));

describe('minimising', () => {
  it('finds the bottom of a bowl and of a bent valley', () => {
    const bowl = minimise(([x, y]) => (x! - 3) ** 2 + (y! + 1) ** 2, [0, 0], [1, 1], 200);
    expect(near(bowl.at, 1)).toEqual([3, -1]);
    const valley = minimise(([x, y]) => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2, [-1, 1], [0.5, 0.5], 400);
    expect(near(valley.at, 1)).toEqual([1, 1]);
  });

  it('stays within bounds that cost a lot, and at the start when there is nothing to choose', () => {
    const { at } = minimise(([x]) => (x! < 0.5 ? 1e12 : x!), [2], [1], 100);
    expect(at[0]).toBeCloseTo(0.5, 2);
    expect(minimise(() => 7, [], [], 10)).toEqual({ at: [], value: 7 });
  });

  it('asks for a function about as often as it may', () => {
    let asked = 0;
    const rough = ([x]: readonly number[]) => {
      asked += 1;
      return Math.sin(asked) + x! ** 2;
    };
    minimise(rough, [5], [1], 40);
    expect(asked).toBeLessThan(45);
  });

  it('ends where the function is no number', () => {
    expect(minimise(() => Number.NaN, [3], [1], 40)).toEqual({ at: [3], value: Number.NaN });
    expect(minimise(() => Number.NaN, [], [], 40).at).toEqual([]);
  });

  it('is tried more often for more numbers, and less often for a long history', () => {
    const times = (periods: number) => [2, 3, 5, 6].map((size) => triesFor(size, Array<number>(periods).fill(1)));
    expect(times(36)).toEqual([39, 51, 75, 87]);
    expect(times(240)).toEqual([13, 17, 25, 29]);
  });
});

describe('the season of a history', () => {
  it('is taken out when it is clear, and put back into what follows', () => {
    const { values, doubt, reseasoned } = adjusted(seasonal(QUARTERS, 16), 4);
    expect(doubt).toBeLessThan(0.01);
    expect(Math.max(...values) / Math.min(...values)).toBeLessThan(1.001);
    const [level = 0] = values;
    expect(near(reseasoned([level, level, level, level, level]), 3)).toEqual([100, 120, 90, 150, 100]);
  });

  it('is left in as far as it could be chance', () => {
    const random = seededRandom(1);
    const noise = Array.from({ length: 36 }, () => 100 + 20 * random());
    expect(adjusted(noise, 12).doubt).toBeGreaterThan(0.5);
  });

  it('is amounts instead of factors where the history is not above 0 throughout', () => {
    const { values } = adjusted([0, 10, -5, 20, 0, 10, -5, 20, 0, 10, -5, 20], 4);
    expect(near(values, 1)).toEqual(Array(12).fill(6.3));
  });

  it('is unknown before there are two years', () => {
    const { values, doubt, reseasoned } = adjusted(QUARTERS, 4);
    expect([values, doubt, reseasoned([1, 2])]).toEqual([QUARTERS, 1, [1, 2]]);
  });
});

describe('exponential smoothing', () => {
  it('goes on with a season and a trend, and says that it found them', () => {
    const { mean, trend, seasonality } = smoothed(
      seasonal(QUARTERS, 24, (t) => 1 + t / 20),
      4,
      4,
    );
    expect(seasonality).toBeGreaterThan(0.9);
    expect(trend).toBeGreaterThan(0.5);
    [100 * 2.2, 120 * 2.25, 90 * 2.3, 150 * 2.35].forEach((expected, at) => {
      expect(Math.abs(mean[at]! / expected - 1)).toBeLessThan(0.06);
    });
  });

  it('is ever less sure the further ahead', () => {
    const random = seededRandom(2);
    const walk = [100];
    for (let t = 1; t < 60; t++) walk.push(walk[t - 1]! + 4 * (random() - 0.5));
    const { deviation } = smoothed(walk, 12, 6);
    expect([...deviation].sort((a, b) => a - b)).toEqual(deviation);
    expect(deviation[0]).toBeGreaterThan(0.5);
    expect(deviation[0]).toBeLessThan(2.5);
  });
});

describe('Theta', () => {
  it('goes on half as steep as the line through the history', () => {
    const line = Array.from({ length: 30 }, (_, t) => 10 + 2 * t);
    const [first = 0, second = 0] = theta(line, 2);
    expect(second - first).toBeCloseTo(1, 6);
  });

  it('in logarithms grows by shares', () => {
    const [first = 0, second = 0, third = 0] = logTheta(
      Array.from({ length: 24 }, (_, t) => 1.1 ** t),
      3,
    );
    expect(third / second).toBeCloseTo(second / first, 9);
  });

  it('and its dynamic kin keep a level', () => {
    expect(near(dynamicTheta([5, 5, 5, 5, 5, 5], 3).mean, 3)).toEqual([5, 5, 5]);
    expect(simplySmoothed([5, 5, 5, 5])).toBeCloseTo(5, 3);
    expect(near(theta([5], 2), 3)).toEqual([5, 5]);
  });
});

describe('ARIMA', () => {
  it('recovers how the past fades', () => {
    const random = seededRandom(3);
    const normal = () => sumOf(Array.from({ length: 12 }, random)) - 6;
    const values = [0];
    for (let t = 1; t < 240; t++) values.push(0.8 * values[t - 1]! + normal());
    const last = values[239]!;
    const { mean, deviation, differences } = arima(
      values.map((value) => value + 50),
      12,
      3,
    );
    expect(differences).toBe(0);
    expect(deviation[0]).toBeCloseTo(1, 0);
    expect(Math.abs(mean[0]! - 50 - 0.8 * last)).toBeLessThan(0.5);
  });

  it('differences a walk, and a strong season by the year before', () => {
    const grown = seasonal(YEAR, 60, (t) => 1 + t / 30);
    expect(seasonStrength(grown, 12)).toBeGreaterThan(0.64);
    const { seasonal: isSeasonal, mean } = arima(grown, 12, 12);
    expect(isSeasonal).toBe(true);
    expect(mean[11]! / mean[0]!).toBeGreaterThan(2);
    const { differences } = arima(
      Array.from({ length: 40 }, (_, t) => 3 * t),
      12,
      1,
    );
    expect(differences).toBeGreaterThan(0);
  });

  it('in logarithms is above 0 whatever comes', () => {
    const { mean } = logArima(
      Array.from({ length: 30 }, (_, t) => 1000 * 0.7 ** t),
      4,
      8,
    );
    expect(Math.min(...mean)).toBeGreaterThan(0);
  });
});

describe('sums over time', () => {
  it('raise a forecast to what they are expected to be', () => {
    const steady = Array<number>(24).fill(10);
    expect(near(aggregated(steady, 3, 12, [8, 8, 8, 8]), 3)).toEqual([10, 10, 10, 10]);
  });

  it('leave it alone while there are less than four of them', () => {
    expect(aggregated([1, 2, 3, 4, 5], 2, 4, [6, 7])).toEqual([6, 7]);
  });
});

describe('the views of all methods', () => {
  it('are finite, within reach of the history, and begin the same however far they go', () => {
    fc.assert(
      fc.property(anyHistory, anySeason, (history, season) => {
        const size = sumOf(history.map(Math.abs)) / history.length;
        fc.pre(size > 0);
        const scaled = history.map((value) => value / size);
        const [short, long] = [viewsOf(scaled, season, season), viewsOf(scaled, season, 2 * season)];
        const [least, most] = [Math.min(...scaled), Math.max(...scaled)];
        short.means.forEach((mean, method) => {
          expect(long.means[method]!.slice(0, season)).toEqual(mean);
          for (const value of mean) {
            expect(value).toBeGreaterThanOrEqual((least < 0 ? 3 * least - 2 * most : 0) - 1e-9);
            expect(value).toBeLessThanOrEqual(3 * most - 2 * least + 1e-9);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, rangesOf } from '../../../src/domain/forecast/forecast';
import { packed, unpacked } from '../../../src/domain/forecast/learnt';
import { reachAt } from '../../../src/domain/forecast/ranges';
import { regular } from '../../../src/domain/forecast/regular-history';
import { seededRandom } from '../../../src/domain/random';
import { anyHistory, anySeason, QUARTERS, seasonal, YEAR } from './histories';

const rounded = (values: readonly number[]) => values.map(Math.round);
const finite = (coming: Forecast) =>
  [coming.mean, ...rangesOf(coming, 0.8).map(({ low, high }) => [low, high])].flat().every(Number.isFinite);

describe('a forecast', () => {
  it('goes on with growth and season, with a range that widens', () => {
    const random = seededRandom(4);
    const coming = forecast(
      seasonal(YEAR, 48, (t) => (1 + t / 100) * (0.95 + 0.1 * random())),
      12,
      12,
    );
    YEAR.forEach((own, at) => {
      expect(Math.abs(coming.mean[at]! / (own * (1.48 + at / 100)) - 1)).toBeLessThan(0.12);
    });
    const [first, ...rest] = rangesOf(coming, 0.8).map(({ low, high }, at) => (high - low) / coming.mean[at]!);
    expect(rest[rest.length - 1]).toBeGreaterThan(first!);
  });

  it('of a history that never changes is that history, without doubt', () => {
    expect(forecast([5, 5, 5], 12, 2).mean).toEqual([5, 5]);
    expect(rangesOf(forecast(Array(24).fill(0), 12, 2), 0.8)).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
  });

  it('repeats a season that is without doubt', () => {
    expect(rounded(forecast(seasonal(QUARTERS, 16), 4, 4).mean)).toEqual(QUARTERS);
  });

  it('leans on last year as soon as there is one', () => {
    const { mean } = forecast(QUARTERS, 4, 4);
    expect(mean[3]! - mean[2]!).toBeGreaterThan(20);
  });

  it('holds a level of three values within a quarter of it', () => {
    for (const value of forecast([10, 12, 11], 4, 4).mean) expect(Math.abs(value - 11)).toBeLessThan(2.75);
  });

  it('is not below 0 for sales that never are, and may be for results that are', () => {
    const falling = forecast([100, 80, 60, 40, 20, 5, 2, 0], 4, 8);
    expect(Math.min(...falling.mean, ...rangesOf(falling, 0.95).map(({ low }) => low))).toBeGreaterThanOrEqual(0);
    const losses = forecast([-10, -12, -9, -15, -11, -13, -9, -16], 4, 4);
    expect(Math.max(...losses.mean)).toBeLessThan(0);
  });

  it('of sales now and then is something between none and all', () => {
    const { mean } = forecast(
      Array.from({ length: 36 }, (_, t) => (t % 5 === 0 ? 10 : 0)),
      12,
      12,
    );
    const month = mean.reduce((sum, value) => sum + value, 0) / 12;
    expect(month).toBeGreaterThan(1);
    expect(month).toBeLessThan(4);
  });

  it('does not run away with what explodes', () => {
    const { mean } = forecast(
      Array.from({ length: 30 }, (_, t) => 2 ** t),
      12,
      12,
    );
    expect(Math.max(...mean)).toBeLessThanOrEqual(3 * 2 ** 29);
    expect(Math.min(...mean)).toBeGreaterThan(2 ** 24);
  });

  it('looks at no more than 240 periods', () => {
    const recent = seasonal(YEAR, 240, (t) => 1 + (t % 7) / 10);
    expect(forecast([...Array(9_760).fill(1e6), ...recent], 12, 6)).toEqual(forecast(recent, 12, 6));
  });

  it('needs three values', () => {
    expect(() => forecast([1, undefined, 2], 12, 3)).not.toThrow();
    expect(() => forecast([1, 2], 12, 3)).toThrow(RangeError);
  });

  it('is a number whatever the history, and in the unit of the history', () => {
    fc.assert(
      fc.property(anyHistory, anySeason, (history, season) => {
        const coming = forecast(history, season, 2 * season);
        expect(finite(coming)).toBe(true);
        const thousands = forecast(
          history.map((value) => value * 1024),
          season,
          2 * season,
        );
        thousands.mean.forEach((value, at) => {
          expect(value).toBeCloseTo(coming.mean[at]! * 1024, 3 - Math.ceil(Math.log10(Math.abs(value) + 1)) + 3);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('of a longer horizon begins the same', () => {
    const history = seasonal(YEAR, 40, (t) => 1 + ((t * 7) % 11) / 40);
    expect(forecast(history, 12, 24).mean.slice(0, 5)).toEqual(forecast(history, 12, 5).mean);
  });
});

describe('a range', () => {
  const reach = { likely: [8, 10], nearlySure: [16, 20] } as const;

  it('is what was learnt at 80 and 95 %, and widens with the chance', () => {
    expect(reachAt(reach, 0.8).map(Math.round)).toEqual([8, 10]);
    expect(reachAt(reach, 0.95).map(Math.round)).toEqual([16, 20]);
    const widths = [0.01, 0.5, 0.8, 0.9, 0.95, 0.99].map((chance) => reachAt(reach, chance)[1]);
    expect([...widths].sort((a, b) => a - b)).toEqual(widths);
  });

  it('of nothing to doubt is nothing', () => {
    expect(reachAt({ likely: [0, 0], nearlySure: [0, 0] }, 0.5)).toEqual([0, 0]);
  });

  it('holds the mean between its ends, wider for more certainty', () => {
    fc.assert(
      fc.property(anyHistory, anySeason, (history, season) => {
        const coming = forecast(history, season, season);
        const [wide, narrow] = [rangesOf(coming, 0.95), rangesOf(coming, 0.6)];
        coming.mean.forEach((mean, at) => {
          expect(narrow[at]!.low).toBeLessThanOrEqual(mean);
          expect(narrow[at]!.high).toBeGreaterThanOrEqual(mean);
          expect(wide[at]!.low).toBeLessThanOrEqual(narrow[at]!.low);
          expect(wide[at]!.high).toBeGreaterThanOrEqual(narrow[at]!.high);
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('a history with gaps', () => {
  it('is filled in from the same season of other years, else between its neighbours', () => {
    const years = [1, 2, 3, 4, 3, undefined, 5, 6, 5, 6, 7, 8];
    expect(regular(years, 4)[5]).toBe(4);
    expect(regular([1, 2, 3, undefined, 5, 6, 7, 8], 4)[3]).toBe(8);
    expect(regular([10, undefined, undefined, 40], 12)).toEqual([10, 20, 30, 40]);
  });

  it('begins and ends with what is known', () => {
    expect(regular([undefined, 1, 2, undefined], 4)).toEqual([1, 2]);
    expect(regular([undefined, undefined], 4)).toEqual([]);
  });
});

describe('learnt numbers', () => {
  it('are packed to a six hundredth of the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }), (numbers) => {
        const most = Math.max(...numbers.map(Math.abs));
        unpacked(packed(numbers)).forEach((value, at) => {
          expect(Math.abs(value - numbers[at]!)).toBeLessThanOrEqual(most / 160 + 1e-12);
        });
      }),
    );
    expect(unpacked(packed([1, -1, 0, 0.5]))).toEqual([1, -1, 0, expect.closeTo(0.5, 2)]);
  });
});

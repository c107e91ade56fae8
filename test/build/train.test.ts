import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPETITIONS, foldsOf, seriesIn } from '../../build/train/cases';
import { descend } from '../../build/train/descend';
import { coverage, mase, meanOf, msis, naive2, naiveError, smape } from '../../build/train/scores';
import { forecast, rangesOf } from '../../src/domain/forecast/forecast';
import { learntFor } from '../../src/domain/forecast/learnt';
import { seededRandom } from '../../src/domain/random';

const series = (id: string, x: readonly number[]) => ({ id, x });
const rising = Array.from({ length: 12 }, (_, t) => 10 + t + (t % 3));

describe('the measures of competitions', () => {
  it('are those of M4', () => {
    expect(smape([100, 100], [50, 100])).toBeCloseTo(100 / 3, 9);
    expect(smape([0], [0])).toBe(0);
    expect(mase([10, 20], [12, 16], 2)).toBe(1.5);
    expect(naiveError([1, 2, 3, 4, 3, 2, 3, 4], 4)).toBe(0.5);
    expect(naiveError([1, 2, 4], 4)).toBe(1.5);
    const ranges = [
      { low: 0, high: 10 },
      { low: 0, high: 10 },
    ];
    expect(msis([5, 12], ranges, 1)).toBe((10 + 10 + 40 * 2) / 2);
    expect(coverage([5, 12], ranges)).toBe(0.5);
  });

  it('are taken against the last value, season apart where there is one', () => {
    const year = [10, 20, 30, 40];
    const seasonal = naive2([...year, ...year, ...year, ...year, ...year], 4, 4);
    seasonal.forEach((value, at) => {
      expect(value).toBeCloseTo(year[at]!, 9);
    });
    expect(naive2([5, 9, 7], 4, 2)).toEqual([7, 7]);
  });
});

describe('training', () => {
  it('steps down to the bottom, and the same way each time', () => {
    const bottom = () =>
      descend(
        [5, -5],
        (at, gradient) => {
          gradient[0] = 2 * (at[0]! - 1);
          gradient[1] = 20 * (at[1]! - 2);
        },
        { steps: 500, rate: 0.1, batch: 1, cases: 4, random: seededRandom(1) },
      );
    expect([...bottom()].map((value) => Math.round(value * 10) / 10)).toEqual([1, 2]);
    expect(bottom()).toEqual(bottom());
  });

  it('keeps series that begin or end alike in one fold, so that none is known before it is forecast', () => {
    const others = Array.from({ length: 20 }, (_, at) =>
      series(
        `other ${at}`,
        rising.map((value) => value * (at + 2)),
      ),
    );
    const twins = [series('a', [...rising, 99]), series('b', [...rising, 98]), series('c', [50, ...rising, 98])];
    const folds = foldsOf([...others, ...twins], 3);
    expect([folds.get('b'), folds.get('c')]).toEqual([folds.get('a'), folds.get('a')]);
    expect(new Set(folds.values()).size).toBe(5);
  });

  it('has learnt a number for each place that the forecaster asks for', () => {
    for (const [season, course] of [
      [12, 16],
      [4, 9],
    ] as const) {
      const { pooled, direct, inner, outer, later, least, most, reach, factors } = learntFor(season);
      expect(pooled).toHaveLength(3 * course);
      expect([direct.length, inner.length, outer.length, later.length]).toEqual([27 * 11, 27 * 8, 8 * 11, 11]);
      expect([least.length, most.length]).toEqual([27, 27]);
      expect([reach, factors].map((rows) => rows.map((row) => row.length))).toEqual([
        Array(4).fill(18),
        Array(4).fill(6),
      ]);
    }
  });

  it.skipIf(!existsSync(COMPETITIONS))(
    'beats the yardstick of competitions, with ranges that hold what they promise (needs ../shared/data)',
    () => {
      for (const [season, every] of [
        [12, 10],
        [4, 5],
      ] as const) {
        const some = seriesIn(COMPETITIONS, season).filter((_, at) => at % every === 0);
        const scored = some.map(({ x, y, h }) => {
          const coming = forecast(x, season, h);
          const scale = naiveError(x, season);
          const naive = naive2(x, season, h);
          return {
            own: [smape(y, coming.mean), mase(y, coming.mean, scale)],
            naive: [smape(y, naive), mase(y, naive, scale)],
            likely: coverage(y, rangesOf(coming, 0.8)),
            sure: coverage(y, rangesOf(coming, 0.95)),
          };
        });
        for (const measure of [0, 1])
          expect(meanOf(scored.map(({ own }) => own[measure]!))).toBeLessThan(
            0.95 * meanOf(scored.map(({ naive }) => naive[measure]!)),
          );
        expect(Math.abs(meanOf(scored.map(({ likely }) => likely)) - 0.8)).toBeLessThan(0.05);
        expect(Math.abs(meanOf(scored.map(({ sure }) => sure)) - 0.95)).toBeLessThan(0.05);
      }
    },
  );
});

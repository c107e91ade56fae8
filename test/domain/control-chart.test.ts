import { describe, expect, it } from 'vitest';
import { pileOfGaps, rememberedGaps, rememberedLimit } from '../../src/domain/control-chart';
import { sumOf } from '../../src/domain/sum';

const WEEKS = [0.2, -0.3, -1.1, -0.9, -1.4, -1.2, -1.0, -1.3];

describe('eight weeks of gaps', () => {
  it('pile up to 3.9 and give no alarm at 4', () => {
    expect(pileOfGaps(WEEKS).map((pile) => Math.round(pile * 10) / 10)).toEqual([0, 0, 0.6, 1.0, 1.9, 2.6, 3.1, 3.9]);
  });

  it('are remembered as −1.05, within the limit of −1.13 for 2.7 deviations', () => {
    expect(rememberedGaps(WEEKS)[7]).toBeCloseTo(-1.05, 2);
    expect(rememberedLimit(8, 2.7)).toBeCloseTo(-1.13, 2);
  });

  it('of which there are none have no chart', () => {
    expect([pileOfGaps([]), rememberedGaps([])]).toEqual([[], []]);
  });
});

describe('weeks of chance alone', () => {
  const chance = normalNumbers(20_260_304);
  /** Ten times as many as are expected: one run in twenty thousand is longer. */
  const weeksUntil = (isAlarm: (gaps: readonly number[]) => number, fall: number, expected: number): number => {
    const gaps = Array.from({ length: 10 * expected }, () => chance() - fall);
    const at = isAlarm(gaps);
    return at < 0 ? gaps.length : at + 1;
  };
  const meanWeeks = (isAlarm: (gaps: readonly number[]) => number, fall: number, expected: number) => {
    const runs = fall > 0 ? 8000 : 1500; // after a fall they are short
    return sumOf(Array.from({ length: runs }, () => weeksUntil(isAlarm, fall, expected))) / runs;
  };

  it.each([
    [2, 40, 4.4],
    [2.3, 54, 5.0],
    [2.5, 69, 5.4],
    [3, 117, 6.4],
    [4, 325, 8.6],
  ])('pile up beyond %f in %f weeks, and in %f after a fall by one deviation', (limit, falseAlarm, alarm) => {
    const isAlarm = (gaps: readonly number[]) => pileOfGaps(gaps).findIndex((pile) => pile > limit);
    expect(Math.abs(meanWeeks(isAlarm, 0, falseAlarm) / falseAlarm - 1)).toBeLessThan(0.12);
    expect(Math.abs(meanWeeks(isAlarm, 1, alarm) - alarm)).toBeLessThan(0.3);
  });

  it.each([
    [2, 27],
    [2.3, 20],
    [2.5, 15],
    [3, 9],
    [4, 3],
  ])('pile up beyond %f within a quarter of thirteen weeks in %f of a hundred', (limit, percent) => {
    const quarters = Array.from({ length: 20_000 }, () => Array.from({ length: 13 }, chance));
    const alarms = quarters.filter((gaps) => pileOfGaps(gaps).some((pile) => pile > limit));
    expect(Math.abs(alarms.length / 200 - percent)).toBeLessThan(1);
  });

  it.each([
    [1.8, 47, 3.8],
    [2, 70, 4.3],
    [2.2, 109, 5.1],
    [2.7, 387, 8.4],
  ])('are remembered beyond %f deviations in %f weeks, and in %f after a fall', (deviations, falseAlarm, alarm) => {
    const isAlarm = (gaps: readonly number[]) =>
      rememberedGaps(gaps).findIndex((gap, at) => gap < rememberedLimit(at + 1, deviations));
    expect(Math.abs(meanWeeks(isAlarm, 0, falseAlarm) / falseAlarm - 1)).toBeLessThan(0.12);
    expect(Math.abs(meanWeeks(isAlarm, 1, alarm) - alarm)).toBeLessThan(0.3);
  });
});

/** Seeded, by Box and Muller. */
function normalNumbers(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

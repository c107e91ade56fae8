import { describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../../src/domain/calendar';
import { marketFindings, measuredFactors, type WeighedFinding } from '../../src/domain/market-findings';
import { type PastPeriods, periodSalesOf } from '../../src/domain/past-sales';
import { seededRandom } from '../../src/domain/random';
import type { Fact } from '../../src/domain/retro';

const quarters = Array.from({ length: 9 }, (_, at) => yearOf(2018 + at).parts).flat();
const when: PastPeriods = { periods: quarters, from: 0, end: 32, planned: 32 };
const random = seededRandom(7);
const index = quarters.reduce<number[]>(
  (walk) => [...walk, (walk[walk.length - 1] ?? 100) * (0.85 + 0.3 * random())],
  [],
);
const points = quarters.map(({ start }, at) => ({ day: start + 10, value: index[at]! }));

/** The north follows the index two quarters later, the south nothing. */
const facts: Fact[] = quarters.slice(0, 32).flatMap(({ start }, at) => [
  { ...sold('North'), day: start + 5, amount: 100 * (index[Math.max(0, at - 2)]! / 100) },
  { ...sold('South'), day: start + 5, amount: 300 + 10 * random() },
]);

function sold(region: string): Omit<Fact, 'day' | 'amount'> {
  return { row: 2, manager: 'Anna', team: 'One', division: 'B2B', region };
}

const finding = (of: string | undefined, share: number, factor: number, gain = 0.1, isUsed = true): WeighedFinding => ({
  ...{ name: 'Index', of, share },
  effect: { lag: 1, elasticity: 1, gain, doubt: 0.01, isUsed, factors: Array(4).fill(factor) },
});

const how = (madeOn: string) => ({ season: 4 as const, madeOn: dayOf(madeOn) });

describe('what the market does', () => {
  const find = (of: string | undefined, madeOn = '2026-01-02') =>
    marketFindings([{ name: 'Index', of, points }], periodSalesOf(facts, quarters), when, how(madeOn))[0]!;

  it('is measured on the region that a series is about, in whatever letters', () => {
    const { effect, share } = find('NORTH');
    expect(effect).toMatchObject({ lag: 6, isUsed: true });
    expect(effect!.factors).toHaveLength(4);
    expect(share).toBeLessThan(0.5);
    expect(find('South').effect?.isUsed).toBe(false);
  });

  it('is not known of a region that nothing was sold in, and of a series that has hardly begun', () => {
    expect(find('East')).toEqual({ name: 'Index', of: 'East', effect: undefined, share: 0 });
    expect(find('North', '2020-01-01').effect).toBeUndefined();
  });

  it('does not look at what was told after the plan was made', () => {
    const late = {
      name: 'Index',
      of: 'North',
      points: points.map((point) => ({ ...point, value: point.day > dayOf('2026-01-02') ? 1e6 : point.value })),
    };
    const [told] = marketFindings([late], periodSalesOf(facts, quarters), when, how('2026-01-02'));
    expect(told).toEqual(find('North'));
  });
});

describe('what the market multiplies the company by', () => {
  it('is each part by its own market, and all else by the whole one', () => {
    expect(measuredFactors([])).toEqual([1, 1, 1, 1]);
    expect(measuredFactors([finding('North', 0.4, 0.9)])[0]).toBeCloseTo(0.96, 12);
    expect(measuredFactors([finding('North', 0.4, 0.9), finding(undefined, 1, 1.1)])[0]).toBeCloseTo(1.02, 12);
    expect(measuredFactors([finding('North', 0.8, 0.9), finding('Pumps', 0.8, 1.1)])[0]).toBeCloseTo(1, 12);
  });

  it('follows the series that helps most, and none that does not help', () => {
    const two = [finding(undefined, 1, 1.1, 0.02), finding(undefined, 1, 0.9, 0.05)];
    expect(measuredFactors(two)[0]).toBeCloseTo(0.9, 12);
    expect(measuredFactors([finding(undefined, 1, 0.9, 0.05, false)])).toEqual([1, 1, 1, 1]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationsAround, normalChance } from '../../src/domain/normal';
import { winRate } from '../../src/domain/win-rate';

describe('the win rate', () => {
  it.each([
    [7, 20, 0.181, 0.567],
    [0, 5, 0, 0.4345],
    [5, 5, 0.566, 1],
  ])('of %i won of %i decided lies between %d and %d', (won, decided, low, high) => {
    const interval = winRate(won, decided);
    expect(interval.rate).toBe(won / decided);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it('is not known before anything is decided: all is possible', () => {
    expect(winRate(0, 0)).toEqual({ rate: undefined, low: 0, high: 1 });
  });

  it('is surer at a lower level, and after more deals', () => {
    expect(winRate(7, 20, 0.8).low).toBeGreaterThan(winRate(7, 20).low);
    expect(winRate(70, 200).low).toBeGreaterThan(winRate(7, 20).low);
  });

  it('lies inside its interval, which stays between 0 and 1 and mirrors that of the losses', () => {
    const deals = fc.integer({ min: 1, max: 5000 }).chain((decided) => fc.tuple(fc.nat(decided), fc.constant(decided)));
    fc.assert(
      fc.property(deals, fc.double({ min: 0.01, max: 0.999, noNaN: true }), ([won, decided], level) => {
        const { rate, low, high } = winRate(won, decided, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate!);
        expect(high).toBeGreaterThanOrEqual(rate!);
        expect(high).toBeLessThanOrEqual(1);
        expect(winRate(decided - won, decided, level).low).toBeCloseTo(1 - high, 12);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the normal distribution', () => {
  it('has the values of the tables', () => {
    expect(normalChance(0)).toBe(0.5);
    expect(normalChance(1.96)).toBeCloseTo(0.9750021048517795, 14);
    expect(normalChance(-3)).toBeCloseTo(0.0013498980316301, 14);
    expect([normalChance(-40), normalChance(40)]).toEqual([0, 1]);
    expect(deviationsAround(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(deviationsAround(0.9)).toBeCloseTo(1.6448536269514722, 12);
    expect(deviationsAround(0.999)).toBeCloseTo(3.2905267314919255, 10);
    expect(deviationsAround(0)).toBe(0);
  });

  it('is found back from its chance, up to the last share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (share) => {
        const z = deviationsAround(share);
        expect(normalChance(z) - normalChance(-z)).toBeCloseTo(share, 11);
      }),
      { numRuns: 5000 },
    );
    expect(deviationsAround(1 - 1e-16)).toBeLessThan(8);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, heldWithin } from '../../src/domain/guard-rails';
import { sumOf } from '../../src/domain/sum';

const claim = fc
  .record({
    weight: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1000, noNaN: true })),
    low: fc.double({ min: 0, max: 1000, noNaN: true }),
    room: fc.oneof(fc.constant(0), fc.constant(Infinity), fc.double({ min: 0, max: 1000, noNaN: true })),
  })
  .map(({ weight, low, room }): Claim => ({ weight, low, high: low + room }));
const claims = fc.array(claim, { minLength: 1, maxLength: 12 });
const anyTotal = fc.double({ min: 0, max: 20_000, noNaN: true });
const open = { low: 0, high: Infinity };

describe('amounts held within bounds', () => {
  it('are proportional where no bound is in the way', () => {
    expect(
      heldWithin(
        100,
        [3, 1].map((weight) => ({ weight, ...open })),
      ),
    ).toEqual([75, 25]);
  });

  it('hand what a bound refuses to the others, and take from them what it wants', () => {
    expect(
      heldWithin(920, [
        { weight: 6, low: 0, high: 500 },
        { weight: 4, ...open },
      ]),
    ).toEqual([500, 420]);
    expect(
      heldWithin(100, [
        { weight: 1, low: 70, high: 200 },
        { weight: 1, ...open },
        { weight: 1, ...open },
      ]),
    ).toEqual([70, 15, 15]);
  });

  it('go on when the hand-over brings somebody else to a bound', () => {
    expect(
      heldWithin(100, [
        { weight: 8, low: 0, high: 20 },
        { weight: 1, low: 0, high: 30 },
        { weight: 1, ...open },
      ]),
    ).toEqual([20, 30, 50]);
  });

  it('settle bounds on both sides', () => {
    expect(
      heldWithin(100, [
        { weight: 10, low: 0, high: 40 },
        { weight: 1, low: 35, high: 50 },
        { weight: 1, ...open },
      ]),
    ).toEqual([40, 35, 25]);
  });

  it('make less, or more, than the total when everyone stands at a bound', () => {
    expect(heldWithin(100, [claimTo(40), claimTo(40)])).toEqual([40, 40]);
    expect(
      heldWithin(
        10,
        [20, 20].map((low) => ({ weight: 1, low, high: 40 })),
      ),
    ).toEqual([20, 20]);
    expect(heldWithin(100, [{ weight: 0, ...open }])).toEqual([0]);
    expect(heldWithin(100, [])).toEqual([]);
  });

  it('stay within their bounds, and make the total wherever somebody has room', () => {
    fc.assert(
      fc.property(anyTotal, claims, (total, all) => {
        const amounts = heldWithin(total, all);
        const dust = 1e-6 * Math.max(1, total);
        amounts.forEach((amount, at) => {
          expect(amount).toBeGreaterThanOrEqual(all[at]!.low - dust);
          expect(amount).toBeLessThanOrEqual(all[at]!.high + dust);
        });
        const least = sumOf(all.map(({ low }) => low));
        const most = sumOf(all.map(({ weight, low, high }) => (weight > 0 ? high : low)));
        expect(Math.abs(sumOf(amounts) - Math.min(Math.max(total, least), most))).toBeLessThan(dust);
      }),
      { numRuns: 3000 },
    );
  });

  it('give everyone who stands at no bound the same for each weight', () => {
    fc.assert(
      fc.property(anyTotal, claims, (total, all) => {
        const amounts = heldWithin(total, all);
        const free = all.flatMap(({ weight, low, high }, at) =>
          weight > 0 && amounts[at]! > low && amounts[at]! < high ? amounts[at]! / weight : [],
        );
        for (const perWeight of free) expect(perWeight).toBeCloseTo(free[0]!, 4);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(anyTotal, claims, (total, all) => {
        const backwards = heldWithin(total, [...all].reverse()).reverse();
        heldWithin(total, all).forEach((amount, at) => {
          expect(amount).toBeCloseTo(backwards[at]!, 4);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

function claimTo(high: number): Claim {
  return { weight: 1, low: 0, high };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { split } from '../../src/domain/split';
import { amountOf, roundToUnit, wholeUnits } from '../../src/domain/units';

const RUNS = { numRuns: 3000 };

const weights = fc.array(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
  {
    minLength: 1,
    maxLength: 40,
  },
);
const units = fc.constantFrom(0.01, 0.1, 0.05, 0.25, 1, 5, 100, 1000);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('a split', () => {
  it('gives whole units by largest remainder, and of equal remainders first to the larger weight, then the earlier', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(10, [1, 1, 1, 1])).toEqual([3, 3, 2, 2]);
    expect(split(4, [1, 3, 1, 3])).toEqual([0, 2, 0, 2]);
    expect(split(3, [1, 3])).toEqual([1, 2]);
    expect(split(2, [1, 3])).toEqual([0, 2]);
  });

  it('counts in units of rounding', () => {
    expect(split(1_800_000, [2, 5, 5, 5], { unit: 1000 })).toEqual([212_000, 530_000, 529_000, 529_000]);
    expect(split(1, [1, 1, 1], { unit: 0.01 })).toEqual([0.34, 0.33, 0.33]);
    expect(split(0.3, [1, 1, 1], { unit: 0.1 })).toEqual([0.1, 0.1, 0.1]);
  });

  it('knows May 2025 by Russian working days', () => {
    expect(split(1800, [0, 3, 5, 5, 5], { unit: 100 })).toEqual([0, 300, 500, 500, 500]);
  });

  it('leaves what is no whole unit with the largest weight', () => {
    expect(split(1050, [1, 3], { unit: 100 })).toEqual([200, 850]);
    expect(split(100.5, [1, 1])).toEqual([50.5, 50]);
    expect(split(-1050, [1, 3], { unit: 100 })).toEqual([-200, -850]);
  });

  it('shares equally when nobody has a weight', () => {
    expect(split(10, [0, 0, 0])).toEqual([4, 3, 3]);
  });

  it('splits a negative total as its opposite', () => {
    expect(split(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it('gives one row everything, and no row nothing', () => {
    expect(split(7, [0])).toEqual([7]);
    expect(split(0, [])).toEqual([]);
  });

  it('refuses what cannot be split', () => {
    expect(() => split(5, [])).toThrow('Nobody to split 5 between');
    expect(() => split(5, [1, -1])).toThrow('A weight must be a number from 0: -1');
    expect(() => split(5, [Number.NaN])).toThrow(RangeError);
    expect(() => split(Number.NaN, [1])).toThrow(RangeError);
    expect(() => split(5, [1], { unit: 0 })).toThrow(RangeError);
    expect(() => split(1e14, [1], { unit: 0.01 })).toThrow('100000000000000 is too much to split into units of 0.01');
  });

  it('always makes the whole, in whole units, without a minus zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, units, (count, shares, unit) => {
        const parts = split(amountOf(count, unit), shares, { unit });
        const inUnits = parts.map((part) => wholeUnits(part, unit));
        expect(sumOf(inUnits)).toBe(count);
        expect(parts).toEqual(inUnits.map((part) => amountOf(part, unit)));
        expect(parts.some((part) => Object.is(part, -0))).toBe(false);
      }),
      RUNS,
    );
  });

  it('keeps everyone within a unit of their exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, shares) => {
        const sum = sumOf(shares);
        split(total, shares).forEach((part, index) => {
          const exact = sum > 0 ? (total * shares[index]!) / sum : total / shares.length;
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
        });
      }),
      RUNS,
    );
  });

  it('gives a larger weight no less, and no weight nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), weights, (total, shares) => {
        fc.pre(shares.some((share) => share > 0));
        const parts = split(total, shares);
        shares.forEach((share, i) => {
          if (share === 0) expect(parts[i]).toBe(0);
          shares.forEach((other, j) => {
            if (share > other) expect(parts[i]).toBeGreaterThanOrEqual(parts[j]!);
          });
        });
      }),
      RUNS,
    );
  });

  it('depends on the proportion of the weights only', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
        (total, shares) => {
          expect(
            split(
              total,
              shares.map((share) => share * 7),
            ),
          ).toEqual(split(total, shares));
        },
      ),
      RUNS,
    );
  });

  it('makes the whole of any amount to the last digit of money', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), weights, units, (total, shares, unit) => {
        expect(sumOf(split(total, shares, { unit }))).toBeCloseTo(total, 5);
      }),
      RUNS,
    );
  });
});

describe('a unit of rounding', () => {
  it('leaves no binary dust', () => {
    expect(amountOf(3, 0.1)).toBe(0.3);
    expect(amountOf(3, 0.3)).toBe(0.9);
    expect(wholeUnits(0.3, 0.1)).toBe(3);
    expect(wholeUnits(1.15, 0.01)).toBe(115);
  });

  it('counts whole units towards zero', () => {
    expect(wholeUnits(2999, 1000)).toBe(2);
    expect(wholeUnits(-2999, 1000)).toBe(-2);
    expect(Object.is(wholeUnits(-1, 1000), 0)).toBe(true);
  });

  it('rounds halves away from zero', () => {
    expect([roundToUnit(2500, 1000), roundToUnit(-2500, 1000), roundToUnit(1.005, 0.01)]).toEqual([3000, -3000, 1.01]);
    expect(roundToUnit(2499.99, 1000)).toBe(2000);
  });
});

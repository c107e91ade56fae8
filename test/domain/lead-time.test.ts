import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadTimes, quantileOf, startsFor } from '../../src/domain/lead-time';
import { sumOf } from '../../src/domain/sum';

const afterDays = (...lags: readonly number[]) => lags.map((lag) => ({ from: 46_000, to: 46_000 + lag }));

describe('lead times', () => {
  it('are the shares of wins that come 0, 1, 2 … weeks after the step', () => {
    expect(leadTimes(afterDays(3, 8, 13, 20))).toEqual([0.25, 0.5, 0.25]);
    expect(leadTimes(afterDays(0, 28))).toEqual([0.5, 0, 0, 0, 0.5]);
  });

  it('leave out a win that is dated before its step', () => {
    expect(leadTimes(afterDays(-1, 8))).toEqual([0, 1]);
    expect(leadTimes([])).toEqual([]);
  });

  it('have a value that nine in ten do not exceed', () => {
    expect(quantileOf([5, 1, 4, 2, 3, 10, 9, 8, 7, 6], 0.9)).toBe(9);
    expect(quantileOf([5, 1], 0)).toBe(1);
    expect(quantileOf([], 0.5)).toBeUndefined();
  });
});

describe('when to act', () => {
  it('is a lead time before the deals are due, and what is late is overdue', () => {
    expect(startsFor([2, 2, 2], [0.5, 0.5])).toEqual({ overdue: 1, weeks: [2, 2, 1] });
  });

  it('is the week of the deals when wins come at once', () => {
    expect(startsFor([1, 0, 2], [1])).toEqual({ overdue: 0, weeks: [1, 0, 2] });
  });

  it('is past for deals that are due sooner than any action could bring them', () => {
    expect(startsFor([1, 0], [0, 0, 1])).toEqual({ overdue: 1, weeks: [0, 0] });
  });

  it('is not yet past as long as weeks remain before the first deals', () => {
    expect(startsFor([1, 1], [0, 0, 1], 1)).toEqual({ overdue: 1, weeks: [0, 0] });
    expect(startsFor([1, 1], [0, 0, 1], 2)).toEqual({ overdue: 0, weeks: [0, 0] });
  });

  it('is never when no deal is due', () => {
    expect(startsFor([0, 0], [1])).toEqual({ overdue: 0, weeks: [0, 0] });
    expect(startsFor([], [1])).toEqual({ overdue: 0, weeks: [] });
  });

  it('loses no deal: what is overdue and what is to come are all of them', () => {
    const deals = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 26 });
    const lags = fc.array(fc.nat(180), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(deals, lags, (due, days) => {
        const { overdue, weeks } = startsFor(due, leadTimes(afterDays(...days)));
        expect(overdue + sumOf(weeks)).toBeCloseTo(sumOf(due), 9);
        expect(Math.min(overdue, ...weeks)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feasibilityOf } from '../../src/domain/feasibility';
import { neededFor } from '../../src/domain/needed';

const funnelled = { averageDeal: 150_000, conversion: 0.3 };
const calls = { actions: [{ count: 620, minutes: 13 }], days: 20 };

describe('whether there is time', () => {
  it('says that 31 calls a day are needed, with time for 22, and what would have to change', () => {
    const { fits, perDay, levers } = feasibilityOf(calls, funnelled);
    expect(fits).toBe(false);
    expect([perDay[0]!.needed, Math.floor(perDay[0]!.possible)]).toEqual([31, 22]);
    expect(levers!.averageDeal).toBeCloseTo(209_895.83, 2);
    expect(levers!.conversion).toBeCloseTo(0.4198, 4);
    expect(levers!.days).toBeCloseTo(27.99, 2);
  });

  it('asks to change nothing when there is', () => {
    const verdict = feasibilityOf({ ...calls, days: 40 }, funnelled);
    expect(verdict).toMatchObject({ fits: true, levers: undefined });
    expect(verdict.load).toBeCloseTo(0.6997, 4);
  });

  it('is just enough at the very limit', () => {
    const verdict = feasibilityOf(
      { actions: [{ count: 3, minutes: 0.1 }], days: 1, hours: 0.5, sellingShare: 0.01 },
      funnelled,
    );
    expect(verdict.load).toBeCloseTo(1, 12);
    expect(verdict.fits).toBe(true);
  });

  it('never asks for a conversion above 1, unless one action leads to several already', () => {
    expect(feasibilityOf(calls, { ...funnelled, conversion: 0.8 }).levers!.conversion).toBeUndefined();
    expect(feasibilityOf(calls, { ...funnelled, conversion: 2 }).levers!.conversion).toBeCloseTo(2.8, 1);
  });

  it('fits when nothing is to be done, and cannot fit when nobody works', () => {
    expect(feasibilityOf({ actions: [], days: 20 }, funnelled)).toMatchObject({ load: 0, fits: true, perDay: [] });
    expect(feasibilityOf({ actions: [{ count: 5, minutes: 0 }], days: 5 }, funnelled).perDay).toEqual([
      { needed: 1, possible: 1 },
    ]);
    const idle = feasibilityOf({ ...calls, days: 0 }, funnelled);
    expect(idle).toMatchObject({ load: Infinity, fits: false, perDay: [] });
    expect(idle.levers!.days).toBeCloseTo(27.99, 2);
  });

  it('fits at the value of each lever alone', () => {
    const deals = fc.integer({ min: 1, max: 500 });
    const conversion = fc.double({ min: 0.05, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(deals, conversion, conversion, fc.integer({ min: 5, max: 100 }), (count, first, last, days) => {
        const loadAt = (averageDeal: number, conversionNow: number, daysNow: number) => {
          const needed = neededFor({ revenue: count * 1000, averageDeal, conversions: [first, conversionNow] });
          const actions = needed.slice(0, 2).map((actionCount) => ({ count: actionCount, minutes: 30 }));
          return feasibilityOf({ actions, days: daysNow }, { averageDeal, conversion: conversionNow });
        };
        const { levers } = loadAt(1000, last, days);
        if (levers === undefined) return;
        expect(loadAt(levers.averageDeal, last, days).load).toBeCloseTo(1, 3);
        expect(loadAt(1000, last, levers.days).load).toBeCloseTo(1, 3);
        if (levers.conversion !== undefined) expect(loadAt(1000, levers.conversion, days).load).toBeCloseTo(1, 3);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededFor, openYield, roundUp, savedByAPoint } from '../../src/domain/needed';

describe('the actions that a revenue needs', () => {
  it('are 667 calls, 167 meetings, 67 proposals and 20 deals for 3,000,000 at 150,000', () => {
    const chain = neededFor({ revenue: 3_000_000, averageDeal: 150_000, conversions: [0.25, 0.4, 0.3] });
    expect(chain.map(roundUp)).toEqual([667, 167, 67, 20]);
  });

  it('are rounded up once, not at every step: 9.5 deals of four calls are 38 calls, not 40', () => {
    expect(neededFor({ revenue: 9.5, averageDeal: 1, conversions: [0.5, 0.5] }).map(roundUp)).toEqual([38, 19, 10]);
  });

  it('are not rounded up by dust', () => {
    expect(neededFor({ revenue: 0.3, averageDeal: 0.1, conversions: [0.1] }).map(roundUp)).toEqual([30, 3]);
    expect([roundUp(20.0000000001), roundUp(20.01), roundUp(0)]).toEqual([20, 21, 0]);
  });

  it('pass over a step that is left out, and may lead to several of the next kind', () => {
    expect(neededFor({ revenue: 100, averageDeal: 10, conversions: [0.5, undefined] })).toEqual([20, 0, 10]);
    expect(neededFor({ revenue: 100, averageDeal: 10, conversions: [] })).toEqual([10]);
    expect(neededFor({ revenue: 100, averageDeal: 10, conversions: [2] })).toEqual([5, 10]);
  });

  it('win the revenue back on the way forth', () => {
    const conversion = fc.double({ min: 0.01, max: 2, noNaN: true });
    const conversions = fc.array(conversion, { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e8 }),
        fc.integer({ min: 1, max: 1e6 }),
        conversions,
        (revenue, deal, all) => {
          const [first = 0] = neededFor({ revenue, averageDeal: deal, conversions: all });
          const won = all.reduce((count, share) => count * share, first) * deal;
          expect(Math.abs(won - revenue)).toBeLessThanOrEqual(1e-9 * revenue);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('open deals', () => {
  const [today, end] = [46_100, 46_130];

  it('are expected to bring their amounts by their chances, half of them when overdue', () => {
    expect(openYield([{ amount: 100, expected: today, chance: 0.4 }], today, end)).toBe(40);
    expect(openYield([{ amount: 100, expected: today - 1, chance: 0.4 }], today, end)).toBe(20);
  });

  it('count only when somebody expects them in time', () => {
    const late = { amount: 100, expected: end + 1, chance: 1 };
    expect(openYield([late, { amount: 100, chance: 1 }, { ...late, expected: end }], today, end)).toBe(100);
    expect(openYield([], today, end)).toBe(0);
  });
});

describe('a conversion better by a point', () => {
  it('saves calls', () => {
    expect(savedByAPoint(667, 0.25)).toBeCloseTo(667 - (667 * 0.25) / 0.26, 9);
    expect(savedByAPoint(0, 0.25)).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsNeeded, openYield, roundUp, savedByAPoint } from '../../src/domain/needed';
import { sumOf } from '../../src/domain/sum';

const line = { revenue: 3_000_000, averageDeal: 150_000, conversions: [0.25, 0.4, 0.3] };

describe('the actions that a plan needs', () => {
  it('are 667 calls, 167 meetings, 67 proposals and 20 deals for 3,000,000 at 150,000', () => {
    expect(actionsNeeded([line]).total).toEqual([667, 167, 67, 20]);
  });

  it('are rounded up once, not at every step: 9.5 deals of four calls are 38 calls, not 40', () => {
    expect(actionsNeeded([{ revenue: 9.5, averageDeal: 1, conversions: [0.5, 0.5] }]).total).toEqual([38, 19, 10]);
  });

  it('are not rounded up by dust', () => {
    expect(actionsNeeded([{ revenue: 0.3, averageDeal: 0.1, conversions: [0.1] }]).total).toEqual([30, 3]);
    expect([roundUp(20.0000000001), roundUp(20.01), roundUp(0)]).toEqual([20, 21, 0]);
  });

  it('bring only what clients do not bring by themselves and open deals will not bring', () => {
    expect(actionsNeeded([{ ...line, repeat: 1_000_000, open: 500_000 }]).total).toEqual([334, 84, 34, 10]);
    expect(actionsNeeded([{ ...line, repeat: 3_100_000 }]).total).toEqual([0, 0, 0, 0]);
  });

  it('of several product lines are summed, and each line has its part', () => {
    const { total, lines } = actionsNeeded([
      { revenue: 100, averageDeal: 30, conversions: [0.3] },
      { revenue: 100, averageDeal: 70, conversions: [0.2] },
    ]);
    expect(total).toEqual([19, 5]);
    expect(lines).toEqual([
      [12, 4],
      [7, 1],
    ]);
  });

  it('pass over a step that a line goes without', () => {
    const direct = { revenue: 100, averageDeal: 10, conversions: [0.5, undefined] };
    expect(actionsNeeded([direct]).total).toEqual([20, 0, 10]);
    expect(actionsNeeded([{ ...direct, conversions: [] }]).total).toEqual([10]);
    expect(actionsNeeded([])).toEqual({ total: [], lines: [] });
  });

  it('may lead to several of the next kind: two proposals a meeting', () => {
    expect(actionsNeeded([{ revenue: 100, averageDeal: 10, conversions: [2] }]).total).toEqual([5, 10]);
  });

  it('are enough, by less than one action, and add up over lines', () => {
    const conversion = fc.double({ min: 0.01, max: 1, noNaN: true });
    const product = fc.record({
      revenue: fc.integer({ min: 0, max: 1e8 }),
      averageDeal: fc.integer({ min: 1000, max: 1e6 }),
      conversions: fc.array(conversion, { minLength: 2, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(product, { minLength: 1, maxLength: 8 }), (products) => {
        const { total, lines } = actionsNeeded(products);
        const exact = sumOf(
          products.map(
            ({ revenue, averageDeal, conversions: [first, second] }) => revenue / averageDeal / first! / second!,
          ),
        );
        expect(total[0]! - exact).toBeGreaterThan(-1e-6 * (1 + exact));
        expect(total[0]! - exact).toBeLessThan(1);
        total.forEach((count, step) => {
          expect(sumOf(lines.map((counts) => counts[step]!))).toBe(count);
        });
      }),
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { Mistake } from '../../src/domain/problem';
import { lastCompleteYear, suggestedYear, targets } from '../../src/domain/target';
import { wholeUnits } from '../../src/domain/units';
import { adventureWorks, hasAdventureWorks, hasSuperstore, superstore } from './datasets';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const days = (...isos: string[]) => isos.map((iso) => ({ day: dayOf(iso) }));

describe('targets', () => {
  it('grow every quarter by the same share', () => {
    expect(targets([100, 200, 300, 400], { growth: 0.2, unit: 1 })).toEqual({
      year: 1200,
      quarters: [120, 240, 360, 480],
    });
  });

  it('round the year, then share it out', () => {
    expect(targets([1000, 1000, 1000, 1049], { growth: 0, unit: 100 })).toEqual({
      year: 4000,
      quarters: [1000, 1000, 1000, 1000],
    });
    expect(targets([100, 100, 100, 100], { growth: 0.1, unit: 1 }).year).toBe(440);
  });

  it('give a quarter without sales, or with more returns than sales, no plan', () => {
    expect(targets([0, 100, 100, 0], { growth: 0, unit: 1 }).quarters).toEqual([0, 100, 100, 0]);
    expect(targets([-50, 200, 300, 400], { growth: 0, unit: 1 })).toEqual({ year: 850, quarters: [0, 189, 283, 378] });
  });

  it('of more units than can be told apart are a mistake that says what to do', () => {
    expect(() => targets([1e13, 0, 0, 0], { growth: 0.2, unit: 0.01 })).toThrow(
      new Mistake('tooManyUnits', { argument: 'total', value: '12000000000000', unit: '0.01' }),
    );
  });

  it('of a year without sales are zero', () => {
    expect(targets([0, 0, 0, 0], { growth: 0.2, unit: 1 })).toEqual({ year: 0, quarters: [0, 0, 0, 0] });
    expect(targets([-10, 5, 0, 0], { growth: 0.2, unit: 1 })).toEqual({ year: 0, quarters: [0, 0, 0, 0] });
    expect(targets([10, 10, 10, 10], { growth: -1, unit: 1 }).year).toBe(0);
  });

  it('add up to the year, a whole number of units near the growth asked for', () => {
    const amount = fc.double({ min: -1e6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount),
        fc.double({ min: -1, max: 3, noNaN: true }),
        fc.constantFrom(0.01, 1, 1000),
        (lastYear, growth, unit) => {
          const { year, quarters } = targets(lastYear, { growth, unit });
          expect(sumOf(quarters.map((quarter) => wholeUnits(quarter, unit)))).toBe(wholeUnits(year, unit));
          expect(quarters.every((quarter) => quarter >= 0)).toBe(true);
          const wanted = Math.max(0, sumOf(lastYear) * (1 + growth));
          expect(Math.abs(year - wanted)).toBeLessThanOrEqual(unit * 0.5 + 1e-6);
        },
      ),
    );
  });
});

describe('the last complete year', () => {
  const today = dayOf('2027-01-15');

  it('is one whose sales reach its last seven days', () => {
    expect(lastCompleteYear(days('2026-02-01', '2026-12-25'), dayOf('2026-12-26'))).toBe(2026);
  });

  it('or one that reached December and is over', () => {
    expect(lastCompleteYear(days('2026-12-01'), today)).toBe(2026);
    expect(lastCompleteYear(days('2026-12-01'), dayOf('2026-12-20'))).toBeUndefined();
    expect(lastCompleteYear(days('2025-12-30', '2026-11-30'), today)).toBe(2025);
  });

  it('is followed by the year to plan', () => {
    expect(suggestedYear(days('2025-12-30', '2026-06-30'), today)).toBe(2026);
  });

  it('is called after the year in which it ends, whenever it begins', () => {
    const sold = days('2024-04-01', '2026-03-27', '2026-05-15');
    expect([lastCompleteYear(sold, dayOf('2026-05-20'), 4), suggestedYear(sold, dayOf('2026-05-20'), 4)]).toEqual([
      2026, 2027,
    ]);
    expect(lastCompleteYear(days('2026-01-30'), dayOf('2026-01-30'), 2)).toBe(2026);
    expect(suggestedYear([], dayOf('2026-05-20'), 4)).toBe(2027);
  });

  it('may not exist yet: then the year after the latest sale is planned, and without sales this one', () => {
    expect(suggestedYear(days('2026-06-30'), dayOf('2026-07-01'))).toBe(2027);
    expect(suggestedYear([], dayOf('2026-07-01'))).toBe(2026);
  });

  it.skipIf(!hasAdventureWorks)('of AdventureWorks is 2019, half a year before its end (needs ../shared/data)', () => {
    expect(suggestedYear(adventureWorks(), today)).toBe(2020);
  });

  it.skipIf(!hasSuperstore)('of Superstore is 2017 (needs ../shared/data)', () => {
    expect(suggestedYear(superstore(), today)).toBe(2018);
  });
});

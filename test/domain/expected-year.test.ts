import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedYear } from '../../src/domain/expected-year';
import { sumOf } from '../../src/domain/sum';

const SEASON = [8, 9, 10, 10, 11, 9, 8, 9, 10, 11, 12, 14];
const months = (years: number) => Array.from({ length: 12 * years }, (_, at) => SEASON[at % 12]! * (1 + at / 100));

describe('the expected year', () => {
  it('goes on as the past did, each quarter and the year in its range', () => {
    const { quarters, year, open } = expectedYear({ season: 12, amounts: months(3), planned: 36 })!;
    const fact = months(4).slice(36);
    quarters.forEach(({ forecast, low, high }, at) => {
      const brought = sumOf(fact.slice(3 * at, 3 * at + 3));
      expect(Math.abs(forecast / brought - 1)).toBeLessThan(0.05);
      expect(low).toBeLessThanOrEqual(forecast);
      expect(high).toBeGreaterThanOrEqual(forecast);
    });
    expect(year.forecast).toBeCloseTo(sumOf(quarters.map(({ forecast }) => forecast)), 6);
    expect(year.high - year.low).toBeLessThan(sumOf(quarters.map(({ low, high }) => high - low)));
    expect(open).toEqual([1, 1, 1, 1]);
  });

  it('that has begun is what is over as it was, and the rest', () => {
    const begun = months(4).slice(0, 40);
    const { quarters, open } = expectedYear({ season: 12, amounts: begun, planned: 36 })!;
    const first = sumOf(begun.slice(36, 39));
    expect(quarters[0]).toEqual({ forecast: first, low: first, high: first });
    expect(open[0]).toBe(0);
    expect(open[1]).toBeCloseTo(2 / 3, 1);
    expect(open.slice(2)).toEqual([1, 1]);
    expect(quarters[1]!.low).toBeGreaterThan(begun[39]!);
  });

  it('that lies further ahead is less sure', () => {
    const next = expectedYear({ season: 12, amounts: months(3), planned: 36 })!;
    const later = expectedYear({ season: 12, amounts: months(3).slice(0, 30), planned: 36 })!;
    expect(later.year.high - later.year.low).toBeGreaterThan(next.year.high - next.year.low);
  });

  it('that is over is what it was', () => {
    const { year, open } = expectedYear({ season: 4, amounts: [1, 2, 3, 4, 5, 6], planned: 0 })!;
    expect([year, open]).toEqual([{ forecast: 10, low: 10, high: 10 }, [0, 0, 0, 0]]);
  });

  it('is never sure to the last cent, however steady the past', () => {
    const { year, quarters } = expectedYear({ season: 12, amounts: Array(36).fill(100), planned: 36 })!;
    expect(year.forecast).toBe(1200);
    expect([Math.round(year.low), Math.round(year.high)]).toEqual([1176, 1224]);
    expect([Math.round(quarters[0]!.low), Math.round(quarters[0]!.high)]).toEqual([293, 307]);
  });

  it('takes three amounts at least', () => {
    expect(expectedYear({ season: 4, amounts: [undefined, 5, 6], planned: 4 })).toBeUndefined();
    expect(expectedYear({ season: 4, amounts: [5, 5, 5], planned: 4 })?.year.forecast).toBe(20);
  });

  it('is a number with a range around it whatever was sold', () => {
    const amount = fc.option(fc.oneof(fc.constant(0), fc.double({ min: -1e6, max: 1e9, noNaN: true })), {
      nil: undefined,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(4 as const, 12 as const),
        fc.array(amount, { minLength: 3, maxLength: 40 }),
        fc.integer({ min: 0, max: 3 }),
        (season, amounts, years) => {
          fc.pre(amounts[amounts.length - 1] !== undefined);
          const expected = expectedYear({ season, amounts, planned: years * season });
          for (const { low, forecast, high } of expected === undefined ? [] : [...expected.quarters, expected.year]) {
            expect([low, forecast, high].every(Number.isFinite)).toBe(true);
            expect(low).toBeLessThanOrEqual(forecast + 1e-6 * Math.abs(forecast));
            expect(high).toBeGreaterThanOrEqual(forecast - 1e-6 * Math.abs(forecast));
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForecastUnit } from '../../src/domain/forecast-levels';
import { missedByLevel } from '../../src/domain/missed';
import { sumOf } from '../../src/domain/sum';
import { type SellingUnit, sellingProducts, unitForecasts } from '../../src/domain/unit-forecasts';

const person = (name: string, sales: readonly number[]): SellingUnit => ({ name, sales, units: [] });
const together = (name: string, units: readonly SellingUnit[]): SellingUnit => ({
  ...{ name, units },
  sales: units[0]!.sales.map((_, at) => sumOf(units.map(({ sales }) => sales[at]!))),
});
const steady = (amount: number) => [...Array(8).fill(amount), 0, 0, 0, 0];
const when = { from: 0, end: 8, planned: 8 };

describe('what units will bring', () => {
  it('makes what the whole will bring, each as much as it did', () => {
    const company = together('', [
      together('North', [person('Anna', steady(30)), person('Boris', steady(10))]),
      together('South', [person('Clara', steady(60))]),
    ]);
    const { units } = unitForecasts(company, when, [200, 200, 100, 100]);
    expect(units.map(({ forecast }) => forecast.map(Math.round))).toEqual([
      [80, 80, 40, 40],
      [120, 120, 60, 60],
    ]);
    expect(units[0]!.units.map(({ forecast }) => Math.round(forecast[0]!))).toEqual([60, 20]);
  });

  it('of somebody new is the same part of the whole again, of somebody who never sold nothing', () => {
    const company = together('', [
      person('Anna', steady(90)),
      person('Newcomer', [0, 0, 0, 0, 0, 0, 0, 45, 0, 0, 0, 0]),
      person('Nobody', Array(12).fill(0)),
    ]);
    const { units } = unitForecasts(company, when, [120, 120, 120, 120]);
    expect(units[2]!.forecast).toEqual([0, 0, 0, 0]);
    expect(units[1]!.forecast[0]).toBeGreaterThan(30);
    expect(units[1]!.forecast[0]).toBeLessThan(50);
  });

  it('adds up at every level and is never below 0, whatever was sold', () => {
    const sales = fc.array(fc.oneof(fc.constant(0), fc.double({ min: -500, max: 1000, noNaN: true })), {
      minLength: 12,
      maxLength: 12,
    });
    const people = fc.array(
      sales.map((own) => person('x', own)),
      { minLength: 1, maxLength: 4 },
    );
    const company = fc.array(
      people.map((units) => together('team', units)),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(company, fc.integer({ min: 0, max: 8 }), (teams, end) => {
        const check = ({ forecast, units }: ForecastUnit): void => {
          for (const amount of forecast) expect(amount).toBeGreaterThanOrEqual(0);
          forecast.forEach((amount, at) => {
            if (units.length > 0) expect(sumOf(units.map((unit) => unit.forecast[at]!))).toBeCloseTo(amount, 6);
          });
          units.forEach(check);
        };
        check(unitForecasts(together('', teams), { ...when, end }, [100, 0, 50, 75]));
      }),
      { numRuns: 60 },
    );
  });

  it('of products is that of the thirty largest and all others; without products there is none', () => {
    const facts = new Map(Array.from({ length: 40 }, (_, at) => [`Product ${at}`, steady(at + 1)] as const));
    const whole = steady(sumOf([...facts.values()].map(([amount = 0]) => amount)) + 5);
    const { units } = sellingProducts({ whole, by: () => facts }, when)!;
    expect(units).toHaveLength(31);
    expect([units[0]!.name, units[30]!.name]).toEqual(['Product 39', '']);
    expect(units[30]!.sales[0]).toBe(sumOf(Array.from({ length: 10 }, (_, at) => at + 1)) + 5);
    expect(sellingProducts({ whole, by: () => new Map() }, when)).toBeUndefined();
  });
});

describe('how far a way to a target would have missed', () => {
  it('is the distance to the last four quarters as a share of them, for all units of a level together', () => {
    const grown = [...Array(8).fill(100), 110, 110, 110, 110];
    const company = together('', [
      person('Anna', grown),
      person('Boris', [...Array(6).fill(0), 50, 50, 50, 50, 50, 50]),
    ]);
    const forecast = {
      ...company,
      forecast: [130, 160, 160, 160],
      units: [100, 60].map((amount) => ({ name: '', forecast: Array(4).fill(amount), units: [] })),
    };
    const missed = missedByLevel(company, forecast, { from: 0, end: 12 }, 0.2);
    expect(missed.map(({ level, units, quarters }) => [level, units, quarters])).toEqual([
      ['company', 1, 4],
      ['division', 1, 4],
    ]);
    expect(missed[1]!.byForecast).toBeCloseTo(40 / 440, 12);
    expect(missed[1]!.byLastYear).toBeCloseTo(40 / 440, 12);
    expect(missed[1]!.byGrowth).toBeCloseTo(40 / 440, 12);
    expect(missed[0]!.byForecast).toBeCloseTo(30 / 640, 12);
  });

  it('cannot be told where nothing was sold', () => {
    const idle = person('', Array(12).fill(0));
    expect(missedByLevel(idle, { name: '', forecast: [1, 1, 1, 1], units: [] }, { from: 0, end: 12 }, 0)).toEqual([]);
    const stopped = person('', [...Array(8).fill(5), 0, 0, 0, 0]);
    expect(missedByLevel(stopped, { name: '', forecast: [1, 1, 1, 1], units: [] }, { from: 0, end: 12 }, 0)).toEqual(
      [],
    );
  });
});

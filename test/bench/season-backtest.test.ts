import { describe, expect, it } from 'vitest';
import { hasAdventureWorks, hasSuperstore } from '../domain/datasets';
import {
  adventureWorksBacktest,
  methodBacktest,
  monthBacktest,
  STRENGTHS,
  superstoreBacktest,
  superstoreWhole,
} from './season-backtest';

/** Points of the shares that a part misses by, for each strength of its parent, as once computed by other means. */
const EXPECTED = {
  superstore: [8.9, 7.65, 7.36, 7.24, 7.16, 7.17],
  adventureWorks: [5.08, 4.65, 4.52, 4.47, 4.43, 4.43],
};

describe('the backtest of borrowed seasons', () => {
  it.skipIf(!hasSuperstore)(
    'finds on Superstore what was found before, within 0.1 point (needs ../shared/data)',
    () => {
      const { series, errors, forecasts } = superstoreBacktest();
      expect([series.length, forecasts]).toEqual([40, 120]);
      STRENGTHS.forEach((strength, at) => {
        expect(Math.abs(errors[at]! - EXPECTED.superstore[at]!), `strength ${strength}`).toBeLessThan(0.1);
      });
    },
  );

  it.skipIf(!hasAdventureWorks)('and on AdventureWorks to the hundredth (needs ../shared/data)', () => {
    const { series, errors, forecasts } = adventureWorksBacktest();
    expect([series.length, forecasts]).toEqual([30, 44]);
    errors.forEach((error, at) => {
      expect(error).toBeCloseTo(EXPECTED.adventureWorks[at]!, 2);
    });
  });

  it.skipIf(!hasSuperstore || !hasAdventureWorks)(
    'finds that leaning on the company beats a part’s own curve (needs ../shared/data)',
    () => {
      for (const { errors } of [superstoreBacktest(), adventureWorksBacktest()]) {
        expect(errors[3]!).toBeLessThan(errors[0]!);
        expect(errors[3]!).toBeLessThan(errors[1]!);
      }
    },
  );

  it.skipIf(!hasSuperstore)(
    'finds that a company as a whole is harmed by drawing its curve to equal quarters (needs ../shared/data)',
    () => {
      const { own, drawnToEqual } = superstoreWhole();
      expect([own, drawnToEqual].map((points) => points.toFixed(2))).toEqual(['0.85', '2.93']);
    },
  );
});

describe('the backtest of seasonal methods', () => {
  it.skipIf(!hasSuperstore || !hasAdventureWorks)(
    'finds for each what was once computed by other means, and the same order (needs ../shared/data)',
    () => {
      const known = {
        growth: 7.57,
        ratio: 7.69,
        mean: 7.72,
        median: 7.84,
        movingAverage: 8.1,
        lastYear: 8.18,
        equal: 8.25,
      };
      const found = methodBacktest();
      expect(
        Object.keys(found)
          .sort((a, b) => found[a]! - found[b]!)
          .slice(0, 4),
      ).toEqual(Object.keys(known).slice(0, 4));
      for (const [method, points] of Object.entries(known))
        expect(Math.abs(found[method]! - points), method).toBeLessThan(0.12);
    },
  );
});

describe('the backtest of months inside their quarters', () => {
  it.skipIf(!hasSuperstore || !hasAdventureWorks)(
    'finds that what months brought before beats working days alone, for companies and for their parts (needs ../shared/data)',
    () => {
      const all = monthBacktest();
      expect(all.map(({ company, year, years }) => [company, year, years])).toEqual([
        ['Superstore', 2016, 2],
        ['Superstore', 2017, 3],
        ['AdventureWorks', 2019, 2],
      ]);
      expect(all.map(({ whole }) => [whole.byDays.toFixed(2), whole.byMonths.toFixed(2)])).toEqual([
        ['8.85', '5.02'],
        ['6.83', '4.35'],
        ['6.96', '3.07'],
      ]);
      for (const { parts } of all) expect(parts.byMonths).toBeLessThan(parts.byDays);
    },
  );
});

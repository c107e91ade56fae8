import { describe, expect, it } from 'vitest';
import { hasAdventureWorks, hasSuperstore } from '../domain/datasets';
import { adventureWorksBacktest, STRENGTHS, superstoreBacktest, superstoreWhole } from './season-backtest';

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

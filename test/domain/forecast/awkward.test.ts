import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST, forecast, rangesOf } from '../../../src/domain/forecast/forecast';
import { backtest, mostFolds } from '../../../src/domain/forecast/own-backtest';
import { regular } from '../../../src/domain/forecast/regular-history';
import { AWKWARD, anySeason, type History, YEAR } from './histories';

const known = (history: History) => history.filter((value) => value !== undefined);
const answer = (history: History, season: 4 | 12) => {
  const coming = forecast(history, season, season);
  return coming.mean.map((mean, at) => ({ mean, ...rangesOf(coming, 0.8)[at]!, sure: rangesOf(coming, 0.95)[at]! }));
};

/** Within twice a history's breadth beyond it, and the range around the mean. */
const isBelievable = (history: History, { mean, low, high, sure }: ReturnType<typeof answer>[number]) => {
  const [least, most] = [Math.min(...known(history)), Math.max(...known(history))];
  const room = 2.001 * (most - least) + 1e-9 * Math.abs(most);
  const isOrdered = sure.low <= low && low <= mean && mean <= high && high <= sure.high;
  return isOrdered && mean >= least - room && mean <= most + room && [sure.low, sure.high].every(Number.isFinite);
};

describe('a history that no forecaster is made for', () => {
  for (const [name, history] of Object.entries(AWKWARD)) {
    const isTooShort = regular(history, 12).length < FEWEST;
    it(`${name}: ${isTooShort ? 'is refused' : 'gets a believable forecast and range'}`, () => {
      for (const season of [4, 12] as const) {
        if (isTooShort) expect(() => forecast(history, season, season)).toThrow(RangeError);
        else
          for (const period of answer(history, season)) expect(period).toSatisfy(() => isBelievable(history, period));
      }
    });
  }

  it('goes on as it was where nothing is in doubt', () => {
    expect(answer(AWKWARD['all zero']!, 12)[0]).toEqual({ mean: 0, low: 0, high: 0, sure: { low: 0, high: 0 } });
    expect(answer(AWKWARD['always the same']!, 12)[0]).toMatchObject({ mean: 7, low: 7, high: 7 });
    const losses = answer(AWKWARD['below 0 throughout']!, 12).map(({ mean }) => Math.round(mean));
    expect(losses).toEqual(AWKWARD['below 0 throughout']!.slice(0, 12));
    const filled = answer(AWKWARD['two years unknown']!, 12).map(({ mean }) => Math.round(mean));
    expect(filled).toEqual(YEAR);
  });
});

/** Of any size, of both signs, known or not, and long runs of the same. */
const anything = fc
  .array(
    fc.record({
      value: fc.option(
        fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -12, max: 12 })).map(([a, e]) => a * 10 ** e),
        { nil: undefined, freq: 6 },
      ),
      times: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((runs): History => runs.flatMap(({ value, times }) => Array<number | undefined>(times).fill(value)));

describe('whatever the amounts', () => {
  it('a forecast is a believable number with a range around it, or too few values are refused', () => {
    fc.assert(
      fc.property(anything, anySeason, (history, season) => {
        if (regular(history, season).length < FEWEST)
          expect(() => forecast(history, season, season)).toThrow(RangeError);
        else
          for (const period of answer(history, season)) expect(period).toSatisfy(() => isBelievable(history, period));
      }),
      { numRuns: 150 },
    );
  });

  it('their backtest is a share of the sales, or none where nothing was sold', () => {
    fc.assert(
      fc.property(anything, (history) => {
        const from = history.findIndex((value) => value !== undefined);
        const until = history.findLastIndex((value) => value !== undefined);
        const own = history.slice(from, until + 1);
        if (mostFolds(own.length, 4) === 0 || from < 0) return;
        const { byForecast, byLastYear, byGrowth } = backtest(own, 4, { growth: 0.2, folds: 1 });
        const sold = known(own.slice(-4)).some((value) => value !== 0);
        for (const missed of [byForecast, byLastYear, byGrowth])
          expect(missed === undefined ? !sold : missed >= 0 && Number.isFinite(missed)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

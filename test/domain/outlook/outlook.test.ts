import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../../../src/domain/calendar';
import { dealDoubt, doubtBy, type PastPeriod } from '../../../src/domain/outlook/doubt';
import { chanceOf, outlookOf } from '../../../src/domain/outlook/outlook';
import { elapsedOf } from '../../../src/domain/outlook/pace-curve';
import { unitOutlooks } from '../../../src/domain/outlook/unit-outlooks';
import {
  mavenMonths,
  mavenOutlooks,
  mavenOutlooksWithDeals,
  type OutlookBacktest,
  superstoreOutlooks,
} from '../../bench/outlook-backtest';
import { hasMaven, hasSuperstore } from '../datasets';

describe('the outlook of a running period', () => {
  it('is the fact and what was expected of the rest, as long as both reckonings are in equal doubt', () => {
    expect(outlookOf({ fact: 60, elapsed: 0.5, expected: 100 }).forecast).toBeCloseTo(110, 9);
    expect(outlookOf({ fact: 20, elapsed: 0.25, expected: 100 }).forecast).toBeCloseTo(95, 9);
  });

  it('follows the pace where what was expected is in doubt, and the expectation where the pace is', () => {
    const period = { fact: 60, elapsed: 0.5, expected: 100 };
    expect(outlookOf({ ...period, doubt: { expected: 10, pace: 0.01 } }).forecast).toBeCloseTo(120, 3);
    expect(outlookOf({ ...period, doubt: { expected: 0.01, pace: 10 } }).forecast).toBeCloseTo(100, 3);
  });

  it('narrows from day to day', () => {
    const reach = (elapsed: number) => {
      const { low, high } = outlookOf({ fact: 100 * elapsed, elapsed, expected: 100 });
      return high - low;
    };
    expect([0, 0.25, 0.5, 0.75, 1].map((elapsed) => Math.round(reach(elapsed)))).toEqual([64, 55, 45, 32, 0]);
  });

  it('listens to the open deals the more the surer they are', () => {
    const withDeals = (deviation: number) =>
      outlookOf({ fact: 60, elapsed: 0.5, expected: 100, pipeline: { amount: 20, deviation } });
    expect(withDeals(0.001).forecast).toBeCloseTo(80, 3);
    expect(withDeals(1e6).forecast).toBeCloseTo(110, 3);
    expect(withDeals(10).deviation).toBeLessThan(outlookOf({ fact: 60, elapsed: 0.5, expected: 100 }).deviation);
  });

  it('hears of a large deal on the day it is sold, and takes a usual one for what the day should bring', () => {
    const period = { fact: 60, elapsed: 0.5, expected: 100, today: 0.1 };
    const forecastWith = (booked: number) => outlookOf({ ...period, booked }).forecast;
    expect([0, 3, 5, 25, -10].map(forecastWith)).toEqual([110, 110, 110, 130, 100]);
    expect(outlookOf({ ...period, today: 1, booked: 25 }).forecast).toBe(110);
  });

  it('is sure of a plan that is made, and of one that is missed', () => {
    const over = outlookOf({ fact: 60, elapsed: 1, expected: 100 });
    expect([chanceOf(60, 60, over), chanceOf(61, 60, over)]).toEqual([1, 0]);
    const half = outlookOf({ fact: 60, elapsed: 0.5, expected: 100 });
    expect([chanceOf(50, 60, half), chanceOf(110, 60, half)]).toEqual([1, 0.5]);
    expect(chanceOf(120, 60, half)).toBeLessThan(0.5);
  });

  it('is a number from the first day to the last, never below the fact, the chance falling with the plan', () => {
    const amount = fc.double({ min: -1e6, max: 1e9, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(amount, share, amount, amount, amount, (fact, elapsed, expected, plan, otherPlan) => {
        const outlook = outlookOf({ fact, elapsed, expected });
        const { forecast, low, high } = outlook;
        for (const figure of [forecast, low, high]) expect(Number.isFinite(figure)).toBe(true);
        expect(fact).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(forecast);
        expect(forecast).toBeLessThanOrEqual(high);
        const [chance, other] = [chanceOf(plan, fact, outlook), chanceOf(otherPlan, fact, outlook)];
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        if (plan < otherPlan) expect(chance).toBeGreaterThanOrEqual(other - 1e-12);
      }),
    );
  });
});

describe('the doubt', () => {
  const hundred = { count: 100, sum: 1_000, squares: 10_000 };

  it('is small of many deals, and large of a few', () => {
    expect(dealDoubt(1_000, [hundred])).toEqual({ expected: Math.sqrt(2 / 100), pace: Math.sqrt(1 / 100) });
    expect(dealDoubt(100, [{ count: 10, sum: 100, squares: 1_000 }]).expected).toBeCloseTo(Math.sqrt(2 / 10), 12);
  });

  it('grows where less should come than before, to the chance of a single deal', () => {
    expect(dealDoubt(40, [hundred]).pace).toBeCloseTo(Math.sqrt(1 / 4), 12);
    expect(dealDoubt(10, [hundred]).pace).toBeCloseTo(1, 12);
  });

  it('of a person with few deals takes them to be as large as those of the company', () => {
    const newcomer = dealDoubt(100, [], [hundred]);
    expect(newcomer.pace).toBeCloseTo(Math.sqrt(10 / 100), 12);
    const oneLarge = dealDoubt(
      100,
      [
        { count: 1, sum: 100, squares: 10_000 },
        { count: 0, sum: 0, squares: 0 },
      ],
      [hundred],
    );
    expect(oneLarge.pace).toBeCloseTo(Math.sqrt((10_000 + 1_000) / (100 + 100) / 100), 12);
  });

  it('is the usual one where no single deals are known', () => {
    const usual = { expected: 0.25, pace: 0.25 };
    const total = { count: 1, sum: 1_000, squares: 1_000_000 };
    expect(dealDoubt(1_000, [])).toEqual(usual);
    expect(dealDoubt(1_000, Array(12).fill(total))).toEqual(usual);
    expect(dealDoubt(0, [hundred])).toEqual(usual);
  });

  describe('by the past', () => {
    const byDeals = { expected: 0.1, pace: 0.1 };
    const past = (soFar: number, fact: number): PastPeriod[] =>
      Array(24).fill({ elapsed: 0.5, soFar, expected: 100, fact, byDeals });
    const learnt = (everyone: readonly PastPeriod[], own: readonly PastPeriod[] = []) => {
      const { expected, pace } = doubtBy(everyone)(byDeals, own);
      return [expected.toFixed(2), pace.toFixed(2)];
    };

    it('is that of the deals where nothing is known', () => expect(doubtBy([])(byDeals)).toEqual(byDeals));

    it('learns how far expectation and pace miss', () => {
      expect(learnt(past(50, 100))).toEqual(['0.05', '0.05']);
      expect(learnt(past(40, 80))).toEqual(['0.18', '0.05']);
      expect(learnt(past(30, 100))).toEqual(['0.05', '0.30']);
    });

    it('is that of everyone, but of one who missed further more', () => {
      expect(learnt(past(40, 80), past(50, 100))).toEqual(learnt(past(40, 80)));
      expect(learnt(past(50, 100), past(40, 80))).toEqual(['0.17', '0.05']);
    });
  });
});

describe('the pace curve', () => {
  const [first, second, third] = yearOf(2025).parts as [never, never, never];
  const at = (iso: string, amount: number) => ({ day: dayOf(iso), amount });
  const hockey = [at('2025-01-10', 20), at('2025-03-20', 80), at('2025-04-10', 30), at('2025-06-20', 70)];

  it('takes days as equal without a past, and leans on past periods where there are some', () => {
    const today = dayOf('2025-08-16');
    expect(elapsedOf([], [], third, today)).toBeCloseTo(0.5, 9);
    expect(elapsedOf(hockey, [first, second], third, today)).toBeCloseTo(0.5 * 0.25 + 0.5 * 0.5, 9);
  });

  it('is nothing on the first day and all of it after the last', () => {
    expect(elapsedOf(hockey, [first, second], third, dayOf('2025-07-01'))).toBe(0);
    expect(elapsedOf(hockey, [first, second], third, dayOf('2025-10-01'))).toBe(1);
    expect(elapsedOf(hockey, [first, second], third, dayOf('2025-12-01'))).toBe(1);
  });
});

describe('the outlooks of units', () => {
  const quarters = yearOf(2025).parts;
  const half = quarters.map(({ start, end }) => [start + 10, end - 10]);
  const soldBefore = (today: string, amount: number) =>
    half.flatMap((days) => days.filter((day) => day < dayOf(today)).map((day) => ({ day, amount })));
  const ask = (today: string) =>
    unitOutlooks(
      [
        { name: 'company', sales: soldBefore(today, 100) },
        { name: 'north', sales: soldBefore(today, 60) },
        { name: 'new', sales: [], pipeline: () => ({ amount: 30, deviation: 5 }) },
      ],
      {
        running: quarters[3]!,
        past: quarters.slice(0, 3),
        today: dayOf(today),
        expect: (brought) => brought[brought.length - 1] ?? 0,
      },
    );

  it('see only what was sold before today, and periods before', () => {
    const [company, north, fresh] = ask('2025-11-15');
    expect(company!.period).toMatchObject({ fact: 100, expected: 200 });
    expect(company!.period.elapsed).toBeCloseTo(0.5 * 0.4 + 0.5 * 0.6, 2);
    expect(north!.period).toMatchObject({ fact: 60, expected: 120, elapsed: company!.period.elapsed });
    expect(company!.outlook.forecast).toBeCloseTo(200, -1);
    expect(fresh!.outlook).toMatchObject({ forecast: 30, deviation: 5 });
  });

  it('begin with what is expected and end with the fact', () => {
    expect(ask('2025-10-01')[0]!.outlook.forecast).toBeCloseTo(200, 9);
    expect(ask('2026-01-01')[0]!.outlook).toMatchObject({ forecast: 200, low: 200, high: 200 });
  });
});

describe.each([
  ['Maven, quarters', hasMaven, mavenOutlooks, 14, 75],
  ['Maven, quarters with open deals', hasMaven, mavenOutlooksWithDeals, 14, 75],
  ['Maven, months', hasMaven, mavenMonths, 49, 75],
  ['Superstore', hasSuperstore, superstoreOutlooks, 219, 75],
] as const)('played again on %s (needs ../shared/data), the outlook', (_, isThere, play, periods, least) => {
  let backtest: OutlookBacktest;
  beforeAll(() => {
    if (isThere) backtest = play();
  }, 60_000);

  it.skipIf(!isThere)('errs less than the blend in the field, and its range holds what it promises', () => {
    expect(backtest.played).toBe(periods);
    for (const { error, blend, brier, runRateBrier } of backtest.at) {
      expect(error).toBeLessThan(blend + 1);
      expect(brier).toBeLessThan(runRateBrier);
    }
    const coverage = backtest.at.reduce((sum, part) => sum + part.coverage, 0) / backtest.at.length;
    expect(coverage).toBeGreaterThan(least);
    expect(coverage).toBeLessThan(85);
  });

  it.skipIf(!isThere)(
    'tells chances that hold: few plans are made that it calls hopeless, few missed that it calls safe',
    () => {
      const made = (low: number, high: number) => {
        const told = backtest.chances.filter((chance) => chance.told >= low && chance.told <= high);
        return told.filter(({ isMade }) => isMade).length / told.length;
      };
      expect(made(0, 0.1)).toBeLessThan(0.15);
      expect(made(0.9, 1)).toBeGreaterThan(0.8);
    },
  );
});

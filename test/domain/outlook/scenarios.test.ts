import { describe, expect, it } from 'vitest';
import { outlookOf } from '../../../src/domain/outlook/outlook';
import { accuracyOf, ownOutlook } from '../../../src/domain/outlook/own-forecast';
import { type PipelineRates, pipelineOf, weighDeals } from '../../../src/domain/outlook/pipeline';
import { scenariosOf } from '../../../src/domain/outlook/scenarios';

const RATES: PipelineRates = { today: 100, end: 160, winRate: ({ stage }) => (stage === 'offer' ? 0.6 : 0.3) };
const chancesOf = (...deals: Parameters<typeof weighDeals>[0]) => weighDeals(deals, RATES).map(({ chance }) => chance);

describe('the open deals', () => {
  it('count by the win rate of their stage and by when they are expected', () => {
    expect(
      chancesOf(
        { amount: 100, expected: 160, stage: 'offer' },
        { amount: 100, expected: 161 },
        { amount: 100, expected: 99 },
        { amount: 100 },
      ),
    ).toEqual([0.6, 0, 0.15, 0.15]);
  });

  it('without an expected day are judged by their age: old ones are probably lost', () => {
    const lags = [10, 50, 60, 90, 120, 200];
    const [young, old, unheardOf] = weighDeals(
      [
        { amount: 1, created: 100 },
        { amount: 1, created: 15 },
        { amount: 1, created: -1000 },
      ],
      { ...RATES, lags },
    ).map(({ chance }) => chance);
    expect(young).toBeCloseTo((0.3 * 3) / 6, 9);
    expect(old).toBeCloseTo((0.3 * 2) / (0.3 * 3 + 0.7 * 6), 9);
    expect(unheardOf).toBe(0);
  });

  it('bring the sum of their chances, and what is still to be begun and closed in time', () => {
    const deals = weighDeals(
      [
        { amount: 100, expected: 150, stage: 'offer' },
        { amount: 50, expected: 120 },
      ],
      RATES,
    );
    expect(pipelineOf(deals, RATES).amount).toBeCloseTo(75, 9);
    const quick = { ...RATES, rest: 1000, lags: Array(10).fill(0) };
    expect(pipelineOf(deals, quick).amount).toBeCloseTo(1075, 9);
    expect(pipelineOf(deals, { ...quick, lags: Array(10).fill(61) }).amount).toBeCloseTo(75, 9);
  });
});

describe('the scenarios', () => {
  const period = { fact: 60, elapsed: 0.5, expected: 100 };
  const named = (ground: Parameters<typeof scenariosOf>[0]) =>
    new Map(scenariosOf(ground).map((scenario) => [scenario.scenario, scenario]));

  it('leave out what cannot be reckoned', () => {
    expect([...named({ period, people: 10 }).keys()]).toEqual(['base', 'vacancies']);
    expect([...named({ period, people: 2 }).keys()]).toEqual(['base']);
    expect([...named({ period, people: 2, winRate: 0.5 }).keys()]).toEqual(['base', 'winRateDown', 'best']);
  });

  it('take the share of two people out of what is still to come', () => {
    expect(named({ period, people: 10 }).get('vacancies')).toMatchObject({ effect: -10, forecast: 100 });
    expect(named({ period, people: 4 }).get('vacancies')).toMatchObject({ effect: -25, forecast: 85 });
  });

  it('win five deals fewer of a hundred', () => {
    expect(named({ period, people: 10, winRate: 0.25 }).get('winRateDown')!.effect).toBeCloseTo(-10, 9);
  });

  it('lose the largest deal, or win it', () => {
    const deals = weighDeals(
      [
        { amount: 40, expected: 150, stage: 'offer' },
        { amount: 20, expected: 150 },
      ],
      RATES,
    );
    const all = named({ period, people: 10, deals, rates: RATES, winRate: 0.5 });
    expect(all.get('largestLost')!.effect).toBeCloseTo(-24, 9);
    expect(all.get('best')!.effect).toBeGreaterThan(16);
    expect(all.get('worst')!.forecast).toBeLessThan(all.get('winRateDown')!.forecast);
    expect(all.get('base')).toMatchObject(outlookOf({ ...period, pipeline: pipelineOf(deals, RATES) }));
    for (const { low, forecast, high } of all.values()) {
      expect(low).toBeLessThanOrEqual(forecast);
      expect(forecast).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(60);
    }
  });
});

describe("a manager's own forecast", () => {
  it('is the fact with what is confirmed and likely, from confirmed alone to all that is possible', () => {
    expect(ownOutlook(60, { confirmed: 20, likely: 15, possible: 30 })).toEqual({ forecast: 95, low: 80, high: 125 });
  });

  it('stands beside the accuracy of past ones', () => {
    const past = [
      { forecast: 110, fact: 100 },
      { forecast: 95, fact: 100 },
    ];
    expect(accuracyOf(past)).toEqual({ error: 0.075, bias: 0.025, forecasts: 2 });
    expect(accuracyOf([])).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastTargeting, forecastTargets } from '../../src/domain/forecast-target';
import { proposedRevision, type YearPeriod, yearOutlook } from '../../src/domain/revision';
import { sumOf } from '../../src/domain/sum';

const GROUND: ForecastTargeting = {
  lastYear: 1000,
  shares: [0.2, 0.2, 0.2, 0.4],
  forecast: [220, 220, 220, 440],
  ambition: 0.1,
  unit: 1,
};

describe('targets by the forecast', () => {
  it('say what they are made of', () => {
    const { year, periods } = forecastTargets(GROUND);
    expect(year).toBe(1210);
    expect(periods[3]).toEqual({
      target: 484,
      steps: [
        { reason: 'past', amount: 250 },
        { reason: 'season', amount: 150 },
        { reason: 'forecast', amount: 40 },
        { reason: 'ambition', amount: 44 },
      ],
    });
    expect(periods[0]!.steps.map(({ amount }) => amount)).toEqual([250, -50, 20, 22]);
  });

  it('follow the market and the clients', () => {
    const { periods } = forecastTargets({
      ...GROUND,
      ambition: 0,
      factors: [1, 1, 1, 0.5],
      clients: [220, 220, 260, 220],
    });
    expect(periods[3]!.steps.slice(2)).toEqual([
      { reason: 'forecast', amount: 40 },
      { reason: 'market', amount: -220 },
    ]);
    expect(periods[2]!.steps.slice(-1)).toEqual([{ reason: 'clients', amount: 20 }]);
  });

  it('move last year by its season and add nothing to it', () => {
    const { periods } = forecastTargets({ ...GROUND, lastYear: 1003, shares: [0.1, 0.2, 0.3, 0.4], unit: 10 });
    const [past, season] = [0, 1].map((step) => periods.map(({ steps }) => steps[step]!.amount)) as [
      number[],
      number[],
    ];
    expect([past, sumOf(past)]).toEqual([[250, 250, 250, 250], 1000]);
    expect([season, sumOf(season)]).toEqual([[-150, -50, 50, 150], 0]);
    const odd = forecastTargets({ ...GROUND, lastYear: 1001, shares: [0.13, 0.21, 0.29, 0.37] });
    const seasons = odd.periods.map(({ steps }) => steps.find(({ reason }) => reason === 'season')!.amount);
    expect(sumOf(seasons)).toBe(0);
  });

  it('stay between floor and ceiling', () => {
    expect(forecastTargets({ ...GROUND, ceiling: 1.1 }).year).toBe(1100);
    expect(forecastTargets({ ...GROUND, ceiling: 1.1 }).periods[3]!.steps.slice(-1)).toEqual([
      { reason: 'limits', amount: -44 },
    ]);
    const nothing = forecastTargets({ ...GROUND, forecast: [0, 0, 0, 0], floor: 0.9 });
    expect(nothing.periods.map(({ target }) => target)).toEqual([180, 180, 180, 360]);
  });

  it('ask no more of what is over than it brought, and move it only if the rest cannot', () => {
    const targetsOf = (more: Partial<ForecastTargeting>) =>
      forecastTargets({ ...GROUND, over: 1, ...more }).periods.map(({ target }) => target);
    expect(targetsOf({})).toEqual([220, 242, 242, 484]);
    expect(targetsOf({ ceiling: 1 })).toEqual([220, 195, 195, 390]);
    expect(targetsOf({ ceiling: 0.2 })).toEqual([37, 41, 41, 81]);
    expect(targetsOf({ over: 4, floor: 2 })).toEqual([400, 400, 400, 800]);
  });

  it('add up: the steps to the target, the targets to the year, in whole units', () => {
    const amount = fc.double({ min: -1000, max: 1e7, noNaN: true });
    const four = fc.tuple(amount, amount, amount, amount);
    const share = fc.double({ min: -0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        amount,
        four,
        four,
        share,
        fc.constantFrom(1, 1000, 0.01),
        fc.integer({ min: 0, max: 4 }),
        (lastYear, forecast, clients, ambition, unit, over) => {
          const shares = [0.1, 0.2, 0.3, 0.4];
          const { year, periods } = forecastTargets({
            lastYear,
            shares,
            forecast,
            clients,
            ambition,
            unit,
            ...{ floor: 0.5, ceiling: 3, over },
          });
          if (lastYear > 0) {
            expect(year).toBeGreaterThan(0.5 * lastYear - unit);
            expect(year).toBeLessThan(3 * lastYear + unit);
          }
          expect(sumOf(periods.map(({ target }) => target))).toBeCloseTo(year, 4);
          const isSeasonLast = periods.some(({ steps }) => steps[steps.length - 1]!.reason === 'season');
          const seasons = periods.flatMap(({ steps }) => steps.filter(({ reason }) => reason === 'season'));
          if (!isSeasonLast) expect(sumOf(seasons.map((step) => step.amount))).toBeCloseTo(0, 4);
          for (const { target, steps } of periods) {
            expect(sumOf(steps.map((step) => step.amount))).toBeCloseTo(target, 4);
            for (const step of steps)
              expect(Math.abs(step.amount / unit - Math.round(step.amount / unit))).toBeLessThan(1e-4);
            expect(target).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('the plan in the course of the year', () => {
  const year = (secondQuarter: number): YearPeriod[] => [
    { target: 250, fact: 200 },
    { target: 250, outlook: { forecast: secondQuarter, deviation: 20 } },
    { target: 250, outlook: { forecast: 220, deviation: 40 } },
    { target: 250 },
  ];

  it('has an outlook: what is closed, running and to come', () => {
    const { forecast, low, high } = yearOutlook(year(230));
    expect(forecast).toBe(900);
    expect([Math.round(low), Math.round(high)]).toEqual([828, 972]);
  });

  it('is left alone as long as the outlook is in the range that it stands on', () => {
    expect(proposedRevision(year(230), { ground: { low: 850, high: 1100 }, ambition: 0, unit: 1 })).toBeUndefined();
  });

  it('is proposed anew with its reason when the outlook leaves the range', () => {
    const ground = { low: 950, high: 1100 };
    const revision = proposedRevision(year(230), { ground, ambition: 0.1, unit: 1 });
    expect(revision).toMatchObject({ reason: 'below', ground, targets: [250, 253, 242, 250], change: -5 });
    expect(proposedRevision(year(700), { ground, ambition: 0, unit: 1 })).toMatchObject({
      reason: 'above',
      targets: [250, 700, 220, 250],
    });
  });

  it('asks its growth of what is still to come alone: what is sold cannot grow any more', () => {
    const running = { target: 250, outlook: { forecast: 230, fact: 200, deviation: 5 } };
    const revision = proposedRevision([running], { ground: { low: 240, high: 260 }, ambition: 0.1, unit: 1 });
    expect(revision?.targets).toEqual([233]);
  });

  it('is left alone where the rest would be asked for more though the year falls short, or for nothing else', () => {
    const below = [
      { target: 300, fact: 100 },
      { target: 100, outlook: { forecast: 120, deviation: 10 } },
    ];
    expect(proposedRevision(below, { ground: { low: 350, high: 450 }, ambition: 0, unit: 1 })).toBeUndefined();
    const nothing = [{ target: 0, outlook: { forecast: 500, deviation: 10 } }];
    expect(proposedRevision(nothing, { ground: { low: 350, high: 450 }, ambition: -1, unit: 1 })).toBeUndefined();
  });

  it('is past revising when the year is over', () => {
    const over = [{ target: 100, fact: 10 }];
    expect(proposedRevision(over, { ground: { low: 90, high: 110 }, ambition: 0, unit: 1 })).toBeUndefined();
  });
});

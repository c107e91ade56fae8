import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../../src/domain/calendar';
import { cohortConversion, cohortsOf, pooledConversion, poolStrength, smoothed } from '../../src/domain/conversion';
import { lagsOf, quantileOf } from '../../src/domain/lead-time';
import { hasMaven, mavenPipeline } from './datasets';

const tried = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([successes, attempts]) => ({ successes, attempts }));

describe('conversions drawn to that of all', () => {
  it('count the experience of all as many attempts of one’s own', () => {
    const [anna, boris] = smoothed(tried([3, 4], [27, 96]), 50);
    expect(anna).toBeCloseTo((3 + 50 * 0.3) / 54, 12);
    expect(boris).toBeCloseTo((27 + 50 * 0.3) / 146, 12);
  });

  it('are one’s own at strength 0, and those of all at infinity', () => {
    expect(smoothed(tried([1, 4], [3, 4]), 0)).toEqual([0.25, 0.75]);
    expect(smoothed(tried([1, 4], [3, 4]), Infinity)).toEqual([0.5, 0.5]);
  });

  it('are those of all for who has tried nothing or won nothing: nobody can plan by 0', () => {
    expect(smoothed(tried([0, 0], [5, 10]), 0)).toEqual([0.5, 0.5]);
    expect(smoothed(tried([0, 10], [10, 10]), 0)).toEqual([0.5, 1]);
    expect(smoothed(tried([3, 0], [5, 10]), 50)).toEqual([0.5, 0.5]);
  });

  it('are 0 when nobody won, and none when nobody tried', () => {
    expect(smoothed(tried([0, 10], [0, 20]))).toEqual([0, 0]);
    expect(smoothed(tried([0, 0], [0, 0]))).toEqual([undefined, undefined]);
    expect(smoothed([])).toEqual([]);
  });

  it('may be above 1: several proposals from a meeting', () => {
    expect(smoothed(tried([30, 10], [10, 10]), 0)).toEqual([3, 1]);
    expect(poolStrength(tried([30, 10], [10, 10]))).toBe(50);
  });

  it('lie between one’s own and that of all', () => {
    const one = fc
      .nat(200)
      .chain((attempts) => fc.record({ attempts: fc.constant(attempts), successes: fc.nat(attempts) }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), (all) => {
        const pooled = pooledConversion(all);
        smoothed(all).forEach((conversion, at) => {
          const { successes, attempts } = all[at]!;
          if (pooled === undefined) expect(conversion).toBeUndefined();
          else if (attempts === 0) expect(conversion).toBe(pooled);
          else {
            expect(conversion).toBeGreaterThanOrEqual(Math.min(successes / attempts, pooled) - 1e-12);
            expect(conversion).toBeLessThanOrEqual(Math.max(successes / attempts, pooled) + 1e-12);
          }
        });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the strength of the pool', () => {
  it('is 50 where it cannot be told', () => {
    expect(poolStrength([])).toBe(50);
    expect(poolStrength(tried([3, 10], [0, 0]))).toBe(50);
    expect(poolStrength(tried([1, 1], [0, 1]))).toBe(50);
  });

  it('has no end where people differ no more than chance makes them', () => {
    expect(poolStrength(tried([5, 10], [5, 10], [5, 10]))).toBe(Infinity);
    expect(poolStrength(tried([0, 10], [0, 20]))).toBe(Infinity);
  });

  it('is 0 where the person is everything', () => {
    expect(poolStrength(tried([10, 10], [0, 10]))).toBe(0);
  });

  it('follows the mean squares between and within people', () => {
    const [between, within, size] = [20 * 0.3 ** 2, (20 * 0.2 * 0.8) / 18, 10];
    const likeness = (between - within) / (between + (size - 1) * within);
    expect(poolStrength(tried([8, 10], [2, 10]))).toBeCloseTo(1 / likeness - 1, 10);
  });

  it.skipIf(!hasMaven)('of Maven’s 30 agents says that their win rates are noise (needs ../shared/data)', () => {
    const byAgent = new Map<string, { successes: number; attempts: number }>();
    for (const { agent, stage } of mavenPipeline()) {
      if (stage !== 'Won' && stage !== 'Lost') continue;
      const { successes, attempts } = byAgent.get(agent) ?? { successes: 0, attempts: 0 };
      byAgent.set(agent, { successes: successes + (stage === 'Won' ? 1 : 0), attempts: attempts + 1 });
    }
    const agents = [...byAgent.values()];
    expect(agents).toHaveLength(30);
    expect(pooledConversion(agents)).toBeCloseTo(0.6315, 4);
    const strength = poolStrength(agents);
    expect(Math.round(strength)).toBe(1478);
    expect(1 / (strength + 1)).toBeCloseTo(0.0007, 4);
    const weakest = agents.findIndex(({ successes, attempts }) => attempts === 231 && successes / attempts < 0.551);
    expect(smoothed(agents)[weakest]).toBeCloseTo(0.62, 3);
  });
});

describe('a cohort', () => {
  const march = { start: dayOf('2026-03-01'), end: dayOf('2026-03-31') };
  const april = { start: dayOf('2026-04-01'), end: dayOf('2026-04-30') };
  const day = (iso: string) => dayOf(iso);
  const items = [
    { started: day('2026-03-02'), won: day('2026-03-12') },
    { started: day('2026-03-30'), won: day('2026-04-09') },
    { started: day('2026-03-31') },
    { started: day('2026-04-01'), won: day('2026-04-05') },
    { started: day('2026-04-20'), won: day('2026-05-30') },
    { started: day('2026-04-21') },
  ];

  it('is what became of everything started in its days, whenever it was won', () => {
    const [first, second] = cohortsOf(items, [march, april], day('2026-05-05'));
    expect(first).toEqual({ ...march, successes: 2, attempts: 3, isMature: true });
    expect(second).toEqual({ ...april, successes: 1, attempts: 3, isMature: false });
  });

  it('is followed until nine in ten wins are in: before that its conversion does not count', () => {
    const cohorts = cohortsOf(items, [march, april], day('2026-05-05'));
    expect(cohortConversion(cohorts)).toBeCloseTo(2 / 3, 12);
    expect(cohortConversion(cohortsOf(items, [march, april], day('2026-04-09')))).toBeUndefined();
  });

  it('is never mature without a win, and wins of the future or before the start are none', () => {
    const wrong = [
      { started: day('2026-03-02'), won: day('2026-03-01') },
      { started: day('2026-03-02'), won: day('2027-03-01') },
      { started: day('2027-03-02') },
    ];
    expect(cohortsOf(wrong, [march], day('2026-12-31'))).toEqual([
      { ...march, successes: 0, attempts: 2, isMature: false },
    ]);
  });

  it.skipIf(!hasMaven)(
    'of Maven takes 57 days to win half of its deals, 106 for nine in ten (needs ../shared/data)',
    () => {
      const deals = mavenPipeline();
      const won = deals.flatMap(({ stage, engaged, closed }) =>
        stage === 'Won' && engaged !== undefined && closed !== undefined ? [{ from: engaged, to: closed }] : [],
      );
      const lags = lagsOf(won);
      expect([quantileOf(lags, 0.5), quantileOf(lags, 0.9)]).toEqual([57, 106]);
      const items = deals.flatMap(({ stage, engaged, closed }) =>
        engaged === undefined ? [] : [{ started: engaged, won: stage === 'Won' ? closed : undefined }],
      );
      const cohorts = cohortsOf(items, yearOf(2017).parts, dayOf('2017-12-31'));
      expect(cohorts.map(({ isMature }) => isMature)).toEqual([true, true, false, false]);
      expect(cohorts.map(({ successes, attempts }) => successes <= attempts && attempts > 0)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    },
  );
});

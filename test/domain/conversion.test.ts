import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledConversion, poolStrength, smoothed } from '../../src/domain/conversion';
import { sumOf } from '../../src/domain/sum';
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

  it('of amounts follows their own squares: money of deals is drawn as conversions are', () => {
    const deals = (...amounts: readonly number[]) => ({
      successes: sumOf(amounts),
      attempts: amounts.length,
      squares: sumOf(amounts.map((amount) => amount ** 2)),
    });
    const chances = tried([8, 10], [2, 10]);
    expect(poolStrength(chances.map((one) => ({ ...one, squares: one.successes })))).toBe(poolStrength(chances));
    expect(poolStrength([deals(90, 110), deals(90, 110)])).toBe(Infinity);
    expect(poolStrength([deals(100, 100), deals(900, 900)])).toBe(0);
    expect(smoothed([deals(100, 100, 100), deals(900)], 1)).toEqual([(300 + 300) / 4, (900 + 300) / 2]);
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

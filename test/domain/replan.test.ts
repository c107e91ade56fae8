import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Replanning, type ReplanRule, replan } from '../../src/domain/replan';
import { sumOf } from '../../src/domain/sum';
import { wholeUnits } from '../../src/domain/units';

const M = 1_000_000;
const year = [2.4 * M, 3 * M, 2.64 * M, 3.96 * M];
const plan = (targets: readonly number[], facts: readonly (number | undefined)[], rule: ReplanRule, more = {}) =>
  replan(
    targets.map((target, at) => ({ target, fact: facts[at] })),
    { rule, ...more },
  );

describe('a new plan after a shortfall', () => {
  it('carries 0.4 M over the quarters that are left, in proportion to them', () => {
    expect(plan(year, [2 * M], 'carry')).toEqual({ targets: [2.4 * M, 3.125 * M, 2.75 * M, 4.125 * M], left: 0 });
  });

  it('shows the same in millions to two decimals and more', () => {
    expect(plan([2.4, 3, 2.64, 3.96], [2], 'carry', { unit: 0.001 }).targets).toEqual([2.4, 3.125, 2.75, 4.125]);
  });

  it('holds the later targets and shows the gap', () => {
    expect(plan(year, [2 * M], 'hold')).toEqual({ targets: year, left: 0.4 * M });
  });

  it('raises no target by more than a quarter, and says what is left', () => {
    expect(plan([100, 100], [20], 'carry')).toEqual({ targets: [100, 125], left: 55 });
    expect(plan([100, 100], [20], 'carry', { cap: 1 })).toEqual({ targets: [100, 180], left: 0 });
    expect(plan([100, 100], [20], 'carry', { cap: 0 })).toEqual({ targets: [100, 100], left: 80 });
  });

  it('carries inside the quarter only', () => {
    const months = Array.from({ length: 12 }, () => 100);
    const { targets, left } = plan(months, [80, 100, undefined, 90], 'quarter');
    expect(targets).toEqual([100, 100, 120, 100, 105, 105, 100, 100, 100, 100, 100, 100]);
    expect(left).toBe(0);
    expect(plan(months, [80, 100, 100, 90], 'quarter').left).toBe(20);
    expect(plan(year, [2 * M], 'quarter', { quarter: 1 })).toEqual({ targets: year, left: 0.4 * M });
  });

  it('takes nothing away from who sold more: no ratchet', () => {
    for (const rule of ['hold', 'carry', 'quarter', 'forecast'] as const)
      expect(plan(year, [3 * M], rule)).toEqual({ targets: year, left: 0 });
  });

  it('counts what was sold beyond one closed target against another', () => {
    expect(plan([100, 100, 100], [80, 110], 'carry')).toEqual({ targets: [100, 100, 110], left: 0 });
  });

  it('planned again does not pile up: the first plan is compared', () => {
    expect(plan([100, 100, 100], [90, 105], 'carry').targets).toEqual([100, 100, 105]);
  });

  it('leaves a closed season closed, and all of the gap when nothing is open', () => {
    expect(plan([100, 0, 300], [80], 'carry').targets).toEqual([100, 0, 320]);
    expect(plan([100, 0], [80], 'carry')).toEqual({ targets: [100, 0], left: 20 });
    expect(plan([100], [80], 'carry')).toEqual({ targets: [100], left: 20 });
    expect(plan([], [], 'carry')).toEqual({ targets: [], left: 0 });
  });

  it('gives less than a unit to one target, if its cap allows', () => {
    expect(plan([10, 100, 50], [9.5], 'carry')).toEqual({ targets: [10, 100.5, 50], left: 0 });
    expect(plan([10, 1], [9.5], 'carry')).toEqual({ targets: [10, 1], left: 0.5 });
  });

  it('by forecast takes what is now expected, in units and within the cap', () => {
    const periods = [
      { target: 100, fact: 80 },
      { target: 100, forecast: 110.4 },
      { target: 100, forecast: 150 },
      { target: 100, forecast: 70 },
      { target: 100, forecast: -5 },
      { target: 99.5 },
    ];
    expect(replan(periods, { rule: 'forecast' })).toEqual({ targets: [100, 110, 125, 70, 0, 99.5], left: 25 });
  });
});

describe('any new plan', () => {
  const target = fc.integer({ min: 0, max: 10_000 });
  const period = fc.record({
    target,
    fact: fc.option(fc.integer({ min: -100, max: 12_000 }), { nil: undefined }),
  });
  const rule = fc.constantFrom<ReplanRule>('hold', 'carry', 'quarter');
  const replanning: fc.Arbitrary<Replanning> = fc.record({
    rule,
    cap: fc.constantFrom(0, 0.1, 0.25, 0.5, 3),
    unit: fc.constantFrom(0.01, 1, 10),
  });

  it('keeps closed targets, lowers none, and raises none above its cap', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 24 }), replanning, (periods, how) => {
        replan(periods, how).targets.forEach((now, at) => {
          const { target, fact } = periods[at]!;
          expect(now).toBeGreaterThanOrEqual(target);
          expect(now).toBeLessThanOrEqual(fact === undefined ? target * (1 + how.cap!) + 1e-6 : target);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('carries the whole shortfall, or says what is left of it', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 24 }), replanning, (periods, { rule: _, ...how }) => {
        const { targets, left } = replan(periods, { ...how, rule: 'carry' });
        const rise = sumOf(targets) - sumOf(periods.map(({ target }) => target));
        const short = sumOf(periods.map(({ target, fact = target }) => target - fact));
        expect(rise + left).toBeCloseTo(Math.max(0, short), 6);
      }),
      { numRuns: 3000 },
    );
  });

  it('adds multiples of the unit to the targets, where the shortfall is one', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 24 }), rule, (periods, how) => {
        replan(periods, { rule: how }).targets.forEach((now, at) => {
          const rise = now - periods[at]!.target;
          expect(rise).toBe(wholeUnits(rise, 1));
        });
      }),
      { numRuns: 2000 },
    );
  });
});

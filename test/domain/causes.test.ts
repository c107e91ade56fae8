import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapEffects, gapEffectsOfLines, shownEffects } from '../../src/domain/causes';
import { sumOf } from '../../src/domain/sum';

const PLAN = [400, 0.05, 150_000];
const FACT = [360, 0.055, 140_000];
const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);

/** The definition itself: change one factor after another, in every order. */
function meanOverOrders(plan: readonly number[], fact: readonly number[]): number[] {
  const effects = plan.map(() => 0);
  const orders = permutationsOf(plan.map((_, at) => at));
  for (const order of orders) {
    const now = [...plan];
    for (const at of order) {
      const before = product(now);
      now[at] = fact[at]!;
      effects[at]! += (product(now) - before) / orders.length;
    }
  }
  return effects;
}

function permutationsOf(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutationsOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const factor = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 2, noNaN: true }));
const both = fc
  .integer({ min: 1, max: 6 })
  .chain((size) => fc.tuple(...[1, 2].map(() => fc.array(factor, { minLength: size, maxLength: size }))));
const scaleOf = (plan: readonly number[], fact: readonly number[]) =>
  product(plan.map((planned, at) => Math.max(1, planned, fact[at]!)));

describe('the causes of a gap', () => {
  it('are calls, conversion and deal for 2,772,000 instead of 3,000,000', () => {
    expect(gapEffects(PLAN, FACT).map(Math.round)).toEqual([-304_333, 275_667, -199_333]);
    expect(sumOf(gapEffects(PLAN, FACT))).toBeCloseTo(-228_000, 6);
  });

  it('of three factors are those of the closed form', () => {
    const [n, c, a] = [0, 1, 2].map((at) => [PLAN[at]!, FACT[at]!] as const) as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    const calls = (n[1] - n[0]) * ((c[0] * a[0] + c[1] * a[1]) / 3 + (c[0] * a[1] + c[1] * a[0]) / 6);
    expect(gapEffects(PLAN, FACT)[0]).toBeCloseTo(calls, 6);
  });

  it('lie beside those by logarithms, which zeros break, and those in one order, which depend on it', () => {
    const [planned, actual] = [product(PLAN), product(FACT)];
    const mean = (actual - planned) / Math.log(actual / planned);
    const byLogarithm = PLAN.map((factor, at) => mean * Math.log(FACT[at]! / factor));
    expect(byLogarithm.map((effect) => Math.round(effect))).toEqual([-303_912, 274_922, -199_010]);
    const inOrder = PLAN.map(
      (_, at) =>
        product([...FACT.slice(0, at + 1), ...PLAN.slice(at + 1)]) - product([...FACT.slice(0, at), ...PLAN.slice(at)]),
    );
    expect(inOrder.map((effect) => Math.round(effect))).toEqual([-300_000, 270_000, -198_000]);
    gapEffects(PLAN, FACT).forEach((effect, at) => {
      expect(effect / byLogarithm[at]!).toBeCloseTo(1, 2);
      expect(effect / inOrder[at]!).toBeCloseTo(1, 1);
    });
  });

  it('are all of the volume when nothing was done: there is no conversion of nothing', () => {
    expect(gapEffects(PLAN, [0, undefined, undefined])).toEqual([-3_000_000, 0, 0]);
    expect(gapEffects(PLAN, [0, 0.05, 150_000])).toEqual([-3_000_000, 0, 0]);
  });

  it('may begin and end at zero', () => {
    expect(gapEffects([0, 5], [2, 5])).toEqual([10, 0]);
    expect(gapEffects([0, 0], [2, 5])).toEqual([5, 5]);
    expect(gapEffects([0, 0], [0, 0])).toEqual([0, 0]);
    expect(gapEffects([2, 3], [0, 5])).toEqual([-8, 2]);
  });

  it('of one factor are the gap, and of none nothing', () => {
    expect(gapEffects([100], [80])).toEqual([-20]);
    expect(gapEffects([], [])).toEqual([]);
  });

  it('are compared factor by factor, up to six', () => {
    expect(() => gapEffects([1, 2], [1])).toThrow(RangeError);
    expect(() => gapEffects([1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1])).toThrow('7 factors');
  });

  it('are the mean over all orders of up to six factors', () => {
    fc.assert(
      fc.property(both, ([plan, fact]) => {
        const effects = gapEffects(plan!, fact!);
        const scale = scaleOf(plan!, fact!);
        meanOverOrders(plan!, fact!).forEach((effect, at) => {
          expect(Math.abs(effects[at]! - effect)).toBeLessThan(1e-12 * scale);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('add up to the gap, in any order of the factors, and turn their signs when plan and fact change places', () => {
    fc.assert(
      fc.property(both, ([plan, fact]) => {
        const effects = gapEffects(plan!, fact!);
        const dust = 1e-12 * scaleOf(plan!, fact!);
        expect(Math.abs(sumOf(effects) - (product(fact!) - product(plan!)))).toBeLessThan(dust);
        const turned = gapEffects([...fact!].reverse(), [...plan!].reverse()).reverse();
        effects.forEach((effect, at) => {
          expect(Math.abs(effect + turned[at]!)).toBeLessThan(dust);
          if (plan![at] === fact![at]) expect(Math.abs(effect)).toBeLessThan(dust);
        });
      }),
      { numRuns: 3000 },
    );
  });

  it('of several product lines add up by factor', () => {
    const effects = gapEffectsOfLines([PLAN, [10, 0.5, 100]], [FACT, [12, 0.5, 100]]);
    expect(effects.map(Math.round)).toEqual([-304_233, 275_667, -199_333]);
    expect(gapEffectsOfLines([], [])).toEqual([]);
  });
});

describe('effects as they are shown', () => {
  const exact = gapEffects(PLAN, FACT);

  it('add up to the gap as it is shown', () => {
    expect(shownEffects(exact, 1000)).toEqual([-304_000, 276_000, -200_000]);
    expect(shownEffects(exact, 1)).toEqual([-304_333, 275_667, -199_334]);
    expect(shownEffects([0.04, 0.04, 0.04], 0.1)).toEqual([0.1, 0, 0]);
    expect(shownEffects([], 1)).toEqual([]);
  });

  it('never differ from the exact ones by a unit, nor in their sum from the gap', () => {
    const effect = fc.double({ min: -1e7, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(fc.array(effect, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 100, 1000), (effects, unit) => {
        const shown = shownEffects(effects, unit);
        expect(Math.abs(sumOf(shown) - sumOf(effects))).toBeLessThanOrEqual(unit / 2 + 1e-3);
        shown.forEach((part, at) => {
          expect(Math.abs(part - effects[at]!)).toBeLessThan(unit + 1e-3);
          expect(part % unit).toBeCloseTo(0, 9);
        });
      }),
      { numRuns: 3000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Causes,
  causesOf,
  causesTogether,
  gapEffects,
  gapEffectsOfLines,
  inCents,
  shownEffects,
} from '../../src/domain/causes';
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

describe('the causes of what somebody sold', () => {
  const plan = { amount: 3_000_000, averageDeal: 150_000, actionsPerDeal: 20 };
  const sold = (amount: number, deals: number, actions?: number) => causesOf(plan, { amount, deals, actions });
  const rounded = (causes: Causes) =>
    Object.fromEntries(Object.entries(causes).map(([name, effect]) => [name, Math.round(effect)]));

  it('are the actions, their conversion and the average deal', () => {
    expect(rounded(sold(2_772_000, 19.8, 360))).toEqual({
      actions: -304_333,
      conversion: 275_667,
      averageDeal: -199_333,
    });
  });

  it('are the actions alone where nobody acted and nothing was sold', () => {
    expect(rounded(sold(0, 0, 0))).toEqual({ actions: -3_000_000, conversion: 0, averageDeal: 0 });
  });

  it('are the number of deals where their actions were not written down, or not planned', () => {
    expect(rounded(sold(1_500_000, 10, 0))).toEqual({ deals: -1_500_000, conversion: 0, averageDeal: 0 });
    expect(rounded(sold(1_500_000, 10))).toEqual({ deals: -1_500_000, conversion: 0, averageDeal: 0 });
    const { actionsPerDeal: _, ...money } = plan;
    expect(
      rounded(causesOf({ ...money, actionsPerDeal: undefined }, { amount: 0, deals: 0, actions: undefined })),
    ).toEqual({
      deals: -3_000_000,
      conversion: 0,
      averageDeal: 0,
    });
  });

  it('are the conversion where many acted and nobody bought', () => {
    const { conversion = 0, ...others } = rounded(sold(0, 0, 400));
    expect([conversion, ...Object.values(others)]).toEqual([-3_000_000, 0, 0]);
  });

  it('count returns without a sale as less than no deal', () => {
    expect(rounded(sold(-150_000, 0))).toEqual({ deals: -3_150_000, conversion: 0, averageDeal: 0 });
  });

  it('add up to the gap, to the cent, alone and together', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 }));
    const course = fc
      .record({
        due: count,
        deals: count,
        averageDeal: fc.integer({ min: 10_000, max: 1e6 }),
        size: fc.integer({ min: 1, max: 5e6 }),
        actionsPerDeal: fc.option(fc.double({ min: 0.2, max: 100, noNaN: true }), { nil: undefined }),
        actions: fc.option(count, { nil: undefined }),
      })
      .map(({ due, deals, size, ...course }) => ({
        ...course,
        deals,
        due: due * course.averageDeal,
        amount: deals === 0 ? -size : deals * size,
      }));
    const gapOf = (causes: Causes) => Math.round(sumOf(Object.values(causes)) * 100);
    fc.assert(
      fc.property(fc.array(course, { minLength: 1, maxLength: 4 }), (courses) => {
        const each = courses.map(({ due, amount, averageDeal, actionsPerDeal, deals, actions }) =>
          inCents(causesOf({ amount: due, averageDeal, actionsPerDeal }, { amount, deals, actions })),
        );
        expect(each.map(gapOf)).toEqual(courses.map(({ due, amount }) => (amount - due) * 100));
        expect(gapOf(causesTogether(each))).toBe(sumOf(each.map(gapOf)));
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, type Participant } from '../../src/domain/allocate';
import { gapEffects } from '../../src/domain/causes';
import { smoothed } from '../../src/domain/conversion';
import { type Proposal, reconcile } from '../../src/domain/reconcile';
import { type PlannedPeriod, replan } from '../../src/domain/replan';
import { meanShares } from '../../src/domain/seasonality';
import { split } from '../../src/domain/split';
import { splitTable } from '../../src/domain/split-table';
import { targets } from '../../src/domain/target';

const RUNS = { numRuns: 2000 };
const totals = fc.integer({ min: 0, max: 1_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 });

/** A shuffle of as many places. */
const orders = (places: number) =>
  fc.shuffledSubarray(
    Array.from({ length: places }, (_, at) => at),
    { minLength: places, maxLength: places },
  );
/** Things with an order that they could as well stand in. */
const inAnyOrder = <T>(things: fc.Arbitrary<T[]>) =>
  things.chain((all) => fc.tuple(fc.constant(all), orders(all.length)));
const inOrder = <T>(things: readonly T[], order: readonly number[]) => order.map((at) => things[at]!);

function expectNear(amounts: readonly number[], others: readonly number[], most: number): void {
  expect(amounts.length).toBe(others.length);
  for (const [at, amount] of amounts.entries()) expect(Math.abs(amount - others[at]!)).toBeLessThanOrEqual(most);
}

const ascending = (amounts: readonly number[]) => [...amounts].sort((a, b) => a - b);

/** Two remainders are equal, and one of them falls on the edge between two roundings. */
const NEARLY_TIED: [number[], number[]] = [
  [134, 80, 776, 403, 173, 533, 865, 107, 24, 676, 785, 365],
  [7, 6, 2, 11, 1, 9, 4, 10, 8, 5, 3, 0],
];

describe('the order in which people or periods stand', () => {
  it('does not matter to a split: only who of two equals gets the odd unit depends on it', () => {
    fc.assert(
      fc.property(totals, inAnyOrder(weights), (total, [given, order]) => {
        const [parts, others] = [split(total, given), split(total, inOrder(given, order))];
        expect(ascending(others)).toEqual(ascending(parts));
        expectNear(others, inOrder(parts, order), 1);
      }),
      { ...RUNS, examples: [[548_636, NEARLY_TIED]] },
    );
  });

  it('does not matter to an allocation with limits and locks', () => {
    const person: fc.Arbitrary<Participant> = fc.record({
      capacity: fc.constantFrom(0, 0.5, 1),
      retro: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      lock: fc.option(fc.record({ amount: fc.integer({ min: 0, max: 500 }), reason: fc.constant('') }), {
        nil: undefined,
        freq: 5,
      }),
    });
    const people = fc.array(person, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(totals, inAnyOrder(people), (total, [all, order]) => {
        const limits = { low: -0.1, high: 0.4 };
        const one = allocate(total, all, { limits });
        const other = allocate(total, inOrder(all, order), { limits });
        expect(other.gap).toBe(one.gap);
        expectNear(other.parts, inOrder(one.parts, order), 1);
      }),
      RUNS,
    );
  });

  it('does not matter to a reconciliation, to the unit', () => {
    const proposal: fc.Arbitrary<Proposal> = fc.record({
      amount: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }),
      flexibility: fc.constantFrom(0, 1, 2),
    });
    const proposals = fc.array(proposal, { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(totals, inAnyOrder(proposals), (total, [all, order]) => {
        const one = reconcile(total, all);
        const other = reconcile(total, inOrder(all, order));
        expect(other.gap).toBeCloseTo(one.gap, 6);
        const known = (parts: readonly (number | undefined)[]) => parts.map((part = 0) => part);
        expectNear(known(other.parts), inOrder(known(one.parts), order), 1);
      }),
      RUNS,
    );
  });

  it('does not matter to conversions drawn to that of all, nor to seasonal shares', () => {
    const tried = fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => ({ successes: Math.min(a, b), attempts: Math.max(a, b) }));
    const year = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        inAnyOrder(fc.array(tried, { minLength: 1, maxLength: 10 })),
        inAnyOrder(fc.array(year, { minLength: 1, maxLength: 5 })),
        ([people, order], [years, otherOrder]) => {
          const one = smoothed(people);
          smoothed(inOrder(people, order)).forEach((conversion, at) => {
            const own = one[order[at]!];
            if (own === undefined) expect(conversion).toBeUndefined();
            else expect(conversion).toBeCloseTo(own, 9);
          });
          const shares = meanShares(years);
          expectNear(meanShares(inOrder(years, otherOrder)), shares, 1e-12);
        },
      ),
      RUNS,
    );
  });
});

describe('money in another currency', () => {
  const rate = fc.constantFrom(2, 8, 64);

  it('is split alike, in units of that currency', () => {
    fc.assert(
      fc.property(totals, weights, rate, (total, given, times) => {
        expect(split(total * times, given, { unit: times })).toEqual(split(total, given).map((part) => part * times));
      }),
      RUNS,
    );
  });

  it('is reconciled, targeted and planned anew alike', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(totals, amounts, amounts, rate, (total, plan, sold, times) => {
        const bid = (by: number) => plan.map((amount): Proposal => ({ amount: amount * by, flexibility: 1 }));
        expect(reconcile(total * times, bid(times), times).parts).toEqual(
          reconcile(total, bid(1), 1).parts.map((part) => part! * times),
        );
        const last = (by: number) => plan.map((amount) => amount * by) as [number, number, number, number];
        const growing = { growth: 0.25, rule: 'yoy' as const, shares: [0.25, 0.25, 0.25, 0.25] };
        expect(targets(last(times), { ...growing, unit: times }).quarters).toEqual(
          targets(last(1), { ...growing, unit: 1 }).quarters.map((quarter) => quarter * times),
        );
        const periods = (by: number) =>
          plan.map((target, at): PlannedPeriod => ({ target: target * by, ...(at < 2 && { fact: sold[at]! * by }) }));
        expect(replan(periods(times), { rule: 'carry', unit: times }).targets).toEqual(
          replan(periods(1), { rule: 'carry', unit: 1 }).targets.map((target) => target * times),
        );
      }),
      RUNS,
    );
  });

  it('has the same causes of its gap', () => {
    const factors = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(factors, factors, rate, (plan, fact, times) => {
        const inRate = ([calls, conversion, deal]: readonly number[]) => [calls!, conversion!, deal! * times];
        const effects = gapEffects(plan, fact);
        const converted = gapEffects(inRate(plan), inRate(fact)).map((effect) => effect / times);
        expectNear(converted, effects, 1e-3);
      }),
      RUNS,
    );
  });
});

describe('a table of a year', () => {
  it('makes both margins to the unit, for whatever people and months', () => {
    const margin = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(margin, margin, (people, months) => {
        const year = people.reduce((sum, own) => sum + own, 0);
        fc.pre(months.some((weight) => weight > 0));
        const columns = split(year, months);
        const table = splitTable(people, columns);
        expect(table.map((row) => row.reduce((sum, cell) => sum + cell, 0))).toEqual(people);
        expect(columns.map((_, at) => table.reduce((sum, row) => sum + row[at]!, 0))).toEqual(columns);
      }),
      RUNS,
    );
  });
});

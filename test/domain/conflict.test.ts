import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictOf } from '../../src/domain/conflict';
import { realismOf } from '../../src/domain/realism';
import { seasonalShares, wholeYears } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
import { exactTargets, type GrowthRule, quartersFrom, targets } from '../../src/domain/target';
import { hasSuperstore, superstore } from './datasets';

const lastYear = quartersFrom([100, 200, 300, 400]);
const shares = [0.1, 0.2, 0.3, 0.4];
const rules: GrowthRule[] = ['yoy', 'seasonal', 'blend', 'qoq'];

describe('targets by a rule', () => {
  it('yoy grow every quarter alike', () => {
    expect(targets(lastYear, { growth: 0.2, unit: 1, shares }).quarters).toEqual([120, 240, 360, 480]);
  });

  it('yoy give a quarter without sales, or with more returns than sales, its share of the grown year', () => {
    const spread = [0.25, 0.25, 0.25, 0.25];
    expect(targets([0, 100, 100, 200], { growth: 0.1, unit: 1, shares: spread })).toEqual({
      year: 550,
      quarters: [110, 110, 110, 220],
    });
    expect(targets([-100, 100, 100, 300], { growth: 0, unit: 1, shares: spread }).quarters).toEqual([
      100, 100, 100, 300,
    ]);
  });

  it('seasonal are the grown year by its shares', () => {
    expect(targets([400, 300, 200, 100], { growth: 0.2, unit: 1, rule: 'seasonal', shares })).toEqual({
      year: 1200,
      quarters: [120, 240, 360, 480],
    });
  });

  it('blend are between both and make the grown year', () => {
    const wanted = { growth: 0.2, unit: 1, rule: 'blend', shares } as const;
    expect(targets([400, 300, 200, 100], wanted)).toEqual({ year: 1200, quarters: [300, 300, 300, 300] });
    expect(targets([400, 300, 200, 100], { ...wanted, evenness: 1 }).quarters).toEqual([480, 360, 240, 120]);
  });

  it('qoq compound from the last quarter: +20 % each time is more than twice the year', () => {
    const flat = [0.25, 0.25, 0.25, 0.25];
    const { year, quarters } = targets([100, 100, 100, 100], { growth: 0.2, unit: 1, rule: 'qoq', shares: flat });
    expect(quarters).toEqual([120, 144, 173, 207]);
    expect(year).toBe(644);
    const ratio = sumOf(exactTargets([1, 1.2, 1.44, 1.728], { growth: 0.2, rule: 'qoq', shares: flat })) / 5.368;
    expect(ratio).toBeCloseTo(2.07, 2);
    expect(targets(lastYear, { growth: 0, unit: 1, rule: 'qoq', shares }).quarters).toEqual(lastYear);
    expect(targets([10, 10, 10, 0], { growth: 1, unit: 1, rule: 'qoq', shares }).year).toBe(0);
  });

  it.each(rules)('%s are multiples of the unit that add up to the year, and scale', (rule) => {
    const amount = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount),
        fc.integer({ min: -100, max: 300 }),
        (quarters, percent) => {
          fc.pre(sumOf(quarters) > 0);
          const targeting = { growth: percent / 100, unit: 100, rule, shares };
          const plan = targets(quarters, targeting);
          expect(sumOf(plan.quarters)).toBe(plan.year);
          for (const quarter of plan.quarters) expect(Math.abs(quarter % 100)).toBe(0);
          const exact = exactTargets(quarters, targeting);
          const double = exactTargets(quartersFrom(quarters.map((own) => own * 2)), targeting);
          double.forEach((own, at) => {
            expect(own).toBeCloseTo(exact[at]! * 2, 3);
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the conflict between even growth and the season', () => {
  it('is not there when last year was as usual', () => {
    const conflict = conflictOf(lastYear, { growth: 0.2, unit: 1, rule: 'seasonal', shares });
    expect(conflict.implied).toEqual([0.2, 0.2, 0.2, 0.2]);
    expect(conflict.flagged).toEqual([]);
  });

  it('flags the quarters that have to grow more than ten points above or below the goal', () => {
    const conflict = conflictOf([125, 220, 300, 355], { growth: 0.2, unit: 1, rule: 'seasonal', shares });
    expect(conflict.implied.map((growth) => Math.round(growth! * 1000) / 1000)).toEqual([-0.04, 0.091, 0.2, 0.352]);
    expect(conflict.flagged).toEqual([0, 1, 3]);
  });

  it('does not flag exactly ten points, nor a quarter that nothing was sold in', () => {
    expect(conflictOf([100, 200, 300, 400], { growth: 0.1, unit: 1, rule: 'seasonal', shares }).flagged).toEqual([]);
    const closed = conflictOf([0, 200, 300, 500], { growth: 0, unit: 1, rule: 'seasonal', shares });
    expect(closed.implied[0]).toBeUndefined();
    expect(closed.flagged).toEqual([3]);
  });

  it.each(rules)('offers two other ways beside %s, with what they imply', (rule) => {
    const { proposals } = conflictOf([125, 220, 300, 355], { growth: 0.2, unit: 1, rule, shares });
    expect(proposals).toHaveLength(2);
    expect(proposals.map((proposal) => proposal.rule)).not.toContain(rule);
    for (const { quarters, year, implied } of proposals) {
      expect(sumOf(quarters)).toBe(year);
      expect(implied).toHaveLength(4);
    }
  });

  it('shows what the forecast asks beside them, or them beside it', () => {
    const forecast = { year: 1500, quarters: quartersFrom([200, 300, 400, 600]) };
    const beside = conflictOf(lastYear, { growth: 0.2, unit: 1, shares, forecast });
    expect(beside.proposals.map(({ rule, year }) => [rule, year])).toEqual([
      ['seasonal', 1200],
      ['blend', 1200],
      ['forecast', 1500],
    ]);
    const by = conflictOf(lastYear, { growth: 0.2, unit: 1, rule: 'forecast', shares, forecast });
    expect([by.rule, by.year, by.proposals.map(({ rule }) => rule)]).toEqual(['forecast', 1500, ['yoy', 'seasonal']]);
    expect(by.implied[0]).toBe(1);
    expect(by.flagged).toEqual([0, 2]); // a year of +50 %: the first doubles, the third grows by a third
  });

  it('grows evenly by the forecast where there is none', () => {
    const none = conflictOf(lastYear, { growth: 0.2, unit: 1, rule: 'forecast', shares });
    expect(none).toEqual(conflictOf(lastYear, { growth: 0.2, unit: 1, rule: 'yoy', shares }));
  });

  it('gives way to a revision, and keeps what the rule asked first', () => {
    const revised = quartersFrom([120, 200, 300, 400]);
    const conflict = conflictOf(lastYear, { growth: 0.2, unit: 1, shares }, { revised });
    expect([conflict.year, conflict.quarters, conflict.first]).toEqual([
      1020,
      revised,
      { year: 1200, quarters: [120, 240, 360, 480] },
    ]);
    expect(conflict.proposals.map(({ year }) => year)).toEqual([1200, 1200]);
  });

  it('keeps what the rule asked when the plan was made, though last year is corrected since', () => {
    const targeting = { growth: 0.2, unit: 1, shares };
    const made = conflictOf(lastYear, targeting).quarters;
    const corrected = conflictOf([200, 200, 300, 400], targeting, { made });
    expect([corrected.year, corrected.quarters, corrected.first]).toEqual([1200, [120, 240, 360, 480], undefined]);
    expect(corrected.implied).toEqual([-0.4, 0.2, 0.2, 0.2]);
    expect(corrected.flagged).toEqual([0]);
    const revised = quartersFrom([120, 200, 300, 400]);
    expect(conflictOf([200, 200, 300, 400], targeting, { made, revised }).first?.quarters).toEqual(made);
  });

  it.skipIf(!hasSuperstore)(
    'of Superstore 2017 by the shares of 2014–2016 asks +18.4, +5.9, +37.2 and +18.3 % (needs ../shared/data)',
    () => {
      const years = wholeYears(superstore()).map(({ amounts }) => amounts);
      const [last, past] = [quartersFrom(years[2]!), years.slice(0, 3)];
      const { implied, flagged } = conflictOf(last, {
        growth: 0.2,
        unit: 1,
        rule: 'seasonal',
        shares: seasonalShares(past),
      });
      expect(implied.map((growth) => Math.round(growth! * 1000) / 10)).toEqual([18.4, 5.9, 37.2, 18.3]);
      expect(flagged).toEqual([1, 2]);
    },
  );
});

describe('how realistic a growth is', () => {
  const years = [
    [10, 10, 10, 10],
    [11, 12, 13, 9],
  ];

  it('is the part of past quarters that grew no more', () => {
    expect(realismOf(years, { growth: 0.2 })).toEqual({ compared: 4, percentile: 0.75, load: undefined });
    expect(realismOf(years, { growth: -0.5 }).percentile).toBe(0);
    expect(realismOf(years, { growth: 3 }).percentile).toBe(1);
  });

  it('cannot be told from one year, and leaves out what has nothing to compare with', () => {
    expect(realismOf(years.slice(0, 1), { growth: 0.2 })).toMatchObject({ compared: 0, percentile: undefined });
    const gaps = [
      [0, -5, undefined, 10],
      [5, 5, 5, 12],
    ];
    expect(realismOf(gaps, { growth: 0.2 })).toMatchObject({ compared: 1, percentile: 1 });
  });

  it('sets the target beside the capacity', () => {
    expect(realismOf(years, { growth: 0.2, target: 1200, capacity: 1000 }).load).toBe(1.2);
    expect(realismOf(years, { growth: 0.2, target: 1200, capacity: 0 }).load).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Basis, basisOf, type Founding, groundOf } from '../../src/domain/basis';
import { dayOf, isoOf } from '../../src/domain/calendar';
import { lastYearOf } from '../../src/domain/last-year';
import type { OneOffChoice } from '../../src/domain/one-offs';
import type { Fact } from '../../src/domain/retro';
import { sumOf } from '../../src/domain/sum';
import { MONDAY_TO_FRIDAY } from '../../src/domain/work-calendar';
import { hasSuperstore, superstore } from './datasets';

const sold = (year: number, ...quarters: number[]): Fact[] =>
  quarters.flatMap((amount, at) =>
    ['01', '02', '03'].map((_, month) => ({
      ...{ row: 2, day: dayOf(`${year}-${String(3 * at + month + 1).padStart(2, '0')}-20`), amount: amount / 3 },
      ...{ manager: 'Anna', team: 'North', division: 'B2B' },
    })),
  );
const basisFor = (facts: readonly Fact[], begins: number, more: Partial<Founding> = {}): Basis => {
  const firstMonth = more.firstMonth ?? 1;
  const lastYear = lastYearOf(facts, begins - 1, undefined, firstMonth);
  const usual = { growth: 0.2, unit: 1, capacity: 0, calendar: MONDAY_TO_FRIDAY };
  const founding = { ...usual, begins, firstMonth, ...more };
  return basisOf(facts, lastYear, groundOf(facts, lastYear, founding), founding);
};

describe('the basis of a plan', () => {
  const three = [...sold(2023, 10, 20, 30, 40), ...sold(2024, 22, 38, 60, 80), ...sold(2025, 30, 60, 90, 120)];

  it('is the season of all whole years before it, with its confidence and the range of each quarter', () => {
    const { season, ranges, conflict } = basisFor(three, 2026);
    expect([season.years, season.confidence]).toEqual([3, 'high']);
    expect(conflict.quarters).toEqual([36, 72, 108, 144]);
    ranges?.forEach(({ low, high }, at) => {
      expect(low).toBeLessThanOrEqual(season.shares[at]! * 360);
      expect(high).toBeGreaterThanOrEqual(season.shares[at]! * 360);
    });
  });

  it('leaves out the running year and what comes after', () => {
    const running = [...three, ...sold(2026, 500, 1)];
    expect(basisFor(running, 2026)).toEqual(basisFor(three, 2026));
    expect(basisFor(three, 2025).season.years).toBe(2);
  });

  it('of one year has low confidence and no range; of a part of one, quarters that are filled in', () => {
    const one = basisFor(sold(2025, 10, 20, 30, 40), 2026);
    expect([one.season.confidence, one.ranges, one.realism.percentile]).toEqual(['low', undefined, undefined]);
    const part = basisFor(sold(2025, 0, 20, 30, 40).slice(3), 2026);
    expect(part.season.notes.filledIn).toEqual([0]);
  });

  it('names the quarters that one event made, and sales that made more than a quarter of one', () => {
    const odd = [...three, ...sold(2022, 25, 20, 30, 40)];
    const { oneOffs } = basisFor(odd, 2026);
    expect(oneOffs.map(({ start }) => isoOf(start))).toContain('2022-01-01');
    const large = { ...three[0]!, day: dayOf('2025-05-05'), amount: 100 };
    const small = Array.from({ length: 20 }, () => ({ ...large, amount: 2 }));
    expect(basisFor([...small, large], 2026).dominant).toEqual([large]);
  });

  it('counts those quarters in the season as chosen, says what was done, and grows from what was sold', () => {
    const odd = [...three, ...sold(2022, 10, 20, 30, 140)];
    const by = (choice?: OneOffChoice) => basisFor(odd, 2026, { oneOffs: choice });
    const done = (choice: OneOffChoice) => by(choice).oneOffs.map((oneOff) => [isoOf(oneOff.start), oneOff.done]);
    expect(by()).toEqual(by('keep'));
    expect(by('keep').season.shares[3]).toBeGreaterThan(0.44);
    expect(done('keep')).toContainEqual(['2022-10-01', 'keep']);

    expect(by('cap').years[0]).toEqual([10, 20, 30, 120]); // no more than in 2025
    expect(by('cap').season.shares[3]).toBeLessThan(by('keep').season.shares[3]!);
    expect(done('cap')).toContainEqual(['2022-10-01', 'cap']);
    expect(done('cap')).toContainEqual(['2022-07-01', 'keep']); // small beside it, which no cap mends

    expect(by('exclude').season.shares[3]).toBeCloseTo(basisFor(three, 2026).season.shares[3]!, 2);
    expect(done('exclude')).toContainEqual(['2022-10-01', 'exclude']);
    expect(by('exclude').season.notes.filledIn).toEqual([]);
    for (const choice of ['cap', 'exclude'] as const) {
      expect(by(choice).conflict.quarters).toEqual(by().conflict.quarters);
      expect(by(choice).realism).toEqual(by().realism);
    }
  });

  it('has a season whatever is excluded, or capped, of whatever years', () => {
    const years = fc.array(fc.array(fc.constantFrom(-3, 0, 0, 1, 5, 90), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(years, fc.constantFrom<OneOffChoice>('keep', 'cap', 'exclude'), (quarters, oneOffs) => {
        fc.pre(sumOf(quarters[quarters.length - 1]!) > 0); // a plan has something to grow from
        const facts = quarters.flatMap((own, at) => sold(2021 + at, ...own));
        const { season, conflict } = basisFor(facts, 2021 + quarters.length, { oneOffs, rule: 'seasonal' });
        expect(sumOf(season.shares)).toBeCloseTo(1, 9);
        expect(sumOf(conflict.quarters)).toBe(conflict.year);
      }),
      { numRuns: 1000 },
    );
  });

  it('sets the target beside past growth and beside what the people would bring again', () => {
    const { realism } = basisFor(three, 2026, { capacity: 300 });
    expect(realism.load).toBeCloseTo(1.2, 10);
    expect([realism.compared, realism.percentile]).toEqual([8, 0]); // every quarter has grown by more
  });

  it('follows the year in whatever month it begins', () => {
    const { season, conflict } = basisFor([...three, ...sold(2026, 40)], 2026, { firstMonth: 4 });
    expect(season.years).toBe(3);
    expect(conflict.quarters).toEqual([72, 108, 144, 48]);
  });

  it.skipIf(!hasSuperstore)(
    'of Superstore 2017 by its season asks much of the third quarter (needs ../shared/data)',
    () => {
      const { conflict } = basisFor(superstore(), 2017, { rule: 'seasonal' });
      // METHODS B3 has +18.4, +5.9, +37.2 and +18.3 % by the mean shares; ours lean on equal ones by a hundredth
      [18.4, 5.9, 37.2, 18.3].forEach((percent, at) => {
        expect(Math.abs(100 * conflict.implied[at]! - percent)).toBeLessThan(1.2);
      });
      expect([conflict.flagged, conflict.proposals.map(({ rule }) => rule)]).toEqual([
        [1, 2],
        ['yoy', 'blend'],
      ]);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { makePlan } from '../../src/domain/plan';
import type { Fact } from '../../src/domain/retro';
import type { Choices } from '../../src/domain/settings';
import { sumOf } from '../../src/domain/sum';
import { type Figures, type UnitView, viewOf } from '../../src/workbook/view';
import { facts, today, view, viewWithActions } from './company';

const unitNamed = (name: string, unit: UnitView = view.company): UnitView | undefined =>
  unit.unit.name === name ? unit : unit.units.map((below) => unitNamed(name, below)).find((found) => found);

const sum = (figures: readonly Figures[], key: 'fact' | 'lastYear') =>
  figures.reduce((total, each) => total + each[key], 0);

describe('the view of a day', () => {
  test('a manager is credited with what they sold, wherever', () => {
    expect(unitNamed('Ivanova')?.year).toMatchObject({ lastYear: 4_000_000, fact: 1_220_000 });
  });

  test('a team has what was sold in it, and two lines make its people add up to it', () => {
    const retail = unitNamed('Retail');
    expect(retail?.year.fact).toBe(1_840_000);
    expect(retail?.soldElsewhere).toMatchObject({ fact: -120_000, lastYear: -1_500_000 });
    expect(retail?.soldByOthers).toMatchObject({ fact: 0, lastYear: 0 });
  });

  test('a team that nobody belongs to now keeps its facts and gets no plan', () => {
    const names = unitNamed('North')?.unstaffed;
    expect(names).toEqual([
      { name: 'Archive', year: { lastYear: 300_000, plan: 0, due: 0, fact: 0 } },
      { name: 'Projects', year: { lastYear: 1_200_000, plan: 0, due: 0, fact: 120_000 } },
    ]);
  });

  test('what is due by today is the plan of the days before it', () => {
    const quarter = view.company.quarters[0];
    expect(quarter?.due).toBeGreaterThan(0);
    expect(quarter?.due).toBeLessThan(quarter?.plan ?? 0);
    expect(view.company.quarters[1]?.due).toBe(0);
    const january = view.company.months[0];
    expect(january?.due).toBe(january?.plan);
  });

  test('the actions of a team are those of its people, and of the company those of all', () => {
    const callsIn = (name: string) => {
      const unit = name === '' ? viewWithActions.company : unitNamed(name, viewWithActions.company);
      return unit?.actions
        .find(({ kind }) => kind === 'Calls')
        ?.months.map(({ fact }) => fact)
        .slice(0, 3);
    };
    expect(callsIn('Ivanova')).toEqual([60, 50, 12]);
    expect(callsIn('Retail')).toEqual([60, 90, 16]);
    expect(callsIn('')).toEqual([90, 90, 16]);
  });

  test('people look at the month of today, in a year to come at its first, in a past one at its last', () => {
    const monthOn = (day: string) => viewOf(view.plan, { facts: [] }, dayOf(day)).month;
    expect(['2026-03-04', '2025-12-30', '2027-01-02'].map(monthOn)).toEqual([2, 0, 11]);
  });

  test.each([
    ['until it begins, at its first month', '2026-02-10', 3, 6],
    ['from then on, at that of today', '2026-08-10', 3, 7],
    ['after it, too', '2026-11-10', 3, 10],
    ['in a year to come, at its first month', '2025-11-10', 3, 6],
    ['in a past year, at its last', '2027-01-10', 3, 8],
    ['of the first quarter, as without one', '2026-03-04', 1, 2],
  ])('where a quarter was chosen, people look, %s', (_, day, quarter, month) => {
    expect(viewOf(view.plan, { facts: [] }, dayOf(day), quarter).month).toBe(month);
  });

  test('the causes of a gap add up to it, of everyone and of every unit that they belong to', () => {
    const unitsOf = (unit: UnitView): UnitView[] => [unit, ...unit.units.flatMap(unitsOf)];
    for (const { year, causes } of unitsOf(viewWithActions.company))
      expect(sumOf(Object.values(causes))).toBeCloseTo(year.fact - year.due, 6);
    expect(unitNamed('Retail', viewWithActions.company)?.causes.others).toBe(-120_000);
  });

  describe('what the open months have to bring', () => {
    const on = (day: string, choices: Choices = {}) =>
      viewOf({ ...view.plan, choices }, { facts }, dayOf(day)).company.replanned;

    test('is the plan and their part of what the closed ones missed', () => {
      const march = on('2026-03-04', { replan: 'quarter', cap: 1 });
      const missed = sumOf(view.company.months.slice(0, 2).map(({ plan, fact }) => plan - fact));
      const extra = march?.months.map(({ plan, target }) => target - plan);
      expect(extra).toEqual(march?.months.map((_, at) => (at === 0 ? Math.max(0, missed) : 0)));
      expect(march?.months).toHaveLength(10);
    });

    test('leaves over what the cap keeps them from taking, and everything where the plan is held', () => {
      const missed = sumOf(view.company.months.slice(0, 5).map(({ plan, fact }) => plan - fact));
      const held = on('2026-06-10', { replan: 'hold' });
      expect(held?.left).toBe(missed);
      expect(held?.months.every(({ plan, target }) => plan === target)).toBe(true);
      const capped = on('2026-06-10', { replan: 'carry', cap: 0.1 });
      expect(capped?.months.every(({ plan, target }) => target <= plan * 1.1)).toBe(true);
      const taken = sumOf(capped?.months.map(({ plan, target }) => target - plan) ?? []);
      expect(taken + (capped?.left ?? 0)).toBeCloseTo(missed, 6);
    });

    test('is said as soon as a month is over, and as long as one is not', () => {
      const days = ['2025-12-31', '2026-01-31', '2026-02-01', '2026-12-31', '2027-01-01'];
      expect(days.map((day) => on(day)?.months.length)).toEqual([undefined, undefined, 11, 1, undefined]);
    });
  });

  const anyFacts = fc.array(
    fc.record({
      row: fc.nat(),
      day: fc.integer({ min: dayOf('2025-01-01'), max: today }),
      amount: fc.integer({ min: -500_000, max: 5_000_000 }).map((cents) => cents / 100),
      manager: fc.constantFrom('Ann', 'Bob', 'Cid', 'Dee'),
      team: fc.constantFrom('T1', 'T2', 'T3'),
      division: fc.constantFrom('D1', 'D2'),
    }),
    { maxLength: 60 },
  );
  const sales: Fact = { row: 1, day: dayOf('2025-06-02'), amount: 1e6, manager: 'Ann', team: 'T1', division: 'D1' };

  test('every fact of the year is counted once in every table of every division and team', () => {
    fc.assert(
      fc.property(anyFacts, (rest) => {
        const all = [sales, ...rest];
        const planning = { year: 2026, growth: 0.2, unit: 100, today, company: 'Company' };
        const { company } = viewOf(makePlan(all, planning), { facts: all }, today);
        for (const key of ['fact', 'lastYear'] as const) {
          for (const division of company.units) {
            const teams = [...division.units.map(({ year }) => year), ...division.unstaffed.map(({ year }) => year)];
            expect(sum(teams, key)).toBeCloseTo(division.year[key], 2);
            expect(sum(division.quarters, key)).toBeCloseTo(division.year[key], 2);
            expect(sum(division.months, key)).toBeCloseTo(division.year[key], 2);
            for (const team of division.units) {
              const people = team.units.map(({ year }) => year);
              expect(sum([...people, team.soldElsewhere, team.soldByOthers], key)).toBeCloseTo(team.year[key], 2);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLogOf } from '../../src/domain/actions';
import { dayOf, isoOf, monthOfDay, type Period } from '../../src/domain/calendar';
import type { ActionRow, PersonRow } from '../../src/domain/inputs';
import { organise } from '../../src/domain/organisation';
import { pastSellers } from '../../src/domain/past-sellers';
import { pastShares } from '../../src/domain/past-shares';
import { NOBODY_LISTED, peopleOf } from '../../src/domain/people';
import { makePlan, type Plan, type PlanUnit, planRows } from '../../src/domain/plan';
import { Mistake } from '../../src/domain/problem';
import type { Fact } from '../../src/domain/retro';
import { ROLES } from '../../src/domain/role';
import { wholeUnits } from '../../src/domain/units';
import { workCalendarOf } from '../../src/domain/work-calendar';
import { adventureWorks, hasAdventureWorks, hasMaven, hasSuperstore, maven, mavenPeople, superstore } from './datasets';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const now = { today: dayOf('2026-03-04'), company: 'Company' };

const fact = (iso: string, path: string, amount: number): Fact => {
  const [division = '', team = '', manager = ''] = path.split('/');
  return { row: 2, day: dayOf(iso), amount, manager, team, division };
};

/** A few people, with sales in every quarter of 2025. */
const sales = [
  ['B2B/North/Anna', 900, 400, 500, 1200],
  ['B2B/North/Boris', 100, 300, 700, 900],
  ['B2B/South/Clara', 500, 501, 502, 503],
  ['Retail/Shop/Dmitry', 77, 0, 133, 210],
] as const;
const facts = sales.flatMap(([path, ...quarters]) =>
  quarters.map((amount, at) => fact(`2025-${['01', '04', '08', '12'][at]}-15`, path, amount)),
);

describe('a plan', () => {
  const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now });
  const figures = (unit: PlanUnit, kind: Period['kind']) =>
    unit.revenue.filter((_, at) => plan.periods[at]!.kind === kind);
  const find = (path: string) => below(plan.company).find((unit) => unit.path === path)!;

  it('starts from last year and its growth', () => {
    expect([plan.lastYear, plan.company.revenue[0]]).toEqual([7426, 8910]);
    expect(figures(plan.company, 'quarter')).toEqual([1890, 1440, 2200, 3380]);
  });

  it('names units by their place', () => {
    expect(below(plan.company).map(({ level, path, parent }) => [level, path, parent])).toEqual([
      ['division', 'B2B', ''],
      ['team', 'B2B/North', 'B2B'],
      ['manager', 'B2B/North/Anna', 'B2B/North'],
      ['manager', 'B2B/North/Boris', 'B2B/North'],
      ['team', 'B2B/South', 'B2B'],
      ['manager', 'B2B/South/Clara', 'B2B/South'],
      ['division', 'Retail', ''],
      ['team', 'Retail/Shop', 'Retail'],
      ['manager', 'Retail/Shop/Dmitry', 'Retail/Shop'],
    ]);
  });

  it('shares the year by what people sold', () => {
    expect(
      ['B2B/North/Anna', 'B2B/North/Boris', 'B2B/South/Clara', 'Retail/Shop/Dmitry'].map(
        (path) => find(path).revenue[0],
      ),
    ).toEqual([3600, 2400, 2410, 500]);
  });

  it('gives a week without a working day nothing', () => {
    const weekend = plan.periods.findIndex(
      ({ start, end }) => start === dayOf('2026-08-01') && end === dayOf('2026-08-02'),
    );
    expect(below(plan.company).every(({ revenue }) => revenue[weekend] === 0)).toBe(true);
  });

  it('adds up in both directions', () => {
    expect(faultsOf(plan)).toEqual([]);
  });

  it('is the same every time', () => {
    expect(makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now })).toEqual(plan);
  });

  it('counts newcomers as average once they know the job, and gives nothing to who sold nothing all year', () => {
    const withNew = [
      ...facts,
      fact('2026-01-10', 'B2B/North/Zoe', 50),
      fact('2026-01-10', 'Retail/Web/Yan', 1),
      fact('2026-01-10', 'Retail/Web/Yuri', 1),
    ];
    const { company } = makePlan(withNew, { year: 2026, growth: 0, unit: 1, ...now });
    const of = (path: string) => below(company).find((unit) => unit.path === path)!.revenue[0];
    expect([of('B2B/North/Zoe'), of('Retail/Web'), of('Retail/Web/Yan')]).toEqual([1159, 1722, 861]);
    const january = (path: string) => below(company).find((unit) => unit.path === path)!.revenue[5];
    expect([january('B2B/North/Zoe'), january('Retail/Web')]).toEqual([0, 0]);
    const idle = [fact('2024-05-05', 'D/T/Idle', 9), fact('2025-05-05', 'D/T/Busy', 9)];
    expect(
      below(makePlan(idle, { year: 2026, growth: 0, unit: 1, ...now }).company).map(({ revenue }) => revenue[0]),
    ).toEqual([9, 9, 9, 0]);
    const onlyNew = makePlan(
      [
        fact('2025-05-05', 'D/T/Gone', 9),
        fact('2026-01-10', 'D/T/Gone', 1),
        fact('2025-06-05', 'D/T/Gone', -3),
        fact('2026-01-10', 'D/T/New', 1),
      ],
      { year: 2026, growth: 0, unit: 1, ...now },
    );
    expect(below(onlyNew.company).map(({ name, revenue }) => [name, revenue[0]])).toEqual([
      ['D', 6],
      ['T', 6],
      ['Gone', 3],
      ['New', 3],
    ]);
  });

  it('writes a slash inside a name so that a path stays one path', () => {
    const { company } = makePlan([{ ...fact('2025-05-05', 'D/T/x', 9), manager: 'A/B' }], {
      year: 2026,
      growth: 0,
      unit: 1,
      ...now,
    });
    expect(
      below(company)
        .map(({ name, path }) => [name, path])
        .at(-1),
    ).toEqual(['A/B', 'D/T/A∕B']);
  });

  it('needs sales in the year before, and says which years have some', () => {
    const attempt = (year: number) => {
      try {
        return makePlan(facts, { year, growth: 0.2, unit: 1, ...now });
      } catch (error) {
        return error instanceof Mistake ? [error.code, error.values] : error;
      }
    };
    expect(attempt(2030)).toEqual(['noLastYear', { year: 2029, years: '2025' }]);
  });

  it('says which quarters of last year it had to annualise', () => {
    const { lastYear, annualised } = makePlan(
      facts.filter(({ day }) => day > dayOf('2025-02-15')),
      { year: 2026, growth: 0, unit: 1, ...now },
    );
    expect(annualised.map(({ key, brought }) => [key, brought])).toEqual([['2025-Q1', 0]]);
    expect(lastYear).toBeGreaterThan(5849);
  });

  it('of nobody is a mistake', () => {
    const people = peopleOf(sales.map(([path]) => ({ row: 2, name: path.split('/')[2]!, role: 'head' as const })));
    const attempt = () => makePlan(facts, { year: 2026, growth: 0, unit: 1, people, ...now });
    expect(attempt).toThrow(expect.objectContaining({ code: 'nobodyToPlan', values: { year: 2026 } }));
  });

  it('goes to those who stay when somebody left', () => {
    const people = peopleOf([{ row: 2, name: 'Anna', to: dayOf('2025-12-31') }]);
    const left = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, people, ...now });
    const of = (path: string) => below(left.company).find((unit) => unit.path === path)?.revenue[0];
    expect([of('B2B/North'), of('B2B/North/Anna'), of('B2B/North/Boris')]).toEqual([6000, undefined, 6000]);
    expect(faultsOf(left)).toEqual([]);
  });

  it('gives months their working days', () => {
    const may = Array.from({ length: 15 }, (_, at) => ({ row: 2, date: dayOf('2026-05-01') + at }));
    const shorter = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, calendar: workCalendarOf(may), ...now });
    const months = (of: Plan) => of.company.revenue.filter((_, at) => of.periods[at]!.kind === 'month').slice(3, 6);
    expect([months(plan), months(shorter)]).toEqual([
      [490, 460, 490],
      [590, 260, 590],
    ]);
    expect(faultsOf(shorter)).toEqual([]);
  });

  it('gives months what a working day brought in them, once two years tell it, and moves no quarter', () => {
    /** A sale on each Wednesday, three times as large in the last month of a quarter. */
    const wednesdays = (from: string, to: string) =>
      Array.from({ length: (dayOf(to) - dayOf(from)) / 7 + 1 }, (_, week) => dayOf(from) + 7 * week).map((day) => ({
        ...fact(isoOf(day), 'B2B/North/Anna', monthOfDay(day) % 3 === 2 ? 3000 : 1000),
      }));
    const planOf = (sold: readonly Fact[]) => makePlan(sold, { year: 2026, growth: 0.2, unit: 10, ...now });
    const [one, two] = [wednesdays('2025-01-01', '2025-12-31'), wednesdays('2024-01-03', '2025-12-31')].map(planOf);
    const byDays = figures(one!.company, 'month').slice(0, 3);
    const byMonths = figures(two!.company, 'month').slice(0, 3);
    expect(byDays[2]! / byDays[0]!).toBeCloseTo(22 / 22, 2);
    expect(byMonths[2]! / byMonths[0]!).toBeGreaterThan(1.9); // of the threefold two thirds
    expect(byMonths[2]! / byMonths[0]!).toBeLessThan(3);
    expect(figures(two!.company, 'quarter')).toEqual(figures(one!.company, 'quarter'));
    expect([one, two].flatMap((each) => faultsOf(each!))).toEqual([]);
  });

  describe('of actions', () => {
    const done = (manager: string, kind: string, count: number): ActionRow => ({
      row: 2,
      date: dayOf('2025-01-15'),
      manager,
      kind,
      count,
    });
    const rows = [
      done('Anna', 'Call', 90),
      done('Boris', 'CALL', 30),
      done('Clara', 'Meeting', 16),
      done('Anna', 'Demo', 0),
    ];
    const actions = actionLogOf(rows, now.today);
    const withActions = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, actions, ...now });

    it('has kinds as they were written first, for every unit', () => {
      expect(withActions.kinds).toEqual(['Call', 'Meeting']);
      expect(below(withActions.company).every(({ actions }) => Object.keys(actions).join() === 'Call,Meeting')).toBe(
        true,
      );
    });

    it('adds up in both directions, and leaves the money as it was', () => {
      expect(faultsOf(withActions)).toEqual([]);
      expect(withActions.company.revenue).toEqual(plan.company.revenue);
    });

    it('has none without a log, or without a deal won since it began', () => {
      expect([plan.kinds, plan.company.actions]).toEqual([[], {}]);
      const late = actionLogOf([{ ...done('Anna', 'Call', 9), date: dayOf('2026-03-01') }], now.today);
      expect(makePlan(facts, { year: 2026, growth: 0, unit: 1, actions: late, ...now }).kinds).toEqual([]);
    });

    it('stands in the rows of the plan beside the revenue', () => {
      const planned = planRows(withActions).filter(({ path, kind }) => path === 'Retail' && kind === 'year');
      expect(planned.map(({ metric }) => metric)).toEqual(['revenue', 'Call', 'Meeting']);
      expect(planned.every(({ value }) => value > 0)).toBe(true);
    });

    it('is not taken for the revenue where a kind is called so', () => {
      const actions = actionLogOf([done('Anna', 'revenue', 9)], now.today);
      const rows = planRows(makePlan(facts, { year: 2026, growth: 0.2, unit: 10, actions, ...now }));
      expect(new Set(rows.map(({ metric }) => metric))).toEqual(new Set(['revenue', 'revenue (actions)']));
    });
  });

  describe('whatever was sold, whoever is listed, whatever was done, in any unit', () => {
    const managers = ['Anna', 'Boris', 'Clara', 'Dmitry', 'Eva', 'Fedor'];
    const anyFact = fc
      .record({
        day: fc.integer({ min: dayOf('2024-06-01'), max: dayOf('2026-02-01') }),
        amount: fc.double({ min: -500, max: 10_000, noNaN: true }),
        manager: fc.constantFrom(...managers),
        team: fc.constantFrom('North', 'South', 'West'),
        division: fc.constantFrom('B2B', 'Retail'),
      })
      .map((sale): Fact => ({ row: 2, ...sale }));
    const anyDay = fc.integer({ min: dayOf('2024-06-01'), max: dayOf('2027-02-01') });
    const anyPerson: fc.Arbitrary<PersonRow> = fc.record(
      {
        row: fc.constant(2),
        name: fc.constantFrom(...managers.slice(1), 'Zoe', 'Yan'),
        role: fc.constantFrom(...ROLES),
        team: fc.constantFrom('North', 'South', 'East'),
        division: fc.constantFrom('B2B', 'Retail', 'New'),
        from: anyDay,
        to: anyDay,
      },
      { requiredKeys: ['row', 'name'] },
    );
    const anyAction: fc.Arbitrary<ActionRow> = fc.record({
      row: fc.constant(2),
      date: anyDay,
      manager: fc.constantFrom(...managers, 'Zoe'),
      kind: fc.constantFrom('Call', 'call', 'Meeting', '__proto__', '7'),
      count: fc.integer({ min: 0, max: 40 }),
    });
    const anything = fc.record({
      sold: fc.array(anyFact, { maxLength: 60 }),
      listed: fc.array(anyPerson, { maxLength: 12 }),
      done: fc.array(anyAction, { maxLength: 20 }),
      growth: fc.double({ min: -0.5, max: 1, noNaN: true }),
      unit: fc.constantFrom(0.01, 1, 100, 1000),
    });
    type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;
    const base = fact('2025-07-07', 'B2B/North/Anna', 50_000);
    const planOf = ({ sold, listed, done, growth, unit }: Anything) =>
      makePlan([base, ...sold], {
        ...{ year: 2026, growth, unit, ...now },
        people: peopleOf(listed),
        actions: actionLogOf(done, now.today),
      });

    it('adds up', () => {
      fc.assert(
        fc.property(anything, (what) => {
          expect(faultsOf(planOf(what))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    it('is the same in any order of rows', () => {
      const reordered = anything.chain((what) =>
        fc.tuple(fc.constant(what), fc.shuffledSubarray(what.sold, { minLength: what.sold.length })),
      );
      fc.assert(
        fc.property(reordered, ([what, sold]) => {
          expect(planRows(planOf({ ...what, sold }))).toEqual(planRows(planOf(what)));
        }),
        { numRuns: 40 },
      );
    });

    it('has everyone once', () => {
      fc.assert(
        fc.property(anything, (what) => {
          const { divisions } = planOf(what).organisation;
          const all = divisions.flatMap(({ teams, others }) => [
            ...others,
            ...teams.flatMap((team) => [...team.managers, ...team.others]),
          ]);
          expect(new Set(all).size).toBe(all.length);
        }),
        { numRuns: 40 },
      );
    });

    it('counts every sale of last year once, for its people or for those who are left out of the plan', () => {
      fc.assert(
        fc.property(fc.array(anyFact, { maxLength: 60 }), (anySales) => {
          const sold = anySales.filter(({ day }) => day < dayOf('2026-01-01'));
          const organisation = organise([base, ...sold], { year: 2026, ...now });
          const claims = pastShares(pastSellers([base, ...sold], { year: 2026 }), organisation, { year: 2026 });
          const brought = new Map<string, number>();
          for (const { manager, day, amount } of [base, ...sold]) {
            if (isoOf(day).startsWith('2025')) brought.set(manager, (brought.get(manager) ?? 0) + amount);
          }
          const expected = sumOf([...brought.values()].map((amount) => Math.max(0, amount)));
          expect(sumOf(claims.map(({ claims: [first = 0] }) => first))).toBeCloseTo(expected, 2);
        }),
        { numRuns: 40 },
      );
    });
  });

  const counted = ({ company }: Plan) => {
    const levels = below(company).map(({ level }) => level);
    return ['division', 'team', 'manager'].map((wanted) => levels.filter((level) => level === wanted).length);
  };
  const topOf = ({ lastYear }: Plan, unit: number) => Math.round((lastYear * 1.2) / unit) * unit;

  describe.skipIf(!hasAdventureWorks)('for AdventureWorks in 2020 (needs ../shared/data)', () => {
    const real = () => makePlan(adventureWorks(), { year: 2020, growth: 0.2, unit: 1000, ...now });

    it('adds up at every level of both trees', () => {
      expect(faultsOf(real())).toEqual([]);
    });

    it('is 2019 and a fifth more, for 17 people in 9 teams of 3 divisions', () => {
      const plan = real();
      expect(plan.lastYear).toBeCloseTo(32_500_005.58, 2);
      expect(plan.annualised).toEqual([]);
      expect(plan.company.revenue.slice(0, 5)).toEqual([39_000_000, 6_323_000, 8_089_000, 13_427_000, 11_161_000]);
      expect(counted(plan)).toEqual([3, 9, 17]);
    });
  });

  it.skipIf(!hasSuperstore)('for Superstore in 2018 has 49 states in 4 regions (needs ../shared/data)', () => {
    const real = makePlan(superstore(), { year: 2018, growth: 0.2, unit: 1000, ...now });
    expect(faultsOf(real)).toEqual([]);
    expect(real.lastYear).toBeCloseTo(733_215.2552, 4);
    expect([real.annualised, real.company.revenue[0], topOf(real, 1000)]).toEqual([[], 880_000, 880_000]);
    expect(counted(real)).toEqual([1, 4, 49]);
  });

  describe.skipIf(!hasMaven)('for Maven in 2018 (needs ../shared/data)', () => {
    const people = hasMaven ? mavenPeople() : NOBODY_LISTED;
    const real = () => makePlan(maven(people).facts, { year: 2018, growth: 0.2, unit: 1000, ...now, people });

    it('counts deals that are won, and none of the open ones is a problem', () => {
      const { facts, problems, excluded } = maven(people);
      expect([facts.length, problems.length, excluded.notCounted]).toEqual([4238, 0, 4562]);
    });

    it('adds up, from a last year whose first quarter is annualised', () => {
      const plan = real();
      expect(faultsOf(plan)).toEqual([]);
      expect([plan.lastYear, plan.annualised.map(({ key }) => key)]).toEqual([11_827_816, ['2017-Q1']]);
      expect([plan.company.revenue[0], topOf(plan, 1000)]).toEqual([14_193_000, 14_193_000]);
    });

    it('has 35 agents in 6 teams of 3 offices, five of them without a deal and planned as average', () => {
      const plan = real();
      expect(counted(plan)).toEqual([3, 6, 35]);
      const managers = below(plan.company).filter(({ level }) => level === 'manager');
      expect(managers.filter(({ revenue }) => revenue[0] === 0)).toHaveLength(0);
    });
  });
});

describe('rows of a plan', () => {
  it('hold every figure of every unit with its dates', () => {
    const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 10, ...now });
    const rows = planRows(plan);
    expect(rows).toHaveLength(9 * plan.periods.length);
    expect(rows[0]).toEqual({
      level: 'division',
      name: 'B2B',
      path: 'B2B',
      parent: '',
      metric: 'revenue',
      period: '2026',
      kind: 'year',
      start: '2026-01-01',
      end: '2026-12-31',
      value: 8410,
    });
    const cut = rows.filter(({ path, period }) => path === 'B2B/North/Anna' && period === '2026-W14');
    expect(cut.map(({ start, end }) => [start, end])).toEqual([
      ['2026-03-30', '2026-03-31'],
      ['2026-04-01', '2026-04-05'],
    ]);
  });
});

function below({ units }: PlanUnit): PlanUnit[] {
  return units.flatMap((unit) => [unit, ...below(unit)]);
}

/** Every place where parts do not make their whole, of money and of each kind of actions: none in a sound plan. */
function faultsOf({ company, periods, kinds, unit }: Plan): string[] {
  const ofActions = kinds.flatMap((kind) => faultsIn(company, periods, 1, ({ actions }) => actions[kind]!));
  return [...faultsIn(company, periods, unit, ({ revenue }) => revenue), ...ofActions];
}

type Figures = (unit: PlanUnit) => readonly number[];

function faultsIn(company: PlanUnit, periods: readonly Period[], rounding: number, figuresOf: Figures): string[] {
  const faults: string[] = [];
  const inUnits = (value: number) => wholeUnits(value, rounding);
  for (const unit of [company, ...below(company)]) {
    const at = (period: Period) => figuresOf(unit)[periods.indexOf(period)]!;
    for (const period of periods) {
      const whole = inUnits(at(period));
      if (Math.abs(at(period) / rounding - whole) > 1e-6) faults.push(`${unit.path} ${period.key} is no multiple`);
      if (whole < 0) faults.push(`${unit.path} ${period.key} is negative`);
      const parts = sumOf(period.parts.map((part) => inUnits(at(part))));
      if (period.parts.length > 0 && parts !== whole)
        faults.push(`${unit.path} ${period.key}: parts make ${parts}, not ${whole}`);
    }
    if (unit.units.length === 0) {
      if (unit.level !== 'manager') faults.push(`${unit.path} has nobody`);
      continue;
    }
    periods.forEach(({ key }, index) => {
      const members = sumOf(unit.units.map((member) => inUnits(figuresOf(member)[index]!)));
      if (members !== inUnits(figuresOf(unit)[index]!)) faults.push(`${unit.path} ${key}: units make ${members}`);
    });
  }
  return faults;
}

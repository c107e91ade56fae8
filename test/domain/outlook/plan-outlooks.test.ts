import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLogOf } from '../../../src/domain/actions';
import { dayOf } from '../../../src/domain/calendar';
import type { DealRow } from '../../../src/domain/inputs';
import type { KnownByNow } from '../../../src/domain/outlook/look';
import { type PlanOutlooks, planOutlooks } from '../../../src/domain/outlook/plan-outlooks';
import type { PeriodOutlook, UnitOutlooks } from '../../../src/domain/outlook/running';
import { saidKey } from '../../../src/domain/outlook/said';
import { makePlan, type Plan, type PlanUnit } from '../../../src/domain/plan';
import type { Fact } from '../../../src/domain/retro';
import { sumOf } from '../../../src/domain/sum';
import { anyFact, anything, base, planOf } from '../any-plan';

const PEOPLE = [
  ['Ann', 'Retail', 'North', 300],
  ['Bob', 'Retail', 'North', 200],
  ['Cid', 'Key', 'South', 500],
] as const;

/** A deal a week and person since 2023, all alike but for `growth` a year, as if seen on a day. */
function soldUntil(day: string, growth = 0): Fact[] {
  const facts: Fact[] = [];
  for (let at = dayOf('2023-01-02'); at < dayOf(day); at += 7) {
    const grown = (1 + growth) ** ((at - dayOf('2023-01-02')) / 365);
    for (const [manager, team, division, amount] of PEOPLE)
      facts.push({ row: facts.length + 2, day: at, amount: Math.round(amount * grown), manager, team, division });
  }
  return facts;
}

const planMadeOn = (day: string): Plan =>
  makePlan(soldUntil(day), { year: 2026, growth: 0.2, unit: 1, today: dayOf(day), company: 'Company' });

const plan = planMadeOn('2026-01-05');
const seen = (day: string, known: Partial<KnownByNow> = {}): PlanOutlooks =>
  planOutlooks(plan, { facts: soldUntil(day), ...known }, dayOf(day), Number(day.slice(5, 7)) - 1);

const unitCalled = (name: string, unit: PlanUnit = plan.company): PlanUnit =>
  [unit, ...below(unit)].find((each) => each.name === name)!;
const below = ({ units }: PlanUnit): PlanUnit[] => units.flatMap((unit) => [unit, ...below(unit)]);

const deal = (row: Partial<DealRow>): DealRow => ({ row: 2, deal: 'D-1', manager: 'Ann', amount: 100, ...row });

describe('the outlooks of a plan', () => {
  it('are none before the year and after it, and none of a quarter that people look at before it begins', () => {
    for (const day of ['2025-12-31', '2027-01-01']) {
      const { quarter, year } = planOutlooks(plan, { facts: soldUntil(day) }, dayOf(day), 0).of(plan.company);
      expect([quarter, year]).toEqual([undefined, undefined]);
    }
    const { month, quarter, year } = planOutlooks(plan, { facts: soldUntil('2026-02-02') }, dayOf('2026-02-02'), 3).of(
      plan.company,
    );
    expect([month, quarter, year?.period.key]).toEqual([undefined, undefined, '2026']);
  });

  it('begin with what is forecast and end with what was sold', () => {
    const first = seen('2026-01-01').of(plan.company).quarter!;
    expect(first.fact).toBe(0);
    expect(first.forecast).toBeCloseTo(plan.forecast!.quarters[0]!.forecast, 0);
    const last = seen('2026-03-31').of(plan.company).quarter!;
    expect(last.forecast / last.fact).toBeLessThan(1.03);
    expect(last.high - last.low).toBeLessThan((first.high - first.low) / 3);
  });

  it('of a steady company are what it always brought, and the chance of 20 % more is small', () => {
    const { month, quarter, year } = seen('2026-05-18').of(plan.company);
    expect(quarter!.forecast / 13_000).toBeCloseTo(1, 1);
    expect(year!.forecast / 52_000).toBeCloseTo(1, 1);
    expect(month!.forecast / 4_000).toBeCloseTo(1, 0);
    expect(year!.chance).toBeLessThan(0.1);
    const { proposed } = seen('2026-05-18');
    expect(proposed).toBeUndefined();
  });

  it('follow a person who stops, and leave what is to come to the others', () => {
    const facts = soldUntil('2026-03-02').filter(({ manager, day }) => manager !== 'Cid' || day < dayOf('2026-01-01'));
    const outlooks = planOutlooks(plan, { facts }, dayOf('2026-03-02'), 2);
    const cid = outlooks.of(unitCalled('Cid')).quarter!;
    expect(cid.forecast).toBeLessThan(0.5 * cid.plan);
    expect(outlooks.of(unitCalled('South')).quarter!.chance).toBeLessThan(0.01);
  });

  it('take in the open deals of people where it is known how many are won', () => {
    const lost = Array.from({ length: 500 }, () => ({ manager: 'Ann', day: dayOf('2025-06-02') }));
    const history = { lost, ways: [] };
    const large = deal({ amount: 20_000, expected: dayOf('2026-03-20') });
    const quarterOf = (name: string, known: Partial<KnownByNow>) =>
      seen('2026-03-02', known).of(unitCalled(name)).quarter!.forecast;
    expect(quarterOf('Ann', { deals: [large], history })).toBeGreaterThan(quarterOf('Ann', { history }));
    expect(quarterOf('Ann', { deals: [large] })).toBe(quarterOf('Ann', {}));
    const won = { ...large, stage: 'Won' };
    expect(quarterOf('Ann', { deals: [won], history })).toBe(quarterOf('Ann', { history }));
    const { scenarios } = seen('2026-03-02', { deals: [large], history });
    expect(scenarios.map(({ scenario }) => scenario)).toContain('largestLost');
  });

  it('stand beside what people themselves call confirmed, likely and possible', () => {
    const deals = [
      deal({ amount: 100, certainty: 'confirmed' }),
      deal({ amount: 50, certainty: 'likely', manager: 'bob' }),
      deal({ amount: 30, certainty: 'possible', expected: dayOf('2026-03-31') }),
      deal({ amount: 70, certainty: 'possible', expected: dayOf('2026-04-01') }),
      deal({ amount: 999 }),
    ];
    const outlooks = seen('2026-03-02', { deals });
    const fact = (name: string) => outlooks.of(unitCalled(name)).quarter!.fact;
    expect(outlooks.of(unitCalled('Retail')).own).toEqual({
      forecast: fact('Retail') + 150,
      low: fact('Retail') + 100,
      high: fact('Retail') + 180,
    });
    expect(outlooks.of(unitCalled('Bob')).own?.forecast).toBe(fact('Bob') + 50);
    expect(outlooks.of(unitCalled('Cid')).own).toBeUndefined();
  });

  it('tell how far forecasts missed: of quarters that were kept, else of past ones played again', () => {
    const retail = unitCalled('Retail');
    const [first] = plan.periods.filter(({ kind }) => kind === 'quarter');
    const { start, end } = first!;
    const said = [{ start, end, said: { [saidKey(retail)]: [7_150, 5_200] as const } }];
    const { accuracy } = seen('2026-05-18', { said }).of(retail);
    expect(accuracy.model).toMatchObject({ error: expect.closeTo(0.1, 9), forecasts: 1 });
    expect(accuracy.own).toMatchObject({ bias: expect.closeTo(-0.2, 9), forecasts: 1 });
    const ann = seen('2026-05-18', { said }).of(unitCalled('Ann')).accuracy;
    expect(ann.own).toBeUndefined();
    expect(ann.model?.forecasts).toBe(8);
  });
});

describe('a revision', () => {
  const half = (day: string) =>
    soldUntil(day).map((fact) => (fact.day < dayOf('2026-01-01') ? fact : { ...fact, amount: fact.amount / 2 }));
  const proposedOn = (day: string, known: Partial<KnownByNow> = {}) =>
    planOutlooks(plan, { facts: half(day), ...known }, dayOf(day), 6).proposed;

  it('is proposed when the year leaves the range of the plan: closed quarters stay, open ones ask the same beyond', () => {
    const proposed = proposedOn('2026-07-20')!;
    expect(proposed.reason).toBe('below');
    expect(proposed.forecast).toBeLessThan(proposed.ground.low);
    expect(proposed.quarters.slice(0, 2)).toEqual(proposed.planned.slice(0, 2));
    expect(proposed.quarters[3]).toBeLessThan(0.8 * proposed.planned[3]!);
    expect(proposed.year).toBe(sumOf(proposed.quarters));
  });

  it('is not proposed where the head knows of a year like that', () => {
    const { low, high } = proposedOn('2026-07-20')!;
    expect(proposedOn('2026-07-21', { ground: { low, high } })).toBeUndefined();
  });

  it('is not proposed for a year of which nothing is asked, whose outlook is what is to be expected of it', () => {
    const idle = makePlan(soldUntil('2026-01-12'), {
      ...{ year: 2026, growth: -1, unit: 1, company: 'Company' },
      today: dayOf('2026-01-12'),
    });
    const { of, proposed } = planOutlooks(idle, { facts: soldUntil('2026-01-12') }, dayOf('2026-01-12'), 0);
    const { year, quarters } = idle.forecast!;
    expect(proposed).toBeUndefined();
    expect(of(idle.company).quarter!.forecast / quarters[0]!.forecast).toBeCloseTo(1, 0);
    expect(of(idle.company).year!.forecast / year.forecast).toBeCloseTo(1, 0);
  });

  it('asks no more beyond what is to be expected than the growth of the plan', () => {
    const early = makePlan(half('2026-07-20'), {
      ...{ year: 2026, growth: 0.2, unit: 1, company: 'Company' },
      today: dayOf('2026-07-20'),
    });
    const ground = { low: 1e9, high: 2e9 };
    const { forecast, quarters, planned } = planOutlooks(
      early,
      { facts: half('2026-07-20'), ground },
      dayOf('2026-07-20'),
      6,
    ).proposed!;
    expect(sumOf(planned)).toBeGreaterThan(1.5 * forecast);
    const [closed, sold] = ['2026-07-01', '2026-07-20'].map((until) =>
      sumOf(half(until).map(({ day, amount }) => (day >= dayOf('2026-01-01') ? amount : 0))),
    ) as [number, number];
    expect(quarters[2]! + quarters[3]!).toBeCloseTo(sold - closed + 1.2 * (forecast - sold), -1);
  });
});

describe('the outlooks of any plan, on any day of its year, with any deals', () => {
  const anyDeal = fc
    .record(
      {
        manager: fc.constantFrom('Anna', 'Boris', 'Zoe', 'Nobody'),
        amount: fc.integer({ min: -1_000, max: 50_000 }),
        expected: fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2027-06-01') }),
        created: fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2026-12-31') }),
        certainty: fc.constantFrom('confirmed', 'likely', 'possible'),
      },
      { requiredKeys: ['manager', 'amount'] },
    )
    .map((row): DealRow => deal(row));
  const anySituation = fc.record({
    what: anything,
    since: fc.array(anyFact, { maxLength: 20 }),
    deals: fc.array(anyDeal, { maxLength: 6 }),
    lost: fc.integer({ min: 0, max: 3 }),
    later: fc.integer({ min: 0, max: 364 }),
  });
  const none = actionLogOf([], 0);

  interface Found {
    readonly plan: Plan;
    readonly outlooks: PlanOutlooks;
    readonly units: readonly { readonly unit: PlanUnit; readonly told: UnitOutlooks }[];
  }

  /** A return alone, of a unit that has no plan: the year is then below nothing. */
  const returned = {
    what: {
      sold: [{ row: 2, day: dayOf('2023-06-01'), amount: 0, manager: 'Clara', team: 'North', division: 'Retail' }],
      ...{ listed: [], away: [], choices: {}, isRussian: false, unit: 0.01 as const },
    },
    since: [{ row: 2, day: dayOf('2026-01-01'), amount: -0.01, manager: 'Anna', team: 'North', division: 'Retail' }],
    ...{ deals: [], lost: 0, later: 11 },
  };

  const holds = (check: (found: Found) => void) =>
    fc.assert(
      fc.property(anySituation, ({ what, since, deals, lost, later }) => {
        const made = planOf(what);
        const today = Math.min(made.periods[0]!.start + later, made.periods[0]!.end);
        const facts = [...base, ...what.sold, ...since].filter(({ day }) => day <= today);
        const history = { lost: Array(lost).fill({ manager: 'Anna', day: dayOf('2025-03-03') }), ways: [] };
        const month = made.periods.filter(({ kind }) => kind === 'month').findIndex(({ end }) => today <= end);
        const outlooks = planOutlooks(made, { facts, actions: none, deals, history }, today, month);
        const units = [made.company, ...below(made.company)].map((unit) => ({ unit, told: outlooks.of(unit) }));
        check({ plan: made, outlooks, units });
      }),
      { numRuns: 60, examples: [[returned]] },
    );
  const all = ({ month, quarter, year }: UnitOutlooks): PeriodOutlook[] => [month!, quarter!, year!];

  it('lie in their ranges and not below the fact, with a chance where there is a plan', () => {
    holds(({ units }) => {
      for (const { told } of units)
        for (const { low, forecast, high, fact, plan: planned, chance } of all(told)) {
          expect([low, forecast, high].every(Number.isFinite)).toBe(true);
          expect(low).toBeLessThanOrEqual(forecast);
          expect(forecast).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(fact - 1e-6);
          if (planned > 0) expect(chance! >= 0 && chance! <= 1).toBe(true);
          else expect(chance).toBeUndefined();
        }
    });
  });

  it('agree: what is still to come of a unit is that of its parts, and of a month no more than of its quarter', () => {
    const rest = ({ forecast, fact }: PeriodOutlook) => forecast - fact;
    holds(({ outlooks, units }) => {
      for (const { unit, told } of units) {
        expect(rest(told.month!)).toBeLessThanOrEqual(rest(told.quarter!) + 1e-6);
        const parts = unit.units.map((part) => rest(outlooks.of(part).quarter!));
        if (sumOf(parts) > 1e-6) expect(sumOf(parts)).toBeCloseTo(rest(told.quarter!), 4);
      }
    });
  });

  it('make a year of four quarters, and a worst and a best case around the base', () => {
    holds(({ plan: made, outlooks }) => {
      const { quarter, year } = outlooks.of(made.company);
      expect(sumOf(outlooks.quarters)).toBeCloseTo(year!.forecast, 4);
      const cases = new Map(outlooks.scenarios.map((scenario) => [scenario.scenario, scenario]));
      expect(cases.get('base')!.forecast).toBeCloseTo(quarter!.forecast, 6);
      expect(cases.get('worst')?.effect ?? 0).toBeLessThanOrEqual(1e-6);
      expect(cases.get('best')?.effect ?? 0).toBeGreaterThanOrEqual(-1e-6);
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLogOf } from '../../src/domain/actions';
import { type Day, dayOf } from '../../src/domain/calendar';
import type { ActionRow, PersonRow } from '../../src/domain/inputs';
import { peopleOf } from '../../src/domain/people';
import { makePlan, type Plan, type Planning, type PlanUnit, unitsIn } from '../../src/domain/plan';
import type { PlanPast } from '../../src/domain/plan-past';
import type { Fact } from '../../src/domain/retro';
import { sumOf } from '../../src/domain/sum';

const today = dayOf('2026-03-04');
const TEAMS = { Anna: 'North', Boris: 'North', Clara: 'South', Dmitry: 'West' } as const;
type Name = keyof typeof TEAMS;
const NAMES = Object.keys(TEAMS) as Name[];

const sold = (manager: string, iso: string | Day, amount: number, client = 'Alpha'): Fact => ({
  ...{ row: 2, day: typeof iso === 'string' ? dayOf(iso) : iso, amount, manager, client },
  ...{ team: TEAMS[manager as Name] ?? 'North', division: 'B2B' },
});
const done = (manager: string, date: Day, kind: string, count: number): ActionRow => ({
  ...{ row: 2, date, manager, kind, count, client: 'Alpha' },
});

/** Two years of a deal a month and person, alike but for the person, and the calls and meetings of the second. */
const months = Array.from({ length: 26 }, (_, month) => dayOf('2024-01-10') + Math.round(30.4 * month));
const facts = months.flatMap((day, month) => NAMES.map((name, at) => sold(name, day, 1000 * (at + 1) + 50 * month)));
const log = actionLogOf(
  months
    .slice(12)
    .flatMap((day) =>
      NAMES.flatMap((name, at) => [done(name, day - 20, 'Call', 9 + at), done(name, day - 10, 'Meeting', 3)]),
    ),
  today,
);

const planOf = (sales: readonly Fact[], more: Partial<Planning> = {}): Plan =>
  makePlan(sales, { ...{ year: 2026, growth: 0.2, unit: 1, today, company: 'Company', actions: log }, ...more });

/** As a refresh makes it: what was kept of a plan comes out of the document as it went in. */
const keptOf = ({ past, basis }: Plan): Pick<Planning, 'past' | 'made'> => ({
  past: JSON.parse(JSON.stringify(past)) as PlanPast,
  made: basis.conflict.quarters,
});

const named = ({ company }: Plan, name: string): PlanUnit => unitsIn(company).find((unit) => unit.name === name)!;

/** Some amounts are others, some sales are of another day or client, or gone, and some come late. */
const anyCorrection = fc.record({
  changed: fc.array(
    fc.record({
      at: fc.nat({ max: facts.length - 1 }),
      amount: fc.integer({ min: -5_000, max: 50_000 }),
      later: fc.integer({ min: -20, max: 20 }),
      client: fc.constantFrom('Alpha', 'Omega'),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  gone: fc.uniqueArray(fc.nat({ max: facts.length / 2 }), { maxLength: 8 }),
  late: fc.array(
    fc
      .tuple(fc.constantFrom(...NAMES), fc.integer({ min: dayOf('2024-02-01'), max: today }), fc.nat({ max: 9_000 }))
      .map(([name, day, amount]) => sold(name, day, amount - 3_000)),
    { maxLength: 8 },
  ),
});
/** What people log late of what they did before the plan was made. */
const anyLateLog = fc.array(
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.integer({ min: today - 90, max: today - 7 }),
      fc.constantFrom('Call', 'Meeting'),
    )
    .map(([name, day, kind]) => done(name, day, kind, 5)),
  { maxLength: 8 },
);

function corrected({ changed, gone, late }: typeof anyCorrection extends fc.Arbitrary<infer T> ? T : never): Fact[] {
  const others = facts.map((fact, at) => {
    const { amount, later, client } = changed.find((one) => one.at === at) ?? { ...fact, later: 0 };
    return { ...fact, amount, client: client!, day: fact.day + later };
  });
  return [...others.filter((_, at) => !gone.includes(at)), ...late];
}

describe('what divides a plan is kept with it', () => {
  const plan = planOf(facts);

  it('and has months of their own and actions to plan by, so that there is something to keep', () => {
    expect(new Set(plan.past.months.rates).size).toBeGreaterThan(1);
    expect(plan.kinds).toEqual(['Call', 'Meeting']);
    expect(sumOf(Object.values(plan.company.actions).map(([year = 0]) => year))).toBeGreaterThan(100);
  });

  it('so that no figure of money or actions moves, whatever is corrected or logged late of the past, until it is built anew', () => {
    let moved = 0;
    fc.assert(
      fc.property(anyCorrection, anyLateLog, fc.constantFrom(1, 1000), (correction, late, unit) => {
        const built = planOf(facts, { unit });
        const sales = corrected(correction);
        const actions = actionLogOf([...log.rows, ...late], today);
        expect(planOf(sales, { unit, actions, ...keptOf(built) }).company).toEqual(built.company);
        const anew = planOf(sales, { unit, actions, made: built.basis.conflict.quarters }).company;
        moved += Number(JSON.stringify(anew) !== JSON.stringify(built.company));
      }),
      { numRuns: 25 },
    );
    expect(moved).toBeGreaterThan(12);
  });

  it('and people who come and go move it from their day on, by the sales as they were then', () => {
    const anyDay = fc.integer({ min: dayOf('2026-03-05'), max: dayOf('2026-12-01') });
    const leaver = fc.record({ name: fc.constantFrom(...NAMES), to: anyDay });
    const hire = fc.record({ name: fc.constant('Zoe'), team: fc.constantFrom('North', 'South'), from: anyDay });
    fc.assert(
      fc.property(anyCorrection, fc.oneof(leaver, hire), (correction, row) => {
        const listed = NAMES.map((name): PersonRow => ({ row: 2, name }));
        const changed = { row: 2, ...row } as PersonRow;
        const people = peopleOf([...listed.filter(({ name }) => name !== row.name), changed]);
        const after = planOf(corrected(correction), { people, ...keptOf(plan) });
        expect(after.company).toEqual(planOf(facts, { people, ...keptOf(plan) }).company);
        const day = 'to' in row ? row.to : row.from;
        expect(after.company.revenue).toEqual(plan.company.revenue);
        for (const name of NAMES) {
          const [now, before] = [named(after, name), named(plan, name)].map(({ revenue }) => revenue);
          after.periods.forEach(({ end, kind }, at) => {
            if (kind === 'week' && end < day) expect(Math.abs(now![at]! - before![at]!)).toBeLessThanOrEqual(1);
          });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('and is read anew once somebody is renamed in the sales: the plan goes with the name', () => {
    const renamed = facts.map((fact) => (fact.manager === 'Clara' ? { ...fact, manager: 'Carla' } : fact));
    const after = planOf(renamed, keptOf(plan));
    expect(named(after, 'Carla').revenue).toEqual(named(plan, 'Clara').revenue);
    expect(after.past.sellers.map(([name]) => name)).toEqual(['Anna', 'Boris', 'Carla', 'Dmitry']);
  });

  it('and is read anew by the actions once a kind of them has another name in the log', () => {
    const rows = log.rows.map((row) => (row.kind === 'Call' ? { ...row, kind: 'Ring' } : row));
    const after = planOf(facts, { ...keptOf(plan), actions: actionLogOf(rows, today) });
    expect(after.kinds).toEqual(['Ring', 'Meeting']);
    expect(after.company.actions.Ring).toEqual(plan.company.actions.Call);
  });

  it('so that a name that only a correction brings in waits for the next plan', () => {
    const late = [...facts, sold('Anya', '2025-06-10', 9_000)];
    expect(planOf(late, keptOf(plan)).company).toEqual(plan.company);
    expect(named(planOf(late), 'Anya').revenue[0]).toBeGreaterThan(0);
  });

  it('and who is listed nowhere stays without a plan, though a correction lets them sell in the year before', () => {
    const people = peopleOf(NAMES.map((name): PersonRow => ({ row: 2, name })));
    const sales = [...facts, sold('Eve', '2026-02-10', 9_000)];
    const built = planOf(sales, { people });
    expect(unitsIn(built.company).map(({ name }) => name)).not.toContain('Eve');
    const late = [...sales, sold('Eve', '2025-06-10', 9_000)];
    expect(planOf(late, { people, ...keptOf(built) }).company).toEqual(built.company);
    expect(named(planOf(late, { people }), 'Eve').revenue[0]).toBeGreaterThan(0);
  });

  it('and the plan says that sales of last year are others now, in whatever order they stand', () => {
    expect([plan, planOf([...facts].reverse(), keptOf(plan))].map(({ isCorrected }) => isCorrected)).toEqual([
      false,
      false,
    ]);
    const late = [...facts, sold('Anna', '2025-03-20', -300)];
    expect(planOf(late, keptOf(plan)).isCorrected).toBe(true);
    expect(planOf(late).isCorrected).toBe(false);
    expect(planOf([...facts, sold('Eve', '2026-02-10', 9_000)], keptOf(plan)).isCorrected).toBe(false);
  });

  it('but not who belongs where: who is moved to another team takes the plan along', () => {
    const people = peopleOf([
      ...NAMES.filter((name) => name !== 'Boris').map((name): PersonRow => ({ row: 2, name })),
      { row: 2, name: 'Boris', team: 'South' },
    ]);
    const after = planOf(facts, { ...keptOf(plan), people });
    expect(named(after, 'Boris').path).toBe('B2B/South/Boris');
    expect(Math.abs(named(after, 'Boris').revenue[0]! - named(plan, 'Boris').revenue[0]!)).toBeLessThanOrEqual(1);
  });
});

import { describe, expect, it } from 'vitest';
import { BLEND, HEADCOUNT } from '../../src/domain/allocate';
import { dayOf } from '../../src/domain/calendar';
import type { PersonRow } from '../../src/domain/inputs';
import { peopleOf } from '../../src/domain/people';
import { makePlan, type Plan, type PlanUnit } from '../../src/domain/plan';
import type { Fact } from '../../src/domain/retro';
import type { Choices } from '../../src/domain/settings';

const sold = (manager: string, amount: number, team = 'North'): Fact[] =>
  ['2025-01-15', '2025-04-15', '2025-07-15', '2025-12-15'].map((iso) => ({
    ...{ row: 2, day: dayOf(iso), amount: amount / 4, manager, team, division: 'B2B' },
  }));
const facts = [...sold('Anna', 500), ...sold('Boris', 300), ...sold('Clara', 200), ...sold('Dmitry', 1000, 'South')];

const planOf = (choices: Choices, rows: readonly Partial<PersonRow>[] = []): Plan =>
  makePlan(facts, {
    ...{ year: 2026, growth: 0.2, unit: 1, today: dayOf('2026-01-12'), company: 'Company', choices },
    people: peopleOf(rows.map((row) => ({ row: 2, name: '', ...row }))),
  });
const team = ({ company }: Plan, at = 0): PlanUnit => company.units[0]!.units[at]!;
const years = (plan: Plan) => team(plan).units.map(({ revenue }) => revenue[0]);

describe('personal plans', () => {
  it('are by past sales, and the same when that is chosen', () => {
    const usual = planOf({});
    expect(years(usual)).toEqual([600, 360, 240]);
    expect(planOf({ mix: { retro: 1, potential: 0, capacity: 0 } }).company).toEqual(usual.company);
    expect(usual.assignments.people.map(({ path, plan, byRule, capacity }) => [path, plan, byRule, capacity])).toEqual([
      ['B2B/North/Anna', 600, 600, 1],
      ['B2B/North/Boris', 360, 360, 1],
      ['B2B/North/Clara', 240, 240, 1],
      ['B2B/South/Dmitry', 1200, 1200, 1],
    ]);
  });

  it('are by headcount in the whole company, or by potential', () => {
    const equal = planOf({ mix: HEADCOUNT });
    expect([years(equal), team(equal, 1).revenue[0]]).toEqual([[600, 600, 600], 600]);
    const potentials = [
      { name: 'Anna', potential: 100 },
      { name: 'Boris', potential: 200 },
    ];
    const byPotential = planOf({ mix: { retro: 0, potential: 1, capacity: 0 } }, potentials);
    expect(years(byPotential)).toEqual([400, 800, 600]); // Clara and Dmitry as average
  });

  it('are a blend where somebody has a potential, unless another mix is chosen', () => {
    const potentials = [{ name: 'Anna', potential: 100 }];
    expect(planOf({}, potentials).company).toEqual(planOf({ mix: BLEND }, potentials).company);
    const { people, fairness } = planOf({ mix: { retro: 1, potential: 0, capacity: 0 } }, potentials).assignments;
    expect(people[0]).toMatchObject({ plan: 600, potential: 100 });
    expect(fairness.perPotential.each).toEqual([6, undefined, undefined, undefined]);
  });

  it('that are locked never move, colleagues take the difference, and the team stays as it is', () => {
    const plan = planOf({}, [{ name: 'Boris', lock: 500, why: 'agreed in May' }]);
    expect(years(plan)).toEqual([500, 500, 200]);
    expect(team(plan)).not.toHaveProperty('assigned');
    expect(plan.assignments.people[1]).toMatchObject({ byRule: 360, lock: { amount: 500, reason: 'agreed in May' } });
  });

  it('that are all locked show the gap', () => {
    const plan = planOf(
      {},
      ['Anna', 'Boris', 'Clara'].map((name) => ({ name, lock: 300 })),
    );
    expect(years(plan)).toEqual([300, 300, 300]);
    expect([team(plan).revenue[0], team(plan).assigned?.[0]]).toEqual([1200, 900]);
    expect([plan.company.revenue[0], plan.company.assigned?.[0]]).toEqual([2400, 2100]);
  });

  it('stay within limits against own sales of last year', () => {
    const plan = planOf({ mix: BLEND, lowest: -0.1, highest: 0.4 });
    const [anna, boris, clara] = years(plan);
    expect([anna, boris, clara].every((year, at) => year! <= [700, 420, 280][at]! + 1)).toBe(true);
    expect(clara).toBe(280);
    expect(plan.assignments.people[2]).toMatchObject({ plan: 280, heldAt: 'high' });
  });

  it('stand at a limit where a lock of somebody else moves them there', () => {
    const plan = planOf({ highest: 0.4 }, [{ name: 'Anna', lock: 100 }]);
    expect(years(plan)).toEqual([100, 420, 280]);
    expect(plan.assignments.people.map(({ heldAt }) => heldAt)).toEqual([undefined, 'high', 'high', undefined]);
  });

  it('that all stand at their limits show what they leave', () => {
    const plan = planOf({ highest: 0.1 });
    expect(years(plan)).toEqual([550, 330, 220]);
    expect(team(plan).assigned?.[0]).toBe(1100);
  });

  it('make more than the plan of the team where that is wanted', () => {
    const plan = planOf({ over: 0.1 });
    expect(years(plan)).toEqual([660, 396, 264]);
    expect([team(plan).revenue[0], team(plan).assigned?.[0], plan.company.assigned?.[0]]).toEqual([1200, 1320, 2640]);
  });

  it('stand beside what people propose: blank is nothing said, 0 is a word', () => {
    const rows = [
      { name: 'Anna', proposal: 400 },
      { name: 'Boris', proposal: 0 },
    ];
    const plan = planOf({}, rows);
    expect(years(plan)).toEqual([600, 360, 240]);
    expect(plan.assignments.bridges).toMatchObject([
      { division: 'B2B', team: 'North', topDown: 1200, bottomUp: 400, gap: -800, missing: 1 },
    ]);
  });

  it('follow proposals where they are reconciled, moved in proportion to the rule', () => {
    const rows = [
      { name: 'Anna', proposal: 600 },
      { name: 'Boris', proposal: 300 },
      { name: 'Clara', proposal: 200 },
    ];
    expect(years(planOf({ proposals: 'reconcile' }, rows))).toEqual([650, 330, 220]);
    expect(years(planOf({ proposals: 'reconcile' }, rows.slice(0, 2)))).toEqual([600, 300, 300]);
    const locked = [{ ...rows[0]!, lock: 600 }, ...rows.slice(1)];
    expect(years(planOf({ proposals: 'reconcile' }, locked))).toEqual([600, 360, 240]);
  });

  it('of a locked leaver lie in the weeks in which they are there', () => {
    const plan = planOf({}, [{ name: 'Anna', to: dayOf('2026-06-30'), lock: 200 }]);
    const { revenue } = team(plan).units[0]!;
    const inQuarters = plan.periods.flatMap(({ kind }, at) => (kind === 'quarter' ? revenue[at]! : []));
    expect([revenue[0], inQuarters[2], inQuarters[3]]).toEqual([200, 0, 0]);
  });
});

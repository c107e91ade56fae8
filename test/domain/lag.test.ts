import { describe, expect, it } from 'vitest';
import { actionLogOf } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import { lagOf, mainKind } from '../../src/domain/lag';
import { makePlan, type Plan } from '../../src/domain/plan';
import type { PlannedActions, PlannedKind } from '../../src/domain/planned-actions';
import type { Fact } from '../../src/domain/retro';

const fact = (day: string, amount: number, manager = 'Ann'): Fact => ({
  row: 2,
  day: dayOf(day),
  amount,
  manager,
  team: 'North',
  division: 'Sales',
});
const LAST_YEAR = ['2025-02-03', '2025-05-05', '2025-08-04', '2025-11-03'].map((day) => fact(day, 100));
const today = dayOf('2026-03-02');
const plan = makePlan(LAST_YEAR, { year: 2026, growth: 0, unit: 1, today, company: 'Company' });

const call = (day: string, count: number) => ({ row: 2, date: dayOf(day), manager: 'Ann', kind: 'Call', count });
const kindOf = (kind: string, pooled: number, lead = [1], median = 0) =>
  ({ kind, conversion: { pooled }, lead: { weeks: lead, median } }) as unknown as PlannedKind;
const planned = (kinds: readonly PlannedKind[], people: readonly object[] = []): Plan => ({
  ...plan,
  actionPlan: { kinds, people } as unknown as PlannedActions,
});

describe('why somebody is behind', () => {
  it('is the number and the size of their deals where no actions are planned', () => {
    const sales = [...LAST_YEAR, fact('2026-01-12', 150), fact('2026-01-13', 150)];
    const causes = lagOf(plan, { facts: sales }, today)('Ann', { due: 400, fact: 300 });
    expect(causes).toEqual({ deals: -250, conversion: 0, averageDeal: 150 });
  });

  it('counts no deal of another year, of another person, or of tomorrow', () => {
    const sales = [...LAST_YEAR, fact('2026-01-12', 100), fact('2026-01-13', 100, 'Bob'), fact('2026-03-03', 100)];
    const causes = lagOf(plan, { facts: sales }, today)('Ann', { due: 200, fact: 100 });
    expect(causes).toEqual({ deals: -100, conversion: 0, averageDeal: 0 });
  });

  it('looks at the actions that can have led to the deals by now', () => {
    const log = actionLogOf([call('2025-11-03', 1), call('2025-12-29', 20), call('2026-02-23', 500)], today);
    const facts = [...LAST_YEAR, fact('2026-01-12', 100)];
    const byCalls = planned(
      [kindOf('Call', 0.05, [0, 0, 1], 14)],
      [{ name: 'Ann', averageDeal: 100, conversions: [] }],
    );
    const causes = lagOf(byCalls, { facts, actions: log }, today)('Ann', { due: 200, fact: 100 });
    expect(causes).toEqual({ actions: -100, conversion: 0, averageDeal: 0 });
  });

  it('is not looked for in actions where the log does not reach back as far as the deals begin', () => {
    const log = actionLogOf([call('2025-12-29', 20)], today);
    const byCalls = planned(
      [kindOf('Call', 0.05, [0, 0, 1], 14)],
      [{ name: 'Ann', averageDeal: 100, conversions: [] }],
    );
    const causes = lagOf(byCalls, { facts: LAST_YEAR, actions: log }, today)('Ann', { due: 200, fact: 0 });
    expect(causes).toEqual({ deals: -200, conversion: 0, averageDeal: 0 });
  });

  it('is measured by a person’s own conversion and average deal', () => {
    const log = actionLogOf([call('2025-12-01', 1), call('2026-01-12', 10)], today);
    const ann = { name: 'Ann', averageDeal: 50, conversions: [{ kind: 'Call', conversion: 0.1 }] };
    const facts = [...LAST_YEAR, fact('2026-01-12', 50)];
    const causes = lagOf(planned([kindOf('Call', 0.05)], [ann]), { facts, actions: log }, today);
    expect(causes('Ann', { due: 100, fact: 50 })).toEqual({ actions: -50, conversion: 0, averageDeal: 0 });
  });
});

describe('the main kind of actions', () => {
  it('is the one that it takes most of', () => {
    const kinds = [kindOf('Meeting', 0.3), kindOf('Call', 0.02), kindOf('Proposal', 0.5)];
    expect(mainKind(planned(kinds))?.kind).toBe('Call');
    expect(mainKind({})).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { actionLogOf, NOTHING_DONE } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import { reverseFunnel } from '../../src/domain/funnel';
import type { ActionRow } from '../../src/domain/inputs';
import type { Fact } from '../../src/domain/retro';

const today = dayOf('2026-03-31');
const won = (manager: string, amount: number, iso = '2026-03-10'): Fact => ({
  row: 2,
  day: dayOf(iso),
  amount,
  manager,
  team: 'T',
  division: 'D',
});
const done = (manager: string, kind: string, count: number, iso = '2026-03-02'): ActionRow => ({
  row: 2,
  date: dayOf(iso),
  manager,
  kind,
  count,
});
const deals = (manager: string, count: number, amount: number) =>
  Array.from({ length: count }, () => won(manager, amount));

describe('the reverse funnel', () => {
  it('takes 20 deals, 67 proposals, 167 meetings and 667 calls for 3,000,000 at 150,000', () => {
    const facts = deals('Anna', 30, 150_000);
    const log = actionLogOf(
      [done('Anna', 'Call', 1000), done('Anna', 'Meeting', 250), done('Anna', 'Proposal', 100)],
      today,
    );
    const funnel = reverseFunnel(facts, log, today)!;
    const needed = (kind: string) => (3_000_000 / funnel.averageDeal('Anna')) * funnel.actionsPerDeal('Anna', kind);
    expect(funnel.kinds.map(needed).map(Math.ceil)).toEqual([667, 167, 67]);
  });

  it("draws a person's own conversion to that of all", () => {
    const facts = [...deals('Anna', 2, 100), ...deals('Boris', 1, 100)];
    const log = actionLogOf([done('Anna', 'Call', 20), done('Boris', 'Call', 40)], today);
    const funnel = reverseFunnel(facts, log, today)!;
    expect(1 / funnel.actionsPerDeal('Anna', 'Call')).toBeCloseTo((2 + 50 * 0.05) / (20 + 50), 12);
    expect(funnel.actionsPerDeal('Nobody', 'Call')).toBeCloseTo(20, 12);
  });

  it('draws the average deal to that of all, from five deals on', () => {
    const facts = [...deals('Anna', 5, 200), ...deals('Boris', 4, 1000)];
    const funnel = reverseFunnel(facts, actionLogOf([done('Anna', 'Call', 9)], today), today)!;
    const all = 5000 / 9;
    expect(funnel.averageDeal('Boris')).toBeCloseTo(all, 9);
    expect(funnel.averageDeal('Anna')).toBeCloseTo((1000 + 50 * all) / 55, 9);
  });

  it('looks at the time that the log covers, and at deals alone: a return is none', () => {
    const facts = [won('Anna', 100, '2026-03-01'), won('Anna', 100, '2026-03-02'), won('Anna', -50), won('Anna', 0)];
    const funnel = reverseFunnel(facts, actionLogOf([done('ANNA', 'Call', 10)], today), today)!;
    expect(funnel.actionsPerDeal('Anna', 'Call')).toBe(10);
    expect(funnel.averageDeal('Anna')).toBe(100);
  });

  it('allows several deals from one action', () => {
    const log = actionLogOf([done('Anna', 'Fair', 2)], today);
    expect(reverseFunnel(deals('Anna', 8, 1), log, today)!.actionsPerDeal('Anna', 'Fair')).toBeCloseTo(0.25, 12);
  });

  it('is not known without a log, or without a deal since it began', () => {
    const facts = deals('Anna', 3, 100);
    expect(reverseFunnel(facts, NOTHING_DONE, today)).toBeUndefined();
    expect(reverseFunnel(facts, actionLogOf([done('Anna', 'Call', 9, '2026-03-11')], today), today)).toBeUndefined();
  });
});

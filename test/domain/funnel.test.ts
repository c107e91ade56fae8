import { describe, expect, it } from 'vitest';
import { type ActionLog, actionLogOf, NOTHING_DONE } from '../../src/domain/actions';
import { attribute } from '../../src/domain/attribution';
import { dayOf } from '../../src/domain/calendar';
import { poolStrength } from '../../src/domain/conversion';
import { reverseFunnel } from '../../src/domain/funnel';
import type { ActionRow } from '../../src/domain/inputs';
import type { Fact } from '../../src/domain/retro';

const today = dayOf('2026-03-31');
const won = (manager: string, amount: number, more: Partial<Fact> = {}): Fact => ({
  row: 2,
  day: dayOf('2026-03-10'),
  amount,
  manager,
  team: 'T',
  division: 'D',
  ...more,
});
const done = (manager: string, kind: string, count: number, more: Partial<ActionRow> = {}): ActionRow => ({
  row: 2,
  date: dayOf('2026-03-02'),
  manager,
  kind,
  count,
  ...more,
});
const deals = (manager: string, count: number, amount: number, more: Partial<Fact> = {}) =>
  Array.from({ length: count }, () => won(manager, amount, more));
const funnelOf = (sales: readonly Fact[], log: ActionLog) =>
  reverseFunnel(sales, { start: log.since ?? today, end: today, log, attribution: attribute(sales, log.rows) });
const logOf = (...rows: readonly ActionRow[]) => actionLogOf(rows, today);

describe('the reverse funnel', () => {
  it('takes 20 deals, 67 proposals, 167 meetings and 667 calls for 3,000,000 at 150,000', () => {
    const log = logOf(done('Anna', 'Call', 1000), done('Anna', 'Meeting', 250), done('Anna', 'Proposal', 100));
    const funnel = funnelOf(deals('Anna', 30, 150_000), log)!;
    const needed = funnel.kinds.map(({ own }) => 3_000_000 / funnel.averageDeal('Anna') / own('Anna').conversion);
    expect(needed.map(Math.ceil)).toEqual([667, 167, 67]);
  });

  it("draws a person's own conversion to that of all", () => {
    const log = logOf(done('Anna', 'Call', 20), done('Boris', 'Call', 40));
    const [calls] = funnelOf([...deals('Anna', 2, 100), ...deals('Boris', 1, 100)], log)!.kinds;
    const strength = poolStrength([
      { successes: 2, attempts: 20 },
      { successes: 1, attempts: 40 },
    ]);
    expect(calls!.conversion.pooled).toBe(0.05);
    expect(strength).toBeGreaterThan(0);
    const own = strength === Infinity ? 0.05 : (2 + strength * 0.05) / (20 + strength);
    expect(calls!.own('Anna')).toEqual({ successes: 2, attempts: 20, conversion: own });
    expect(calls!.own('Nobody')).toEqual({ successes: 0, attempts: 0, conversion: 0.05 });
  });

  it('learns how much people differ: far from chance, everybody is planned by their own', () => {
    const log = logOf(done('Anna', 'Call', 1000), done('Boris', 'Call', 1000));
    const [calls] = funnelOf([...deals('Anna', 500, 100), ...deals('Boris', 100, 100)], log)!.kinds;
    expect(calls!.own('Anna').conversion).toBeCloseTo(0.5, 2);
    expect(calls!.own('Boris').conversion).toBeCloseTo(0.1, 2);
  });

  it('takes nobody for a seller without actions who only logs nothing', () => {
    const sales = [...deals('Anna', 5, 100), ...deals('Silent', 95, 100)];
    expect(funnelOf(sales, logOf(done('Anna', 'Call', 100)))!.kinds[0]!.conversion.pooled).toBe(0.05);
    expect(funnelOf(sales, logOf(done('Assistant', 'Call', 100)))!.kinds[0]!.conversion.pooled).toBe(1);
  });

  it('allows several deals from one action', () => {
    const [fairs] = funnelOf(deals('Anna', 8, 1), logOf(done('Anna', 'Fair', 2)))!.kinds;
    expect(fairs!.own('Anna').conversion).toBeCloseTo(4, 12);
  });

  it('is not known without a log, in its first four weeks, or without a deal since it began', () => {
    const sales = deals('Anna', 3, 100);
    expect(funnelOf(sales, NOTHING_DONE)).toBeUndefined();
    expect(funnelOf(sales, logOf(done('Anna', 'Call', 9, { date: dayOf('2026-03-04') })))).toBeUndefined();
    const early = deals('Anna', 3, 100, { day: dayOf('2026-01-10') });
    expect(funnelOf(early, logOf(done('Anna', 'Call', 9)))).toBeUndefined();
  });
});

describe('lead times and cohorts', () => {
  /** A meeting every day from September, each with a deal of its own; every second is won three weeks later. */
  const first = dayOf('2025-09-01');
  const meetings = Array.from({ length: today - first + 1 }, (_, at) =>
    done('Anna', 'Meeting', 1, { date: first + at, deal: `D${at}` }),
  );
  const sales = meetings
    .map(({ date, deal }, at) => won('Anna', 100, { day: date + 21, deal: deal!, row: at }))
    .filter(({ day }, at) => at % 2 === 0 && day <= today);

  it('are learnt from deals that the log names', () => {
    const [kind] = funnelOf(sales, logOf(...meetings))!.kinds;
    expect(kind!.lead).toEqual({ weeks: [0, 0, 0, 1], median: 21, patience: 21, deals: sales.length });
  });

  it('count only what has had its time: the last three weeks do not spoil the conversion', () => {
    const [kind] = funnelOf(sales, logOf(...meetings))!.kinds;
    expect(kind!.conversion.isMature).toBe(true);
    expect(kind!.conversion.pooled).toBeCloseTo(0.5, 2);
    const sameTime = sales.length / meetings.length;
    expect(sameTime).toBeLessThan(0.46);
  });

  it('lend calls, which name no deal, the lead time of the meetings that they lead to', () => {
    const [calls] = funnelOf(sales, logOf(done('Anna', 'Call', 50, { date: first }), ...meetings))!.kinds;
    expect(calls!.lead).toEqual({ weeks: [0, 0, 0, 1], median: 21, patience: 21, deals: 0 });
  });

  it('are none where nothing is traced, and the conversion is that of one time', () => {
    const [kind] = funnelOf(sales, logOf(...meetings.map(({ deal: _, ...row }) => row)))!.kinds;
    expect(kind!.lead).toEqual({ weeks: [1], median: undefined, patience: undefined, deals: 0 });
    expect(kind!.conversion.isMature).toBe(false);
  });

  it('of a log that is too young for its own deals are those of one time', () => {
    const young = meetings.filter(({ date }) => date > today - 40);
    const [kind] = funnelOf(sales, logOf(...young))!.kinds;
    expect(kind!.lead.median).toBe(21);
    expect(kind!.conversion.isMature).toBe(false);
  });
});

describe('the average deal', () => {
  const log = logOf(done('Anna', 'Call', 9), done('Boris', 'Call', 9));
  const averageOf = (manager: string, sales: readonly Fact[]) => funnelOf(sales, log)!.averageDeal(manager);

  it('is drawn to that of all, from five deals on', () => {
    const sales = [...deals('Anna', 5, 200), ...deals('Boris', 4, 1000)];
    const all = 5000 / 9;
    expect(averageOf('Boris', sales)).toBeCloseTo(all, 9);
    expect(averageOf('Anna', sales)).toBeCloseTo((1000 + 50 * all) / 55, 9);
  });

  it('is the own one where people differ far from chance', () => {
    const sales = [...deals('Anna', 50, 200), ...deals('Boris', 50, 1000)];
    expect(averageOf('Anna', sales)).toBeCloseTo(200, 6);
    expect(averageOf('Nobody', sales)).toBeCloseTo(600, 6);
  });

  it('is the median where one deal is more than a fifth of the money', () => {
    const sales = [...deals('Anna', 9, 100), won('Anna', 100_000)];
    expect(averageOf('Anna', sales)).toBeCloseTo(100, 9);
  });

  it('has a funnel for each line of products: money of a line ÷ its deal', () => {
    const cheap = deals('Anna', 90, 100, { product: 'Filter' });
    const dear = deals('Anna', 10, 9100, { product: 'Boiler' });
    expect(averageOf('Anna', [...cheap, ...dear])).toBeCloseTo(1000, 6);
    const few = deals('Anna', 2, 5000, { product: 'Pump' });
    const odd = deals('Anna', 3, 5000, { product: 'Valve' });
    expect(averageOf('Anna', [...cheap, ...dear, ...few, ...odd])).toBeCloseTo(125_000 / 105, 6);
  });
});

import { describe, expect, test } from 'vitest';
import type { Mistake } from '../../src/domain/problem';
import { buildPlan } from '../../src/jobs/build';
import { openRetro } from '../../src/jobs/opening';
import { finishJob, refreshTabs } from '../../src/jobs/refresh';
import { recall } from '../../src/jobs/remembered';
import type { PlanRequest } from '../../src/surface';
import { columns, emptyStore, finish, mistakeIn, planOn, portsOf, SALES, workbookOf } from './stand-in';

const request: PlanRequest = { tab: 0, columns, year: 2026, growth: 0.2, unit: 100 };
const MORNING = Date.parse('2026-03-04T09:00:00Z');

/** A clock that moves by so much each time it is looked at: by ten seconds, and a part has time for five tabs. */
function slowClock(step = 10_000) {
  let now = MORNING;
  const wait = (time: number) => {
    now += time;
    return now;
  };
  return { now: () => wait(step), wait };
}

const slowPorts = (clock = slowClock()) => portsOf(workbookOf({ Sales: SALES }), { now: clock.now });

describe('a plan that takes longer than a part', () => {
  test('says after each part how many tabs stand, and is whole after the last', () => {
    const ports = slowPorts();
    const steps = [buildPlan(ports, 'en', request), buildPlan(ports, 'en', request)];
    expect(steps).toMatchObject([
      { finished: false, done: 5, of: 14, tab: 'Team · Projects' },
      { finished: false, done: 10, of: 14, tab: 'Team · Key' },
    ]);
    expect(planOn(ports, request).tabs).toHaveLength(14);
  });

  test('draws each tab once', () => {
    const workbook = workbookOf({ Sales: SALES });
    planOn(portsOf(workbook, { now: slowClock().now }), request);
    const names = workbook.drawn.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('draws again what says something else meanwhile, so that no two tabs show two states', () => {
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook, { now: slowClock().now });
    buildPlan(ports, 'en', request);
    workbook.sheets[0]!.cells[5]![1] = 5_000;
    planOn(ports, request);
    const names = workbook.drawn.map(({ name }) => name);
    const twice = names.filter((name, at) => names.indexOf(name) < at);
    expect(twice).toEqual(expect.arrayContaining(['Company total', 'Division · North']));
    expect(twice).not.toContain('Bob');
  });

  test('goes on from the right column when another one was put in before it', () => {
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook, { now: slowClock().now });
    buildPlan(ports, 'en', request);
    for (const [at, row] of workbook.sheets[0]!.cells.entries()) row.splice(1, 0, at === 0 ? 'Pieces' : 7);
    expect(finish(() => finishJob(ports, 'en')).year).toBe(2026);
    const total = workbook.drawn.filter(({ key }) => key === 'company').map(({ cells }) => JSON.stringify(cells));
    expect(total.every((cells) => cells.includes('12,000'))).toBe(true);
  });

  test('is another plan with another growth', () => {
    const ports = slowPorts();
    buildPlan(ports, 'en', request);
    expect(buildPlan(ports, 'en', { ...request, growth: 0.3 })).toMatchObject({ done: 5 });
  });

  test('is told to who opens the sidebar, and finished when it is asked for', () => {
    const ports = slowPorts();
    buildPlan(ports, 'en', request);
    expect(openRetro(ports, 'en').unfinished).toEqual({
      job: 'build',
      by: 'head@example.com',
      since: 'Wed, Mar 4, 9:00 AM',
    });
    expect(finish(() => finishJob(ports, 'en'))).toMatchObject({
      year: 2026,
      tabs: { length: 14 },
    });
    expect(openRetro(ports, 'en').unfinished).toBeUndefined();
  });

  test('is given up by a refresh, which draws the plan that stood before', () => {
    const workbook = workbookOf({ Sales: SALES });
    const clock = slowClock();
    const ports = portsOf(workbook, { now: clock.now });
    planOn(ports, request);
    buildPlan(ports, 'en', { ...request, growth: 3 });
    finish(() => refreshTabs(ports, 'en'));
    const companies = workbook.drawn.filter(({ key }) => key === 'company').map(({ cells }) => JSON.stringify(cells));
    expect(companies.map((cells) => cells.includes('40,000'))).toEqual([false, true, false]);
    expect(openRetro(ports, 'en').unfinished).toBeUndefined();
  });

  test('leaves nothing to go on with when the sales cannot be read', () => {
    const ports = slowPorts();
    expect(mistakeIn(() => buildPlan(ports, 'en', { ...request, year: 2030 }))).toBe('noLastYear');
    expect(openRetro(ports, 'en').unfinished).toBeUndefined();
  });
});

describe('two people at once', () => {
  test('the second is told who is at work and since when', () => {
    const ports = slowPorts(slowClock(1_000));
    buildPlan(ports, 'en', request);
    const ann = ports.as('ann@example.com');
    expect(() => buildPlan(ann, 'en', request)).toThrow(
      expect.objectContaining({ code: 'busy', values: { by: 'head@example.com', since: 'Wed, Mar 4, 9:00 AM' } }),
    );
    expect(mistakeIn(() => finishJob(ann, 'en'))).toBe('busy');
  });

  test('a refresh that waits while somebody builds draws the plan that they built', () => {
    const ports = portsOf(workbookOf({ Sales: SALES }), { now: () => MORNING });
    planOn(ports, request);
    const alone = <T>(run: () => T) => {
      planOn(ports, { ...request, growth: 0.5 });
      return ports.store.alone(run);
    };
    finish(() => refreshTabs({ ...ports, store: { ...ports.store, alone } }, 'en'));
    expect(recall(ports.store)?.growth).toBe(0.5);
  });

  test('the second goes on where the first left off when nothing was heard of them for a minute', () => {
    const clock = slowClock(1_000);
    const ports = slowPorts(clock);
    const first = { done: 0, ...buildPlan(ports, 'en', request) };
    clock.wait(61_000);
    const second = { done: 0, ...buildPlan(ports.as('ann@example.com'), 'en', request) };
    expect(second.done).toBeGreaterThan(first.done);
    expect(openRetro(ports, 'en').unfinished?.by).toBe('ann@example.com');
  });

  test('the first goes on at once after closing the sidebar', () => {
    const ports = slowPorts(slowClock(1_000));
    const first = { done: 0, ...buildPlan(ports, 'en', request) };
    const second = { done: 0, ...buildPlan(ports, 'en', request) };
    expect(second.done).toBeGreaterThan(first.done);
  });

  test('while an execution works nobody else does, whoever it is', () => {
    const store = { ...emptyStore(), alone: () => undefined };
    const ports = portsOf(workbookOf({ Sales: SALES }), { store });
    expect(mistakeIn(() => buildPlan(ports, 'en', request))).toBe('busy');
  });

  test('the second is told who is at work also while the first has only begun to read', () => {
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook);
    const { alone } = ports.store;
    const { draw } = workbook;
    let told: unknown;
    Object.assign(workbook, {
      draw: (...asked: Parameters<typeof draw>) => {
        Object.assign(ports.store, { alone: () => undefined });
        try {
          buildPlan(ports.as('ann@example.com'), 'en', request);
        } catch (error) {
          told = (error as Mistake).values;
        }
        Object.assign(ports.store, { alone });
        return draw(...asked);
      },
    });
    planOn(ports, request);
    expect(told).toEqual({ by: 'head@example.com', since: 'Wed, Mar 4, 9:00 AM' });
  });
});

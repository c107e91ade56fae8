import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/domain/calendar';
import { buildPlan } from '../../src/jobs/build';
import { openRetro } from '../../src/jobs/opening';
import type { Ports } from '../../src/jobs/ports';
import { onHour, refreshTabs } from '../../src/jobs/refresh';
import { isResting } from '../../src/jobs/rest';
import { scheduleRefresh } from '../../src/jobs/rhythm';
import type { PlanRequest } from '../../src/surface';
import { columns, finish, mistakeIn, planOn, portsOf, SALES, workbookOf } from './stand-in';

const request: PlanRequest = { tab: 0, columns, year: 2026, growth: 0.2, unit: 100 };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEDNESDAY = Date.parse('2026-03-04T09:00:00Z');
const NEXT_MONDAY = Date.parse('2026-03-09T07:30:00Z');

/** A plan that was built on a Wednesday at nine, and a clock to set. */
function built() {
  let time = WEDNESDAY;
  const workbook = workbookOf({ Sales: SALES });
  const ports = portsOf(workbook, { now: () => time });
  planOn(ports, request);
  const drawnAtFirst = workbook.drawn.length;
  return {
    workbook,
    ports,
    at: (instant: number) => {
      time = instant;
    },
    /** How many times all tabs were drawn since. */
    refreshes: () => workbook.drawn.length / drawnAtFirst - 1,
    health: () => openRetro(ports, 'en').standing?.health,
  };
}

describe('the weekly refresh', () => {
  test('begins with the first plan, as the person who built it', () => {
    const { ports, health } = built();
    expect([...ports.triggers]).toEqual(['head@example.com']);
    expect(health()).toEqual({
      schedule: 'weekly',
      last: 'Wed, Mar 4, 9:00 AM',
      next: 'Mon, Mar 9, 7:00 AM',
      owner: 'head@example.com',
    });
  });

  test('comes once, in the first hour after Monday seven, however often the trigger fires', () => {
    const { ports, at, refreshes } = built();
    for (let time = WEDNESDAY; time < WEDNESDAY + 7 * DAY; time += HOUR / 2) {
      at(time);
      onHour(ports);
      expect(refreshes()).toBe(time < NEXT_MONDAY - HOUR / 2 ? 0 : 1);
    }
  });

  test('lets the trigger rest for six hours while nothing is due, and never longer than until it is', () => {
    const { ports, at } = built();
    const rests = () => [5, 6].map((hours) => isResting(ports.store, ports.scheduler.now() + hours * HOUR));
    expect(rests()).toEqual([false, false]);
    onHour(ports);
    expect(rests()).toEqual([true, false]);
    at(NEXT_MONDAY - 2.5 * HOUR);
    onHour(ports);
    expect([1.9, 2].map((hours) => isResting(ports.store, ports.scheduler.now() + hours * HOUR))).toEqual([
      true,
      false,
    ]);
  });

  test.each<[string, (ports: Ports) => unknown]>([
    ['a job', (ports) => refreshTabs(ports, 'en')],
    ['another schedule', (ports) => scheduleRefresh(ports, 'en', 'daily')],
  ])('rests no longer when somebody begins %s', (_, begin) => {
    const { ports } = built();
    onHour(ports);
    begin(ports);
    expect(isResting(ports.store, ports.scheduler.now())).toBe(false);
  });

  test('comes with the first hour that is not skipped', () => {
    const { ports, at, refreshes } = built();
    at(NEXT_MONDAY + 3 * DAY);
    onHour(ports);
    onHour(ports);
    expect(refreshes()).toBe(1);
  });

  test('is needless when somebody has refreshed since', () => {
    const { ports, at, refreshes, health } = built();
    at(NEXT_MONDAY);
    expect(finish(() => refreshTabs(ports, 'en')).health.last).toBe('Mon, Mar 9, 7:30 AM');
    onHour(ports);
    expect([refreshes(), health()?.next]).toEqual([1, 'Mon, Mar 16, 7:00 AM']);
  });

  test('comes every day on request, and never when it is off', () => {
    const { ports, at, refreshes } = built();
    expect(scheduleRefresh(ports, 'en', 'daily').next).toBe('Thu, Mar 5, 7:00 AM');
    at(WEDNESDAY + DAY);
    onHour(ports);
    expect(refreshes()).toBe(1);
    expect(scheduleRefresh(ports, 'en', 'off')).toEqual({ schedule: 'off', last: 'Thu, Mar 5, 9:00 AM' });
    expect(ports.triggers.size).toBe(0);
    at(NEXT_MONDAY);
    onHour(ports);
    expect(refreshes()).toBe(1);
  });

  test('stays off when the plan is built again', () => {
    const { ports } = built();
    scheduleRefresh(ports, 'en', 'off');
    planOn(ports, request);
    expect(ports.triggers.size).toBe(0);
  });

  test('is done by one of several people, and by another when the first is away for a day', () => {
    const { ports, at, refreshes, health } = built();
    const ann = ports.as('ann@example.com');
    at(NEXT_MONDAY - DAY / 2);
    onHour(ports);
    at(NEXT_MONDAY);
    onHour(ann);
    expect(refreshes()).toBe(0);
    at(NEXT_MONDAY + DAY);
    onHour(ann);
    expect([refreshes(), health()?.owner]).toEqual([1, 'ann@example.com']);
  });

  test('goes on with a refresh that was left in its middle, and leaves a build to who began it', () => {
    let time = WEDNESDAY;
    const workbook = workbookOf({ Sales: SALES });
    const now = () => {
      time += 10_000;
      return time;
    };
    const ports = portsOf(workbook, { now });
    planOn(ports, request);
    refreshTabs(ports, 'en');
    time += HOUR;
    onHour(ports);
    expect(openRetro(ports, 'en').unfinished).toBeUndefined();
    buildPlan(ports, 'en', { ...request, growth: 3 });
    const drawn = workbook.drawn.length;
    time += HOUR;
    onHour(ports);
    expect([openRetro(ports, 'en').unfinished?.job, workbook.drawn.length]).toEqual(['build', drawn]);
  });

  test('comes also when a build was left that cannot be finished any more', () => {
    let time = WEDNESDAY;
    const workbook = workbookOf({ Sales: SALES, Other: SALES });
    const now = () => {
      time += 10_000;
      return time;
    };
    const ports = portsOf(workbook, { now });
    planOn(ports, request);
    buildPlan(ports, 'en', { ...request, tab: 1 });
    workbook.sheets[1]!.cells.length = 0;
    time = NEXT_MONDAY;
    onHour(ports);
    expect(openRetro(ports, 'en')).toMatchObject({ standing: { health: { schedule: 'weekly' } } });
    expect(openRetro(ports, 'en').unfinished).toBeUndefined();
    expect(openRetro(ports, 'en').standing?.health.trouble).toBeUndefined();
  });

  test('keeps the plan, whatever was sold and done since it was built', () => {
    const { ports, workbook, at } = built();
    const planned = () => workbook.drawn.filter(({ key }) => key === 'plan').map(({ cells }) => JSON.stringify(cells));
    workbook.sheets[0]!.cells.push(
      ['2026-03-06', 90_000, 'Ann', 'Projects', 'North'],
      ['2026-03-06', 500, 'Zoe', 'Key', 'South'],
    );
    at(NEXT_MONDAY);
    Object.assign(workbook, { today: dayOf('2026-03-09') });
    finish(() => refreshTabs(ports, 'en'));
    const [before, after] = planned();
    const figures = (cells = '') => cells.replace(/As of[^"]*/g, '');
    expect(figures(after)).toBe(figures(before));
    const facts = workbook.drawn.filter(({ key }) => key === 'manager/Ann').map(({ cells }) => JSON.stringify(cells));
    expect([facts[0]?.includes('90900'), facts[1]?.includes('90900')]).toEqual([false, true]);
  });

  test('keeps the days of the plan when the year is set to begin elsewhere; the next plan follows the setting', () => {
    const settings = [['Setting', 'Value']];
    const workbook = workbookOf({ Sales: SALES, Settings: settings });
    const ports = portsOf(workbook, { now: () => WEDNESDAY });
    const years = () => workbook.drawn.filter(({ key }) => key === 'plan').map(({ cells }) => JSON.stringify(cells));
    planOn(ports, request);
    workbook.sheets.find(({ name }) => name === 'Settings')!.cells.push(['First month', 'April']);
    finish(() => refreshTabs(ports, 'en'));
    const [built, refreshed] = years();
    expect(refreshed).toBe(built);
    planOn(ports, { ...request, year: 2027, inFull: true });
    expect(years().pop()).not.toBe(built);
    finish(() => refreshTabs(ports, 'en'));
    const [again, next] = years().reverse();
    expect(again).toBe(next);
  });

  test('keeps the planned actions when a deal that they counted on is not open any more', () => {
    const deals = Array.from({ length: 24 }, (_, at) => `D-${at}`);
    const day = (at: number) => isoOf(dayOf('2025-11-03') + 4 * at);
    const sale = (deal: string, at: number) => [isoOf(dayOf(day(at)) + 10), 500, 'Ann', 'Retail', 'North', deal];
    const pipeline = [
      ['Deal ID', 'Manager', 'Amount', 'Expected date'],
      ['O-1', 'Ann', 40_000, '2026-04-15'],
    ];
    const workbook = workbookOf({
      Sales: [[...SALES[0]!, 'Deal ID'], ...SALES.slice(1), ...deals.map(sale).filter((_, at) => at % 2 === 0)],
      Actions: [
        ['Date', 'Manager', 'Action', 'Count', 'Deal ID'],
        ...deals.map((deal, at) => [day(at), 'Ann', 'Meeting', 1, deal]),
      ],
      Deals: pipeline,
    });
    const ports = portsOf(workbook, { now: () => WEDNESDAY });
    const wish = { ...request, columns: { ...columns, deal: 5 }, inFull: true };
    const meetings = ({ plan = [] }: ReturnType<typeof planOn>) =>
      plan.find(({ metric }) => metric === 'Meeting')?.value ?? 0;
    const counted = meetings(planOn(ports, wish));
    const drawn = () =>
      workbook.drawn.filter(({ key }) => key === 'manager/Ann').map(({ cells }) => JSON.stringify(cells));
    const before = drawn().pop();
    workbook.sheets.find(({ name }) => name === 'Deals')!.cells.pop();
    finish(() => refreshTabs(ports, 'en'));
    expect(drawn().pop()).toBe(before);
    expect(meetings(planOn(ports, wish))).toBeGreaterThan(counted);
  });
});

describe('the rule of a plan', () => {
  const quarterly = (workbook: ReturnType<typeof workbookOf>) =>
    JSON.stringify(workbook.drawn.filter(({ key }) => key === 'company').pop()?.cells);

  test('is the one that was asked for, stands in the settings, and stays until the plan is built anew', () => {
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook, { now: () => WEDNESDAY });
    const [onLastYear, onLastQuarter] = [planOn(ports, request), planOn(ports, { ...request, rule: 'qoq' })];
    expect(onLastQuarter.quarters).not.toEqual(onLastYear.quarters);
    const row = workbook.sheets.flatMap(({ cells }) => cells).find(([name]) => name === 'Growth rule')!;
    expect(row[1]).toBe('Quarter on quarter');

    const before = quarterly(workbook);
    expect(before).toContain('Q4 2026');
    row[1] = 'Year on year';
    finish(() => refreshTabs(ports, 'en'));
    expect(quarterly(workbook)).toBe(before);
    expect(openRetro(ports, 'en').settings.rule).toBe('yoy');
    expect(planOn(ports, request).quarters).toEqual(onLastYear.quarters);
  });

  test('leaves its cell in the settings blank where it is the usual one, which a blank cell means', () => {
    const workbook = workbookOf({ Sales: SALES });
    const ports = portsOf(workbook, { now: () => WEDNESDAY });
    const shown = () => workbook.sheets.flatMap(({ cells }) => cells).find(([name]) => name === 'Growth rule')?.[1];
    const seen = (['yoy', 'qoq', 'yoy'] as const).map((rule) => {
      planOn(ports, { ...request, rule });
      return shown();
    });
    expect(seen).toEqual(['', 'Quarter on quarter', '']);
  });
});

describe('a refresh that does not work', () => {
  const broken = () => {
    const all = built();
    all.workbook.sheets[0]!.cells[0]![1] = 'Turnover';
    all.at(NEXT_MONDAY);
    return all;
  };

  test('is told in the sidebar with the cure, in the language of who looks, and in one letter a day', () => {
    const { ports, at, health } = broken();
    for (let hour = 0; hour < 30; hour++) {
      at(NEXT_MONDAY + hour * HOUR);
      onHour(ports);
    }
    expect(health()?.trouble).toBe(
      'The last refresh did not work. The tab “Sales” has no column “Amount” any more. Give the column its heading ' +
        'back, or open Sales Rhythm, choose the columns, and build the plan again.',
    );
    expect(openRetro(ports, 'ru').standing?.health.trouble).toContain('больше нет столбца «Amount»');
    expect(ports.letters.map(({ to, subject }) => [to, subject])).toEqual(
      Array.from({ length: 2 }, () => [
        'head@example.com',
        'The dashboards in “Untitled spreadsheet” were not refreshed',
      ]),
    );
    expect(ports.letters[0]?.body).toContain('Give the column its heading back');
  });

  test('is well again after one that does', () => {
    const { ports, workbook, health } = broken();
    onHour(ports);
    workbook.sheets[0]!.cells[0]![1] = 'Amount';
    onHour(ports);
    expect(health()?.trouble).toBeUndefined();
  });

  test('is tried again when Google is down, and told by letter after three hours of it', () => {
    const { ports, at, workbook, health, refreshes } = built();
    const { draw } = workbook;
    Object.assign(workbook, {
      draw: () => {
        throw new Error('Service Spreadsheets failed');
      },
    });
    const letters = [0, 1, 2, 3].map((hour) => {
      at(NEXT_MONDAY + hour * HOUR);
      onHour(ports);
      return ports.letters.length;
    });
    expect(letters).toEqual([0, 0, 1, 1]);
    expect(health()?.trouble).toContain('since Mon, Mar 9, 7:30 AM (“Service Spreadsheets failed”)');
    Object.assign(workbook, { draw });
    at(NEXT_MONDAY + 4 * HOUR);
    onHour(ports);
    expect([refreshes(), health()?.trouble]).toEqual([1, undefined]);
  });

  test('has nothing to refresh before the first plan, and says when the sales are gone', () => {
    expect(mistakeIn(() => refreshTabs(portsOf(workbookOf({ Sales: SALES })), 'en'))).toBe('nothingToRefresh');
    const { ports, workbook } = built();
    Object.assign(workbook, { read: () => null });
    expect(mistakeIn(() => refreshTabs(ports, 'en'))).toBe('salesTabIsGone');
  });

  test('is late when no trigger fires, and lost when Google took the trigger away', () => {
    const { ports, at, health } = built();
    at(NEXT_MONDAY + 5 * HOUR);
    expect(health()?.trouble).toContain('should have refreshed on Mon, Mar 9, 7:00 AM');
    ports.scheduler.turnOff();
    expect(health()?.trouble).toContain('Google has stopped it');
    expect(scheduleRefresh(ports, 'en', 'weekly').trouble).not.toContain('stopped');
  });

  test('names the tabs that it may not write, in the sidebar and in a letter, until it may', () => {
    const { ports, at, workbook, health } = built();
    const { draw } = workbook;
    const refused = [{ id: 104, name: 'Bob' }];
    Object.assign(workbook, { draw: (...asked: Parameters<typeof draw>) => ({ ...draw(...asked), refused }) });
    at(NEXT_MONDAY);
    onHour(ports);
    expect(health()?.trouble).toMatch(/^The last refresh did not work\. .*protected.*Bob/);
    expect(ports.letters).toHaveLength(1);
    Object.assign(workbook, { draw });
    finish(() => refreshTabs(ports, 'en'));
    expect(health()?.trouble).toBeUndefined();
  });

  test('waits for the person to allow it, and asks them once a day', () => {
    const { ports, at, refreshes } = built();
    Object.assign(ports.scheduler, { whereToAllow: () => 'https://script.google.com/allow' });
    for (const hour of [0, 1, 25]) {
      at(NEXT_MONDAY + hour * HOUR);
      onHour(ports);
    }
    expect(ports.letters.map(({ body }) => body.includes('https://script.google.com/allow'))).toEqual([true, true]);
    expect(refreshes()).toBe(0);
  });
});

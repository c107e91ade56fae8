import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { ask, build, finished, openSpreadsheet } from './add-on';

const PEOPLE = [
  ['Ann', 'Retail', 'North', 30_000],
  ['Bob', 'Retail', 'North', 20_000],
  ['Cid', 'Key', 'South', 50_000],
] as const;

/** Four years of a deal a week and person, all alike but for the last year, in which each is worth `part` of that. */
function salesOf(part: number): string {
  const rows = ['Date,Amount,Manager,Team,Division'];
  for (let at = Date.parse('2023-01-02'); at < Date.parse('2027-01-01'); at += 7 * DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    const worth = (date < '2026' ? 1 : part) * (1 + 0.1 * Math.sin(at / 1e9));
    for (const [manager, team, division, amount] of PEOPLE)
      rows.push([date, (amount * worth).toFixed(2), manager, team, division].join(','));
  }
  return rows.join('\n');
}

const DAY = 86_400_000;
const at = (day: string) => Date.parse(`${day}T09:00:00Z`);

/** A plan made on 4 March, and the year until a day of May: what is dated later is no fact yet. */
async function yearWith(part: number, language: 'en' | 'ru' = 'en'): Promise<Host> {
  const host = await openSpreadsheet(language);
  build(host, host.importCsv('Sales', salesOf(part)));
  ask(host, 'scheduleRefresh', 'off');
  return host;
}

function later(host: Host, day = '2026-05-05'): Host {
  host.advanceTo(at(day));
  finished(() => ask(host, 'refreshTabs'));
  return host;
}

const proposalIn = (host: Host) => ask(host, 'openRetro').standing?.proposal;

/** What each tab says under `Plan` of the quarters and the months: `{ Company: { 'Q1 2026': 780000, … }, … }`. */
function plannedIn(host: Host): object {
  return Object.fromEntries(GENERATED.map((name) => [name, plansOn(host.values(name))]));
}

const GENERATED = ['Company total', 'Division · North', 'Team · Retail', 'Ann', 'Bob', 'Cid'];

function plansOn(rows: readonly (readonly unknown[])[]): { [period: string]: unknown } {
  const found: { [period: string]: unknown } = {};
  let plan = -1;
  for (const row of rows) {
    if (row.includes('Plan')) plan = row.indexOf('Plan');
    if (PERIOD.test(String(row[0])) && typeof row[plan] === 'number') found[String(row[0])] ??= row[plan];
  }
  return found;
}

const PERIOD = /^(Q\d 2026|January|February|March|April|May|June|July|August|September|October|November|December)$/;

describe('a year that brings half of what was expected', () => {
  let host: Host;
  let before: object;

  beforeAll(async () => {
    host = await yearWith(0.5);
    before = plannedIn(host);
  });

  test('changes no plan by itself, however often the tabs refresh', () => {
    for (const day of ['2026-03-20', '2026-04-10', '2026-05-05']) later(host, day);
    expect(plannedIn(host)).toEqual(before);
  });

  test('is asked of the head again when the job that accepts it is ended and given up', () => {
    endedAt(60, host, () => finished(() => ask(host, 'acceptRevision')));
    expect(ask(host, 'openRetro').unfinished?.job).toBe('build');
    finished(() => ask(host, 'refreshTabs'));
    expect(plannedIn(host)).toEqual(before);
    expect(proposalIn(host)).toBeDefined();
  });

  test('is told with a revision to accept or to decline', () => {
    const { text, ...buttons } = proposalIn(host)!;
    expect(buttons).toEqual({
      title: 'The year has moved away from the plan',
      accept: 'Revise the plan',
      decline: 'Keep the plan',
    });
    expect(text.join(' ')).toMatch(/less.*Q3: .* → .*revise it\.$/s);
  });

  test('becomes the plan when somebody accepts it, also when that is ended and finished by another click', () => {
    const told = [...proposalIn(host)!.text[1]!.matchAll(/(Q\d) ([\d,]+) \(now/g)];
    const revised = Object.fromEntries(
      told.map(([, quarter, amount]) => [`${quarter} 2026`, Number(amount!.replace(/,/g, ''))]),
    );
    endedAt(60, host, () => finished(() => ask(host, 'acceptRevision')));
    const { proposal } = finished(() => ask(host, 'finishJob'));
    expect(proposal).toBeUndefined();
    const company = plansOn(host.values('Company total'));
    expect(company).toMatchObject({ 'Q1 2026': plansIn(before, 'Company total')['Q1 2026'], ...revised });
    later(host, '2026-05-12');
    expect(plansOn(host.values('Company total'))).toEqual(company);
    expect(proposalIn(host)).toBeUndefined();
  });
});

describe('a revision that is declined', () => {
  test('is not proposed again before the year has moved on, and leaves the plan as it is', async () => {
    const host = await yearWith(1.8, 'ru');
    const quarters = () => ['Ann', 'Bob', 'Cid'].map((name) => quartersOn(host.values(name)));
    const before = quarters();
    later(host);
    const { text } = proposalIn(host)!;
    expect(text[0]).toMatch(/больше/);
    ask(host, 'declineRevision');
    expect(proposalIn(host)).toBeUndefined();
    later(host, '2026-05-06');
    expect(proposalIn(host)).toBeUndefined();
    expect(before.flat().every((plan) => Number(plan) > 0)).toBe(true);
    expect(quarters()).toEqual(before);
  });
});

describe('a year that goes as expected', () => {
  test('proposes nothing; what was proposed before and is no more is a refresh to accept', async () => {
    const host = later(await yearWith(1));
    expect(proposalIn(host)).toBeUndefined();
    const before = plannedIn(host);
    finished(() => ask(host, 'acceptRevision'));
    expect(plannedIn(host)).toEqual(before);
  });
});

describe('a past that somebody corrects', () => {
  test('moves no figure that is planned, of money or actions, on any tab, until the plan is built anew', async () => {
    const host = await openSpreadsheet();
    const sales = host.importCsv('Sales', salesOf(1));
    host.importCsv('Actions', actions());
    build(host, sales);
    const before = everyPlanIn(host);
    expect(before.length).toBeGreaterThan(400);

    for (let row = 2; row < 2 + 3 * 157; row += 3) if (row % 4 === 0) host.type('Sales', `B${row}`, `${row * 200}`);
    host.type('Sales', `C${2 + 3 * 130}`, 'Bob');
    host.type('Actions', 'D2', '40');
    finished(() => ask(host, 'refreshTabs'));
    expect(everyPlanIn(host)).toEqual(before);
    expect(host.values('Plan').flat().join()).toContain('Past sales were corrected after the plan was built');

    build(host, sales);
    const moved = everyPlanIn(host).filter((plan, at) => plan !== before[at]);
    expect(moved.length).toBeGreaterThan(0.5 * before.length);
    expect(host.values('Plan').flat().join()).not.toContain('corrected');
  });
});

/** Five calls and two meetings a week and person in the year before the plan. */
function actions(): string {
  const rows = ['Date,Manager,Action,Count'];
  for (let at = Date.parse('2025-01-07'); at < Date.parse('2026-03-03'); at += 7 * DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    for (const [manager] of PEOPLE) rows.push(`${date},${manager},Call,5`, `${date},${manager},Meeting,2`);
  }
  return rows.join('\n');
}

/** What stands under `Plan` and `Plan to date` on each tab, and the plan of everyone, line by line. */
function everyPlanIn(host: Host): string[] {
  return ask(host, 'openRetro').standing!.tabs.flatMap(({ name }) => {
    let columns: number[] = [];
    return host.values(name).flatMap((cells) => {
      const isWhole = cells.includes('Months − year');
      if (isWhole || cells.includes('Plan'))
        columns = cells.flatMap((cell, at) => (isWhole || PLANNED.includes(String(cell)) ? [at] : []));
      else if (cells[0] === '') columns = [];
      const plans = columns.map((at) => cells[at]);
      return plans.some((plan) => typeof plan === 'number') ? [[name, ...plans].join(' | ')] : [];
    });
  });
}

const PLANNED = ['Plan', 'Plan to date'];

/** The execution is ended at its n-th call. */
function endedAt(n: number, host: Host, job: () => unknown): void {
  host.calls.killAt(n);
  expect(job).toThrow('Exceeded maximum execution time');
}

/** What a Russian tab plans for the four quarters. */
function quartersOn(rows: readonly (readonly unknown[])[]): unknown[] {
  const headings = rows.findIndex(([first]) => first === 'Кварталы') + 1;
  const plan = rows[headings]!.indexOf('План');
  return rows.slice(headings + 1, headings + 5).map((row) => row[plan]);
}

const plansIn = (all: object, tab: string) => (all as { [tab: string]: { [period: string]: unknown } })[tab]!;

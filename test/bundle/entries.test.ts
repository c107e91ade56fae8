import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { ask, build, finished, openSpreadsheet } from './add-on';
import { openPlanned } from './planned';

const ANNA = 'Anna Berg';
const LOG = [
  ['2025-10-06', 'Anna Berg', 'Calls', '20'],
  ['2025-10-07', 'Boris Lang', 'Meetings', '4'],
  ['2026-03-02', 'Anna Berg', 'Calls', '12'],
];
const SHOWN = [
  ['10/6/2025', 'Anna Berg', 'Calls', '20'],
  ['10/7/2025', 'Boris Lang', 'Meetings', '4'],
  ['3/2/2026', 'Anna Berg', 'Calls', '12'],
];
let host: Host;

/** The row of a tab in which a text stands in the first column, the first of them below another. */
function rowOf(text: string, below = 0, tab = ANNA): number {
  const rows = host.values(tab).map(([first]) => String(first).trim());
  return rows.findIndex((first, at) => at >= below && first.startsWith(text)) + 1;
}

const firstDay = (heading = 'Day') => rowOf(heading) + 1;
const grid = (heading?: string) => host.values(ANNA).slice(firstDay(heading) - 2, firstDay(heading) + 8);
function sheetNamed(name: string): string {
  const { getters } = host.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
}

const daysShown = () => Array.from({ length: 7 }, (_, at) => host.display(ANNA, `A${firstDay() + at}`));
const refresh = () => finished(() => ask(host, 'refreshTabs'));
const actions = (tab = 'Actions') =>
  host
    .values(tab)
    .map((_, at) => ['A', 'B', 'C', 'D'].map((letter) => host.display(tab, `${letter}${at + 1}`)))
    .filter(([, , , count]) => Number(count) > 0);

/** What stands on the tab of Anna for the calls of March: in the grid's own sum, in the month and in a week. */
function callsShown(monday = 'Mar 2'): string[] {
  const month = rowOf('Calls', rowOf('Actions in'));
  const week = rowOf(monday, rowOf('Weeks of March: Calls'));
  return [`B${firstDay() + 7}`, `D${month}`, `D${week}`].map((cell) => host.display(ANNA, cell));
}

describe('what a person types on their own tab', () => {
  beforeAll(async () => {
    ({ host } = await openPlanned({ log: LOG }));
  });

  test('counts at once, in the week and in the month', () => {
    expect(daysShown()).toEqual([
      'Mon, Mar 2',
      'Tue, Mar 3',
      'Wed, Mar 4',
      'Thu, Mar 5',
      'Fri, Mar 6',
      'Sat, Mar 7',
      'Sun, Mar 8',
    ]);
    expect(callsShown()).toEqual(['–', '12', '12']);
    host.type(ANNA, `B${firstDay() + 1}`, '5');
    host.type(ANNA, `B${firstDay() + 2}`, '3');
    expect(callsShown()).toEqual(['8', '20', '20']);
  });

  test('goes to the log of actions once, and the totals stay', () => {
    const moved = [
      ['3/3/2026', ANNA, 'Calls', '5'],
      ['3/4/2026', ANNA, 'Calls', '3'],
    ];
    expect(refresh().moved).toBe(2);
    expect(actions()).toEqual([...SHOWN, ...moved]);
    expect(grid().map(([, calls]) => calls)).toEqual(['Calls', '', '', '', '', '', '', '', 0, 'Wed, Mar 4, 12:00 PM']);
    expect(callsShown()).toEqual(['–', '20', '20']);
    expect(refresh().moved).toBe(0);
    expect(actions()).toEqual([...SHOWN, ...moved]);
    host.type(ANNA, `B${firstDay() + 1}`, '1');
    expect(callsShown()).toEqual(['1', '21', '21']);
  });

  test('stays where it cannot be read, and is told in the check of the data', () => {
    host.type(ANNA, `C${firstDay() + 1}`, 'sick');
    expect(refresh().moved).toBe(1);
    expect(grid()[2]?.slice(1, 3)).toEqual(['', 'sick']);
    const row = rowOf(`${ANNA} · Meetings`, 0, 'Data check');
    expect(host.values('Data check')[row - 1]).toContain('sick');
    host.type(ANNA, `C${firstDay() + 1}`, '');
  });

  test('last week goes there on Monday, and the grid is that of the new week', () => {
    host.type(ANNA, `C${firstDay() + 6}`, '2');
    host.advanceTo(Date.parse('2026-03-09T05:00:00Z'));
    refresh();
    expect(actions()).toContainEqual(['3/8/2026', ANNA, 'Meetings', '2']);
    expect([daysShown()[0], daysShown()[6]]).toEqual(['Mon, Mar 9', 'Sun, Mar 15']);
    host.type(ANNA, `B${firstDay()}`, '7');
    expect(callsShown('Mar 9')).toEqual(['7', '28', '7']);
  });

  test('stays right when rows are put in above it', () => {
    host.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: sheetNamed(ANNA),
      sheetName: ANNA,
      dimension: 'ROW',
      base: 0,
      position: 'before',
      quantity: 2,
    });
    host.type(ANNA, `B${firstDay() + 2}`, '3');
    expect(callsShown('Mar 9')).toEqual(['10', '31', '10']);
    const before = actions().length;
    expect(refresh().moved).toBe(1);
    expect(actions().slice(before)).toEqual([['3/9/2026', ANNA, 'Calls', '7']]);
    expect(callsShown('Mar 9')).toEqual(['3', '31', '10']);
  });
});

describe('before anything was planned', () => {
  test('there is something to fill in, in the language of the sheet, and it goes to the tab that we made', async () => {
    ({ host } = await openPlanned({ language: 'ru' }));
    expect(grid('День')[0]?.slice(0, 5)).toEqual(['День', 'Звонки', 'Встречи', 'Визиты', 'КП']);
    host.type(ANNA, `B${firstDay('День')}`, '4');
    expect(host.display(ANNA, `B${firstDay('День') + 7}`)).toBe('4');
    expect(refresh().moved).toBe(1);
    expect(actions('Действия')).toEqual([['02.03.2026', ANNA, 'Звонки', '4']]);
    expect(grid('День')[9]?.slice(0, 2)).toEqual(['Перенесено в «Действия»', 'ср, 4 мар., 12:00']);
  });
});

describe('what a user does to their grid', () => {
  beforeAll(async () => {
    ({ host } = await openPlanned({ log: LOG }));
  });

  const insert = (dimension: 'COL' | 'ROW', after: number) =>
    host.model.dispatch('ADD_COLUMNS_ROWS', {
      sheetId: sheetNamed(ANNA),
      sheetName: ANNA,
      dimension,
      base: after - 1,
      position: 'after',
      quantity: 1,
    });

  test('text that was typed as text stays text, and a number that is no count stays where it is', () => {
    const first = firstDay();
    host.type(ANNA, `C${first}`, "'1/2");
    host.type(ANNA, `D${first}`, '46024');
    host.type(ANNA, `B${first}`, '5');
    expect(refresh().moved).toBe(1);
    expect(grid()[1]?.slice(1, 4)).toEqual(['', '1/2', 46024]);
    expect(refresh().moved).toBe(0);
    const reasons = host.values('Data check').filter(([column]) => String(column).startsWith(`${ANNA} · `));
    expect(reasons.map((row) => row.slice(2))).toEqual([
      ['1/2', 'is not a number: leave only digits'],
      ['46024', 'is more than anybody does in a day: enter 10,000 or less'],
    ]);
    host.type(ANNA, `C${first}`, '');
    host.type(ANNA, `D${first}`, '');
    refresh();
  });

  test('a column and a row of theirs are never logged nor written, and the figures around follow', () => {
    const before = actions().length;
    const first = firstDay();
    insert('COL', 2);
    insert('ROW', first + 7);
    host.type(ANNA, `C${first - 1}`, 'All');
    host.type(ANNA, `C${first}`, `=B${first}+D${first}`);
    host.type(ANNA, `A${first + 8}`, 'My best');
    host.type(ANNA, `B${first + 8}`, '=5*2');
    host.type(ANNA, `B${first}`, '2');
    host.type(ANNA, `D${first}`, '3');
    expect(host.display(ANNA, `C${first}`)).toBe('5');
    expect(refresh().moved).toBe(2);
    expect(actions().slice(before)).toEqual([
      ['3/2/2026', ANNA, 'Calls', '2'],
      ['3/2/2026', ANNA, 'Meetings', '3'],
    ]);
    expect(host.values(ANNA)[first - 1]?.[2]).toBe(0);
    expect(host.values(ANNA)[first + 7]?.[1]).toBe(10);
    host.type(ANNA, `B${first}`, '4');
    expect(host.display(ANNA, `C${first}`)).toBe('4');
    expect(host.display(ANNA, `B${first + 7}`)).toBe('4');
    const month = rowOf('Calls', rowOf('Actions in'));
    expect(host.display(ANNA, `E${month}`)).toBe('23');
    expect(refresh().moved).toBe(1);
    expect(actions().slice(before + 2)).toEqual([['3/2/2026', ANNA, 'Calls', '4']]);
  });

  test('a heading that they change is the kind from then on', () => {
    const before = actions().length;
    const heading = rowOf('Day', 0, 'Boris Lang');
    host.type('Boris Lang', `C${heading}`, 'Demos');
    host.type('Boris Lang', `C${heading + 1}`, '2');
    expect(refresh().moved).toBe(1);
    expect(actions().slice(before)).toEqual([['3/2/2026', 'Boris Lang', 'Demos', '2']]);
  });
});

describe('while figures are on their way', () => {
  const FIGURES = { 'Anna Berg': '5', 'Boris Lang': '7' };
  const month = (tab: string) => {
    const rows = host.values(tab).map(([first]) => String(first).trim());
    const table = rows.findIndex((first) => first.startsWith('Actions in'));
    return host.display(tab, `D${rows.findIndex((first, at) => at > table && first === 'Calls') + 1}`);
  };

  /** A company of these people alone: a refresh of it has fewer calls that can fail. */
  const salesOf = async (people: readonly string[]) => {
    const [headings, ...rows] = (await readFile('test/fixtures/sales.csv', 'utf8')).split('\n');
    return [headings, ...rows.filter((row) => people.some((name) => row.includes(name)))].join('\n');
  };

  test('nobody loses a call from their total, whichever call of the refresh fails', async () => {
    host = await openSpreadsheet();
    const sales = host.importCsv('Sales', await salesOf(Object.keys(FIGURES)));
    const log = [...LOG, ['2025-10-06', 'Boris Lang', 'Calls', '20']];
    host.importCsv('Actions', [['Date', 'Manager', 'Action', 'Count'], ...log].join('\n'));
    build(host, sales, { team: 3, division: 4 });
    for (const [name, calls] of Object.entries(FIGURES)) host.type(name, `B${rowOf('Day', 0, name) + 1}`, calls);
    const totals = () => Object.keys(FIGURES).map(month);
    const before = totals();
    let wrong = 0;
    for (let at = 5; ; at += 3) {
      host.calls.failAt(at);
      try {
        refresh();
        break;
      } catch {
        wrong += totals().filter((total, person) => total !== before[person]).length;
      }
    }
    host.calls.failAt(Number.POSITIVE_INFINITY);
    expect(totals()).toEqual(before);
    expect(wrong).toBeLessThanOrEqual(2);
    expect(actions().filter(([, , , count]) => ['5', '7'].includes(count!))).toHaveLength(2);
  });
});

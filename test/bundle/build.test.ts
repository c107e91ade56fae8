import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { ask, build, importSales, openSpreadsheet, tabNames } from './add-on';

const columns = { team: 3, division: 4 };
let host: Host;
let sales: number;

beforeEach(async () => {
  host = await openSpreadsheet();
  sales = await importSales(host);
});

describe('the main job through the built bundle', () => {
  test('a tab stands for every division, team and manager, with a chart each', () => {
    const { tabs } = build(host, sales, columns);
    expect(tabNames(host).slice(2)).toEqual(tabs.map(({ name }) => name));
    expect(tabs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Division · Retail', 'Team · North', 'Anna Berg', 'David Kim']),
    );
    const { getters } = host.model;
    const charts = getters.getSheetIds().map((id) => getters.getChartIds(id).length);
    expect(charts).toEqual([0, 0, ...tabs.map(() => 1)]);
  });

  test('totals, gaps and percents are live: a fact changed by hand moves them at once', () => {
    build(host, sales, columns);
    const tab = 'Anna Berg';
    const before = host.display(tab, 'E11');
    host.type(tab, 'D7', '1000000');
    expect(host.formula(tab, 'D11')).toBe('=SUM(D7:D10)');
    expect(host.display(tab, 'D11')).toBe('1,000,000');
    expect(host.display(tab, 'E11')).not.toBe(before);
    expect(host.display(tab, 'F7')).toMatch(/^\d+%$/);
  });

  test('the plan on the tabs is the plan of the report', () => {
    const { plan } = build(host, sales, columns);
    const year = plan?.find(({ name, kind }) => name === 'Anna Berg' && kind === 'year');
    expect(host.values('Anna Berg')[10]?.[1]).toBe(year?.value);
  });

  test('in a Russian spreadsheet the tabs speak Russian and their formulas work', async () => {
    const russian = await openSpreadsheet('ru');
    build(russian, await importSales(russian), columns);
    expect(tabNames(russian)).toContain('Подразделение · Retail');
    expect(russian.display('Anna Berg', 'A6')).toBe('Период');
    expect(russian.display('Anna Berg', 'F7')).toBe('–');
    russian.type('Anna Berg', 'D7', '12345,5');
    expect(russian.display('Anna Berg', 'F7')).toMatch(/^\d+%$/);
    const errors = russian
      .values('Подразделение · Retail')
      .filter((row) => row.some((cell) => /^#/.test(String(cell))));
    expect(errors).toEqual([]);
  });

  test('a tab is found again though it was renamed and moved, and no second one is made', () => {
    build(host, sales, columns);
    const { getters } = host.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === 'Anna Berg') ?? '';
    host.model.dispatch('RENAME_SHEET', { sheetId, oldName: 'Anna Berg', newName: 'Our Anna' });
    host.model.dispatch('MOVE_SHEET', { sheetId, delta: -2 });
    const names = tabNames(host);
    const { tabs } = build(host, sales, columns);
    expect(tabNames(host)).toEqual(names);
    expect(tabs.map(({ name }) => name)).toContain('Our Anna');
  });

  test('what a user put beside our block survives two rebuilds, and is pushed down when the block grows', () => {
    build(host, sales, columns);
    const tab = 'Team · North';
    const below = host.values(tab).length + 2;
    const { getters } = host.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab) ?? '';
    const more = {
      sheetId,
      sheetName: tab,
      dimension: 'ROW',
      base: below - 3,
      quantity: 5,
      position: 'after',
    } as const;
    host.model.dispatch('ADD_COLUMNS_ROWS', more);
    host.type(tab, 'I2', 'ask Anna');
    host.type(tab, 'I3', '=D11*2');
    host.type(tab, `A${below}`, 'my own list');
    build(host, sales, columns);
    expect(host.display(tab, 'I2')).toBe('ask Anna');
    expect(host.formula(tab, 'I3')).toBe('=D11*2');
    expect(host.display(tab, `A${below}`)).toBe('my own list');

    const firstFree = host.values('Sales').length + 1;
    const newcomer = ['S-9', '2026-03-02', 'Zoe New', 'North', 'Retail', 'Atlas', '5000'];
    newcomer.forEach((text, at) => {
      host.type('Sales', `${'ABCDEFG'[at]}${firstFree - 1}`, text);
    });
    build(host, sales, columns);
    expect(host.display(tab, 'I2')).toBe('ask Anna');
    expect(host.display(tab, `A${below + 1}`)).toBe('my own list');
    expect(tabNames(host)).toContain('Zoe New');
  });

  test('names that look like formulas, numbers or dates stay as they are written', () => {
    const names = ['=HYPERLINK("x")', "O'Brien", '1/2', '007', 'TRUE', 'a [b] / c?'];
    const rows = names.map((name, at) => `2025-0${at + 1}-10,1000,"${name.replaceAll('"', '""')}"`);
    const tab = host.importCsv('Odd', ['date,amount,manager', ...rows].join('\n'));
    build(host, tab);
    const managers = host.values('Team · Company').map(([name]) => name);
    for (const name of names) expect(managers).toContain(name);
    expect(tabNames(host).length).toBe(2 + 1 + 2 + names.length);
  });

  test('a new tab takes at most 30 service calls, one with an unchanged layout at most 4', () => {
    const calls = () => {
      host.calls.reset();
      const { tabs } = build(host, sales, columns);
      const perWorkbook = 14; // two looks at the retro tab, language and clock, our tabs, what is remembered
      return (host.calls.reads + host.calls.writes - perWorkbook) / tabs.length;
    };
    expect(calls()).toBeLessThanOrEqual(30);
    expect(calls()).toBeLessThanOrEqual(4);
  });
});

describe('what cannot be planned', () => {
  const unchanged = (attempt: () => unknown): unknown => {
    const before = JSON.stringify(host.exportData());
    try {
      attempt();
    } catch (error) {
      expect(JSON.stringify(host.exportData())).toBe(before);
      return (error as Error).message;
    }
    return 'it was done';
  };

  test.each([
    ['', /empty/i],
    ['\u0000\u0001\u0002PNG', /./],
  ])('an unreadable CSV is refused in words, and nothing changes', (text, words) => {
    expect(unchanged(() => host.importCsv('Broken', text))).toMatch(words);
  });

  test('without a date column the message says which tab, which headings, and what to do', () => {
    const tab = host.importCsv('No date', 'Who,Revenue\nAnna,100');
    expect(unchanged(() => build(host, tab))).toBe(
      'The tab “No date” has no column for the date of the sale. Choose it in the sidebar, or give the column the heading “Date”. Headings now: Who, Revenue.',
    );
  });

  test('an empty tab is named', () => {
    expect(unchanged(() => ask(host, 'inspectRetro', 0))).toMatch(/^The tab “Sheet1” is empty\./);
  });

  test('in Russian too', async () => {
    host = await openSpreadsheet('ru');
    expect(unchanged(() => ask(host, 'inspectRetro', 0))).toMatch(/^Лист «Лист1» пустой\./);
  });
});

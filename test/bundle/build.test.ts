import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { ask, build, importSales, openSpreadsheet, planned, tabNames } from './add-on';
import { openPlanned } from './planned';

const columns = { team: 3, division: 4 };
const INPUTS = ['People', 'Actions', 'Deals', 'Clients', 'Market', 'Holidays', 'Settings'];
let host: Host;
let sales: number;

/** The row of a tab in which a text stands in the first column. */
const rowOf = (tab: string, text: string, spreadsheet = host): number =>
  spreadsheet.values(tab).findIndex(([first]) => String(first).trim() === text) + 1;

const letterOf = (column: number): string =>
  column < 26 ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(column) : `A${letterOf(column - 26)}`;

function sheetNamed(name: string): string {
  const { getters } = host.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
}

/** Somebody new sells in the team North. */
function addSale(manager: string, team = 'North'): void {
  const row = host.values('Sales').length;
  ['S-9', '2026-03-02', manager, team, 'Retail', 'Atlas', '5000'].forEach((text, at) => {
    host.type('Sales', `${letterOf(at)}${row}`, text);
  });
}

async function openWithSales(): Promise<void> {
  host = await openSpreadsheet();
  sales = await importSales(host);
}

/** Every test starts from a workbook of its own, as it is after the first plan. */
async function openAfterPlan(): Promise<void> {
  ({ host, sales } = await openPlanned());
}

describe('a workbook that was built once', () => {
  let tabs: ReturnType<typeof build>['tabs'];
  let plan: ReturnType<typeof build>['plan'];
  beforeAll(async () => {
    let built: ReturnType<typeof build>;
    ({ host, built } = await openPlanned());
    ({ tabs, plan } = built);
  });

  test('a tab stands for every division, team and manager, with a chart each', () => {
    expect(tabNames(host).slice(2, -INPUTS.length)).toEqual(tabs.map(({ name }) => name));
    expect(tabNames(host).slice(-INPUTS.length)).toEqual(INPUTS);
    expect(tabs.map(({ name }) => name)).toEqual([
      'Contents',
      'Outlook',
      'Company total',
      'Division · Corporate',
      'Team · Key accounts',
      'David Kim',
      'Eva Novak',
      'Division · Retail',
      'Team · North',
      'Anna Berg',
      'Boris Lang',
      'Team · South',
      'Clara Diaz',
      'Plan',
      'Forecast check',
      'Client plan',
      'Data check',
    ]);
    const { getters } = host.model;
    const charts = new Map(
      getters.getSheetIds().map((id) => [getters.getSheetName(id), getters.getChartIds(id).length]),
    );
    const pages = new Set(['contents', 'plan', 'clients', 'check']);
    expect(tabs.map(({ name }) => charts.get(name))).toEqual(tabs.map(({ kind }) => (pages.has(kind) ? 0 : 1)));
  });

  test('totals, gaps and percents are live: a fact changed by hand moves them at once', () => {
    const tab = 'Anna Berg';
    const first = rowOf(tab, 'Quarters') + 2;
    const total = first + 4;
    const before = host.display(tab, `E${total}`);
    host.type(tab, `D${first}`, '1000000');
    expect(host.formula(tab, `D${total}`)).toBe(`=SUM(D${first}:D${total - 1})`);
    expect(host.display(tab, `D${total}`)).toBe('1,000,000');
    expect(host.display(tab, `E${total}`)).not.toBe(before);
    expect(host.display(tab, `F${first}`)).toMatch(/^\d+%$/);
  });

  test('the plan on the tabs is the plan of the report', () => {
    const year = plan?.find(({ name, kind }) => name === 'Anna Berg' && kind === 'year');
    expect(host.values('Anna Berg')[rowOf('Anna Berg', 'Quarters') + 5]?.[1]).toBe(year?.value);
  });

  test('the whole plan stands on one tab, and its checks find nothing wrong', () => {
    const checks = rowOf('Plan', 'Managers − company');
    expect('CDEFGHIJKLMNOPQRSTU'.split('').map((letter) => host.display('Plan', `${letter}${checks}`))).toEqual(
      Array(19).fill('●'),
    );
    host.type('Plan', `C${checks - 1}`, '1');
    expect(host.display('Plan', `C${checks}`)).not.toBe('●');
  });

  test('the contents stand in front and lead to every tab', () => {
    expect(host.activeSheet).toBe(sheetNamed('Contents'));
    const anna = tabs.find(({ name }) => name === 'Anna Berg');
    const row = rowOf('Contents', 'Anna Berg');
    expect(host.formula('Contents', `A${row}`)).toContain(`"#gid=${anna?.id}"`);
    expect(host.display('Contents', `A${row}`).trim()).toBe('Anna Berg');
  });

  test('no custom function stands on a generated tab, so that colleagues without the add-on see everything', () => {
    const formulas = tabs.flatMap(({ name }) =>
      host
        .values(name)
        .flatMap((row, at) => row.map((_, column) => host.formula(name, `${letterOf(column)}${at + 1}`))),
    );
    const used = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]{2,}(?=\()/g) ?? []));
    expect([...used].sort()).toEqual(['HYPERLINK', 'IF', 'MAX', 'ROUND', 'SUM', 'SUMIF']);
  });
});

describe('the main job through the built bundle', () => {
  test('a gap below 0 is shown as behind, and a rule of the user stays', async () => {
    await openAfterPlan();
    const { getters } = host.model;
    const sheetId = sheetNamed('Team · North');
    const rules = () => getters.getConditionalFormats(sheetId).length;
    expect(rules()).toBe(2);
    const cf = { id: 'mine', rule: { type: 'CellIsRule', operator: 'isEqual', values: ['1'], style: { bold: true } } };
    const ranges = [getters.getRangeDataFromXc(sheetId, 'I1:I5')];
    host.model.dispatch('ADD_CONDITIONAL_FORMAT', { sheetId, cf, ranges } as never);
    addSale('Zoe New');
    build(host, sales, columns);
    expect(rules()).toBe(3);
    const areas = getters.getConditionalFormats(sheetId).map(({ ranges }) => ranges.join());
    expect(areas).toContain('I1:I5');
  });

  test('in a Russian spreadsheet the tabs speak Russian and their formulas work', async () => {
    const { host: russian } = await openPlanned({ language: 'ru' });
    expect(tabNames(russian)).toContain('Подразделение · Retail');
    const row = rowOf('Anna Berg', 'Кварталы', russian) + 2;
    expect(russian.display('Anna Berg', `A${row - 1}`)).toBe('Период');
    expect(russian.display('Anna Berg', `F${row}`)).toBe('0%');
    russian.type('Anna Berg', `D${row}`, '12345,5');
    expect(russian.display('Anna Berg', `F${row}`)).toMatch(/^\d+%$/);
    const errors = russian
      .values('Подразделение · Retail')
      .filter((row) => row.some((cell) => /^#/.test(String(cell))));
    expect(errors).toEqual([]);
  });

  test('a tab is found again though it was renamed and moved, and no second one is made', async () => {
    await openAfterPlan();
    const { getters } = host.model;
    const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === 'Anna Berg') ?? '';
    host.model.dispatch('RENAME_SHEET', { sheetId, oldName: 'Anna Berg', newName: 'Our Anna' });
    host.model.dispatch('MOVE_SHEET', { sheetId, delta: -2 });
    const names = tabNames(host);
    const { tabs } = build(host, sales, columns);
    expect(tabNames(host)).toEqual(names);
    expect(tabs.map(({ name }) => name)).toContain('Our Anna');
  });

  test('what a user put beside our block survives two rebuilds, and stays beside its row when people come and go', async () => {
    await openAfterPlan();
    const tab = 'Team · North';
    const below = host.values(tab).length + 2;
    const more = {
      sheetId: sheetNamed(tab),
      sheetName: tab,
      dimension: 'ROW',
      base: below - 3,
      quantity: 5,
      position: 'after',
    };
    host.model.dispatch('ADD_COLUMNS_ROWS', more as never);
    const boris = rowOf(tab, 'Boris Lang');
    host.type(tab, 'I2', 'ask Anna');
    host.type(tab, `J${boris}`, 'on leave in May');
    host.type(tab, 'I3', `=B${boris}*2`);
    host.type(tab, `A${below}`, 'my own list');
    build(host, sales, columns);
    expect(host.display(tab, 'I2')).toBe('ask Anna');
    expect(host.formula(tab, 'I3')).toBe(`=B${boris}*2`);
    expect(host.display(tab, `A${below}`)).toBe('my own list');

    addSale('Ben Early');
    build(host, sales, columns);
    expect(tabNames(host)).toContain('Ben Early');
    expect(rowOf(tab, 'Boris Lang')).toBe(boris + 1);
    expect(host.display(tab, `J${boris + 1}`)).toBe('on leave in May');
    expect(host.formula(tab, 'I3')).toBe(`=B${boris + 1}*2`);
    // Ben is in two tables of the tab: in who is behind, and in the managers.
    expect(host.display(tab, `A${below + 2}`)).toBe('my own list');
  });

  test.each([
    ['takes a row of our block out', { type: 'REMOVE_COLUMNS_ROWS', dimension: 'ROW', elements: [8] }, 'A', -1],
    ['takes the last row of our block out', { type: 'REMOVE_COLUMNS_ROWS', dimension: 'ROW', elements: [-1] }, 'A', -1],
    [
      'puts a row into our block',
      { type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', base: 8, quantity: 1, position: 'after' },
      'A',
      1,
    ],
    [
      'puts a row above our block',
      { type: 'ADD_COLUMNS_ROWS', dimension: 'ROW', base: 0, quantity: 1, position: 'before' },
      'A',
      1,
    ],
    [
      'puts a column before our block',
      { type: 'ADD_COLUMNS_ROWS', dimension: 'COL', base: 0, quantity: 1, position: 'before' },
      'B',
      0,
    ],
  ])('a user who %s loses nothing of their own', async (_, { type, ...change }, column, moved) => {
    await openAfterPlan();
    const tab = 'Team · North';
    const sheetId = sheetNamed(tab);
    const height = host.values(tab).length;
    const more = { sheetId, sheetName: tab, dimension: 'ROW', base: height - 1, quantity: 3, position: 'after' };
    host.model.dispatch('ADD_COLUMNS_ROWS', more as never);
    ['first', 'second', 'third'].forEach((text, at) => {
      host.type(tab, `A${height + 1 + at}`, text);
      host.type(tab, `${'IJK'[at]}${1 + at}`, `${text} beside`);
    });
    const elements = 'elements' in change ? change.elements?.map((row) => (row < 0 ? height + row : row)) : undefined;
    const moving = host.model.dispatch(
      type as never,
      { sheetId, sheetName: tab, ...change, ...(elements && { elements }) } as never,
    );
    expect(moving.isSuccessful).toBe(true);
    expect(host.display(tab, `${column}${height + 1 + moved}`)).toBe('first');
    const mine = () =>
      host
        .values(tab)
        .flat()
        .filter((cell) => /^(first|second|third)/.test(String(cell)))
        .sort();
    const before = mine();
    expect(before).toHaveLength(6);
    for (let again = 0; again < 2; again++) {
      build(host, sales, columns);
      expect(mine()).toEqual(before);
      expect(rowOf(tab, 'Boris Lang')).toBeGreaterThan(0);
      expect(host.display(tab, `A1`)).toBe('Team · North · 2026');
    }
  });

  test('a person who changes teams keeps their tab', async () => {
    await openAfterPlan();
    const names = tabNames(host);
    addSale('Boris Lang', 'South');
    const { tabs } = build(host, sales, columns);
    expect(tabNames(host)).toEqual(names);
    expect(rowOf('Team · South', 'Boris Lang')).toBeGreaterThan(0);
    expect(tabs.map(({ name }) => name)).toContain('Boris Lang');
  });

  test('a tab that the plan has no more says so, and is what it was when the plan has it again', async () => {
    await openAfterPlan();
    const before = host.display('Anna Berg', 'A2');
    build(host, host.importCsv('Other', 'date,amount,manager\n2025-02-03,1000,Ann\n2025-11-03,500,Bob'));
    expect(host.display('Anna Berg', 'A2')).toMatch(/^■ Out of date/);
    build(host, sales, columns);
    expect(host.display('Anna Berg', 'A2')).toBe(before);
  });

  test('names that look like formulas, numbers or dates stay as they are written', async () => {
    await openWithSales();
    const names = ['=HYPERLINK("x")', "O'Brien", '1/2', '007', 'TRUE', 'a [b] / c?'];
    const rows = names.map((name, at) => `2025-0${at + 1}-10,1000,"${name.replaceAll('"', '""')}"`);
    const tab = host.importCsv('Odd', ['date,amount,manager', ...rows].join('\n'));
    const { tabs } = build(host, tab);
    const managers = host.values('Team · Company').map(([name]) => name);
    for (const name of names) expect(managers).toContain(name);
    for (const name of names) expect(tabs.map((built) => built.name)).toContain(name);
  });

  test("a tab of the user's that is called as one of ours, in any letter case, is left alone", async () => {
    await openWithSales();
    host.importCsv('plan', 'Note,For\nmine,me');
    const { tabs } = build(host, sales, columns);
    expect(tabs.map(({ name }) => name)).toContain('Plan (2)');
    expect(host.values('plan')).toEqual([
      ['Note', 'For'],
      ['mine', 'me'],
    ]);
  });

  test('a new tab takes at most 30 service calls, one with an unchanged layout at most 4', async () => {
    await openWithSales();
    const seen = ask(host, 'inspectRetro', sales);
    const request = { tab: sales, columns: { ...seen.columns, ...columns }, year: 2026, growth: 0.2, unit: 1000 };
    const calls = (inputsMade: number) => {
      host.calls.reset();
      const { tabs } = planned(host, request);
      // The sales, seven tables of inputs and their marks, language and clock, what our ranges are called, the job with its
      // lock, user and trigger, and what is remembered of it, of its clients and of revisions.
      const perWorkbook = 52;
      return (host.calls.reads + host.calls.writes - perWorkbook) / (tabs.length + inputsMade);
    };
    expect(calls(7)).toBeLessThanOrEqual(30);
    expect(calls(0)).toBeLessThanOrEqual(4);
  });
});

describe('what cannot be planned', () => {
  beforeEach(openWithSales);

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

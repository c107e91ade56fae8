import { beforeEach, describe, expect, test } from 'vitest';
import { loadAddOn } from '../../src/host/add-on';
import { createHost, type Host } from '../../src/host/host';
import { click } from '../host/script';
import { ask, build, openSpreadsheet, planned as plannedBy, tabNames } from './add-on';

const TABS = {
  en: ['People', 'Actions', 'Deals', 'Clients', 'Market', 'Holidays', 'Settings'],
  ru: ['Люди', 'Действия', 'Сделки', 'Клиенты', 'Рынок', 'Праздники', 'Настройки'],
};
const SALES = `Date,Revenue,Salesperson,Division
2025-02-03,1000,Anna Berg,Retail
2025-05-05,3000,Boris Lang,Retail
2025-08-04,2000,Anna Berg,Retail
2025-12-29,5000,Boris Lang,Retail`;

let host: Host;
let sales: number;

const planned = { en: onceMade(() => afterFirstPlan('en')), ru: onceMade(() => afterFirstPlan('ru')) };

/** Every test starts from a workbook of its own, as it is after the first plan. */
async function reopen(language: 'en' | 'ru'): Promise<void> {
  const { data, tab } = await planned[language]();
  host = await openSpreadsheet(language, { data: JSON.parse(data) });
  sales = tab;
}

async function afterFirstPlan(language: 'en' | 'ru') {
  const first = await openSpreadsheet(language);
  const tab = first.importCsv('Sales', SALES);
  build(first, tab);
  return { data: JSON.stringify(first.exportData()), tab };
}

function onceMade<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a script reads from the workbook as it stands; it finds the tab as `tab`. */
const look = (name: string, body: string): unknown =>
  click(`const tab = book.getSheetByName(${JSON.stringify(name)}); ${body}`, { data: host.exportData() });

const idOf = (name: string): string => {
  const { getters } = host.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name) ?? '';
};

const fill = (tab: string, firstCell: string, ...rows: string[][]): void => {
  const [letter, row] = [firstCell.charCodeAt(0), Number(firstCell.slice(1))];
  rows.forEach((cells, down) => {
    cells.forEach((text, across) => {
      host.type(tab, `${String.fromCharCode(letter + across)}${row + down}`, text);
    });
  });
};

const managersIn = (built: ReturnType<typeof build>): string[] => [
  ...new Set(built.plan?.filter(({ level }) => level === 'manager').map(({ path }) => path)),
];

describe.each(['en', 'ru'] as const)('the tabs to fill in, in a spreadsheet in %s', (language) => {
  beforeEach(() => reopen(language));

  test('are made with the first plan, and no second time', () => {
    const made = tabNames(host);
    expect(made).toEqual(expect.arrayContaining(TABS[language]));
    build(host, sales);
    expect(tabNames(host)).toEqual(made);
  });

  test('say what they are for, help with every column, and watch what is entered', () => {
    const [people = '', actions = '', , , , holidays = '', settings = ''] = TABS[language];
    const seen = look(
      people,
      `const rule = (cell) => { const found = tab.getRange(cell).getDataValidation();
         return [String(found.getCriteriaType()), found.getAllowInvalid()]; };
       return { rows: tab.getMaxRows(), frozen: tab.getFrozenRows(), notes: tab.getRange('A2:I2').getNotes()[0],
         formats: [tab.getRange('A3').getNumberFormat(), tab.getRange('F3').getNumberFormat()],
         rules: [rule('B3'), rule('F3'), rule('H200')], free: tab.getRange('A3').getDataValidation() };`,
    ) as { notes: string[] };
    expect(seen).toMatchObject({
      rows: 200,
      frozen: 2,
      formats: ['@', language === 'ru' ? 'dd.mm.yyyy' : 'yyyy-mm-dd'],
      rules: [
        ['VALUE_IN_LIST', true],
        ['DATE_IS_VALID_DATE', false],
        ['NUMBER_BETWEEN', false],
      ],
      free: null,
    });
    expect(seen.notes.filter((note) => note.length > 5)).toHaveLength(9);
    const manager = "tab.getRange('B1000').getDataValidation().getCriteriaValues()[0]";
    expect(look(actions, `return ${manager}.getSheet().getName() + '!' + ${manager}.getA1Notation()`)).toMatch(
      new RegExp(`^${people}!A3:A`),
    );
    expect(look(holidays, "return String(tab.getRange('B3').getDataValidation().getCriteriaType())")).toBe('CHECKBOX');
    expect([host.display(settings, 'B3'), host.display(settings, 'B4')]).toEqual(
      language === 'ru' ? ['20,0%', '1000'] : ['20.0%', '1000'],
    );
  });

  test('are read back as they are filled in', () => {
    const [people = '', actions = '', , , , holidays = ''] = TABS[language];
    const [lead, calls, day] =
      language === 'ru' ? ['РОП', 'Звонки', '01.12.2025'] : ['Team lead', 'Calls', '2025-12-01'];
    fill(people, 'A3', ['Anna Berg', lead, 'Night', 'Retail'], ['=HYPERLINK("x")', '', '007', 'Retail']);
    fill(actions, 'A3', [day, 'anna berg', calls, '40']);
    fill(holidays, 'A3', [day]);
    const built = build(host, sales);
    expect(built.problems).toEqual([]);
    expect(managersIn(built)).toEqual(expect.arrayContaining(['Retail/Night/Anna Berg', 'Retail/007/=HYPERLINK("x")']));
    expect(new Set(built.plan?.map(({ metric }) => metric))).toEqual(new Set(['revenue', calls]));
    expect(host.display(people, 'C4')).toBe('007');
  });
});

/** Four clients who buy every quarter of two years; Boris sells to all but the first. */
const SALES_TO_CLIENTS = [
  'Date,Revenue,Salesperson,Division,Client',
  ...[2024, 2025].flatMap((year) =>
    ['02-03', '05-05', '08-04', '12-01'].flatMap((day) =>
      ['Rose', 'Iris', 'Lily', 'Fern'].map(
        (client, at) => `${year}-${day},${1000 + 500 * at},${at === 0 ? 'Anna Berg' : 'Boris Lang'},Retail,${client}`,
      ),
    ),
  ),
].join('\n');

describe.each(['en', 'ru'] as const)('what is known of clients, their deals and the market, in %s', (language) => {
  beforeEach(() => reopen(language));

  test('is chosen from lists, and read back as it is filled in', () => {
    const [, , deals = '', clients = '', market = ''] = TABS[language];
    const isRussian = language === 'ru';
    const ruleOf = (tab: string, cell: string) =>
      look(
        tab,
        `const rule = tab.getRange('${cell}').getDataValidation();
         return [String(rule.getCriteriaType()), String(rule.getCriteriaValues()[0])];`,
      );
    const words = isRussian ? 'Подтверждена,Вероятна,Возможна' : 'Confirmed,Likely,Possible';
    expect(ruleOf(deals, 'I3')).toEqual(['VALUE_IN_LIST', words]);
    expect(ruleOf(clients, 'B3')).toEqual(['VALUE_IN_RANGE', expect.anything()]);
    fill(clients, 'A3', ['rose', 'Boris Lang', 'Shops', '9', '', '120'], ['Iris', '', 'Shops']);
    fill(clients, 'G2', [isRussian ? 'Скидка' : 'Discount'], ['5']);
    fill(market, 'A3', [isRussian ? '01.12.2025' : '2025-12-01', '', '104'], ['', '', '105']);
    fill(deals, 'A3', ['D-1', 'Rose', 'Anna Berg', '', '500', '', '', '', words.split(',')[1] ?? '']);
    const tab = host.importCsv('Clients sold to', SALES_TO_CLIENTS);
    const built = build(host, tab);
    const [date, plan] = isRussian ? ['Дата', 'План по клиентам'] : ['Date', 'Client plan'];
    expect(built.problems.map(({ row, column }) => [row, column])).toEqual([[4, `${market} · ${date}`]]);
    const rows = host.values(plan);
    const at = rows.findIndex(([first]) => String(first).startsWith(isRussian ? 'Клиенты: ' : 'Clients: '));
    expect(rows.slice(at).map(([client, manager]) => [client, manager])).toEqual(
      expect.arrayContaining([
        ['Rose', 'Boris Lang'],
        ['Iris', 'Boris Lang'],
      ]),
    );
    expect(host.display(clients, 'G3')).toBe('5');
  });
});

describe('a tab that people have filled in', () => {
  beforeEach(() => reopen('en'));

  test('is theirs: renamed, moved, rearranged and coloured, it is found and stays as it is', () => {
    fill('People', 'A3', ['Anna Berg', '', 'Night']);
    fill('People', 'K1', ['our own note'], ['Phone'], ['=1+1']);
    const sheetId = idOf('People');
    host.model.dispatch('RENAME_SHEET', { sheetId, oldName: 'People', newName: 'Who sells' });
    host.model.dispatch('MOVE_SHEET', { sheetId, delta: 3 });
    fill('Who sells', 'C2', ['Sales team']);
    host.model.dispatch('SET_FORMATTING', {
      sheetId,
      target: [{ left: 0, right: 2, top: 2, bottom: 2 }],
      style: { fillColor: '#ff0000' },
    });
    const before = JSON.stringify(sheetIn(host, sheetId));
    expect(managersIn(build(host, sales))).toContain('Retail/Night/Anna Berg');
    build(host, sales);
    expect(JSON.stringify(sheetIn(host, sheetId))).toBe(before);
    expect(tabNames(host)).not.toContain('People');
  });

  test('of deals may still be chosen as the sales', () => {
    expect(ask(host, 'openRetro').tabs.map(({ name }) => name)).toEqual(['Sheet1', 'Sales', 'Deals']);
  });

  test('and broken stops the plan with its name and the cure, before anything is drawn', () => {
    fill('Actions', 'A3', ['2026-03-02', 'Anna Berg', 'Calls', '40']);
    fill('Actions', 'C2', ['What?']);
    const before = JSON.stringify(host.exportData());
    expect(() => build(host, sales)).toThrow(
      /^The tab “Actions” has no column “Action”\. Give the right column this heading\. Headings now: Date, Manager, What\?, Count,/,
    );
    expect(JSON.stringify(host.exportData())).toBe(before);
  });

  test('with a bad row is read without it, and the row is named', () => {
    fill('People', 'A3', ['Anna Berg', 'Astronaut'], ['Boris Lang', '', 'Night']);
    const { problems } = build(host, sales);
    expect(problems).toMatchObject([{ row: 3, column: 'People · Role', value: 'Astronaut' }]);
  });

  test('and deleted is made again, by fourteen writes', () => {
    const writes = () => {
      host.calls.reset();
      build(host, sales);
      return host.calls.writes;
    };
    writes();
    const usual = writes();
    host.model.dispatch('DELETE_SHEET', { sheetId: idOf('Actions'), sheetName: 'Actions' });
    const front = host.activeSheet;
    const toComeBack = 1;
    const toSumUpTheMarks = 1;
    expect(writes() - usual - toComeBack - toSumUpTheMarks).toBeLessThanOrEqual(14);
    expect(tabNames(host)).toContain('Actions');
    expect(host.activeSheet).toBe(front);
  });
});

/** As it is after the first plan, but for what a script, `older`, makes of it. */
async function openOlder(older: string): Promise<void> {
  const { code, ...addOn } = await loadAddOn();
  const now = () => Date.parse('2026-03-04T09:00:00Z');
  host = createHost({ ...addOn, code: `${code}\n${older}`, locale: 'en_US', userLocale: 'en', zone: 'Etc/UTC', now });
  sales = host.importCsv('Sales', SALES);
  build(host, sales);
  host.run('older');
}

describe('settings of an older version', () => {
  const OLDER = `function older() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const tab = book.getSheetByName('Settings');
    tab.deleteRows(7, 19);
    tab.getRange('A7:C7').setValues([['Our own', 7, 'keep it']]);
    const store = PropertiesService.getDocumentProperties();
    const { offered, ...last } = JSON.parse(store.getProperty('settings.last'));
    store.setProperty('settings.last', JSON.stringify(last));
  }`;

  test('get the new rows below what the user wrote, with their own rules and looks', async () => {
    await openOlder(OLDER);
    build(host, sales);
    build(host, sales);
    expect(['A6', 'A7', 'B7', 'C7'].map((cell) => host.display('Settings', cell))).toEqual([
      ...['Year', 'Our own', '7', 'keep it'],
    ]);
    expect(['A8', 'A9', 'A21', 'A22', 'A26', 'A27'].map((cell) => host.display('Settings', cell))).toEqual([
      ...['Growth rule', 'First month of the year', 'Time for selling', 'One-off quarters', 'Market by quarter', ''],
    ]);
    const seen = look(
      'Settings',
      `const rules = tab.getRange('B7:B21').getDataValidations().map(([rule]) => rule && String(rule.getCriteriaType()));
       return { rules: [rules[0], rules[1], rules[2], rules[4], rules[14]], color: tab.getRange('B8').getBackground(),
         format: tab.getRange('B21').getNumberFormat() };`,
    );
    expect(seen).toEqual({
      rules: [null, 'VALUE_IN_LIST', null, 'CHECKBOX', 'NUMBER_BETWEEN'],
      color: '#fff8e1',
      format: '0.0%',
    });
    host.type('Settings', 'B9', 'April');
    host.type('Settings', 'B10', 'Russia');
    const { plan = [] } = plannedBy(host, { ...requestOf(host), year: 2026, inFull: true });
    expect(plan[0]).toMatchObject({ start: '2025-04-01', end: '2026-03-31' });
  });

  const requestOf = (of: Host) => ({
    tab: sales,
    columns: ask(of, 'inspectRetro', sales).columns,
    growth: 0.2,
    unit: 1,
  });
});

describe('tabs of an older version', () => {
  /** As they were made before people had a potential and a successor, with what the user put beside them. */
  const OLDER = `function older() {
    const book = SpreadsheetApp.getActiveSpreadsheet();
    const people = book.getSheetByName('People');
    people.deleteColumns(10, 9);
    people.getRange('A3:C3').setValues([['Anna Berg', 'Manager', 'Night']]);
    people.insertColumnsAfter(9, 2);
    people.getRange('K2:K3').setValues([['Shoe size'], [42]]);
    book.getSheetByName('Holidays').deleteColumn(4);
    PropertiesService.getDocumentProperties().deleteProperty('inputs.offered');
  }`;
  const headings = (tab: string) => host.values(tab)[1]?.filter(Boolean);

  test('get the new columns behind all that the user wrote, with their own rules and looks, once', async () => {
    await openOlder(OLDER);
    expect(headings('People')?.slice(-2)).toEqual(['E-mail', 'Shoe size']);
    build(host, sales);
    expect(headings('People')?.slice(8)).toEqual([
      ...['E-mail', 'Shoe size', 'Potential', 'Proposal', 'Locked plan', 'Why locked', 'Successor'],
    ]);
    expect(headings('Holidays')).toEqual(['Date', 'Worked', 'Note', 'Person', 'To']);
    expect(['A3', 'C3', 'K2', 'K3'].map((cell) => host.display('People', cell))).toEqual([
      ...['Anna Berg', 'Night', 'Shoe size', '42'],
    ]);
    const seen = look(
      'People',
      `const rule = tab.getRange('L3').getDataValidation();
       return [tab.getRange('L2').getFontWeight(), tab.getRange('L2').getNote(), tab.getRange('L3').getBackground(),
         rule && String(rule.getCriteriaType())];`,
    );
    expect(seen).toEqual([
      'bold',
      'What their clients could bring in a year; blank means average.',
      '#fff8e1',
      'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    ]);
    const before = JSON.stringify(sheetIn(host, idOf('People')));
    build(host, sales);
    expect(headings('People')).toHaveLength(15);
    expect(JSON.stringify(sheetIn(host, idOf('People')))).toBe(before);
  });

  test('do not get a column again that the user has deleted', () => {
    host.model.dispatch('REMOVE_COLUMNS_ROWS', {
      ...{ dimension: 'COL', sheetName: 'People', elements: [11] },
      sheetId: idOf('People'),
    });
    build(host, sales);
    expect(headings('People')?.slice(8)).toEqual([
      ...['E-mail', 'Shoe size', 'Proposal', 'Locked plan', 'Why locked', 'Successor'],
    ]);
  });
});

describe('a tab of the user from before', () => {
  test('only gets a mark, and managers are chosen from its names', async () => {
    host = await openSpreadsheet();
    sales = host.importCsv('Sales', SALES);
    const id = host.importCsv('Люди', 'Team,ФИО,Rate\nNight,Anna Berg,1\nDay,Boris Lang,0.5');
    const sheetId = idOf('Люди');
    const before = JSON.stringify(sheetIn(host, sheetId));
    expect(managersIn(build(host, sales))).toEqual(
      expect.arrayContaining(['Retail/Night/Anna Berg', 'Retail/Day/Boris Lang']),
    );
    expect(JSON.stringify(sheetIn(host, sheetId))).toBe(before);
    expect(tabNames(host)).not.toContain('People');
    const manager = "tab.getRange('B3').getDataValidation().getCriteriaValues()[0]";
    expect(look('Actions', `return ${manager}.getSheet().getName() + '!' + ${manager}.getA1Notation()`)).toMatch(
      /^Люди!B2:B/,
    );
    expect(ask(host, 'openRetro').tabs.map((tab) => tab.id)).not.toContain(id);
  });
});

/** Everything that is kept of a tab. */
interface Data {
  readonly sheets: readonly { readonly id: string; readonly styles: object; readonly formats: object }[];
  readonly styles: { readonly [id: string]: object };
  readonly formats: { readonly [id: string]: string };
}

/** Looks are told by what they are, since their numbers depend on those of all tabs. */
function sheetIn(of: Host, sheetId: string): unknown {
  const { sheets, styles, formats } = of.exportData() as Data;
  const sheet = sheets.find(({ id }) => id === sheetId);
  const told = (ids: object, known: Data['styles'] | Data['formats']) =>
    Object.entries(ids).map(([zone, id]) => [zone, known[id]]);
  return { ...sheet, styles: told(sheet?.styles ?? {}, styles).sort(), formats: told(sheet?.formats ?? {}, formats) };
}

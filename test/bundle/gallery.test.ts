import { describe, expect, test } from 'vitest';
import { loadAddOn } from '../../src/host/add-on';
import { createHost, type Host } from '../../src/host/host';
import { FUNCTIONS } from '../../src/i18n/functions/functions';
import { ask, openSpreadsheet } from './add-on';
import { openPlanned } from './planned';

const LANGUAGES = ['en', 'ru'] as const;
const FIRST = { en: 'Sheet1', ru: 'Лист1' };

/** Puts an example of three rows into the cell at a column and a row, from 0. */
const insertAt = (host: Host, col: number, row: number) => {
  host.select(host.activeSheet, { col, row });
  return ask(host, 'insertFormula', 'PLAN_SPLIT(100; {1; 1; 1})', 3, 1);
};

/** As high and wide as what stands on the first tab of a spreadsheet in which nothing else is filled in. */
const sizeOf = (host: Host, tab: string) => {
  const values = host.values(tab);
  return [values.length, Math.max(...values.map((row) => row.length))];
};

describe.each(LANGUAGES)('a formula of the gallery in a spreadsheet in %s', (language) => {
  const tab = FIRST[language];

  test.each(FUNCTIONS)(
    '%s: its example gives an answer of the size that is said',
    async (name, _, example, rows, columns) => {
      const host = await openSpreadsheet(language);
      expect(ask(host, 'insertFormula', `${name}(${example})`, rows, columns)).toBe('A1');
      expect(host.hover(tab, 'A1')).toBe('');
      expect(sizeOf(host, tab)).toEqual([rows, columns]);
    },
  );

  test('goes into the selected cell and says which', async () => {
    const host = await openSpreadsheet(language);
    expect(insertAt(host, 2, 4)).toBe('C5');
    expect(['C5', 'C6', 'C7'].map((cell) => host.display(tab, cell))).toEqual(['34', '33', '33']);
  });

  test('goes into the last rows of a tab, and no further', async () => {
    const host = await openSpreadsheet(language);
    expect(insertAt(host, 25, 997)).toBe('Z998');
    expect(() => insertAt(host, 24, 998)).toThrow('Y999:Y1001');
  });

  test('goes over nothing that stands there: a value, nor a formula that shows nothing', async () => {
    const host = await openSpreadsheet(language);
    host.type(tab, 'B3', 'mine');
    host.type(tab, 'C3', '=""');
    for (const [col, row, cell] of [
      [1, 2, 'B3'],
      [1, 0, 'B3'],
      [2, 0, 'C3'],
    ] as const)
      expect(() => insertAt(host, col, row)).toThrow(cell);
    expect(host.values(tab).flat().filter(Boolean)).toEqual(['mine']);
    expect(insertAt(host, 1, 3)).toBe('B4');
  });
});

test('a formula does not go where a refresh would take it away', async () => {
  const { host, built } = await openPlanned();
  ask(host, 'showTab', built.tabs[0]!.id);
  expect(() => insertAt(host, 0, 0)).toThrow('Every refresh draws this tab anew. Select a cell on a tab of your own.');
});

test('a formula does not go where the user may not write', async () => {
  const protect = `function protect() { SpreadsheetApp.getActiveSheet().protect().addEditor('ann@example.com'); }`;
  const { code, ...addOn } = await loadAddOn();
  const host = createHost({ ...addOn, code: code + protect });
  host.run('protect');
  const insert = (email: string) => host.run('insertFormula', ['WIN_RATE(7; 20)', 1, 3], 'FULL', { email });
  const message = 'A1:C1 is protected from you. Select a cell that you may edit.';
  expect(insert('bob@example.com')).toEqual({ ok: false, message });
  expect(insert('ann@example.com')).toEqual({ ok: true, value: 'A1' });
});

import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createModel, type Engine, LOCALES, type Model, setCells } from '../../src/host/engine';
import { run } from '../../src/host/run';

const o = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;
const around = {
  call: () => ({ error: 'no add-on here' }),
  now: () => 46_112.5,
  editor: () => ({ email: 'head@example.com', isOwner: true }),
};

function model(locale: keyof typeof LOCALES = 'en_US', transportService?: object, id = 'one'): Model {
  const data = {
    sheets: [{ id: '0', name: 'Sheet1', rowNumber: 20, colNumber: 10 }],
    settings: { locale: LOCALES[locale] },
  };
  return createModel(o, data, around, transportService ? { transportService, client: { id, name: id } } : {});
}

const at = (cell: string) => ({ sheetId: '0', ...o.helpers.toCartesian(cell) });
const put = (to: Model, cell: string, content: string) => run(to, 'UPDATE_CELL', { ...at(cell), content });
const shown = (from: Model, cell: string) => from.getters.getEvaluatedCell(at(cell)).formattedValue;

describe('the engine, as Sheets', () => {
  test.each(['en_US', 'ru_RU'] as const)('takes both separators in %s', (locale) => {
    const sheet = model(locale);
    put(sheet, 'A1', '1');
    put(sheet, 'A2', '2');
    put(sheet, 'B1', '=SUM(A1;A2)');
    put(sheet, 'B2', '=SUM(A1,A2)');
    expect([shown(sheet, 'B1'), shown(sheet, 'B2')]).toEqual(['3', '3']);
  });

  test('a formula that the composer has made canonical is left alone in Russia', () => {
    const sheet = model('ru_RU');
    put(sheet, 'A1', '=SUM(1,2)');
    expect(shown(sheet, 'A1')).toBe('3');
  });

  test('dates with dots are dates in Russia and text in the United States', () => {
    const [russian, american] = [model('ru_RU'), model()];
    put(russian, 'A1', '31.12.2025');
    put(american, 'A1', '31.12.2025');
    expect(russian.getters.getEvaluatedCell(at('A1')).value).toBe(46_022);
    expect(american.getters.getEvaluatedCell(at('A1')).value).toBe('31.12.2025');
  });

  test('a blocked spill says which cell is in the way', () => {
    const sheet = model();
    put(sheet, 'A3', 'x');
    put(sheet, 'A1', '=ARRAYFORMULA(B1:B4+1)');
    const { value, message } = sheet.getters.getEvaluatedCell(at('A1'));
    expect(value).toBe('#REF!');
    expect(message).toBe('Array result was not expanded because it would overwrite data in A3.');
  });

  test('has the error values of Sheets', () => {
    const sheet = model();
    for (const [cell, formula] of [
      ['A1', '=1+'],
      ['A2', '=A2'],
      ['A3', '=NOPE()'],
      ['A4', '=1/0'],
    ] as const) {
      put(sheet, cell, formula);
    }
    expect(['A1', 'A2', 'A3', 'A4'].map((cell) => shown(sheet, cell))).toEqual([
      '#ERROR!',
      '#REF!',
      '#NAME?',
      '#DIV/0!',
    ]);
  });

  test('plain text stays text when the user turns it on in the menu, also what looks like a formula', () => {
    const sheet = model();
    run(sheet, 'SET_FORMATTING', { sheetId: '0', target: [{ left: 0, right: 0, top: 0, bottom: 9 }], format: '@' });
    for (const [row, text] of ['=1+1', '007', '1/2', 'TRUE'].entries()) put(sheet, `A${row + 1}`, text);
    expect(['A1', 'A2', 'A3', 'A4'].map((cell) => shown(sheet, cell))).toEqual(['=1+1', '007', '1/2', 'TRUE']);
  });

  test('today and now are told by the surroundings', () => {
    const sheet = model();
    put(sheet, 'A1', '=TODAY()');
    put(sheet, 'A2', '=NOW()');
    expect([shown(sheet, 'A1'), shown(sheet, 'A2')]).toEqual(['3/31/2026', '3/31/2026 12:00:00 PM']);
  });

  test('a bulk write reaches the other model in one revision, and can be undone', () => {
    const messages: { commands?: unknown[] }[] = [];
    const receivers = new Map<string, (message: object) => void>();
    const transport = {
      async sendMessage(message: { commands?: unknown[] }) {
        if (message.commands) messages.push(message);
        for (const receive of receivers.values()) receive(message);
      },
      onNewMessage: (id: string, receive: (message: object) => void) => void receivers.set(id, receive),
      leave: (id: string) => void receivers.delete(id),
    };
    const [here, there] = [model('en_US', transport, 'here'), model('en_US', transport, 'there')];
    setCells(here, {
      sheetId: '0',
      col: 0,
      row: 0,
      contents: [
        ['1', '=A1+1'],
        ['x', null],
      ],
      formats: [
        ['0.00', null],
        [null, '@'],
      ],
    });
    expect(messages).toHaveLength(1);
    expect(['A1', 'B1', 'A2'].map((cell) => shown(there, cell))).toEqual(['1.00', '2.00', 'x']);
    here.dispatch('REQUEST_UNDO');
    expect([shown(here, 'B1'), shown(there, 'B1')]).toEqual(['', '']);
  });

  test('a cell that is as it is wished is left alone', () => {
    const sheet = model();
    const told: string[] = [];
    const row = { contents: [['x', '5']], formats: [['@', '0.0']], styles: [[{ bold: true }, null]] };
    const fill = () => setCells(sheet, { sheetId: '0', col: 0, row: 0, ...row });
    fill();
    sheet.on('command-dispatched', told, ({ type }) => void told.push(type));
    setCells(sheet, {
      sheetId: '0',
      col: 0,
      row: 0,
      formats: row.formats,
      styles: [[{ bold: true, italic: undefined }, null]],
    });
    expect(told.filter((type) => type === 'UPDATE_CELL')).toEqual([]);
    setCells(sheet, { sheetId: '0', col: 0, row: 0, styles: [[{ bold: undefined }, { bold: true }]] });
    expect(told.filter((type) => type === 'UPDATE_CELL')).toHaveLength(2);
    expect(['A1', 'B1'].map((cell) => sheet.getters.getCell(at(cell))?.style?.bold)).toEqual([undefined, true]);
  });

  test('an exported workbook opens as it was, with what the engine knows nothing of', () => {
    const before = model();
    const style = { note: 'mind', fontFamily: 'Roboto', bold: true };
    setCells(before, { sheetId: '0', col: 0, row: 0, contents: [["'=1"]], formats: [['@']], styles: [[style]] });
    const after = createModel(o, before.exportData(), around);
    expect(after.getters.getCell(at('A1'))?.style).toEqual({ ...style, numberFormat: '@' });
    expect(shown(after, 'A1')).toBe('=1');
  });

  test('an untouched tab of values shows the same after other tabs come and go', () => {
    const sheet = model();
    put(sheet, 'A1', '5');
    run(sheet, 'CREATE_SHEET', { sheetId: '1', name: 'Other', position: 1, rows: 10, cols: 5 });
    run(sheet, 'UPDATE_CELL', { sheetId: '1', col: 0, row: 0, content: '=Sheet1!A1*2' });
    run(sheet, 'ADD_COLUMNS_ROWS', {
      sheetId: '1',
      sheetName: 'Other',
      dimension: 'ROW',
      base: 0,
      quantity: 1,
      position: 'before',
    });
    put(sheet, 'A1', '6');
    run(sheet, 'ADD_COLUMNS_ROWS', {
      sheetId: '0',
      sheetName: 'Sheet1',
      dimension: 'ROW',
      base: 0,
      quantity: 1,
      position: 'before',
    });
    expect(shown(sheet, 'A1')).toBe('');
    expect(shown(sheet, 'A2')).toBe('6');
    expect(sheet.getters.getEvaluatedCell({ sheetId: '1', col: 0, row: 1 }).value).toBe(12);
    sheet.dispatch('REQUEST_UNDO');
    expect(shown(sheet, 'A1')).toBe('6');
  });

  test('formulas over their own tab, over another and over cells that they fill stay true as tabs come', () => {
    const sheet = model();
    const onOther = (cell: string) => sheet.getters.getEvaluatedCell({ ...at(cell), sheetId: '1' }).value;
    const newTab = (sheetId: string) =>
      run(sheet, 'CREATE_SHEET', { sheetId, name: `Tab ${sheetId}`, position: 1, rows: 10, cols: 5 });
    put(sheet, 'A1', '5');
    newTab('1');
    const put1 = (cell: string, content: string) => run(sheet, 'UPDATE_CELL', { ...at(cell), sheetId: '1', content });
    put1('A1', '2');
    put1('B1', '=SUM(A1:A2)+1');
    put1('C1', '=B1*2');
    put1('D1', '=A1:B1+0');
    expect(['B1', 'C1', 'D1', 'E1'].map(onOther)).toEqual([3, 6, 2, 3]);
    newTab('2');
    newTab('3');
    expect(['B1', 'C1', 'D1', 'E1'].map(onOther)).toEqual([3, 6, 2, 3]);
    put1('A1', '4');
    newTab('4');
    expect(['B1', 'C1', 'D1', 'E1'].map(onOther)).toEqual([5, 10, 4, 5]);
    put1('C1', '');
    put1('D1', '');
    newTab('5');
    put1('A2', '1');
    expect(['A1', 'B1', 'C1', 'E1'].map(onOther)).toEqual([4, 6, null, null]);
    put1('E1', 'mine');
    put1('D1', '=A1:B1+0');
    newTab('6');
    expect(onOther('D1')).toBe('#REF!');
    put1('E1', '');
    newTab('7');
    expect(['D1', 'E1'].map(onOther)).toEqual([4, 6]);
    put1('A3', '=Sheet1!A1+A1');
    put(sheet, 'A1', '6');
    newTab('8');
    expect(onOther('A3')).toBe(10);
  });
});

import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createModel, type Engine } from '../../src/host/engine';
import { openLiveWorkbook } from '../../src/host/live';
import { click, clickable, hostOf, NOW, thrownBy } from './script';

describe('a named range', () => {
  test('is found by its name, from the file and from its tab, and in formulas', () => {
    const body = `
      book.setNamedRange('rates', sheet.getRange('B1:B2').setValues([[2], [3]]));
      const other = book.insertSheet('Other');
      const sum = other.getRange('A1').setFormula('=SUM(Rates)').getValue();
      return [sum, book.getRangeByName('RATES').getA1Notation(), book.getRangeByName('nothing'), other.getNamedRanges().length,
        sheet.getNamedRanges().map((each) => each.getName()), other.getRange('rates').getSheet().getName()];`;
    expect(click(body)).toEqual([5, 'B1:B2', null, 0, ['rates'], 'Sheet1']);
  });

  test('can be renamed, led elsewhere and removed', () => {
    const body = `
      book.setNamedRange('a', sheet.getRange('A1'));
      book.setNamedRange('a', sheet.getRange('A2'));
      const [named] = book.getNamedRanges();
      named.setName('b').setRange(sheet.getRange('C1:C3'));
      const after = [book.getNamedRanges().length, named.getName(), named.getRange().getA1Notation(), book.getRangeByName('a')];
      book.removeNamedRange('b');
      return [...after, book.getNamedRanges().length];`;
    expect(click(body)).toEqual([1, 'b', 'C1:C3', null, 0]);
  });

  test('that is led elsewhere takes the formulas along that call it', () => {
    const body = `
      sheet.getRange('A1:A2').setValues([[2], [3]]);
      const cell = book.insertSheet('Other').getRange('A1').setFormula('=10*rate');
      const shown = ['A1', 'A2'].map((address) => {
        book.setNamedRange('Rate', sheet.getRange(address));
        return cell.getDisplayValue();
      });
      book.removeNamedRange('Rate');
      return [...shown, cell.getDisplayValue()[0]];`;
    expect(click(body)).toEqual(['20', '30', '#']);
  });

  test('may lie beyond the edge of the tab that is open', () => {
    const body = `
      const long = book.insertSheet('Long');
      long.insertRowsAfter(1000, 500);
      sheet.activate();
      book.setNamedRange('end', long.getRange('A1400:A1500'));
      book.setNamedRange('end', long.getRange('A1500'));
      return book.getRangeByName('end').getA1Notation();`;
    expect(click(body)).toBe('A1500');
  });

  test('moves with inserted rows', () => {
    const body = `
      book.setNamedRange('total', sheet.getRange('A5'));
      sheet.insertRowsAfter(1, 3);
      return book.getRangeByName('total').getA1Notation();`;
    expect(click(body)).toBe('A8');
  });

  test('may not be called like a cell or a number', () => {
    for (const name of ['A1', '1st', 'with space', 'TRUE']) {
      expect(thrownBy(() => click(`book.setNamedRange('${name}', sheet.getRange('A1'));`))).toBe(
        `Exception: The name of the range is invalid: ${name}`,
      );
    }
  });
});

describe('a protection', () => {
  test('keeps what was said of it; the owner may still edit', () => {
    const body = `
      const range = sheet.getRange('A1:B2');
      const protection = range.protect().setDescription('ours').setWarningOnly(true);
      range.setValue(1);
      const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return [found.getDescription(), found.isWarningOnly(), found.canEdit(), found.getRange().getA1Notation(), found.getEditors(),
        String(found.getProtectionType()), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
        sheet.getRange('A1').getValue(), protection.setWarningOnly(false).getEditors().map((user) => user.getEmail())];`;
    expect(click(body, { email: 'me@example.com' })).toEqual([
      'ours',
      true,
      true,
      'A1:B2',
      [],
      'RANGE',
      0,
      1,
      ['me@example.com'],
    ]);
  });

  test('of a tab has no notation, and leaves ranges open', () => {
    const body = `
      sheet.protect().setUnprotectedRanges([sheet.getRange('B2:B9')]);
      const [found] = book.getProtections(SpreadsheetApp.ProtectionType.SHEET);
      sheet.insertRowsAfter(1, 1);
      return [found.getRange().getA1Notation(), found.getUnprotectedRanges().map((range) => range.getA1Notation()),
        String(found.getProtectionType()), sheet.protect() && book.getProtections(SpreadsheetApp.ProtectionType.SHEET).length];`;
    expect(click(body)).toEqual(['', ['B3:B10'], 'SHEET', 1]);
  });

  test('of a range is added to others, follows it and goes with it', () => {
    const body = `
      const [range, kind] = [sheet.getRange('A5:A6'), SpreadsheetApp.ProtectionType.RANGE];
      range.protect().setDescription('one'); range.protect().setDescription('two');
      sheet.insertRowsAfter(1, 1);
      const places = sheet.getProtections(kind).map((each) => each.getDescription() + each.getRange().getA1Notation());
      sheet.getProtections(kind)[0].remove();
      sheet.deleteRows(6, 2);
      return [places, sheet.getProtections(kind).length];`;
    expect(click(body)).toEqual([['oneA6:A7', 'twoA6:A7'], 0]);
  });

  test('is gone once it is removed', () => {
    const removed = "const gone = sheet.getRange('A1').protect(); gone.remove(); gone";
    for (const use of ['.getDescription();', ".setDescription('late');"]) {
      expect(thrownBy(() => click(removed + use))).toBe('Exception: The protection no longer exists.');
    }
  });

  test('knows its editors and the name of its range', () => {
    const body = `
      book.setNamedRange('pay', sheet.getRange('C1:C5'));
      const protection = sheet.getRange('A1').protect().addEditors(['a@x.com', 'b@x.com']).removeEditor('a@x.com').setRangeName('pay');
      return [protection.getEditors().map((user) => user.getEmail()), protection.getRangeName(), protection.getRange().getA1Notation()];`;
    expect(click(body, { email: 'me@x.com' })).toEqual([['me@x.com', 'b@x.com'], 'pay', 'C1:C5']);
  });

  test('is saved with the workbook', () => {
    const first = hostOf(clickable("sheet.getRange('A1').protect().setDescription('ours');"));
    first.run('clicked');
    const body =
      'return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((each) => each.getDescription());';
    expect(hostOf(clickable(body), { data: first.exportData() }).run('clicked')).toEqual(['ours']);
  });
});

const HEAD = 'head@example.com';
const ANN = { email: 'ann@example.com' };
const BOB = { email: 'bob@example.com' };
const REFUSED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A workbook that the owner has prepared, for a click of somebody. */
function prepared(prepare: string, then: string) {
  const host = hostOf(clickable(prepare).replace('clicked', 'prepare') + clickable(then), { email: HEAD });
  host.run('prepare');
  return { clickedBy: (person: typeof BOB) => host.run('clicked', [], 'FULL', person) };
}

/** What Google throws at somebody's script in a workbook that the owner has prepared. */
function attempt(prepare: string, then: string, as = BOB): string {
  return thrownBy(() => prepared(prepare, then).clickedBy(as));
}

const CLOSED_TAB = "sheet.protect().removeEditors(['bob@example.com']);";
const CLOSED_RANGE = "sheet.getRange('B2:C4').protect().addEditor('ann@example.com');";

describe('what is protected', () => {
  test.each([
    "sheet.getRange('A1').setValue(1);",
    "sheet.getRange('A1:B2').setBackground('#ff0000');",
    "sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());",
    "sheet.getRange('A1').clear();",
    "book.insertSheet('Own').getRange('A1').copyTo(sheet.getRange('A1'));",
    'sheet.insertRowsAfter(1, 1);',
    "sheet.setName('Mine');",
    'sheet.clearConditionalFormatRules(); sheet.setFrozenRows(1);',
    'sheet.insertChart(sheet.newChart().asColumnChart().addRange(sheet.getRange("A1:B2")).setPosition(9, 1, 0, 0).build());',
    'book.insertSheet("Own"); book.deleteSheet(sheet);',
  ])('is refused to who may not edit a tab: %s', (script) => {
    expect(attempt(CLOSED_TAB, script)).toBe(REFUSED);
    expect(attempt(CLOSED_TAB, script, { email: HEAD })).toBe('nothing was thrown');
  });

  test.each([
    ["sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);", REFUSED],
    ["sheet.getRange('A1:D1').setValue(1);", 'nothing was thrown'],
    ["sheet.getRange('C9').setValue(1).copyTo(sheet.getRange('C4'));", REFUSED],
    ["sheet.getRange('A1:A2').setValues([[1], [2]]).copyTo(sheet.getRange('C1'));", REFUSED],
    ["sheet.getRange('B2').moveTo(sheet.getRange('F1'));", REFUSED],
    ["sheet.getRange('B1').insertCells(SpreadsheetApp.Dimension.ROWS);", REFUSED],
    ['sheet.deleteRow(4);', REFUSED],
    ['sheet.insertRowsAfter(2, 1);', REFUSED],
    ['sheet.insertRowsAfter(1, 1); sheet.insertRowsAfter(5, 1); sheet.deleteRow(6);', 'nothing was thrown'],
    ['sheet.insertColumnsAfter(2, 1);', REFUSED],
    ['book.insertSheet("Own"); book.deleteSheet(sheet);', REFUSED],
    ['sheet.setName("Ours").setTabColor("#ff0000");', 'nothing was thrown'],
  ])('is a range and no more: %s', (script, thrown) => {
    expect(attempt(CLOSED_RANGE, script)).toBe(thrown);
    expect(attempt(CLOSED_RANGE, script, ANN)).toBe('nothing was thrown');
  });

  test('leaves open what is said to be open, and nothing but cells of it', () => {
    const prepare = `const tab = sheet.protect().addEditor('ann@example.com');
      tab.setUnprotectedRanges([sheet.getRange('B2:C3'), sheet.getRange('D2:D9')]);`;
    expect(attempt(prepare, "sheet.getRange('B2:D3').setValue(1);")).toBe('nothing was thrown');
    expect(attempt(prepare, "sheet.getRange('B3:D4').setValue(1);")).toBe(REFUSED);
    expect(attempt(prepare, 'sheet.deleteRow(3);')).toBe(REFUSED);
  });

  test('is nothing where there is only a warning, and before anybody has said who may edit', () => {
    const write = "sheet.getRange('A1').setValue(1);";
    expect(attempt(`${CLOSED_TAB} sheet.protect().setWarningOnly(true);`, write)).toBe('nothing was thrown');
    expect(attempt("sheet.protect().setDescription('ours');", write)).toBe('nothing was thrown');
    expect(attempt('sheet.protect().setDomainEdit(false);', write)).toBe(REFUSED);
  });

  test('is what it was after a refusal, and tells strangers only that they may not edit', () => {
    const body = `
      const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      const attempts = [() => found.remove(), () => found.addEditor('bob@example.com'), () => found.getEditors(),
        () => sheet.getRange('A1:C2').setValue('mine')];
      const refusals = attempts.map((act) => { try { act(); } catch (error) { return error.name; } });
      return [found.canEdit(), refusals, sheet.getRange('A1:C2').isBlank()];`;
    const refused = ['Exception', 'Exception', 'Exception', 'Exception'];
    expect(prepared(CLOSED_RANGE, body).clickedBy(BOB)).toEqual([false, refused, true]);
    expect(
      prepared(
        CLOSED_RANGE,
        'return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].canEdit();',
      ).clickedBy(ANN),
    ).toBe(true);
  });

  test('cannot shut out who protects it', () => {
    const host = hostOf(
      clickable(`
      const protection = sheet.protect().removeEditors(['bob@example.com', 'head@example.com']);
      return [protection.canEdit(), protection.getEditors().map((user) => user.getEmail())];`),
      { email: HEAD },
    );
    expect(host.run('clicked', [], 'FULL', BOB)).toEqual([true, ['head@example.com', 'bob@example.com']]);
  });
});

describe('who types', () => {
  test('is refused as a script is, and may type elsewhere', () => {
    const host = hostOf(clickable(CLOSED_RANGE), { email: HEAD });
    host.run('clicked');
    expect(thrownBy(() => host.type('Sheet1', 'B2', '5', BOB))).toBe(REFUSED);
    host.type('Sheet1', 'B1', '5', BOB);
    host.type('Sheet1', 'B2', '6', ANN);
    host.type('Sheet1', 'B3', '7');
    expect(host.values('Sheet1')).toEqual([
      ['', 5],
      ['', 6],
      ['', 7],
    ]);
  });

  test('in a page is told so there, and still sees what others write', async () => {
    const workbook = openLiveWorkbook({
      ...{ files: {}, scriptZone: 'Etc/UTC', language: 'en', zone: 'Etc/UTC', now: () => NOW },
      code: clickable(`${CLOSED_RANGE} sheet.getRange('B3').setValue('by a script');`),
    });
    const page = pageOf(workbook, BOB.email);
    workbook.run({ name: 'clicked', args: [], sheetId: '0', visitor: { email: HEAD, language: 'en' } });
    await new Promise(setImmediate);
    expect(page.shown('B3')).toBe('by a script');
    expect([page.typed('B2', '5'), page.typed('A1', '6')]).toEqual([['ProtectedCells'], []]);
    expect(workbook.host.values('Sheet1')[0]).toEqual([6, '']);
    expect(page.shown('B2')).toBe('');
    expect(workbook.host.display('Sheet1', 'B2')).toBe('');
  });
});

/** A page that somebody has open, without its grid. */
function pageOf(workbook: ReturnType<typeof openLiveWorkbook>, email: string) {
  const o = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;
  const { workbook: data, isOwner } = workbook.state({ email });
  const around = { call: () => ({ error: 'none' }), now: () => 46_112.5, editor: () => ({ email, isOwner }) };
  let receive: (revision: never) => void = () => {};
  workbook.listen((event) => event.kind === 'revision' && receive(event.revision as never));
  const transportService = {
    sendMessage: (revision: never) => workbook.receive(revision),
    onNewMessage: (_: string, callback: typeof receive) => {
      receive = callback;
    },
    leave: () => {},
  };
  const model = createModel(o, data, around, { transportService, client: { id: 'page', name: email } });
  const rejections: string[][] = [];
  model.on('command-rejected', rejections, ({ result }: Record<string, { reasons: string[] }>) =>
    rejections.push(result?.reasons ?? []),
  );
  const at = (cell: string) => ({ sheetId: '0', ...o.helpers.toCartesian(cell) });
  return {
    shown: (cell: string) => model.getters.getEvaluatedCell(at(cell)).formattedValue,
    /** Why it was not taken. */
    typed: (cell: string, content: string) => {
      model.dispatch('UPDATE_CELL', { ...at(cell), content });
      return rejections.splice(0).flat();
    },
  };
}

import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf, thrownBy } from './script';

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

import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf, thrownBy } from './script';

describe('a tab', () => {
  test('is 1000 rows of 26 columns when it is new', () => {
    const body =
      "const tab = book.insertSheet('Plan'); return [tab.getMaxRows(), tab.getMaxColumns(), tab.getLastRow()];";
    expect(click(body)).toEqual([1000, 26, 0]);
  });

  test('comes to the front where it was put, and is counted from one', () => {
    const body = `
      book.insertSheet('B');
      book.insertSheet('A', 0);
      return [book.getSheets().map((tab) => tab.getName()), book.getActiveSheet().getName(), book.getActiveSheet().getIndex(),
        book.getNumSheets(), SpreadsheetApp.getActiveSheet().getName()];`;
    expect(click(body)).toEqual([['A', 'Sheet1', 'B'], 'A', 1, 3, 'A']);
  });

  test('knows the selected cell', () => {
    const host = hostOf(clickable('return [book.getActiveSheet().getName(), book.getCurrentCell().getA1Notation()];'));
    expect(host.run('clicked')).toEqual(['Sheet1', 'A1']);
    host.select(host.activeSheet, { col: 2, row: 4 });
    expect(host.run('clicked')).toEqual(['Sheet1', 'C5']);
    host.importCsv('Sales', 'a,b');
    expect(host.run('clicked')).toEqual(['Sales', 'A1']);
    expect(click("sheet.getRange('B2:C3').activate(); return book.getCurrentCell().getA1Notation();")).toBe('B2');
  });

  test('is found by its id when its name has changed', () => {
    const body = `
      const id = book.insertSheet('Plan').getSheetId();
      book.getSheetById(id).setName('План');
      return [book.getSheetById(id).getName(), book.getSheetByName('Plan'), book.getSheetById(5), sheet.getSheetId()];`;
    expect(click(body)).toEqual(['План', null, null, 0]);
  });

  test('may not take the name of another', () => {
    const body = "book.insertSheet('Plan'); sheet.setName('Plan');";
    expect(thrownBy(() => click(body))).toBe(
      'Exception: A sheet with the name "Plan" already exists. Please enter another name.',
    );
    expect(click("return sheet.setName('SHEET1').getName();")).toBe('SHEET1');
  });

  test('grows and shrinks, and its cells move along', () => {
    const body = `
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(26, 1); sheet.deleteRows(4, 1); sheet.deleteColumn(27);
      sheet.insertRowsBefore(1, 1);
      return [sheet.getRange('A1:A5').getValues().flat(), sheet.getMaxRows(), sheet.getMaxColumns()];`;
    expect(click(body)).toEqual([['', 1, '', '', 3], 1002, 26]);
  });

  test('cannot lose what it does not have', () => {
    expect(thrownBy(() => click('sheet.deleteColumns(20, 10);'))).toBe('Exception: Those columns are out of bounds.');
    expect(thrownBy(() => click('sheet.deleteRows(1001, 1);'))).toBe('Exception: Those rows are out of bounds.');
    expect(thrownBy(() => click('sheet.deleteRows(1, 1000);'))).toBe(
      "Exception: You can't delete all the rows on the sheet.",
    );
  });

  test('the last one stays', () => {
    expect(thrownBy(() => click('book.deleteSheet(sheet);'))).toBe(
      "Exception: You can't remove all the sheets in a document.",
    );
    expect(click("book.insertSheet('B'); book.deleteSheet(sheet); return book.getActiveSheet().getName();")).toBe('B');
  });

  test('that is gone cannot be used', () => {
    const body = "book.insertSheet('B'); book.deleteSheet(sheet); sheet.getName();";
    expect(thrownBy(() => click(body))).toBe('Exception: Sheet 0 not found');
  });

  test('its data reach to the last cell with content, wherever looks reach', () => {
    const body = `
      sheet.getRange('C2').setValue('x'); sheet.getRange('A9').setBackground('#ff0000'); sheet.getRange('D1').setFormula('=""');
      return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];`;
    expect(click(body)).toEqual(['A1:D2', 2, 4]);
  });

  test('clearing it takes values and looks and leaves notes', () => {
    const body = `
      sheet.getRange('A1').setValue(5).setBackground('#ff0000').setNote('mind');
      const contents = sheet.clearContents().getRange('A1').getBackground();
      sheet.clear();
      return [contents, sheet.getLastRow(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote(),
        sheet.clearNotes().getRange('A1').getNote()];`;
    expect(click(body)).toEqual(['#ff0000', 0, '#ffffff', 'mind', '']);
  });

  test('freezes, hides its lines, takes a colour and widths', () => {
    const body = `
      sheet.setFrozenRows(2); sheet.setFrozenColumns(1);
      sheet.setHiddenGridlines(true).setTabColor('#FF0000').setColumnWidths(1, 2, 150).setRowHeight(1, 40);
      const set = [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.hasHiddenGridlines(), sheet.getTabColor(),
        sheet.getColumnWidth(2), sheet.getRowHeight(1)];
      sheet.setFrozenRows(0);
      return [...set, sheet.getFrozenRows(), sheet.setTabColor(null).getTabColor()];`;
    expect(click(body)).toEqual([2, 1, true, '#ff0000', 150, 40, 0, null]);
    expect(thrownBy(() => click('sheet.setFrozenRows(1000);'))).toBe(
      "Exception: You can't freeze all visible rows on the sheet.",
    );
  });

  test('hides and shows, but not the last one', () => {
    const body =
      "const tab = book.insertSheet('B'); tab.hideSheet(); const hidden = tab.isSheetHidden(); return [hidden, tab.showSheet().isSheetHidden()];";
    expect(click(body)).toEqual([true, false]);
    expect(thrownBy(() => click('sheet.hideSheet();'))).toBe("Exception: You can't hide all the sheets in a document.");
  });

  test('a copy goes to the end under a name of its own', () => {
    const body = `
      sheet.getRange('A1').setFormula('=1+1'); book.insertSheet('B');
      const copies = [sheet.copyTo(book), sheet.copyTo(book)];
      return [copies.map((tab) => tab.getName()), copies[0].getRange('A1').getFormula(), book.getSheets().map((tab) => tab.getName())];`;
    expect(click(body)).toEqual([
      ['Copy of Sheet1', 'Copy of Sheet1 2'],
      '=1+1',
      ['Sheet1', 'B', 'Copy of Sheet1', 'Copy of Sheet1 2'],
    ]);
  });

  test('moves to a place', () => {
    const body = `
      book.insertSheet('B'); book.insertSheet('C'); book.moveActiveSheet(1);
      return book.getSheets().map((tab) => tab.getName());`;
    expect(click(body)).toEqual(['C', 'Sheet1', 'B']);
  });

  test('a row can be appended, also to a full grid', () => {
    const body = `
      sheet.deleteRows(3, 998); sheet.appendRow([1, 2]); sheet.appendRow([3, 4]); sheet.appendRow(['=A1+A2', '']);
      return [sheet.getMaxRows(), sheet.getRange('A3').getValue()];`;
    expect(click(body)).toEqual([3, 4]);
  });
});

describe('a file', () => {
  test('says what it is', () => {
    const body = 'return [book.getSpreadsheetLocale(), book.getSpreadsheetTimeZone(), book.getName(), book.getUrl()];';
    expect(click(body, { locale: 'ru_RU', zone: 'Europe/Moscow', name: 'План' })).toEqual([
      'ru_RU',
      'Europe/Moscow',
      'План',
      'https://docs.google.com/spreadsheets/d/local-spreadsheet/edit',
    ]);
  });

  test('holds ten million cells', () => {
    const body = 'sheet.insertRowsAfter(1000, 383616);';
    expect(thrownBy(() => click(body))).toBe(
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });

  test('holds two hundred tabs', () => {
    const sheets = Array.from({ length: 199 }, (_, id) => ({
      id: String(id),
      name: `Tab ${id}`,
      rowNumber: 1,
      colNumber: 1,
    }));
    const body = "book.insertSheet('One more'); book.insertSheet('Too many');";
    expect(thrownBy(() => click(body, { data: { sheets } }))).toBe(
      "Exception: You can't have more than 200 sheets in a document.",
    );
  });

  test('has a tab of the user’s language', () => {
    expect(click('return sheet.getName();', { locale: 'ru_RU' })).toBe('Лист1');
  });
});

describe('developer metadata', () => {
  test('find a tab that was renamed and moved', () => {
    const body = `
      const tab = book.insertSheet('Plan').addDeveloperMetadata('kind', 'manager');
      tab.setName('План'); book.moveActiveSheet(1);
      const [found] = book.createDeveloperMetadataFinder().withKey('kind').find();
      const [own] = tab.getDeveloperMetadata();
      return [found.getLocation().getSheet().getName(), found.getValue(), own.getKey(), String(own.getVisibility()),
        String(own.getLocation().getLocationType()), book.createDeveloperMetadataFinder().withValue('x').find().length];`;
    expect(click(body)).toEqual(['План', 'manager', 'kind', 'DOCUMENT', 'SHEET', 0]);
  });

  test('can be changed and removed, and go with their tab', () => {
    const body = `
      const tab = book.insertSheet('Plan');
      tab.addDeveloperMetadata('a', '1', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT).addDeveloperMetadata('b');
      book.addDeveloperMetadata('file', 'x');
      const [a, b] = tab.getDeveloperMetadata();
      a.setValue('2'); b.remove();
      const left = tab.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue(), String(each.getVisibility())]);
      book.deleteSheet(tab);
      const [file] = book.createDeveloperMetadataFinder().find();
      return [left, file.getKey(), file.getLocation().getSheet(), book.getDeveloperMetadata().length];`;
    expect(click(body)).toEqual([[['a', '2', 'PROJECT']], 'file', null, 1]);
  });

  test('are gone once they are removed', () => {
    const removed = "sheet.addDeveloperMetadata('a'); const [gone] = sheet.getDeveloperMetadata(); gone.remove(); gone";
    for (const use of ['.getValue();', ".setValue('late');"]) {
      expect(thrownBy(() => click(removed + use))).toBe('Exception: The developer metadata no longer exists.');
    }
  });

  test('are saved with the workbook', () => {
    const code = clickable("return book.createDeveloperMetadataFinder().withKey('kind').find().length;");
    const first = hostOf("function mark() { SpreadsheetApp.getActiveSheet().addDeveloperMetadata('kind'); }");
    first.run('mark');
    expect(hostOf(code, { data: first.exportData() }).run('clicked')).toBe(1);
  });
});

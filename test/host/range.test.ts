import { describe, expect, test } from 'vitest';
import { click, thrownBy } from './script';

describe('a range', () => {
  test('knows where it is', () => {
    const body = `
      const range = sheet.getRange('b2:A1');
      return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(),
        range.getLastRow(), range.getLastColumn(), range.getSheet().getName(), sheet.getRange(3, 4).getA1Notation()];`;
    expect(click(body)).toEqual(['A1:B2', 1, 1, 2, 2, 2, 2, 'Sheet1', 'D3']);
  });

  test('that is open keeps its notation and reaches to the edge of the sheet', () => {
    const body = `
      return ['5:7', 'D:F', 'A2:A'].map((text) => {
        const range = sheet.getRange(text);
        return [range.getA1Notation(), range.getNumRows(), range.getNumColumns()];
      });`;
    expect(click(body)).toEqual([
      ['5:7', 3, 26],
      ['D:F', 1000, 3],
      ['A2:A1000', 999, 1],
    ]);
  });

  test('can be named in R1C1, in small letters and with dollars', () => {
    const body = "return ['R2C3', '$a$1', 'rc1'].map((text) => sheet.getRange(text).getA1Notation());";
    expect(() => click(body)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(click("return ['R2C3', '$a$1'].map((text) => sheet.getRange(text).getA1Notation());")).toEqual(['C2', 'A1']);
    expect(() => click("sheet.getRange('no range');")).toThrow('Range not found');
  });

  test('can be moved and sized from itself', () => {
    const body =
      "return sheet.getRange('A1:B2').offset(1, 2).getA1Notation() + sheet.getRange('A1').offset(1, 1, 2, 3).getA1Notation();";
    expect(click(body)).toBe('C2:D3B2:D3');
    expect(thrownBy(() => click("sheet.getRange('A1').offset(1, 1, 0);"))).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    );
    expect(thrownBy(() => click("sheet.getRange('A1').offset(1, 1, 1, 0);"))).toBe(
      'Exception: The number of columns in the range must be at least 1.',
    );
  });

  test('is blank until something stands in it; a formula that gives nothing is something', () => {
    const body = `
      const [range, before] = [sheet.getRange('A1:B2'), sheet.getRange('A1:B2').isBlank()];
      const formula = range.setFormula('=""').isBlank();
      return [before, formula, range.clearContent().isBlank(), sheet.getLastRow()];`;
    expect(click(body)).toEqual([true, false, true, 0]);
  });

  test('tells Google’s defaults where nothing was set', () => {
    const body = `
      const cell = sheet.getRange('A1');
      return [cell.getBackground(), cell.getFontSize(), cell.getFontWeight(), cell.getFontFamily(), cell.getNumberFormat(),
        cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getWrap(), String(cell.getWrapStrategy())];`;
    expect(click(body)).toEqual([
      '#ffffff',
      10,
      'normal',
      'Arial',
      '0.###############',
      'general',
      'bottom',
      true,
      'OVERFLOW',
    ]);
  });

  test('keeps its looks, cell by cell', () => {
    const body = `
      const range = sheet.getRange('A1:B1');
      range.setBackgrounds([['#FF0000', null]]).setFontWeights([['bold', 'normal']]).setFontSizes([[12, 8]])
        .setFontColors([['#00f', null]]).setFontFamily('Roboto').setHorizontalAlignments([['right', null]])
        .setVerticalAlignment('top').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).setFontStyles([['italic', null]]);
      const cell = sheet.getRange('A1');
      return [range.getBackgrounds(), range.getFontWeights(), range.getFontSizes(), cell.getFontFamily(),
        range.getHorizontalAlignments(), cell.getVerticalAlignment(), String(cell.getWrapStrategy()), cell.getFontStyle()];`;
    expect(click(body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['bold', 'normal']],
      [[12, 8]],
      'Roboto',
      [['right', 'general']],
      'top',
      'CLIP',
      'italic',
    ]);
  });

  test.each(['@', '#,##0.00', '[Red]-#,##0', '#,##0 ₽', '[h]:mm', 'dd.mm.yyyy', '0 "шт."', '[$₽]#,##0', '+0%;-0%;0%'])(
    'keeps the number format %s as it was written',
    (format) => {
      const body = `return sheet.getRange('A1').setValue(5).setNumberFormat(${JSON.stringify(format)}).getNumberFormat();`;
      expect(click(body)).toBe(format);
    },
  );

  test('shows what can be shown of a number format, and can be reset', () => {
    const body = `
      const range = sheet.getRange('A1:D1').setValues([[-5, 1234, 1.5, 0.25]]);
      range.setNumberFormats([['[Red]0.0', '#,##0 ₽', '[h]:mm', '0%']]);
      const shown = range.getDisplayValues()[0];
      return [...shown, sheet.getRange('D1').setNumberFormat('General').getDisplayValue()];`;
    expect(click(body)).toEqual(['-5.0', '1,234 ₽', '36:00:00', '25%', '0.25']);
  });

  test('clearing takes values and looks and leaves notes', () => {
    const body = `
      const cell = sheet.getRange('A1').setValue(5).setBackground('#ff0000').setNote('mind');
      cell.clear();
      return [cell.getValue(), cell.getBackground(), cell.getNote()];`;
    expect(click(body)).toEqual(['', '#ffffff', 'mind']);
  });

  test('clearing contents leaves looks and notes, clearing formats leaves values', () => {
    const body = `
      const cell = sheet.getRange('A1').setValue(5).setBackground('#ff0000').setNote('mind');
      const values = [cell.clearContent().getValue(), cell.getBackground(), cell.getNote()];
      cell.setValue(6).clearFormat();
      return [...values, cell.getValue(), cell.getBackground(), cell.getNote()];`;
    expect(click(body)).toEqual(['', '#ff0000', 'mind', 6, '#ffffff', 'mind']);
  });

  test('notes read back as texts', () => {
    const body = "return sheet.getRange('A1:B1').setNotes([[25, null]]).getNotes();";
    expect(click(body)).toEqual([['25.0', '']]);
    expect(thrownBy(() => click("sheet.getRange('A1').setNotes('foo');"))).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
    );
  });

  test('a note that is a number is told as Java tells it, if there are several', () => {
    expect(click("sheet.getRange('A1').setNote(25); return sheet.getRange('A1').getNote();")).toBe('25');
  });

  test('merging keeps the first value', () => {
    const body = `
      sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge();
      return sheet.getRange('A1:B2').getValues();`;
    expect(click(body)).toEqual([
      [1, ''],
      ['', ''],
    ]);
  });

  test('takes borders on the sides that are named', () => {
    const body = `
      sheet.getRange('B2:C3').setBorder(true, null, true, null, null, null, '#ff0000', SpreadsheetApp.BorderStyle.DASHED);
      sheet.getRange('B2:C3').setBorder(false, false, false, false, false, false);
      return 'no error';`;
    expect(click(body)).toBe('no error');
  });

  test('knows colours by their names', () => {
    const body = "return sheet.getRange('A1').setBackground('LightCoral').getBackground();";
    expect(click(body)).toBe('#f08080');
    expect(() => click("sheet.getRange('A1').setBackground('no colour');")).toThrow(
      'does not know the colour "no colour"',
    );
  });

  test('keeps its own looks under conditional formats', () => {
    const body = `
      const range = sheet.getRange('A1').setValue(5).setBackground('#0000ff');
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1)
        .setBackground('#ff0000').setRanges([range]).build()]);
      return range.getBackground();`;
    expect(click(body)).toBe('#0000ff');
  });

  test('tells what is merged in it', () => {
    const body = `
      sheet.getRange('B2:C3').merge();
      return [sheet.getRange('A1:D9').getMergedRanges().map((range) => range.getA1Notation()), sheet.getRange('A1').getMergedRanges()];`;
    expect(click(body)).toEqual([['B2:C3'], []]);
  });

  test('a list of ranges draws lines, borders and boxes too', () => {
    const body = `
      const list = sheet.getRangeList(['A1', 'C1']).setFontLine('underline').setBorder(true, true, true, true, null, null).insertCheckboxes().check();
      return [list.getRanges().map((range) => range.getFontLine()), sheet.getRange('A1:C1').getValues()[0],
        list.removeCheckboxes().getRanges()[0].getDataValidation()];`;
    expect(click(body)).toEqual([['underline', 'underline'], [true, '', true], null]);
  });

  test('a list of ranges says the same to all of them', () => {
    const body = `
      sheet.getRangeList(['A1', 'C1:D1']).setBackground('#ff0000').setValue(1);
      return [sheet.getRange('A1:D1').getBackgrounds()[0], sheet.getRange('A1:D1').getValues()[0]];`;
    expect(click(body)).toEqual([
      ['#ff0000', '#ffffff', '#ff0000', '#ff0000'],
      [1, '', 1, 1],
    ]);
  });

  test('a spill covers its neighbours and gives way to what a user puts there', () => {
    const body = `
      sheet.getRange('A1').setFormula('=ARRAYFORMULA({1;2;3})');
      const before = sheet.getRange('A1:A3').getValues().flat();
      sheet.getRange('A2').setValue('x');
      return [before, sheet.getRange('A1:A3').getValues().flat()];`;
    expect(click(body)).toEqual([
      [1, 2, 3],
      ['#REF!', 'x', ''],
    ]);
  });
});

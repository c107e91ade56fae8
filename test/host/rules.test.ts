import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf, thrownBy } from './script';

describe('a data validation', () => {
  test('reads back as it was written, null where there is none', () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b'], false).setHelpText('a or b').build();
      sheet.getRange('A1:A2').setDataValidation(rule);
      const [[first], [second], [third]] = sheet.getRange('A1:A3').getDataValidations();
      return [String(first.getCriteriaType()), first.getCriteriaValues(), first.getHelpText(), first.getAllowInvalid(),
        second.getCriteriaValues(), third, sheet.getRange('B1').getDataValidation()];`;
    expect(click(body)).toEqual([
      'VALUE_IN_LIST',
      [['a', 'b'], false],
      'a or b',
      true,
      [['a', 'b'], false],
      null,
      null,
    ]);
  });

  test.each([
    ['requireCheckbox()', 'CHECKBOX', []],
    ["requireCheckbox('DONE')", 'CHECKBOX', ['DONE']],
    ["requireCheckbox('YES', 'NO')", 'CHECKBOX', ['YES', 'NO']],
    ['requireNumberBetween(1, 5.5)', 'NUMBER_BETWEEN', [1, 5.5]],
    ['requireNumberGreaterThanOrEqualTo(0)', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [0]],
    ["requireTextContains('x')", 'TEXT_CONTAINS', ['x']],
    ["requireTextEqualTo('x')", 'TEXT_EQUAL_TO', ['x']],
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL', []],
    ['requireDate()', 'DATE_IS_VALID_DATE', []],
    ['requireFormulaSatisfied(\'=AND(A1>0;B1<>"x")\')', 'CUSTOM_FORMULA', ['=AND(A1>0,B1<>"x")']],
    ["requireValueInList([1, 'b'])", 'VALUE_IN_LIST', [['1', 'b'], true]],
  ])('%s is %s with its values', (rule, type, values) => {
    const body = `
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.build());
      const found = sheet.getRange('A1').getDataValidation();
      return [String(found.getCriteriaType()), found.getCriteriaValues()];`;
    expect(click(body)).toEqual([type, values]);
  });

  test('keeps its days and the range of its values', () => {
    const body = `
      const list = book.insertSheet('Lists').getRange('A1:A3');
      sheet.getRange('A1:B1').setDataValidations([[
        SpreadsheetApp.newDataValidation().requireDateOnOrAfter(new Date('2026-03-31')).build(),
        SpreadsheetApp.newDataValidation().requireValueInRange(list).build(),
      ]]);
      const [[day, value]] = sheet.getRange('A1:B1').getDataValidations();
      const [range, dropdown] = value.getCriteriaValues();
      return [day.getCriteriaValues()[0].toISOString().slice(0, 10), range.getSheet().getName(), range.getA1Notation(), dropdown];`;
    expect(click(body)).toEqual(['2026-03-31', 'Lists', 'A1:A3', true]);
  });

  test('that rejects values stops a script, as it stops a user', () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build();
      sheet.getRange('B2').setDataValidation(rule).setValue(5).setValue(6);`;
    const host = hostOf(clickable(body));
    expect(thrownBy(() => host.run('clicked'))).toBe(
      'Exception: The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
    expect(host.values('Sheet1')[1]).toEqual(['', 5]);
  });

  test('that only warns lets everything pass', () => {
    const body = `
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build()).setValue('z');
      return sheet.getRange('A1').getValue();`;
    expect(click(body)).toBe('z');
  });

  test('stays when contents, looks or the whole tab are cleared, and goes when it is told to', () => {
    const body = `
      const range = sheet.getRange('A1:A2').insertCheckboxes();
      const type = () => sheet.getRange('A1').getDataValidation() && String(sheet.getRange('A1').getDataValidation().getCriteriaType());
      range.clearContent(); range.clearFormat(); sheet.clear(); sheet.clearContents();
      const kept = type();
      sheet.getRange('A1').setDataValidation(null);
      return [kept, type(), String(sheet.getRange('A2').getDataValidation().getCriteriaType()),
        range.clearDataValidations().getDataValidations().flat()];`;
    expect(click(body)).toEqual(['CHECKBOX', null, 'CHECKBOX', [null, null]]);
  });

  test('a date that is no date does not match the signature', () => {
    expect(thrownBy(() => click("SpreadsheetApp.newDataValidation().requireDate('=i1');"))).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
    );
  });
});

describe('a checkbox', () => {
  test('is ticked, unticked, or neither where others differ or there is no box', () => {
    const body = `
      const boxes = sheet.getRange('A1:A2').insertCheckboxes();
      const states = [boxes.isChecked(), boxes.check().isChecked(), sheet.getRange('A1:A3').isChecked()];
      sheet.getRange('A2').uncheck();
      return [...states, boxes.isChecked(), boxes.getValues().flat(), sheet.getRange('C1').isChecked()];`;
    expect(click(body)).toEqual([false, true, null, null, [true, false], null]);
  });

  test('may have values of its own', () => {
    const body = `
      const box = sheet.getRange('A1').insertCheckboxes('YES', 'NO');
      const before = box.getValue();
      return [before, box.check().getValue(), box.isChecked(), box.removeCheckboxes().getValue(), box.getDataValidation()];`;
    expect(click(body)).toEqual(['NO', 'YES', true, '', null]);
  });
});

describe('conditional formats', () => {
  const shownIn = (body: string, cells: readonly [col: number, row: number][]) => {
    const host = hostOf(clickable(body));
    host.run('clicked');
    return cells.map(([col, row]) => host.model.getters.getCellComputedStyle({ sheetId: host.activeSheet, col, row }));
  };

  test('colour the cells of a number below another', () => {
    const styles = shownIn(
      `sheet.getRange('A1:A3').setValues([[-1], [1], ['']]);
       sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenNumberLessThan(0)
         .setBackground('#FF0000').setFontColor('#ffffff').setBold(true).setRanges([sheet.getRange('A1:A3')]).build()]);`,
      [
        [0, 0],
        [0, 1],
        [0, 2],
      ],
    );
    expect(styles[0]).toMatchObject({ fillColor: '#ff0000', textColor: '#ffffff', bold: true });
    expect(styles.slice(1).map((style) => style.fillColor)).toEqual([undefined, undefined]);
  });

  test('follow a formula from the first cell of their range', () => {
    const styles = shownIn(
      `sheet.getRange('A1:B3').setValues([['x', 1], ['y', 5], ['x', 5]]);
       sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=AND($A1="x";$B1>2)')
         .setBackground('#00ff00').setRanges([sheet.getRange('A1:B3')]).build()]);`,
      [
        [0, 0],
        [1, 1],
        [0, 2],
        [1, 2],
      ],
    );
    expect(styles.map((style) => style.fillColor)).toEqual([undefined, undefined, '#00ff00', '#00ff00']);
  });

  test('of two rules the first wins', () => {
    const styles = shownIn(
      `sheet.getRange('A1').setValue(5);
       const rule = (color) => SpreadsheetApp.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground(color)
         .setRanges([sheet.getRange('A1')]).build();
       sheet.setConditionalFormatRules([rule('#0000ff'), rule('#00ff00')]);`,
      [[0, 0]],
    );
    expect(styles[0]?.fillColor).toBe('#0000ff');
  });

  test.each([
    ['whenCellEmpty()', 'CELL_EMPTY', []],
    ["whenTextEqualTo('x')", 'TEXT_EQUAL_TO', ['x']],
    ["whenTextContains('x')", 'TEXT_CONTAINS', ['x']],
    ['whenNumberEqualTo(5)', 'NUMBER_EQUAL_TO', [5]],
    ['whenNumberNotBetween(1, 2)', 'NUMBER_NOT_BETWEEN', [1, 2]],
    ["whenFormulaSatisfied('=A1>Sheet1!B1')", 'CUSTOM_FORMULA', ['=A1>Sheet1!B1']],
    ['whenDateBefore(SpreadsheetApp.RelativeDate.TODAY)', 'DATE_BEFORE_RELATIVE', ['TODAY']],
  ])('%s reads back as %s', (when, type, values) => {
    const body = `
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().${when}.setFontColor('#123456').setItalic(true)
        .setRanges([sheet.getRange('A1:A9'), sheet.getRange('C1')]).build()]);
      const [rule] = sheet.getConditionalFormatRules();
      const condition = rule.getBooleanCondition();
      return [String(condition.getCriteriaType()), condition.getCriteriaValues().map((value) => typeof value === 'object' ? String(value) : value),
        condition.getFontColor(), condition.getBackground(), condition.getItalic(), rule.getGradientCondition(),
        rule.getRanges().map((range) => range.getA1Notation())];`;
    expect(click(body)).toEqual([type, values, '#123456', null, true, null, ['A1:A9', 'C1']]);
  });

  test('may be colours between points', () => {
    const body = `
      sheet.getRange('A1:A3').setValues([[0], [50], [100]]);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ff0000')
        .setGradientMidpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.PERCENT, '50').setGradientMaxpoint('#00ff00')
        .setRanges([sheet.getRange('A1:A3')]).build()]);
      const gradient = sheet.getConditionalFormatRules()[0].getGradientCondition();
      return [gradient.getMinColor(), String(gradient.getMinType()), gradient.getMidColor(), String(gradient.getMidType()),
        gradient.getMidValue(), gradient.getMaxColor(), String(gradient.getMaxType())];`;
    expect(click(body)).toEqual(['#ff0000', 'MIN', '#ffffff', 'PERCENT', '50', '#00ff00', 'MAX']);
    const styles = shownIn(body, [
      [0, 0],
      [0, 2],
    ]);
    expect(styles.map((style) => style.fillColor?.toLowerCase())).toEqual(['#ff0000', '#00ff00']);
  });

  test('are replaced as a list: who keeps the rules of others reads them first', () => {
    const body = `
      const rule = (number) => SpreadsheetApp.newConditionalFormatRule().whenNumberEqualTo(number).setBold(true)
        .setRanges([sheet.getRange('A1')]).build();
      sheet.setConditionalFormatRules([rule(1)]);
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule(2)]);
      const both = sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition().getCriteriaValues()[0]);
      sheet.setConditionalFormatRules([rule(3)]);
      return [both, sheet.getConditionalFormatRules().length];`;
    expect(click(body)).toEqual([[1, 2], 1]);
  });

  test('move with the rows that are inserted before them', () => {
    const body = `
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$B5>0').setBold(true)
        .setRanges([sheet.getRange('A5:A6')]).build()]);
      sheet.insertRowsAfter(1, 2);
      const [rule] = sheet.getConditionalFormatRules();
      return [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getCriteriaValues()];`;
    expect(click(body)).toEqual(['A7:A8', ['=$B7>0']]);
  });
});

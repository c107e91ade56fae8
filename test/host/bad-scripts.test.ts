import { describe, expect, test } from 'vitest';
import { clickable, hostOf, thrownBy } from './script';

/** What somebody sees who clicks a bad script. */
const clicked = (body: string) => thrownBy(() => hostOf(clickable(body)).run('clicked'));

describe('what fails at Google fails here, in Google’s words', () => {
  test('a service at import', () => {
    const code = 'const store = PropertiesService.getDocumentProperties(); function onOpen() {} function clicked() {}';
    const refused = 'Exception: You do not have permission to call PropertiesService.getDocumentProperties';
    expect(thrownBy(() => hostOf(code).open('NONE'))).toBe(refused);
    expect(thrownBy(() => hostOf(code).run('clicked'))).toBe(refused);
  });

  test('a timer', () => {
    expect(clicked('setTimeout(() => {}, 1);')).toBe('ReferenceError: setTimeout is not defined');
  });

  test('a member that Google lacks', () => {
    expect(clicked("const range = sheet.getRange('A1'); range.paint('red');")).toBe(
      'TypeError: range.paint is not a function',
    );
  });

  test('a write from a formula', () => {
    const host = hostOf("function PAINT() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }");
    host.type('Sheet1', 'B1', '=PAINT()');
    expect(host.display('Sheet1', 'B1')).toBe('#ERROR!');
    expect(host.hover('Sheet1', 'B1')).toBe('You do not have permission to call setValue (line 1).');
    expect(host.values('Sheet1')).toEqual([['', '#ERROR!']]);
  });

  test('a range that starts before the sheet', () => {
    expect(clicked('sheet.getRange(0, 1);')).toBe('Exception: The starting row of the range is too small.');
    expect(clicked('sheet.getRange(1, 0);')).toBe('Exception: The starting column of the range is too small.');
  });

  test('a range without cells', () => {
    expect(clicked('sheet.getRange(1, 1, 0);')).toBe('Exception: The number of rows in the range must be at least 1.');
    expect(clicked('sheet.getRange(1, 1, 1, 0);')).toBe(
      'Exception: The number of columns in the range must be at least 1.',
    );
  });

  test('a write beyond the grid', () => {
    expect(clicked('sheet.getRange(1001, 1).setValue(1);')).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('values of another size than the range', () => {
    expect(clicked("sheet.getRange('A1:B2').setValues([[1, 2]]);")).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(clicked("sheet.getRange('A1:B2').setValues([[1, 2], [3]]);")).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  test('a second tab of one name', () => {
    expect(clicked("book.insertSheet('Plan'); book.insertSheet('plan');")).toBe(
      'Exception: A sheet with the name "plan" already exists. Please enter another name.',
    );
  });

  test.each(['new Date()', '{ rows: [{ day: new Date() }] }', '[[new Date()]]', '() => 1', 'sheet'])(
    'a result of google.script.run with %s',
    (result) => {
      expect(clicked(`return ${result};`)).toBe(
        'Exception: The script completed but the returned value is not a supported return type.',
      );
    },
  );

  test('a result of google.script.run that contains itself', () => {
    expect(clicked('const list = []; list.push(list); return list;')).toBe(
      'Exception: The script completed but the returned value is not a supported return type.',
    );
  });

  test.each(['TODAY()', 'NOW()', 'RAND()', 'RANDBETWEEN(1;6)', 'YEAR(TODAY())+1'])(
    'a formula that is given %s',
    (argument) => {
      const host = hostOf("function ECHO(value) { console.log('called'); return value; }");
      host.type('Sheet1', 'A1', `=ECHO(${argument})`);
      expect(host.display('Sheet1', 'A1')).toBe('Loading...');
      expect(host.logs).toEqual([]);
    },
  );

  test.each([
    "setFormula('=A1:A3*2')",
    "setFormulas([['=A1:A3*2']])",
    "setValue('=A1:A3*2')",
    "setValues([['=A1:A3*2']])",
  ])('a generated array formula that is not wrapped, by %s', (write) => {
    expect(clicked(`sheet.getRange('B1').${write};`)).toBe(
      'Error: The formula =A1:A3*2 uses the range A1:A3 as one value: Google Sheets does not spill it. Wrap it in ARRAYFORMULA.',
    );
  });

  test('an argument of the wrong type', () => {
    expect(clicked("sheet.getRange('A1').setValues('foo');")).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
    expect(clicked("sheet.setFrozenRows('1');")).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.setFrozenRows.",
    );
  });

  test('a function that is private or missing', () => {
    const host = hostOf('function secret_() {}');
    expect(thrownBy(() => host.run('secret_'))).toBe('Error: Script function not found: secret_');
    expect(thrownBy(() => host.run('nothing'))).toBe('Error: Script function not found: nothing');
  });
});

describe('generated formulas that need no wrapping', () => {
  test.each([
    '=SUM(A1:A3)',
    '=ARRAYFORMULA(A1:A3*2)',
    '=SUMPRODUCT(A1:A3*2)',
    '=SUMIFS(A1:A3;B1:B3;"x")',
    '=INDEX(A1:A3;2)',
    '=UNIQUE(A1:A3)',
    '=IF(A1>0;SUM(A1:A3);0)',
    '={A1:A3}',
    '=A1*2',
  ])('%s', (formula) => {
    expect(clicked(`sheet.getRange('D1').setFormula('${formula}');`)).toBe('nothing was thrown');
  });

  test.each(['=A1:A3', '=IF(A1:A3>0;1;0)', '=ABS(A1:A3)', '=SUM(A1:A3*2)', '=-A1:A3', '=IFERROR(A1:A3/B1:B3;0)'])(
    '%s does',
    (formula) => {
      expect(clicked(`sheet.getRange('D1').setFormula('${formula}');`)).toContain('as one value');
    },
  );
});

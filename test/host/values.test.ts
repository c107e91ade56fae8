import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf } from './script';

describe('reading cells', () => {
  test('an empty sheet is one blank cell', () => {
    expect(click('return sheet.getDataRange().getValues();')).toEqual([['']]);
  });

  test('blank is an empty text; numbers and truth values keep their type', () => {
    const body = "sheet.getRange('A1:C1').setValues([[1.5, true, null]]); return sheet.getRange('A1:D1').getValues();";
    expect(click(body)).toEqual([[1.5, true, '', '']]);
  });

  test('a date is the instant at which the clock of the spreadsheet shows it', () => {
    const read = "return sheet.getRange('A1').getValue().toISOString();";
    const instants = ['Europe/Moscow', 'America/New_York', 'Etc/UTC'].map((zone) => {
      const host = hostOf(clickable(read), { zone });
      host.type('Sheet1', 'A1', '2026-01-02');
      return host.run('clicked');
    });
    expect(instants).toEqual(['2026-01-01T21:00:00.000Z', '2026-01-02T05:00:00.000Z', '2026-01-02T00:00:00.000Z']);
  });

  test('an error is its text', () => {
    const body = "sheet.getRange('A1').setFormula('=1/0'); return sheet.getRange('A1').getValues();";
    expect(click(body)).toEqual([['#DIV/0!']]);
  });

  test('a quote in a formula is one quote in its value', () => {
    const body = `sheet.getRange('A1').setFormula('="say ""hi"""'); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()];`;
    expect(click(body)).toEqual(['say "hi"', '="say ""hi"""']);
  });

  test('formulas of cells without one are empty texts', () => {
    const body = "sheet.getRange('A1:B1').setValues([['=1+1', 5]]); return sheet.getRange('A1:B1').getFormulas();";
    expect(click(body)).toEqual([['=1+1', '']]);
  });

  test('what a user sees follows the locale', () => {
    const body = `sheet.getRange('A1:B1').setValues([[1234.5, new Date(0)]]).setNumberFormats([['#,##0.00', 'dd.mm.yyyy']]);
      return sheet.getRange('A1:B1').getDisplayValues();`;
    expect(click(body)).toEqual([['1,234.50', '01.01.1970']]);
    expect(click(body, { locale: 'ru_RU' })).toEqual([['1\u00a0234,50', '01.01.1970']]);
  });
});

describe('writing cells', () => {
  test('text is taken as a user types it', () => {
    const body = `
      sheet.getRange('A1:F1').setValues([['1/2', '=1+1', "'007", 'TRUE', '007', '5%']]);
      const [date, ...others] = sheet.getRange('A1:F1').getValues()[0];
      return [date.toISOString(), ...others];`;
    expect(click(body)).toEqual(['2026-01-02T00:00:00.000Z', 2, '007', true, 7, 0.05]);
  });

  test('text is taken as a user of that locale types it', () => {
    const body = `
      sheet.getRange('A1:C1').setValues([['1,5', '1/2', '31.12.2025']]);
      const [number, ...dates] = sheet.getRange('A1:C1').getValues()[0];
      return [number, ...dates.map((date) => date.toISOString().slice(0, 10))];`;
    expect(click(body, { locale: 'ru_RU' })).toEqual([1.5, '2026-02-01', '2025-12-31']);
  });

  test('in a cell of plain text every text stays itself', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '1/2',
        '007',
        'TRUE',
        '=x',
        '=1+1',
        'May 5',
        '+7',
        '-',
        '@a',
        "'quoted",
        '1,5',
        '31.12.2025',
        '5%',
      ),
      fc.string({ unit: fc.constantFrom(...'=+-\'@0123456789./,% aЯ"'.split('')), minLength: 1 }),
    );
    const host = hostOf(`function clicked(text) {
      return SpreadsheetApp.getActiveSheet().getRange('A1').setNumberFormat('@').setValue(text).getValue();
    }`);
    fc.assert(
      fc.property(text, (written) => {
        expect(host.run('clicked', [written])).toBe(written);
      }),
      { numRuns: 60 },
    );
  });

  test('null, undefined and empty text clear a cell', () => {
    const body = `
      const range = sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
      return range.setValues([[null, undefined, '']]).isBlank();`;
    expect(click(body)).toBe(true);
  });

  test('a Date of the script lands on the day of the spreadsheet’s clock', () => {
    const body = `
      sheet.getRange('A1').setValue(new Date(2026, 0, 2));
      return [sheet.getRange('A1').getDisplayValue(), sheet.getRange('A1').getValue().toISOString()];`;
    expect(click(body, { zone: 'America/New_York' })).toEqual(['1/1/2026 19:00:00', '2026-01-02T00:00:00.000Z']);
    expect(click(body)).toEqual(['1/2/2026', '2026-01-02T00:00:00.000Z']);
  });

  test('every date that is written is read again', () => {
    const host = hostOf(
      `function clicked(instant) {
        return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(new Date(instant)).getValue().getTime();
      }`,
      { zone: 'Europe/Moscow' },
    );
    const second = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(second, (s) => {
        expect(host.run('clicked', [s * 1000])).toBe(s * 1000);
      }),
      { numRuns: 50 },
    );
  });

  test('a formula needs no equals sign', () => {
    const body = "return sheet.getRange('A1').setFormula('SUM(1;2)').getValue();";
    expect(click(body)).toBe(3);
  });

  test.each(['en_US', 'ru_RU'] as const)('written formulas take both separators in %s', (locale) => {
    const body = `
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('B1:B3').setFormulas([['=SUM(A1;A2)'], ['=SUM(A1,A2)'], ['=IF(A1>0;"a;b";"c,d")']]);
      return sheet.getRange('B1:B3').getValues();`;
    expect(click(body, { locale })).toEqual([[3], [3], ['a;b']]);
  });

  test.each([
    ['en_US', '=ROUND(1.26;1)', '1.3'],
    ['ru_RU', '=ROUND(1,26;1)', '1,3'],
    ['ru_RU', '=SUM({1\\2;3\\4})', '10'],
    ['en_US', '=SUM({1,2;3,4})', '10'],
  ] as const)('typed formulas are of the locale: %s %s', (locale, formula, shown) => {
    const host = hostOf('', { locale });
    host.type(locale === 'en_US' ? 'Sheet1' : 'Лист1', 'A1', formula);
    expect(host.display(locale === 'en_US' ? 'Sheet1' : 'Лист1', 'A1')).toBe(shown);
  });

  test('a text of more than 50,000 characters is refused', () => {
    expect(() => click("sheet.getRange('A1').setValue('x'.repeat(50001));")).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('what is no number is shown as such', () => {
    const body = "return sheet.getRange('A1:B1').setValues([[NaN, Infinity]]).getValues();";
    expect(click(body)).toEqual([['#NUM!', '#NUM!']]);
  });

  test('big and small numbers keep every digit', () => {
    const host = hostOf(
      "function clicked(n) { return SpreadsheetApp.getActiveSheet().getRange('A1').setValue(n).getValue(); }",
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(number, (n) => {
        expect(host.run('clicked', [n])).toBe(Math.abs(n) < 1e-307 ? 0 : n);
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { clickable, hostOf, thrownBy } from './script';

describe('google.script.run', () => {
  const echo = hostOf('function echo(...values) { return values; }');

  test('carries plain values both ways', () => {
    const value = { a: [1, 'x', null, true], b: { c: {} } };
    expect(echo.run('echo', [value, null])).toEqual([value, null]);
  });

  test('turns undefined in an array into null, and drops it from an object', () => {
    expect(echo.run('echo', [[undefined, 1], { a: undefined, b: 2 }])).toEqual([[null, 1], { b: 2 }]);
    expect(hostOf(clickable('return { list: [undefined], gone: undefined };')).run('clicked')).toEqual({
      list: [null],
    });
  });

  test.each([new Date(), [new Date()], { deep: { date: new Date() } }, () => 1, new Map()])(
    'refuses to send %s',
    (value) => {
      expect(thrownBy(() => echo.run('echo', ['fine', value]))).toBe(
        'TypeError: Failed due to illegal value in property: 1',
      );
    },
  );

  test('gives a script objects of its own kind', () => {
    const host = hostOf('function kind(list, item) { return [list instanceof Array, item.constructor === Object]; }');
    expect(host.run('kind', [[1], { a: 1 }])).toEqual([true, true]);
  });

  test('says what a script threw, and where', () => {
    const host = hostOf("function fail() {\n  throw new RangeError('too far');\n}");
    expect(() => host.run('fail')).toThrow(
      expect.objectContaining({ name: 'RangeError', message: 'too far', line: 2 }),
    );
  });
});

describe('counting calls', () => {
  test('a call reads or writes; handles and builders are counted apart', () => {
    const host = hostOf(
      clickable("sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).getValues(); sheet.newChart().setNumHeaders(1);"),
    );
    host.run('clicked');
    const { reads, writes, handles, builders, byMember } = host.calls;
    expect({ reads, writes, handles, builders }).toEqual({ reads: 1, writes: 1, handles: 4, builders: 1 });
    expect(byMember['Range.setValues']).toBe(1);
    host.calls.reset();
    expect(host.calls.byMember).toEqual({});
  });

  test('tells how long they would take at Google, by the longest and the shortest that was measured', () => {
    const host = hostOf(
      clickable(`
        const rows = Array.from({ length: 1000 }, () => Array(10).fill(1));
        sheet.getRange(1, 1, 1000, 10).setValues(rows).getValues();
        PropertiesService.getDocumentProperties().setProperty('a', 'b');`),
    );
    host.run('clicked');
    expect(host.calls.secondsAtGoogle).toBeCloseTo(0.3 + 0.26 + 0.3 + 0.085 + 0.062);
    expect(host.calls.secondsAtGoogleAtBest).toBeCloseTo(0.05 + 0.22 + 0.05 + 0.045 + 0.062);
    host.calls.reset();
    expect(host.calls.secondsAtGoogle).toBe(0);
  });

  test('the n-th call can be made to fail', () => {
    const host = hostOf(clickable('for (let row = 1; row < 9; row++) sheet.getRange(row, 1).setValue(row);'));
    host.calls.failAt(3, 'Service Spreadsheets timed out while accessing document.');
    expect(thrownBy(() => host.run('clicked'))).toBe(
      'Exception: Service Spreadsheets timed out while accessing document.',
    );
    expect(host.values('Sheet1')).toEqual([[1], [2]]);
  });
});

describe('importing a CSV', () => {
  test.each(['en_US', 'ru_RU'] as const)(
    'dates and numbers are themselves in %s, everything else is its text',
    (locale) => {
      const host = hostOf(clickable('return sheet.getParent().getActiveSheet().getName();'), { locale });
      const id = host.importCsv(
        'Orders.csv',
        '\ufeffday,amount,id,text\r\n2026-01-02,1234.56,007,"a, ""b"""\r\n2026-01-03,-5,1/2,=x\r\n',
      );
      expect(id).toBeGreaterThan(0);
      expect(host.values('Orders')).toEqual([
        ['day', 'amount', 'id', 'text'],
        [new Date('2026-01-02'), 1234.56, '007', 'a, "b"'],
        [new Date('2026-01-03'), -5, '1/2', '=x'],
      ]);
      expect(host.display('Orders', 'A2')).toBe(locale === 'ru_RU' ? '02.01.2026' : '1/2/2026');
      expect(host.run('clicked')).toBe('Orders');
    },
  );

  test('a second file of one name has a tab of its own', () => {
    const host = hostOf('');
    for (const _ of [1, 2]) host.importCsv('a.csv', 'x\n1');
    expect(host.values('a (2)')).toEqual([['x'], [1]]);
  });

  test('a row may be short, and rows of nothing are left out', () => {
    const host = hostOf('');
    host.importCsv('a', 'x;y\n1\n;\n2;3\n');
    expect(host.values('a')).toEqual([
      ['x', 'y'],
      [1, ''],
      [2, 3],
    ]);
  });

  test.each([
    ['', '"a.csv" is empty: there is no row to import.'],
    ['\n\n', '"a.csv" is empty: there is no row to import.'],
    ['PK\u0000\u0001', '"a.csv" is not a text file in UTF-8: save the table as CSV (UTF-8) and import it again.'],
    ['x\n"never closed', '"a.csv" cannot be read: a quotation mark in row 2 is never closed.'],
  ])('%j is refused, and nothing changes', (text, message) => {
    const host = hostOf('');
    expect(() => host.importCsv('a.csv', text)).toThrow(message);
    expect(host.model.getters.getSheetIds()).toHaveLength(1);
  });
});

describe('a host', () => {
  test('opens a workbook as it was left', () => {
    const first = hostOf('');
    first.type('Sheet1', 'A1', '=1+1');
    first.importCsv('Orders', 'day\n2026-01-02');
    const second = hostOf('', { data: first.exportData() });
    expect(second.values('Sheet1')).toEqual([[2]]);
    expect(second.values('Orders')).toEqual([['day'], [new Date('2026-01-02')]]);
  });

  test('names a tab or a cell that is not there', () => {
    const host = hostOf('');
    expect(() => host.display('Nothing', 'A1')).toThrow('There is no tab "Nothing".');
    expect(() => host.display('Sheet1', 'nowhere!')).toThrow('"nowhere!" is no cell.');
  });
});

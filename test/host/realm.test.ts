import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf } from './script';

describe('the world of a script', () => {
  test('lacks what Apps Script lacks', () => {
    const absent = [
      'setTimeout',
      'setInterval',
      'setImmediate',
      'queueMicrotask',
      'structuredClone',
      'fetch',
      'URL',
      'TextEncoder',
      'TextDecoder',
      'Buffer',
      'process',
      'require',
      'module',
      'performance',
      'crypto',
      'atob',
      'btoa',
      'window',
      'document',
      'navigator',
      'FormData',
      'Blob',
      'AbortController',
      'gc',
    ];
    const body = `return ${JSON.stringify(absent)}.filter((name) => typeof globalThis[name] !== 'undefined');`;
    expect(click(body)).toEqual([]);
  });

  test('has what the language has', () => {
    const body = 'return [Promise, Intl, Map, Proxy, BigInt, WebAssembly].map((each) => typeof each);';
    expect(click(body)).toEqual(['function', 'object', 'function', 'function', 'function', 'object']);
  });

  test('is new for every execution', () => {
    const host = hostOf('let count = 0; function next() { return ++count; }');
    expect([host.run('next'), host.run('next')]).toEqual([1, 1]);
  });

  test('is made of its own kind: dates, arrays, objects and errors that cross are native', () => {
    const body = `
      sheet.getRange('A1').setValue(new Date(0));
      const values = sheet.getRange('A1:B1').getValues();
      let error;
      try { sheet.getRange(0, 1); } catch (thrown) { error = thrown; }
      const properties = PropertiesService.getDocumentProperties().getProperties();
      return [
        values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date,
        values[0][0].constructor === Date, Object.getPrototypeOf(properties) === Object.prototype,
        error instanceof Error, error.name, String(error),
      ];`;
    expect(click(body)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      'Exception',
      'Exception: The starting row of the range is too small.',
    ]);
  });

  test('ticks by the clock of the host', () => {
    const body = 'return [Date.now(), new Date().toISOString(), Date().slice(0, 24)];';
    const now = () => Date.parse('2020-02-29T23:30:00Z');
    expect(click(body, { now, scriptZone: 'Europe/Moscow' })).toEqual([
      now(),
      '2020-02-29T23:30:00.000Z',
      'Sun Mar 01 2020 02:30:00',
    ]);
  });

  test.each([
    ['Etc/UTC', '2026-01-02T00:00:00.000Z', 0, 'Fri Jan 02 2026 00:00:00 GMT+0000 (Coordinated Universal Time)'],
    ['Europe/Moscow', '2026-01-01T21:00:00.000Z', -180, 'Fri Jan 02 2026 00:00:00 GMT+0300 (Moscow Standard Time)'],
    ['America/New_York', '2026-01-02T05:00:00.000Z', 300, 'Fri Jan 02 2026 00:00:00 GMT-0500 (Eastern Standard Time)'],
  ])('calls local what is local in %s, wherever the machine stands', (scriptZone, instant, offset, text) => {
    const body = `
      const day = new Date(2026, 0, 2);
      const moved = new Date(day); moved.setMonth(6); moved.setHours(8, 30);
      return {
        instant: day.toISOString(), offset: day.getTimezoneOffset(), text: day.toString(),
        parts: [day.getFullYear(), day.getMonth(), day.getDate(), day.getDay(), day.getHours()],
        moved: [moved.getMonth(), moved.getDate(), moved.getHours(), moved.getMinutes()],
        parsed: [new Date('2026-01-02T00:00').getTime() - day, new Date('Jan 2, 2026').getTime() - day],
        utc: [new Date('2026-01-02').toISOString(), new Date('2026-01-02T00:00:00Z').toISOString()],
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        spelled: day.toLocaleDateString('en-US'), copy: +new Date(day) - day,
      };`;
    expect(click(body, { scriptZone })).toEqual({
      instant,
      offset,
      text,
      parts: [2026, 0, 2, 5, 0],
      moved: [6, 2, 8, 30],
      parsed: [0, 0],
      utc: ['2026-01-02T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
      zone: scriptZone === 'Etc/UTC' ? expect.stringMatching(/UTC/) : scriptZone,
      spelled: '1/2/2026',
      copy: 0,
    });
  });

  test('lets a script have dates of its own kind', () => {
    const body = `
      class Day extends Date { next() { return new Day(+this + 86400000); } }
      const day = new Day(2026, 0, 31).next();
      return [day instanceof Day, day instanceof Date, day.getDate(), Object.prototype.toString.call(day)];`;
    expect(click(body)).toEqual([true, true, 1, '[object Date]']);
  });

  test('a script cannot catch what Google would not have thrown', () => {
    const host = hostOf(clickable("try { sheet.getRange('A1').createFilter(); } catch (error) { return 'caught'; }"));
    expect(() => host.run('clicked')).toThrow('The local host does not know Range.createFilter yet.');
  });

  test('a service that the host lacks is named', () => {
    expect(() => click("return UrlFetchApp.fetch('https://example.com');")).toThrow(
      'The local host does not know UrlFetchApp yet.',
    );
  });

  test('services say what they are, and enumerations their names', () => {
    const body = `
      const type = sheet.newChart().getChartType();
      return [String(sheet), String(book), type === Charts.ChartType.COLUMN, JSON.stringify({ type }), 'getName' in sheet];`;
    expect(click(body)).toEqual(['Sheet', 'Spreadsheet', true, '{"type":"COLUMN"}', true]);
  });
});

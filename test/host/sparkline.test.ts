import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sparklineText } from '../../src/host/sparkline';
import { hostOf } from './script';

const drawn = (values: number[], options: { [name: string]: string | number | boolean } = {}) =>
  sparklineText({ values, options: new Map(Object.entries(options)) });

describe('a sparkline as text', () => {
  test('a line has a level for each value, columns stand on zero', () => {
    expect(drawn([1, 5, 3])).toBe('▁█▅');
    expect(drawn([5, 10], { charttype: 'column' })).toBe('▅█');
    expect(drawn([5, 5, 5])).toBe('▁▁▁');
    expect(drawn([5, 10], { charttype: 'column', ymax: 20 })).toBe('▃▅');
  });

  test('a bar is as long as its value is of the most', () => {
    expect(drawn([50], { charttype: 'bar', max: 100 })).toBe('▇'.repeat(10));
    expect(drawn([30, 20], { charttype: 'bar', max: 100 })).toBe('▇▇▇▇▇▇░░░░');
    expect(drawn([150], { charttype: 'bar', max: 100 })).toBe('▇'.repeat(20));
    expect(drawn([0, -5], { charttype: 'bar' })).toBe('');
  });

  test('a win is up, a loss is down', () => expect(drawn([1, -1, 0, 2], { charttype: 'winloss' })).toBe('▀▄ ▀'));

  test('nothing is nothing, from the right is turned round, and an unknown kind is none', () => {
    expect(drawn([])).toBe('');
    expect(drawn([1, 5], { rtl: true })).toBe('█▁');
    expect(drawn([1], { charttype: 'pie' })).toBeUndefined();
  });

  test('a bar is never longer than full, whatever its parts are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 })),
        fc.double({ min: 0.001, max: 1e9, noNaN: true }),
        (values, max) => {
          expect(drawn(values, { charttype: 'bar', max })!.length).toBeLessThanOrEqual(20);
        },
      ),
    );
  });
});

describe('SPARKLINE', () => {
  test.each(['en_US', 'ru_RU'] as const)('takes its options from a range of two columns, in %s', (locale) => {
    const host = hostOf(
      `function fill() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1:B2').setValues([['charttype', 'bar'], ['max', 100]]);
        sheet.getRange('C1:C3').setValues([[50], ['text'], ['']]);
        sheet.getRange('D1:D3').setFormulas([['=SPARKLINE(C1;A1:B2)'], ['=SPARKLINE(C1:C3;A1:B2)'], ['=SPARKLINE(C2:C3)']]);
      }`,
      { locale },
    );
    host.run('fill');
    const [sheet] = host.model.getters.getSheetIds().map((id) => host.model.getters.getSheetName(id));
    expect(['D1', 'D2', 'D3'].map((cell) => host.display(sheet!, cell))).toEqual(['▇'.repeat(10), '▇'.repeat(10), '']);
  });

  test('says when there is no such kind of chart', () => {
    const host = hostOf('');
    host.type('Sheet1', 'A1', '=SPARKLINE({1,2},{"charttype","pie"})');
    expect(host.display('Sheet1', 'A1')).toBe('#N/A');
    expect(host.hover('Sheet1', 'A1')).toContain('pie');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnName, columnNumber, parseReference } from '../../src/host/a1';

describe('a range as text', () => {
  test.each([
    ['A1', 1, 1, 1, 1],
    ['$b$2:a1', 1, 1, 2, 2],
    ['R2C3:R1C1', 1, 1, 2, 3],
    ['RC1', 1, 471, 1, 471],
    ['A2:A', 2, 1, undefined, 1],
    ['D:F', undefined, 4, undefined, 6],
    ['5:7', 5, undefined, 7, undefined],
  ])('%s', (text, row, column, lastRow, lastColumn) => {
    expect(parseReference(text)?.area).toEqual({ row, column, lastRow, lastColumn });
  });

  test.each(['', 'A', '7', 'A1:B2:C3', 'hello world', '!A1', 'A1!'])('"%s" is no range', (text) => {
    expect(parseReference(text)).toBeUndefined();
  });

  test('may name its tab', () => {
    expect(parseReference("'O''Brien! 1'!A1")?.tab).toBe("O'Brien! 1");
  });

  test('columns have one name each', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 18_278 }), (n) => columnNumber(columnName(n)) === n));
    expect([1, 26, 27, 702, 703, 18_278].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'ZZZ']);
  });
});

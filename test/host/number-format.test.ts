import { describe, expect, test } from 'vitest';
import { enginePattern } from '../../src/host/number-format';

/** As strict as the engine in what matters here. */
const accepts = (pattern: string): boolean => !/\[(?!\$)|[₽а-яё]/i.test(pattern.replace(/"[^"]*"|\[\$[^\]]*\]/g, ''));

describe('what the engine can show of a number format', () => {
  test.each([
    ['#,##0.00', '#,##0.00'],
    ['@', ''],
    ['general', ''],
    ['[Red]-#,##0', '-#,##0'],
    ['[<0][Red]0;0', '0;0'],
    ['#,##0 ₽', '#,##0 [$₽]'],
    ['#,##0" ₽"', '#,##0" ₽"'],
    ['[h]:mm', 'hhhh:mm:ss'],
  ])('%s', (written, shown) => {
    expect(enginePattern(written, accepts)).toBe(shown);
  });
});

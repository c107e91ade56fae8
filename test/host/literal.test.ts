import { describe, expect, test } from 'vitest';
import { typedContent } from '../../src/host/literal';

const typed = (locale: 'en_US' | 'ru_RU') => (text: string) => typedContent(text, locale, 2026).content;

describe('what a user types', () => {
  test.each([
    ['1,234.5', '1234.5'],
    ['007', '7'],
    ['-5%', '-0.05'],
    ['$5', '5'],
    ['1e3', '1000'],
    ['1/2', '46024'],
    ['1/2/25', '45659'],
    ['2026-03-31', '46112'],
    ['31.12.2025', "'31.12.2025"],
    ['true', 'TRUE'],
    ["'007", "'007"],
    ['#N/A', '#N/A'],
    ['May', 'May'],
    ['13/13/2025', "'13/13/2025"],
    ['12:30', '0.5208333333333334'],
  ])('%s in the United States', (text, content) => {
    expect(typed('en_US')(text)).toBe(content);
  });

  test.each([
    ['1,5', '1.5'],
    ['1 234,5', '1234.5'],
    ['1.5', '46143'],
    ['45.67', "'45.67"],
    ['31.12.2025', '46022'],
    ['31.12.2025 18:00', '46022.75'],
    ['2026-03-31', '46112'],
    ['ИСТИНА', 'TRUE'],
    ['ложь', 'FALSE'],
    ['100 ₽', '100'],
  ])('%s in Russia', (text, content) => {
    expect(typed('ru_RU')(text)).toBe(content);
  });

  test('a date brings its pattern along', () => {
    expect(typedContent('1/2', 'en_US', 2026).format).toBe('m/d/yyyy');
    expect(typedContent('2026-03-31', 'ru_RU', 2026).format).toBe('yyyy-mm-dd');
    expect(typedContent('31.12.2025', 'ru_RU', 2026).format).toBe('dd.mm.yyyy');
  });
});

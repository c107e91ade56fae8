import { expect, it } from 'vitest';

it.each<readonly [string, () => unknown]>([
  ['the hour it is', () => new Date().getHours()],
  ['a day by its parts', () => new Date(2026, 0, 1)],
  ['a time that names no zone', () => new Date('2026-01-01T12:00')],
  ['the same by parse', () => Date.parse('1 January 2026')],
  ['a date in words', () => `${new Date(0)}`],
  ['the date and the time now', () => Date()],
  ['the offset', () => new Date().getTimezoneOffset()],
  ['a format of the machine', () => new Intl.DateTimeFormat('en').format(0)],
  ['a date as the machine spells it', () => new Date().toLocaleDateString('en')],
])('no test of this project can ask for %s', (_, ask) => {
  expect(ask).toThrow('asks for the time zone of the machine');
});

it('what names its zone is as it is everywhere', () => {
  expect(new Date('2026-01-01').toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(Date.parse('2026-01-01T03:00:00+03:00')).toBe(Date.UTC(2026, 0, 1));
  expect(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Kamchatka' }).format(Date.UTC(2025, 11, 31, 12))).toBe(
    '1/1/2026',
  );
});

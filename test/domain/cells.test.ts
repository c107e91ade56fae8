import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf } from '../../src/domain/calendar';
import { isBlank, isError, readAmount, readDay } from '../../src/domain/cells';

describe('a date', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T18:05:00.000Z', '2026-03-31'],
    ['2026-03-31 23:59', '2026-03-31'],
    ['2026/3/1', '2026-03-01'],
    ['2026.03.01', '2026-03-01'],
    ['31.03.2026', '2026-03-31'],
    ['1.4.26', '2026-04-01'],
    ['01.04.1999 г.', '1999-04-01'],
    ['31.03.2026 18:05', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['03/31/2026', '2026-03-31'],
    ['3/31/26 6:05 PM', '2026-03-31'],
    ['04/04/2026', '2026-04-04'],
    ['31-03-2026', '2026-03-31'],
    [' 2026-03-31 ', '2026-03-31'],
  ])('%j is %s', (text, iso) => {
    expect(isoOf(readDay(text)!)).toBe(iso);
  });

  it('may be a serial number, with a time of day', () => {
    expect(readDay(46_023)).toBe(46_023);
    expect(readDay(46_023.99)).toBe(46_023);
  });

  it.each([
    '03/04/2026',
    '3-4-26',
    '30.02.2026',
    '2026-13-01',
    '31/31/2026',
    '0026-03-31',
    'March',
    '',
    '2026',
    '46023',
    19_999,
    80_001,
    -1,
    Number.NaN,
    true,
    '31.03.2026 and more',
  ])('%j is not guessed at', (cell) => {
    expect(readDay(cell)).toBeUndefined();
  });

  it('is read from every way of writing a day above 12', () => {
    const day = fc.integer({ min: dayOf('1970-01-01'), max: dayOf('2060-12-31') });
    fc.assert(
      fc.property(day, (any) => {
        const [y, m, d] = isoOf(any).split('-') as [string, string, string];
        fc.pre(Number(d) > 12);
        for (const text of [`${y}-${m}-${d}`, `${d}.${m}.${y}`, `${m}/${d}/${y}`, `${d}/${m}/${y}`, `${y}/${m}/${d}`]) {
          expect(readDay(text)).toBe(any);
        }
      }),
    );
  });
});

describe('an amount', () => {
  it.each([
    ['1 234,50 ₽', 1234.5],
    ['1\u00a0234,50\u00a0руб.', 1234.5],
    ['1\u202f234\u202f567 р.', 1_234_567],
    ['100р', 100],
    ['1,234.50', 1234.5],
    ['1.234,50 €', 1234.5],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['1.234', 1.234],
    ['71.372', 71.372],
    ['1.234.567', 1_234_567],
    ['1 234,567', 1234.567],
    ['0,234', 0.234],
    ['1234,567', 1234.567],
    ["1'234.50", 1234.5],
    ['(1 200)', -1200],
    ['($1,200.00)', -1200],
    ['−5', -5],
    ['-$5', -5],
    ['$-5', -5],
    ['– 5', -5],
    ['+5', 5],
    ['USD 12', 12],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['0', 0],
    [12.34, 12.34],
    [-7, -7],
  ])('%j is %d', (cell, amount) => {
    expect(readAmount(cell)).toBe(amount);
  });

  it.each([
    '12 %',
    '12%',
    '',
    '-',
    '₽',
    'free',
    '12 34',
    '1,23,456',
    '1.2.3',
    '2026-03-31',
    '+7 495 123-45-67',
    '1,2 тыс.',
    '1e5',
    '--5',
    '#N/A',
    true,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '9'.repeat(400),
  ])('%j is none', (cell) => {
    expect(readAmount(cell)).toBeUndefined();
  });

  it('is read back as Russians and Americans write it', () => {
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(cents, fc.constantFrom('ru-RU', 'en-US'), (value, locale) => {
        const amount = value / 100;
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
        expect(readAmount(text)).toBe(amount + 0);
      }),
    );
  });
});

describe('a cell', () => {
  it('is blank with nothing but spaces in it, or with an unticked checkbox', () => {
    expect(['', ' ', '\u00a0', false].map(isBlank)).toEqual([true, true, true, true]);
    expect([0, 'x', true].map(isBlank)).toEqual([false, false, false]);
  });

  it('shows an error only if all of it is one', () => {
    expect(['#N/A', ' #REF! ', '#Н/Д', '#DIV/0!'].map(isError)).toEqual([true, true, true, true]);
    expect(['#1 team', '', 'N/A', 0].map(isError)).toEqual([false, false, false, false]);
  });
});

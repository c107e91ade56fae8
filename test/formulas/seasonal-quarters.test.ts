import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { calendarOf, isoOf } from '../../src/domain/calendar';
import { seasonalQuarters } from '../../src/formulas/seasonal-quarters';
import type { Language } from '../../src/surface';
import { hasSuperstore, superstore } from '../domain/datasets';
import { shownBy } from './shown';

const moscow = () => calendarOf('Europe/Moscow');
const never = () => {
  throw new Error('The calendar was asked for without need');
};
const quarters = (history: unknown, total?: unknown, unit?: unknown) => seasonalQuarters(history, total, unit, never);

const message = (language: Language, history: unknown, total?: unknown, unit?: unknown): string =>
  shownBy(language, () => seasonalQuarters(history, total, unit, moscow));

describe('SEASONAL_QUARTERS', () => {
  it('shows the shares of years in rows, as one row of four', () => {
    expect(quarters([[10, 20, 30, 40]])).toEqual([[0.1, 0.2, 0.3, 0.4]]);
    expect(quarters([[10, 20, 30, 40]], '')).toEqual([[0.1, 0.2, 0.3, 0.4]]);
  });

  it('shows the plan when a total is given, in whole units', () => {
    expect(quarters([[1, 1, 1, 1]], 1002)).toEqual([[251, 251, 250, 250]]);
    expect(quarters([[10, 20, 30, 40]], 1_000_000, 1000)).toEqual([[100_000, 200_000, 300_000, 400_000]]);
    expect(quarters([[1, 1, 1, 0]], 1, 0.01)).toEqual([[0.34, 0.33, 0.33, 0]]);
  });

  it('passes over headings and blank rows, as in an open range', () => {
    expect(
      quarters([
        ['Q1', 'Q2', 'Q3', 'Q4'],
        [10, 20, 30, 40],
        ['', '', '', ''],
      ]),
    ).toEqual([[0.1, 0.2, 0.3, 0.4]]);
  });

  it('fills in a blank quarter and keeps a zero', () => {
    const [[, , , fourth] = []] = quarters([
      [10, 20, 30, 40],
      [10, 20, 30, ''],
    ]);
    expect(fourth).toBeCloseTo(0.4, 12);
    expect(quarters([[10, 20, 30, 0]])[0]![3]).toBe(0);
  });

  it('adds dated sales up by quarter', () => {
    const dated = [
      ['Дата', 'Сумма'],
      ['2025-01-15', 10],
      ['2025-04-15', 20],
      [45_853, 30],
      ['15.12.2025', 25],
      ['16.12.2025', 15],
      ['', ''],
    ];
    expect(isoOf(45_853)).toBe('2025-07-15');
    expect(quarters(dated)).toEqual([[0.1, 0.2, 0.3, 0.4]]);
  });

  it('reads a date on the spreadsheet’s clock, also one of another realm', () => {
    const history = runInNewContext(`[
      [new Date('2024-12-31T21:00:00Z'), 10], [new Date('2025-03-31T21:00:00Z'), 20],
      [new Date('2025-06-30T21:00:00Z'), 30], [new Date('2025-12-31T20:59:00Z'), 40],
    ]`);
    expect(seasonalQuarters(history, undefined, undefined, moscow)).toEqual([[0.1, 0.2, 0.3, 0.4]]);
    const onAnotherClock = seasonalQuarters(history, undefined, undefined, () => calendarOf('UTC'));
    onAnotherClock[0]!.forEach((share, at) => {
      expect(share).toBeCloseTo([20, 30, 0, 40][at]! / 90, 12);
    });
  });

  it('does not count a first year that began later, nor a last one that is still running', () => {
    const monthly = (year: number, amounts: number[], from = 1) =>
      amounts.map((amount, at) => [`${year}-${String(from + at).padStart(2, '0')}-10`, amount]);
    const full = [3, 3, 4, 6, 7, 7, 10, 10, 10, 13, 13, 14];
    const history = [...monthly(2023, [90, 90], 11), ...monthly(2024, full), ...monthly(2025, [500, 500])];
    expect(quarters(history)).toEqual([[0.1, 0.2, 0.3, 0.4]]);
  });

  it('names what it cannot use, and the place', () => {
    expect(message('en', undefined)).toBe('history is missing. Add it to the formula.');
    expect(message('en', [['', '']])).toBe('history is blank. Fill in the cells it refers to.');
    expect(
      message('en', [
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBe(
      'history has 2 rows and 3 columns. Select four columns, one for each quarter, with a row for each year; or two columns: date and amount.',
    );
    expect(
      message('en', [
        [1, 2, 3, 4],
        [1, 'x', 3, 4],
      ]),
    ).toBe('history, row 2, column 2: “x” is not a number. Enter a number.');
    expect(
      message('en', [
        [1, 2, 3, 4],
        [1, '#REF!', 3, 4],
      ]),
    ).toBe('history, row 2, column 2: the cell shows #REF!. Correct that cell first.');
    expect(
      message('en', [
        ['03/04/2025', 1],
        ['2025-12-10', 1],
      ]),
    ).toBe('history, row 1, column 1: “03/04/2025” is not a date. Enter one such as 2026-03-31.');
    expect(
      message('en', [
        ['2025-01-10', 1],
        ['', 5],
      ]),
    ).toBe('history, row 2, column 1: the date is blank. Enter a date.');
    expect(
      message('en', [
        [1, 2, 3, 4],
        [0, 0, 0, 0],
      ]),
    ).toBe('history, row 2: there are no sales. Select years with sales only.');
    expect(
      message('en', [
        ['2024-01-10', 1],
        ['2026-12-10', 1],
      ]),
    ).toBe('history: there are no sales in 2025. Select years with sales only.');
    expect(
      message('en', [
        ['', 1, 2, 3],
        ['', 1, 2, 3],
      ]),
    ).toBe('history: quarter 1 is blank in every year. Fill it in for at least one year; enter 0 if nothing was sold.');
    expect(
      message('en', [
        ['2025-02-10', 1],
        ['2025-10-10', 1],
      ]),
    ).toBe('history has no whole calendar year. Select sales from January to December of at least one year.');
    expect(message('en', [[1, 2, 3, 4]], 'all')).toBe('total: “all” is not a number. Enter a number.');
    expect(message('en', [[1, 2, 3, 4]], 100, -5)).toBe('unit: -5 is not above 0. Enter a number such as 1 or 1000.');
  });

  it('says so in Russian in a Russian spreadsheet', () => {
    expect(
      message('ru', [
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toBe(
      'history: выделено 2 строки и 3 столбца. Нужны четыре столбца — по одному на квартал, строка на каждый год — либо два столбца: дата и сумма.',
    );
    expect(message('ru', [['', 1, 2, 3]])).toBe(
      'history: I квартал не заполнен ни за один год. Заполните его хотя бы за один год; если продаж не было, поставьте 0.',
    );
  });

  it.skipIf(!hasSuperstore)(
    'gives Superstore’s quarters of a million, from dates or from years (needs ../shared/data)',
    () => {
      const past = superstore().filter(({ day }) => isoOf(day) < '2017');
      const plan = [[151_000, 197_000, 270_000, 382_000]];
      expect(
        quarters(
          past.map(({ day, amount }) => [day, amount]),
          1_000_000,
          1000,
        ),
      ).toEqual(plan);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { seasonalConfidence } from '../../src/formulas/seasonal-confidence';
import { seasonalMonths } from '../../src/formulas/seasonal-quarters';
import type { Language } from '../../src/surface';
import { moscow, never, rounded, shownBy } from './shown';

const confidence = (history: unknown, language: Language = 'en') =>
  rounded(seasonalConfidence(history, { clock: never, language: () => language }));
const STEADY = [
  [10, 20, 30, 40],
  [11, 20, 29, 40],
  [10, 21, 30, 39],
];

describe('SEASONAL_CONFIDENCE', () => {
  it('shows the word, the years, the deviation, and the range of each share', () => {
    expect(confidence(STEADY)).toEqual([
      ['high', 3, 0.006, ''],
      [0.075, 0.175, 0.268, 0.368],
      [0.132, 0.232, 0.325, 0.425],
    ]);
    expect(confidence(STEADY, 'ru')).toContainEqual(['высокая', 3, 0.006, '']);
  });

  it('of one year is low, with no range', () => {
    expect(confidence([[10, 20, 30, 40]])).toEqual([
      ['low', 1, '', ''],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  it('takes twelve months', () => {
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    const [head, low] = confidence([year, year, year]) as unknown[][];
    expect(head!.slice(0, 3)).toEqual(['high', 3, 0]);
    expect(low).toHaveLength(12);
  });

  it('names what it cannot use', () => {
    const message = (history: unknown) =>
      shownBy('en', () => seasonalConfidence(history, { clock: moscow, language: () => 'en' }));
    expect(message([[1, 2, 3]])).toContain('history has 1 row and 3 columns. Select four columns');
    expect(message([[0, 0, 0, 0]])).toBe('history: there are no sales. Select years with sales only.');
    expect(message(undefined)).toBe('history is missing. Add it to the formula.');
  });
});

describe('SEASONAL_MONTHS', () => {
  const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const months = (...[history, total, unit]: unknown[]) => seasonalMonths(history, total, unit, never);

  it('shows the shares of twelve months, or the plan', () => {
    expect(months([year])[0]![11]).toBeCloseTo(12 / 78, 12);
    expect(months([year], 780)).toEqual([year.map((month) => month * 10)]);
  });

  it('fills in a blank month', () => {
    const [shares] = months([year, [...year.slice(0, 11), '']]);
    expect(shares![11]).toBeCloseTo(12 / 78, 12);
  });

  it('adds dated sales up by month', () => {
    const sales = year.map((amount) => [`2025-${String(amount).padStart(2, '0')}-10`, amount]);
    expect(months(sales, 78)).toEqual([year]);
  });

  it('asks for more than totals, and for twelve columns', () => {
    const message = (history: unknown) => shownBy('en', () => months(history));
    const quarterly = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31'].map((date) => [date, 1]);
    expect(message(quarterly)).toBe(
      'history has only totals of years or quarters. Select sales by the day or by the month.',
    );
    expect(
      message([
        ['2023-12-31', 1],
        ['2024-12-31', 1],
      ]),
    ).toContain('only totals');
    expect(message([[1, 2, 3, 4]])).toContain('Select twelve columns, one for each month');
    expect(message([['', ...year.slice(1)]])).toContain('month 1 is blank in every year');
  });
});

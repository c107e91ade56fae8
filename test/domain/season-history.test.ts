import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { seasonHistoryOf } from '../../src/domain/season-history';

const sale = (iso: string, amount: number) => ({ day: dayOf(iso), amount });
const quarterly = (year: number, ...amounts: number[]) =>
  amounts.map((amount, at) => sale(`${year}-${['02', '05', '08', '11'][at]}-15`, amount));
const history = (isoToday: string, sales: { day: number; amount: number }[], firstMonth = 1) =>
  seasonHistoryOf(sales, { today: dayOf(isoToday), firstMonth });

describe('a history of seasons', () => {
  it('knows only quarters that are over', () => {
    const sales = [
      sale('2024-01-03', 0),
      ...quarterly(2024, 1, 2, 3, 4),
      ...quarterly(2025, 5, 6),
      sale('2025-06-20', 0),
    ];
    expect(history('2025-06-21', sales)).toEqual({
      begins: 2024,
      years: [
        [1, 2, 3, 4],
        [5, undefined, undefined, undefined],
      ],
    });
  });

  it('does not count what is dated after today', () => {
    const sales = [sale('2024-01-03', 0), ...quarterly(2024, 1, 2, 3, 4), sale('2024-12-30', 0)];
    expect(history('2024-10-01', sales).years).toEqual([[1, 2, undefined, undefined]]);
  });

  it('knows a quarter of which two thirds of the working days are covered, and scales it up', () => {
    const from = (iso: string) =>
      history('2025-02-01', [sale(iso, 48), ...quarterly(2024, 0, 2, 3, 4).slice(1), sale('2024-12-30', 0)])
        .years[0]![0];
    expect(from('2024-01-08')).toBe(48); // within a week of the beginning
    expect(from('2024-01-29')).toBeCloseTo((48 * 65) / 50, 10); // known from the 22nd: 50 of 65 days
    expect(from('2024-02-12')).toBeUndefined();
  });

  it('of sales in the middle of a quarter alone knows nothing', () => {
    expect(history('2025-01-01', [sale('2024-02-15', 5)]).years).toEqual([
      [undefined, undefined, undefined, undefined],
    ]);
  });

  it('has 0 for a quarter without a sale between others', () => {
    const sales = [sale('2024-01-03', 1), sale('2024-12-30', 2)];
    expect(history('2025-01-10', sales).years).toEqual([[1, 0, 0, 2]]);
  });

  it('follows fiscal years and months', () => {
    const sales = [
      sale('2023-07-01', 1),
      ...quarterly(2023, 0, 0, 2, 3).slice(2),
      ...quarterly(2024, 4, 5),
      sale('2024-06-30', 0),
    ];
    expect(history('2024-07-05', sales, 7)).toEqual({ begins: 2023, years: [[3, 3, 4, 5]] });
    const months = seasonHistoryOf([sale('2024-01-02', 1), sale('2024-03-29', 3)], {
      today: dayOf('2024-04-01'),
      periods: 12,
    });
    expect(months.years[0]!.slice(0, 4)).toEqual([1, 0, 3, undefined]);
  });

  it('without sales has no years', () => {
    expect(history('2025-01-01', [])).toEqual({ begins: 0, years: [] });
  });
});

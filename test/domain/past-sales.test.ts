import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { pastPeriodsOf, pastSalesOf, periodSalesOf } from '../../src/domain/past-sales';
import type { Fact } from '../../src/domain/retro';
import { MONDAY_TO_FRIDAY } from '../../src/domain/work-calendar';

const sale = (iso: string, amount: number, manager = 'Anna'): Fact => ({
  ...{ row: 2, day: dayOf(iso), amount, manager, team: 'North', division: 'B2B' },
});
const making = (madeOn: string, begins = 2026, firstMonth = 1) => ({
  ...{ madeOn: dayOf(madeOn), begins, firstMonth, calendar: MONDAY_TO_FRIDAY },
});
const days = (from: string, to: string) =>
  Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, at) => ({ ...sale(from, 1), day: dayOf(from) + at }));

describe('the sales before a plan', () => {
  it('are those of whole months that were over when it was made, in their place before its year', () => {
    const { season, amounts, planned } = pastSalesOf(days('2025-02-20', '2026-03-03'), making('2026-03-04'));
    expect([season, planned, amounts.length]).toEqual([12, 12, 14]);
    expect(amounts.slice(0, 4)).toEqual([undefined, undefined, 31, 30]);
    expect(amounts.slice(-2)).toEqual([31, 28]);
  });

  it('end with what is known, however long ago that was', () => {
    const { amounts, planned } = pastSalesOf(days('2024-01-01', '2024-11-30'), making('2026-03-04'));
    expect([amounts.length, planned]).toEqual([11, 24]);
  });

  it('that come as totals of quarters are quarters, on whatever day they are dated', () => {
    const totals = ['2024-07-01', '2024-10-01', '2025-01-01', '2025-06-30', '2025-07-01', '2025-10-01', '2026-01-01'];
    const sales = totals.map((iso, at) => sale(iso, at + 1));
    expect(pastSalesOf(sales, making('2026-03-04'))).toEqual({
      season: 4,
      amounts: [undefined, undefined, 1, 2, 3, 4, 5, 6],
      planned: 8,
    });
  });

  it('that come as totals of months are known from the first to the last, wherever in the month they are dated', () => {
    for (const day of ['01', '15', '31']) {
      const sales = ['2025-08', '2025-10', '2025-12'].map((month, at) => sale(`${month}-${day}`, at + 1));
      const all = [...sales, sale(`2025-09-02`, 5), sale(`2025-11-30`, 6)];
      const { amounts } = pastSalesOf(all, making('2026-03-04'));
      expect(amounts).toEqual([...Array(7).fill(undefined), 1, 5, 2, 6, 3]);
    }
  });

  it('are none when nothing was sold before', () => {
    expect(pastSalesOf([sale('2026-03-04', 5)], making('2026-03-04')).amounts).toEqual([]);
  });
});

describe('the quarters before a plan', () => {
  it('are known from the first whole one to the last', () => {
    const past = pastSalesOf(days('2024-02-20', '2026-05-10'), making('2026-05-11'));
    const { periods, from, end, planned } = pastPeriodsOf(past, making('2026-05-11'), 4);
    expect([from, end, planned]).toEqual([1, 9, 8]);
    expect(periods.map(({ key }) => key).slice(-5)).toEqual(['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  });

  it('follow a year that begins in April', () => {
    const past = pastSalesOf(days('2024-04-01', '2026-03-31'), making('2026-04-02', 2026, 4));
    const { from, end, planned, periods } = pastPeriodsOf(past, making('2026-04-02', 2026, 4), 4);
    expect([from, end, planned, periods.length]).toEqual([0, 8, 8, 12]);
  });

  it('are summed by any name of the facts; a fact without one is left out', () => {
    const past = [...days('2025-01-01', '2025-12-31'), { ...sale('2025-05-05', 0.1, 'Boris'), product: 'Pump' }];
    const { periods } = pastPeriodsOf(pastSalesOf(past, making('2026-01-02')), making('2026-01-02'), 4);
    const sold = periodSalesOf([...past, sale('2027-01-01', 7)], periods);
    expect(sold.whole).toEqual([90, 91.1, 92, 92, 0, 0, 0, 0]);
    expect(sold.by(({ manager }) => manager).get('Boris')).toEqual([0, 0.1, 0, 0, 0, 0, 0, 0]);
    expect([...sold.by(({ product }) => product)]).toEqual([['Pump', [0, 0.1, 0, 0, 0, 0, 0, 0]]]);
  });
});

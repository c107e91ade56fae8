import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, isoOf, yearBefore, yearOf, yearSpan } from '../../src/domain/calendar';
import { beginsIn, fiscalQuarterOf, fiscalYear } from '../../src/domain/fiscal';
import { figureByDays } from '../../src/domain/spread';
import { MONDAY_TO_FRIDAY } from '../../src/domain/work-calendar';

const firstMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('a fiscal year', () => {
  it('is called after the year in which it ends, or, if one likes, begins', () => {
    expect(fiscalQuarterOf(dayOf('2026-05-15'), 4)).toEqual({ year: 2027, quarter: 1, begins: 2026 });
    expect(fiscalQuarterOf(dayOf('2026-05-15'), 4, 'start')).toEqual({ year: 2026, quarter: 1, begins: 2026 });
    expect(fiscalQuarterOf(dayOf('2026-03-31'), 4)).toEqual({ year: 2026, quarter: 4, begins: 2025 });
    expect(fiscalQuarterOf(dayOf('2026-01-31'), 2)).toEqual({ year: 2026, quarter: 4, begins: 2025 });
  });

  it('from January is the calendar year', () => {
    expect(fiscalQuarterOf(dayOf('2026-12-31'), 1)).toEqual({ year: 2026, quarter: 4, begins: 2026 });
  });

  it('has keys that say dates and no labels', () => {
    const april = yearOf(2026, 4);
    expect(april.key).toBe('2026-04/P1Y');
    expect(april.parts.map(({ key }) => key)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
    expect(yearOf(2026, 2).parts.map(({ key }) => key)).toEqual([
      '2026-02/P3M',
      '2026-05/P3M',
      '2026-08/P3M',
      '2026-11/P3M',
    ]);
  });

  it.each(firstMonths)('from month %i has every day once, in each kind of period, in its own quarter', (firstMonth) => {
    const year = yearOf(2027, firstMonth);
    expect(yearSpan(2027, firstMonth)).toEqual({ start: year.start, end: year.end });
    for (const kind of ['quarter', 'month', 'week'] as const) {
      const periods = flatten(year).filter((period) => period.kind === kind);
      periods.forEach(({ start }, at) => {
        expect(start).toBe(at === 0 ? year.start : periods[at - 1]!.end + 1);
      });
      expect(periods[periods.length - 1]!.end).toBe(year.end);
    }
    year.parts.forEach((quarter, at) => {
      for (const day of [quarter.start, quarter.end])
        expect(fiscalQuarterOf(day, firstMonth)).toMatchObject({ quarter: at + 1, begins: 2027 });
    });
  });

  it('compares with the same months of the year before', () => {
    const [first] = yearOf(2025, 2).parts;
    const before = yearBefore(first!)!;
    expect([before.start, before.end].map(isoOf)).toEqual(['2024-02-01', '2024-04-30']);
  });

  it('that is relabelled moves no amount: the months and weeks of a plan by months stay', () => {
    const monthsFrom = (year: number, first: number) =>
      flatten(yearOf(year, first)).filter(({ kind }) => kind === 'month');
    const relabelled = firstMonths.map((first) => monthsFrom(2026, first));
    const calendarYears = [...monthsFrom(2026, 1), ...monthsFrom(2027, 1)];
    fc.assert(
      fc.property(fc.nat(11), fc.nat(11), fc.nat(1e9), (first, at, amount) => {
        const month = relabelled[first]![at]!;
        const same = calendarYears.find(({ key }) => key === month.key)!;
        const planned = (of: typeof month) => figureByDays(of, amount, { unit: 1, calendar: MONDAY_TO_FRIDAY });
        expect(planned(month)).toEqual(planned(same));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the fiscal year of a name', () => {
  it('ends in the calendar year that it is called after', () => {
    expect([beginsIn(2027, 4), beginsIn(2027, 1), beginsIn(2027, 12)]).toEqual([2026, 2027, 2026]);
    for (let firstMonth = 1; firstMonth <= 12; firstMonth += 1) {
      const { start, end } = fiscalYear(2027, firstMonth);
      expect(fiscalQuarterOf(start, firstMonth)).toMatchObject({ year: 2027, quarter: 1 });
      expect(fiscalQuarterOf(end, firstMonth)).toMatchObject({ year: 2027, quarter: 4 });
    }
  });
});

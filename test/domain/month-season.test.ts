import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayOf, flatten, monthSpan, yearOf } from '../../src/domain/calendar';
import { monthSeasonOf } from '../../src/domain/month-season';
import { russianDays } from '../../src/domain/russian-calendar';
import { figureFor } from '../../src/domain/spread';
import { sumOf } from '../../src/domain/sum';
import { type CalendarDay, MONDAY_TO_FRIDAY, workCalendarOf } from '../../src/domain/work-calendar';

const EVEN: readonly number[] = Array(12).fill(1);

/** The first day of each month of a year. */
const starts = (year: number, firstMonth = 1): Day[] =>
  yearOf(year, firstMonth).parts.flatMap(({ parts }) => parts.map(({ start }) => start));

/** Sales on every day of a year, of which a working day of each month brings as much as its rate. */
const soldBy = (rates: readonly number[], year: number, { firstMonth = 1, calendar = MONDAY_TO_FRIDAY } = {}) =>
  starts(year, firstMonth).flatMap((start, at) => {
    const { end } = monthSpan(start);
    return Array.from({ length: end - start + 1 }, (_, day) => ({
      day: start + day,
      amount: rates[at]! * calendar.workingTime(start + day, start + day),
    }));
  });

/** Three rates a quarter, the others even. */
const first = (january: number, february: number, march: number) => [january, february, march, ...EVEN.slice(3)];

const learnt = (sales: ReturnType<typeof soldBy>, { begins = 2026, firstMonth = 1, days = [] as CalendarDay[] } = {}) =>
  monthSeasonOf(sales, { begins, firstMonth, calendar: workCalendarOf(days) });

const near = (rates: readonly number[], expected: readonly number[]) => {
  rates.forEach((rate, month) => {
    expect(rate, `month ${month + 1}`).toBeCloseTo(expected[month]!, 6);
  });
};

describe('the season of months inside their quarters', () => {
  it('is what a working day brings, a third drawn to working days after two years that agree', () => {
    const season = learnt([...soldBy(first(10, 20, 30), 2024), ...soldBy(first(100, 200, 300), 2025)]);
    near(season.rates, first(2 / 3, 1, 4 / 3));
    expect([season.years, season.confidence]).toEqual([2, 'medium']);
  });

  it('keeps three quarters of it after three, which are sure of it', () => {
    const { rates, confidence } = learnt([2023, 2024, 2025].flatMap((year) => soldBy(first(10, 20, 30), year)));
    near(rates, first(0.625, 1, 1.375));
    expect(confidence).toBe('high');
  });

  it('says nothing of one year, or of none', () => {
    for (const sales of [[], soldBy(first(10, 20, 30), 2025), soldBy(first(10, 20, 30), 2025).slice(40)])
      expect(learnt(sales).rates).toEqual(EVEN);
    expect(learnt(soldBy(first(10, 20, 30), 2025)).years).toBe(1);
  });

  it('is working days alone where every day brings the same, and where the years contradict each other', () => {
    near(learnt([2024, 2025].flatMap((year) => soldBy(EVEN, year))).rates, EVEN);
    near(learnt([...soldBy(first(10, 20, 30), 2024), ...soldBy(first(30, 20, 10), 2025)]).rates, EVEN);
  });

  it('keeps no more than half at low confidence', () => {
    const years = [first(1, 5, 9), first(2, 7, 6), first(1, 8, 6)].map((rates) => [
      ...rates.slice(0, 3).map((rate) => rate / 15),
      ...rates.map((rate) => rate / 15).slice(0, 3),
      ...rates.slice(0, 3),
      ...rates.slice(0, 3),
    ]);
    const { rates, confidence } = learnt(years.flatMap((own, at) => soldBy(own, 2023 + at)));
    expect(confidence).toBe('low');
    const mean = sumOf([1 / 15, 2 / 15, 1 / 15]); // of January's shares of its quarter, times three
    expect(rates[0]).toBeCloseTo(1 + 0.5 * (mean - 1), 6);
  });

  it('counts a one-off as the median of the years', () => {
    const usual = [2022, 2023, 2024].flatMap((year) => soldBy(first(10, 20, 30), year));
    const { rates } = learnt([...usual, ...soldBy(first(10, 20, 330), 2025)]);
    near(rates, learnt([...usual, ...soldBy(first(10, 20, 30), 2025)]).rates);
  });

  it('closes a month that has not sold in three years, but not one that did not in two', () => {
    const closed = [2023, 2024, 2025].flatMap((year) => soldBy(first(0, 20, 40), year));
    expect(learnt(closed)).toMatchObject({ closed: [0] });
    expect(learnt(closed).rates[0]).toBe(0);
    const two = learnt(closed.filter(({ day }) => day >= dayOf('2024-01-01')));
    expect(two.closed).toEqual([]);
    expect(two.rates[0]).toBeCloseTo(1 / 3, 6);
  });

  it('takes more returns than sales for nothing, and says so', () => {
    const years = [2023, 2024, 2025].flatMap((year) => soldBy(first(year === 2024 ? -5 : 10, 20, 30), year));
    const season = learnt(years);
    expect(season.returns).toEqual([0]);
    expect(Math.min(...season.rates)).toBeGreaterThan(0);
    expect(season.rates[0]).toBeLessThan(1);
  });

  it('takes the months of a quarter that brought nothing in a year from the other years', () => {
    const years = [2023, 2024, 2025].flatMap((year) =>
      soldBy(year === 2024 ? first(0, 0, 0) : first(10, 20, 30), year),
    );
    near(learnt(years).rates, first(0.625, 1, 1.375));
    near(learnt([2024, 2025].flatMap((year) => soldBy(first(0, 0, 0), year))).rates, EVEN);
  });

  it('follows years that begin in any month, and leaves out what comes after', () => {
    const years = [2023, 2024].flatMap((year) => soldBy(first(10, 20, 30), year, { firstMonth: 7 }));
    const season = learnt([...years, ...soldBy(EVEN, 2025, { firstMonth: 7 })], { begins: 2025, firstMonth: 7 });
    near(season.rates, first(2 / 3, 1, 4 / 3));
  });

  it('learns nothing of months from totals of quarters, and everything from totals of months', () => {
    const totals = (year: number, months: readonly number[], rates: readonly number[]) =>
      months.map((month) => {
        const { start, end } = monthSpan(starts(year)[month]!);
        return { day: end, amount: rates[month]! * MONDAY_TO_FRIDAY.workingTime(start, end) };
      });
    const monthly = [2024, 2025].flatMap((year) => totals(year, [...EVEN.keys()], first(10, 20, 30)));
    near(learnt(monthly).rates, first(2 / 3, 1, 4 / 3));
    expect(learnt([2024, 2025].flatMap((year) => totals(year, [2, 5, 8, 11], EVEN)))).toMatchObject({
      years: 0,
      rates: EVEN,
    });
  });

  it('does not take a first year that begins in the middle of its first month for a whole one', () => {
    const years = [2023, 2024, 2025].flatMap((year) => soldBy(EVEN, year));
    const late = years.filter(({ day }) => day >= dayOf('2023-01-25'));
    expect(learnt(late)).toMatchObject({ years: 2 });
    near(learnt(late).rates, EVEN);
  });

  it('does not count the holidays of January twice', () => {
    const official = russianDays({ shortDay: 1 });
    const calendar = workCalendarOf(official);
    const sales = [2024, 2025].flatMap((year) => soldBy(EVEN, year, { calendar }));
    near(learnt(sales, { days: official }).rates, EVEN); // fewer days, and each as good as another
    const entered = official.filter(({ date }) => date >= dayOf('2026-01-01'));
    const { rates } = learnt(sales, { days: entered }); // nobody has entered those of past years
    expect(Math.abs(rates[0]! - 1)).toBeLessThan(0.05);
  });

  it('splits any quarter exactly, and leaves the quarters as they are', () => {
    const anyYear = fc.array(fc.integer({ min: -20, max: 100 }), { minLength: 12, maxLength: 12 });
    const quarters = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), fc.nat(1e6));
    fc.assert(
      fc.property(
        fc.array(anyYear, { maxLength: 3 }),
        quarters,
        fc.constantFrom(1, 4, 11),
        (years, own, firstMonth) => {
          const sales = years.flatMap((rates, at) => soldBy(rates, 2026 - years.length + at, { firstMonth }));
          const { rates } = learnt(sales, { firstMonth });
          expect(rates).toHaveLength(12);
          for (const rate of rates) expect(rate >= 0 && rate < 3.001).toBe(true);
          const dividing = { unit: 1, calendar: MONDAY_TO_FRIDAY };
          const figure = figureFor(yearOf(2026, firstMonth), { year: sumOf(own), quarters: own }, rates, dividing);
          expect(figure.parts.map(({ value }) => value)).toEqual(own);
          for (const { value, parts } of flatten(figure))
            if (parts.length > 0) expect(sumOf(parts.map((part) => part.value))).toBe(value);
        },
      ),
      { numRuns: 100 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { dayAt, dayOf, flatten, isoOf, monthSpan, yearOf, yearSpan } from '../../src/domain/calendar';
import { RUSSIAN_YEARS, russianDays, unofficialYears } from '../../src/domain/russian-calendar';
import { countingCalendarOf, workCalendarOf } from '../../src/domain/work-calendar';
import { hasRussianCalendar, russianCalendar } from './datasets';

const official = countingCalendarOf(russianDays());
const daysOf = (year: number) => {
  const { start, end } = yearSpan(year);
  return official.workingDays(start, end);
};
const monthsOf = (year: number) =>
  flatten(yearOf(year))
    .filter(({ kind }) => kind === 'month')
    .map(({ start, end }) => official.workingDays(start, end));
const years = Array.from({ length: RUSSIAN_YEARS.last - RUSSIAN_YEARS.first + 1 }, (_, at) => RUSSIAN_YEARS.first + at);

describe('the Russian production calendar', () => {
  it('has 248 working days in 2024, 247 in 2025 and in 2026', () => {
    expect([2024, 2025, 2026].map(daysOf)).toEqual([248, 247, 247]);
  });

  it('has them month by month', () => {
    expect(monthsOf(2024)).toEqual([17, 20, 20, 21, 20, 19, 23, 22, 21, 23, 21, 21]);
    expect(monthsOf(2025)).toEqual([17, 20, 21, 22, 18, 19, 23, 21, 22, 23, 19, 22]);
    expect(monthsOf(2026)).toEqual([15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
  });

  it('makes 1,979 hours of 2024 and 1,972 of 2025 and 2026, with short days an hour shorter', () => {
    const calendar = countingCalendarOf(russianDays({ shortDay: 7 / 8 }));
    const hours = (year: number) => {
      const { start, end } = yearSpan(year);
      return calendar.workingTime(start, end) * 8;
    };
    expect([2024, 2025, 2026].map(hours)).toEqual([1979, 1972, 1972]);
    const { start, end } = yearSpan(2024);
    expect(calendar.workingDays(start, end)).toBe(248);
  });

  it.each(['2024-04-27', '2024-11-02', '2024-12-28', '2025-11-01'])('is worked on Saturday %s', (iso) => {
    expect(official.workingDays(dayOf(iso), dayOf(iso))).toBe(1);
  });

  it('has no working day in April 2020, which plans count Monday to Friday and name', () => {
    const april = monthSpan(dayOf('2020-04-15'));
    expect(official.workingDays(april.start, april.end)).toBe(0);
    const planning = workCalendarOf(russianDays());
    expect(planning.workingDays(april.start, april.end)).toBe(22);
    expect(planning.idleMonths.map(isoOf)).toEqual(['2020-04-01']);
  });

  it('gives way to the days of a company that follow it', () => {
    const own = [{ date: dayOf('2026-01-12') }, { date: dayOf('2026-01-05'), worked: 1 }];
    const calendar = workCalendarOf([...russianDays(), ...own]);
    expect(calendar.workingDays(dayOf('2026-01-12'), dayOf('2026-01-12'))).toBe(0);
    expect(calendar.workingDays(dayOf('2026-01-05'), dayOf('2026-01-05'))).toBe(1);
  });

  it('says which years it does not know', () => {
    expect(unofficialYears({ start: dayOf('2026-12-01'), end: dayOf('2028-01-31') })).toEqual([2027, 2028]);
    expect(unofficialYears({ start: dayOf('2013-12-31'), end: dayOf('2014-01-01') })).toEqual([2013]);
    expect(unofficialYears({ start: dayOf('2026-01-01'), end: dayOf('2026-12-31') })).toEqual([]);
  });

  it.skipIf(!hasRussianCalendar).each(years)(
    'is the published one in %i, day by day (needs ../shared/data)',
    (year) => {
      const shortDays = countingCalendarOf(russianDays({ shortDay: 7 / 8 }));
      const published = new Map(
        russianCalendar(year).map(({ month, date, type }) => [dayAt(year, month, date)!, type]),
      );
      const { start, end } = yearSpan(year);
      for (let day = start; day <= end; day += 1) {
        const weekday = countingCalendarOf([]).workingTime(day, day);
        const worked = { off: 0, short: 7 / 8, worked: 1, asUsual: weekday }[published.get(day) ?? 'asUsual'];
        expect(shortDays.workingTime(day, day), isoOf(day)).toBe(worked);
      }
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isoOf, workingDays, yearOf } from '../../src/domain/calendar';
import type { HolidayRow } from '../../src/domain/inputs';
import { MONDAY_TO_FRIDAY, workCalendarOf } from '../../src/domain/work-calendar';

const off = (...isos: string[]) => isos.map((iso): HolidayRow => ({ row: 2, date: dayOf(iso) }));
const worked = (...isos: string[]) => off(...isos).map((row) => ({ ...row, worked: 1 }));
const between = (holidays: HolidayRow[], start: string, end: string) =>
  workCalendarOf(holidays).workingDays(dayOf(start), dayOf(end));

describe('working days', () => {
  it('are Monday to Friday where nothing else is said', () => {
    expect(workCalendarOf([])).toEqual(MONDAY_TO_FRIDAY);
    expect(workCalendarOf(off('2026-05-02'))).toEqual(MONDAY_TO_FRIDAY);
  });

  it('leave out holidays and include worked weekends', () => {
    const holidays = [...off('2026-05-01'), ...worked('2026-05-02')];
    expect(between(holidays, '2026-04-27', '2026-05-03')).toBe(5);
    expect(between(holidays, '2026-05-01', '2026-05-01')).toBe(0);
    expect(between(holidays, '2026-05-02', '2026-05-02')).toBe(1);
    expect(between(holidays, '2026-05-02', '2026-05-01')).toBe(0);
  });

  it('of two rows for one day follow the last', () => {
    expect(between([...off('2026-05-01'), ...worked('2026-05-01')], '2026-05-01', '2026-05-01')).toBe(1);
  });

  it('of a month without any are Monday to Friday', () => {
    const april = Array.from({ length: 30 }, (_, at) => `2020-04-${String(at + 1).padStart(2, '0')}`);
    expect(between(off(...april), '2020-04-01', '2020-04-30')).toBe(22);
    expect(between(off(...april, '2020-05-01'), '2020-04-01', '2020-05-01')).toBe(22);
    expect(between([...off(...april), ...worked('2020-04-25')], '2020-04-01', '2020-04-30')).toBe(1);
  });

  it('of Russia in 2026 are 247, by quarters 55, 62, 66 and 64', () => {
    const holidays = [
      ...off('2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09'),
      ...off('2026-02-23', '2026-03-09', '2026-05-01', '2026-05-11', '2026-06-12', '2026-11-04', '2026-12-31'),
    ];
    const calendar = workCalendarOf(holidays);
    const days = yearOf(2026).parts.map(({ start, end }) => calendar.workingDays(start, end));
    expect(days).toEqual([55, 62, 66, 64]);
  });

  it('of a span are those of its days, whatever the holidays', () => {
    const day = fc.integer({ min: dayOf('2025-12-01'), max: dayOf('2026-03-31') });
    const holiday = fc.record({ row: fc.constant(2), date: day, worked: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(fc.array(holiday, { maxLength: 60 }), day, day, (holidays, a, b) => {
        const calendar = workCalendarOf(holidays);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        let sum = 0;
        for (let each = start; each <= end; each += 1) sum += calendar.workingDays(each, each);
        expect(calendar.workingDays(start, end), `${isoOf(start)}–${isoOf(end)}`).toBe(sum);
        expect(
          workCalendarOf([...holidays].map((row) => ({ ...row, worked: 1 }))).workingDays(start, end),
        ).toBeGreaterThanOrEqual(workingDays(start, end));
      }),
    );
  });
});

import { countBefore, type Day, dayAt, monthOfDay, workingDays, yearOfDay } from './calendar';
import type { HolidayRow } from './inputs';

/** Which days are worked. */
export interface WorkCalendar {
  /** The number of working days from `start` to `end`, both included; 0 when `end` is before `start`. */
  workingDays(start: Day, end: Day): number;
}

export const MONDAY_TO_FRIDAY: WorkCalendar = { workingDays };

/**
 * Monday to Friday without the holidays, and with the weekends that are marked as worked. Of two rows for one day the
 * last holds.
 *
 * A month in which every weekday is a holiday and no weekend is worked, such as April 2020 in Russia, counts Monday to
 * Friday: its plan has to go somewhere, and what was sold in it, too.
 *
 * @example With 1 May 2026 off and Saturday 2 May worked, workingDays of 27 April to 3 May is 5: Monday–Thursday, Saturday.
 */
export function workCalendarOf(holidays: readonly HolidayRow[]): WorkCalendar {
  const changes = withoutIdleMonths(changesOf(holidays));
  if (changes.length === 0) return MONDAY_TO_FRIDAY;
  const sums = [0];
  for (const { by } of changes) sums.push(sums[sums.length - 1]! + by);
  const days = changes.map(({ day }) => day);
  const before = (day: Day) => sums[countBefore(days, day)]!;
  return {
    workingDays: (start, end) => (end < start ? 0 : workingDays(start, end) + before(end + 1) - before(start)),
  };
}

/** A day that differs from its weekday: one working day more or less. */
interface Change {
  readonly day: Day;
  readonly by: 1 | -1;
}

function changesOf(holidays: readonly HolidayRow[]): Change[] {
  const worked = new Map(holidays.map(({ date, worked: share = 0 }) => [date, share > 0]));
  return [...worked]
    .filter(([day, isWorked]) => isWorked !== isWeekday(day))
    .map(([day, isWorked]): Change => ({ day, by: isWorked ? 1 : -1 }))
    .sort((a, b) => a.day - b.day);
}

function withoutIdleMonths(changes: readonly Change[]): Change[] {
  const left = new Map<Day, number>();
  for (const { day, by } of changes) {
    const { start, end } = monthOf(day);
    left.set(start, (left.get(start) ?? workingDays(start, end)) + by);
  }
  return changes.filter(({ day }) => left.get(monthOf(day).start) !== 0);
}

function isWeekday(day: Day): boolean {
  return workingDays(day, day) === 1;
}

function monthOf(day: Day): { start: Day; end: Day } {
  const [year, month] = [yearOfDay(day), monthOfDay(day)];
  const next = month === 11 ? dayAt(year + 1, 1, 1) : dayAt(year, month + 2, 1);
  return { start: dayAt(year, month + 1, 1)!, end: next! - 1 };
}

import { countBefore, type Day, monthSpan, type Span, workingDays } from './calendar';
import type { HolidayRow } from './inputs';
import { sumOf } from './sum';

/** Which days are worked. */
export interface WorkCalendar {
  /** The number of working days from `start` to `end`, both included; 0 when `end` is before `start`. */
  workingDays(start: Day, end: Day): number;
  /** The same with a short day as the part of a day that it is. */
  workingTime(start: Day, end: Day): number;
  /** The first days of the months without a working day, which count Monday to Friday. */
  readonly idleMonths: readonly Day[];
}

/** A day that may differ from its weekday: `worked` is 0 or left out for a day off, 1 for a day worked, 7/8 for a short one. */
export type CalendarDay = Pick<HolidayRow, 'date'> & Partial<HolidayRow>;

export const MONDAY_TO_FRIDAY: WorkCalendar = { workingDays, workingTime: workingDays, idleMonths: [] };

/**
 * Monday to Friday without the holidays, and with the weekends that are marked as worked. Of two rows for one day the
 * last holds, so that a company's own days may follow the official ones.
 *
 * A month in which every weekday is a holiday and no weekend is worked, such as April 2020 in Russia, counts Monday to
 * Friday and is named in `idleMonths`: its plan has to go somewhere, and what was sold in it, too.
 *
 * @example With 1 May 2026 off and Saturday 2 May worked, workingDays of 27 April to 3 May is 5: Monday–Thursday, Saturday.
 */
export function workCalendarOf(days: readonly CalendarDay[]): WorkCalendar {
  const months = byMonth(changesOf(days));
  const worked = months.filter((month) => !isIdle(month));
  const calendar = calendarWith(worked.flatMap(({ changes }) => changes));
  return { ...calendar, idleMonths: months.filter(isIdle).map(({ start }) => start) };
}

/** The days as they are, for counting and not for planning: a month without a working day has 0 of them. */
export function countingCalendarOf(days: readonly CalendarDay[]): WorkCalendar {
  return calendarWith(changesOf(days));
}

/** A day that differs from its weekday, in working days and in working time. */
interface Change {
  readonly day: Day;
  readonly days: number;
  readonly time: number;
}

function changesOf(calendarDays: readonly CalendarDay[]): Change[] {
  const shares = new Map(calendarDays.map(({ date, worked = 0 }) => [date, Math.max(0, Math.min(worked, 1))]));
  return [...shares]
    .map(([day, worked]): Change => {
      const weekday = workingDays(day, day);
      return { day, days: Math.ceil(worked) - weekday, time: worked - weekday };
    })
    .filter(({ time }) => time !== 0)
    .sort((a, b) => a.day - b.day);
}

function calendarWith(changes: readonly Change[]): WorkCalendar {
  if (changes.length === 0) return MONDAY_TO_FRIDAY;
  const dates = changes.map(({ day }) => day);
  const counted = (amounts: readonly number[]) => {
    const sums = [0];
    for (const amount of amounts) sums.push(sums[sums.length - 1]! + amount);
    const before = (day: Day) => sums[countBefore(dates, day)]!;
    return (start: Day, end: Day) => (end < start ? 0 : workingDays(start, end) + before(end + 1) - before(start));
  };
  return {
    workingDays: counted(changes.map(({ days }) => days)),
    workingTime: counted(changes.map(({ time }) => time)),
    idleMonths: [],
  };
}

interface ChangedMonth extends Span {
  readonly changes: Change[];
}

/** Changes come in the order of days. */
function byMonth(changes: readonly Change[]): ChangedMonth[] {
  const months: ChangedMonth[] = [];
  for (const change of changes) {
    const last = months[months.length - 1];
    if (last !== undefined && change.day <= last.end) last.changes.push(change);
    else months.push({ ...monthSpan(change.day), changes: [change] });
  }
  return months;
}

function isIdle({ start, end, changes }: ChangedMonth): boolean {
  return workingDays(start, end) + sumOf(changes.map(({ days }) => days)) === 0;
}

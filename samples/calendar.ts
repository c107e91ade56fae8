import { type Name, named } from './language';

/** `2026-11-18`: days as text sort as they follow each other, and have no time zone. */
export type Day = string;

/** The day on which the story is told, a Wednesday in the middle of a quarter. Nothing has been done on it yet. */
export const TODAY: Day = '2026-11-18';
export const FIRST_SALE: Day = '2022-01-01';
/** From here on sales come from the system in which everything else is logged; those before were copied into it. */
export const FIRST_LOGGED_SALE: Day = '2024-01-01';
/** A Monday, a year before: the log of actions begins. */
export const FIRST_ACTION: Day = '2025-11-17';

export interface Holiday {
  readonly day: Day;
  readonly note: Name;
  /** A Saturday that is worked. */
  readonly isWorked?: true;
}

const NEW_YEAR = named('New Year break', 'Новогодние каникулы');

/** Of the year that is planned. */
export const HOLIDAYS: readonly Holiday[] = [
  { day: '2026-01-01', note: NEW_YEAR },
  { day: '2026-01-02', note: NEW_YEAR },
  { day: '2026-01-05', note: NEW_YEAR },
  { day: '2026-01-06', note: NEW_YEAR },
  { day: '2026-01-07', note: NEW_YEAR },
  { day: '2026-01-08', note: NEW_YEAR },
  { day: '2026-02-23', note: named('Winter holiday', 'День защитника Отечества') },
  { day: '2026-03-09', note: named('Women’s Day, moved from Sunday', '8 Марта, перенос с воскресенья') },
  { day: '2026-05-01', note: named('May Day', 'Праздник Весны и Труда') },
  { day: '2026-05-11', note: named('Victory Day, moved from Saturday', 'День Победы, перенос с субботы') },
  { day: '2026-06-12', note: named('National day', 'День России') },
  { day: '2026-06-27', note: named('Closing of the half-year', 'Закрытие полугодия'), isWorked: true },
  { day: '2026-11-04', note: named('Unity Day', 'День народного единства') },
  { day: '2026-12-31', note: named('New Year’s Eve', 'Канун Нового года') },
];

/** Days off of every other year, by month and day. */
const DAYS_OFF = '01-01, 01-02, 01-03, 01-04, 01-05, 01-06, 01-07, 01-08, 02-23, 03-08, 05-01, 05-09, 06-12, 11-04';

const A_DAY = 86_400_000;

/**
 * The days on which the company works, from half a year before its first sale, so that the first deals have a past, to
 * half a year after today, where open deals are expected. Time is counted in positions here: two positions on is two
 * working days later.
 */
export const WORKED_DAYS: readonly Day[] = daysFrom('2023-07-03', '2027-06-30').filter(isWorked);

/** The days worked in the years from the first sale to the first that was logged. */
export const EARLIER_DAYS: readonly Day[] = daysFrom(FIRST_SALE, dayBefore(FIRST_LOGGED_SALE)).filter(isWorked);

/** `2022-01`: the months from the first sale to the last one that is over. */
export const MONTHS: readonly string[] = monthsOf(daysFrom(FIRST_SALE, TODAY)).slice(0, -1);

/** The position of a day, or of the first working day after it. */
export function positionOf(day: Day): number {
  const at = WORKED_DAYS.findIndex((worked) => worked >= day);
  return at < 0 ? WORKED_DAYS.length : at;
}

/** The day at a position; later than all that are known, the last. */
export function dayAt(position: number): Day {
  return WORKED_DAYS[Math.min(position, WORKED_DAYS.length - 1)]!;
}

/** The position of the last working day of the month in which a position is. */
export function lastOfMonth(position: number): number {
  const month = dayAt(position).slice(0, 7);
  let last = position;
  while (dayAt(last + 1).startsWith(month) && last + 1 < WORKED_DAYS.length) last += 1;
  return last;
}

function daysFrom(first: Day, last: Day): Day[] {
  const count = (Date.parse(last) - Date.parse(first)) / A_DAY + 1;
  return Array.from({ length: count }, (_, at) => new Date(Date.parse(first) + at * A_DAY).toISOString().slice(0, 10));
}

function monthsOf(days: readonly Day[]): string[] {
  return [...new Set(days.map((day) => day.slice(0, 7)))];
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - A_DAY).toISOString().slice(0, 10);
}

function isWorked(day: Day): boolean {
  const special = HOLIDAYS.find((holiday) => holiday.day === day);
  if (special !== undefined) return special.isWorked === true;
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  return !isWeekend && (day.startsWith('2026') || !DAYS_OFF.includes(day.slice(5)));
}

import { type Calendar, type Day, mondayOf } from './calendar';

/** How often the tabs refresh by themselves: on Mondays or every day, at 7:00 on the spreadsheet's clock. */
export type Rhythm = 'weekly' | 'daily';

const HOUR = 7;

/**
 * The latest instant, up to now, at which a refresh was due, in milliseconds since 1970. Nothing else has to be kept: a
 * refresh is due when the last one was before this, however many hours were skipped or doubled.
 *
 * @example lastDue('weekly', Date.parse('2026-03-04T09:00Z'), calendarOf('UTC')) // Monday 2026-03-02, 7:00
 * @example lastDue('weekly', Date.parse('2026-03-02T06:59Z'), calendarOf('UTC')) // Monday 2026-02-23, 7:00: not yet
 */
export function lastDue(rhythm: Rhythm, now: number, calendar: Calendar): number {
  return calendar.instantOf(lastDueDay(rhythm, now, calendar), HOUR);
}

/** The first instant after now at which a refresh will be due. */
export function nextDue(rhythm: Rhythm, now: number, calendar: Calendar): number {
  return calendar.instantOf(lastDueDay(rhythm, now, calendar) + DAYS[rhythm], HOUR);
}

const DAYS: { readonly [rhythm in Rhythm]: number } = { weekly: 7, daily: 1 };

function lastDueDay(rhythm: Rhythm, now: number, calendar: Calendar): Day {
  const today = calendar.dayOf(new Date(now));
  const day = rhythm === 'weekly' ? mondayOf(today) : today;
  return calendar.instantOf(day, HOUR) <= now ? day : day - DAYS[rhythm];
}

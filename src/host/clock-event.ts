import { AUTH_MODES } from './apps/enums';
import { weekDayOf } from './frequency';
import { serialOfDay, serialOfInstant, type Zone } from './zone';

/** Returns what a function gets that the clock calls at an instant: parts of the time in UTC, Monday being 1. */
export function clockEvent(instant: number, triggerUid: string): object {
  const date = new Date(instant);
  const day = Math.floor(serialOfInstant(instant, UTC));
  return {
    authMode: AUTH_MODES.FULL,
    triggerUid,
    timezone: 'UTC',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': weekDayOf(day),
    'week-of-year': isoWeekOf(day),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

const UTC: Zone = { name: 'Etc/UTC', offsetAt: () => 0, instantOf: (wall) => wall };

/** The week of a year is that in which its Thursday stands. */
function isoWeekOf(day: number): number {
  const thursday = day - weekDayOf(day) + 4;
  const year = new Date((thursday - serialOfDay(1970, 1, 1)) * 86_400_000).getUTCFullYear();
  return Math.floor((thursday - serialOfDay(year, 1, 1)) / 7) + 1;
}

import { countingCalendarOf } from '../domain/work-calendar';
import type { Argument } from './arguments';
import { officialDays } from './calendar-argument';
import { type Clock, spanIn } from './day-argument';

/**
 * The number of working days from `start` to `end`, both included, by the Russian production calendar: moved days off,
 * worked weekends, and short days as whole ones. April 2020 has none.
 *
 * @example workdaysRu('2025-11-01', '2025-11-30', clock) // 19, of which the first is a Saturday
 */
export function workdaysRu(start: Argument, end: Argument, clock: Clock): number {
  const span = spanIn(start, end, clock);
  return countingCalendarOf(officialDays(span, true)).workingDays(span.start, span.end);
}

import { type Calendar, type Day, isoOf, type Span } from '../domain/calendar';
import { readDay } from '../domain/cells';
import { Mistake } from '../domain/problem';
import { type Argument, assertNoError, cellIn, isDate, type RangeCell, shown } from './arguments';

/** The spreadsheet's clock. It is asked for only when a cell holds a date, and once. */
export type Clock = () => Calendar;

/**
 * Reads the days in cells: a date, a text such as 2026-03-31 or 31.03.2026, or a serial number. Dates are held to the
 * years of `readDay`, too: 31.12.9999 is nobody's plan, and has too many weeks for one.
 */
export function dayReader(clock: Clock): (cell: RangeCell) => Day {
  let calendar: Calendar | undefined;
  const dayOnClock = (date: Date) => {
    calendar ??= clock();
    return calendar.dayOf(date);
  };
  return (cell) => {
    const { value } = cell;
    assertNoError(cell);
    const named = isDate(value) && Number.isFinite(value.getTime()) ? dayOnClock(value) : value;
    const day = typeof named === 'number' || typeof named === 'string' ? readDay(named) : undefined;
    if (day !== undefined) return day;
    const written = isDate(value) && typeof named === 'number' ? isoOf(named) : shown(value ?? '');
    throw new Mistake('notADate', { ...cell.place, value: written });
  };
}

/** The day in the one cell of an argument. */
export function dayIn(argument: string, value: Argument, clock: Clock): Day {
  return dayReader(clock)(cellIn(argument, value));
}

/** The days from `start` to `end`. Throws a Mistake when they are the wrong way round. */
export function spanIn(start: Argument, end: Argument, clock: Clock): Span {
  const span = { start: dayIn('start', start, clock), end: dayIn('end', end, clock) };
  if (span.end < span.start) throw new Mistake('endBeforeStart', {});
  return span;
}

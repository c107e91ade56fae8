import { type Calendar, type Day, isoOf, type Span } from '../domain/calendar';
import { type Cell, readDay } from '../domain/cells';
import { type ArgumentCell, Mistake } from '../domain/problem';
import { type Argument, assertNoError, cellIn, isDate, type RangeCell, shown } from './arguments';

/** The spreadsheet's clock. It is asked for only when a cell holds a date, and once. */
export type Clock = () => Calendar;

/** Reads the days in cells: a date, a text such as 2026-03-31 or 31.03.2026, or a serial number. */
export function dayReader(clock: Clock): (cell: RangeCell) => Day {
  let calendar: Calendar | undefined;
  return ({ value, place }) => {
    if (isDate(value) && Number.isFinite(value.getTime())) {
      calendar ??= clock();
      const shownDay = calendar.dayOf(value);
      return withinReason(shownDay, place, isoOf(shownDay));
    }
    assertNoError({ value, place });
    return withinReason(typeof value === 'number' || typeof value === 'string' ? value : '', place, shown(value ?? ''));
  };
}

/** The years of `readDay`, for dates too: 31.12.9999 is nobody's plan, and has too many weeks for one. */
function withinReason(cell: Cell, place: ArgumentCell, value: string): Day {
  const day = readDay(cell);
  if (day === undefined) throw new Mistake('notADate', { ...place, value });
  return day;
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

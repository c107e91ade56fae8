import type { Span } from '../domain/calendar';
import { nameKey, readDay } from '../domain/cells';
import { Mistake } from '../domain/problem';
import { RUSSIAN_YEARS, russianDays, unofficialYears } from '../domain/russian-calendar';
import { type CalendarDay, MONDAY_TO_FRIDAY, type WorkCalendar, workCalendarOf } from '../domain/work-calendar';
import { type Argument, isBlankCell, isBlankRange, type RangeCell, rangeIn, shown } from './arguments';
import { type Clock, dayReader } from './day-argument';
import { filledRows } from './rows';

/**
 * The working days that the argument `calendar` stands for: Monday to Friday when it is blank; `"RU"` for the Russian
 * production calendar, which must be known for every year of the span; a range of days off, in any shape; or two columns,
 * a date and 1 where it is worked, 0 where it is off, or the part of a day, such as 0.875, that a short one is.
 *
 * Throws a Mistake for any other word, a cell that is no date, or a year without an official calendar.
 */
export function readCalendar(value: Argument, span: Span, clock: Clock): WorkCalendar {
  if (isBlankRange(value)) return MONDAY_TO_FRIDAY;
  const { rows } = rangeIn('calendar', value);
  const [only] = rows.length === 1 && rows[0]!.length === 1 ? rows[0]! : [];
  return workCalendarOf(isWord(only) ? daysOf(only, span) : daysIn(filledRows(rows), clock));
}

function isWord(cell: RangeCell | undefined): cell is RangeCell {
  return typeof cell?.value === 'string' && !cell.value.startsWith('#') && readDay(cell.value) === undefined;
}

function daysOf({ value }: RangeCell, span: Span): readonly CalendarDay[] {
  if (!['ru', 'рф', 'russia', 'россия'].includes(nameKey(String(value))))
    throw new Mistake('noSuchCalendar', { value: shown(value) });
  return officialDays(span);
}

/** The Russian production calendar. Throws a Mistake when a year of the span is not in it; `isFixed`: nor can it be replaced. */
export function officialDays(span: Span, isFixed = false): readonly CalendarDay[] {
  const [year] = unofficialYears(span);
  if (year !== undefined) throw new Mistake('noOfficialCalendar', { year, ...RUSSIAN_YEARS, isFixed });
  return russianDays();
}

function daysIn(rows: readonly (readonly RangeCell[])[], clock: Clock): CalendarDay[] {
  const dayOf = dayReader(clock);
  const isMarked = rows.every((row) => row.length === 2 && isMark(row[1]!));
  if (isMarked) return rows.map(([date, mark]) => ({ date: dayOf(date!), worked: Number(mark!.value) }));
  return rows.flatMap((row) => row.filter(({ value }) => !isBlankCell(value)).map((cell) => ({ date: dayOf(cell) })));
}

/** 0, 1 or a part of a day, a checkbox, or blank for a day off. */
function isMark({ value }: RangeCell): boolean {
  return isBlankCell(value) || typeof value === 'boolean' || (typeof value === 'number' && value >= 0 && value <= 1);
}

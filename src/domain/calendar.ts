// Not from the packages' own doors: those bring classes along that nothing here uses, 5 KB of them.
import { tzOffset } from '@date-fns/tz/tzOffset';
import { UTCDateMini } from '@date-fns/utc/date/mini';

/**
 * A calendar day as spreadsheets count it: whole days since 1899-12-30, so 2026-01-01 is 46023. It has no time zone
 * and no time of day.
 */
export type Day = number;

/** The days from `start` to `end`, both included. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/**
 * A year, quarter, month or week of the plan, with the parts it consists of. Weeks run from Monday to Sunday and are cut
 * at month ends, so that both months and weeks add up: a week that crosses months is two periods with one `key`.
 */
export interface Period extends Span {
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  /**
   * `2026`, `2026-Q1`, `2026-01` or `2026-W05`; the year of a week is its ISO year: 2027-01-01 is in `2026-W53`. A key
   * says dates and never a fiscal label, so that a plan outlives a change of the fiscal year: a year that begins in
   * April is `2026-04/P1Y` with the quarters `2026-Q2` to `2027-Q1`, one from February has `2026-02/P3M`.
   */
  readonly key: string;
  readonly parts: readonly Period[];
}

/** A date whose year, month and day of month are those of UTC. */
type UTCDate = InstanceType<typeof UTCDateMini>;

/** Calendar days on the clock of one time zone. */
export interface Calendar {
  dayOf(instant: Date): Day;
  /** The instant, in milliseconds since 1970, at which that clock strikes a full hour (0–23) of a day. */
  instantOf(day: Day, hour: number): number;
}

const MS_A_DAY = 86_400_000;
const MS_AN_HOUR = 3_600_000;
/** 1970-01-01, where instants begin, as a spreadsheet counts it. */
const EPOCH: Day = 25_569;

/**
 * The day that an ISO date names. A time after the date is not read.
 *
 * Throws a RangeError for anything that is not a date: text that people typed belongs to `readDay` in `retro.ts`.
 *
 * @example dayOf('2026-01-01') // 46023
 */
export function dayOf(iso: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso) ?? [];
  const day = dayAt(Number(year), Number(month), Number(date));
  if (day === undefined) throw new RangeError(`Not an ISO date: ${iso}`);
  return day;
}

/** The day of a year, month (1–12) and day of month; undefined when there is no such day, as on 30 February. */
export function dayAt(year: number, month: number, date: number): Day | undefined {
  const midnight = new Date(Date.UTC(year, month - 1, date));
  const exists = midnight.getUTCFullYear() === year && midnight.getUTCMonth() === month - 1;
  return exists && midnight.getUTCDate() === date ? midnight.getTime() / MS_A_DAY + EPOCH : undefined;
}

/** From 0 for Monday to 6. */
export function weekdayOf(day: Day): number {
  return (((day - MONDAY) % 7) + 7) % 7;
}

/** Monday 1900-01-01. */
const MONDAY: Day = 2;

export const DAYS_A_WEEK = 7;

/** The Monday of the week that a day is in. @example mondayOf(dayOf('2026-03-08')) // 46083: 2026-03-02 */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/** @example isoOf(46023) // '2026-01-01' */
export function isoOf(day: Day): string {
  return utcOf(day).toISOString().slice(0, 10);
}

/** @example yearOfDay(46023) // 2026 */
export function yearOfDay(day: Day): number {
  return utcOf(day).getUTCFullYear();
}

/** From 0 for January to 11. */
export function monthOfDay(day: Day): number {
  return utcOf(day).getUTCMonth();
}

/** Midnight of the day in UTC; a plain Date, because it is asked for every row of the retro tab. */
function utcOf(day: Day): Date {
  return new Date((day - EPOCH) * MS_A_DAY);
}

/**
 * The number of days from Monday to Friday, both ends included; 0 when `end` is before `start`.
 *
 * @example workingDays(dayOf('2026-03-02'), dayOf('2026-03-08')) // 5
 * @example workingDays(dayOf('2026-08-01'), dayOf('2026-08-02')) // 0: a weekend that begins a month
 */
export function workingDays(start: Day, end: Day): number {
  return end < start ? 0 : workingDaysUntil(end) - workingDaysUntil(start - 1);
}

/** Counted from a Monday. */
function workingDaysUntil(day: Day): number {
  const days = day + 1 - MONDAY;
  const weeks = Math.floor(days / 7);
  return 5 * weeks + Math.min(days - 7 * weeks, 5);
}

/** Twelve months from the first day of `firstMonth` (1–12). */
export function yearSpan(year: number, firstMonth = 1): Span {
  return { start: dayAt(year, firstMonth, 1)!, end: dayAt(year + 1, firstMonth, 1)! - 1 };
}

/** The whole month that a day is in. */
export function monthSpan(day: Day): Span {
  const first = new UTCDateMini(yearOfDay(day), monthOfDay(day), 1);
  return { start: calendarDayOf(first), end: calendarDayOf(monthsLater(first, 1, 0)) };
}

/** The days that two spans share; it ends before it starts where they share none. */
export function overlap(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** The number of its days. */
export function lengthOf({ start, end }: Span): number {
  return end - start + 1;
}

/** Whether all days of a span are days of another. */
export function isInside(part: Span, { start, end }: Span): boolean {
  return part.start >= start && part.end <= end;
}

/** The number of sorted days before `day`, by bisection. */
export function countBefore(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The year that begins in `firstMonth` (1–12) of `year`, with its quarters, their months and their weeks. Months and
 * weeks are the same periods in whatever year they stand.
 */
export function yearOf(year: number, firstMonth = 1): Period {
  const start = new UTCDateMini(year, firstMonth - 1, 1);
  const key = firstMonth === 1 ? String(year) : `${monthKey(start)}/P1Y`;
  return period('year', key, start, monthsLater(start, 12, 0), quartersOf(start));
}

/**
 * The months from the first day to the last, cut at both ends, with their weeks.
 *
 * @example monthsBetween({ start: dayOf('2026-01-15'), end: dayOf('2026-03-31') }) // 15–31 January, February, March
 */
export function monthsBetween(span: Span): Period[] {
  const months: Period[] = [];
  const first = new UTCDateMini(yearOfDay(span.start), monthOfDay(span.start), 1);
  for (let start = first; calendarDayOf(start) <= span.end; start = monthsLater(start, 1)) {
    months.push(cut(monthFrom(start), span));
  }
  return months;
}

function cut({ kind, key, start, end, parts }: Period, span: Span): Period {
  const inside = parts.filter((part) => part.end >= span.start && part.start <= span.end);
  return {
    kind,
    key,
    start: Math.max(start, span.start),
    end: Math.min(end, span.end),
    parts: inside.map((part) => cut(part, span)),
  };
}

function quartersOf(year: UTCDate): Period[] {
  return [0, 3, 6, 9].map((months) => {
    const start = monthsLater(year, months);
    return period('quarter', quarterKey(start), start, monthsLater(start, 3, 0), monthsOf(start));
  });
}

/** The quarters of most years begin in January, April, July and October, whichever of them is the first. */
function quarterKey(start: UTCDate): string {
  const quarter = start.getMonth() / 3;
  return Number.isInteger(quarter) ? `${start.getFullYear()}-Q${quarter + 1}` : `${monthKey(start)}/P3M`;
}

function monthsOf(quarter: UTCDate): Period[] {
  return [0, 1, 2].map((months) => monthFrom(monthsLater(quarter, months)));
}

function monthFrom(start: UTCDate): Period {
  const last = monthsLater(start, 1, 0);
  return period('month', monthKey(start), start, last, weeksOf(calendarDayOf(start), calendarDayOf(last)));
}

function monthKey(start: UTCDate): string {
  return start.toISOString().slice(0, 7);
}

/** The first day of a later month; the 0th is the last day of the month before it. */
function monthsLater(start: UTCDate, months: number, date = 1): UTCDate {
  return new UTCDateMini(start.getFullYear(), start.getMonth() + months, date);
}

function weeksOf(first: Day, last: Day): Period[] {
  const weeks: Period[] = [];
  for (let start = first; start <= last; start = mondayOf(start) + DAYS_A_WEEK) {
    const sunday = mondayOf(start) + DAYS_A_WEEK - 1;
    weeks.push({ kind: 'week', key: weekKey(start), start, end: Math.min(sunday, last), parts: [] });
  }
  return weeks;
}

/** The year of a week is the one that most of it is in, which is that of its Thursday (ISO 8601). */
function weekKey(day: Day): string {
  const thursday = mondayOf(day) + 3;
  const year = yearOfDay(thursday);
  const week = Math.floor((thursday - dayAt(year, 1, 1)!) / DAYS_A_WEEK) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function period(kind: Period['kind'], key: string, start: Date, end: Date, parts: readonly Period[]): Period {
  return { kind, key, start: calendarDayOf(start), end: calendarDayOf(end), parts };
}

function calendarDayOf(instant: Date): Day {
  return Math.floor(instant.getTime() / MS_A_DAY) + EPOCH;
}

/**
 * The whole, then its parts, then theirs: a year is followed by its quarters, all months and all weeks, each kind in the
 * order of the calendar. Takes whatever consists of parts as periods do, so that figures can be laid beside periods.
 */
export function flatten<T extends { readonly parts: readonly T[] }>(whole: T): T[] {
  const all: T[] = [];
  for (let level: readonly T[] = [whole]; level.length > 0; level = partsOf(level)) all.push(...level);
  return all;
}

function partsOf<T extends { readonly parts: readonly T[] }>(level: readonly T[]): T[] {
  const none: T[] = [];
  return none.concat(...level.map(({ parts }) => parts));
}

/**
 * The days of the year before with which a year, quarter or month compares; undefined for a week, because the weeks of
 * two years do not hold the same days.
 */
export function yearBefore({ kind, start }: Period): Span | undefined {
  const first = new UTCDateMini(yearOfDay(start) - 1, monthOfDay(start), 1);
  if (kind === 'week') return undefined;
  const months = { year: 12, quarter: 3, month: 1 }[kind];
  return { start: calendarDayOf(first), end: calendarDayOf(monthsLater(first, months, 0)) };
}

/**
 * Days on the clock of `zone`, which is the spreadsheet's: Google hands a cell's date over as the instant
 * at which that clock shows it, and the machine that runs us has another clock.
 *
 * `dayOf` reads a time of day as part of its day. Throws a RangeError for a zone that does not exist.
 *
 * @example calendarOf('Asia/Kamchatka').dayOf(new Date('2025-12-31T12:00:00Z')) // 46023: it is 2026 there
 */
export function calendarOf(zone: string): Calendar {
  const offsetAt = offsets(zone);
  return {
    dayOf: (instant) => dayOnClock(instant.getTime(), offsetAt),
    instantOf: (day, hour) => {
      const shown = (day - EPOCH) * MS_A_DAY + hour * MS_AN_HOUR;
      return shown - offsetAt(shown - offsetAt(shown));
    },
  };
}

/** How far the clock is ahead of UTC at an instant, both in milliseconds. */
type OffsetAt = (instant: number) => number;

/**
 * Asking Intl costs microseconds, and a column of timestamps asks ten thousand times: where the clock agrees at both ends
 * of five days one answer serves them all, since no clock has been changed and changed back within six; where it does
 * not, one serves each day at whose ends it agrees, and each hour of the others.
 */
function offsets(zone: string): OffsetAt {
  const known = new Map<number, number>();
  const atHour = (hour: number) => {
    const offset = known.get(hour) ?? askOffset(zone, hour * MS_AN_HOUR);
    known.set(hour, offset);
    return offset;
  };
  return (instant) => {
    for (const hours of [120, 24]) {
      const first = Math.floor(instant / MS_AN_HOUR / hours) * hours;
      const offset = atHour(first);
      if (offset === atHour(first + hours)) return offset;
    }
    return atHour(Math.floor(instant / MS_AN_HOUR));
  };
}

function askOffset(zone: string, instant: number): number {
  const date = new Date(instant);
  const minutes = tzOffset(zone, date);
  if (Number.isNaN(minutes) && !Number.isNaN(date.getTime())) throw new RangeError(`Unknown time zone: ${zone}`);
  return Math.round(minutes * 60) * 1000;
}

/**
 * Whole seconds, because 23:59:59.9996 is how a computed midnight may arrive. Where the clock jumps from 23:59 to 1:00,
 * midnight itself may arrive as 23:00 of the day before: it is known by being midnight on the clock of an hour later.
 */
function dayOnClock(instant: number, offsetAt: OffsetAt): Day {
  const second = Math.round(instant / 1000) * 1000;
  const later = second + offsetAt(second + MS_AN_HOUR);
  const shown = later % MS_A_DAY === 0 ? later : second + offsetAt(second);
  return Math.floor(shown / MS_A_DAY) + EPOCH;
}

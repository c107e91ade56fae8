import { type Day, dayAt, type Span, yearOfDay } from './calendar';
import type { CalendarDay } from './work-calendar';

/** The years whose production calendar is known here: the government settles each of them in the autumn before. */
export const RUSSIAN_YEARS = { first: 2014, last: 2026 } as const;

/** Off in every year; all dates are months and days. */
const HOLIDAYS = '0101-0108 0223 0308 0501 0509 0612 1104';

/** What the decrees of each year add: days off; short days, worked also on a weekend; weekends worked in full. */
const DECREES = [
  '0310 0502 0613 1103;0224 0307 0430 0508 0611 1231', // 2014
  '0109 0309 0504 0511;0430 0508 0611 1103 1231',
  '0222 0307 0502 0503 0613;0220 1103',
  '0224 0508 1106;0222 0307 1103',
  '0309 0430 0502 0611 1105 1231;0222 0307 0428 0508 0609 1229',
  '0502 0503 0510;0222 0307 0430 0508 0611 1231',
  '0224 0309 0330-0511 0624 0701;0611 1103 1231', // 2020: six weeks of non-working days
  '0222 0503-0510 0614 1030-1105 1231;0220 0430 0611',
  '0307 0502 0503 0510 0613;0222 0305 1103',
  '0224 0508 1106;0222 0307 1103',
  '0429 0430 0510 1230 1231;0222 0307 0508 0611 1102;0427 1228',
  '0502 0508 0613 1103 1231;0307 0430 0611 1101',
  '0109 0309 0511 1231;0430 0508 0611 1103', // 2026
];

/**
 * The days of 2014–2026 that differ from Monday to Friday by the Russian production calendar, for `workCalendarOf`.
 * Other years have none: ask `unofficialYears` first. `shortDay` is what a short day counts as working time.
 *
 * @example workCalendarOf(russianDays()).workingDays(dayOf('2025-11-01'), dayOf('2025-11-30')) // 19, with a Saturday
 * @example workCalendarOf([...russianDays({ shortDay: 7 / 8 }), ...holidays]) // the company's own days hold
 */
export function russianDays({ shortDay = 1 } = {}): CalendarDay[] {
  return DECREES.flatMap((decree, at) => {
    const [off = '', short = '', worked = ''] = decree.split(';');
    const days = (dates: string, share: number) => daysIn(RUSSIAN_YEARS.first + at, dates, share);
    return [...days(`${HOLIDAYS} ${off}`, 0), ...days(short, shortDay), ...days(worked, 1)];
  });
}

function daysIn(year: number, dates: string, worked: number): CalendarDay[] {
  return (dates.match(/\S+/g) ?? []).flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((date) => dayIn(year, date));
    return Array.from({ length: last - first + 1 }, (_, at) => ({ date: first + at, worked }));
  });
}

function dayIn(year: number, date: string): Day {
  return dayAt(year, Number(date.slice(0, 2)), Number(date.slice(2)))!;
}

/** The years of a span that have no official calendar here; only Monday to Friday is known of them. */
export function unofficialYears({ start, end }: Span): number[] {
  const [first, last] = [yearOfDay(start), yearOfDay(end)];
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return years.filter((year) => year < RUSSIAN_YEARS.first || year > RUSSIAN_YEARS.last);
}

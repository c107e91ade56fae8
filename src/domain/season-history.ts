import { type Day, overlap, type Period, type Span, yearOf } from './calendar';
import { fiscalQuarterOf } from './fiscal';
import { areTotals, type KnownYear, type Periods, type Sale, spanOf } from './seasonality';
import { sumOf } from './sum';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

export interface SeasonHistory {
  /** The calendar year in which the first of the years begins. */
  readonly begins: number;
  /** Oldest first, with what is known of each quarter or month. */
  readonly years: readonly KnownYear[];
}

export interface Reading {
  /** Periods that have not ended by then are not known, whatever has been sold in them. */
  readonly today: Day;
  readonly periods?: Periods;
  /** The month in which a year begins, 1–12. */
  readonly firstMonth?: number;
  readonly calendar?: WorkCalendar;
}

/**
 * The years that sales reach into, the first, the last and the running one with as much as is known of them. A quarter
 * or month is known when it is over and the sales cover two thirds of its working days; what they brought is divided by
 * the part that they cover. Sales that begin or end within a week of it leave no gap, nor do totals of months.
 *
 * Methods by shares take the whole years (`isWhole`), a moving average takes all. Without sales there are no years.
 *
 * @example Sales from 10 February 2024, today 20 May 2025: the years 2024, all but its first quarter, and 2025, of which
 * the first quarter is known: [[undefined, 5, 6, 9], [4, undefined, undefined, undefined]].
 */
export function seasonHistoryOf(
  sales: readonly Sale[],
  { today, periods = 4, firstMonth = 1, calendar = MONDAY_TO_FRIDAY }: Reading,
): SeasonHistory {
  const past = sales.filter(({ day }) => day < today);
  if (past.length === 0) return { begins: 0, years: [] };
  const { start, end } = spanOf(past);
  const slack = areTotals(past, 12, firstMonth) ? 31 : 7;
  const covered = { start: start - slack, end: Math.min(end + slack, today - 1) };
  const [begins, last] = [start, end].map((day) => fiscalQuarterOf(day, firstMonth).begins) as [number, number];
  const years = Array.from({ length: last - begins + 1 }, (_, at) => {
    const { parts } = yearOf(begins + at, firstMonth);
    const seasons = periods === 4 ? parts : parts.flatMap((quarter) => quarter.parts);
    return seasons.map((season) => knownAmount(season, past, covered, { today, calendar }));
  });
  return { begins, years };
}

function knownAmount(
  season: Period,
  sales: readonly Sale[],
  covered: Span,
  { today, calendar }: { readonly today: Day; readonly calendar: WorkCalendar },
): number | undefined {
  const known = overlap(season, covered);
  const share = calendar.workingDays(known.start, known.end) / calendar.workingDays(season.start, season.end);
  if (season.end >= today || share < 2 / 3) return undefined;
  const inside = sales.filter(({ day }) => day >= season.start && day <= season.end);
  return sumOf(inside.map(({ amount }) => amount)) / share;
}

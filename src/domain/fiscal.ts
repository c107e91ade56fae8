import { type Day, monthOfDay, type Period, yearOf, yearOfDay } from './calendar';

/** A fiscal year is called after the calendar year in which it ends, as most firms do, or in which it begins. */
export type NamedBy = 'end' | 'start';

export interface FiscalQuarter {
  /** The name of the fiscal year: 2027. */
  readonly year: number;
  /** From 1 to 4. */
  readonly quarter: number;
  /** The calendar year in which it begins, for `yearOf` and `yearSpan`. */
  readonly begins: number;
}

/**
 * The fiscal year and quarter of a day, when the year begins on the first of `firstMonth` (1–12). They are labels only:
 * plans are kept by dates, so that another first month re-labels and moves no amount.
 *
 * @example fiscalQuarterOf(dayOf('2026-05-15'), 4) // { year: 2027, quarter: 1, begins: 2026 }
 * @example fiscalQuarterOf(dayOf('2026-01-31'), 2) // { year: 2026, quarter: 4, begins: 2025 }
 * @example fiscalQuarterOf(dayOf('2026-05-15'), 1) // { year: 2026, quarter: 2, begins: 2026 }: the calendar year
 */
export function fiscalQuarterOf(day: Day, firstMonth: number, namedBy: NamedBy = 'end'): FiscalQuarter {
  const months = monthOfDay(day) + 1 - firstMonth;
  const begins = yearOfDay(day) - (months < 0 ? 1 : 0);
  const endsLater = firstMonth > 1 && namedBy === 'end';
  return { year: begins + (endsLater ? 1 : 0), quarter: Math.floor(((months + 12) % 12) / 3) + 1, begins };
}

/**
 * The calendar year in which the fiscal year of a name begins, called after the year in which it ends.
 *
 * @example beginsIn(2027, 4) // 2026
 * @example beginsIn(2027, 1) // 2027
 */
export function beginsIn(year: number, firstMonth: number): number {
  return firstMonth > 1 ? year - 1 : year;
}

/** The fiscal year of a name with its quarters, months and weeks. */
export function fiscalYear(year: number, firstMonth = 1): Period {
  return yearOf(beginsIn(year, firstMonth), firstMonth);
}

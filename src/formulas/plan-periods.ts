import { type Calendar, type Day, monthSpan, monthsBetween, type Period } from '../domain/calendar';
import { type MonthPlan, planOver } from '../domain/period-plan';
import type { WorkCalendar } from '../domain/work-calendar';
import { type Words, wordsIn } from '../i18n/words/words';
import { type Argument, numberIn, type Shown, type ShownCell, splittable, unitIn } from './arguments';
import { readCalendar } from './calendar-argument';
import { spanIn } from './day-argument';
import type { Sheet } from './sheet';
import { weightsIn } from './weights-argument';

/** The arguments of PLAN_MONTHS and PLAN_WEEKS as they are typed. */
export type PlanArguments = readonly [
  total: Argument,
  start: Argument,
  end: Argument,
  calendar?: Argument,
  weights?: Argument,
  unit?: Argument,
];

/**
 * A row for each month from `start` to `end`, cut at both: its first and last day as dates of the spreadsheet, its name,
 * its working days and its plan. Plans are multiples of `unit` (1 unless given) and add up to `total`.
 *
 * Months share by the working days of `calendar` (see `readCalendar`), or by one of `weights` each, of which a month that
 * is cut counts by its working days; one whose weight is blank has no plan. A month without a working day counts Monday
 * to Friday, and its name says so.
 *
 * @example planMonths([600, '2026-01-01', '2026-03-31'], sheet) // working days 22, 20, 22; plans 206, 188, 206
 */
export function planMonths(typed: PlanArguments, sheet: Sheet): Shown {
  return rowsOf(typed, sheet, ({ month, figure }) => [[month, figure?.value]]);
}

/**
 * The same with a row for each week, Monday to Sunday, cut at the ends of months: the weeks of a month add up to its row
 * in PLAN_MONTHS. They share it by working days.
 *
 * @example planWeeks([1800, '2025-05-01', '2025-05-31', 'RU'], sheet) // plans 0, 300, 500, 500, 500
 */
export function planWeeks(typed: PlanArguments, sheet: Sheet): Shown {
  return rowsOf(typed, sheet, ({ month, figure }) => month.parts.map((week, at) => [week, figure?.parts[at]?.value]));
}

type Planned = readonly [period: Period, plan: number | undefined];

function rowsOf(
  [total, start, end, calendar, weights, rounding]: PlanArguments,
  { clock, language }: Sheet,
  periodsOf: (plan: MonthPlan) => Planned[],
): ShownCell[][] {
  const amount = numberIn('total', total);
  const span = spanIn(start, end, clock);
  const working = readCalendar(calendar, span, clock);
  const unit = unitIn(rounding);
  const months = monthsBetween(span);
  const weighting = { calendar: working, unit, weights: weightsIn(weights, months.length) };
  const plans = planOver(splittable(amount, unit), months, weighting);
  const [zone, words] = [clock(), wordsIn(language())];
  return plans
    .flatMap(periodsOf)
    .map(([period, plan]) => [
      midnight(period.start, zone),
      midnight(period.end, zone),
      labelOf(period, working, words),
      working.workingDays(period.start, period.end),
      plan ?? '',
    ]);
}

function midnight(day: Day, zone: Calendar): Date {
  return new Date(zone.instantOf(day, 0));
}

function labelOf({ kind, key, start, end }: Period, { idleMonths }: WorkCalendar, words: Words): string {
  const name =
    kind === 'month' ? `${words.month(start)} ${key.slice(0, 4)}` : words.week(Number(key.slice(-2)), start, end);
  return idleMonths.includes(monthSpan(start).start) ? `${name}, ${words.idleMonth}` : name;
}

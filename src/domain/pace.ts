import type { Day, Span } from './calendar';
import { sumOf } from './sum';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

/**
 * How much of a plan is due by the days before `today`: the whole of past weeks, and of the running week the part of its
 * working time that is over. Today is still left to sell in.
 *
 * `weeks` may be any periods that follow each other, `figures` is the plan of each. Not rounded to the unit.
 *
 * @example 500 over 2–6 March 2026 is 200 due on 4 March: Monday and Tuesday of five days
 */
export function dueBy(
  weeks: readonly Span[],
  figures: readonly number[],
  today: Day,
  calendar: WorkCalendar = MONDAY_TO_FRIDAY,
): number {
  return weeks.reduce((due, week, index) => due + elapsedShare(week, today, calendar) * (figures[index] ?? 0), 0);
}

/** 0 for a period that begins today or later, 1 for one that ended before today; a weekend of its own is over when it ends. */
function elapsedShare({ start, end }: Span, today: Day, { workingTime }: WorkCalendar): number {
  if (today > end) return 1;
  const time = workingTime(start, end);
  return time === 0 ? 0 : workingTime(start, today - 1) / time;
}

export interface Pace {
  /** What each working day that is left, today included, has to bring; 0 once the plan is met. */
  readonly requiredPerDay: number | undefined;
  /** The same as a multiple of what a working day has brought so far. */
  readonly multiple: number | undefined;
}

/** Where today stands in a plan; the same for everyone whose plan follows the same curve. */
export interface PlanDay {
  /** The share of the plan that is due by today. */
  readonly due: number;
  /** Working days before today. */
  readonly gone: number;
  /** Working days from today on. */
  readonly left: number;
}

/** Today in a plan that gives each of these periods its `weights`; without any weight nothing is due. */
export function planDayOf(
  periods: readonly Span[],
  weights: readonly number[],
  today: Day,
  calendar: WorkCalendar = MONDAY_TO_FRIDAY,
): PlanDay {
  return {
    due: rate(dueBy(periods, weights, today, calendar), sumOf(weights)) ?? 0,
    gone: daysBefore(periods, today, calendar),
    left: daysFrom(periods, today, calendar),
  };
}

/** Where a plan stands today, and how fast to go on. */
export interface Progress extends Pace {
  /** The fact as a share of the whole plan; undefined without a plan. */
  readonly attainment: number | undefined;
  /** The fact as a share of what was due by today; undefined as long as nothing was. */
  readonly pace: number | undefined;
  /** The fact − what was due: below 0 when behind. */
  readonly gap: number;
}

/**
 * How far `fact` has come on a plan by a day of it. What cannot be said is undefined: how much of no plan is attained, a
 * daily rate when no working day is left, its multiple when nothing has been sold.
 *
 * @example 150 sold of 500 over 2–6 March 2026, on 4 March: attainment .3, pace .75, gap −50, required 116.67 a day, which
 * is 1.56 times as much as so far
 */
export function progressOf(plan: number, fact: number, { due, gone, left }: PlanDay): Progress {
  return {
    attainment: rate(fact, plan),
    pace: rate(fact, plan * due),
    gap: fact - plan * due,
    ...paceFrom(plan, fact, gone, left),
  };
}

/**
 * How fast to sell from today, with `fact` sold so far, to meet a plan that follows `weeks`. What cannot be said is
 * undefined: a daily rate when no working day is left, its multiple when nothing has been sold.
 */
export function paceOf(
  weeks: readonly Span[],
  figures: readonly number[],
  fact: number,
  today: Day,
  calendar: WorkCalendar = MONDAY_TO_FRIDAY,
): Pace {
  return paceFrom(sumOf(figures), fact, daysBefore(weeks, today, calendar), daysFrom(weeks, today, calendar));
}

function paceFrom(plan: number, fact: number, gone: number, left: number): Pace {
  const perDayLeft = rate(Math.max(0, plan - fact), left);
  return { requiredPerDay: perDayLeft, multiple: multipleOf(perDayLeft, rate(fact, gone)) };
}

function daysFrom(weeks: readonly Span[], today: Day, { workingDays }: WorkCalendar): number {
  return weeks.reduce((days, { start, end }) => days + workingDays(Math.max(start, today), end), 0);
}

function daysBefore(weeks: readonly Span[], today: Day, { workingDays }: WorkCalendar): number {
  return weeks.reduce((days, { start, end }) => days + workingDays(start, Math.min(end, today - 1)), 0);
}

function multipleOf(perDayLeft: number | undefined, perDayGone = 0): number | undefined {
  return perDayLeft === undefined || perDayGone <= 0 ? undefined : perDayLeft / perDayGone;
}

function rate(amount: number, whole: number): number | undefined {
  return whole > 0 ? amount / whole : undefined;
}

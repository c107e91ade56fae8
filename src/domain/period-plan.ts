import { monthSpan, type Period, type Span } from './calendar';
import { split } from './split';
import { type Dividing, type Figure, figureByDays } from './spread';
import type { WorkCalendar } from './work-calendar';

export interface MonthPlan {
  readonly month: Period;
  /** The plan of the month with those of its weeks; none for a month whose weight is left out. */
  readonly figure?: Figure;
}

/** How strong each month is as a whole, in the order of the months; one that is undefined is left out. */
export type MonthWeights = readonly (number | undefined)[];

export interface Weighting extends Dividing {
  /** Working days where they are not given. */
  readonly weights?: MonthWeights | undefined;
}

/**
 * The plan of months that follow each other, as `monthsBetween` gives them, and of their weeks, all multiples of the
 * unit: months add up to the total and weeks to their month. Months share by `monthWeights`, weeks by working days.
 *
 * When no month has any weight, they share equally.
 *
 * @example 1,800 over May 2025 by Russian working days is 0, 300, 500, 500 and 500 for its five weeks
 */
export function planOver(total: number, months: readonly Period[], { weights, ...dividing }: Weighting): MonthPlan[] {
  const own = monthWeights(months, weights, dividing.calendar);
  const filled = own.filter((weight): weight is number => weight !== undefined);
  const values = split(filled.length === 0 ? 0 : total, filled, dividing);
  let next = 0;
  return months.map((month, at) =>
    own[at] === undefined ? { month } : { month, figure: figureByDays(month, values[next++]!, dividing) },
  );
}

/**
 * What each month weighs in a plan: its working days, or of its own weight the part of its working days, which is all of
 * it unless the month is cut.
 *
 * @example 16–31 March 2026 with the weight 0.44 weighs 0.24: 12 of 22 working days
 */
export function monthWeights(
  months: readonly Period[],
  weights: MonthWeights | undefined,
  calendar: WorkCalendar,
): (number | undefined)[] {
  const timeIn = ({ start, end }: Span) => calendar.workingTime(start, end);
  if (weights === undefined) return months.map(timeIn);
  return months.map((month, at) => {
    const weight = weights[at];
    return weight && (weight * timeIn(month)) / timeIn(monthSpan(month.start));
  });
}

import type { Day } from './calendar';
import { sumOf } from './sum';

/** From a dated step, such as the first meeting, to the day on which the deal was won. */
export interface Way {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How long deals take from a step to the win: the share of wins that come in the same week, one week later, two weeks
 * later and so on, up to the longest; together 1. A win dated before its step is a mistake in the data and left out.
 * None when there is no win.
 *
 * @example leadTimes of deals won 3, 8, 13 and 20 days after the meeting // [0.25, 0.5, 0.25]
 */
export function leadTimes(ways: readonly Way[]): number[] {
  const weeks = lagsOf(ways).map((lag) => Math.floor(lag / 7));
  const counts = new Array<number>(
    weeks.length === 0 ? 0 : weeks.reduce((most, week) => Math.max(most, week)) + 1,
  ).fill(0);
  for (const week of weeks) counts[week]! += 1;
  return counts.map((count) => count / weeks.length);
}

/** In days. */
export function lagsOf(ways: readonly Way[]): number[] {
  return ways.map(({ from, to }) => to - from).filter((lag) => lag >= 0);
}

/** The smallest value that a share of all values does not exceed; undefined without any. */
export function quantileOf(values: readonly number[], share: number): number | undefined {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** When to act, in deals' worth of actions, not rounded: 2 is what two deals take. */
export interface Starts {
  /** What should have been begun before the first week. */
  readonly overdue: number;
  /** For each week from the first. */
  readonly weeks: readonly number[];
}

/**
 * When to act so that deals come in time. `deals` are those still to be found, by the week in which they are due, from
 * the running one; `lead` is the share of wins that come 0, 1, 2 … weeks after the action. Overdue and weeks together are
 * all deals.
 *
 * The last weeks have little to begin, because their fruits are due later: give deals of the next period, too, and take
 * the weeks of this one.
 *
 * @param later the weeks that pass before the first of the deals: what is begun in them is neither overdue nor in `weeks`
 * @example 2 deals due in each of three weeks, won half at once and half a week later:
 * startsFor([2, 2, 2], [0.5, 0.5]) // { overdue: 1, weeks: [2, 2, 1] }
 */
export function startsFor(deals: readonly number[], lead: readonly number[], later = 0): Starts {
  const weeks = deals.map((_, week) => sumOf(lead.map((share, lag) => share * (deals[week + lag] ?? 0))));
  return { overdue: sumOf(deals.map((count, week) => count * shareAfter(week + later, lead))), weeks };
}

/** The share of wins that come more than so many weeks after the action. */
export function shareAfter(week: number, lead: readonly number[]): number {
  return sumOf(lead.slice(week + 1));
}

import type { Day } from './calendar';
import { roundUp } from './needed';
import { split } from './split';
import { sumOf } from './sum';
import type { WorkCalendar } from './work-calendar';

/** From a dated step, such as the first meeting, to the day on which the deal was won. */
export interface Way {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How long deals take from a step to the win: the share of wins that come in the same week, one week later, two weeks
 * later and so on, up to the longest; together 1. A win dated before its step is a mistake in the data and left out.
 * None when there is no win: then `[1]`, no lead time at all, or a median lag has to do.
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
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * The day on which to act for a deal that is due on `day`, where only the median lag is known: as many working days
 * before. It is a working day itself unless the lag is 0.
 *
 * @example actBefore(dayOf('2026-03-09'), 5, MONDAY_TO_FRIDAY) // 2026-03-02: from a Monday to the Monday before
 */
export function actBefore(day: Day, lag: number, { workingDays }: WorkCalendar): Day {
  let start = day;
  for (let missing = lag; missing > 0; missing = lag - workingDays(start, day - 1)) start -= missing;
  return start;
}

/** When to do the actions of one kind; whole actions that together are all that is needed. */
export interface ActionDates {
  /** What should have been done before the first week: a visible debt, due at once. */
  readonly overdue: number;
  /** For each week from the first. */
  readonly weeks: readonly number[];
  /** The share of the deals that actions of this kind come too late for, if they take as long as they usually do. */
  readonly tooLate: number;
}

/**
 * When to act so that deals come in time. `deals` are those still to be found, by the week in which they are due, from
 * the running one; `conversion` is that from the action to a deal; `lead` the share of wins that come 0, 1, 2 … weeks
 * after the action.
 *
 * The last weeks have few actions, because their fruits are due later: give deals of the next period, too, and take the
 * weeks of this one.
 *
 * @example 2 deals due in each of three weeks, 1 of 10 calls wins, half at once and half a week later:
 * actionDates([2, 2, 2], 0.1, [0.5, 0.5]) // { overdue: 10, weeks: [20, 20, 10], tooLate: 0.167 }
 */
export function actionDates(deals: readonly number[], conversion: number, lead: readonly number[]): ActionDates {
  const total = sumOf(deals);
  const inWeek = (week: number) => sumOf(lead.map((share, later) => share * (deals[week + later] ?? 0)));
  const weeks = deals.map((_, week) => inWeek(week));
  const late = sumOf(deals.map((count, week) => count * sumOf(lead.slice(week + 1))));
  const [overdue = 0, ...whole] = split(roundUp((late + sumOf(weeks)) / conversion), [late, ...weeks]);
  return { overdue, weeks: whole, tooLate: total === 0 ? 0 : late / total };
}

/**
 * The weeks with the debt worked off in equal parts over the first of them: four, or as many as there are. Without any
 * week it stays.
 *
 * @example withDebt({ overdue: 10, weeks: [20, 20, 10], tooLate: 0.167 }, 2) // [25, 25, 10]
 */
export function withDebt({ overdue, weeks }: ActionDates, over = 4): number[] {
  const parts = split(
    weeks.length === 0 ? 0 : overdue,
    weeks.slice(0, over).map(() => 1),
  );
  return weeks.map((count, week) => count + (parts[week] ?? 0));
}

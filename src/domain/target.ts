import { type Day, dayOf, yearOfDay } from './calendar';
import type { Fact } from './retro';
import { split } from './split';
import { sumOf } from './sum';
import { roundToUnit } from './units';

/** One figure for each quarter, first to fourth. */
export type Quarters = readonly [number, number, number, number];

/** Four figures as quarters; one that is missing is 0. */
export function quartersFrom([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): Quarters {
  return [first, second, third, fourth];
}

export interface Targets {
  readonly year: number;
  readonly quarters: Quarters;
}

export interface Growth {
  /** A share: 0.2 wants every quarter to bring 20 % more than the same quarter of last year. */
  readonly growth: number;
  /** The targets are multiples of it. */
  readonly unit: number;
}

/**
 * What the year and its quarters should bring: last year and its growth, rounded to the unit, and shared out in
 * proportion to last year's quarters, so that the quarters make the year exactly.
 *
 * A quarter that brought nothing, or less than was returned, gets no plan: growth of nothing is nothing. A year that
 * brought nothing in all has the target 0.
 *
 * @example targets([100, 200, 300, 400], { growth: 0.2, unit: 1 }) // { year: 1200, quarters: [120, 240, 360, 480] }
 * @example targets([-50, 200, 300, 400], { growth: 0, unit: 1 }) // { year: 850, quarters: [0, 189, 283, 378] }
 */
export function targets(lastYear: Quarters, { growth, unit }: Growth): Targets {
  const sum = sumOf(lastYear);
  const year = roundToUnit(Math.max(0, sum * (1 + growth)), unit);
  const sold = lastYear.map((quarter) => Math.max(0, quarter));
  return { year, quarters: quartersFrom(split(year, sold, { unit })) };
}

type Dated = Pick<Fact, 'day'>;

/**
 * The year to plan: the one after the last complete year, or, before any year is complete, the one after the latest
 * sale, and without any sale the year of today.
 */
export function suggestedYear(facts: readonly Dated[], today: Day): number {
  const complete = lastCompleteYear(facts, today);
  if (complete !== undefined) return complete + 1;
  const latest = facts.reduce((last, { day }) => Math.max(last, day), 0);
  return latest === 0 ? yearOfDay(today) : yearOfDay(latest) + 1;
}

/**
 * The latest year whose sales are all there: they reach its last seven days, or they reach December and the year is
 * over. Undefined when there is none. Facts after today are not expected.
 *
 * @example With sales until 2017-12-30 it is 2017, with sales until 2020-06-30 it is 2019 (if any are in December 2019).
 */
export function lastCompleteYear(facts: readonly Dated[], today: Day): number | undefined {
  const lastDays = latestByYear(facts);
  const complete = [...lastDays].filter(([year, last]) => isComplete(year, last, today)).map(([year]) => year);
  return complete.length > 0 ? Math.max(...complete) : undefined;
}

function latestByYear(facts: readonly Dated[]): ReadonlyMap<number, Day> {
  const latest = new Map<number, Day>();
  for (const { day } of facts) {
    const year = yearOfDay(day);
    latest.set(year, Math.max(day, latest.get(year) ?? day));
  }
  return latest;
}

function isComplete(year: number, last: Day, today: Day): boolean {
  const lastWeek = dayOf(`${year}-12-25`);
  const december = dayOf(`${year}-12-01`);
  return last >= lastWeek || (last >= december && yearOfDay(today) > year);
}

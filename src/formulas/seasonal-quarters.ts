import { type Periods, seasonalShares } from '../domain/seasonality';
import { split } from '../domain/split';
import { type Argument, optionalNumberIn, splittable, unitIn } from './arguments';
import type { Clock } from './day-argument';
import { historyIn } from './history-argument';

/**
 * One row of four: the seasonal shares of the quarters, or, with a `total`, the plan of each quarter as multiples of
 * `unit` (1 unless given) that add up to it.
 *
 * `history` is either a row of four quarters for each year, where a blank quarter is not known and is filled in while 0
 * means that nothing was sold; or two columns, date and amount, of which whole calendar years count. Headings above and
 * blank rows are passed over. The spreadsheet's clock is asked for only when a cell holds a date.
 *
 * Throws a Mistake that names the argument and the place for anything else.
 *
 * @example seasonalQuarters([[10, 20, 30, 40]], undefined, undefined, clock) // [[0.1, 0.2, 0.3, 0.4]]
 * @example seasonalQuarters([[1, 1, 1, 1]], 1002, undefined, clock) // [[251, 251, 250, 250]]
 */
export function seasonalQuarters(history: Argument, total: Argument, unit: Argument, clock: Clock): number[][] {
  return seasonalPlan(4, history, total, unit, clock);
}

/** The same for the twelve months, with a row of twelve for each year. */
export function seasonalMonths(history: Argument, total: Argument, unit: Argument, clock: Clock): number[][] {
  return seasonalPlan(12, history, total, unit, clock);
}

function seasonalPlan(periods: Periods, history: Argument, total: Argument, unit: Argument, clock: Clock): number[][] {
  const years = historyIn(history, periods, clock);
  const amount = optionalNumberIn('total', total);
  const rounding = { unit: unitIn(unit) };
  const shares = seasonalShares(years);
  return [amount === undefined ? shares : split(splittable(amount, rounding.unit), shares, rounding)];
}

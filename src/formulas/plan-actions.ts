import { neededFor, roundUp } from '../domain/needed';
import { Mistake } from '../domain/problem';
import {
  type Argument,
  cellIn,
  isBlankCell,
  lineIn,
  numberOf,
  type RangeCell,
  type Shown,
  weightIn,
} from './arguments';
import { transposed } from './pairs';

/**
 * How many actions of each step, and deals, bring the revenue: whole counts in the order of `conversions`, deals last; in
 * a row or in a column as they are. Each is rounded up once from the unrounded chain.
 *
 * A blank conversion is a step that is not taken: it stays blank. A conversion above 1 is several of the next kind from
 * one. Throws a Mistake that names the cell for a revenue below 0, a deal or a conversion that is not above 0.
 *
 * @example planActions(3_000_000, 150_000, [[0.25, 0.4, 0.3]]) // [[667, 167, 67, 20]]
 * @example planActions(100, 10, [[0.5], ['']]) // [[20], [''], [10]]
 */
export function planActions(revenue: Argument, averageDeal: Argument, conversions: Argument): Shown {
  const amount = weightIn(cellIn('revenue', revenue));
  const deal = dealIn(averageDeal);
  const steps = lineIn('conversions', conversions).map(conversionOf);
  const chain = neededFor({ revenue: amount, averageDeal: deal, conversions: steps });
  const counts = [chain.map((count, at) => (at < steps.length && steps[at] === undefined ? '' : roundUp(count)))];
  return Array.isArray(conversions) && conversions.length > 1 ? transposed(counts) : counts;
}

function dealIn(value: Argument): number {
  const deal = numberOf(cellIn('average_deal', value));
  if (deal <= 0) throw new Mistake('notPositive', { argument: 'average_deal', value: String(deal) });
  return deal;
}

function conversionOf(cell: RangeCell): number | undefined {
  if (isBlankCell(cell.value)) return undefined;
  const conversion = numberOf(cell);
  if (conversion <= 0) throw new Mistake('notAShare', { ...cell.place, value: String(conversion), percent: 25 });
  return conversion;
}

import { chanceOf, outlookOf } from '../domain/outlook/outlook';
import { Mistake } from '../domain/problem';
import {
  type Argument,
  amountIn,
  cellIn,
  cellsIn,
  isBlankCell,
  isBlankRange,
  numberOf,
  type RangeCell,
  type Shown,
  weightIn,
} from './arguments';
import { answerEach, type Pair, pairedRows, pairsIn } from './pairs';

/**
 * What a running period will bring: the forecast, between which amounts it will be in eight cases of ten, and the chance
 * that it makes its plan. In a row, one row for each cell of a column of facts; under each cell of a row of them, in a
 * column.
 *
 * `elapsed_share` is the share of the period's sales that is usually there by now, one for all; `expected_total` is what the
 * whole was expected to bring, 0 where nobody knows. Without a plan the chance is blank. A blank fact or expectation has
 * blank answers.
 *
 * Throws a Mistake that names the argument and the cell for a share that is none, or an expectation below 0.
 *
 * @example forecastPeriod(60, 0.5, 100, 105) // [[110, 85.1, 134.9, 0.629]]
 * @example forecastPeriod(60, 1, 100, '') // [[60, 60, 60, '']]
 */
export function forecastPeriod(fact: Argument, elapsed: Argument, expected: Argument, plan: Argument): Shown {
  const pairs = pairsIn('fact', fact, 'expected_total', expected);
  const share = shareIn(cellIn('elapsed_share', elapsed));
  const plans = plansBeside(pairs, fact, plan);
  return answerEach(pairs, 4, (factCell, expectedCell) => {
    const sold = amountIn(factCell);
    const whole = weightIn(expectedCell);
    const outlook = outlookOf({ fact: sold, elapsed: share, expected: whole });
    const target = plans.get(factCell);
    const chance = target === undefined ? '' : chanceOf(numberOf(target), sold, outlook);
    return [outlook.forecast, outlook.low, outlook.high, chance];
  });
}

function shareIn(cell: RangeCell): number {
  const share = numberOf(cell);
  if (share < 0 || share > 1) throw new Mistake('notAShare', { ...cell.place, value: String(share), percent: 40 });
  return share;
}

/** The plan that stands beside each fact, where there is one. */
function plansBeside(pairs: readonly (readonly Pair[])[], fact: Argument, plan: Argument): Map<RangeCell, RangeCell> {
  if (isBlankRange(plan)) return new Map();
  pairedRows('fact', fact, 'plan', plan); // must be of one shape
  const plans = cellsIn('plan', plan).cells;
  const facts = pairs.flat().map(([cell]) => cell);
  return new Map(facts.flatMap((cell, at) => (isBlankCell(plans[at]!.value) ? [] : [[cell, plans[at]!]])));
}

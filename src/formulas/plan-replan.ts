import { Mistake } from '../domain/problem';
import { type PlannedPeriod, type Replanning, replan } from '../domain/replan';
import {
  type Argument,
  cellIn,
  isBlankCell,
  isLeftOut,
  numberOf,
  type RuleWords,
  ruleIn,
  type Shown,
  splittable,
  unitIn,
  weightIn,
} from './arguments';
import { answerRows, type Pair } from './pairs';

const RULES: RuleWords<'hold' | 'carry' | 'quarter'> = { hold: 'оставить', carry: 'перенести', quarter: 'квартал' };

/**
 * The targets from now on, in the shape of `targets`; a blank fact is that of an open period. Closed periods keep their
 * target. By the rule `carry`, which is the usual one, open targets take over what was missed in proportion to them; by
 * `quarter` those of the same quarter; by `hold` none. No target rises by more than the share `cap` (.25 unless given),
 * nor falls after a surplus; rises are multiples of `unit`.
 *
 * In a range of several rows and columns each row is a plan of its own. By the rule `quarter` 3, 6, 9, 12 … targets are
 * months, 4 and 8 quarters, 13, 26 and 52 weeks. Throws a Mistake that names the argument and the cell for other numbers
 * of targets by that rule, for a target below 0, and for a fact without a target.
 *
 * @example planReplan([[2400, 3000, 2640, 3960]], [[2000, '', '', '']], 'carry', '', '') // [[2400, 3125, 2750, 4125]]
 */
export function planReplan(targets: Argument, facts: Argument, rule: Argument, cap: Argument, unit: Argument): Shown {
  const how = {
    rule: ruleIn(rule, RULES) ?? 'carry',
    cap: isLeftOut(cap) ? 0.25 : weightIn(cellIn('cap', cap)),
    unit: unitIn(unit),
  };
  const shown = answerRows('targets', targets, 'facts', facts, (row) => replanRow(row, how));
  return Array.isArray(targets) ? shown : shown[0]![0]!;
}

function replanRow(row: readonly Pair[], how: Replanning & { unit: number }): (number | string)[] {
  const periods = row.map((pair) => periodOf(pair, how.unit));
  const filled = periods.filter((period): period is PlannedPeriod => period !== undefined);
  const quarter = how.rule === 'quarter' ? periodsAQuarter(filled.length) : 1;
  const { targets } = replan(filled, { ...how, quarter });
  let next = 0;
  return periods.map((period) => (period === undefined ? '' : targets[next++]!));
}

/** Undefined where both are blank. */
function periodOf([target, fact]: Pair, unit: number): PlannedPeriod | undefined {
  const isOpen = isBlankCell(fact.value);
  if (isOpen && isBlankCell(target.value)) return undefined;
  const amount = splittable(weightIn(target), unit, 'targets');
  return isOpen ? { target: amount } : { target: amount, fact: splittable(numberOf(fact), unit, 'facts') };
}

function periodsAQuarter(periods: number): number {
  if (periods % 13 === 0) return 13;
  if (periods % 3 === 0) return 3;
  if (periods % 4 === 0) return 1;
  throw new Mistake('notQuarters', { argument: 'targets', given: periods });
}

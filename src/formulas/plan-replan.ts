import { isWithin, LIMITS } from '../domain/limits';
import { Mistake } from '../domain/problem';
import { type PlannedPeriod, type Replanning, type ReplanRule, replan } from '../domain/replan';
import { amountsBeside } from './amounts';
import {
  type Argument,
  cellIn,
  isBlankCell,
  isLeftOut,
  numberOf,
  type RuleWords,
  rangeIn,
  ruleIn,
  type Shown,
  splittable,
  unitIn,
  weightIn,
} from './arguments';
import { answerRows, type Pair } from './pairs';

const RULES: RuleWords<ReplanRule> = {
  hold: 'оставить, не переносить',
  carry: 'перенести, на остаток года',
  quarter: 'квартал, внутри квартала',
  forecast: 'прогноз, по прогнозу',
};

/**
 * The targets from now on, in the shape of `targets`; a blank fact is that of an open period. Closed periods keep their
 * target. By the rule `carry`, which is the usual one, open targets take over what was missed in proportion to them; by
 * `quarter` those of the same quarter; by `hold` none. No target rises by more than the share `cap` (.25 unless given),
 * nor falls after a surplus; rises are multiples of `unit`. By `forecast` open targets become what `forecasts`, in the shape
 * of `targets`, expects of them, lower ones too; one that is blank there stays.
 *
 * In a range of several rows and columns each row is a plan of its own. By the rule `quarter` 3, 6, 9, 12 … targets are
 * months, 4 and 8 quarters, 13, 26 and 52 weeks. Throws a Mistake that names the argument and the cell for other numbers
 * of targets by that rule, for a target below 0, for a fact without a target, and for the rule `forecast` without one.
 *
 * @example planReplan([[2400, 3000, 2640, 3960]], [[2000, '', '', '']], 'carry', '', '', '') // [[2400, 3125, 2750, 4125]]
 * @example planReplan([[100, 100, 100]], [[80, '', '']], 'forecast', '', '', [['', 150, 70]]) // [[100, 125, 70]]
 */
export function planReplan(
  targets: Argument,
  facts: Argument,
  rule: Argument,
  cap: Argument,
  unit: Argument,
  forecasts: Argument,
): Shown {
  const how = { rule: ruleIn(rule, RULES) ?? 'carry', cap: capIn(cap), unit: unitIn(unit) };
  const expected = how.rule === 'forecast' ? forecastsIn(targets, forecasts) : [];
  const shown = answerRows('targets', targets, 'facts', facts, (row, at) =>
    replanRow(row, expected.slice(at * row.length, (at + 1) * row.length), how),
  );
  return Array.isArray(targets) ? shown : shown[0]![0]!;
}

/** 25 is 2,500 %, and hardly ever meant. */
function capIn(value: Argument): number {
  if (isLeftOut(value)) return 0.25;
  const cell = cellIn('cap', value);
  const cap = weightIn(cell);
  if (isWithin(LIMITS.cap, cap)) return cap;
  throw new Mistake('notAShare', { ...cell.place, value: String(cap), percent: 25 });
}

function forecastsIn(targets: Argument, forecasts: Argument): (number | undefined)[] {
  rangeIn('forecasts', forecasts); // must not be left out
  return amountsBeside('targets', targets, 'forecasts', forecasts);
}

function replanRow(
  row: readonly Pair[],
  expected: readonly (number | undefined)[],
  how: Replanning & { unit: number },
): (number | string)[] {
  const periods = row.map((pair, at) => periodOf(pair, expected[at], how.unit));
  const filled = periods.filter((period): period is PlannedPeriod => period !== undefined);
  const { targets } = replan(
    filled,
    how.rule === 'quarter' ? { ...how, quarter: periodsAQuarter(filled.length) } : how,
  );
  let next = 0;
  return periods.map((period) => (period === undefined ? '' : targets[next++]!));
}

/** Undefined where both are blank. */
function periodOf([target, fact]: Pair, forecast: number | undefined, unit: number): PlannedPeriod | undefined {
  const isOpen = isBlankCell(fact.value);
  if (isOpen && isBlankCell(target.value)) return undefined;
  const amount = splittable(weightIn(target), unit, 'targets');
  return isOpen ? { target: amount, forecast } : { target: amount, fact: splittable(numberOf(fact), unit, 'facts') };
}

function periodsAQuarter(periods: number): number {
  if (periods % 13 === 0) return 13;
  if (periods % 3 === 0) return 3;
  if (periods % 4 === 0) return 1;
  throw new Mistake('notQuarters', { argument: 'targets', given: periods });
}

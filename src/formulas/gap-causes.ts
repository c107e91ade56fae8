import { gapEffects, MOST_FACTORS } from '../domain/causes';
import { Mistake } from '../domain/problem';
import { type Argument, isBlankCell, numberOf, type Shown } from './arguments';
import { answerRows, type Pair } from './pairs';

/**
 * What each factor does to the gap between plan and fact, in their shape: one row of factors each, such as calls,
 * conversion and average deal, or one column; in a range of several rows and columns each row is one comparison. The
 * effects of a row add up to the product of its fact − the product of its plan.
 *
 * A blank fact is not known, and taken to be as planned. A row that is blank in both stays blank. Throws a Mistake for
 * more than six factors, a blank plan beside a fact, or anything but numbers.
 *
 * @example gapCauses([[400, 0.05, 150000]], [[360, 0.055, 140000]]) // [[-304333.33, 275666.67, -199333.33]]
 */
export function gapCauses(plan: Argument, fact: Argument): Shown {
  return answerRows('plan', plan, 'fact', fact, effectsOf);
}

function effectsOf(row: readonly Pair[]): (number | string)[] {
  if (row.length > MOST_FACTORS) throw new Mistake('tooManyFactors', { argument: 'plan', most: MOST_FACTORS });
  if (row.every((pair) => pair.every(({ value }) => isBlankCell(value)))) return row.map(() => '');
  return gapEffects(
    row.map(([planned]) => numberOf(planned)),
    row.map(([, actual]) => (isBlankCell(actual.value) ? undefined : numberOf(actual))),
  );
}

import { Mistake } from '../domain/problem';
import { type Argument, isBlankCell, isLeftOut, rangeIn, weightIn } from './arguments';

/**
 * The weights of the months from `start` to `end`, in any shape; a blank cell is undefined, and so is an argument left
 * out. Throws a Mistake when there are not as many as months.
 */
export function weightsIn(value: Argument, wanted: number): (number | undefined)[] | undefined {
  if (isLeftOut(value)) return undefined;
  const weights = rangeIn('weights', value).cells.map((cell) => (isBlankCell(cell.value) ? undefined : weightIn(cell)));
  const given = weights.length;
  if (given !== wanted) throw new Mistake('notAsMany', { argument: 'weights', given, wanted });
  return weights;
}

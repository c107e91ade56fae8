import { split } from '../domain/split';
import { inShapeOf } from './amounts';
import { type Argument, isBlankCell, numberIn, rangeIn, type Shown, splittable, unitIn, weightIn } from './arguments';

/**
 * `total` split by `weights`, in their shape: parts are multiples of `unit` (1 unless given) and add up to the total.
 *
 * A blank weight leaves its part blank. Weights that are all 0 share equally, and one weight takes all. What the total
 * has beyond a multiple of the unit stays with the largest weight. Throws a Mistake that names the argument and the cell
 * for a weight that is negative or no number.
 *
 * @example planSplit(100, [[1], [1], [1]], undefined) // [[34], [33], [33]]
 * @example planSplit(10, [[1, '', 0]], undefined) // [[10, '', 0]]
 */
export function planSplit(total: Argument, weights: Argument, unit: Argument): Shown {
  const amount = numberIn('total', total);
  const rounding = { unit: unitIn(unit) };
  const { cells } = rangeIn('weights', weights);
  const filled = cells.filter(({ value }) => !isBlankCell(value));
  const parts = split(splittable(amount, rounding.unit), filled.map(weightIn), rounding);
  let next = 0;
  return inShapeOf(
    weights,
    cells.map(({ value }) => (isBlankCell(value) ? undefined : parts[next++])),
  );
}

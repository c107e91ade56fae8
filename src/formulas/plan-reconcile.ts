import { Mistake } from '../domain/problem';
import { type Proposal, reconcile } from '../domain/reconcile';
import { amountsBeside, amountsIn, inShapeOf } from './amounts';
import { type Argument, cellIn, type Shown, splittable, unitIn, weightIn } from './arguments';

/**
 * The proposals moved so that they make `total`, in their shape: the gap is shared in proportion to `flexibility`, 1 for
 * each unless given; 0 is locked. What moves is a multiple of `unit`.
 *
 * A blank proposal, which nobody has made yet, takes what the others leave of the total, and these stay; a blank that is
 * locked stays blank. Throws a Mistake that names the argument and the cell for a number below 0, and one that names the
 * gap when locks keep the proposals from making the total.
 *
 * @example planReconcile(1000, [[200], [300], [400]], [[1], [1], [0]], '') // [[250], [350], [400]]
 * @example planReconcile(1000, [[200, 300, '']], '', '') // [[200, 300, 500]]
 */
export function planReconcile(total: Argument, proposals: Argument, flexibility: Argument, unit: Argument): Shown {
  const rounding = unitIn(unit);
  const amount = splittable(weightIn(cellIn('total', total)), rounding);
  const flexibilities = amountsBeside('proposals', proposals, 'flexibility', flexibility);
  const offers = amountsIn('proposals', proposals).map(
    (offer, at): Proposal => ({
      amount: offer,
      flexibility: flexibilities[at] ?? 1,
    }),
  );
  const { parts, gap } = reconcile(amount, offers, rounding);
  if (gap !== 0) throw new Mistake('partsMissTotal', { argument: 'flexibility', made: amount + gap, total: amount });
  return inShapeOf(proposals, parts);
}

import { smoothed } from '../domain/conversion';
import { type Argument, cellIn, isBlankCell, isLeftOut, type Shown, weightIn } from './arguments';
import { pairsIn } from './pairs';

/**
 * The conversion of each person drawn to that of all, in the shape of `successes`: the fewer attempts of their own, the
 * closer. `strength` is the number of attempts that the experience of all counts for; unless given it is learnt from how
 * much people differ.
 *
 * A cell that is blank in either range stays blank and counts for nobody. All are blank when nobody tried anything.
 * Throws a Mistake that names the cell for a number below 0.
 *
 * @example conversionSmooth([[3], [27]], [[4], [96]], 50) // [[0.333], [0.288]]
 */
export function conversionSmooth(successes: Argument, attempts: Argument, strength: Argument): Shown {
  const weight = isLeftOut(strength) ? undefined : weightIn(cellIn('strength', strength));
  const rows = pairsIn('successes', successes, 'attempts', attempts).map((row) =>
    row.map(([won, tried]) =>
      isBlankCell(won.value) || isBlankCell(tried.value)
        ? undefined
        : { successes: weightIn(won), attempts: weightIn(tried) },
    ),
  );
  const conversions = smoothed(
    rows.flatMap((row) => row.flatMap((one) => one ?? [])),
    weight,
  );
  let next = 0;
  const shown = rows.map((row) => row.map((one) => (one === undefined ? '' : (conversions[next++] ?? ''))));
  return Array.isArray(successes) ? shown : shown[0]![0]!;
}

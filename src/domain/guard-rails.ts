import { sumOf } from './sum';

/** From `low` to `high`, both included. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

export interface Claim extends Bounds {
  /** From 0; only its proportion to the others counts. */
  readonly weight: number;
}

/**
 * The amounts that make `total`, in proportion to the weights as far as the bounds let them, not rounded: whoever comes
 * to a bound stays there, and the others share what that leaves (water-filling). The order does not matter.
 *
 * When everyone stands at a bound, or has no weight, the amounts make less or more than the total: the gap is for the
 * caller to show.
 *
 * @example 920 for two of weights 6 and 4, the first from 0 to 500 // [500, 420]
 * @example 100 for two of weights 1 and 1, each from 0 to 40 // [40, 40]: 20 are left
 */
export function heldWithin(total: number, claims: readonly Claim[]): number[] {
  const held: (number | undefined)[] = claims.map(() => undefined);
  for (;;) {
    const rest = Math.max(0, total - sumOf(held.map((amount = 0) => amount)));
    const sum = sumOf(claims.map(({ weight }, at) => (held[at] === undefined ? weight : 0))) || 1;
    const amounts = claims.map(({ weight }, at) => held[at] ?? rest * (weight / sum));
    const above = amounts.map((amount, at) => Math.max(0, amount - claims[at]!.high));
    const below = amounts.map((amount, at) => Math.max(0, claims[at]!.low - amount));
    const [tooMuch, tooLittle] = [sumOf(above), sumOf(below)];
    if (!(tooMuch > 0 || tooLittle > 0)) return amounts;
    // The larger violation is final: settling it moves the others away from it, never back.
    claims.forEach(({ low, high }, at) => {
      if (tooMuch >= tooLittle && above[at]! > 0) held[at] = high;
      if (tooLittle >= tooMuch && below[at]! > 0) held[at] = low;
    });
  }
}

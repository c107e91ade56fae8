/** The sum, in the order in which they stand; 0 of none. */
export function sumOf(amounts: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < amounts.length; at++) sum += amounts[at]!; // a call for each would take longer than the sum
  return sum;
}

/** The mean; 0 of none. */
export function meanOf(amounts: readonly number[]): number {
  return sumOf(amounts) / (amounts.length || 1);
}

/** The sum, in the order in which they stand; 0 of none. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The mean; 0 of none. */
export function meanOf(amounts: readonly number[]): number {
  return sumOf(amounts) / (amounts.length || 1);
}

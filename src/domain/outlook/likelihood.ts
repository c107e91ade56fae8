/** A chance in words. */
export type Likelihood = 'veryLikely' | 'likely' | 'open' | 'unlikely' | 'hardly';

/**
 * How to tell a chance of making a plan: of past plans that were called so, 92 of a hundred were made, 58, 49, 34 and 20; see
 * the outlooks of the bench.
 *
 * @example likelihoodOf(0.15) // 'hardly'
 */
export function likelihoodOf(chance: number): Likelihood {
  if (chance >= 0.8) return 'veryLikely';
  if (chance >= 0.55) return 'likely';
  if (chance >= 0.45) return 'open';
  return chance >= 0.2 ? 'unlikely' : 'hardly';
}

/** A chance below this is told as “below 1 %”, and one above the other as “above 99 %”: nothing is that sure. */
export const LEAST_TOLD = 0.01;
export const MOST_TOLD = 0.99;

/**
 * The chance that a figure with the standard normal distribution is below `z`, to fourteen decimals between −8 and 8; 0
 * and 1 beyond.
 *
 * @example normalChance(1.96) // 0.975002
 */
export function normalChance(z: number): number {
  if (Math.abs(z) > 8) return z < 0 ? 0 : 1;
  let [sum, term] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

/**
 * How many standard deviations around the mean hold a share of all cases, from 0 to below 1. A share that differs from 1
 * by less than 10⁻¹² is taken for that.
 *
 * @example deviationsAround(0.95) // 1.959964
 */
export function deviationsAround(share: number): number {
  const chance = 0.5 + Math.min(share, 1 - 1e-12) / 2;
  let z = 0; // Newton's steps from here never pass the answer, because the curve bends down all the way to it
  for (let step = 1; step > 1e-12; z += step) step = (chance - normalChance(z)) / density(z);
  return z;
}

function density(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Where a function is least, and how little that is. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Where `f` is least near `start`, by the simplex of Nelder and Mead: after about `evaluations` of `f`, or when all
 * corners of the simplex are as good. `steps` say how far apart the corners begin.
 *
 * A function that stands for bounds returns something huge outside them. With nothing to choose the start is the answer.
 * The same arguments give the same answer.
 *
 * Source: Nelder and Mead, A Simplex Method for Function Minimization, 1965.
 *
 * @example minimise(([x]) => (x - 3) ** 2, [0], [1], 100) // { at: [3.00…], value: 0.00… }
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  evaluations: number,
): Minimum {
  const corner = (at: readonly number[]): Minimum => ({ at, value: f(at) });
  const size = start.length;
  let corners = [corner(start), ...steps.map((step, axis) => corner(start.map((x, i) => (i === axis ? x + step : x))))];
  let left = evaluations - corners.length;
  while (true) {
    corners.sort((a, b) => a.value - b.value);
    const [best, worst] = [corners[0]!, corners[size]!];
    if (left <= 0 || worst.value - best.value <= TOLERANCE * (Math.abs(best.value) + TOLERANCE)) return best;
    const centre = start.map((_, i) => (corners.reduce((sum, { at }) => sum + at[i]!, 0) - worst.at[i]!) / size);
    const beyond = (reach: number) => corner(centre.map((x, i) => x + reach * (x - worst.at[i]!)));
    let next = beyond(1);
    left -= 1;
    if (next.value >= corners[size - 1]!.value || next.value < best.value) {
      const tried = beyond(next.value < best.value ? 2 : next.value < worst.value ? 0.5 : -0.5);
      left -= 1;
      if (tried.value < Math.min(next.value, worst.value)) next = tried;
      else if (next.value >= best.value) {
        corners = corners.map((own) => (own === best ? own : corner(own.at.map((x, i) => (x + best.at[i]!) / 2))));
        left -= size;
        continue;
      }
    }
    corners[size] = next;
  }
}

const TOLERANCE = 1e-5;

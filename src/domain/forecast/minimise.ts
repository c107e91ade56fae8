/** Where a function is least, and how little that is. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * Where `f` is least near `start`, by the simplex of Nelder and Mead: after about `evaluations` of `f`, or when all
 * corners of the simplex are about as good. `steps` say how far apart the corners begin.
 *
 * A function that stands for bounds returns something huge outside them; one that is no number ends the search. With
 * nothing to choose the start is the answer.
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
  const besides = steps.map((step, axis) => corner(start.map((x, i) => (i === axis ? x + step : x))));
  const corners = [corner(start), ...besides].sort(byValue);
  let left = evaluations - corners.length;
  while (true) {
    const [best, worst] = [corners[0]!, corners[size]!];
    if (left <= 0 || !(worst.value - best.value > TOLERANCE * (Math.abs(best.value) + TOLERANCE))) return best;
    const centre = centreOf(corners, size);
    let next = corner(away(centre, worst.at, 1));
    left -= 1;
    if (next.value >= corners[size - 1]!.value || next.value < best.value) {
      const reach = next.value < best.value ? 2 : next.value < worst.value ? 0.5 : -0.5;
      const tried = corner(away(centre, worst.at, reach));
      left -= 1;
      if (tried.value < Math.min(next.value, worst.value)) next = tried;
      else if (next.value >= best.value) {
        for (let at = 1; at <= size; at++) corners[at] = corner(away(best.at, corners[at]!.at, -0.5));
        corners.sort(byValue);
        left -= size;
        continue;
      }
    }
    let place = size;
    for (; place > 0 && next.value < corners[place - 1]!.value; place--) corners[place] = corners[place - 1]!;
    corners[place] = next;
  }
}

const TOLERANCE = 1e-3;

/** How often a fit of `size` numbers to a history may be tried: less often to a long one, of which each takes longer. */
export function triesFor(size: number, history: readonly number[]): number {
  return (12 * size + 15) * Math.min(1, 80 / history.length);
}

function byValue(a: Minimum, b: Minimum): number {
  return a.value - b.value;
}

/** Of the first `size` corners. Loops, here and below, as a first forecast runs before anything is compiled. */
function centreOf(corners: readonly Minimum[], size: number): number[] {
  const centre: number[] = [];
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let at = 0; at < size; at++) sum += corners[at]!.at[i]!;
    centre.push(sum / size);
  }
  return centre;
}

/** From `from` away from `other`, `reach` times as far as these are apart. */
function away(from: readonly number[], other: readonly number[], reach: number): number[] {
  const at: number[] = [];
  for (let i = 0; i < from.length; i++) at.push(from[i]! + reach * (from[i]! - other[i]!));
  return at;
}

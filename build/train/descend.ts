// Adam: steps down a gradient, each parameter at its own pace.

/** A loss's gradient at `parameters` over some cases, written into `gradient`, which begins at 0. */
export type Gradient = (parameters: Float64Array, gradient: Float64Array, cases: readonly number[]) => void;

export interface Descent {
  readonly steps: number;
  /** Of the first steps; the later ones are ever shorter. */
  readonly rate: number;
  /** How many cases a step looks at. */
  readonly batch: number;
  readonly cases: number;
  readonly random: () => number;
}

/** Where the descent from `start` ends. */
export function descend(
  start: ArrayLike<number>,
  gradientAt: Gradient,
  { steps, rate, batch, cases, random }: Descent,
): Float64Array {
  const parameters = Float64Array.from(start);
  const gradient = new Float64Array(parameters.length);
  const mean = new Float64Array(parameters.length);
  const square = new Float64Array(parameters.length);
  const order = Array.from({ length: cases }, (_, at) => at);
  let next = cases;
  for (let step = 1; step <= steps; step++) {
    if (next + batch > cases) {
      shuffle(order, random);
      next = 0;
    }
    gradient.fill(0);
    gradientAt(parameters, gradient, order.slice(next, next + batch));
    next += batch;
    const pace = rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps));
    for (let i = 0; i < parameters.length; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * gradient[i]!;
      square[i] = 0.99 * square[i]! + 0.01 * gradient[i]! ** 2;
      const size = Math.sqrt(square[i]! / (1 - 0.99 ** step)) + 1e-9;
      parameters[i]! -= (pace * mean[i]!) / (1 - 0.9 ** step) / size;
    }
  }
  return parameters;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}

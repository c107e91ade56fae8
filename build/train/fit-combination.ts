// The weights of the network that says which methods to trust: down the gradient of sMAPE and MASE of the combined forecast.
import type { Learnt } from '../../src/domain/forecast/learnt';
import type { Case } from './cases';
import { descend } from './descend';

const HIDDEN = 8;
const DECAY = 1e-4;

/** A case with the forecasts that are to be combined. */
export interface CombinationCase extends Case {
  /** Its figures. */
  readonly inputs: readonly number[];
  readonly means: readonly (readonly number[])[];
  /** Of the other season: it teaches a little of what holds for both. */
  readonly isBorrowed?: true;
}

/** What errors are divided by, so that both measures count the same: those of Naive2. */
export interface Yardstick {
  readonly smape: number;
  readonly mase: number;
}

export type Combination = Pick<Learnt, 'direct' | 'inner' | 'outer' | 'later'>;

/** The network as `combined` takes it. */
export function fitCombination(
  cases: readonly CombinationCase[],
  yardstick: Yardstick,
  random: () => number,
): Combination {
  const [features, methods] = [cases[0]!.inputs.length, cases[0]!.means.length];
  const sizes = [features * methods, features * HIDDEN, HIDDEN * methods, methods] as const;
  const start = [
    ...zeros(sizes[0]),
    ...zeros(sizes[1]).map(() => 0.3 * normal(random)),
    ...zeros(sizes[2]).map(() => 0.05 * normal(random)),
    ...zeros(sizes[3]),
  ];
  const found = descend(
    start,
    (parameters, gradient, batch) => {
      const weight = 1 / batch.reduce((sum, at) => sum + weightOf(cases[at]!), 0);
      for (const at of batch) addGradient(cases[at]!, yardstick, parameters, gradient, weight);
      const decaying = parameters.length - methods;
      for (let i = 0; i < decaying; i++) gradient[i]! += DECAY * parameters[i]!;
    },
    { steps: 1600, rate: 0.02, batch: 256, cases: cases.length, random },
  );
  const [direct, inner, outer, later] = sizes.map((size, at) => {
    const from = sizes.slice(0, at).reduce((sum, before) => sum + before, 0);
    return Array.from(found.slice(from, from + size));
  });
  return { direct: direct!, inner: inner!, outer: outer!, later: later! };
}

/** What is cut off from a history counts half, and so do histories of less than two years. */
function weightOf({ years, isTest, isRepeated, isBorrowed }: CombinationCase): number {
  return (isBorrowed ? 0.3 : 1) * (isTest ? 1 : 0.5) * (years < 2 ? 0.5 : 1) * (isRepeated ? 0.3 : 1);
}

function addGradient(
  own: CombinationCase,
  yardstick: Yardstick,
  parameters: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const { means, actual, scale } = own;
  const { season } = own.views;
  const features = own.inputs;
  const [P, J, K] = [features.length, means.length, HIDDEN];
  const [inner, outer, later] = [P * J, P * J + P * K, P * J + P * K + K * J];
  const hidden = new Float64Array(K);
  for (let p = 0; p < P; p++) for (let k = 0; k < K; k++) hidden[k]! += features[p]! * parameters[inner + p * K + k]!;
  for (let k = 0; k < K; k++) hidden[k] = Math.tanh(hidden[k]!);
  const trust = new Float64Array(J);
  for (let p = 0; p < P; p++) for (let j = 0; j < J; j++) trust[j]! += features[p]! * parameters[p * J + j]!;
  for (let k = 0; k < K; k++) for (let j = 0; j < J; j++) trust[j]! += hidden[k]! * parameters[outer + k * J + j]!;
  const slope = new Float64Array(J);
  const weights = new Float64Array(J);
  const cost = (share * weightOf(own)) / actual.length;
  for (let ahead = 0; ahead < actual.length; ahead++) {
    const way = Math.min(1, ahead / (2 * season)) - 0.5;
    let [whole, forecast, most] = [0, 0, -Infinity];
    for (let j = 0; j < J; j++) {
      weights[j] = trust[j]! + way * parameters[later + j]!;
      if (weights[j]! > most) most = weights[j]!;
    }
    for (let j = 0; j < J; j++) {
      weights[j] = Math.exp(weights[j]! - most);
      whole += weights[j]!;
    }
    for (let j = 0; j < J; j++) forecast += (weights[j]! / whole) * means[j]![ahead]!;
    const push = cost * errorSlope(actual[ahead]!, forecast, scale, yardstick);
    for (let j = 0; j < J; j++) {
      const pull = (push * weights[j]! * (means[j]![ahead]! - forecast)) / whole;
      slope[j]! += pull;
      gradient[later + j]! += pull * way;
    }
  }
  for (let p = 0; p < P; p++) for (let j = 0; j < J; j++) gradient[p * J + j]! += features[p]! * slope[j]!;
  for (let k = 0; k < K; k++) {
    let back = 0;
    for (let j = 0; j < J; j++) {
      gradient[outer + k * J + j]! += hidden[k]! * slope[j]!;
      back += slope[j]! * parameters[outer + k * J + j]!;
    }
    back *= 1 - hidden[k]! ** 2;
    for (let p = 0; p < P; p++) gradient[inner + p * K + k]! += features[p]! * back;
  }
}

/** How fast the mean of both measures grows with the forecast. */
function errorSlope(actual: number, forecast: number, scale: number, yardstick: Yardstick): number {
  const error = forecast - actual;
  const size = Math.abs(actual) + Math.abs(forecast) + 1e-9;
  const relative = (200 * (size - Math.abs(error) * Math.sign(forecast) * Math.sign(error))) / size ** 2;
  return Math.sign(error) * 0.5 * (relative / yardstick.smape + 1 / Math.max(scale, 1e-3) / yardstick.mase);
}

function zeros(size: number): number[] {
  return Array<number>(size).fill(0);
}

/** By Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

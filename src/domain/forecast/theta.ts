import type { Method } from './method';
import { minimise, triesFor } from './minimise';

/**
 * The Theta method on a history without a season: half of it is the straight line through the history, half a simple
 * smoothing of what the line leaves, doubled.
 *
 * Source: Assimakopoulos and Nikolopoulos, The theta model, 2000: the best of the M3 competition.
 */
export function theta(values: readonly number[], horizon: number): number[] {
  const { level, slope } = lineOf(values);
  const curved = values.map((value, t) => 2 * value - level - slope * t);
  const end = simplySmoothed(curved);
  return ahead(horizon, (i) => (end + level + slope * (values.length + i)) / 2);
}

/** The same for amounts that grow by a share of themselves, all above 0. */
export function logTheta(values: readonly number[], horizon: number): number[] {
  return theta(values.map(Math.log), horizon).map(Math.exp);
}

/** The level at the end of a history that has neither trend nor season. */
export function simplySmoothed(values: readonly number[]): number {
  const first = values[0]!;
  const errors = ([share, level]: readonly number[]) =>
    share! < 1e-4 || share! > 0.9999 ? 1e12 : smooth(values, share!, level!).squares;
  const { at } = minimise(errors, [0.3, first], [0.3, 0.1 * Math.abs(first) + 0.01], triesFor(2, values));
  return smooth(values, at[0]!, at[1]!).level;
}

function smooth(values: readonly number[], share: number, first: number) {
  let [level, squares] = [first, 0];
  for (let t = 0; t < values.length; t++) {
    const error = values[t]! - level;
    squares += error * error;
    level += share * error;
  }
  return { level, squares };
}

/** Its level at the first place, and how much it rises with each. */
export interface Line {
  readonly level: number;
  readonly slope: number;
}

/** Least squares over the places 0, 1, 2…; one value is a level. */
export function lineOf(values: readonly number[]): Line {
  const middle = (values.length - 1) / 2;
  let [sum, along, square] = [0, 0, 0];
  for (let t = 0; t < values.length; t++) {
    sum += values[t]!;
    along += values[t]! * (t - middle);
    square += (t - middle) ** 2;
  }
  const slope = square > 0 ? along / square : 0;
  return { level: sum / values.length - slope * middle, slope };
}

/**
 * The dynamic Theta model: as Theta, but its line is drawn anew through what was known at each time.
 *
 * Source: Fiorucci et al., Models for optimising the theta method, 2016 (DSTM).
 */
export function dynamicTheta(values: readonly number[], horizon: number): Method {
  const [first = 0] = values;
  const errors = ([share, level]: readonly number[]) =>
    share! < 0.05 || share! > 0.99 ? 1e12 : follow(values, 0, share!, level!).squares;
  const { at } = minimise(errors, [0.5, first / 2], [0.25, 0.25], triesFor(2, values));
  const [share, level] = [at[0]!, at[1]!];
  const { squares, coming } = follow(values, horizon, share, level);
  const variance = squares / Math.max(values.length - 4, 1);
  return { mean: coming, deviation: ahead(horizon, (i) => Math.sqrt(variance * (1 + i * share * share))) };
}

/** Beyond the history what is expected is taken for what came. */
function follow(values: readonly number[], horizon: number, share: number, first: number) {
  const coming: number[] = [];
  let [level, mean, slope, start, squares, weight] = [first, 0, 0, 0, 0, 1];
  for (let t = 1; t <= values.length + horizon; t++) {
    const expected = t === 1 ? values[0]! : level + (weight * start + ((1 - weight * (1 - share)) / share) * slope) / 2;
    const isKnown = t <= values.length;
    const value = isKnown ? values[t - 1]! : expected;
    if (isKnown) squares += (value - expected) ** 2;
    else coming.push(expected);
    slope = t === 1 ? 0 : ((t - 2) * slope + (6 * (value - mean)) / t) / (t + 1);
    mean += (value - mean) / t;
    start = mean - (slope * (t + 1)) / 2;
    level += share * (value - level);
    weight *= 1 - share;
  }
  return { squares, coming };
}

function ahead(horizon: number, each: (i: number) => number): number[] {
  return Array.from({ length: horizon }, (_, i) => each(i));
}

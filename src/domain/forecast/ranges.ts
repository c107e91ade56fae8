import { deviationsAround } from '../normal';
import { sumOf } from '../sum';
import type { Features } from './features';
import type { Learnt } from './learnt';
import { MAIN_METHODS, type Views } from './views';

/** How far the fact may be from the mean of one period, each 0 or more, in money. */
export interface Reach {
  /** Below and above, four times in five. */
  readonly likely: readonly [below: number, above: number];
  /** Below and above, 19 times in 20. */
  readonly nearlySure: readonly [below: number, above: number];
}

/**
 * How far from its mean each coming period may end up, as learnt from how far facts ended up from the forecasts of many
 * histories: by how sure the methods are, how much they disagree, how far ahead it is and how long the history.
 */
export function reachesOf(
  views: Views,
  features: Features,
  mean: readonly number[],
  { reach, factors }: Pick<Learnt, 'reach' | 'factors'>,
): Reach[] {
  const years = views.history.length / views.season;
  const factor = factors.map((knots) => interpolated(knots, years));
  return signsOfDoubt(views, features, mean).map((signs) => {
    const [below, above, furtherBelow, furtherAbove] = reach.map(
      (coefficients, side) => factor[side]! * Math.exp(sumOf(signs.map((sign, at) => sign * coefficients[at]!))),
    ) as [number, number, number, number];
    return {
      likely: [below, above],
      nearlySure: [Math.max(below, furtherBelow), Math.max(above, furtherAbove)],
    };
  });
}

/** For each coming period what its doubt depends on; the first is 1. */
export function signsOfDoubt(
  { history, season, means, deviations }: Views,
  { figures, step, yearStep }: Features,
  mean: readonly number[],
): number[][] {
  const floor = step / 100;
  const log = (value: number) => Math.log(Math.min(Math.max(value, floor), 50));
  const length = Math.max(-2, Math.log(history.length / season) - 1.5);
  const main = means.slice(0, MAIN_METHODS);
  return mean.map((value, ahead) => {
    const apart = Math.sqrt(sumOf(main.map((own) => (own[ahead]! - value) ** 2)) / main.length);
    const logAhead = Math.log(ahead + 1);
    return [
      1,
      ...deviations.map((own) => log(own[ahead]!)),
      log(apart),
      Math.log(step),
      log(Math.abs(value)),
      logAhead,
      Math.min(1, (ahead + 1) / (2 * season)),
      length,
      length * logAhead,
      figures.doubt,
      figures.memory,
      figures.line,
      figures.outlier,
      figures.stepMemory,
      Math.log(yearStep),
    ];
  });
}

/** The years of history for which factors were learnt. */
export const KNOTS = [1, 1.5, 2, 3, 5, 10] as const;

/** Between the knots by the logarithm of the years. */
export function interpolated(factors: readonly number[], years: number): number {
  const next = KNOTS.findIndex((knot) => years <= knot);
  if (next === 0) return factors[0]!;
  if (next < 0) return factors[KNOTS.length - 1]!;
  const [from, to] = [KNOTS[next - 1]!, KNOTS[next]!];
  const way = Math.log(years / from) / Math.log(to / from);
  return factors[next - 1]! * (1 - way) + factors[next]! * way;
}

const LIKELY = deviationsAround(0.8);
const NEARLY_SURE = deviationsAround(0.95);

/**
 * How far below and above the mean a period ends up with the given chance, from 0 to below 1: between and beyond the two
 * that were learnt by how far a normal error would reach.
 *
 * @example reachAt({ likely: [10, 10], nearlySure: [20, 20] }, 0.8) // [10, 10]
 */
export function reachAt({ likely, nearlySure }: Reach, confidence: number): [below: number, above: number] {
  const way = Math.log(deviationsAround(confidence) / LIKELY) / Math.log(NEARLY_SURE / LIKELY);
  const at = (side: 0 | 1) => (likely[side] > 0 ? likely[side] * (nearlySure[side] / likely[side]) ** way : 0);
  return [at(0), at(1)];
}

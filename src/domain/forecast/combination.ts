import { medianOf } from '../median';
import { meanOf } from '../sum';
import type { Features } from './features';
import type { Learnt } from './learnt';
import { METHODS } from './views';

/**
 * One forecast from those of several methods, each counted as a small neural network trusts it from the features of the
 * history: what it learnt is which methods had been right about histories like it.
 *
 * Source: after Montero-Manso et al., FFORMA: Feature-based forecast model averaging, 2020.
 */
export function combined(
  { figures }: Features,
  means: readonly (readonly number[])[],
  season: number,
  { direct, inner, outer, later }: Pick<Learnt, 'direct' | 'inner' | 'outer' | 'later'>,
): number[] {
  const features = Object.values(figures);
  const hidden = product(features, inner, inner.length / features.length).map(Math.tanh);
  const beside = product(hidden, outer, means.length);
  const trust = product(features, direct, means.length).map((own, method) => own + beside[method]!);
  return means[0]!.map((_, ahead) => {
    const way = Math.min(1, ahead / (2 * season)) - 0.5;
    const logs = trust.map((own, method) => own + way * later[method]!);
    const most = Math.max(...logs);
    let [sum, whole] = [0, 0];
    logs.forEach((log, method) => {
      const weight = Math.exp(log - most);
      whole += weight;
      sum += weight * means[method]![ahead]!;
    });
    return sum / whole;
  });
}

/** Whether a history is like none that weights were learnt from: a feature is beyond theirs by a tenth of their breadth. */
export function isStrange({ figures }: Features, { least, most }: Pick<Learnt, 'least' | 'most'>): boolean {
  return Object.values(figures).some((figure, at) => {
    const slack = 0.1 * (most[at]! - least[at]!) + 0.01;
    return figure < least[at]! - slack || figure > most[at]! + slack;
  });
}

/** What all methods together say where the history is like none that weights were learnt from: the middle of them. */
export function middleOf(means: readonly (readonly number[])[]): number[] {
  return means[0]!.map((_, ahead) => medianOf(means.map((mean) => mean[ahead]!)));
}

/** The mean of those methods that need no year of history. */
export function averaged(means: readonly (readonly number[])[]): number[] {
  const some = [METHODS.smoothing, METHODS.arima, METHODS.level].map((method) => means[method]!);
  return some[0]!.map((_, ahead) => meanOf(some.map((mean) => mean[ahead]!)));
}

/** A row times a matrix, which is written row by row. */
function product(row: readonly number[], matrix: readonly number[], width: number): number[] {
  const sums = Array<number>(width).fill(0);
  row.forEach((value, at) => {
    for (let column = 0; column < width; column++) sums[column]! += value * matrix[at * width + column]!;
  });
  return sums;
}

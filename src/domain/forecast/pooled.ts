import { meanOf } from '../sum';
import { lineOf } from './theta';
import { boundsOf, type Views } from './views';

/**
 * What became, on average, of histories that ran like this one: how far they moved from their last value, as a linear
 * function of where they had been before (in logarithms, season apart), learnt from many histories at once. Falls back on
 * Theta where the history is not above 0 throughout.
 *
 * `learnt` has three coefficients for each of the `courseOf` the history: for the first period, and what the root and the
 * whole of the way to the end of the second year add to it.
 */
export function pooled(
  { history, season, adjusted: { values, reseasoned }, means: [, theta] }: Views,
  learnt: readonly number[],
): number[] {
  if (history.some((value) => value <= 0)) return [...theta!];
  const course = courseOf(values, season);
  const last = values[values.length - 1]!;
  const moved = theta!.map((_, ahead) => {
    const way = Math.min(1, ahead / (2 * season));
    const weigh = [1, Math.sqrt(way), way];
    return course.reduce(
      (sum, own, i) => sum + own * weigh.reduce((w, part, j) => w + part * (learnt[3 * i + j] ?? 0), 0),
      0,
    );
  });
  return reseasoned(moved.map((change) => last * Math.exp(change))).map(boundsOf(history));
}

/** Where the history was against its last value: in each of the periods before, on average, of late, and its yearly growth. */
export function courseOf(values: readonly number[], season: number): number[] {
  const logs = values.map(Math.log);
  const last = logs[logs.length - 1]!;
  const before = Array.from(
    { length: season === 12 ? 13 : 6 },
    (_, k) => (logs[Math.max(0, logs.length - 2 - k)] ?? last) - last,
  );
  const course = [...before, meanOf(logs) - last, meanOf(logs.slice(-2 * season)) - last, lineOf(logs).slope * season];
  return course.map((part) => Math.min(Math.max(part, -1.5), 1.5));
}

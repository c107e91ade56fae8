import { seededRandom } from '../random';
import type { Predictor } from './ridge';

/** `huber` counts large errors by their size and not by its square, `absolute` aims at the median. */
export type Loss = 'huber' | 'absolute';

export interface Boosting {
  readonly loss: Loss;
  readonly seed: number;
}

/**
 * Gradient-boosted trees: 100 small ones, each of which corrects 7 % of what those before it have missed on a random
 * half of the rows. A question splits a column at one of 31 of its quantiles, and leaves ten rows on both sides.
 *
 * The same seed gives the same trees. Needs at least one row; with fewer than twenty all get the same answer.
 *
 * @example boostedTrees(rows of [x], x < 5 ? 1 : 9, { loss: 'absolute', seed: 1 })([2]) // 1
 */
export function boostedTrees(
  rows: readonly (readonly number[])[],
  brought: readonly number[],
  { loss, seed }: Boosting,
): Predictor {
  const columns = rows[0]!.map((_, column) => binned(rows.map((row) => row[column]!)));
  const all = Int32Array.from(rows.keys());
  const random = seededRandom(seed);
  const start = medianIn(Float64Array.from(brought));
  const missed = Float64Array.from(brought, (amount) => amount - start);
  const trees: Node[] = [];
  while (trees.length < TREES) {
    const sample = rowsWhere(all, () => random() < PART);
    const bend = loss === 'huber' ? bendOf(missed, sample) : 0;
    const pulls = missed.map((error) => (bend > 0 ? held(error, bend) : Math.sign(error)));
    const tree = grown(sample, DEPTH, { columns, missed, pulls, bend });
    for (let row = 0; row < rows.length; row++) missed[row]! -= RATE * answerInBins(tree, columns, row);
    trees.push(tree);
  }
  return (row) => trees.reduce((sum, tree) => sum + RATE * answerOf(tree, row), start);
}

const TREES = 100;
const RATE = 0.07;
const PART = 0.5;
const DEPTH = 3;
const LEAST_LEAF = 10;
const BINS = 32;

interface Column {
  /** The bin of each row. */
  readonly bins: Uint8Array;
  /** Where each bin but the first begins. */
  readonly cuts: readonly number[];
}

function binned(values: readonly number[]): Column {
  const sorted = Float64Array.from(values).sort();
  const quantiles = Array.from({ length: BINS - 1 }, (_, at) => sorted[Math.floor(((at + 1) * values.length) / BINS)]!);
  const cuts = [...new Set(quantiles)];
  return { bins: Uint8Array.from(values, (value) => binOf(value, cuts)), cuts };
}

function binOf(value: number, cuts: readonly number[]): number {
  let bin = 0;
  while (bin < cuts.length && value >= cuts[bin]!) bin += 1;
  return bin;
}

/** As `filter` does, which is slow on whole numbers in a row. */
function rowsWhere(rows: Int32Array, isMeant: (row: number) => boolean): Int32Array {
  const meant = new Int32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (isMeant(rows[at]!)) meant[count++] = rows[at]!;
  return meant.subarray(0, count);
}

/** The error that nine in ten do not exceed. */
function bendOf(missed: Float64Array, sample: Int32Array): number {
  const errors = valuesAt(sample, missed).map(Math.abs).sort();
  return errors[Math.floor(0.9 * errors.length)] || 1;
}

function held(error: number, bend: number): number {
  return Math.max(-bend, Math.min(bend, error));
}

/** An answer, or a question whose answers are trees of their own. */
interface Node {
  readonly answer: number;
  readonly question?: {
    readonly column: number;
    /** The last bin of those below. */
    readonly bin: number;
    readonly cut: number;
    readonly below: Node;
    readonly above: Node;
  };
}

function answerOf(tree: Node, row: readonly number[]): number {
  let node = tree;
  for (let asked = node.question; asked !== undefined; asked = node.question)
    node = row[asked.column]! < asked.cut ? asked.below : asked.above;
  return node.answer;
}

function answerInBins(tree: Node, columns: readonly Column[], row: number): number {
  let node = tree;
  for (let asked = node.question; asked !== undefined; asked = node.question)
    node = columns[asked.column]!.bins[row]! <= asked.bin ? asked.below : asked.above;
  return node.answer;
}

interface Task {
  readonly columns: readonly Column[];
  /** What the trees so far have missed in each row. */
  readonly missed: Float64Array;
  /** The same, with large ones held back: the direction in which each row pulls. */
  readonly pulls: Float64Array;
  /** Where they begin to be held back; 0 by absolute loss. */
  readonly bend: number;
}

function grown(rows: Int32Array, depth: number, task: Task): Node {
  const split = depth > 0 && rows.length >= 2 * LEAST_LEAF ? bestSplit(rows, task) : undefined;
  if (split === undefined) return { answer: leafOf(rows, task) };
  const { bins, cuts } = task.columns[split.column]!;
  const side = (isBelow: boolean) => rowsWhere(rows, (row) => bins[row]! <= split.bin === isBelow);
  const [below, above] = [grown(side(true), depth - 1, task), grown(side(false), depth - 1, task)];
  return { answer: 0, question: { ...split, cut: cuts[split.bin]!, below, above } };
}

/** The median of what is missed, by Huber's loss with what the others pull beside it. */
function leafOf(rows: Int32Array, { missed, bend }: Task): number {
  if (rows.length === 0) return 0;
  const errors = valuesAt(rows, missed);
  const median = medianIn(errors);
  if (bend === 0) return median;
  const pull = errors.reduce((sum, error) => sum + held(error - median, bend), 0);
  return median + pull / rows.length;
}

/** The question that separates the pulls best; undefined when none does. */
function bestSplit(rows: Int32Array, { columns, pulls }: Task): { column: number; bin: number } | undefined {
  const own = valuesAt(rows, pulls);
  const all = own.reduce((sum, pull) => sum + pull, 0);
  const [sums, counts] = [new Float64Array(BINS), new Int32Array(BINS)];
  const best = { column: -1, bin: 0, separation: (all * all) / rows.length + 1e-9 };
  columns.forEach(({ bins, cuts }, column) => {
    addUp(rows, own, bins, sums.fill(0), counts.fill(0));
    const { bin, separation } = bestCut(sums, counts, cuts.length, all, rows.length);
    if (separation > best.separation) Object.assign(best, { column, bin, separation });
  });
  return best.column < 0 ? undefined : best;
}

/** The last bin below the best cut of a column, and how well it separates. */
function bestCut(sums: Float64Array, counts: Int32Array, cuts: number, all: number, rows: number) {
  let [below, count, best, most] = [0, 0, 0, 0];
  for (let bin = 0; bin < cuts; bin++) {
    below += sums[bin]!;
    count += counts[bin]!;
    const rest = rows - count;
    if (count < LEAST_LEAF || rest < LEAST_LEAF) continue;
    const separation = (below * below) / count + ((all - below) * (all - below)) / rest;
    if (separation > most) {
      most = separation;
      best = bin;
    }
  }
  return { bin: best, separation: most };
}

function valuesAt(rows: Int32Array, values: Float64Array): Float64Array {
  const own = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) own[at] = values[rows[at]!]!;
  return own;
}

function addUp(rows: Int32Array, pulls: Float64Array, bins: Uint8Array, sums: Float64Array, counts: Int32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const bin = bins[rows[at]!]!;
    sums[bin]! += pulls[at]!;
    counts[bin]! += 1;
  }
}

/** Sorts the values in place. */
function medianIn(values: Float64Array): number {
  values.sort();
  const middle = values.length / 2;
  return (values[Math.ceil(middle) - 1]! + values[Math.floor(middle)]!) / 2;
}

import { seededRandom } from '../random';
import type { Predictor } from './ridge';

/** `huber` counts large errors by their size and not by its square, `absolute` aims at the median. */
export type Loss = 'huber' | 'absolute';

export interface Boosting {
  readonly loss: Loss;
  readonly seed: number;
}

/**
 * Gradient-boosted trees: 50 small ones, each of which corrects 14 % of what those before it have missed on a random
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
  const random = seededRandom(seed);
  const start = medianIn(Float64Array.from(brought));
  const missed = Float64Array.from(brought, (amount) => amount - start);
  const trees: Tree[] = [];
  while (trees.length < TREES) {
    const sample = someOf(rows.length, random);
    const { tree, places } = grown(sample, { columns, missed, loss });
    for (let row = 0; row < rows.length; row++) missed[row]! -= tree.answers[places[row]!]!;
    trees.push(tree);
  }
  return (row) => trees.reduce((sum, tree) => sum + answerOf(tree, row), start);
}

const TREES = 50;
const RATE = 0.14;
const PART = 0.5;
/** Three questions, one after another. */
const LEAVES = 8;
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

/** The places of a random half of so many rows. */
function someOf(count: number, random: () => number): Int32Array {
  const some = new Int32Array(count);
  let size = 0;
  for (let row = 0; row < count; row++) if (random() < PART) some[size++] = row;
  return some.subarray(0, size);
}

/**
 * Questions and answers by their places: from the question at 1 a row goes on to 2 × its place, or to the place after that,
 * until it is at an answer.
 */
interface Tree {
  readonly columns: Uint16Array;
  /** What is below goes to the first of the two places; `Infinity` where no question separates the rows. */
  readonly cuts: Float64Array;
  readonly answers: Float64Array;
}

function answerOf({ columns, cuts, answers }: Tree, row: readonly number[]): number {
  let place = 1;
  while (place < LEAVES) place = 2 * place + (row[columns[place]!]! < cuts[place]! ? 0 : 1);
  return answers[place]!;
}

interface Task {
  readonly columns: readonly Column[];
  /** What the trees so far have missed in each row. */
  readonly missed: Float64Array;
  readonly loss: Loss;
}

/** A tree for what is missed in the rows of a sample, and the places of the answers to all rows. */
function grown(sample: Int32Array, { columns, missed, loss }: Task): { tree: Tree; places: Uint8Array } {
  const [asked, cuts, answers] = [new Uint16Array(LEAVES), new Float64Array(LEAVES), new Float64Array(2 * LEAVES)];
  const places = new Uint8Array(missed.length).fill(1);
  const errors = Float64Array.from(sample, (row) => missed[row]!);
  const bend = loss === 'huber' ? bendOf(errors) : 0;
  const pulls = errors.map((error) => (bend > 0 ? held(error, bend) : Math.sign(error)));
  for (let first = 1; first < LEAVES; first *= 2) {
    const questions = bestQuestions(first, sample, { columns, places, pulls });
    questions.forEach(({ column, bin }, at) => {
      asked[first + at] = column;
      cuts[first + at] = columns[column]!.cuts[bin] ?? Infinity;
    });
    goOn(places, first, questions, columns);
  }
  for (let leaf = LEAVES; leaf < 2 * LEAVES; leaf++) {
    const own = errors.filter((_, at) => places[sample[at]!] === leaf);
    answers[leaf] = RATE * leafOf(own, bend);
  }
  return { tree: { columns: asked, cuts, answers }, places };
}

/** Takes every row to one of the two places after the one where it is. */
function goOn(places: Uint8Array, first: number, questions: readonly Question[], columns: readonly Column[]): void {
  const bins = questions.map(({ column }) => columns[column]!.bins);
  const lasts = questions.map(({ bin }) => bin);
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!;
    places[row] = 2 * place + (bins[place - first]![row]! > lasts[place - first]! ? 1 : 0);
  }
}

/** The error that nine in ten do not exceed. */
function bendOf(errors: Float64Array): number {
  const sizes = errors.map(Math.abs).sort();
  return sizes[Math.floor(0.9 * sizes.length)] || 1;
}

function held(error: number, bend: number): number {
  return Math.max(-bend, Math.min(bend, error));
}

/** The median of what is missed, by Huber's loss with what the others pull beside it. */
function leafOf(errors: Float64Array, bend: number): number {
  if (errors.length === 0) return 0;
  const median = medianIn(errors);
  if (bend === 0) return median;
  const pull = errors.reduce((sum, error) => sum + held(error - median, bend), 0);
  return median + pull / errors.length;
}

/** Of a place, the one that separates the pulls there best so far. */
interface Question {
  column: number;
  /** The last bin of those below; that of all rows where nothing separates them. */
  bin: number;
  separation: number;
  /** All of them at the place, and of how many rows. */
  pull: number;
  rows: number;
}

interface Pulls {
  readonly columns: readonly Column[];
  /** Where each row is. */
  readonly places: Uint8Array;
  /** The direction in which each row of the sample pulls, and how much. */
  readonly pulls: Float64Array;
}

/** The best questions at the places from `first` to before twice that. */
function bestQuestions(first: number, sample: Int32Array, { columns, places, pulls }: Pulls): Question[] {
  const questions = Array.from({ length: first }, () => ({ column: 0, bin: BINS, separation: 0, pull: 0, rows: 0 }));
  const starts = Int32Array.from(sample, (row) => (places[row]! - first) * BINS);
  for (let at = 0; at < sample.length; at++) {
    const own = questions[starts[at]! / BINS]!;
    own.pull += pulls[at]!;
    own.rows += 1;
  }
  for (const own of questions) own.separation = (own.pull * own.pull) / Math.max(own.rows, 1) + 1e-9;
  const [sums, counts] = [new Float64Array(first * BINS), new Int32Array(first * BINS)];
  columns.forEach(({ bins, cuts }, column) => {
    sums.fill(0);
    counts.fill(0);
    for (let at = 0; at < sample.length; at++) {
      const cell = starts[at]! + bins[sample[at]!]!;
      sums[cell]! += pulls[at]!;
      counts[cell]! += 1;
    }
    for (let at = 0; at < first; at++) askBetter(questions[at]!, column, cuts.length, sums, counts, at * BINS);
  });
  return questions;
}

/** Asks about a column with so many cuts, if that separates better; its bins have these sums from `start` on. */
function askBetter(
  question: Question,
  column: number,
  cuts: number,
  sums: Float64Array,
  counts: Int32Array,
  start: number,
): void {
  const { pull, rows } = question;
  let [below, count] = [0, 0];
  for (let bin = 0; bin < cuts; bin++) {
    below += sums[start + bin]!;
    count += counts[start + bin]!;
    if (count < LEAST_LEAF || rows - count < LEAST_LEAF) continue;
    const separation = (below * below) / count + ((pull - below) * (pull - below)) / (rows - count);
    if (separation <= question.separation) continue;
    question.column = column;
    question.bin = bin;
    question.separation = separation;
  }
}

/** Sorts the values in place. */
function medianIn(values: Float64Array): number {
  values.sort();
  const middle = values.length / 2;
  return (values[Math.ceil(middle) - 1]! + values[Math.floor(middle)]!) / 2;
}

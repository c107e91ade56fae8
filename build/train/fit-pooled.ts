// The coefficients of the pooled method: least absolute errors by least squares that count large errors less, again and again.
import { courseOf } from '../../src/domain/forecast/pooled';
import type { Case } from './cases';

const ROUNDS = 6;
const RIDGE = 0.01;

/** Three coefficients for each figure of a course, as `pooled` takes them. */
export function fitPooled(cases: readonly Case[], season: 4 | 12): number[] {
  const rows = cases
    .filter(({ history, actual }) => history.every((value) => value > 0) && actual.every((value) => value > 0))
    .flatMap((own) => rowsOf(own, season));
  const size = rows[0]!.inputs.length;
  const spreads = Array.from(
    { length: size },
    (_, i) =>
      Math.sqrt(rows.reduce((sum, { inputs, weight }) => sum + weight * inputs[i]! ** 2, 0) / totalWeight(rows)) + 1e-6,
  );
  for (const row of rows) for (let i = 0; i < size; i++) row.inputs[i]! /= spreads[i]!;
  let coefficients: Float64Array = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) coefficients = leastSquares(rows, coefficients, round === 0);
  return Array.from(coefficients, (own, i) => own / spreads[i]!);
}

interface Row {
  readonly inputs: Float64Array;
  /** By how much the history moved, as a logarithm. */
  readonly moved: number;
  readonly weight: number;
}

function rowsOf({ actual, views, scale }: Case, season: 4 | 12): Row[] {
  const { adjusted } = views;
  const course = courseOf(adjusted.values, season);
  const last = adjusted.values[adjusted.values.length - 1]!;
  const unmoved = adjusted.reseasoned(actual.map(() => last));
  const weight = (1 + Math.min(1 / Math.max(scale, 0.02), 20) / 20) / actual.length;
  return actual.map((value, ahead) => {
    const way = Math.min(1, ahead / (2 * season));
    const inputs = Float64Array.from(course.flatMap((own) => [own, own * Math.sqrt(way), own * way]));
    const moved = Math.log(Math.max(value, 1e-3) / Math.max(unmoved[ahead]!, 1e-3));
    return { inputs, moved: Math.min(Math.max(moved, -1.5), 1.5), weight };
  });
}

function totalWeight(rows: readonly Row[]): number {
  return rows.reduce((sum, { weight }) => sum + weight, 0);
}

function leastSquares(rows: readonly Row[], before: Float64Array, isFirst: boolean): Float64Array {
  const size = before.length;
  const matrix = Array.from({ length: size }, () => new Float64Array(size + 1));
  let whole = 0;
  for (const { inputs, moved, weight } of rows) {
    let error = moved;
    for (let i = 0; i < size; i++) error -= before[i]! * inputs[i]!;
    const own = isFirst ? weight : weight / Math.max(Math.abs(error), 0.03);
    whole += own;
    for (let i = 0; i < size; i++) {
      const row = matrix[i]!;
      const share = own * inputs[i]!;
      for (let j = i; j < size; j++) row[j]! += share * inputs[j]!;
      row[size]! += share * moved;
    }
  }
  for (let i = 0; i < size; i++) {
    matrix[i]![i]! += RIDGE * whole * (isFirst ? 1 : 0.1);
    for (let j = 0; j < i; j++) matrix[i]![j] = matrix[j]![i]!;
  }
  return solved(matrix);
}

/** By Gauss, the matrix positive definite, its last column the right side. */
function solved(matrix: Float64Array[]): Float64Array {
  const size = matrix.length;
  for (let i = 0; i < size; i++) {
    const row = matrix[i]!;
    for (let k = i + 1; k < size; k++) {
      const other = matrix[k]!;
      const factor = other[i]! / row[i]!;
      for (let j = i; j <= size; j++) other[j]! -= factor * row[j]!;
    }
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = matrix[i]![size]!;
    for (let j = i + 1; j < size; j++) rest -= matrix[i]![j]! * solution[j]!;
    solution[i] = rest / matrix[i]![i]!;
  }
  return solution;
}

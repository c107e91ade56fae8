import { sumOf } from '../sum';

/** What a fitted model makes of a row of figures. */
export type Predictor = (row: readonly number[]) => number;

/**
 * Ridge regression: the linear model that asks every coefficient for its keep. The columns are brought to one scale, and
 * the penalty is the one that errs least, in absolute terms, on fifths of the rows that it has not seen.
 *
 * A column that never changes has no say. Needs at least one row; all have as many columns.
 *
 * @example ridge([[1], [2], [3], [4], [5], [6]], [2, 4, 6, 8, 10, 12])([7]) // 13.9: a little less than 14
 * @example ridge([[5], [5]], [1, 3])([9]) // 2: the mean, since the column says nothing
 */
export function ridge(rows: readonly (readonly number[])[], brought: readonly number[]): Predictor {
  const scales = columnScales(rows);
  const scaled = rows.map((row) => scaledBy(scales, row));
  const folds = Array.from({ length: FOLDS }, (_, fold) => momentsOf(scaled, brought, (at) => at % FOLDS === fold));
  const all = folds.reduce((sum, fold) => combined(sum, fold, 1));
  const fits = PENALTIES.map((penalty) => folds.map((fold) => solved(combined(all, fold, -1), penalty)));
  const errors = fits.map((fit) =>
    sumOf(scaled.map((row, at) => Math.abs(linear(fit[at % FOLDS]!, row) - brought[at]!))),
  );
  const least = errors.indexOf(Math.min(...errors));
  const fitted = solved(all, PENALTIES[least]!);
  return (row) => linear(fitted, scaledBy(scales, row));
}

const FOLDS = 5;
const PENALTIES = [0.1, 1, 10, 30, 100, 300, 1000];

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function columnScales(rows: readonly (readonly number[])[]): Scale[] {
  return rows[0]!.map((_, column) => {
    const mean = sumOf(rows.map((row) => row[column]!)) / rows.length;
    const variance = sumOf(rows.map((row) => (row[column]! - mean) ** 2)) / rows.length;
    const isConstant = variance <= 1e-18 * mean * mean;
    return { mean, deviation: isConstant ? Infinity : Math.sqrt(variance) };
  });
}

function scaledBy(scales: readonly Scale[], row: readonly number[]): Float64Array {
  return Float64Array.from(scales, ({ mean, deviation }, column) => (row[column]! - mean) / deviation);
}

/** The sums that least squares are made of, so that a fold is taken out by subtraction. */
interface Moments {
  readonly count: number;
  readonly brought: number;
  readonly columns: Float64Array;
  readonly products: Float64Array;
  /** Row by row. */
  readonly squares: Float64Array;
}

function momentsOf(rows: readonly Float64Array[], brought: readonly number[], isIn: (at: number) => boolean): Moments {
  const width = rows[0]!.length;
  const [columns, products] = [new Float64Array(width), new Float64Array(width)];
  const squares = new Float64Array(width * width);
  let [count, sum] = [0, 0];
  rows.forEach((row, at) => {
    if (!isIn(at)) return;
    count += 1;
    sum += brought[at]!;
    for (let i = 0; i < width; i++) {
      columns[i]! += row[i]!;
      products[i]! += row[i]! * brought[at]!;
      for (let j = 0; j <= i; j++) squares[i * width + j]! += row[i]! * row[j]!;
    }
  });
  return { count, brought: sum, columns, products, squares };
}

function combined(a: Moments, b: Moments, sign: 1 | -1): Moments {
  const plus = (x: Float64Array, y: Float64Array) => x.map((value, at) => value + sign * y[at]!);
  return {
    count: a.count + sign * b.count,
    brought: a.brought + sign * b.brought,
    columns: plus(a.columns, b.columns),
    products: plus(a.products, b.products),
    squares: plus(a.squares, b.squares),
  };
}

interface Linear {
  readonly mean: number;
  readonly weights: Float64Array;
}

function linear({ mean, weights }: Linear, row: Float64Array): number {
  let value = mean;
  for (let column = 0; column < row.length; column++) value += weights[column]! * row[column]!;
  return value;
}

/** By Cholesky's factors of the squares with the penalty on their diagonal. */
function solved({ count, brought, columns, products, squares }: Moments, penalty: number): Linear {
  const width = columns.length;
  const mean = count > 0 ? brought / count : 0;
  const factor = new Float64Array(squares);
  const weights = products.map((product, at) => product - mean * columns[at]!);
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let value = squares[i * width + j]! + (i === j ? penalty : 0);
      for (let k = 0; k < j; k++) value -= factor[i * width + k]! * factor[j * width + k]!;
      factor[i * width + j] = i === j ? Math.sqrt(Math.max(value, 1e-12)) : value / factor[j * width + j]!;
    }
    for (let k = 0; k < i; k++) weights[i]! -= factor[i * width + k]! * weights[k]!;
    weights[i]! /= factor[i * width + i]!;
  }
  for (let i = width - 1; i >= 0; i--) {
    for (let k = i + 1; k < width; k++) weights[i]! -= factor[k * width + i]! * weights[k]!;
    weights[i]! /= factor[i * width + i]!;
  }
  return { mean, weights };
}

import { type Argument, isBlankCell, isBlankRange, rangeIn, type Shown, splittable, weightIn } from './arguments';
import { pairedRows } from './pairs';

/** The numbers from 0 in a range, row by row; undefined where a cell is blank, which is not 0. */
export function amountsIn(argument: string, value: Argument): (number | undefined)[] {
  return rangeIn(argument, value).cells.map((cell) =>
    isBlankCell(cell.value) ? undefined : splittable(weightIn(cell), 1, argument),
  );
}

/** The same of an argument that may be left out, which is none, and else has the shape of another. */
export function amountsBeside(other: string, otherValue: Argument, argument: string, value: Argument) {
  if (isBlankRange(value)) return [];
  pairedRows(other, otherValue, argument, value); // must be of one shape
  return amountsIn(argument, value);
}

/** Parts in the shape of the argument that they belong to; one that is undefined is blank. */
export function inShapeOf(value: Argument, parts: readonly (number | undefined)[]): Shown {
  if (!Array.isArray(value)) return parts[0] ?? '';
  let next = 0;
  return value.map((row: readonly unknown[]) => row.map(() => parts[next++] ?? ''));
}

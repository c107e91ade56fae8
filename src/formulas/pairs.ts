import { Mistake } from '../domain/problem';
import { type Argument, cellsIn, isBlankCell, type RangeCell, rangeIn, type ShownCell } from './arguments';

/** Cells that stand at the same place of two ranges: a plan and its fact. */
export type Pair = readonly [first: RangeCell, second: RangeCell];

/**
 * Two ranges of one shape, cell beside cell. The second may be all blank. Throws a Mistake when the first is blank, one is
 * missing, or their shapes differ.
 */
export function pairsIn(argument: string, value: Argument, otherArgument: string, otherValue: Argument): Pair[][] {
  const range = rangeIn(argument, value);
  const other = cellsIn(otherArgument, otherValue);
  if (range.height !== other.height || range.width !== other.width)
    throw new Mistake('notSameSize', { argument: otherArgument, other: argument });
  return range.rows.map((row, at) => row.map((cell, column): Pair => [cell, other.rows[at]![column]!]));
}

/**
 * An answer of several cells for each pair: beside each pair of a column, below each of a row. A pair of which one cell is
 * blank has no answer: `blanks` of them. Throws a Mistake when there are several rows and columns.
 */
export function answerEach(
  pairs: readonly (readonly Pair[])[],
  blanks: number,
  answer: (first: RangeCell, second: RangeCell) => ShownCell[],
): ShownCell[][] {
  const width = pairs[0]!.length;
  if (pairs.length > 1 && width > 1) throw new Mistake('notALine', { argument: pairs[0]![0]![0].place.argument });
  const answers = pairs.flatMap((row) =>
    row.map(([first, second]) =>
      isBlankCell(first.value) || isBlankCell(second.value)
        ? new Array<string>(blanks).fill('')
        : answer(first, second),
    ),
  );
  return width > 1 ? transposed(answers) : answers;
}

export function transposed<T>(rows: readonly (readonly T[])[]): T[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));
}

import { Mistake } from '../domain/problem';
import { type Argument, cellsIn, isBlankCell, type RangeCell, rangeIn, type ShownCell } from './arguments';

/** Cells that stand at the same place of two ranges: a plan and its fact. */
export type Pair = readonly [first: RangeCell, second: RangeCell];

/**
 * Two ranges of one shape, cell beside cell. The second may be all blank. Throws a Mistake when the first is blank, one is
 * missing, or their shapes differ.
 */
export function pairsIn(argument: string, value: Argument, otherArgument: string, otherValue: Argument): Pair[][] {
  const { height, row } = pairedRows(argument, value, otherArgument, otherValue);
  return Array.from({ length: height }, (_, at) => row(at));
}

/** The same, with an answer that is as long for each row of pairs, counted from 0; one column is a row that stands upright. */
export function answerRows(
  argument: string,
  value: Argument,
  otherArgument: string,
  otherValue: Argument,
  answer: (row: readonly Pair[], at: number) => ShownCell[],
): ShownCell[][] {
  const { height, width, row } = pairedRows(argument, value, otherArgument, otherValue);
  if (width > 1) return Array.from({ length: height }, (_, at) => answer(row(at), at));
  const column = Array.from({ length: height }, (_, at) => row(at)[0]!);
  return answer(column, 0).map((cell) => [cell]);
}

/** The same, row by row as they are asked for. */
export function pairedRows(argument: string, value: Argument, otherArgument: string, otherValue: Argument) {
  const range = rangeIn(argument, value);
  const other = cellsIn(otherArgument, otherValue);
  const { height, width } = range;
  if (height !== other.height || width !== other.width)
    throw new Mistake('notSameSize', { argument: otherArgument, other: argument });
  const row = (at: number) => range.row(at).map((cell, column): Pair => [cell, other.cell(at, column)]);
  return { height, width, row };
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

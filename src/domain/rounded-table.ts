import { remainderOf } from './split';
import { sumOf } from './sum';
import { withoutDust } from './units';

/** What consists of parts, as a year of its quarters; one without parts is a column of the table. */
export interface Whole {
  readonly parts: readonly Whole[];
}

/**
 * A table of whole numbers that adds up to `columns`, in which each cell is its exact value rounded up or down, and so is
 * the sum of each row over each part of `whole`: a month, a quarter, the year (controlled rounding). Such a table exists
 * whenever the exact one adds up to the columns: what rounding leaves of a column has to flow through its cells, their
 * months and quarters to the years of the rows, and each lets one unit pass beyond its whole part at most.
 *
 * Years are rounded first and by largest remainder, then quarters, months and weeks, as far as all columns allow.
 *
 * @param exact from 0: a row for each who shares the columns
 * @param whole its lowest parts are the columns, in their order
 */
export function roundedTable(
  exact: readonly (readonly number[])[],
  columns: readonly number[],
  whole: Whole,
): number[][] {
  const rows = exact.map((row) => rowOf(row, whole));
  const table = rows.map(({ cells }) => cells);
  const left = columns.map((column, at) => column - sumOf(table.map((cells) => cells[at]!.whole)));
  const inOrder = table
    .flatMap((cells, row) => cells.map((cell, column) => ({ cell, row, column })))
    .sort((a, b) => byRemainder(a.cell, b.cell) || a.row - b.row || a.column - b.column);
  for (const way of waysOut(roundedUp(rows, exact, columns, whole))) {
    const blocked = new Set<Pipe>();
    for (const { cell, column } of inOrder) {
      if (left[column]! > 0 && !cell.isFull && flows(cell, { ...way, table, blocked })) left[column]! -= 1;
    }
  }
  left.forEach((units, column) => {
    if (units > 0) table[0]![column]!.whole += units; // only binary dust can have kept them from their way
  });
  return table.map((cells) => cells.map(({ whole, isFull }) => whole + Number(isFull)));
}

/** A cell, or the sum of a row over a part of the whole. */
interface Pipe {
  whole: number;
  readonly remainder: number;
  readonly column: number | undefined;
  /** What it consists of, and what it is part of. */
  readonly parts: readonly Pipe[];
  above?: Pipe;
  /** Units that it needs for its own whole part, beyond the whole parts of its parts. */
  wanted: number;
  /** It is rounded up: one unit flows through it to what it is part of. */
  isFull: boolean;
}

interface Row {
  readonly top: Pipe;
  readonly cells: readonly Pipe[];
}

function rowOf(exact: readonly number[], whole: Whole): Row {
  const cells: Pipe[] = [];
  const build = ({ parts }: Whole): { pipe: Pipe; sum: number } => {
    const below = parts.map(build);
    const column = parts.length === 0 ? cells.length : undefined;
    const sum = column === undefined ? sumOf(below.map((part) => part.sum)) : exact[column]!;
    const { whole, remainder } = remainderOf(withoutDust(sum));
    const pipes = below.map(({ pipe }) => pipe);
    const wanted = column === undefined ? Math.max(0, whole - sumOf(pipes.map((pipe) => pipe.whole))) : 0;
    const pipe: Pipe = { whole, remainder, column, parts: pipes, wanted, isFull: false };
    for (const part of pipes) part.above = pipe;
    if (column !== undefined) cells.push(pipe);
    return { pipe, sum };
  };
  return { top: build(whole).pipe, cells };
}

function byRemainder(a: Pipe, b: Pipe): number {
  return b.remainder - a.remainder || b.whole - a.whole;
}

/** All cells, and the sums that a table of the months would round up, which has been made by one of the quarters. */
function roundedUp(
  rows: readonly Row[],
  exact: readonly (readonly number[])[],
  columns: readonly number[],
  whole: Whole,
): Set<Pipe> {
  const upper = new Set(rows.flatMap(({ cells }) => cells));
  if (whole.parts.length === 0) return upper;
  const sizes = sizesOf(whole);
  const coarse = roundedTable(
    exact.map((row) => sumsOf(row, sizes)),
    sumsOf(columns, sizes),
    withoutLowest(whole),
  );
  rows.forEach(({ top }, row) => {
    let next = 0;
    const mark = (pipe: Pipe): number => {
      const value = isLowest(pipe) ? coarse[row]![next++]! : sumOf(pipe.parts.map(mark));
      if (value > pipe.whole) upper.add(pipe);
      return value;
    };
    mark(top);
  });
  return upper;
}

function isLowest({ parts }: Whole): boolean {
  return parts.every((part) => part.parts.length === 0);
}

function withoutLowest(whole: Whole): Whole {
  return { parts: isLowest(whole) ? [] : whole.parts.map(withoutLowest) };
}

/** How many columns each of the lowest wholes has. */
function sizesOf(whole: Whole): number[] {
  return isLowest(whole) ? [Math.max(1, whole.parts.length)] : whole.parts.flatMap(sizesOf);
}

function sumsOf(values: readonly number[], sizes: readonly number[]): number[] {
  let end = 0;
  return sizes.map((size) => {
    end += size;
    return sumOf(values.slice(end - size, end));
  });
}

interface Way {
  /** Whether a unit may round it up. */
  readonly opens: (pipe: Pipe) => boolean;
  /** Whether what is rounded up already may be exchanged. */
  readonly mayMove: boolean;
}

/**
 * First what whole parts want, then years; each by what should be rounded up, where that is not enough by other months,
 * and at last by anything. Exchanges only where nothing else helps.
 */
function waysOut(upper: ReadonlySet<Pipe>): Way[] {
  const isPart = ({ above }: Pipe) => above !== undefined;
  const isDue = (pipe: Pipe) => upper.has(pipe);
  const isDueOrLow = (pipe: Pipe) => upper.has(pipe) || (isPart(pipe) && isLowest(pipe));
  const partsOnly = [isDue, isDueOrLow, isPart].map((opens) => (pipe: Pipe) => isPart(pipe) && opens(pipe));
  return [...partsOnly, isDue, isDueOrLow, () => true].flatMap((opens) => [
    { opens, mayMove: false },
    { opens, mayMove: true },
  ]);
}

interface Flow extends Way {
  readonly table: readonly (readonly Pipe[])[];
  /** From where no unit finds a way out. */
  readonly blocked: Set<Pipe>;
}

/** Sends a unit through a cell and on its way, if there is one. */
function flows(start: Pipe, { opens, mayMove, table, blocked }: Flow): boolean {
  const seen = new Set<Pipe>();
  const send = (pipe: Pipe): boolean => {
    if (seen.has(pipe) || blocked.has(pipe)) return false;
    seen.add(pipe);
    if (pipe.wanted > 0) {
      pipe.wanted -= 1;
      return true;
    }
    const mayRise = !pipe.isFull && pipe.remainder > 0 && opens(pipe);
    if (mayRise && (pipe.above === undefined || send(pipe.above))) {
      pipe.isFull = true;
      return true;
    }
    return mayMove && (pipe.column === undefined ? pipe.parts.some(isFreed) : pipe.isFull && isReplaced(pipe.column));
  };
  const isFreed = (part: Pipe) => {
    if (!part.isFull || !send(part)) return false;
    part.isFull = false;
    return true;
  };
  const isReplaced = (column: number) => table.some((cells) => !cells[column]!.isFull && send(cells[column]!));
  const isThrough = send(start);
  if (!isThrough) for (const pipe of seen) blocked.add(pipe);
  return isThrough;
}

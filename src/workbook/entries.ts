import type { Day } from '../domain/calendar';
import { type Cell, isBlank, isError, nameKey, readDay } from '../domain/cells';
import { type Problem, readCount, whyNoCount } from '../domain/table';
import { inHundredthsOfACent } from '../domain/units';
import { columnLetter } from './column-letter';

/**
 * The grid into which a person types what they did, as it stands: headings (the day, then kinds of actions), a row for
 * each day, a row of sums, and a row whose second cell says when figures last left for the log.
 *
 * @example
 * [['Day',        'Calls', 'Meetings'],
 *  ['2026-03-02',      12,         ''],
 *  ['2026-03-03',      '',        1.5],
 *  ['Total',           12,        1.5],
 *  ['Moved',  'Mon, 7:00',         '']]
 */
export interface Grid {
  /** Of its first heading, wherever the user has moved it; both count from 1. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** A figure in a grid. */
export interface Entry {
  readonly day: Day;
  readonly kind: string;
  readonly count: number;
}

/** The sums, and the moment of the last move; either may have been taken out by the user. */
const ROWS_BELOW_DAYS = 2;
const DAYS_A_WEEK = 7;

/**
 * Every figure that was typed, in the order of the rows, and the cells that are none. A row without a day that can be
 * read is a problem with all that is in it; a column without a heading is the user's own, and nothing in it is read.
 *
 * @example
 * readGrid({ row: 5, column: 1, cells: [['Day', 'Calls'], ['2026-03-02', 12], ['2026-03-03', 'few'], ['', ''], ['', '']] })
 * // entries: [{ day: 46083, kind: 'Calls', count: 12 }]
 * // problems: [{ row: 7, column: 'Calls', value: 'few', reason: 'numberUnreadable' }]
 */
export function readGrid({ row, cells }: Grid): { entries: readonly Entry[]; problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const kinds = kindsOf(cells);
  daysOf(cells).forEach((line, at) => {
    const [date = ''] = line;
    const place = { row: row + 1 + at };
    const day = readDay(date);
    if (day === undefined && isTypedInto(line, kinds)) problems.push({ ...place, ...dateProblem(cells, date) });
    if (day === undefined) return;
    for (const { kind, cell } of typedIn(line, kinds)) {
      const count = readCount(cell);
      if (count !== undefined) entries.push({ day, kind, count });
      else problems.push({ ...place, column: kind, value: String(cell), reason: whyNoCount(cell) });
    }
  });
  return { entries, problems };
}

/** When figures last left this grid, in the words that were written then; `''` before the first time. */
export function momentOf({ cells }: Pick<Grid, 'cells'>): string {
  const [, last] = belowDays(cells);
  return String(last?.[1] ?? '');
}

/**
 * The grid once figures have left it. Of a figure that has changed meanwhile the difference stays; a cell that was
 * emptied meanwhile stays empty, and one that cannot be read stays as it is. Rows in which nothing is left become days of
 * the week that begins on `monday`; a row in which something is left keeps its day. The sums are live again. A grid that
 * has lost its headings stays as it is.
 *
 * @param moved the figures that left, in the order in which they stood
 * @param moment when they did; without it the grid says the same as before
 * @example emptied(grid, [{ day: 46083, kind: 'Calls', count: 12 }], 46090, 'Mon, Mar 9, 7:00 AM')
 * // the cell that says 12 on 2026-03-02 is blank, and the row is that of 2026-03-09
 */
export function emptied<G extends Grid>(grid: G, moved: readonly Entry[], monday: Day, moment = momentOf(grid)): G {
  const { cells } = grid;
  if (!hasHeadings(cells)) return grid;
  const kinds = kindsOf(cells);
  const take = taker(moved);
  const days = daysOf(cells).map((line, at) => {
    const day = readDay(line[0] ?? '');
    const left = line.map((cell, column) => (kinds.has(column) ? leftIn(cell, take(day, kinds.get(column)!)) : cell));
    const [, ...counts] = left;
    if (isTypedInto(left, kinds)) return [day ?? line[0] ?? '', ...counts];
    return [at < DAYS_A_WEEK ? monday + at : '', ...counts];
  });
  const [headings = []] = cells;
  const below = belowDays(cells).map((line, at) => {
    const [name = '', , ...rest] = line;
    return at === 0 ? liveSums(line, grid, days.length, kinds) : [name, moment, ...rest];
  });
  return { ...grid, cells: [headings, ...days, ...below] };
}

/** Whether the rows are dated as they would be after a move of nothing. */
export function isDatedFor(monday: Day, grid: Grid): boolean {
  const wanted = daysOf(emptied(grid, [], monday).cells);
  return daysOf(grid.cells).every(([date = ''], at) => {
    const day = wanted[at]?.[0] ?? '';
    return date === day || readDay(date) === day;
  });
}

/**
 * What stood in a grid, laid into a new one that takes its place: by day and by kind, and the moment too. A row of
 * another week that still holds something keeps its day. Undefined when something typed finds no place, because its kind
 * is offered no more.
 *
 * @param before a whole grid as it was read, `after` one as it is drawn
 */
export function carriedOver(
  before: readonly (readonly Cell[])[],
  after: readonly (readonly Cell[])[],
): Cell[][] | undefined {
  const [kinds, columns] = [kindsOf(before), columnsByKind(after)];
  const cells = after.map((row) => [...row]);
  const rows = daysOf(cells);
  const free = new Set(rows);
  const typed = daysOf(before)
    .map((line, at) => ({ at, line, day: readDay(line[0] ?? '') }))
    .filter(({ line }) => line.some((cell, column) => column > 0 && !isBlank(cell)));
  const ownRow = (day: Day | undefined) => rows.find(([date = '']) => day !== undefined && readDay(date) === day);
  // A day that the new grid has goes to its own row, before others take what is free.
  const inOrder = [...typed].sort((a, b) => Number(ownRow(b.day) !== undefined) - Number(ownRow(a.day) !== undefined));
  for (const { at, line, day } of inOrder) {
    const row = ownRow(day) ?? rows[at];
    if (row === undefined || !free.delete(row)) return undefined;
    row[0] = day ?? line[0] ?? '';
    for (const [column, cell] of line.entries()) {
      if (column === 0 || isBlank(cell)) continue;
      const target = columns.get(nameKey(kinds.get(column) ?? ''));
      if (target === undefined || row[target] !== '') return undefined;
      row[target] = asTyped(cell);
    }
  }
  const last = cells[cells.length - 1];
  if (last !== undefined) last[1] = momentOf({ cells: before });
  return cells;
}

/** The kinds of actions by their columns; a heading that is blank or shows an error names none. */
function kindsOf(cells: Grid['cells']): ReadonlyMap<number, string> {
  const [headings = []] = hasHeadings(cells) ? cells : [];
  const named = headings.map((heading, column) => [column, heading] as const).slice(1);
  return new Map(
    named
      .filter(([, heading]) => !isBlank(heading) && !isError(heading))
      .map(([column, heading]) => [column, String(heading).trim()]),
  );
}

function columnsByKind(cells: Grid['cells']): ReadonlyMap<string, number> {
  return new Map([...kindsOf(cells)].map(([column, kind]) => [nameKey(kind), column]));
}

function hasHeadings([headings = []]: Grid['cells']): boolean {
  return readDay(headings[0] ?? '') === undefined;
}

function daysOf<Row extends readonly Cell[]>(cells: readonly Row[]): readonly Row[] {
  return cells.slice(1, endOfDays(cells));
}

function belowDays(cells: Grid['cells']): Grid['cells'] {
  return cells.slice(endOfDays(cells));
}

/** Where a row below the days was taken out, the dates tell how far they go. */
function endOfDays(cells: Grid['cells']): number {
  const lastDated = cells.map(([date = '']) => readDay(date) !== undefined).lastIndexOf(true);
  return Math.max(cells.length - ROWS_BELOW_DAYS, lastDated + 1);
}

function typedIn(line: readonly Cell[], kinds: ReadonlyMap<number, string>): { kind: string; cell: Cell }[] {
  return [...kinds].flatMap(([column, kind]) => {
    const cell = line[column] ?? '';
    return isBlank(cell) ? [] : [{ kind, cell }];
  });
}

const isTypedInto = (line: readonly Cell[], kinds: ReadonlyMap<number, string>) => typedIn(line, kinds).length > 0;

function dateProblem([headings = []]: Grid['cells'], date: Cell): Omit<Problem, 'row'> {
  const reason = isError(date) ? 'cellError' : isBlank(date) ? 'dateMissing' : 'dateUnreadable';
  return { column: String(headings[0] ?? ''), value: String(date), reason };
}

/** Hands out what left the cells of a day and a kind, one cell after another. */
function taker(moved: readonly Entry[]): (day: Day | undefined, kind: string) => () => number | undefined {
  const left = new Map<string, number[]>();
  const keyOf = (day: Day | undefined, kind: string) => `${day} ${nameKey(kind)}`;
  for (const { day, kind, count } of moved) {
    const key = keyOf(day, kind);
    left.set(key, [...(left.get(key) ?? []), count]);
  }
  return (day, kind) => () => left.get(keyOf(day, kind))?.shift();
}

function leftIn(cell: Cell, take: () => number | undefined): Cell {
  const count = isBlank(cell) ? undefined : readCount(cell);
  const moved = count === undefined ? undefined : take();
  if (count === undefined || moved === undefined) return asTyped(cell);
  return count === moved ? '' : inHundredthsOfACent(count - moved);
}

/** What was typed as text does not become a formula when it is written back. */
function asTyped(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+]/.test(cell) ? `'${cell}` : cell;
}

function liveSums(
  sums: readonly Cell[],
  { row, column }: Grid,
  days: number,
  kinds: ReadonlyMap<number, string>,
): Cell[] {
  return sums.map((cell, at) => {
    const letter = columnLetter(column - 1 + at);
    return kinds.has(at) ? `=SUM(${letter}${row + 1}:${letter}${row + days})` : cell;
  });
}

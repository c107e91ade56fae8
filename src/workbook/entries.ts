import { DAYS_A_WEEK, type Day, weekdayOf } from '../domain/calendar';
import { type Cell, isBlank, isError, nameKey, readAmount, readDay } from '../domain/cells';
import { type Problem, readCount, whyNoCount } from '../domain/table';
import { inHundredthsOfACent } from '../domain/units';
import type { Area } from './drawing';

/**
 * The grid into which a person types what they did, as it stands: headings (the day, then kinds of actions), a row for
 * each day, a row of sums, and a row whose second cell says when figures last left for the log. Between them may stand
 * rows and columns that the user has put in: those are theirs, and nothing in them is read or written.
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
  readonly cells: Rows;
  readonly drawn: DrawnGrid;
}

type Rows = readonly (readonly Cell[])[];

/** What a grid said when it was drawn, by which its rows and columns are known. */
export interface DrawnGrid {
  readonly headings: readonly string[];
  readonly days: number;
  /** The names of the two rows below the days. */
  readonly total: string;
  readonly moved: string;
}

/** A figure in a grid. */
export interface Entry {
  readonly day: Day;
  readonly kind: string;
  readonly count: number;
  /** The place of its column among the headings as they were drawn: the column is the same when its heading changes. */
  readonly column: number;
}

/** One-based row and column of a cell on its tab. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The sums, and the moment of the last move. */
const ROWS_BELOW_DAYS = 2;

/** What a new grid says, from the cells that are drawn. */
export function drawnGrid(cells: Rows): DrawnGrid {
  const [headings = []] = cells;
  const [total = '', moved = ''] = cells.slice(-ROWS_BELOW_DAYS).map(([name = '']) => String(name));
  return { headings: headings.map(String), days: cells.length - 1 - ROWS_BELOW_DAYS, total, moved };
}

/** The cells that people fill in, in the area of a grid as it is drawn. */
export function countsIn({ row, column, rows, columns }: Area): Area {
  return { row: row + 1, column: column + 1, rows: rows - 1 - ROWS_BELOW_DAYS, columns: columns - 1 };
}

/** Nobody does more in a day: what is more was typed by mistake, or is the date that Google made of `1/2`. */
const MOST_A_DAY = 10_000;

/**
 * Every figure that was typed, in the order of the rows, and the cells that are none. A row that has lost its day is a
 * problem with all that is in it. A column that we have not drawn is the user's own, and so is a row that stands there
 * beside all the days; a column of ours whose heading was changed holds what it says now.
 *
 * @example
 * readGrid({ row: 5, column: 1, cells: [['Day', 'Calls'], ['2026-03-02', 12], ['2026-03-03', 'few'], …], drawn })
 * // entries: [{ day: 46083, kind: 'Calls', count: 12, column: 1 }]
 * // problems: [{ row: 7, column: 'Calls', value: 'few', reason: 'numberUnreadable' }]
 */
export function readGrid({ row, cells, drawn }: Grid): { entries: readonly Entry[]; problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const { day: dayColumn, kinds, days, lost } = placesIn(cells, drawn);
  for (const at of lost) {
    const date = cells[at]?.[dayColumn] ?? '';
    if (typedIn(cells[at]!, kinds).length > 0) problems.push({ row: row + at, ...dateProblem(cells, dayColumn, date) });
  }
  for (const { at, day } of days) {
    for (const { kind, column, cell } of typedIn(cells[at]!, kinds)) {
      const count = readCount(cell);
      if (count !== undefined && count <= MOST_A_DAY) entries.push({ day, kind, count, column });
      else problems.push({ row: row + at, column: kind, value: String(cell), reason: whyNone(cell) });
    }
  }
  return { entries, problems: [...problems].sort((a, b) => a.row - b.row) };
}

function dateProblem([headings = []]: Rows, column: number, date: Cell): Omit<Problem, 'row'> {
  const reason = isError(date) ? 'cellError' : isBlank(date) ? 'dateMissing' : 'dateUnreadable';
  return { column: String(headings[column] ?? ''), value: String(date), reason };
}

const whyNone = (cell: Cell) => ((readCount(cell) ?? 0) > MOST_A_DAY ? 'tooMany' : whyNoCount(cell));

/** The two cells in which a grid says what became of its figures, and what they say. */
export interface Stamp {
  /** When figures last left for the log; `''` before the first time. */
  readonly moment: string;
  readonly momentCell: CellPlace;
  /** Something stands here only while figures are being taken out; `''` else. */
  readonly flag: string;
  readonly flagCell: CellPlace;
}

/** Undefined where the user took out the row of the moment, or a column above its two cells. */
export function stampOn({ row, column, cells, drawn }: Grid): Stamp | undefined {
  const { moved, stamp } = placesIn(cells, drawn);
  const [first, second] = stamp;
  if (moved === undefined || first === undefined || second === undefined) return undefined;
  const place = (at: number): CellPlace => ({ row: row + moved, column: column + at });
  const text = (at: number) => String(cells[moved]?.[at] ?? '').trim();
  return { moment: text(first), momentCell: place(first), flag: text(second), flagCell: place(second) };
}

/** Whether a flag says a number: a cell that was set in the same call may say it too. */
export function isFlagged(flag: string, left: number): boolean {
  return flag !== '' && readAmount(flag) === left;
}

/** A cell from which a figure is to be taken. */
export interface Remainder {
  /** The place of the figure among those that were moved. */
  readonly at: number;
  readonly cell: CellPlace;
  /** What stays: 0 unless the cell has changed since the figure left for the log. */
  readonly left: number;
}

/**
 * What is to become of the cells whose figures have left. A cell that was emptied meanwhile stays empty, and one that
 * cannot be read by now stays as it is; neither is named.
 *
 * @param moved the figures that left, in the order in which they stood
 * @example remainders(grid, [{ day: 46083, kind: 'Calls', count: 12, column: 1 }])
 * // [{ at: 0, cell: { row: 6, column: 2 }, left: 0 }], and left: 3 where the cell says 15 by now
 */
export function remainders({ row, column, cells, drawn }: Grid, moved: readonly Entry[]): Remainder[] {
  const { kinds, days } = placesIn(cells, drawn);
  const take = taker(moved);
  return days.flatMap(({ at, day }) =>
    [...kinds].flatMap(([x, { drawnAt }]) => {
      const cell = cells[at]?.[x] ?? '';
      const count = isBlank(cell) ? undefined : readCount(cell);
      const figure = count === undefined ? undefined : take(day, drawnAt);
      if (count === undefined || figure === undefined) return [];
      const left = inHundredthsOfACent(count - moved[figure]!.count);
      return [{ at: figure, cell: { row: row + at, column: column + x }, left }];
    }),
  );
}

/** Hands out the figures of a day and a column, one cell after another. */
function taker(moved: readonly Entry[]): (day: Day, column: number) => number | undefined {
  const left = new Map<string, number[]>();
  moved.forEach(({ day, column }, at) => {
    const key = `${day} ${column}`;
    left.set(key, [...(left.get(key) ?? []), at]);
  });
  return (day, column) => left.get(`${day} ${column}`)?.shift();
}

/** Dates that stand one below another. */
export interface Dates extends CellPlace {
  readonly days: readonly Day[];
}

/**
 * The dates that change so that the grid is that of a week: each row keeps its weekday, and one whose date was deleted
 * gets the day that is missing. A row in which something stands keeps its day, and what is the user's own stays as it is.
 *
 * @example newDates(grid, 46090) // [{ row: 6, column: 1, days: [46090, 46091, …] }], and [] once it is that week's
 */
export function newDates({ row, column, cells, drawn }: Grid, monday: Day): Dates[] {
  const { day: dayColumn, kinds, days, deleted } = placesIn(cells, drawn);
  const shown = new Set(days.map(({ day }) => weekdayOf(day)));
  const missing = Array.from({ length: DAYS_A_WEEK }, (_, at) => at).filter((at) => !shown.has(at));
  const dated = days.map(({ at, day }) => ({ at, day, wanted: monday + weekdayOf(day) }));
  const again = deleted.flatMap((at, n) =>
    missing[n] === undefined ? [] : [{ at, day: 0, wanted: monday + missing[n] }],
  );
  const changes = [...dated, ...again]
    .filter(({ at, day, wanted }) => day !== wanted && typedIn(cells[at]!, kinds).length === 0)
    .sort((a, b) => a.at - b.at);
  const runs: { at: number; days: Day[] }[] = [];
  for (const { at, wanted } of changes) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.at + last.days.length === at) last.days.push(wanted);
    else runs.push({ at, days: [wanted] });
  }
  return runs.map(({ at, days }) => ({ row: row + at, column: column + dayColumn, days }));
}

/**
 * What stood in a grid, laid into a new one that takes its place: by day and by kind, and the stamp too. A row of another
 * week that still holds something keeps its day. `isWhole` says whether everything typed has found its place; not so
 * where its kind is offered no more.
 *
 * @param after a whole grid as it is drawn
 */
export function carriedOver(
  { cells: before, drawn }: Pick<Grid, 'cells' | 'drawn'>,
  after: Rows,
): { cells: Cell[][]; isWhole: boolean } {
  const [old, fresh] = [placesIn(before, drawn), placesIn(after, drawnGrid(after))];
  const columns = new Map([...fresh.kinds].map(([column, { kind }]) => [nameKey(kind), column]));
  const cells = after.map((row) => [...row]);
  const free = new Set(fresh.days.map(({ at }) => at));
  const typed = [...old.days, ...old.lost.map((at) => ({ at, day: undefined }))]
    .map((line) => ({ ...line, typed: typedIn(before[line.at]!, old.kinds) }))
    .filter((line) => line.typed.length > 0);
  const ownRow = (wanted: Day | undefined) => fresh.days.find(({ day }) => day === wanted)?.at;
  // A day that the new grid has goes to its own row, before others take what is free.
  const inOrder = [...typed].sort((a, b) => Number(ownRow(b.day) !== undefined) - Number(ownRow(a.day) !== undefined));
  let isWhole = true;
  for (const { at, day, typed } of inOrder) {
    const row = [ownRow(day), at, ...free].find((place) => place !== undefined && free.has(place));
    if (row !== undefined) cells[row]![fresh.day] = day ?? before[at]![old.day] ?? '';
    for (const { kind, cell } of typed) {
      const column = columns.get(nameKey(kind));
      if (row === undefined || column === undefined || cells[row]![column] !== '') isWhole = false;
      else cells[row]![column] = asTyped(cell);
    }
    if (row !== undefined) free.delete(row);
  }
  carryStamp({ cells: before, ...old }, { cells, ...fresh });
  return { cells, isWhole };
}

function carryStamp(before: Places & { cells: Rows }, after: Places & { cells: Cell[][] }): void {
  const [said, says] = [before.cells[before.moved ?? -1], after.cells[after.moved ?? -1]];
  after.stamp.forEach((column, at) => {
    if (says !== undefined && column !== undefined) says[column] = said?.[before.stamp[at] ?? -1] ?? '';
  });
}

/** Text stays text when it is written: `1/2` is no date, and `=x` no formula. A date comes as ISO text, and stays one. */
function asTyped(cell: Cell): Cell {
  return typeof cell === 'string' && !/^\d{4}-\d\d-\d\d$/.test(cell) ? `'${cell}` : cell;
}

/**
 * Where the rows and the columns of a drawn grid stand by now, counted from its first; undefined unless each of them is
 * known among those of the user.
 */
export function standingOf(cells: Rows, drawn: DrawnGrid): { rows: number[]; columns: number[] } | undefined {
  const { days, total, moved } = placesIn(cells, drawn);
  const columns = ownColumns(cells[0] ?? [], drawn.headings);
  if (total === undefined || moved === undefined || days.length !== drawn.days) return undefined;
  const rows = [0, ...days.map(({ at }) => at), total, moved];
  const isInOrder = (places: readonly number[]) => places.every((place, at) => at === 0 || place > places[at - 1]!);
  const known = columns.flatMap((column) => column ?? []);
  if (known.length !== columns.length || !isInOrder(known) || !isInOrder(rows)) return undefined;
  return { rows, columns: known };
}

/** What of a grid is ours; rows and columns are counted from 0. */
interface Places {
  /** The column of the days. */
  readonly day: number;
  readonly kinds: Kinds;
  readonly days: readonly { readonly at: number; readonly day: Day }[];
  /** Rows without a day while a day is missing, and those of them from which it seems to have been deleted. */
  readonly lost: readonly number[];
  readonly deleted: readonly number[];
  readonly total: number | undefined;
  readonly moved: number | undefined;
  /** The columns of the moment and of the flag: the first two of the kinds that were drawn. */
  readonly stamp: readonly (number | undefined)[];
}

/** By their columns, in the order in which they were drawn. */
type Kinds = ReadonlyMap<number, { readonly kind: string; readonly drawnAt: number }>;

/** A grid that has lost its headings has no kinds. */
function placesIn(cells: Rows, drawn: DrawnGrid): Places {
  const [headings = []] = cells;
  const columns = ownColumns(headings, drawn.headings);
  const dayColumn = columns[0] ?? 0;
  const hasHeadings = readDay(headings[dayColumn] ?? '') === undefined;
  const names = cells.map((row) => row[dayColumn] ?? '');
  const rows = names.map((name, at) => ({ at, name, day: readDay(name) })).slice(hasHeadings ? 1 : 0);
  const named = (name: string) => rows.filter((row) => nameKey(String(row.name)) === nameKey(name)).pop()?.at;
  const total = named(drawn.total);
  const moved = named(drawn.moved) ?? renamedFoot(rows, total);
  const days = rows.flatMap(({ at, day }) => (day === undefined ? [] : [{ at, day }]));
  const others = rows.filter(({ at, day }) => day === undefined && at !== total && at !== moved);
  const lost = days.length < drawn.days ? others : [];
  const isGrown = cells.length > drawn.days + 1 + ROWS_BELOW_DAYS;
  return {
    day: dayColumn,
    kinds: hasHeadings ? kindsIn(headings, columns) : new Map(),
    days,
    lost: lost.map(({ at }) => at),
    deleted: isGrown
      ? []
      : lost.filter(({ at, name }) => isBlank(name) && at < (total ?? moved ?? cells.length)).map(({ at }) => at),
    total,
    moved,
    stamp: columns.slice(1, 3),
  };
}

/** The last row, unless it is another one that we know. */
function renamedFoot(
  rows: readonly { at: number; day: Day | undefined }[],
  total: number | undefined,
): number | undefined {
  const last = rows[rows.length - 1];
  return last?.day === undefined && last?.at !== total ? last?.at : undefined;
}

/** A heading that is blank or shows an error names no kind. */
function kindsIn(headings: readonly Cell[], columns: readonly (number | undefined)[]): Kinds {
  return new Map(
    columns.flatMap((column, drawnAt) => {
      const heading = headings[column ?? -1] ?? '';
      if (drawnAt === 0 || column === undefined || isBlank(heading) || isError(heading)) return [];
      return [[column, { kind: String(heading).trim(), drawnAt }] as const];
    }),
  );
}

/**
 * Where each drawn column stands: under its heading; else, where the heading was changed, between its neighbours, if as
 * many stand there as were drawn.
 */
function ownColumns(headings: readonly Cell[], drawn: readonly string[]): (number | undefined)[] {
  const names = headings.map((heading) => nameKey(String(heading)));
  const taken = new Set<number>();
  const columns = drawn.map((heading) => {
    const at = names.findIndex((name, column) => name === nameKey(heading) && !taken.has(column));
    if (at >= 0) taken.add(at);
    return at >= 0 ? at : undefined;
  });
  for (const { from, to } of gapsIn(columns)) {
    const [left, right] = [columns[from - 1] ?? -1, columns[to] ?? headings.length];
    const between = names.map((_, at) => at).filter((at) => at > left && at < right && !taken.has(at));
    const filled = between.filter((at) => names[at] !== '');
    const renamed = [filled, between].find(({ length }) => length === to - from) ?? [];
    renamed.forEach((column, at) => {
      columns[from + at] = column;
    });
  }
  return columns;
}

/** Runs of what is not known: `to` is the first that is known again. */
function gapsIn(columns: readonly (number | undefined)[]): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  columns.forEach((column, at) => {
    if (column !== undefined) return;
    const last = gaps[gaps.length - 1];
    if (last?.to === at) last.to = at + 1;
    else gaps.push({ from: at, to: at + 1 });
  });
  return gaps;
}

function typedIn(line: readonly Cell[], kinds: Kinds): { kind: string; column: number; cell: Cell }[] {
  return [...kinds].flatMap(([at, { kind, drawnAt }]) => {
    const cell = line[at] ?? '';
    return isBlank(cell) ? [] : [{ kind, column: drawnAt, cell }];
  });
}

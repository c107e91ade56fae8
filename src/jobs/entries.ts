import { weekdayOf } from '../domain/calendar';
import { isBlank, nameKey } from '../domain/cells';
import { columnsOf, readInput } from '../domain/inputs';
import { sumOf } from '../domain/sum';
import type { Problem } from '../domain/table';
import { formatterFor } from '../i18n/format';
import { languageOf, textsIn } from '../i18n/language';
import { type Entry, emptied, isDatedFor, momentOf, readGrid } from '../workbook/entries';
import { fingerprint } from '../workbook/fingerprint';
import { findInput, findOrMakeInput, type InputTable } from './inputs';
import type { EntryGrid, Ports, Store, Workbook } from './ports';

/**
 * Moves what people typed on their tabs to the log of actions, a row for each figure, dates the grids for this week, and
 * returns how many figures were moved. What is typed for a day to come stays until that day, and so does what cannot be
 * read: see `entryProblems`.
 *
 * Nothing is lost or doubled wherever this is cut off: what is about to be moved is noted first, and the next call finds
 * out whether it stands in the log. What somebody types meanwhile stays in their grid.
 */
export function moveEntries(ports: Ports): number {
  const finished = finishMove(ports);
  const grids = gridsOn(ports.workbook);
  const moved = startMove(ports, grids);
  noteProblems(ports.store, grids);
  return finished + moved;
}

/** The cells that could not be read when figures were last moved, by whose they are: `Ivanova · Calls`. */
export function entryProblems(store: Pick<Store, 'read'>): readonly Problem[] {
  return JSON.parse(store.read(PROBLEMS) ?? '[]') as readonly Problem[];
}

function gridsOn({ entries }: Workbook): EntryGrid[] {
  return entries.read().filter(({ key }) => key.startsWith(MANAGER));
}

const MANAGER = 'manager/';

const managerOf = ({ key }: EntryGrid) => key.slice(MANAGER.length);

/** A figure that is to stand in the log. */
interface Action extends Entry {
  readonly manager: string;
}

/** What is kept while figures are on their way: not the figures, which may be many, but how to know them in the log. */
interface Move {
  readonly rows: number;
  readonly digest: number;
  /** So many runs of rows in the log were the same before: whoever makes 5 calls twice a day may log the same twice. */
  readonly sameBefore: number;
  /** Stands in each grid that has been emptied. */
  readonly moment: string;
}

const MOVING = 'entries.moving';

/** What was about to be moved and stands in the log is taken out of the grids in which it stands too; else it is forgotten. */
function finishMove({ workbook, store }: Ports): number {
  const kept = store.read(MOVING);
  if (kept === null) return 0;
  const move = JSON.parse(kept) as Move;
  const log = findInput(workbook, 'actions');
  const runs = log === undefined ? [] : runsLike(move, actionsOn(log));
  const moved = runs.length > move.sameBefore ? runs[runs.length - 1]! : [];
  if (moved.length > 0) empty(workbook, gridsOn(workbook), moved, move.moment);
  store.forget(MOVING);
  return moved.length;
}

/** What is typed for a day to come stays in its grid, where it counts: the log counts until today. */
function startMove({ workbook, store, scheduler }: Ports, grids: readonly EntryGrid[]): number {
  const actions = grids.flatMap((grid) => {
    const done = readGrid(grid).entries.filter(({ day }) => day <= workbook.today);
    return done.map((entry): Action => ({ manager: managerOf(grid), ...entry }));
  });
  const log = actions.length === 0 ? undefined : findOrMakeInput(workbook, 'actions');
  if (log === undefined) {
    empty(workbook, grids);
    return 0;
  }
  const place = placeBelow(log);
  const known = { rows: actions.length, digest: digestOf(actions) };
  const sameBefore = runsLike(known, actionsOn(log)).length;
  const moment = newMoment(workbook, scheduler.now(), grids);
  store.write(MOVING, JSON.stringify({ ...known, sameBefore, moment } satisfies Move));
  workbook.inputs.insertBelow(place, actions.map(place.rowOf));
  empty(workbook, grids, actions, moment);
  store.forget(MOVING);
  return actions.length;
}

/**
 * Where new rows go, and how they read: under the last row that says anything in our columns, each figure in its column,
 * wherever the user has put it; between them the columns of the user stay blank.
 */
function placeBelow(log: InputTable) {
  const columns = columnsOf('actions', log);
  const [date, manager, kind, count] = [columns.date!, columns.manager!, columns.kind!, columns.count!];
  const [first, last] = [Math.min(date, manager, kind, count), Math.max(date, manager, kind, count)];
  const rowOf = (action: Action): (string | number)[] => {
    const values = new Map<number, string | number>([
      [date, action.day],
      [manager, action.manager],
      [kind, action.kind],
      [count, action.count],
    ]);
    return Array.from({ length: last - first + 1 }, (_, at) => values.get(first + at) ?? '');
  };
  return { tab: log.tab, row: lastRow(log, Object.values(columns)), column: first + 1, rowOf };
}

/** As the sheet numbers it: that of the headings where nothing stands below them. */
function lastRow({ rows, firstRow }: InputTable, columns: readonly number[]): number {
  return firstRow + rows.map((cells) => columns.some((at) => !isBlank(cells[at] ?? ''))).lastIndexOf(true);
}

/** The rows of the log that can be read, in their order. */
function actionsOn(log: InputTable): Action[] {
  return readInput('actions', log).records.map(({ date, ...action }) => ({ day: date, ...action }));
}

/** Rows of the log that follow one another and say what was noted, wherever they stand by now. */
function runsLike({ rows, digest }: Pick<Move, 'rows' | 'digest'>, log: readonly Action[]): Action[][] {
  const sums = [0];
  for (const action of log) sums.push(sums[sums.length - 1]! + hashOf(action));
  const starts = log.map((_, at) => at).filter((at) => (sums[at + rows] ?? 0) - sums[at]! === digest);
  return starts.map((at) => log.slice(at, at + rows));
}

/** A sum, so that of all runs of rows in a long log none has to be gone through twice. */
function digestOf(actions: readonly Action[]): number {
  return sumOf(actions.map(hashOf));
}

function hashOf({ day, manager, kind, count }: Action): number {
  return Number.parseInt(fingerprint([day, nameKey(manager), nameKey(kind), count].join('\n')), 36);
}

/** In words that stand in no grid yet: a grid that has been emptied is known by them. */
function newMoment({ locale, zone }: Workbook, now: number, grids: readonly EntryGrid[]): string {
  const words = formatterFor(textsIn(languageOf(locale)).locale).moment(now, zone);
  const taken = new Set(grids.map(momentOf));
  let [moment, times] = [words, 1];
  while (taken.has(moment)) moment = `${words} (${++times})`;
  return moment;
}

/**
 * Takes out of the grids what was moved, and dates them all for this week. A grid is read again just before it is
 * written, so that what is typed meanwhile stays; one that says the moment has been emptied before.
 */
function empty(
  { entries, today }: Workbook,
  grids: readonly EntryGrid[],
  moved: readonly Action[] = [],
  moment?: string,
): void {
  const monday = today - weekdayOf(today);
  for (const grid of grids) {
    const own = moved.filter(({ manager }) => nameKey(manager) === nameKey(managerOf(grid)));
    if (own.length === 0 && isDatedFor(monday, grid)) continue;
    const now = entries.read(grid.tab).find(({ tab }) => tab === grid.tab);
    if (now === undefined || (own.length > 0 && momentOf(now) === moment)) continue;
    entries.write(emptied(now, own, monday, own.length > 0 ? moment : undefined));
  }
}

const PROBLEMS = 'entries.problems';

/** A store holds 9 KB under a name. */
const PROBLEMS_NOTED = 20;
const LONGEST_VALUE = 40;

function noteProblems(store: Store, grids: readonly EntryGrid[]): void {
  const found = grids.flatMap((grid) => {
    const whose = managerOf(grid);
    return readGrid(grid).problems.map(
      (problem): Problem => ({
        ...problem,
        column: `${whose} · ${problem.column}`,
        value: problem.value.slice(0, LONGEST_VALUE),
      }),
    );
  });
  const noted = JSON.stringify(found.slice(0, PROBLEMS_NOTED));
  if (noted !== (store.read(PROBLEMS) ?? '[]')) store.write(PROBLEMS, noted);
}

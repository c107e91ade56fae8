import { mondayOf } from '../domain/calendar';
import { isBlank, nameKey } from '../domain/cells';
import { columnsOf, readInput } from '../domain/inputs';
import type { Problem } from '../domain/table';
import { languageOf } from '../i18n/language';
import { type Entry, newDates, readGrid, stampOn } from '../workbook/entries';
import { findInput, findOrMakeInput, type InputTable } from './inputs';
import { forgetMove, keepMove, keptMove, type Move, type MovedGrid, markLogged } from './kept-move';
import { momentsIn } from './moments';
import type { EntryGrid, Ports, Store, Workbook } from './ports';
import { takeOut } from './take-out';

/** What people typed on their tabs, on its way to the log of actions. */
export interface EntryMove {
  /**
   * Puts what was typed into the log, a row for each figure, and returns how many figures are on their way. The grids are
   * left as they are: until its tab is drawn anew, a tab counts them there. What a job before has left on its way is
   * brought to its end first, and nothing new is logged meanwhile.
   *
   * What is typed for a day to come stays until that day, and so does what cannot be read: see `entryProblems`.
   */
  log(): number;
  /** Empties a person's grid of what is in the log, and dates it for this week; called when the new figures of the tab come. */
  settle(key: string): void;
  /** Every tab is drawn: empties the grids of whoever has no tab among them any more, and the way is free. */
  finish(drawn: readonly string[]): void;
}

/**
 * Moves figures so that none is lost or doubled wherever an execution ends, and no person's total goes down meanwhile:
 * a tab shows what the log said when it was drawn plus its own grid, so that each grid is emptied when its tab is drawn.
 *
 * 1. What is about to move is noted, the rows are put into the log, and the note says that they are there. Where an
 *    execution ends between the last two, the next one looks whether the log holds the figures more often than before,
 *    wherever they stand by now.
 * 2. Each grid is emptied by `takeOut`, once, just before the new figures of its tab are written.
 * 3. When all tabs are drawn the note goes.
 */
export function entryMoveOn(ports: Ports): EntryMove {
  const { workbook, store } = ports;
  let grids: readonly EntryGrid[] = [];
  let move: Move | undefined = keptMove(store);
  const settle = (key: string) => {
    const own = move?.grids.find((grid) => grid.key === key);
    if (own !== undefined) takeOut(ports, own, move!.moment);
    followWeek(workbook, key, own === undefined ? grids : []);
  };
  return {
    log: () => {
      grids = gridsOn(workbook);
      move = (move && standing(ports, move)) ?? startMove(ports, grids);
      noteProblems(store, grids);
      return move === undefined ? 0 : actionsOf(move).length;
    },
    settle: (key) => {
      if (key.startsWith(MANAGER)) settle(key);
    },
    finish: (drawn) => {
      if (move === undefined) return;
      for (const { key } of move.grids) if (!drawn.includes(key)) settle(key);
      // Whoever may write there empties it: until then nothing else is moved.
      if (move.grids.some(({ key }) => workbook.entries.isProtected(key))) return;
      workbook.flush();
      forgetMove(store);
    },
  };
}

/** The cells that could not be read when figures were last moved, by whose they are: `Ivanova · Calls`. */
export function entryProblems(store: Pick<Store, 'read'>): readonly Problem[] {
  return JSON.parse(store.read(PROBLEMS) ?? '[]') as readonly Problem[];
}

function gridsOn({ entries }: Workbook): EntryGrid[] {
  return entries.read().filter(({ key }) => key.startsWith(MANAGER));
}

const MANAGER = 'manager/';

const managerOf = ({ key }: { readonly key: string }) => key.slice(MANAGER.length);

/** A figure that is to stand in the log. */
interface Action extends Omit<Entry, 'column'> {
  readonly manager: string;
}

function actionsOf({ grids }: Pick<Move, 'grids'>): Action[] {
  return grids.flatMap((grid) =>
    grid.entries.map(({ day, kind, count }) => ({ manager: managerOf(grid), day, kind, count })),
  );
}

/** What was noted, if it stands in the log; else it is forgotten. */
function standing({ workbook, store }: Ports, move: Move): Move | undefined {
  if (move.isLogged) return move;
  const log = findInput(workbook, 'actions');
  if (log !== undefined && standsIn(log, move)) return markLogged(store, move);
  forgetMove(store);
  return undefined;
}

/**
 * All rows come in one write, so that all were there or none. Somebody may have corrected or deleted one of them since,
 * or typed one that is the same: what holds for half of them decides.
 */
function standsIn(log: InputTable, move: Move): boolean {
  const actions = actionsOf(move);
  const now = timesOf(loggedOn(log));
  const before = new Map(actions.map((action, at) => [nameOf(action), move.before[at]!]));
  let found = 0;
  for (const [name, times] of timesOf(actions)) {
    const more = (now.get(name) ?? 0) - (before.get(name) ?? 0);
    found += Math.min(times, Math.max(0, more));
  }
  return found * 2 >= actions.length;
}

/** How often each figure stands there. */
function timesOf(actions: readonly Action[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const action of actions) times.set(nameOf(action), (times.get(nameOf(action)) ?? 0) + 1);
  return times;
}

const nameOf = ({ day, manager, kind, count }: Action) => [day, nameKey(manager), nameKey(kind), count].join('\n');

/** The rows of the log that can be read. */
function loggedOn(log: InputTable): Action[] {
  return readInput('actions', log).records.map(({ date, ...action }) => ({ day: date, ...action }));
}

/** What is typed for a day to come stays in its grid, where it counts: the log counts until today. */
function startMove({ workbook, store, scheduler }: Ports, grids: readonly EntryGrid[]): Move | undefined {
  const filled = grids.flatMap((grid) => typedUntil(workbook.today, grid));
  const log = filled.length === 0 ? undefined : findOrMakeInput(workbook, 'actions');
  if (log === undefined) return undefined;
  const actions = actionsOf({ grids: filled });
  const place = placeBelow(log);
  const times = timesOf(loggedOn(log));
  const before = actions.map((action) => times.get(nameOf(action)) ?? 0);
  const moment = newMoment(workbook, scheduler.now(), grids);
  const move = keepMove(store, { moment, grids: filled, before, isLogged: false });
  if (!workbook.inputs.insertBelow(place, actions.map(place.rowOf))) {
    forgetMove(store);
    return undefined;
  }
  workbook.flush();
  return markLogged(store, move);
}

/** A grid that has lost the row of the moment is logged when its tab has been drawn anew, which puts it back. */
function typedUntil(today: number, grid: EntryGrid): MovedGrid[] {
  if (stampOn(grid) === undefined) return [];
  const entries = readGrid(grid).entries.filter(({ day }) => day <= today);
  return entries.length === 0 ? [] : [{ key: grid.key, tab: grid.tab, entries }];
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

/** In words that stand in no grid yet: a grid that has been emptied is known by them. */
function newMoment(workbook: Workbook, now: number, grids: readonly EntryGrid[]): string {
  const words = momentsIn(languageOf(workbook.locale), workbook)(now);
  const taken = new Set(grids.map((grid) => stampOn(grid)?.moment));
  let [moment, times] = [words, 1];
  while (taken.has(moment)) moment = `${words} (${++times})`;
  return moment;
}

/**
 * Writes dates only, and only where the week is another one. A grid is read again just before it is written, so that a
 * row into which somebody types meanwhile keeps its day.
 */
function followWeek({ entries, today }: Workbook, key: string, known: readonly EntryGrid[]): void {
  const seen = known.find((grid) => grid.key === key);
  const monday = mondayOf(today);
  if (seen !== undefined && newDates(seen, monday).length === 0) return;
  const grid = entries.find(key);
  if (grid === undefined) return;
  for (const { days, ...cell } of newDates(grid, monday)) {
    entries.write(
      { tab: grid.tab, ...cell },
      days.map((day) => [day]),
    );
  }
}

const PROBLEMS = 'entries.problems';

/** As many and as much of each as anybody reads: cells may be long. */
const PROBLEMS_NOTED = 20;
const LONGEST_NAME = 80;
const LONGEST_VALUE = 40;

function noteProblems(store: Store, grids: readonly EntryGrid[]): void {
  const found = grids.flatMap((grid) => {
    const whose = managerOf(grid);
    return readGrid(grid).problems.map(
      (problem): Problem => ({
        ...problem,
        column: `${whose} · ${problem.column}`.slice(0, LONGEST_NAME),
        value: problem.value.slice(0, LONGEST_VALUE),
      }),
    );
  });
  const text = JSON.stringify(found.slice(0, PROBLEMS_NOTED));
  if (text !== (store.read(PROBLEMS) ?? '[]')) store.write(PROBLEMS, text);
}

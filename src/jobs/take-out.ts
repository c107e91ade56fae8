import { readAmount } from '../domain/cells';
import { isFlagged, type Remainder, remainders, type Stamp, stampOn } from '../workbook/entries';
import type { MovedGrid } from './kept-move';
import type { Ports, Store } from './ports';

/**
 * Takes out of a grid the figures that are in the log, once, however often it is asked to and wherever an execution ends.
 * Only the cells of those figures change, and the two of the stamp: what is typed anywhere else stays as it is. Of a
 * figure that has changed meanwhile the difference stays.
 *
 * The stamp tells how far it came, because each of these is one call, which is made as a whole or not at all:
 *
 * 1. the moment of the move is written into both cells of the stamp, so that the flag stands;
 * 2. the cells are emptied, and the flag with them.
 *
 * A grid that says another moment has not been begun; one that says it beside the flag is begun again from what stands in
 * it; one that says it without the flag is done, and a number that is typed into it by then is a new one.
 *
 * Where a figure has changed, the cell and the flag are set to the difference in one call between the two, and a note says
 * which cell it is, so that nothing is taken from it once more.
 *
 * A grid without a stamp, whose row the user took out meanwhile, stays as it is until its tab has been drawn anew.
 */
export function takeOut(ports: Ports, { key, tab, entries: moved }: MovedGrid, moment: string): void {
  const { entries } = ports.workbook;
  const grid = entries.find(key);
  const stamp = grid?.tab === tab ? stampOn(grid) : undefined;
  if (grid === undefined || stamp === undefined) return;
  const done = doneIn(ports.store, tab, stamp, moment);
  if (done === 'all') return;

  if (stamp.moment !== moment) entries.fill(tab, [stamp.momentCell, stamp.flagCell], moment);
  const left = remainders(grid, moved).filter(({ at }) => !done.includes(at));
  const changed = left.filter((remainder) => remainder.left !== 0);
  if (changed.length > 0) keepDifferences(ports, tab, { stamp, moment, done, changed });
  const emptied = left.filter((remainder) => remainder.left === 0).map(({ cell }) => cell);
  entries.fill(tab, [...emptied, stamp.flagCell], '');
  if (changed.length + done.length > 0) ports.store.forget(noteOn(tab));
}

/** The figures that need not be taken out any more, by their places. */
function doneIn(store: Store, tab: number, { moment: said, flag }: Stamp, moment: string): readonly number[] | 'all' {
  if (said !== moment) return [];
  const note = flag === '' ? undefined : readNote(store, tab, moment);
  if (note !== undefined && isFlagged(flag, note.left))
    return note.at === undefined ? note.done : [...note.done, note.at];
  return flag === moment ? (note?.done ?? []) : 'all';
}

interface Differences {
  readonly stamp: Stamp;
  readonly moment: string;
  readonly done: readonly number[];
  readonly changed: readonly Remainder[];
}

/** The flag says the moment before and after each cell, and the difference in between. */
function keepDifferences({ workbook, store }: Ports, tab: number, { stamp, moment, done, changed }: Differences): void {
  const { entries } = workbook;
  const note = (how: Omit<Note, 'moment'>) => {
    workbook.flush();
    store.write(noteOn(tab), JSON.stringify({ moment, ...how } satisfies Note));
  };
  let before = done;
  const last = readAmount(stamp.flag);
  if (stamp.moment === moment && last !== undefined) {
    note({ done, left: last });
    entries.fill(tab, [stamp.flagCell], moment);
  }
  for (const { at, cell, left } of changed) {
    note({ done: before, at, left });
    entries.fill(tab, [cell, stamp.flagCell], left);
    before = [...before, at];
    note({ done: before, left });
    entries.fill(tab, [stamp.flagCell], moment);
  }
}

/** What is known of the cells that have changed, beside the flag. */
interface Note {
  readonly moment: string;
  readonly done: readonly number[];
  /** The one that comes next: it is done once the flag says `left`. */
  readonly at?: number;
  readonly left: number;
}

const noteOn = (tab: number) => `entries.left.${tab}`;

function readNote(store: Store, tab: number, moment: string): Note | undefined {
  const kept = store.read(noteOn(tab));
  const note = kept === null ? undefined : (JSON.parse(kept) as Note);
  return note?.moment === moment ? note : undefined;
}

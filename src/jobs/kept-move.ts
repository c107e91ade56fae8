import type { Day } from '../domain/calendar';
import type { Entry } from '../workbook/entries';
import type { Store } from './ports';

/** Figures on their way from people's grids to the log of actions. */
export interface Move {
  /** Stands in each grid from which they have been taken; no grid has said it before. */
  readonly moment: string;
  readonly isLogged: boolean;
  readonly grids: readonly MovedGrid[];
  /** How often each figure stood in the log before, in the order of the grids: two calls may be logged twice a day. */
  readonly before: readonly number[];
}

/** What leaves one grid, in the order in which it stood. */
export interface MovedGrid {
  readonly key: string;
  readonly tab: number;
  readonly entries: readonly Entry[];
}

/** The move that was begun and not finished. */
export function keptMove(store: Store): Move | undefined {
  const [head, figures] = [headIn(store), store.read(FIGURES)];
  if (head === undefined || figures === null) return undefined;
  const { grids, before } = JSON.parse(figures) as Body;
  return { ...head, before, grids: grids.map(({ entries, ...grid }) => ({ ...grid, entries: entries.map(asEntry) })) };
}

/** The figures go first: a move is there as soon as its head is. */
export function keepMove(store: Store, move: Move): Move {
  const grids = move.grids.map(({ entries, ...grid }) => ({ ...grid, entries: entries.map(asFigure) }));
  store.write(FIGURES, JSON.stringify({ grids, before: move.before } satisfies Body));
  writeHead(store, move);
  return move;
}

/** Its rows stand in the log. */
export function markLogged(store: Store, move: Move): Move {
  const logged = { ...move, isLogged: true };
  writeHead(store, logged);
  return logged;
}

export function forgetMove(store: Store): void {
  store.forget(MOVING);
  store.forget(FIGURES);
}

const MOVING = 'entries.moving';
const FIGURES = 'entries.figures';

type Head = Pick<Move, 'moment' | 'isLogged'>;

function headIn(store: Store): Head | undefined {
  const kept = store.read(MOVING);
  return kept === null ? undefined : (JSON.parse(kept) as Head);
}

function writeHead(store: Store, { moment, isLogged }: Head): void {
  store.write(MOVING, JSON.stringify({ moment, isLogged }));
}

interface Body extends Pick<Move, 'before'> {
  readonly grids: readonly (Omit<MovedGrid, 'entries'> & { readonly entries: readonly Figure[] })[];
}

/** An entry in as few letters as it takes: 200 people type thousands of them. */
type Figure = readonly [day: Day, kind: string, count: number, column: number];

const asFigure = ({ day, kind, count, column }: Entry): Figure => [day, kind, count, column];
const asEntry = ([day, kind, count, column]: Figure): Entry => ({ day, kind, count, column });

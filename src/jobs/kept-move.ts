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
  const head = headIn(store);
  if (head === undefined) return undefined;
  const pieces = Array.from({ length: head.pieces }, (_, at) => store.read(pieceAt(at)) ?? '');
  const { grids, before } = JSON.parse(pieces.join('')) as Body;
  const { moment, isLogged } = head;
  return {
    moment,
    isLogged,
    before,
    grids: grids.map(({ entries, ...grid }) => ({ ...grid, entries: entries.map(asEntry) })),
  };
}

/** The figures go first: a move is there as soon as its head is. */
export function keepMove(store: Store, move: Move): Move {
  const grids = move.grids.map(({ entries, ...grid }) => ({ ...grid, entries: entries.map(asFigure) }));
  const pieces = JSON.stringify({ grids, before: move.before } satisfies Body).match(PIECES) ?? [];
  pieces.forEach((piece, at) => {
    store.write(pieceAt(at), piece);
  });
  writeHead(store, { moment: move.moment, isLogged: move.isLogged, pieces: pieces.length });
  return move;
}

/** Its rows stand in the log. */
export function markLogged(store: Store, move: Move): Move {
  const head = headIn(store);
  if (head !== undefined) writeHead(store, { ...head, isLogged: true });
  return { ...move, isLogged: true };
}

export function forgetMove(store: Store): void {
  const { pieces = 0 } = headIn(store) ?? {};
  store.forget(MOVING);
  for (let at = 0; at < pieces; at++) store.forget(pieceAt(at));
}

const MOVING = 'entries.moving';
const pieceAt = (at: number) => `${MOVING}.${at}`;

/** A store holds 9 KB under a name: characters of up to 4 bytes each, none of them cut in two. */
const PIECES = /.{1,2250}/gsu;

interface Head {
  readonly moment: string;
  readonly isLogged: boolean;
  readonly pieces: number;
}

function headIn(store: Store): Head | undefined {
  const kept = store.read(MOVING);
  return kept === null ? undefined : (JSON.parse(kept) as Head);
}

function writeHead(store: Store, head: Head): void {
  store.write(MOVING, JSON.stringify(head));
}

interface Body extends Pick<Move, 'before'> {
  readonly grids: readonly (Omit<MovedGrid, 'entries'> & { readonly entries: readonly Figure[] })[];
}

/** An entry in as few letters as it takes: 200 people type thousands of them. */
type Figure = readonly [day: Day, kind: string, count: number, column: number];

const asFigure = ({ day, kind, count, column }: Entry): Figure => [day, kind, count, column];
const asEntry = ([day, kind, count, column]: Figure): Entry => ({ day, kind, count, column });

import type { Store } from '../jobs/ports';

/**
 * The document's own properties: shared by everyone who works in this spreadsheet. While no other job can be at work they
 * are read once, and what stays the same is neither written nor deleted. A property holds 9 KB: what is longer goes on in
 * the next, and all are written at once.
 */
export function documentStore(): Store {
  const properties = PropertiesService.getDocumentProperties();
  let known: Map<string, string> | undefined;
  const pieceAt = (name: string) => (known === undefined ? properties.getProperty(name) : (known.get(name) ?? null));
  const read = (key: string, at = 0): string | null => {
    const piece = pieceAt(nameOf(key, at));
    return piece !== null && isFull(piece) ? piece + (read(key, at + 1) ?? '') : piece;
  };
  return {
    read,
    write: (key, value) => {
      if (known !== undefined && read(key) === value) return;
      const pieces = piecesOf(key, value);
      properties.setProperties(pieces);
      for (const name of Object.keys(pieces)) known?.set(name, pieces[name]!);
    },
    forget: (key) => {
      for (let at = 0; known?.has(nameOf(key, at)) ?? at === 0; at += 1) {
        properties.deleteProperty(nameOf(key, at));
        known?.delete(nameOf(key, at));
      }
    },
    alone: (run) =>
      alone(() => {
        known = new Map(Object.entries(properties.getProperties()));
        try {
          return run();
        } finally {
          known = undefined;
        }
      }),
  };
}

/** In characters of up to 4 bytes, none of them cut in two. */
const LONGEST = 2_250;

const nameOf = (key: string, at: number) => (at === 0 ? key : `${key}.${at}`);

const isFull = (piece: string) => [...piece].length === LONGEST;

/** The last one is not full. */
function piecesOf(key: string, value: string): { [name: string]: string } {
  const letters = [...value];
  const pieces: { [name: string]: string } = {};
  for (let at = 0; at * LONGEST <= letters.length; at += 1)
    pieces[nameOf(key, at)] = letters.slice(at * LONGEST, (at + 1) * LONGEST).join('');
  return pieces;
}

/** Long enough for somebody else's part to end that is about to, and short enough to wait for. */
const PATIENCE = 1_000;

/** What was written must have arrived before another execution may read it. */
function alone<T>(run: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE)) return undefined;
  try {
    return run();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}

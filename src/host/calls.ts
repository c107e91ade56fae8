import { NO_SECONDS, secondsOfCall, secondsOfCells, sumOf } from './cost';
import { Exception, Killed, type Kind, type ServiceType } from './service';

/** What an add-on asked of Google: a read or a write goes to the document or a store, the others stay in memory. */
export interface Calls {
  readonly reads: number;
  readonly writes: number;
  readonly handles: number;
  readonly builders: number;
  /** An estimate of the time that these calls would take at Google on a bad day: the longest that was measured. */
  readonly secondsAtGoogle: number;
  /** The same on a good day. */
  readonly secondsAtGoogleAtBest: number;
  /** `Range.setValues` → 3 */
  readonly byMember: { readonly [member: string]: number };
  reset(): void;
}

export interface CallCounter extends Calls {
  count(type: ServiceType, member: string, kind: Kind): void;
  /** So many cells came or went with a call. */
  carry(kind: Kind, cells: number): void;
  /** Lets the n-th read or write from now fail, as Google does when it is overloaded; 1 is the next. */
  failAt(n: number, message?: string): void;
  /** Lets the execution that makes the n-th read or write from now be ended before it, as when its time is up. */
  killAt(n: number): void;
}

/** What Google says of an execution whose time is up. */
export const OUT_OF_TIME = 'Exceeded maximum execution time';

const OVERLOADED = 'Service Spreadsheets failed while accessing document with id local-spreadsheet.';

export function countCalls(): CallCounter {
  let kinds: Record<Kind, number> = { read: 0, write: 0, handle: 0, builder: 0 };
  let byMember: Record<string, number> = {};
  let seconds = NO_SECONDS;
  let failing: { after: number; readonly error: Error } | undefined;

  const failInTime = (): void => {
    if (failing === undefined || --failing.after > 0) return;
    const { error } = failing;
    failing = undefined;
    throw error;
  };

  return {
    get reads() {
      return kinds.read;
    },
    get writes() {
      return kinds.write;
    },
    get handles() {
      return kinds.handle;
    },
    get builders() {
      return kinds.builder;
    },
    get secondsAtGoogle() {
      return seconds.atWorst;
    },
    get secondsAtGoogleAtBest() {
      return seconds.atBest;
    },
    get byMember() {
      return { ...byMember };
    },
    reset: () => {
      kinds = { read: 0, write: 0, handle: 0, builder: 0 };
      byMember = {};
      seconds = NO_SECONDS;
    },
    count: (type, member, kind) => {
      const name = `${type.name}.${member}`;
      kinds[kind]++;
      seconds = sumOf(seconds, secondsOfCall({ type, member, kind }));
      byMember[name] = (byMember[name] ?? 0) + 1;
      if (kind === 'read' || kind === 'write') failInTime();
    },
    carry: (kind, cells) => {
      seconds = sumOf(seconds, secondsOfCells(kind, cells));
    },
    failAt: (n, message = OVERLOADED) => {
      failing = { after: n, error: new Exception(message) };
    },
    killAt: (n) => {
      failing = { after: n, error: new Killed(OUT_OF_TIME) };
    },
  };
}

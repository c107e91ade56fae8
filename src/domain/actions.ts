import type { Day } from './calendar';
import { nameKey } from './cells';
import { type Ledger, ledgerOf } from './history';
import type { ActionRow } from './inputs';
import { likelyName } from './likely-name';
import type { Stranger } from './people';
import { speller } from './table';

/** Whose actions, and of which kind: any of a name in any letter case; none for everyone, or for all kinds. */
export interface Doer {
  readonly manager?: string;
  readonly kind?: string;
}

/** What was done until today, without what is dated later, ready to be asked for any person, kind and days. */
export interface ActionLog {
  /** Kinds of actions that were done at all, as written first, in the order in which they first come. */
  readonly kinds: readonly string[];
  /** What is left out of them: hardly ever logged, and a slip of the keyboard away from one that often is. */
  readonly misspelled: readonly Stranger[];
  /** The day of the first action; undefined where the log is empty. */
  readonly since: Day | undefined;
  /** Who did them, a name for each row. */
  readonly managers: readonly string[];
  /** What was done, row by row, with kinds as in `kinds`. */
  readonly rows: readonly ActionRow[];
  /** The log as it was on an earlier day. */
  until(day: Day): ActionLog;
  /** Counts of actions by day. Keep the ledger: it is made from the rows at every call. */
  of(doer: Doer): Ledger;
}

/** The log of actions. Kinds and people are told apart as names are: `Call` and `CALL` are one kind. */
export function actionLogOf(rows: readonly ActionRow[], today: Day): ActionLog {
  const logged = rows.filter(({ date, count }) => date <= today && count > 0);
  const spell = speller([]);
  const done = logged.map((row) => (spell(row.kind) === row.kind ? row : { ...row, kind: spell(row.kind) }));
  const places = [...groupByDoer(done).values()];
  const counts = new Map<string, number>();
  for (const { kind } of done) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const misspelled = misspelledIn(counts);
  return {
    kinds: [...counts.keys()].filter((kind) => misspelled.every(({ name }) => name !== kind)),
    misspelled,
    managers: done.map(({ manager }) => manager),
    rows: done,
    until: (day) => actionLogOf(done, day),
    since: done.length === 0 ? undefined : done.reduce((first, { date }) => Math.min(first, date), today),
    of: (doer) => ledgerOf(places.filter(isDoneBy(doer)).map(({ days }) => days)),
  };
}

function misspelledIn(counts: ReadonlyMap<string, number>): Stranger[] {
  return [...counts].flatMap(([name, rows]) => {
    const usual = [...counts].filter(([, often]) => often >= USUAL * rows).map(([kind]) => kind);
    const likely = likelyName(name, usual);
    return likely === undefined ? [] : [{ name, rows, likely }];
  });
}

/** So many times as often as a slip. */
const USUAL = 30;

/** Where there is no log. */
export const NOTHING_DONE = actionLogOf([], 0);

/** The actions of one kind by one person, counted by day. */
interface Place {
  readonly manager: string;
  readonly kind: string;
  readonly days: Map<Day, number>;
}

function groupByDoer(rows: readonly ActionRow[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const row of rows) {
    const [manager, kind] = [nameKey(row.manager), nameKey(row.kind)];
    const key = `${manager}\n${kind}`;
    const { days } = places.get(key) ?? places.set(key, { manager, kind, days: new Map() }).get(key)!;
    days.set(row.date, (days.get(row.date) ?? 0) + row.count);
  }
  return places;
}

function isDoneBy({ manager, kind }: Doer): (place: Place) => boolean {
  const keys = { manager: manager && nameKey(manager), kind: kind && nameKey(kind) };
  return (place) => isAny(keys.manager, place.manager) && isAny(keys.kind, place.kind);
}

function isAny(wanted: string | undefined, name: string): boolean {
  return wanted === undefined || wanted === name;
}

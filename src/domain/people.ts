import type { Day, Span } from './calendar';
import { nameKey, nameKeys } from './cells';
import type { PersonRow } from './inputs';
import { likelyName } from './likely-name';
import { hasOwnPlan } from './role';

/** Who belongs where and when, by name: a name is one person. */
export interface People {
  /** Everyone, as spelled first. */
  readonly names: readonly string[];
  /** How names of managers, teams and divisions are spelled. */
  readonly spellings: {
    readonly manager: readonly string[];
    readonly team: readonly string[];
    readonly division: readonly string[];
    readonly region: readonly string[];
  };
  /** Where a person belongs on a day: the last of their rows that holds then; undefined when none does. */
  on(name: string, day: Day): PersonRow | undefined;
  /** All rows of a person, in their order; none of somebody who is not listed. */
  of(name: string): readonly PersonRow[];
  /** The division of a team, as spelled here; undefined where no row tells it, or rows tell several. */
  divisionOf(team: string): string | undefined;
}

/**
 * The people of a table, ready to be asked for any day. A row without `from` holds from the beginning, one without `to`
 * still holds; both days are included.
 */
export function peopleOf(rows: readonly PersonRow[]): People {
  const byPerson = new Map<string, PersonRow[]>();
  for (const row of rows) {
    const key = nameKey(row.name);
    byPerson.set(key, [...(byPerson.get(key) ?? []), row]);
  }
  const known = new Map<string, readonly PersonRow[]>();
  const of = (name: string) => {
    const found = known.get(name) ?? byPerson.get(nameKey(name)) ?? [];
    known.set(name, found);
    return found;
  };
  const names = [...byPerson.values()].map(([first]) => first!.name);
  const divisions = divisionsByTeam(rows);
  return {
    names,
    spellings: {
      manager: names,
      team: named(rows, 'team'),
      division: named(rows, 'division'),
      region: named(rows, 'region'),
    },
    on: (name, day) => lastOf(of(name).filter((row) => holdsIn(row, { start: day, end: day }))),
    of,
    divisionOf: (team) => {
      const [only, ...others] = divisions.get(team) ?? [];
      return others.length === 0 ? only : undefined;
    },
  };
}

/**
 * Who looks after the clients of somebody on a day: they themselves, or, once their last row has ended, their successor,
 * while that one is not there the successor's own; nobody else where none of them is.
 *
 * @example inChargeOn('Ann', 46204, people) // 'Bob', when Ann left the day before and Bob is her successor
 * @example inChargeOn('Ann', 46204, NOBODY_LISTED) // 'Ann'
 */
export function inChargeOn(name: string, day: Day, people: People): string {
  return hasLeft(name, day, people) ? (successorOn(name, day, people) ?? name) : name;
}

/** Whether the last row of somebody has ended before a day; not of somebody who is not listed. */
export function hasLeft(name: string, day: Day, people: People): boolean {
  const rows = people.of(name);
  return rows.length > 0 && rows.every(({ to = Infinity }) => to < day);
}

/** On which somebody sells to a plan for the last time; Infinity for whoever stays, or is not listed. */
export function lastDayOf(name: string, people: People): Day {
  const rows = people.of(name).filter(({ role }) => hasOwnPlan(role));
  return rows.length === 0 ? Infinity : Math.max(...rows.map(({ to = Infinity }) => to));
}

function successorOn(name: string, day: Day, people: People, seen: readonly string[] = []): string | undefined {
  const next = lastOf(people.of(name).flatMap(({ successor }) => successor ?? []));
  if (next === undefined || seen.includes(next)) return undefined;
  if (people.on(next, day) === undefined) return successorOn(next, day, people, [...seen, next]);
  return people.of(next)[0]!.name;
}

function divisionsByTeam(rows: readonly PersonRow[]): Map<string, Set<string>> {
  const divisions = new Map<string, Set<string>>();
  for (const { team, division } of rows) {
    if (team !== undefined && division !== undefined)
      divisions.set(team, (divisions.get(team) ?? new Set()).add(division));
  }
  return divisions;
}

/** A name that nobody has, and in how many rows: a stranger, or somebody who is misspelled. */
export interface Stranger {
  readonly name: string;
  readonly rows: number;
  /** Who was probably meant. */
  readonly likely?: string | undefined;
}

/**
 * Who of these is none of those who are known, most rows first; nobody where nobody is known.
 *
 * @example strangersAmong(['Ann', 'Anm', 'Ann'], ['Ann']) // [{ name: 'Anm', rows: 1, likely: 'Ann' }]
 * @example strangersAmong(['Ann'], []) // []
 */
export function strangersAmong(names: readonly string[], known: readonly string[]): Stranger[] {
  if (known.length === 0) return [];
  const keyOf = nameKeys();
  const keys = new Set(known.map(keyOf));
  const rows = new Map<string, number>();
  for (const name of names) if (!keys.has(keyOf(name))) rows.set(name, (rows.get(name) ?? 0) + 1);
  const strangers = [...rows].map(([name, count]) => ({ name, rows: count, likely: likelyName(name, known) }));
  return strangers.sort((a, b) => b.rows - a.rows);
}

/** For a company without such a table. */
export const NOBODY_LISTED = peopleOf([]);

/** What holds from a day to another: without `from` from the beginning, without `to` until further notice. */
export interface Dated {
  readonly from?: Day;
  readonly to?: Day;
}

/** Whether a row holds on any day of a span. */
export function holdsIn({ from = -Infinity, to = Infinity }: Dated, { start, end }: Span): boolean {
  return from <= end && to >= start;
}

/**
 * The days of a span by the row that holds on them, in the order of the calendar; of several rows the last. Days on which
 * none holds are left out.
 *
 * @example timesIn([{ team: 'North' }, { team: 'South', from: 46082 }], yearSpan(2026))
 * // 1 January to 28 February in the North, 1 March (46082) to 31 December in the South
 */
export function timesIn<T extends Dated>(rows: readonly T[], span: Span): (Span & { readonly row: T })[] {
  const changes = rows.flatMap(({ from = span.start, to = span.end }) => [from, to + 1]);
  const starts = [...new Set([span.start, ...changes])].filter((day) => day >= span.start && day <= span.end);
  starts.sort((a, b) => a - b);
  return starts.flatMap((start, at) => {
    const row = lastOf(rows.filter((dated) => holdsIn(dated, { start, end: start })));
    return row === undefined ? [] : { start, end: (starts[at + 1] ?? span.end + 1) - 1, row };
  });
}

function named(rows: readonly PersonRow[], field: 'team' | 'division' | 'region'): string[] {
  return rows.flatMap((row) => row[field] ?? []);
}

function lastOf<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}

import type { Span } from './calendar';
import { nameKey } from './cells';
import type { HolidayRow } from './inputs';
import type { CalendarDay } from './work-calendar';

/**
 * The days that differ from Monday to Friday for everyone, each day of a stretch by itself.
 *
 * @example commonDays([{ row: 3, date: 46143, to: 46145 }]) // three days off from 46143 on
 * @example commonDays([{ row: 3, date: 46143, person: 'Ann' }]) // []: that is her vacation
 */
export function commonDays(rows: readonly HolidayRow[]): CalendarDay[] {
  return rows.flatMap(({ date, to = date, worked = 0, person }) =>
    person === undefined
      ? Array.from({ length: Math.max(1, to - date + 1) }, (_, at): CalendarDay => ({ date: date + at, worked }))
      : [],
  );
}

/** When each person is away; times that overlap or follow each other are one, however many rows tell them. */
export function absencesOf(rows: readonly HolidayRow[]): (name: string) => readonly Span[] {
  const byPerson = new Map<string, Span[]>();
  for (const { date: start, to: end = start, worked = 0, person } of rows) {
    if (person === undefined || worked > 0) continue;
    const key = nameKey(person);
    byPerson.set(key, joined([...(byPerson.get(key) ?? []), { start, end: Math.max(start, end) }]));
  }
  return (name) => byPerson.get(nameKey(name)) ?? [];
}

function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all[all.length - 1];
    if (last === undefined || start > last.end + 1) all.push({ start, end });
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return all;
}

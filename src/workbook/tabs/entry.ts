import { DAYS_A_WEEK, type Day, mondayOf, type Span } from '../../domain/calendar';
import { nameKey } from '../../domain/cells';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { CellValue, TabColumn, TabTable } from '../tab';

const TABLE = 'entry';

/**
 * The grid into which a person types what they did this week: a row for each day, a column for each kind of actions. The
 * planned kinds come first, in their order; the usual ones follow, so that there is something to fill in from the first day.
 */
export function entryTable(
  planned: readonly { readonly kind: string }[],
  today: Day,
  { tables, columns, total, entry }: TabTexts,
): TabTable {
  const known = new Set(planned.map(({ kind }) => nameKey(kind)));
  const kinds = [...planned.map(({ kind }) => kind), ...entry.kinds.filter((kind) => !known.has(nameKey(kind)))];
  const counts = kinds.map((heading, at): TabColumn => ({ key: kindAt(at), heading, format: 'count' }));
  const monday = mondayOf(today);
  return {
    key: TABLE,
    title: tables.entry,
    note: entry.note,
    columns: [{ key: 'day', heading: columns.day, format: 'day' }, ...counts],
    rows: entry.dayFormats.map((numberFormat, at) => ({ cells: { day: monday + at }, numberFormat })),
    total,
    foot: entry.moved,
    entry: { help: entry.help },
  };
}

/**
 * What the log tells of a planned kind and, of days that the grid has too, what has been typed since. What is moved from
 * the grid to the log counts on, once.
 *
 * @param at the place of the kind among the planned ones
 * @example
 * liveFact(12, 0, { start: 46082, end: 46112 }, 46085)
 * // { formula: '12+SUMIFS({entry.kind0*};{entry.day*};">="&46082;{entry.day*};"<="&46112)' }
 * @example liveFact(12, 0, { start: 46054, end: 46081 }, 46085) // 12: the week is not in February
 */
export function liveFact(fact: number, at: number, { start, end }: Span, today: Day): CellValue {
  const monday = mondayOf(today);
  if (end < monday || start >= monday + DAYS_A_WEEK) return fact;
  const days = `{${TABLE}.day*}`;
  return { formula: `${exact(fact)}+SUMIFS({${TABLE}.${kindAt(at)}*};${days};">="&${start};${days};"<="&${end})` };
}

const kindAt = (at: number) => `kind${at}`;

/** Without a decimal mark, which differs between countries: 2.5 is 25000/10000. */
function exact(count: number): string {
  return Number.isInteger(count) ? String(count) : `${Math.round(count * FRACTIONS)}/${FRACTIONS}`;
}

/** Counts come to the hundredth of a cent, as money does. */
const FRACTIONS = 10_000;

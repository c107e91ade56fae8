import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { BuiltTab, Columns, Counted, Field, Inspection } from '../surface';

/** Who sold what and when: without these a plan says little. */
export const MAIN_FIELDS: readonly Field[] = ['date', 'amount', 'manager', 'team', 'division'];
export const MORE_FIELDS: readonly Field[] = [
  'client',
  'region',
  'product',
  'deal',
  'stage',
  'created',
  'expected',
  'currency',
];
const REQUIRED = ['date', 'amount'] as const;
export type RequiredField = (typeof REQUIRED)[number];

/** Amounts of money a plan may be a multiple of, and the one that is set. */
export function unitsWith(set = 1_000): readonly number[] {
  return [...new Set([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, set])].sort((a, b) => a - b);
}

export const isRequired = (field: Field): field is RequiredField => REQUIRED.some((required) => required === field);

export const missingFields = (columns: Columns): readonly RequiredField[] =>
  REQUIRED.filter((field) => columns[field] === undefined);

/**
 * The columns with `field` at `position`, or nowhere. A heading holds one field, so the field that held it before
 * loses it.
 *
 * @example chooseColumn({ date: 0, amount: 3 }, 'team', 3) // { date: 0, team: 3 }
 * @example chooseColumn({ date: 0, team: 2 }, 'team', undefined) // { date: 0 }
 */
export function chooseColumn(columns: Columns, field: Field, position: number | undefined): Columns {
  const others = (Object.keys(columns) as Field[]).filter((other) => other !== field && columns[other] !== undefined);
  const kept = others.filter((other) => columns[other] !== position).map((other) => [other, columns[other]]);
  return Object.fromEntries(position === undefined ? kept : [...kept, [field, position]]);
}

/**
 * Which rows count once other columns are chosen: the same, or `undefined` when another column tells the stage or the
 * currency, so that what was chosen among its values says nothing any more.
 */
export function stillCounted(before: Columns, after: Columns, counted: Counted): Counted | undefined {
  return before.stage === after.stage && before.currency === after.currency ? counted : undefined;
}

/** Only the rows of a stage, or all of them for `''`. */
export function countStage({ only: _, ...others }: Counted, column: number, stage: string): Counted {
  return stage === '' ? others : { ...others, only: { column, value: stage } };
}

/** Only the rows in a currency; `''` is none yet. */
export function countCurrency({ currency: _, ...others }: Counted, currency: string): Counted {
  return currency === '' ? others : { ...others, currency };
}

/** Sums of several currencies say nothing. */
export const needsCurrency = ({ currencies }: Pick<Inspection, 'currencies'>, { currency }: Counted): boolean =>
  currencies.length > 1 && currency === undefined;

/** Every row of the tab that is not blank. */
export function rowsInAll({ usable, problemCount, excluded }: Inspection): number {
  return usable + problemCount + Object.values(excluded).reduce((sum, rows) => sum + rows, 0);
}

const FRONT: readonly BuiltTab['kind'][] = ['contents', 'outlook', 'company', 'plan', 'accuracy', 'clients', 'check'];

/** The tabs about the whole company, the way in first; and those of divisions, teams and people, as they were built. */
export function tabsInOrder(tabs: readonly BuiltTab[]): { front: readonly BuiltTab[]; units: readonly BuiltTab[] } {
  return {
    front: FRONT.flatMap((kind) => tabs.filter((tab) => tab.kind === kind)),
    units: tabs.filter(({ kind }) => !FRONT.includes(kind)),
  };
}

/** More tabs than so many are not found at a glance; still more do not fit into the panel. */
export const MANY_TABS = 12;
export const TOO_MANY_TABS = 24;

/**
 * The tabs of divisions, teams and people, in their order, cut before each of the highest there are: divisions, or teams
 * where there are no divisions. It comes first in its group, and is alone where nothing stands below it.
 *
 * @example tabGroups([north, northTeam, anna, south]) // [[north, northTeam, anna], [south]]
 */
export function tabGroups(units: readonly BuiltTab[]): readonly (readonly BuiltTab[])[] {
  const top = Math.min(...units.map(({ depth }) => depth));
  const starts = units.flatMap(({ depth }, at) => (at === 0 || depth === top ? [at] : []));
  return starts.map((start, at) => units.slice(start, starts[at + 1]));
}

/**
 * The tabs whose name holds what a person typed, in any letter case; `undefined` when nothing is typed.
 *
 * @example tabsNamed('carson', tabs) // [{ name: 'Jillian Carson', … }]
 */
export function tabsNamed(wanted: string, tabs: readonly BuiltTab[]): readonly BuiltTab[] | undefined {
  const part = foldCase(wanted.trim());
  return part === '' ? undefined : tabs.filter(({ name }) => foldCase(name).includes(part));
}

/** People type `е` for `ё`. */
export const foldCase = (text: string): string => text.toLowerCase().replace(/ё/g, 'е');

/**
 * The quarter that a plan for `year` begins with unless the user chooses: the one it is, else the first.
 *
 * @param today `2026-05-04`
 * @example usualQuarter(2026, '2026-05-04') // 2
 * @example usualQuarter(2027, '2026-05-04') // 1
 */
export function usualQuarter(year: number, today: string): number {
  const [thisYear, month] = today.split('-').map(Number);
  return thisYear === year && month !== undefined ? Math.ceil(month / 3) : 1;
}

/**
 * A heading as a list shows it: its text; `Column C` when it is blank; `Amount (C)` when another reads the same.
 */
export function headingLabel(headings: readonly string[], position: number, texts: SidebarTexts['columns']): string {
  const heading = headings[position]?.trim() ?? '';
  if (heading === '') return texts.unnamed(columnLetter(position));
  const alike = headings.filter((other) => other.trim() === heading).length > 1;
  return alike ? texts.alike(heading, columnLetter(position)) : heading;
}

/** @example columnLetter(0) // 'A' @example columnLetter(27) // 'AB' */
export function columnLetter(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : columnLetter(Math.floor(position / 26) - 1) + last;
}

/** Years that have sales in the year before, the latest first. */
export function yearsToPlan({ years, suggestedYear }: Pick<Inspection, 'years' | 'suggestedYear'>): readonly number[] {
  return [...new Set([suggestedYear, ...years.map((year) => year + 1)])].sort((a, b) => b - a);
}

/**
 * The share that a person means by a typed percentage, `undefined` when it is none. Decimal comma or point, any sort
 * of minus, with or without the sign.
 *
 * @example readPercent('20') // 0.2
 * @example readPercent('−12,5 %') // -0.125
 */
export function readPercent(text: string): number | undefined {
  const plain = text.replace(/[\s%]/g, '').replace(/[−–]/, '-').replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) / 100 : undefined;
}

/** A share as a person types it: 0.125 is `12.5`, in Russian `12,5`. */
export function percentText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(share * 100);
}

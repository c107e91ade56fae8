import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Columns, Field, Inspection } from '../surface';

export const FIELDS: readonly Field[] = ['date', 'amount', 'manager', 'team', 'division', 'client'];
const REQUIRED = ['date', 'amount'] as const;
export type RequiredField = (typeof REQUIRED)[number];

/** Amounts of money a plan may be a multiple of. */
export const UNITS: readonly number[] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

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

import { canonical, scriptValue, sheetsFormula } from '../cells';
import { LOCALES } from '../engine';
import { HostLimit } from '../service';
import type { Workbook } from '../workbook';
import { serialOfInstant } from '../zone';

/** When a validation holds or a conditional format applies, in Google's words: `NUMBER_BETWEEN`, `[1, 5]`. */
export interface Criterion {
  readonly criteria: string;
  readonly values: readonly unknown[];
}

/** The same in the engine's words. Values are texts; dates are written as in the United States. */
export interface EngineCriterion {
  readonly type: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
}

/** Those that the engine has for validations and for conditional formats alike, under the same name. */
const TYPES: { readonly [criteria: string]: string } = {
  CELL_EMPTY: 'isEmpty',
  CELL_NOT_EMPTY: 'isNotEmpty',
  DATE_AFTER: 'dateIsAfter',
  DATE_BEFORE: 'dateIsBefore',
  DATE_BETWEEN: 'dateIsBetween',
  DATE_EQUAL_TO: 'dateIs',
  DATE_IS_VALID_DATE: 'dateIsValid',
  DATE_NOT_BETWEEN: 'dateIsNotBetween',
  DATE_ON_OR_AFTER: 'dateIsOnOrAfter',
  DATE_ON_OR_BEFORE: 'dateIsOnOrBefore',
  NUMBER_BETWEEN: 'isBetween',
  NUMBER_EQUAL_TO: 'isEqual',
  NUMBER_GREATER_THAN: 'isGreaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'isGreaterOrEqualTo',
  NUMBER_LESS_THAN: 'isLessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'isLessOrEqualTo',
  NUMBER_NOT_BETWEEN: 'isNotBetween',
  NUMBER_NOT_EQUAL_TO: 'isNotEqual',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_ENDS_WITH: 'endsWithText',
  TEXT_EQUAL_TO: 'isEqualText',
  TEXT_IS_VALID_EMAIL: 'isEmail',
  TEXT_IS_VALID_URL: 'isLink',
  TEXT_STARTS_WITH: 'beginsWithText',
  CUSTOM_FORMULA: 'customFormula',
};
const CRITERIA: ReadonlyMap<string, string> = new Map(
  Object.entries(TYPES).map(([criteria, type]) => [type, criteria]),
);

/** Returns a criterion as the engine takes it. */
export function engineCriterion(workbook: Workbook, { criteria, values }: Criterion): EngineCriterion {
  const type = TYPES[criteria];
  if (type === undefined) throw new HostLimit(`The local host does not know the criterion ${criteria} yet.`);
  const texts = values.map((value) => textOf(workbook, value));
  if (!HAS_EXACT_DATE.has(type)) return { type, values: texts };
  return { type, values: texts, dateValue: 'exactDate' };
}

/** Returns a criterion of the engine in Google's words, undefined where Google has none. */
export function criterionOf(workbook: Workbook, { type, values }: EngineCriterion): Criterion | undefined {
  const criteria = CRITERIA.get(type);
  if (criteria === undefined) return undefined;
  return { criteria, values: values.map((text) => valueFrom(workbook, criteria, text)) };
}

const HAS_EXACT_DATE = new Set(['dateIs', 'dateIsAfter', 'dateIsBefore', 'dateIsOnOrAfter', 'dateIsOnOrBefore']);

function textOf(workbook: Workbook, value: unknown): string {
  if (value instanceof Date) return dateText(workbook, value);
  const text = String(value);
  return text.startsWith('=') ? canonical(workbook, text) : text;
}

function dateText({ o, zone }: Workbook, date: Date): string {
  const day = Math.floor(serialOfInstant(date.getTime(), zone));
  return o.helpers.formatValue(day, { format: 'm/d/yyyy', locale: LOCALES.en_US });
}

function valueFrom(workbook: Workbook, criteria: string, text: string): unknown {
  if (text.startsWith('=')) return sheetsFormula(text);
  if (criteria.startsWith('NUMBER_')) return Number(text);
  if (!criteria.startsWith('DATE_')) return text;
  return scriptValue(workbook, workbook.o.helpers.toNumber(text, LOCALES.en_US), 'm/d/yyyy');
}

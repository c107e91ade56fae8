import type { LocaleCode } from './engine';
import { serialOfDay } from './zone';

/** What is stored for a text: the content of the cell in the engine's own notation, and a pattern where typing sets one. */
export interface TypedContent {
  readonly content: string;
  readonly format?: string;
}

/**
 * Returns what a cell holds after a user of that locale typed the text: a number, a date, a truth value, an error, or
 * text. Formulas are not for here.
 *
 * @param year the year that a date without one gets
 * @example typedContent('1/2', 'en_US', 2026) // 2026-01-02, a serial number with a date pattern
 * @example typedContent('1.5', 'ru_RU', 2026) // 2026-05-01; 1,5 is the number
 * @example typedContent('007', 'en_US', 2026) // 7
 */
export function typedContent(text: string, locale: LocaleCode, year: number): TypedContent {
  const typed = text.trim();
  return (
    typedNumber(typed, locale) ?? typedDate(typed, locale, year) ?? typedTruth(typed, locale) ?? typedText(text, typed)
  );
}

/** Returns the content under which a text stays that text, whatever it looks like. */
export function textContent(text: string): string {
  return text === '' ? '' : `'${text}`;
}

/** Returns the content of a number; what is no number is shown as `#NUM!`, and what is nearly nothing is 0. */
export function numberContent(value: number): string {
  if (Math.abs(value) < 1e-307) return '0';
  return Number.isFinite(value) && Math.abs(value) < 1e307 ? String(value) : '#NUM!';
}

const NUMBERS: { readonly [code in LocaleCode]: RegExp } = {
  en_US: /^([-+]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[-+]?\d{1,3})?(%?)$/i,
  ru_RU: /^([-+]?)(₽?)((?:\d{1,3}(?:[\s\u00a0]\d{3})+|\d+)(?:,\d*)?|,\d+)(e[-+]?\d{1,3})?\s?([%₽]?)$/i,
};

function typedNumber(text: string, locale: LocaleCode): TypedContent | undefined {
  const match = NUMBERS[locale].exec(text);
  if (!match) return undefined;
  const [, sign, before, digits, exponent = '', after] = match;
  const plain = locale === 'ru_RU' ? digits!.replace(/\s/g, '').replace(',', '.') : digits!.replaceAll(',', '');
  const value = Number(`${sign}${plain}${exponent}`);
  const decimals = plain.includes('.') ? '.00' : '';
  if (after === '%') return { content: numberContent(value / 100), format: `0${decimals}%` };
  if (before === '$') return { content: numberContent(value), format: `[$$]#,##0${decimals}` };
  if (before === '₽' || after === '₽') return { content: numberContent(value), format: `#,##0${decimals} [$₽]` };
  return { content: numberContent(value) };
}

const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](.+))?$/;
const LOCAL_DATES: { readonly [code in LocaleCode]: RegExp } = {
  en_US: /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?(?: (.+))?$/,
  ru_RU: /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?: (.+))?$/,
};
const DATE_PATTERNS: { readonly [code in LocaleCode]: string } = { en_US: 'm/d/yyyy', ru_RU: 'dd.mm.yyyy' };
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap]m))?$/i;

function typedDate(text: string, locale: LocaleCode, year: number): TypedContent | undefined {
  const iso = ISO_DATE.exec(text);
  if (iso) return dateContent(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], 'yyyy-mm-dd');
  const local = LOCAL_DATES[locale].exec(text);
  if (local) {
    const [first, second] = [Number(local[1]), Number(local[2])];
    const [day, month] = locale === 'ru_RU' ? [first, second] : [second, first];
    return dateContent(fullYear(local[3], year), month, day, local[4], DATE_PATTERNS[locale]);
  }
  const time = fractionOfDay(text);
  return time === undefined ? undefined : { content: String(time), format: 'hh:mm:ss' };
}

function dateContent(
  year: number,
  month: number,
  day: number,
  time: string | undefined,
  format: string,
): TypedContent | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const fraction = time === undefined ? 0 : fractionOfDay(time);
  if (fraction === undefined) return undefined;
  const content = String(serialOfDay(year, month, day) + fraction);
  return { content, format: time === undefined ? format : `${format} hh:mm:ss` };
}

/** Two digits mean this century, up to ten years from now. */
function fullYear(written: string | undefined, thisYear: number): number {
  if (written === undefined) return thisYear;
  if (written.length === 4) return Number(written);
  const year = 2000 + Number(written);
  return year > thisYear + 10 ? year - 100 : year;
}

function fractionOfDay(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (minutes > 59 || seconds > 59 || hours > (half ? 12 : 23)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  return hour / 24 + minutes / 1440 + seconds / 86_400;
}

const TRUTHS: { readonly [code in LocaleCode]: RegExp } = {
  en_US: /^(true|false)$/i,
  ru_RU: /^(true|false|истина|ложь)$/i,
};

function typedTruth(text: string, locale: LocaleCode): TypedContent | undefined {
  if (!TRUTHS[locale].test(text)) return undefined;
  return { content: /^[fл]/i.test(text) ? 'FALSE' : 'TRUE' };
}

const ERRORS = new Set(['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#ERROR!']);

/** A leading apostrophe means text and is not shown; anything else that could be misread gets one. */
function typedText(text: string, typed: string): TypedContent {
  if (text === '' || typed.startsWith("'")) return { content: typed };
  if (ERRORS.has(typed)) return { content: typed };
  return { content: MISREAD.test(typed) ? textContent(text) : text };
}

/** What the engine would take for a number or a date in spite of the locale. */
const MISREAD = /^[-+$€.,\d\s]|^(true|false)$/i;

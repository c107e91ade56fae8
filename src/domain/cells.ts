import { type Day, dayAt } from './calendar';

/** A cell as the edge hands it over: a date is ISO text on the spreadsheet's clock, a blank cell is `''`. */
export type Cell = string | number | boolean;

/** Nothing but spaces, or a checkbox that is not ticked: both stretch a tab below its last row. */
export function isBlank(cell: Cell): boolean {
  return cell === false || (typeof cell === 'string' && cell.trim() === '');
}

const ERRORS =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i;

/** The text that stands for a cell with an error: `#N/A`, `#REF!` … */
export function isError(cell: Cell): boolean {
  return typeof cell === 'string' && cell.includes('#') && ERRORS.test(cell.trim());
}

/** What all spellings of one name have in common: `IVANOVA` and `Ivanova`, `Артем` and `Артём` are one. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase().replace(/ё/g, 'е');
}

/** The same for a hundred thousand names of which most come again: each spelling is read once. */
export function nameKeys(): (name: string) => string {
  const keys = new Map<string, string>();
  return (name) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = nameKey(name);
    keys.set(name, key);
    return key;
  };
}

/**
 * The day that a cell names, or undefined. A time of day belongs to its day, as written.
 *
 * Read are ISO dates (`2026-03-31`, `2026-03-31T18:05`), the year first (`2026/3/31`, `2026.03.31`), the day first with
 * dots (`31.03.2026`, `1.4.26`, `31.03.2026 г.`), and serial numbers from 20000 (1954) to 80000 (2119).
 *
 * With slashes or dashes and the year last, the text tells day from month only if one of them is above 12, or both are
 * the same: `31/03/2026` and `03/31/2026` are read, `03/04/2026` is not guessed at.
 */
export function readDay(cell: Cell): Day | undefined {
  const day =
    typeof cell === 'number' ? Math.floor(cell) : typeof cell === 'string' ? dayInText(cell.trim()) : undefined;
  return day !== undefined && day >= 20_000 && day <= 80_000 ? day : undefined;
}

const TIME = String.raw`(?:[T\s]+\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]m|Z|[+-]\d\d:?\d\d)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?:\s*г\.?)?${TIME}$`, 'i');
const EITHER_FIRST = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)${TIME}$`, 'i');

function dayInText(text: string): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayAt(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayAt(fullYear(dayFirst[3]!), Number(dayFirst[2]), Number(dayFirst[1]));
  const eitherFirst = EITHER_FIRST.exec(text);
  return eitherFirst ? dayTold(Number(eitherFirst[1]), Number(eitherFirst[3]), fullYear(eitherFirst[4]!)) : undefined;
}

/** Two numbers are a day and a month: undefined when they could be read either way. */
function dayTold(first: number, second: number, year: number): Day | undefined {
  if (first > 12 || first === second) return dayAt(year, second, first);
  return second > 12 ? dayAt(year, first, second) : undefined;
}

/** 26 is 2026, 99 is 1999. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/**
 * The amount of money in a cell, or undefined. Currency signs and words are dropped, parentheses and every kind of minus
 * make it negative. A percentage, a date or any other word is no amount.
 *
 * What marks decimals in a text:
 * - spaces between thousands leave both marks to decimals: `1 234,567` is 1234.567;
 * - of a comma and a dot the last one: `1,234.50` and `1.234,50` are 1234.5;
 * - a mark that comes more than once parts thousands: `1.234.567`;
 * - one comma before exactly three digits parts thousands: `1,234` is 1234, but `0,234` and `1234,567` are decimals;
 * - one dot marks decimals: `1.234` is 1.234. Exports write amounts so (`71.372`), and in a sheet with a decimal comma
 *   just these arrive as text.
 */
export function readAmount(cell: Cell): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const { negative, text } = withoutSign(cell.replace(CURRENCY, '').trim());
  const number = numberIn(text);
  if (number === undefined || !Number.isFinite(number)) return undefined;
  return negative ? 0 - number : number;
}

const CURRENCY = /\p{Sc}|(?<!\p{L})(?:руб(?:лей|ля|ль)?\.?|р\.?|RUB|USD|EUR|GBP|KZT|BYN|UAH)(?!\p{L})/giu;
const MINUS = /^[-\u2010-\u2015\u2212]\s*/;

function withoutSign(text: string): { negative: boolean; text: string } {
  const inside = /^\((.*)\)$/.exec(text)?.[1];
  if (inside !== undefined) return { negative: true, text: inside };
  if (MINUS.test(text)) return { negative: true, text: text.replace(MINUS, '') };
  return { negative: false, text: text.replace(/^\+\s*/, '') };
}

const SPACED = /^\d{1,3}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const COMMA_THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const DOT_THOUSANDS = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)$/;

function numberIn(text: string): number | undefined {
  if (SPACED.test(text)) return Number(text.replace(/[\s'’]/g, '').replace(',', '.'));
  if (COMMA_THOUSANDS.test(text)) return Number(text.replace(/,/g, ''));
  if (DOT_THOUSANDS.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  return PLAIN.test(text) ? Number(text.replace(',', '.')) : undefined;
}

import Papa from 'papaparse';
import { textContent } from './literal';
import { serialOfDay } from './zone';

/** What a CSV file puts into cells: content and pattern of each, all rows of one length. */
export interface ImportedCells {
  readonly contents: readonly (readonly string[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/**
 * Returns the cells of a CSV text; comma, semicolon or tab between them, with or without quotes.
 *
 * A file is not written for a locale: `2026-03-31` is that day and `1234.56` that number in every one, and everything
 * else is the text it is ("007" stays as it is). Throws an error that says what is wrong with a file that is empty, no
 * text, or ends within quotes.
 *
 * @param dateFormat the pattern in which the sheet shows days
 */
export function readCsv(name: string, text: string, dateFormat: string): ImportedCells {
  const rows = parsedRows(name, text);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, at) => cellOf(row[at] ?? '', dateFormat)));
  return {
    contents: cells.map((row) => row.map(({ content }) => content)),
    formats: cells.map((row) => row.map(({ format }) => format)),
  };
}

function parsedRows(name: string, text: string): string[][] {
  if (text.includes('\0') || text.includes('\ufffd')) {
    throw new Error(`"${name}" is not a text file in UTF-8: save the table as CSV (UTF-8) and import it again.`);
  }
  const table = text.replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(table, { delimiter: delimiterOf(table), skipEmptyLines: 'greedy' });
  if (data.length === 0) throw new Error(`"${name}" is empty: there is no row to import.`);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    const row = (broken.row ?? 0) + 1;
    throw new Error(`"${name}" cannot be read: a quotation mark in row ${row} is never closed.`);
  }
  return data;
}

/** The sign that divides the headings: rows below may be ragged, and amounts in them may have commas. */
function delimiterOf(table: string): string {
  const headings = (/^.*$/m.exec(table.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string): number => headings.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const PLAIN_NUMBER = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

function cellOf(text: string, dateFormat: string): { content: string; format: string | null } {
  const typed = text.trim();
  if (PLAIN_NUMBER.test(typed)) return { content: String(Number(typed)), format: null };
  const serial = serialOf(typed);
  if (serial !== undefined) {
    const format = Number.isInteger(serial) ? dateFormat : `${dateFormat} hh:mm:ss`;
    return { content: String(serial), format };
  }
  return { content: MISREAD.test(typed) ? textContent(text) : text, format: null };
}

/** What would be taken for something else than text. */
const MISREAD = /^[-+=$€.,'#\d\s]|^(true|false)$/i;

function serialOf(text: string): number | undefined {
  const match = ISO_DAY.exec(text);
  if (!match) return undefined;
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const serial = serialOfDay(year!, month!, day!);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  const isDay = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  if (!isDay || hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return serial + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

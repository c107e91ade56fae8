import type { Day } from './calendar';
import { type Cell, isBlank, isError, nameKey, readAmount, readDay } from './cells';
import { type Certainty, readCertainty } from './certainty';
import type { ColumnsOf } from './columns';
import { type Role, readRole } from './role';

/** A table as it stands on a tab. */
export interface Table {
  /** The tab. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** The number by which the sheet calls the first of `rows`: 2 under a heading in row 1. */
  readonly firstRow: number;
}

/** The cells of a row; it may be shorter than the headings. */
export type Row = readonly Cell[];

/** What a cell of each type is read as. */
interface Values {
  day: Day;
  /** An amount of money, which may be negative. */
  money: number;
  /** From 0; a ticked checkbox is 1. */
  number: number;
  /** Any number; one that cannot be read is left out, see `figuresIn`. */
  figure: number;
  text: string;
  /** A text that names the same in any letter case, with or without ё, and is spelled as it first was. */
  name: string;
  role: Role;
  certainty: Certainty;
  /** The cell as it is. */
  any: Cell;
}

/** A column of an input table: how its heading reads, and what stands under it. */
export interface Field {
  readonly type: keyof Values;
  /** The column must exist and every row must fill it; or, where it exists, every row must fill it. Else it may be blank. */
  readonly required?: 'always' | 'where mapped';
  /** Of a last day: the field of the first one, which it cannot be before. */
  readonly from?: string;
  /** What its heading may say as a whole, in English and Russian, with commas between; earlier ones are preferred. */
  readonly headings: string;
  /** What its heading may say among other words. */
  readonly mentions?: string;
}

/** An input table: its columns by the names that the code has for them. */
export type Definition = { readonly [field: string]: Field };

type Value<F extends Field> = Values[F['type']];
type AlwaysIn<D extends Definition> = {
  [field in keyof D]: D[field] extends { readonly required: 'always' } ? field : never;
}[keyof D];

/** A row of such a table, as read; what is blank or has no column is left out. */
export type RecordOf<D extends Definition> = { readonly row: number } & {
  readonly [field in AlwaysIn<D>]: Value<D[field]>;
} & { readonly [field in Exclude<keyof D, AlwaysIn<D>>]?: Value<D[field]> };

/** Why a row cannot be counted. */
export type RowProblem =
  | 'dateMissing'
  | 'dateUnreadable'
  | 'endBeforeStart'
  | 'amountMissing'
  | 'amountUnreadable'
  | 'numberUnreadable'
  | 'belowZero'
  | 'tooMany'
  | 'roleUnknown'
  | 'certaintyUnknown'
  | 'notFilledIn'
  | 'cellError'
  | 'duplicate'
  | 'settingUnusable'
  | 'limitsCrossed';

/** A row that cannot be counted, with the first cell that is in the way. */
export interface Problem {
  readonly row: number;
  /** Its heading. */
  readonly column: string;
  readonly value: string;
  readonly reason: RowProblem;
  /** Of a duplicate: the row that counts in its place. */
  readonly firstRow?: number;
}

export interface Records<D extends Definition> {
  /** In the order of the rows. */
  readonly records: readonly RecordOf<D>[];
  readonly problems: readonly Problem[];
}

/**
 * The rows of a table as records, and those that cannot be read. Every row is one or the other, or wholly blank, and then
 * passed over. No cell makes it fail.
 *
 * @example
 * const table = { name: 'Holidays', headings: ['Date'], rows: [['2026-05-01'], ['May Day']], firstRow: 2 };
 * readTable({ date: { type: 'day', required: 'always', headings: 'date' } }, table, { date: 0 });
 * // records: [{ row: 2, date: 46143 }], problems: [{ row: 3, column: 'Date', value: 'May Day', reason: 'dateUnreadable' }]
 */
export function readTable<D extends Definition>(definition: D, table: Table, columns: ColumnsOf<D>): Records<D> {
  const read = recordReader(definition, table, columns);
  const records: RecordOf<D>[] = [];
  const problems: Problem[] = [];
  table.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const record = read(cells, table.firstRow + index);
    if (isProblem(record)) problems.push(record);
    else records.push(record);
  });
  return { records, problems };
}

/** The first column that the table must have and has not. */
export function missingColumn<D extends Definition>(
  definition: D,
  { headings }: Pick<Table, 'headings'>,
  columns: ColumnsOf<D>,
): AlwaysIn<D> | undefined {
  const isMissing = (field: string) => headings[columns[field] ?? -1] === undefined;
  const missing = Object.keys(definition).find((field) => definition[field]?.required === 'always' && isMissing(field));
  return missing as AlwaysIn<D> | undefined;
}

/** Names as they are spelled elsewhere, which win over the spelling in the table. */
export type Spellings<D extends Definition> = { readonly [field in keyof D]?: readonly string[] };

/** Reads one row after another; the first cell that is in the way makes it a problem. */
export function recordReader<D extends Definition>(
  definition: D,
  { headings }: Pick<Table, 'headings'>,
  columns: ColumnsOf<D>,
  spellings: Spellings<D> = {},
): (cells: Row, row: number) => RecordOf<D> | Problem {
  const mapped = Object.keys(definition).flatMap((field) => {
    const { type, required, from = '' } = definition[field]!;
    const at = columns[field];
    return at === undefined ? [] : [{ field, at, required, from, ...cellReader(type, spellings[field]) }];
  });
  return (cells, row) => {
    const record: Record<string, unknown> = { row };
    for (const { field, at, required, from, read, wrong } of mapped) {
      const cell = cells[at] ?? '';
      const value = read(cell);
      const isEarly = value !== undefined && (value as Day) < (record[from] as Day);
      const isWrong = value === undefined && (required !== undefined || !mayBeLeftOut(cell, wrong));
      if (isEarly || isWrong) {
        const reason = isEarly ? 'endBeforeStart' : reasonOf(cell, wrong);
        return { row, column: headings[at] ?? '', value: String(cell), reason };
      }
      if (value !== undefined) record[field] = value;
    }
    return record as RecordOf<D>;
  };
}

export function isProblem(read: { readonly row: number } | Problem): read is Problem {
  return 'reason' in read;
}

/** What a cell is called that is blank, and one that is filled with something else. */
interface Wrong {
  readonly blank: RowProblem;
  /** Undefined of a cell that means something else: it is as good as blank. */
  readonly unreadable?: (cell: Cell) => RowProblem | undefined;
}

interface CellReader {
  readonly read: (cell: Cell) => unknown;
  readonly wrong: Wrong;
}

const TEXT: Wrong = { blank: 'notFilledIn' };

function cellReader(type: keyof Values, known: readonly string[] = []): CellReader {
  switch (type) {
    case 'day':
      return { read: remembered(readDay), wrong: { blank: 'dateMissing', unreadable: () => 'dateUnreadable' } };
    case 'money':
      return { read: readAmount, wrong: { blank: 'amountMissing', unreadable: () => 'amountUnreadable' } };
    case 'number':
      return { read: readCount, wrong: { blank: 'notFilledIn', unreadable: whyNoCount } };
    case 'role':
      return { read: remembered(readRole), wrong: { blank: 'notFilledIn', unreadable: () => 'roleUnknown' } };
    case 'certainty':
      return { read: readCertainty, wrong: { blank: 'notFilledIn', unreadable: whyNoCertainty } };
    case 'figure':
      return { read: readFigure, wrong: TEXT };
    case 'name':
      return { read: nameReader(known), wrong: TEXT };
    case 'text':
      return { read: readText, wrong: TEXT };
    case 'any':
      return { read: (cell) => (isBlank(cell) || isError(cell) ? undefined : cell), wrong: TEXT };
  }
}

/** A blank cell, or a text that is looked up and not found: what need not be filled in may be missing so too. */
function mayBeLeftOut(cell: Cell, { unreadable }: Wrong): boolean {
  return isBlank(cell) || unreadable?.(cell) === undefined;
}

function reasonOf(cell: Cell, { blank, unreadable }: Wrong): RowProblem {
  if (isError(cell)) return 'cellError';
  return (isBlank(cell) ? undefined : unreadable?.(cell)) ?? blank;
}

/** Figures and dates under that heading are the user's own forecasts, and no word of ours. */
function whyNoCertainty(cell: Cell): RowProblem | undefined {
  return typeof cell === 'string' && /\p{L}/u.test(cell) ? 'certaintyUnknown' : undefined;
}

/** A number from 0; a ticked checkbox is 1. */
export function readCount(cell: Cell): number | undefined {
  const count = readFigure(cell);
  return count !== undefined && count >= 0 ? count : undefined;
}

/** The same of any number. */
export function readFigure(cell: Cell): number | undefined {
  return cell === true ? 1 : readAmount(cell);
}

/** Why a filled cell is none. */
export function whyNoCount(cell: Cell): RowProblem {
  if (isError(cell)) return 'cellError';
  return readAmount(cell) === undefined ? 'numberUnreadable' : 'belowZero';
}

function readText(cell: Cell): string | undefined {
  return isBlank(cell) || isError(cell) ? undefined : String(cell).trim().replace(/\s+/g, ' ');
}

function nameReader(known: readonly string[]): (cell: Cell) => string | undefined {
  const spell = speller(known);
  return remembered((cell) => {
    const name = readText(cell);
    return name === undefined ? undefined : spell(name);
  });
}

/** Gives every name the spelling in which it first came. */
export function speller(known: readonly string[]): (name: string) => string {
  const spellings = new Map<string, string>();
  const spell = (name: string) => {
    const key = nameKey(name);
    if (!spellings.has(key)) spellings.set(key, name);
    return spellings.get(key)!;
  };
  known.forEach(spell);
  return spell;
}

/** A hundred thousand rows hold a thousand dates and fifty names: each text is read once. */
function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    const value = known.get(cell);
    if (value !== undefined || known.has(cell)) return value as T;
    const fresh = read(cell);
    known.set(cell, fresh);
    return fresh;
  };
}

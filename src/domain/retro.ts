import type { Day } from './calendar';
import { isBlank, isError, readAmount, readDay } from './cells';
import type { Columns, Field } from './columns';
import { Mistake } from './problem';

/** A cell as the edge hands it over: a date is ISO text on the spreadsheet's clock, a blank cell is `''`. */
export type Cell = string | number | boolean;

/** A table of past sales as it stands on a tab. */
export interface Table {
  /** The tab. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The number by which the sheet calls the first of `rows`: 2 under a heading in row 1. */
  readonly firstRow: number;
}

/** One sale, or a return when the amount is negative. */
export interface Fact {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly day: Day;
  readonly amount: number;
  readonly manager: string;
  readonly team: string;
  readonly division: string;
}

/** Why a row of the retro tab cannot be counted. */
export type RowProblem =
  | 'dateMissing'
  | 'dateUnreadable'
  | 'amountMissing'
  | 'amountUnreadable'
  | 'cellError'
  | 'nameMissing';

/** A row that cannot be counted, with the first cell that is in the way. */
export interface Problem {
  readonly row: number;
  /** Its heading. */
  readonly column: string;
  readonly value: string;
  readonly reason: RowProblem;
}

export interface Facts {
  /** In the order of the rows. */
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** The number of readable rows that are dated after today: nothing of the future is a fact yet. */
  readonly afterToday: number;
}

export interface Reading {
  readonly today: Day;
  /** Names the one unit of a level for which there is no column: without teams, everyone is in the team `Company`. */
  readonly company: string;
}

/**
 * The sales on a tab, and the rows that cannot be counted. Every row is one or the other, dated after today, or wholly
 * blank, and then passed over. No cell makes it fail; a tab without any usable row has no facts.
 *
 * Names are trimmed and their inner spaces collapsed. `IVANOVA` and `Ivanova`, `Артем` and `Артём` are one person, as
 * spelled first.
 *
 * Throws a Mistake for a tab without headings (`emptyTab`), without rows (`noRows`), or without a column for the date or
 * the amount (`noColumn`).
 */
export function readFacts(table: Table, columns: Columns, { today, company }: Reading): Facts {
  assertReadable(table, columns);
  const readRow = rowReader(table, columns, company);
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  let afterToday = 0;
  table.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const read = readRow(cells, table.firstRow + index);
    if ('reason' in read) problems.push(read);
    else if (read.day > today) afterToday += 1;
    else facts.push(read);
  });
  return { facts, problems, afterToday };
}

function assertReadable({ name: tab, headings, rows }: Table, columns: Columns): void {
  if (headings.every(isBlank)) throw new Mistake('emptyTab', { tab });
  for (const field of ['date', 'amount'] as const) {
    const exists = headings[columns[field] ?? -1] !== undefined;
    if (!exists)
      throw new Mistake('noColumn', { field, tab, headings: headings.filter((text) => !isBlank(text)).join(', ') });
  }
  if (rows.every((cells) => cells.every(isBlank))) throw new Mistake('noRows', { tab });
}

type Row = readonly Cell[];

function rowReader(
  { headings }: Table,
  columns: Columns,
  company: string,
): (cells: Row, row: number) => Fact | Problem {
  const cellOf = (field: Field, cells: Row) => cells[columns[field] ?? -1] ?? '';
  const knownDay = remembered(readDay);
  const nameOf = { manager: names(), team: names(), division: names() };
  const nameIn = (field: keyof typeof nameOf, cells: Row) =>
    columns[field] === undefined ? company : nameOf[field](cellOf(field, cells));
  const problem = (field: Field, cells: Row, row: number): Problem => {
    const cell = cellOf(field, cells);
    return { row, column: headings[columns[field] ?? -1] ?? '', value: String(cell), reason: reasonOf(field, cell) };
  };

  return (cells, row) => {
    const day = knownDay(cellOf('date', cells));
    if (day === undefined) return problem('date', cells, row);
    const amount = readAmount(cellOf('amount', cells));
    if (amount === undefined) return problem('amount', cells, row);
    const [manager, team, division] = [nameIn('manager', cells), nameIn('team', cells), nameIn('division', cells)];
    if (manager === undefined) return problem('manager', cells, row);
    if (team === undefined) return problem('team', cells, row);
    if (division === undefined) return problem('division', cells, row);
    return { row, day, amount, manager, team, division };
  };
}

function reasonOf(field: Field, cell: Cell): RowProblem {
  if (isError(cell)) return 'cellError';
  if (field === 'date') return isBlank(cell) ? 'dateMissing' : 'dateUnreadable';
  if (field === 'amount') return isBlank(cell) ? 'amountMissing' : 'amountUnreadable';
  return 'nameMissing';
}

/** A hundred thousand rows hold a thousand dates and fifty names: each text is read once. */
function remembered<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, read(cell));
    return known.get(cell)!;
  };
}

/** Reads the names of one column; undefined for a cell without one. */
function names(): (cell: Cell) => string | undefined {
  const spellings = new Map<string, string>();
  return remembered((cell) => {
    if (isBlank(cell) || isError(cell)) return undefined;
    const name = String(cell).trim().replace(/\s+/g, ' ');
    const person = name.toLowerCase().replace(/ё/g, 'е');
    if (!spellings.has(person)) spellings.set(person, name);
    return spellings.get(person);
  });
}

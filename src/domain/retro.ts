import type { Day } from './calendar';
import { type Cell, isBlank, nameKey } from './cells';
import { type CurrencyCount, countCurrencies, currencyReader } from './currency';
import type { PersonRow } from './inputs';
import { inChargeOn, NOBODY_LISTED, type People } from './people';
import { Mistake } from './problem';
import { type Columns, RETRO } from './retro-columns';
import { isProblem, missingColumn, type Problem, type Row, recordReader, type Table } from './table';

/** One sale, or a return when the amount is negative. */
export interface Fact {
  /** As the sheet numbers it. */
  readonly row: number;
  readonly day: Day;
  readonly amount: number;
  readonly manager: string;
  /** Where the sale arose, which need not be where the person belongs now. */
  readonly team: string;
  readonly division: string;
  readonly region?: string;
  readonly client?: string;
  readonly product?: string;
  /** What tells one deal from another. */
  readonly deal?: string;
}

/** The number of rows that are left out, by reason; each is counted once. */
export interface Excluded {
  /** Nothing of the future is a fact yet. */
  readonly afterToday: number;
  /** In another currency than the chosen one. */
  readonly otherCurrency: number;
  /** Not what `only` asks for. */
  readonly notCounted: number;
}

export interface Facts {
  /** In the order of the rows. */
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly excluded: Excluded;
  /** The currencies of the rows that count, most rows first; empty where no column tells them. */
  readonly currencies: readonly CurrencyCount[];
}

/** Rows that count are those whose cell in `column` (a zero-based position) says `value`, in any letter case. */
export interface Only {
  readonly column: number;
  readonly value: string;
}

export interface Reading {
  readonly today: Day;
  /** Names the one unit of a level that nothing tells: without teams, everyone is in the team `Company`. */
  readonly company: string;
  /** Say where a sale arose if no column does, and how names are spelled. */
  readonly people?: People;
  readonly only?: Only | undefined;
  /** As in `Facts.currencies`; rows in another one are left out. */
  readonly currency?: string | undefined;
}

/**
 * The sales on a tab, and the rows that cannot be counted. Every row is one or the other, left out for a reason, or
 * wholly blank, and then passed over. No cell makes it fail; a tab without any usable row has no facts. A row that is not
 * what `only` asks for, or in another currency, is not examined: an open deal without a date is no problem.
 *
 * Names are trimmed and their inner spaces collapsed. `IVANOVA` and `Ivanova`, `Артем` and `Артём` are one person, as
 * spelled among the people, else first. Team and division are what the row says where there is such a column, else what
 * the people say about that day and that team, else the company. Without a column of managers each team sells as one,
 * unless people are listed. What is sold or returned in the name of somebody who has left counts for their successor.
 *
 * A second sale with the same deal ID is a problem (`duplicate`). A negative amount is a return of it, and a duplicate
 * only of the same return.
 *
 * Throws a Mistake for a tab without headings (`emptyTab`), without rows (`noRows`), or without a column for the date or
 * the amount (`noColumn`).
 */
export function readFacts(table: Table, columns: Columns, reading: Reading): Facts {
  assertReadable(table, columns);
  const counts = rowFilter(reading.only);
  const currencies = countCurrencies(table.rows.filter(counts), columns.currency);
  const readRow = rowReader(table, columns, reading, { counts, isMixed: currencies.length > 1 });
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const excluded = { afterToday: 0, otherCurrency: 0, notCounted: 0 };
  table.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    const read = readRow(cells, table.firstRow + index);
    if (typeof read === 'string') excluded[read] += 1;
    else if (isProblem(read)) problems.push(read);
    else facts.push(read);
  });
  return { facts, problems, excluded, currencies };
}

function assertReadable(table: Table, columns: Columns): void {
  const { name: tab, headings, rows } = table;
  if (headings.every(isBlank)) throw new Mistake('emptyTab', { tab });
  const field = missingColumn(RETRO, table, columns);
  if (field !== undefined)
    throw new Mistake('noColumn', { field, tab, headings: headings.filter((text) => !isBlank(text)).join(', ') });
  if (rows.every((cells) => cells.every(isBlank))) throw new Mistake('noRows', { tab });
}

function rowFilter(only: Only | undefined): (cells: Row) => boolean {
  if (only === undefined) return () => true;
  const { column, value } = only;
  const wanted = nameKey(value);
  const known = new Map<Cell, boolean>();
  return (cells) => {
    const cell = cells[column] ?? '';
    if (!known.has(cell)) known.set(cell, nameKey(String(cell)) === wanted);
    return known.get(cell)!;
  };
}

interface Counting {
  readonly counts: (cells: Row) => boolean;
  /** The rows that count are in several currencies: one that tells none cannot be counted. */
  readonly isMixed: boolean;
}

/** What becomes of a row that is not blank: a fact, a problem, or the reason for which it is left out. */
function rowReader(table: Table, columns: Columns, reading: Reading, { counts, isMixed }: Counting) {
  const { today, currency: chosen } = reading;
  const currencyOf = currencyReader(columns.currency);
  const readFact = factReader(table, columns, reading);
  const duplicateOf = duplicates(table, columns);
  return (cells: Row, row: number): Fact | Problem | keyof Excluded => {
    if (!counts(cells)) return 'notCounted';
    const currency = currencyOf(cells);
    if (isMixed && currency === undefined) return blankCurrency(cells, row, table, columns);
    if (chosen !== undefined && currency !== undefined && currency !== chosen) return 'otherCurrency';
    const fact = readFact(cells, row);
    if (isProblem(fact)) return fact;
    return fact.day > today ? 'afterToday' : (duplicateOf(fact) ?? fact);
  };
}

function blankCurrency(cells: Row, row: number, { headings }: Table, { currency: at = -1 }: Columns): Problem {
  return { row, column: headings[at] ?? '', value: String(cells[at] ?? ''), reason: 'notFilledIn' };
}

function factReader(table: Table, columns: Columns, { company, people = NOBODY_LISTED }: Reading) {
  const { stage: _, created: __, expected: ___, currency: ____, ...read } = columns;
  const readRecord = recordReader(RETRO, table, read, people.spellings);
  const nameless = ({ team, division }: { readonly team?: string; readonly division?: string }) =>
    people.names.length > 0 ? company : [division, team].filter(Boolean).join(' · ') || company;
  return (cells: Row, row: number): Fact | Problem => {
    const record = readRecord(cells, row);
    if (isProblem(record)) return record;
    const { date: day, amount } = record;
    const manager = record.manager === undefined ? nameless(record) : inChargeOn(record.manager, day, people);
    const home = record.team === undefined || record.division === undefined ? people.on(manager, day) : undefined;
    const team = record.team ?? home?.team ?? company;
    const division = record.division ?? divisionOf(team, home, people) ?? company;
    return withDetails({ row, day, amount, manager, team, division }, record);
  };
}

/** Of a sale in another team than the person's own, and of a person who is not listed, it is the team that tells. */
function divisionOf(team: string, home: PersonRow | undefined, people: People): string | undefined {
  const own = home?.team === team ? home.division : undefined;
  return own ?? people.divisionOf(team) ?? home?.division;
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** Written into the fact: to copy each of a hundred thousand costs more than to read it. */
function withDetails(fact: Writable<Fact>, details: Pick<Fact, 'region' | 'client' | 'product' | 'deal'>): Fact {
  const { region, client, product, deal } = details;
  if (region !== undefined) fact.region = region;
  if (client !== undefined) fact.client = client;
  if (product !== undefined) fact.product = product;
  if (deal !== undefined) fact.deal = deal;
  return fact;
}

/** Remembers every deal that it is shown; the problem of one that it has seen before. */
function duplicates({ headings }: Table, columns: Columns): (fact: Fact) => Problem | undefined {
  const rows = new Map<string, number>();
  return ({ row, deal, day, amount }) => {
    if (deal === undefined) return undefined;
    const key = amount < 0 ? `${deal}\n${day}\n${amount}` : deal;
    const firstRow = rows.get(key);
    if (firstRow !== undefined)
      return { row, column: headings[columns.deal ?? -1] ?? '', value: deal, reason: 'duplicate', firstRow };
    rows.set(key, row);
    return undefined;
  };
}

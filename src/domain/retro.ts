import type { Day } from './calendar';
import { type Cell, isBlank, nameKey, readCurrency } from './cells';
import { type ColumnsOf, recogniseColumns } from './columns';
import { NOBODY_LISTED, type People } from './people';
import { Mistake } from './problem';
import { type Definition, isProblem, missingColumn, type Problem, type Row, recordReader, type Table } from './table';

/** The columns of the retro tab, which may be any tab of the user: a date and an amount are enough. */
export const RETRO = {
  date: {
    type: 'day',
    required: 'always',
    headings:
      'date, order date, sale date, sales date, close date, closed date, invoice date, payment date, transaction date, ' +
      'shipment date, дата, дата продажи, дата заказа, дата сделки, дата закрытия, дата оплаты, дата счета, ' +
      'дата отгрузки, дата реализации, дата документа',
    mentions: 'date, дата',
  },
  amount: {
    type: 'money',
    required: 'always',
    headings:
      'revenue, sales, amount, sales amount, net sales, total sales, sum, total, close value, deal value, order value, ' +
      'order total, turnover, сумма, выручка, сумма продажи, сумма продаж, сумма сделки, сумма заказа, сумма оплаты, ' +
      'сумма отгрузки, продажи, оборот, стоимость, итого',
    mentions: 'revenue, amount, turnover, total, выручка, сумма, оборот',
  },
  manager: {
    type: 'name',
    required: 'where mapped',
    headings:
      'salesperson, sales person, salesman, sales rep, sales representative, sales agent, sales manager, ' +
      'account manager, account executive, deal owner, manager, rep, agent, seller, owner, менеджер, ' +
      'менеджер по продажам, моп, продавец, ответственный менеджер, ответственный, фио менеджера, ' +
      'торговый представитель, сотрудник, фио',
    mentions:
      'salesperson, sales person, sales rep, sales representative, sales agent, sales manager, manager, менеджер, ' +
      'менеджера, моп, продавец, продавца',
  },
  team: {
    type: 'name',
    required: 'where mapped',
    headings: 'team, sales team, department, отдел, отдел продаж, команда',
    mentions: 'team, отдел, отдела, команда, команды',
  },
  division: {
    type: 'name',
    required: 'where mapped',
    headings: 'division, business unit, подразделение, дивизион',
    mentions: 'division, подразделение, подразделения, дивизион, дивизиона',
  },
  region: { type: 'name', headings: 'region, sales region, territory, sales territory, регион, территория' },
  client: {
    type: 'name',
    headings:
      'client name, customer name, client, customer, reseller, account name, account, buyer, company, клиент, ' +
      'контрагент, заказчик, покупатель, компания',
    mentions: 'client, customer, reseller, клиент, клиента, контрагент, контрагента, заказчик, заказчика',
  },
  product: {
    type: 'name',
    headings:
      'product, product name, item, item name, service, товар, продукт, номенклатура, услуга, наименование товара',
  },
  deal: {
    type: 'text',
    headings:
      'deal id, opportunity id, deal number, deal no, opportunity number, id сделки, ид сделки, номер сделки, ' +
      'код сделки, сделка id',
  },
  stage: {
    type: 'name',
    headings:
      'stage, deal stage, opportunity stage, sales stage, deal status, status, этап, этап сделки, стадия, ' +
      'стадия сделки, статус сделки, статус',
  },
  created: {
    type: 'day',
    headings:
      'created date, date created, created, created at, created on, create date, creation date, engage date, ' +
      'дата создания, создан, создана, создано, дата создания сделки',
  },
  expected: {
    type: 'day',
    headings:
      'expected close, expected close date, expected date, expected closing date, forecast close date, ' +
      'ожидаемая дата, ожидаемая дата закрытия, ожидаемое закрытие, плановая дата, плановая дата закрытия',
  },
  currency: { type: 'name', headings: 'currency, currency code, deal currency, валюта, код валюты, валюта сделки' },
} as const satisfies Definition;

/** A column of the retro tab that the add-on understands. */
export type Field = keyof typeof RETRO;
export type Columns = ColumnsOf<typeof RETRO>;

/** Which column of a retro tab holds which field, by its headings. */
export function recogniseRetro(headings: readonly string[]): Columns {
  return recogniseColumns(headings, RETRO);
}

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

/** The number of rows that are left out, by reason; a row is counted once, under the last of these that applies. */
export interface Excluded {
  /** Nothing of the future is a fact yet. */
  readonly afterToday: number;
  /** In another currency than the chosen one. */
  readonly otherCurrency: number;
  /** Not what `only` asks for. */
  readonly notCounted: number;
}

export interface CurrencyCount {
  readonly currency: string;
  readonly rows: number;
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
 * the people say about that day, else the company.
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
  const currencies = countCurrencies(table, columns, counts);
  const currencyProblem = currencyCheck(table, columns, currencies.length > 1);
  const readFact = factReader(table, columns, reading);
  const firstRowOf = duplicates();
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const excluded = { afterToday: 0, otherCurrency: 0, notCounted: 0 };
  table.rows.forEach((cells, index) => {
    if (cells.every(isBlank)) return;
    if (!counts(cells)) excluded.notCounted += 1;
    else if (isOtherCurrency(cells, columns, reading.currency)) excluded.otherCurrency += 1;
    else {
      const row = table.firstRow + index;
      const fact = currencyProblem(cells, row) ?? readFact(cells, row);
      if (isProblem(fact)) problems.push(fact);
      else if (fact.day > reading.today) excluded.afterToday += 1;
      else {
        const firstRow = firstRowOf(fact);
        if (firstRow === undefined) facts.push(fact);
        else problems.push(duplicateOf(firstRow, fact, table, columns));
      }
    }
  });
  return { facts, problems, excluded, currencies };
}

/** Sums of several currencies say nothing: throws a Mistake (`mixedCurrencies`) when there are several and none is chosen. */
export function assertOneCurrency(
  { currencies }: Pick<Facts, 'currencies'>,
  chosen: string | undefined,
  tab: string,
): void {
  if (chosen === undefined && currencies.length > 1) throw new Mistake('mixedCurrencies', { tab, currencies });
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

function countCurrencies(table: Table, { currency: at }: Columns, counts: (cells: Row) => boolean): CurrencyCount[] {
  if (at === undefined) return [];
  const rows = new Map<string, number>();
  for (const cells of table.rows) {
    const currency = counts(cells) ? currencyIn(cells, at) : undefined;
    if (currency !== undefined) rows.set(currency, (rows.get(currency) ?? 0) + 1);
  }
  const found = [...rows].map(([currency, count]) => ({ currency, rows: count }));
  return found.sort((a, b) => b.rows - a.rows || (a.currency < b.currency ? -1 : 1));
}

function currencyIn(cells: Row, at: number): string | undefined {
  return readCurrency(cells[at] ?? '');
}

/** A row that tells no currency is in the one of all others. */
function isOtherCurrency(cells: Row, { currency: at }: Columns, chosen: string | undefined): boolean {
  if (at === undefined || chosen === undefined) return false;
  return (currencyIn(cells, at) ?? chosen) !== chosen;
}

/** Among rows in several currencies, one that tells none cannot be counted. */
function currencyCheck({ headings }: Table, { currency: at }: Columns, isMixed: boolean) {
  return (cells: Row, row: number): Problem | undefined =>
    isMixed && at !== undefined && currencyIn(cells, at) === undefined
      ? { row, column: headings[at] ?? '', value: String(cells[at] ?? ''), reason: 'notFilledIn' }
      : undefined;
}

function factReader(table: Table, columns: Columns, { company, people = NOBODY_LISTED }: Reading) {
  const { stage: _, created: __, expected: ___, currency: ____, ...read } = columns;
  const readRecord = recordReader(RETRO, table, read, people.spellings);
  return (cells: Row, row: number): Fact | Problem => {
    const record = readRecord(cells, row);
    if (isProblem(record)) return record;
    const { date: day, manager = company, ...rest } = record;
    const home = record.team === undefined || record.division === undefined ? people.on(manager, day) : undefined;
    const team = record.team ?? home?.team ?? company;
    const division = record.division ?? home?.division ?? company;
    return { ...rest, day, manager, team, division };
  };
}

/** Remembers every deal that it is shown, and tells the row in which it has seen the same before. */
function duplicates(): (fact: Fact) => number | undefined {
  const rows = new Map<string, number>();
  return ({ row, deal, day, amount }) => {
    if (deal === undefined) return undefined;
    const key = amount < 0 ? `${nameKey(deal)}\n${day}\n${amount}` : nameKey(deal);
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    return first;
  };
}

function duplicateOf(firstRow: number, { row, deal = '' }: Fact, { headings }: Table, columns: Columns): Problem {
  return { row, column: headings[columns.deal ?? -1] ?? '', value: deal, reason: 'duplicate', firstRow };
}

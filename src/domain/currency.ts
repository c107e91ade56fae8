import { type Cell, isBlank, isError, nameKey } from './cells';
import { Mistake } from './problem';
import type { Row } from './table';

export interface CurrencyCount {
  readonly currency: string;
  readonly rows: number;
}

/** The currencies in one column (a zero-based position), most rows first; none where there is no such column. */
export function countCurrencies(rows: readonly Row[], column: number | undefined): CurrencyCount[] {
  const currencyOf = currencyReader(column);
  const counts = new Map<string, number>();
  for (const cells of rows) {
    const currency = currencyOf(cells);
    if (currency !== undefined) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const found = [...counts].map(([currency, count]) => ({ currency, rows: count }));
  return found.sort((a, b) => b.rows - a.rows || (a.currency < b.currency ? -1 : 1));
}

/** Sums of several currencies say nothing: throws a Mistake (`mixedCurrencies`) when there are several and none is chosen. */
export function assertOneCurrency(currencies: readonly CurrencyCount[], chosen: string | undefined, tab: string): void {
  if (chosen === undefined && currencies.length > 1) throw new Mistake('mixedCurrencies', { tab, currencies });
}

/** Reads the currency of a row, each text once; undefined where there is no such column, or nothing in it. */
export function currencyReader(column: number | undefined): (cells: Row) => string | undefined {
  const known = new Map<Cell, string | undefined>();
  return (cells) => {
    if (column === undefined) return undefined;
    const cell = cells[column] ?? '';
    if (!known.has(cell)) known.set(cell, readCurrency(cell));
    return known.get(cell);
  };
}

/**
 * The currency that a cell names, in the three letters of ISO 4217 where its sign or its word tells them, else as written
 * in capitals; undefined for a blank cell or an error.
 *
 * @example readCurrency('руб.') // 'RUB'
 * @example readCurrency('aed') // 'AED'
 */
export function readCurrency(cell: Cell): string | undefined {
  if (isBlank(cell) || isError(cell)) return undefined;
  const text = nameKey(String(cell)).replace(/\.$/, '');
  return ISO_CURRENCIES.find(([words]) => words.split(', ').includes(text))?.[1] ?? text.toUpperCase();
}

const ISO_CURRENCIES = [
  ['₽, р, руб, рубль, рубли, рублей, rur', 'RUB'],
  ['$, us$, долл, доллар, доллары, долларов', 'USD'],
  ['€, euro, евро', 'EUR'],
  ['£', 'GBP'],
  ['₸, тенге, тг', 'KZT'],
  ['₴, грн, гривна, гривны', 'UAH'],
  ['br, бел руб', 'BYN'],
] as const;

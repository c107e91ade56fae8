import { type ClientSale, segmentClients } from '../domain/clients/client-segments';
import { Mistake } from '../domain/problem';
import { wordsIn } from '../i18n/words/words';
import { type Argument, amountIn, assertNoError, isBlankCell, lineIn, type ShownCell } from './arguments';
import { dayIn, dayReader } from './day-argument';
import { filledRows, type Row } from './rows';
import type { Sheet } from './sheet';

/**
 * A row for each client, those who brought most first: its name or number, days since the last purchase, purchases, money; then its
 * fifth, from 1 to 5, by recency, frequency and money, and its segment in a word: see `segmentClients`.
 *
 * The three ranges are columns or rows of one length, a cell for each sale; headings before them and sales without a client, date or amount
 * are passed over, and so are sales after `today`. Without any purchase there is one blank cell.
 *
 * Throws a Mistake that names the argument and the cell for ranges that differ in size, or a cell that is no date or amount.
 *
 * @example clientSegments([['A'], ['B']], [[46000], [46020]], [[50], [70]], 46023, sheet)
 * // [['B', 3, 1, 70, 4, 3, 4, 'steady'], ['A', 23, 1, 50, 2, 3, 2, 'fading']]
 */
export function clientSegments(
  clients: Argument,
  dates: Argument,
  amounts: Argument,
  today: Argument,
  { clock, language }: Sheet,
): ShownCell[][] {
  const day = dayReader(clock);
  const numbers = new Map<string, number>();
  const sales = rowsOf({ clients, dates, amounts }).map(([client, date, amount]): ClientSale => {
    assertNoError(client!);
    const { value } = client!;
    const name = String(value);
    if (typeof value === 'number') numbers.set(name, value);
    return { client: name, day: day(date!), amount: amountIn(amount!) };
  });
  const reported = dayIn('today', today, clock);
  const segments = segmentClients(sales, reported);
  if (segments.length === 0) return [['']];
  const { segments: words } = wordsIn(language());
  return segments
    .sort((a, b) => b.money - a.money)
    .map(({ client, last, purchases, money, recency, frequency, monetary, segment }) => [
      numbers.get(client) ?? client,
      reported - last,
      purchases,
      money,
      recency,
      frequency,
      monetary,
      words[segment],
    ]);
}

/** The cells that stand beside each other, where all three are filled in. */
function rowsOf(columns: Readonly<Record<string, Argument>>): Row[] {
  const lines = Object.entries(columns).map(([argument, value]) => ({ argument, cells: lineIn(argument, value) }));
  const [first] = lines;
  const other = lines.find(({ cells }) => cells.length !== first!.cells.length);
  if (other !== undefined) throw new Mistake('notSameSize', { argument: other.argument, other: first!.argument });
  const rows = first!.cells.map((_, at) => lines.map(({ cells }) => cells[at]!));
  return filledRows(rows).filter((row) => !row.some(({ value }) => isBlankCell(value)));
}

import { type ClientSale, segmentClients } from '../domain/clients/client-segments';
import { Mistake } from '../domain/problem';
import { wordsIn } from '../i18n/words/words';
import {
  type Argument,
  assertNoError,
  isBlankCell,
  numberOf,
  type RangeCell,
  rangeIn,
  type ShownCell,
  splittable,
} from './arguments';
import { dayIn, dayReader } from './day-argument';
import { filledRows } from './rows';
import type { Sheet } from './sheet';

/**
 * A row for each client, those who brought most first: its name, days since the last purchase, purchases, money; then its
 * fifth, from 1 to 5, by recency, frequency and money, and its segment in a word: see `segmentClients`.
 *
 * The three ranges are columns of one height, a row for each sale; headings above and rows without a client, date or amount
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
  const rows = rowsOf({ clients, dates, amounts });
  const day = dayReader(clock);
  const sales = rows.map(([client, date, amount]): ClientSale => {
    assertNoError(client!);
    return {
      client: String(client!.value),
      day: day(date!),
      amount: splittable(numberOf(amount!), 1, 'amounts'),
    };
  });
  const reported = dayIn('today', today, clock);
  const segments = segmentClients(sales, reported);
  if (segments.length === 0) return [['']];
  const { segments: words } = wordsIn(language());
  return segments
    .sort((a, b) => b.money - a.money)
    .map(({ client, last, purchases, money, recency, frequency, monetary, segment }) => [
      client,
      reported - last,
      purchases,
      money,
      recency,
      frequency,
      monetary,
      words[segment],
    ]);
}

/** The cells that stand beside each other, in rows that have all three. */
function rowsOf(columns: Readonly<Record<string, Argument>>): RangeCell[][] {
  const ranges = Object.entries(columns).map(([argument, value]) => ({ argument, ...rangeIn(argument, value) }));
  const [first] = ranges;
  for (const { argument, height, width } of ranges) {
    if (width > 1) throw new Mistake('notALine', { argument });
    if (height !== first!.height) throw new Mistake('notSameSize', { argument, other: first!.argument });
  }
  const rows = first!.rows.map((_, at) => ranges.map((range) => range.rows[at]![0]!));
  return filledRows(rows).flatMap((row) => (row.some(({ value }) => isBlankCell(value)) ? [] : [[...row]]));
}

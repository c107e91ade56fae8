import { countBefore, type Day } from './calendar';
import { nameKey } from './cells';
import type { ActionRow } from './inputs';
import type { Way } from './lead-time';
import type { Fact } from './retro';

/** Which actions led to which deals, as far as the log tells it. */
export interface Attribution {
  /** From the first action of a kind to the win, for each deal that the kind led to. */
  waysOf(kind: string): readonly Way[];
  /** Whether any action led to a sale. */
  isAided(sale: Fact): boolean;
}

/**
 * Actions and the deals that they led to. An action belongs to the sale with its deal ID, or, where it has none or the
 * sales have none, to the next sale to its client within a year, that day included. What was done after the sale did not
 * lead to it.
 *
 * Of several actions of one kind the first counts: a deal takes as long as it takes from the first meeting. Several sales
 * to the client on one day are one decision, and all are aided.
 *
 * @param sales deals that were won while the log was kept
 */
export function attribute(sales: readonly Fact[], rows: readonly ActionRow[]): Attribution {
  const saleOf = saleFinder(sales, rows);
  const first = new Map<string, Map<Fact, Day>>();
  const aided = new Set<Fact>();
  for (const row of rows) {
    const [sale, ...others] = saleOf(row);
    if (sale === undefined || sale.day < row.date) continue;
    for (const each of [sale, ...others]) aided.add(each);
    const days = first.get(row.kind) ?? first.set(row.kind, new Map<Fact, Day>()).get(row.kind)!;
    if (!(days.get(sale)! <= row.date)) days.set(sale, row.date);
  }
  return {
    waysOf: (kind) => [...(first.get(kind) ?? [])].map(([{ day }, from]) => ({ from, to: day })),
    isAided: (sale) => aided.has(sale),
  };
}

const A_YEAR = 365;

/** The sale that an action belongs to, with the others to the client on that day; none when there is none. */
function saleFinder(sales: readonly Fact[], rows: readonly ActionRow[]): (row: ActionRow) => readonly Fact[] {
  const hasDeals = sales.some(({ deal }) => deal !== undefined);
  const byDeal = salesOf(dealsIn(rows), sales);
  const keyOf = keyReader();
  const named = new Set<string>();
  for (const { deal, client } of rows) if (client !== undefined && !(deal && hasDeals)) named.add(keyOf(client));
  const byClient = groupByClient(named, sales, keyOf);
  return ({ deal, client, date }) => {
    if (deal !== undefined && hasDeals) {
      const sale = byDeal.get(deal);
      return sale === undefined ? [] : [sale];
    }
    const own = client === undefined ? undefined : byClient.get(keyOf(client));
    const day = own?.days[countBefore(own.days, date)];
    return own === undefined || day === undefined || day - date > A_YEAR ? [] : own.sales.get(day)!;
  };
}

/** The deal IDs of a table. */
export function dealsIn(rows: readonly { readonly deal?: string }[]): Set<string> {
  const deals = new Set<string>();
  for (const { deal } of rows) if (deal !== undefined) deals.add(deal);
  return deals;
}

/** The sales of those deals: of a hundred thousand sales few are in the log. */
export function salesOf(deals: ReadonlySet<string>, sales: readonly Fact[]): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const sale of deals.size === 0 ? [] : sales) {
    if (sale.deal !== undefined && deals.has(sale.deal)) found.set(sale.deal, sale);
  }
  return found;
}

interface Client {
  /** On which they bought, sorted. */
  readonly days: readonly Day[];
  readonly sales: ReadonlyMap<Day, readonly Fact[]>;
}

/** Only of those who are named: most logs tell deals. */
function groupByClient(
  named: ReadonlySet<string>,
  sales: readonly Fact[],
  keyOf: (name: string) => string,
): Map<string, Client> {
  const byClient = new Map<string, Map<Day, Fact[]>>();
  for (const sale of named.size === 0 ? [] : sales) {
    const key = sale.client === undefined ? '' : keyOf(sale.client);
    if (!named.has(key)) continue;
    const days = byClient.get(key) ?? byClient.set(key, new Map<Day, Fact[]>()).get(key)!;
    const sameDay = days.get(sale.day);
    if (sameDay === undefined) days.set(sale.day, [sale]);
    else sameDay.push(sale);
  }
  return new Map(
    [...byClient].map(([key, days]) => [key, { days: [...days.keys()].sort((a, b) => a - b), sales: days }]),
  );
}

/** Names come in thousands of rows, and few are different. */
function keyReader(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const key = known.get(name) ?? nameKey(name);
    known.set(name, key);
    return key;
  };
}

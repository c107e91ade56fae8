import type { Day } from '../calendar';
import { nameKeys } from '../cells';
import { inHundredthsOfACent } from '../units';

/** What a client has bought so far. */
export interface ClientHistory {
  readonly client: string;
  readonly first: Day;
  readonly last: Day;
  /** How often something was bought; several lines of one day are one purchase. */
  readonly purchases: number;
  /** Returns deducted. */
  readonly money: number;
}

export interface ClientSale {
  readonly client: string;
  readonly day: Day;
  /** A return is below 0: it lowers the money, and is no purchase. */
  readonly amount: number;
}

/** From 1 to 5, the fifth of clients that one is in: 5 bought most recently, most often, or for most money. */
export type Score = 1 | 2 | 3 | 4 | 5;

/**
 * Champions buy often, for much, and lately; loyal ones often; newcomers have just begun; steady ones are neither; fading
 * ones buy less lately than they used to; those at risk bought often and have stopped; the lost bought little, long ago.
 */
export type ClientSegment = 'champion' | 'loyal' | 'newcomer' | 'steady' | 'fading' | 'atRisk' | 'lost';

export interface SegmentedClient extends ClientHistory {
  readonly recency: Score;
  readonly frequency: Score;
  readonly monetary: Score;
  readonly segment: ClientSegment;
}

/**
 * The clients by recency, frequency and money of their purchases until `today`, in the order in which they first appear.
 * Those who bought alike have one score; spellings of one name are one client, spelled as it first is. A client who only
 * sent something back has bought nothing and is left out.
 *
 * @example Somebody among the two fifths who buy most often and the two fifths who have not bought for longest: atRisk
 */
export function segmentClients(sales: readonly ClientSale[], today: Day): SegmentedClient[] {
  const clients = historiesOf(sales, today);
  const recency = scorer(clients.map(({ last }) => last));
  const frequency = scorer(clients.map(({ purchases }) => purchases));
  const monetary = scorer(clients.map(({ money }) => money));
  return clients.map((client) => {
    const scores = {
      recency: recency(client.last),
      frequency: frequency(client.purchases),
      monetary: monetary(client.money),
    };
    return { ...client, ...scores, segment: segmentOf(scores) };
  });
}

function historiesOf(sales: readonly ClientSale[], today: Day): ClientHistory[] {
  const clients = new Map<string, { client: string; days: Set<Day>; first: Day; last: Day; money: number }>();
  const keyOf = nameKeys();
  for (const { client, day, amount } of sales) {
    if (day > today) continue;
    const key = keyOf(client);
    const known = clients.get(key) ?? { client, days: new Set(), first: Infinity, last: -Infinity, money: 0 };
    clients.set(key, known);
    known.money += amount;
    if (!(amount > 0)) continue;
    known.days.add(day);
    known.first = Math.min(known.first, day);
    known.last = Math.max(known.last, day);
  }
  return [...clients.values()]
    .filter(({ days }) => days.size > 0)
    .map(({ client, days, first, last, money }) => ({
      client,
      first,
      last,
      purchases: days.size,
      money: inHundredthsOfACent(money),
    }));
}

/** The fifth that a value is in; equal values are together where the middle of them is. */
function scorer(values: readonly number[]): (value: number) => Score {
  const sorted = Float64Array.from(values).sort();
  const scores = new Map<number, Score>();
  sorted.forEach((value, first) => {
    if (scores.has(value)) return;
    let last = first;
    while (sorted[last + 1] === value) last += 1;
    scores.set(value, (1 + Math.floor((5 * (first + last + 1)) / (2 * sorted.length))) as Score);
  });
  return (value) => scores.get(value)!;
}

type Scores = Pick<SegmentedClient, 'recency' | 'frequency' | 'monetary'>;

function segmentOf({ recency, frequency, monetary }: Scores): ClientSegment {
  if (recency <= 2) return frequency >= 4 ? 'atRisk' : frequency === 3 ? 'fading' : 'lost';
  if (frequency >= 4) return recency >= 4 && monetary >= 4 ? 'champion' : 'loyal';
  return recency >= 4 && frequency <= 2 ? 'newcomer' : 'steady';
}

import { countBefore, type Span } from '../calendar';
import { nameKeys } from '../cells';
import { medianOf } from '../median';
import type { Fact } from '../retro';
import { meanOf, sumOf } from '../sum';
import { type ClientPast, type ClientState, type Feature, thinned } from './client-model';
import { OWN_SALES } from './drivers';

/** What the tab `Clients` tells of a client. */
export interface ClientTraits {
  /** Who looks after it. */
  readonly manager?: string;
  readonly segment?: string;
  /** Satisfaction, employees, anything that is a number, by the heading of its column. */
  readonly figures?: Readonly<Record<string, number>>;
}

export interface KnownClient {
  /** As first spelled. */
  readonly client: string;
  /** What it brought in each period. */
  readonly amounts: readonly number[];
  /** Before the period that comes after the last. */
  readonly now: ClientState;
}

export interface ClientTable {
  readonly features: readonly Feature[];
  /** Every client in every period after that of its first purchase, with what it brought then. */
  readonly pasts: readonly ClientPast[];
  /** In the order of their first purchases. */
  readonly clients: readonly KnownClient[];
}

export interface ClientTableOptions {
  /** How many of the periods make a year: 4 quarters, 12 months. */
  readonly perYear?: number;
  readonly traitsOf?: (client: string) => ClientTraits | undefined;
  /** Of more pasts every second is told, or every third … */
  readonly mostPasts?: number;
}

/**
 * Past sales as a client model wants them: what was known of each client before each of the `periods`, which follow each
 * other, oldest first and all of them over, and what the client brought in it.
 *
 * Known are its last periods, what is usual, its best, and the periods since its first purchase; how long ago and how often
 * it bought; how many products it has ever and lately had; how the market, which is all clients together, has moved; and
 * the figures of its traits. A figure that one client does not tell is taken to be the middle one.
 */
export function clientTable(
  facts: readonly Fact[],
  periods: readonly Span[],
  { perYear = 4, traitsOf = () => undefined, mostPasts = Infinity }: ClientTableOptions = {},
): ClientTable {
  const histories = historiesOf(facts, periods);
  const market = periods.map((_, period) => sumOf(histories.map(({ amounts }) => amounts[period]!)));
  const traits = histories.map(({ client }) => traitsOf(client));
  const figures = figuresOf(traits);
  const stateBefore = (period: number, at: number) =>
    stateOf(histories[at]!, period, {
      perYear,
      market,
      traits: traits[at],
      figures: figures.map(({ values }) => values[at]!),
    });
  const known = histories.flatMap(({ first }, at) =>
    periods.slice(first + 1).map((_, later) => ({ at, period: first + 1 + later })),
  );
  const pasts = thinned(known, mostPasts).map(({ at, period }): ClientPast => {
    return { ...stateBefore(period, at), period, brought: histories[at]!.amounts[period]! };
  });
  return {
    features: [
      ...FEATURES,
      ...seasonFlags(0, perYear).map(() => ({ driver: 'season' })),
      ...figures.map(({ name }) => ({ driver: name })),
    ],
    pasts,
    clients: histories.map(({ client, amounts }, at) => ({ client, amounts, now: stateBefore(periods.length, at) })),
  };
}

const money = (): Feature => ({ driver: OWN_SALES, isMoney: true });

/** In the order in which `ownSales`, `behaviour` and `movement` give them. */
const FEATURES: readonly Feature[] = [
  ...[1, 2, 3, 4, 5, 6, 7].map(money),
  { driver: 'tenure' },
  { driver: 'recency' },
  { driver: 'frequency' },
  { driver: 'frequency' },
  { driver: 'products' },
  { driver: 'products' },
  { driver: 'products' },
  { driver: 'market' },
  { driver: 'market' },
];

interface History {
  readonly client: string;
  /** In each period. */
  readonly amounts: readonly number[];
  /** How many products were bought in each period, and how many of them for the first time. */
  readonly products: readonly number[];
  readonly freshProducts: readonly number[];
  /** The period of the first purchase. */
  readonly first: number;
}

interface Purchases {
  readonly client: string;
  readonly amounts: number[];
  /** The periods in which each product was bought. */
  readonly products: Map<string, Set<number>>;
}

function historiesOf(facts: readonly Fact[], periods: readonly Span[]): History[] {
  const starts = periods.map(({ start }) => start);
  const clients = new Map<string, Purchases>();
  const keyOf = nameKeys();
  for (const { client = '', day, amount, product } of facts) {
    const period = countBefore(starts, day + 1) - 1;
    if (client === '' || period < 0 || day > periods[period]!.end) continue;
    const key = keyOf(client);
    const known = clients.get(key) ?? { client, amounts: periods.map(() => 0), products: new Map() };
    clients.set(key, known);
    const { amounts, products } = known;
    amounts[period]! += amount;
    if (product === undefined || !(amount > 0)) continue;
    const bought = products.get(product);
    if (bought === undefined) products.set(product, new Set([period]));
    else bought.add(period);
  }
  return [...clients.values()]
    .map(historyOf)
    .filter(({ first }) => first >= 0)
    .sort((a, b) => a.first - b.first);
}

function historyOf({ client, amounts, products: bought }: Purchases): History {
  const [products, freshProducts] = [amounts.map(() => 0), amounts.map(() => 0)];
  for (const inPeriods of bought.values()) {
    for (const period of inPeriods) products[period]! += 1;
    freshProducts[Math.min(...inPeriods)]! += 1;
  }
  return { client, amounts, products, freshProducts, first: amounts.findIndex((amount) => amount > 0) };
}

interface Surroundings {
  readonly perYear: number;
  /** What all clients together brought in each period. */
  readonly market: readonly number[];
  readonly traits: ClientTraits | undefined;
  /** Those among them, or what is in their place. */
  readonly figures: readonly number[];
}

/** What was known of a client before a period, in the order of the features. */
function stateOf(history: History, period: number, { perYear, market, traits, figures }: Surroundings): ClientState {
  const { values, usual } = ownSales(history, period, perYear);
  const others = [...behaviour(history, period), ...movement(market, period, perYear), ...seasonFlags(period, perYear)];
  const segment = traits?.segment;
  return {
    values: [...values, ...others, ...figures],
    usual,
    known: period - history.first,
    ...(segment === undefined ? {} : { segment }),
  };
}

/** Money of the last three periods and a year ago; the mean of a year; the mean and the most since the first purchase. */
function ownSales({ amounts, first }: History, period: number, perYear: number): { values: number[]; usual: number } {
  const lags = [1, 2, 3, perYear].map((lag) => amounts[period - lag] ?? 0);
  const since = amounts.slice(first, period);
  const [lately, ever] = [meanOf(since.slice(-perYear)), meanOf(since)];
  const most = since.reduce((best, amount) => Math.max(best, amount), 0);
  return { values: [...lags, lately, ever, most], usual: lately / 2 + (lags[0]! + ever) / 4 };
}

/** Tenure and recency in periods; how often there was a purchase, and in what share of periods; products held. */
function behaviour({ amounts, products, freshProducts, first }: History, period: number): number[] {
  const since = amounts.slice(first, period);
  const active = since.filter((amount) => amount > 0).length;
  const idle = [...since].reverse().findIndex((amount) => amount > 0) + 1;
  const held = sumOf(freshProducts.slice(0, period));
  return [since.length, idle, active, active / since.length, products[period - 1]!, held, freshProducts[period - 1]!];
}

/** The last period of all clients together beside the one before it, and beside the same one a year ago. */
function movement(market: readonly number[], period: number, perYear: number): number[] {
  const last = market[period - 1]!;
  const beside = (other = 0) => (other > 0 && last > 0 ? Math.min(last / other, 10) : 1);
  return [beside(market[period - 2]), beside(market[period - 1 - perYear])];
}

function seasonFlags(period: number, perYear: number): number[] {
  return Array.from({ length: perYear }, (_, season) => (period % perYear === season ? 1 : 0));
}

/** The figures that any client tells, one for each client. */
function figuresOf(traits: readonly (ClientTraits | undefined)[]): { name: string; values: number[] }[] {
  const names = new Set(traits.flatMap((trait) => Object.keys(trait?.figures ?? {})));
  return [...names].map((name) => {
    const told = traits.map((trait) => trait?.figures?.[name]);
    const middle = medianOf(told.filter((value): value is number => value !== undefined));
    return { name, values: told.map((value) => value ?? middle) };
  });
}

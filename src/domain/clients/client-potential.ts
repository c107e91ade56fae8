import type { Day, Period, Span } from '../calendar';
import { nameKey } from '../cells';
import { fiscalQuarterOf, fiscalYear } from '../fiscal';
import type { Fact } from '../retro';
import { sumOf } from '../sum';
import { type ClientTable, type ClientTableOptions, clientTable, type KnownClient } from './client-features';
import { clientModel, ENOUGH_PASTS, leanClientModel } from './client-model';
import { type MeasuredDrivers, measureDrivers, usedFeatures, withFeatures } from './drivers';
import { whitespaceOf } from './whitespace';

export interface ClientPotentialRow {
  readonly client: string;
  /** What the client will bring in the next period, from 0. */
  readonly expected: number;
  /** What it brought in the last year. */
  readonly lastYear: number;
  /** What it could bring beyond that in a year, if it bought as the best of its segment do. */
  readonly whitespace: number;
}

/** A client who has never bought. */
export interface Prospect {
  readonly client: string;
  /** What it could bring in a year, if it bought as the best of its segment do. */
  readonly whitespace: number;
}

export interface ClientPotentials {
  /** In the order of their first purchases. */
  readonly clients: readonly ClientPotentialRow[];
  /** Those who are named and none of them. */
  readonly prospects: readonly Prospect[];
  /** The part of the last year that came from clients in their first period: so much will come from new ones again. */
  readonly newShare: number;
  /** What each driver is worth on these very clients, now or when it was last measured. */
  readonly drivers: MeasuredDrivers;
}

export interface PotentialOptions extends Omit<ClientTableOptions, 'mostPasts'> {
  /** Clients who are known by name, whether they have bought or not. */
  readonly names?: readonly string[] | undefined;
  /** How large a client is, such as its number of employees, by the heading of that column among the traits. */
  readonly size?: string | undefined;
  /** Drivers measured before: measuring takes a second, and a week changes little. */
  readonly drivers?: MeasuredDrivers | undefined;
}

/**
 * What every client will bring next and could bring beyond, from past sales and, where there are any, traits: the model of
 * all clients, with only the drivers that help. The periods follow each other, oldest first, and are all over.
 *
 * Without a client who bought before the last of them there is nothing to learn from, and nobody is listed. Of many
 * thousand pasts every second or third teaches: enough, and in time.
 */
export function clientPotentials(
  facts: readonly Fact[],
  periods: readonly Span[],
  { perYear = 4, traitsOf = () => undefined, names = [], size, drivers: known }: PotentialOptions = {},
): ClientPotentials {
  const table = clientTable(facts, periods, { perYear, traitsOf, mostPasts: MOST_PASTS });
  const { clients } = table;
  const drivers = known ?? measured(table);
  if (table.pasts.length === 0) return { clients: [], prospects: [], newShare: 0, drivers };
  const expected = expectedOf(table, drivers);
  const lastYears = clients.map(({ amounts }) => sumOf(amounts.slice(-perYear)));
  const buyers = new Set(clients.map(({ client }) => nameKey(client)));
  const others = names.filter((client) => !buyers.has(nameKey(client)));
  const whitespace = whitespaceOf(
    [...clients.map(({ client }) => client), ...others].map((client, at) => {
      const { segment = '', figures = {} } = traitsOf(client) ?? {};
      return { segment, current: lastYears[at] ?? 0, size: size === undefined ? undefined : figures[size] };
    }),
  );
  return {
    clients: clients.map(({ client }, at) => ({
      client,
      expected: expected[at]!,
      lastYear: lastYears[at]!,
      whitespace: whitespace[at]!,
    })),
    prospects: others.map((client, at) => ({ client, whitespace: whitespace[clients.length + at]! })),
    newShare: newShareOf(clients, periods.length - perYear),
    drivers,
  };
}

/** What each client will bring, foreseen by the drivers that help. */
function expectedOf({ features, pasts, clients }: ClientTable, drivers: MeasuredDrivers): number[] {
  const used = usedFeatures(features, drivers);
  const chosen = used.map((at) => features[at]!);
  const states = clients.map(({ now }) => now);
  return withFeatures(states, used).map(clientModel(chosen, withFeatures(pasts, used)));
}

/** Of all periods the first is left out: nobody knows who was new in it. */
function newShareOf(clients: readonly KnownClient[], from: number): number {
  const lately = sumOf(clients.map(({ amounts }) => sumOf(amounts.slice(Math.max(0, from)))));
  const firsts = clients.map(({ amounts }) => {
    const first = amounts.findIndex((amount) => amount > 0);
    return first >= Math.max(1, from) ? amounts[first]! : 0;
  });
  return lately > 0 ? Math.min(1, sumOf(firsts) / lately) : 0;
}

/**
 * The same for the quarter in which a day is, from all whole quarters before it; undefined where no sale names a client.
 * Each quarter is reckoned once, and drivers are measured once for all.
 */
export function potentialsBy(
  facts: readonly Fact[],
  { firstMonth = 1, ...options }: PotentialOptions & { readonly firstMonth?: number | undefined },
): (day: Day) => ClientPotentials | undefined {
  const sold = facts.filter(({ client }) => client !== undefined);
  const reckoned = new Map<Day | undefined, ClientPotentials>();
  let { drivers } = options;
  return (day) => {
    if (sold.length === 0) return undefined;
    const quarters = quartersBefore(day, sold, firstMonth);
    const last = quarters[quarters.length - 1]?.start;
    const found = reckoned.get(last) ?? clientPotentials(sold, quarters, { ...options, drivers });
    reckoned.set(last, found);
    drivers = found.drivers;
    return found;
  };
}

/** Those that are over, since the first sale; no more than five years. */
function quartersBefore(day: Day, facts: readonly Fact[], firstMonth: number): Period[] {
  const first = facts.reduce((earliest, fact) => Math.min(earliest, fact.day), day);
  const [from, to] = [fiscalQuarterOf(first, firstMonth).year, fiscalQuarterOf(day, firstMonth).year];
  const quarters = Array.from({ length: to - from + 1 }, (_, at) => fiscalYear(from + at, firstMonth).parts).flat();
  return quarters.filter(({ end }) => end >= first && end < day).slice(-MOST_QUARTERS);
}

const MOST_QUARTERS = 20;
const MOST_PASTS = 3_000;

/**
 * By lean models, of which it takes two for each driver in three folds: the more of them, the fewer pasts each sees. What is
 * foreseen without drivers needs none.
 */
function measured({ features, pasts }: ClientTable): MeasuredDrivers {
  if (pasts.length < ENOUGH_PASTS) return { errorOfAll: undefined, error: undefined, drivers: [] };
  const names = new Set(features.map(({ driver }) => driver));
  const mostPasts = Math.max(2 * ENOUGH_PASTS, MOST_WORK / names.size);
  const { errorOfAll, error, drivers } = measureDrivers(features, pasts, { learn: leanClientModel, mostPasts });
  return { errorOfAll, error, drivers };
}

/** So many pasts times drivers take about half a second. */
const MOST_WORK = 4_000;

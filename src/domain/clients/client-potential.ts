import type { Span } from '../calendar';
import type { Fact } from '../retro';
import { sumOf } from '../sum';
import { type ClientTableOptions, clientTable } from './client-features';
import { clientModel } from './client-model';
import { type Drivers, measureDrivers, withFeatures } from './drivers';
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

export interface ClientPotentials {
  /** In the order of their first purchases. */
  readonly clients: readonly ClientPotentialRow[];
  /** What each driver is worth on these very clients; undefined if they were measured before. */
  readonly drivers?: Drivers;
}

export interface PotentialOptions extends ClientTableOptions {
  /** How large a client is, such as its number of employees, by the heading of that column among the traits. */
  readonly size?: string;
  /** Drivers measured before: measuring takes several seconds for a thousand clients, and a week changes little. */
  readonly drivers?: Pick<Drivers, 'used'> | undefined;
}

/**
 * What every client will bring next and could bring beyond, from past sales and, where there are any, traits: the model of
 * all clients, with only the drivers that help. The periods follow each other, oldest first, and are all over.
 *
 * Without a client who bought before the last of them there is nothing to learn from, and nobody is listed.
 */
export function clientPotentials(
  facts: readonly Fact[],
  periods: readonly Span[],
  { perYear = 4, traitsOf = () => undefined, size, drivers: known }: PotentialOptions = {},
): ClientPotentials {
  const { features, pasts, clients } = clientTable(facts, periods, { perYear, traitsOf });
  if (pasts.length === 0) return { clients: [] };
  const measured = known === undefined ? { drivers: measureDrivers(features, pasts) } : {};
  const { used } = known ?? measured.drivers!;
  const model = clientModel(
    used.map((at) => features[at]!),
    withFeatures(pasts, used),
  );
  const lastYears = clients.map(({ amounts }) => sumOf(amounts.slice(-perYear)));
  const whitespace = whitespaceOf(
    clients.map(({ client }, at) => {
      const { segment = '', figures = {} } = traitsOf(client) ?? {};
      return { segment, current: lastYears[at]!, size: size === undefined ? undefined : figures[size] };
    }),
  );
  const states = withFeatures(
    clients.map(({ now }) => now),
    used,
  );
  return {
    clients: clients.map(({ client }, at) => ({
      client,
      expected: model(states[at]!),
      lastYear: lastYears[at]!,
      whitespace: whitespace[at]!,
    })),
    ...measured,
  };
}

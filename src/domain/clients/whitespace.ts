import { sumOf } from '../sum';

/** A client beside others of its kind. */
export interface SegmentClient {
  readonly segment: string;
  /** What the client brings now, say in a year. */
  readonly current: number;
  /** How large the client is, by employees or revenue; those who are twice as large could buy twice as much. */
  readonly size?: number | undefined;
}

/**
 * What each client could bring beyond what it brings now, if it bought as the best quarter of its segment does; 0 for those
 * who do. Where every client of the segment tells its size, purchases compare per size.
 *
 * A segment of fewer than five buyers has no upper quarter worth the name: all clients together are the benchmark.
 *
 * @example Clients of a segment that bring 10, 20, 30, 40 and 50 // [30, 20, 10, 0, 0]: the upper quartile is 40
 */
export function whitespaceOf(clients: readonly SegmentClient[]): number[] {
  const benchmarks = new Map<string, (client: SegmentClient) => number>();
  const segments = new Set(clients.map(({ segment }) => segment));
  for (const name of segments) {
    const alike = clients.filter(({ segment }) => segment === name);
    benchmarks.set(name, benchmarkOf(alike.filter(buys).length < LEAST_BUYERS ? clients : alike));
  }
  return clients.map((client) => Math.max(0, benchmarks.get(client.segment)!(client) - Math.max(0, client.current)));
}

const LEAST_BUYERS = 5;

/** What a client of a segment would bring at the upper quartile of those who buy. */
function benchmarkOf(alike: readonly SegmentClient[]): (client: SegmentClient) => number {
  const isSized = alike.every(({ size = 0 }) => size > 0);
  const sizeOf = ({ size = 1 }: SegmentClient) => (isSized ? size : 1);
  const rates = alike.filter(buys).map((client) => client.current / sizeOf(client));
  const upper = rates.length === 0 ? 0 : interpolatedQuantile(rates, 0.75);
  return (client) => upper * sizeOf(client);
}

function buys({ current }: SegmentClient): boolean {
  return current > 0;
}

/** A quantile as spreadsheets count it: between two values where it falls between them. */
function interpolatedQuantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** What a client is expected to bring by itself, and what it could bring beyond. */
export interface ClientPotential {
  readonly expected: number;
  readonly whitespace: number;
}

/**
 * How a manager's target falls to their clients: each what it is expected to bring, and what is asked beyond that where
 * there is room for more. A target below what is expected lowers all alike. Before rounding; weights for `split`, which
 * makes them add up to the target.
 *
 * @example 120 over clients expected to bring 60 and 40 with room for 0 and 30 // [60, 60]
 * @example 50 over the same // [30, 20]
 */
export function clientWeights(target: number, clients: readonly ClientPotential[]): number[] {
  const expected = clients.map((client) => Math.max(0, client.expected));
  const beyond = target - sumOf(expected);
  const room = sumOf(clients.map(({ whitespace }) => whitespace));
  if (beyond <= 0 || room <= 0) return expected;
  return expected.map((amount, at) => amount + (beyond * clients[at]!.whitespace) / room);
}

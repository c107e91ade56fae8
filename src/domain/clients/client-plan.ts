import type { Day, Period } from '../calendar';
import { nameKey, nameKeys } from '../cells';
import { hasLeft, inChargeOn, type People } from '../people';
import { type Plan, type PlanUnit, unitsIn } from '../plan';
import type { Fact } from '../retro';
import { split } from '../split';
import { sumOf } from '../sum';
import type { ClientTraits } from './client-features';
import type { ClientPotentialRow, ClientPotentials, Prospect } from './client-potential';
import { type ClientSegment, type SegmentedClient, segmentClients } from './client-segments';
import type { MeasuredDrivers } from './drivers';
import { clientWeights } from './whitespace';

/** A client in the plan of the quarter that people look at. */
export interface ClientLine {
  readonly client: string;
  /** Who looks after it: as the tab of clients says, else who sold to it last, or has taken it over since; `''` for nobody. */
  readonly manager: string;
  /** As the tab of clients says; `''` where it does not. */
  readonly kind: string;
  /** How recently, often and for how much it buys. */
  readonly segment: ClientSegment;
  /** What it brought in the last four whole quarters, and in the quarter so far. */
  readonly lastYear: number;
  readonly fact: number;
  /** What it will bring in the quarter, and what it could add to its last year: nobody more than doubles in a year. */
  readonly expected: number;
  readonly whitespace: number;
  readonly target: number;
  /** Days since it last bought. */
  readonly silent: number;
  /** It used to buy often and has stopped, or buys less lately. */
  readonly isAtRisk: boolean;
}

/** What the plan of a quarter asks of each client. */
export interface ClientPlan {
  readonly quarter: Period;
  /** Those of everyone who has a plan, the largest target first. */
  readonly clients: readonly ClientLine[];
  /**
   * What has to come from new clients, since those that somebody has could not bring the plan even if all of them bought
   * as the best of their segment do; by manager.
   */
  readonly fresh: readonly FreshTarget[];
  /** Those who brought something last year and whom nobody with a plan looks after now, the largest first. */
  readonly orphans: readonly ClientLine[];
  /** Those who are listed and have never bought, those who could bring most first; the manager is `''` for nobody. */
  readonly prospects: readonly (Prospect & Pick<ClientLine, 'manager' | 'kind'>)[];
  readonly drivers: MeasuredDrivers;
}

export interface FreshTarget {
  readonly manager: string;
  readonly target: number;
}

/** What is known of clients by now. */
export interface KnownClients {
  /** As they were known on a day; see `potentialsBy`. */
  readonly potentialsOn: (day: Day) => ClientPotentials | undefined;
  readonly traitsOf: (client: string) => ClientTraits | undefined;
  readonly people: People;
}

/**
 * The plan of a quarter by client: what everyone with a plan is asked in it falls to their clients, each what it is
 * expected to bring, and what is asked beyond that where there is room for more. With what has to come from new clients,
 * those of somebody add up to the plan exactly, also where they have no clients yet. Undefined where no sale names a client.
 *
 * A client who only sent something back is none. One who began to buy in the running quarter has no target: nobody expected
 * anything of it.
 *
 * @param at 0–3
 * @example A plan of 120 over clients expected to bring 60 and 40 with room for 0 and 80 a year // 60 and 60
 * @example A plan of 200 over the same, half of a year's // 60 and 80, and 60 from new clients
 */
export function clientPlan(
  plan: Plan,
  { potentialsOn, traitsOf, people }: KnownClients,
  { facts, today, at }: { readonly facts: readonly Fact[]; readonly today: Day; readonly at: number },
): ClientPlan | undefined {
  const index = plan.periods.findIndex(({ kind }) => kind === 'quarter') + at;
  const quarter = plan.periods[index]!;
  const asOf = Math.min(today, quarter.start);
  const potentials = potentialsOn(asOf);
  if (potentials === undefined) return undefined;
  const sales = facts.filter((fact): fact is ClientFact => fact.client !== undefined);
  const forecast = plan.forecast?.quarters[at]?.forecast;
  const expected = forecast === undefined ? potentials.clients : agreed(potentials, forecast * namedPart(facts, asOf));
  const since = Math.max(today, quarter.start);
  const staff = peopleIn(plan.company).filter(({ name }) => !hasLeft(name, since, people));
  const keepers = new Map(staff.map(({ name }) => [nameKey(name), name]));
  const look: Look = {
    quarter,
    today,
    dealings: dealingsIn(quarter, sales),
    expected: new Map(expected.map((potential) => [nameKey(potential.client), potential])),
    traitsOf,
    keeperOf: (manager) => keepers.get(nameKey(inChargeOn(manager, since, people))) ?? '',
  };
  const lines = segmentClients(sales, today).map((client) => lineOf(client, look));
  const bought = new Set(lines.map(({ client }) => nameKey(client)));
  const shares = staff.map((unit) => sharedOut(unit, lines, plan, index));
  return {
    quarter,
    clients: shares.flatMap(({ clients }) => clients).sort((a, b) => b.target - a.target || b.expected - a.expected),
    fresh: shares.flatMap(({ manager, fresh }) => (fresh > 0 ? [{ manager, target: fresh }] : [])),
    orphans: lines
      .filter(({ manager, lastYear }) => manager === '' && lastYear > 0)
      .sort((a, b) => b.lastYear - a.lastYear),
    prospects: potentials.prospects
      .filter(({ client }) => !bought.has(nameKey(client)))
      .map((prospect) => ({ ...prospect, ...told(prospect.client, '', look) }))
      .sort((a, b) => b.whitespace - a.whitespace),
    drivers: potentials.drivers,
  };
}

interface Look {
  readonly quarter: Period;
  readonly today: Day;
  readonly dealings: ReadonlyMap<string, Dealings>;
  readonly expected: ReadonlyMap<string, ClientPotentialRow>;
  readonly traitsOf: KnownClients['traitsOf'];
  /** Who with a plan looks after the clients of somebody now; `''` for nobody. */
  readonly keeperOf: (manager: string) => string;
}

function lineOf(history: SegmentedClient, look: Look): ClientLine {
  const { quarter, today, dealings } = look;
  const { client, first, last } = history;
  const key = nameKey(client);
  const { seller, fact } = dealings.get(key)!;
  const { expected = 0, lastYear = 0, whitespace = 0 } = look.expected.get(key) ?? {};
  const silent = today - last;
  return {
    ...{ client, lastYear, fact, expected, silent, target: 0 },
    ...told(client, seller, look),
    segment: first < quarter.start ? history.segment : 'newcomer',
    whitespace: Math.min(whitespace, Math.max(0, lastYear)),
    isAtRisk: lastYear > 0 && hasGoneQuiet(history, silent),
  };
}

/** Who looks after a client, as the tab of clients says, else who sold to it; and of which kind it is. */
function told(client: string, seller: string, { traitsOf, keeperOf }: Look) {
  const { manager = seller, segment: kind = '' } = traitsOf(client) ?? {};
  return { manager: keeperOf(manager), kind };
}

/** The part of the sales of the year before a day that name their client. */
function namedPart(facts: readonly Fact[], day: Day): number {
  const lately = facts.filter((fact) => fact.day < day && fact.day >= day - 365);
  const sum = (some: readonly Fact[]) => sumOf(some.map(({ amount }) => amount));
  const [all, named] = [sum(lately), sum(lately.filter(({ client }) => client !== undefined))];
  return all > 0 ? Math.max(0, Math.min(1, named / all)) : 1;
}

/**
 * The clients together, and new ones as usual, bring what the company is forecast to. Where each by itself promises less,
 * because many buy now and then and nobody knows which of them will, the rest comes from all in proportion to their year.
 */
function agreed({ clients, newShare }: ClientPotentials, forecast: number): readonly ClientPotentialRow[] {
  const [sum, year] = [sumOf(clients.map((client) => client.expected)), sumOf(clients.map(yearOf))];
  const rest = Math.max(0, forecast) * (1 - newShare) - sum;
  if (rest > 0 && !(year > 0)) return clients;
  return clients.map((client) => {
    const { expected } = client;
    const more = rest * (rest > 0 ? yearOf(client) / year : expected / (sum || 1));
    return { ...client, expected: Math.max(0, expected + more) };
  });
}

const yearOf = ({ lastYear }: ClientPotentialRow) => Math.max(0, lastYear);

function peopleIn(company: PlanUnit): PlanUnit[] {
  return unitsIn(company).filter(({ level, isVacant }) => level === 'manager' && !isVacant);
}

type ClientFact = Fact & { readonly client: string };

/** Who sold to a client last, and what it brought in the quarter. */
interface Dealings {
  seller: string;
  last: Day;
  fact: number;
}

function dealingsIn({ start, end }: Period, sales: readonly ClientFact[]): ReadonlyMap<string, Dealings> {
  const deals = new Map<string, Dealings>();
  const keyOf = nameKeys();
  for (const { client, manager, day, amount } of sales) {
    const key = keyOf(client);
    const known = deals.get(key) ?? { seller: manager, last: -Infinity, fact: 0 };
    deals.set(key, known);
    if (day >= start && day <= end) known.fact += amount;
    if (!(amount > 0) || day < known.last) continue;
    known.seller = manager;
    known.last = day;
  }
  return deals;
}

/**
 * Twice as long without a purchase as between two of them, or longer than usual while others of its kind buy: a month at
 * least, for nobody is lost in a week.
 */
function hasGoneQuiet({ first, last, purchases, segment }: SegmentedClient, silent: number): boolean {
  if (silent < LEAST_SILENCE) return false;
  const usual = purchases > 1 ? (last - first) / (purchases - 1) : 0;
  const isFading = segment === 'atRisk' || segment === 'fading';
  return (isFading && silent > usual) || (purchases > 2 && silent > 2 * usual);
}

const LEAST_SILENCE = 30;

/** What a year could bring beyond is asked in the quarter in proportion to the plan. */
function sharedOut({ name, revenue }: PlanUnit, lines: readonly ClientLine[], { unit }: Plan, at: number) {
  const own = lines.filter(({ manager }) => manager === name);
  const [plan, year] = [revenue[at]!, revenue[0]!];
  if (own.length === 0) return { manager: name, clients: own, fresh: plan };
  const part = year > 0 ? Math.max(0, plan / year) : 0;
  const potentials = own.map(({ expected, whitespace }) => ({ expected, whitespace: whitespace * part }));
  const reach = sumOf(potentials.map(({ expected, whitespace }) => expected + whitespace));
  const weights = clientWeights(Math.min(plan, reach), potentials);
  const parts = split(plan, [Math.max(0, plan - reach), ...weights], { unit: fineUnit(unit, plan / own.length) });
  const [fresh = 0, ...targets] = parts;
  return { manager: name, clients: own.map((line, at) => ({ ...line, target: targets[at]! })), fresh };
}

/** The unit of the plan, or a tenth of it, or a hundredth … so that a usual target is not 0 or 1 of them. */
function fineUnit(unit: number, usual: number): number {
  return unit >= 10 && usual < 20 * unit ? fineUnit(unit / 10, usual) : unit;
}

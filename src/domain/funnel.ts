import { type ActionLog, NOTHING_DONE } from './actions';
import type { Day } from './calendar';
import { nameKey } from './cells';
import type { Fact } from './retro';
import { inHundredthsOfACent } from './units';

/** How money is made of deals, and deals of actions, by each person's own experience. */
export interface Funnel {
  /** Kinds of actions, as the log spells them. */
  readonly kinds: readonly string[];
  /** What a won deal of a person brings, in money. */
  averageDeal(manager: string): number;
  /** How many actions of a kind a person does for each deal that they win. */
  actionsPerDeal(manager: string, kind: string): number;
}

/**
 * The funnel of the time that the log covers, from its first action to `today`: deals won in it (facts above 0, of a cent
 * at least) against actions done in it. Undefined where nothing was logged or no deal was won since, for then there is no
 * conversion.
 *
 * A person's own conversion, from actions to deals, and their average deal are drawn to those of all people together: of
 * x deals from n actions it is (x + 50 × that of all) ÷ (n + 50). So a newcomer starts with that of all, and few events
 * cannot make anyone look far better or worse. Below five deals the average deal is that of all. A conversion above 1 is
 * several deals from one action.
 *
 * Lead times are not looked at: deals count with the actions of the same time.
 *
 * @example 60 calls and 3 deals of all, 20 calls and 2 deals of Anna: 20 calls a deal for all, 15.6 for Anna
 */
export function reverseFunnel(facts: readonly Fact[], log: ActionLog = NOTHING_DONE, today: Day): Funnel | undefined {
  if (log.since === undefined || today - log.since < LEAST_DAYS) return undefined;
  const time = { start: log.since, end: today };
  const { all, of } = dealsIn(facts, time.start, time.end);
  if (all.count === 0) return undefined;
  const averageOfAll = all.amount / all.count;
  const doneByAll = new Map(log.kinds.map((kind) => [kind, log.of({ kind }).between(time)]));
  return {
    kinds: log.kinds,
    averageDeal: (manager) => {
      const { count, amount } = of(manager);
      return count < FEW_DEALS ? averageOfAll : (amount + PRIOR * averageOfAll) / (count + PRIOR);
    },
    actionsPerDeal: (manager, kind) => {
      const done = log.of({ kind, manager }).between(time);
      const conversionOfAll = all.count / (doneByAll.get(kind) ?? 0);
      return (done + PRIOR) / (of(manager).count + PRIOR * conversionOfAll);
    },
  };
}

/** A log of a few days says when it was begun, not how many actions a deal takes. */
const LEAST_DAYS = 28;

/** The number of events at which a person's own experience counts as much as that of all. */
const PRIOR = 50;
const FEW_DEALS = 5;
const A_CENT = 0.01;

interface Deals {
  readonly count: number;
  /** Their money. */
  readonly amount: number;
}

const NO_DEALS: Deals = { count: 0, amount: 0 };

function dealsIn(facts: readonly Fact[], start: Day, end: Day): { all: Deals; of: (manager: string) => Deals } {
  const won = facts.filter(({ day, amount }) => amount >= A_CENT && day >= start && day <= end);
  const byPerson = new Map<string, Deals>();
  for (const { manager, amount } of won) {
    const key = nameKey(manager);
    byPerson.set(key, plus(byPerson.get(key) ?? NO_DEALS, amount));
  }
  const all = won.reduce((deals, { amount }) => plus(deals, amount), NO_DEALS);
  return { all: exact(all), of: (manager) => exact(byPerson.get(nameKey(manager)) ?? NO_DEALS) };
}

function exact({ count, amount }: Deals): Deals {
  return { count, amount: inHundredthsOfACent(amount) };
}

function plus({ count, amount }: Deals, deal: number): Deals {
  return { count: count + 1, amount: amount + deal };
}

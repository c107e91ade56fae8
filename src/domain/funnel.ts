import type { ActionLog } from './actions';
import type { Attribution } from './attribution';
import { countBefore, type Day, type Span } from './calendar';
import { nameKey } from './cells';
import { poolStrength, smoothed, type Tried } from './conversion';
import type { Ledger } from './history';
import { lagsOf, leadTimes, quantileOf, type Way } from './lead-time';
import { medianOf } from './median';
import type { Fact } from './retro';
import { sumOf } from './sum';
import { inHundredthsOfACent } from './units';

/** How money is made of deals, and deals of actions, by each person's own experience. */
export interface Funnel {
  /** In the order of the log; a kind of which no conversion is known is left out. */
  readonly kinds: readonly KindFunnel[];
  /** What a won deal of a person brings, in money, over all lines of products. */
  averageDeal(manager: string): number;
}

export interface KindFunnel {
  /** As the log spells it. */
  readonly kind: string;
  readonly lead: Lead;
  readonly conversion: KindConversion;
  /** Of a person's actions. */
  own(manager: string): OwnExperience;
  /** What a person has done, by day. */
  done(manager: string): Ledger;
}

/** Of one person with actions of one kind. */
export interface OwnExperience extends Tried {
  readonly conversion: number;
}

/** How long before the deals actions of a kind have to be done. */
export interface Lead {
  /** The share of wins that come in the same week, one week later, two weeks later and so on; `[1]` where none is known. */
  readonly weeks: readonly number[];
  /** In days; undefined where no lead time is known. */
  readonly median: number | undefined;
  /** In how many days nine of ten deals are won that come of it at all. */
  readonly patience: number | undefined;
  /** The number of its own deals that it was learnt from; 0 where it is that of other kinds or of all deals, or none. */
  readonly deals: number;
}

/** Deals from actions of one kind. */
export interface KindConversion {
  /** Deals ÷ actions of all people together; above 1 where one action brings several deals. */
  readonly pooled: number;
  /** Whether only actions count that were done long enough ago for nine in ten of their deals to be known. */
  readonly isMature: boolean;
}

/** The days on which both actions and deals are told. */
export interface Experience extends Span {
  readonly log: ActionLog;
  readonly attribution: Attribution;
  /** How long deals take from the day on which they were created. */
  readonly usual?: readonly Way[] | undefined;
}

/**
 * The funnel from actions to money, as learnt from the deals won and the actions done from `start` to `end`. Undefined for
 * less than four weeks, and without a deal or an action, for then there is no conversion.
 *
 * A kind converts as its actions of old enough a cohort did, those that nine in ten deals have had time to come of: deals
 * won in as many days, later by the median lag, ÷ actions. Where the log is too young for that, or knows no lag, it is
 * deals ÷ actions of the same time. People who log nothing take no part; where no seller logs anything, all deals do. A
 * person's own conversion is drawn to that of all, see `smoothed`. One above 1 is several deals from one action.
 *
 * A kind that cannot be traced to deals takes the lead time of the earliest kind that can: calls lead to the meetings;
 * where none can, that of deals from the day on which they were created.
 *
 * @param sales deals that were worked for, returns left out; earlier ones than the log tell average deals only
 * @example 60 calls and 3 deals of all, 20 calls and 2 deals of Anna: 20 calls a deal for all, 15.6 for Anna at strength 50
 */
export function reverseFunnel(
  sales: readonly Fact[],
  { start, end, log, attribution, usual = [] }: Experience,
): Funnel | undefined {
  const won = sales.filter(({ day }) => day >= start && day <= end);
  if (end - start < LEAST_DAYS || won.length === 0 || log.kinds.length === 0) return undefined;
  const deals = dealCounter(won, log);
  const own = log.kinds.map((kind) => leadOf(attribution.waysOf(kind)));
  const known = own.filter((lead) => lead.deals > 0);
  const earliest = known.sort((a, b) => b.median! - a.median!)[0] ?? leadOf(usual.filter(({ to }) => to <= end));
  const kinds = log.kinds.flatMap((kind, at) => {
    const lead = own[at]!.deals > 0 ? own[at]! : { ...earliest, deals: 0 };
    return kindFunnel(kind, lead, log, deals, { start, end }) ?? [];
  });
  return { kinds, averageDeal: averageDeals(sales) };
}

/** A log of a few days says when it was begun, not how many actions a deal takes. */
const LEAST_DAYS = 28;
const FEW_DEALS = 5;

const NO_LEAD: Lead = { weeks: [1], median: undefined, patience: undefined, deals: 0 };

function leadOf(ways: readonly Way[]): Lead {
  if (ways.length < FEW_DEALS) return NO_LEAD;
  const lags = lagsOf(ways);
  return {
    weeks: leadTimes(ways),
    median: quantileOf(lags, 0.5),
    patience: quantileOf(lags, 0.9),
    deals: lags.length,
  };
}

/** How many deals somebody, or everybody who counts, won in a span. */
type DealCounter = (span: Span, manager?: string) => number;

function dealCounter(won: readonly Fact[], log: ActionLog): DealCounter {
  const days = new Map<string, Day[]>();
  for (const { manager, day } of won) {
    const own = days.get(manager);
    if (own === undefined) days.set(manager, [day]);
    else own.push(day);
  }
  const logging = new Set(distinct(log.managers).map(nameKey));
  const byPerson = new Map([...days].map(([manager, own]) => [nameKey(manager), own.sort((a, b) => a - b)]));
  const counted = [...byPerson].filter(([key]) => logging.has(key)).map(([, own]) => own);
  const all = counted.length > 0 ? counted : [...byPerson.values()];
  const countIn = (own: readonly Day[], { start, end }: Span) => countBefore(own, end + 1) - countBefore(own, start);
  return (span, manager) =>
    manager === undefined
      ? sumOf(all.map((own) => countIn(own, span)))
      : countIn(byPerson.get(nameKey(manager)) ?? [], span);
}

function kindFunnel(kind: string, lead: Lead, log: ActionLog, deals: DealCounter, time: Span): KindFunnel | undefined {
  const done = log.of({ kind });
  const cohort = cohortOf(time, lead);
  const isMature = cohort !== undefined && done.between(cohort.tried) > 0 && deals(cohort.won) > 0;
  const { tried, won } = isMature ? cohort : { tried: time, won: time };
  const pooled = deals(won) / done.between(tried);
  if (!(pooled > 0 && pooled < Infinity)) return undefined;
  const ledgers = new Map<string, Ledger>();
  const doneBy = (manager: string) => {
    const ledger = ledgers.get(manager) ?? log.of({ kind, manager });
    ledgers.set(manager, ledger);
    return ledger;
  };
  const triedBy = (manager: string): Tried => {
    return { successes: deals(won, manager), attempts: doneBy(manager).between(tried) };
  };
  const doers = distinct(log.managers).map(triedBy);
  const strength = poolStrength(doers);
  const own = (manager: string) => {
    const experience = triedBy(manager);
    const [conversion = pooled] = smoothed([experience], strength, pooled);
    return { ...experience, conversion };
  };
  return { kind, lead, conversion: { pooled, isMature }, own, done: doneBy };
}

/** Actions that have had time for their deals, and the days of these deals; undefined when they are too few days. */
function cohortOf(
  { start, end }: Span,
  { median, patience }: Lead,
): { readonly tried: Span; readonly won: Span } | undefined {
  if (median === undefined || patience === undefined || end - patience - start < LEAST_DAYS) return undefined;
  return {
    tried: { start, end: end - patience },
    won: { start: start + median, end: end - patience + median },
  };
}

function distinct(names: readonly string[]): string[] {
  return [...new Map([...new Set(names)].map((name) => [nameKey(name), name])).values()];
}

/**
 * What a deal of each person brings: one funnel for each line of products, as money that a line is to bring ÷ its average
 * deal is deals. A line with fewer than five deals is one with the others that are so small.
 *
 * A person's average deal in a line, from five deals on, is drawn to that of all in it. Where one deal is more than a
 * fifth of the money it is the median instead: a giant comes once. Who has fewer than five deals in all sells as everyone.
 */
function averageDeals(sales: readonly Fact[]): (manager: string) => number {
  const lines = linesOf(sales).map(lineOf);
  const perMoney = (of: (line: Line) => readonly [money: number, deal: number]) => {
    const parts = lines.map(of);
    return sumOf(parts.map(([money]) => money)) / sumOf(parts.map(([money, deal]) => money / deal));
  };
  const ofAll = perMoney(({ money, average }) => [money, average]);
  return (manager) => {
    const count = sumOf(lines.map(({ own }) => own.get(manager)?.count ?? 0));
    if (count < FEW_DEALS) return ofAll;
    return perMoney(({ own, average }) => {
      const { money, average: deal } = own.get(manager) ?? { money: 0, average };
      return [money, deal];
    });
  };
}

/** A line of products: what was sold of it, by everyone together and by each person. */
interface Line {
  readonly money: number;
  readonly average: number;
  readonly own: ReadonlyMap<string, { readonly count: number; readonly money: number; readonly average: number }>;
}

/** The amounts of the deals of each person. */
type Amounts = ReadonlyMap<string, readonly number[]>;

/** In the order of their names, so that the order of the rows does not matter. */
function linesOf(sales: readonly Fact[]): Amounts[] {
  const byLine = grouped(sales, ({ product = '' }) => product);
  const isSmall = (own: readonly Fact[]) => own.length < FEW_DEALS;
  const small = [...byLine.values()].filter(isSmall).flat();
  const names = [...byLine.keys()].sort();
  const lines = [...names.map((name) => byLine.get(name)!).filter((own) => !isSmall(own)), small];
  return lines
    .filter(({ length }) => length > 0)
    .map((own) => {
      const byPerson = grouped(own, ({ manager }) => manager);
      const managers = [...byPerson.keys()].sort();
      const amountsOf = (manager: string) => byPerson.get(manager)!.map(({ amount }) => amount);
      return new Map(managers.map((manager) => [manager, amountsOf(manager).sort((a, b) => a - b)]));
    });
}

function grouped(sales: readonly Fact[], keyOf: (sale: Fact) => string): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const sale of sales) {
    const group = groups.get(keyOf(sale));
    if (group === undefined) groups.set(keyOf(sale), [sale]);
    else group.push(sale);
  }
  return groups;
}

function lineOf(amounts: Amounts): Line {
  const everyone = [...amounts.values()];
  const all = everyone.flat();
  const average = usualDeal(all);
  const experienced = everyone.filter(({ length }) => length >= FEW_DEALS).map(triedIn);
  const strength = poolStrength(experienced);
  const own = [...amounts].map(([manager, deals]) => {
    const [drawn = average] = deals.length < FEW_DEALS ? [] : smoothed([triedIn(deals)], strength, average);
    return [manager, { count: deals.length, money: moneyOf(deals), average: drawn }] as const;
  });
  return { money: moneyOf(all), average, own: new Map(own) };
}

function triedIn(deals: readonly number[]): Tried {
  return {
    successes: usualDeal(deals) * deals.length,
    attempts: deals.length,
    squares: sumOf(deals.map((amount) => amount ** 2)),
  };
}

function usualDeal(deals: readonly number[]): number {
  const money = moneyOf(deals);
  const largest = deals.reduce((most, amount) => Math.max(most, amount), 0);
  return deals.length >= FEW_DEALS && largest > money / 5 ? medianOf(deals) : money / deals.length;
}

function moneyOf(deals: readonly number[]): number {
  return inHundredthsOfACent(sumOf(deals));
}

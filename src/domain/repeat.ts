import type { Attribution } from './attribution';
import { countBefore, type Day, type Period, type Span, yearBefore } from './calendar';
import { inChargeOn, type People } from './people';
import type { QuarterlyMoney } from './pipeline';
import type { Fact } from './retro';
import { sumOf } from './sum';
import { inHundredthsOfACent } from './units';

/** What clients can be expected to order again by themselves. */
export interface RepeatBusiness {
  /** By who sold to them, whoever looks after them now; named as in the sales. */
  readonly sold: QuarterlyMoney;
  /** Whether a sale was such an order, or of a regular client before the log: it says nothing of what actions bring. */
  isRepeat(sale: Fact): boolean;
}

export interface Repeating {
  /** The quarters of the plan. */
  readonly quarters: readonly Period[];
  readonly today: Day;
  /** The first day of the log, and that from which it tells what led to a sale: the first deals were begun before it. */
  readonly begun: Day;
  readonly since: Day;
  readonly attribution: Attribution;
}

/**
 * Repeat orders: what regular clients, those who bought in at least two of the last four closed quarters, bought in the
 * last closed quarter of the same name, as far as they come back and as far as they order by themselves. How many come
 * back is learnt from the year before: of the money of those who were regular then, the part that they spent again, at
 * most all. How much they order by themselves is the part of their sales, since the log began, that no action in it led
 * to; all of it where the log names neither clients nor deals.
 *
 * Nothing without a second year to learn from, and nothing where every order was worked for.
 */
export function repeatBusiness(facts: readonly Fact[], repeating: Repeating): RepeatBusiness {
  const { begun, since, attribution } = repeating;
  const quarterOf = quarterFinder(repeating);
  const bought = purchases(facts, quarterOf);
  const regular = new Set([...bought].filter(([, sums]) => isRegularIn(0, sums)).map(([client]) => client));
  const isTheirs = ({ client }: Fact) => client !== undefined && regular.has(client);
  const isAlone = (sale: Fact) => sale.day >= since && !attribution.isAided(sale);
  const share =
    comingBack(bought) *
    partOf(
      facts.filter((sale) => sale.day >= since && isTheirs(sale)),
      isAlone,
    );
  if (share === 0) return NO_REPEAT;
  const expected = new Map<string, number[]>();
  for (const sale of facts) {
    const at = quarterOf(sale.day) ?? 4;
    if (at > 3 || !isTheirs(sale)) continue;
    const own = expected.get(sale.manager) ?? expected.set(sale.manager, [0, 0, 0, 0]).get(sale.manager)!;
    own[at]! += sale.amount;
  }
  return {
    sold: [...expected].map(([seller, sums]) => [seller, ...sums.map((sum) => inHundredthsOfACent(sum) * share)]),
    isRepeat: (sale) => isTheirs(sale) && (sale.day < begun || isAlone(sale)),
  };
}

const NO_REPEAT: RepeatBusiness = { sold: [], isRepeat: () => false };

/** Money in each quarter, at least 0, by who looks after the clients when it begins; `[]` for who has none of them. */
export function repeatMoney(
  sold: QuarterlyMoney,
  quarters: readonly Span[],
  people: People,
): (manager: string) => readonly number[] {
  const expected = new Map<string, number[]>();
  for (const [seller, ...sums] of sold) {
    sums.forEach((sum, at) => {
      const manager = inChargeOn(seller, quarters[at]!.start, people);
      const own = expected.get(manager) ?? expected.set(manager, [0, 0, 0, 0]).get(manager)!;
      own[at]! += sum;
    });
  }
  return (manager) => (expected.get(manager) ?? []).map((sum) => Math.max(0, sum));
}

/** 0–3 for a day in the last closed quarter of that name, 4–7 for one in the quarter a year before it. */
function quarterFinder({ quarters, today }: Repeating): (day: Day) => number | undefined {
  const closed = quarters.map((quarter) => lastClosed(quarter, today));
  const spans = [...closed, ...closed.map(before)];
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  const places = starts.map((start) => spans.findIndex((span) => span.start === start));
  const end = Math.max(...spans.map((span) => span.end));
  return (day) => (day > end ? undefined : places[countBefore(starts, day + 1) - 1]);
}

function lastClosed(quarter: Period, today: Day): Period {
  return quarter.end < today ? quarter : lastClosed(before(quarter), today);
}

function before(quarter: Period): Period {
  return { ...quarter, ...(yearBefore(quarter) as Span) };
}

/** What each client bought in the eight quarters. */
type Purchases = ReadonlyMap<string, readonly number[]>;

function purchases(facts: readonly Fact[], quarterOf: (day: Day) => number | undefined): Purchases {
  const bought = new Map<string, number[]>();
  for (const { client, day, amount } of facts) {
    const at = client === undefined ? undefined : quarterOf(day);
    if (client === undefined || at === undefined) continue;
    const sums = bought.get(client) ?? bought.set(client, [0, 0, 0, 0, 0, 0, 0, 0]).get(client)!;
    sums[at]! += amount;
  }
  return bought;
}

/** @param year 0 for the last four closed quarters, 1 for the four before them */
function isRegularIn(year: number, sums: readonly number[]): boolean {
  return inYear(year, sums).filter((sum) => sum > 0).length >= 2;
}

function inYear(year: number, sums: readonly number[]): readonly number[] {
  return sums.slice(4 * year, 4 * year + 4);
}

function comingBack(bought: Purchases): number {
  const regular = [...bought.values()].filter((sums) => isRegularIn(1, sums));
  const spentIn = (year: number) => inHundredthsOfACent(sumOf(regular.map((sums) => sumOf(inYear(year, sums)))));
  return spentIn(1) > 0 ? Math.min(1, Math.max(0, spentIn(0)) / spentIn(1)) : 0;
}

function partOf(sales: readonly Fact[], isPart: (sale: Fact) => boolean): number {
  const sum = (some: readonly Fact[]) => inHundredthsOfACent(sumOf(some.map(({ amount }) => Math.max(0, amount))));
  const all = sum(sales);
  return all > 0 ? sum(sales.filter(isPart)) / all : 0;
}

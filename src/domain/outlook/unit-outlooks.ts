import { type Day, lengthOf, type Span } from '../calendar';
import { byDay, type Sale } from '../seasonality';
import { inHundredthsOfACent } from '../units';
import { type Deals, dealDoubt, doubtBy, type PastPeriod } from './doubt';
import type { Expectation } from './expectation';
import { type Estimate, type Outlook, outlookOf, type PeriodSoFar, wholeByPace } from './outlook';
import type { PastForecast } from './own-forecast';
import { elapsedOf } from './pace-curve';

/** A sale, or the sales of a day with the deals of which they consist. */
export interface DaySales extends Sale {
  readonly deals?: Deals;
}

/** The company, a team, a manager. */
export interface OutlookUnit {
  readonly name: string;
  readonly sales: readonly DaySales[];
  /** Of the running period, where that is better known than by the periods before it. */
  readonly expected?: number | undefined;
  /** How far that may miss at least, as a share of it. */
  readonly doubt?: number | undefined;
  /** What its open deals are likely to bring until the end, told what is still to come by its pace. */
  readonly pipeline?: ((rest: number) => Estimate) | undefined;
}

export interface OutlookQuestion {
  readonly running: Span;
  /** Periods of the same kind before it, oldest first and without gaps, as far as sales are known. */
  readonly past: readonly Span[];
  readonly today: Day;
  readonly expect: Expectation;
}

export interface UnitOutlook {
  readonly name: string;
  readonly period: PeriodSoFar;
  readonly outlook: Outlook;
  /** The same of periods before, standing where the running one stands. */
  readonly past: readonly PastForecast[];
  /** What each period has brought, the running one last. */
  readonly brought: readonly number[];
}

/**
 * The outlook of every unit for the running period; the first unit is the whole, after whose pace the others are judged.
 * What is expected of each, and how far that and the pace miss, comes from the periods before: the last eight are looked
 * at as they stood where the running one stands now.
 *
 * @example A company and its teams on 15 May, with the quarters since 2024 // 3 outlooks, that of the company first
 */
export function unitOutlooks(units: readonly OutlookUnit[], question: OutlookQuestion): UnitOutlook[] {
  if (units.length === 0) return [];
  const { past, running, today } = question;
  const { brought, standing } = standings(units, question);
  const replays = past.map((_, at) => at).slice(Math.max(1, past.length - 2 * LATELY));
  const replayed = replays.map(standing);
  const doubtOf = doubtBy(replayed.flat());
  return standing(past.length).map((now, index) => {
    const { name, doubt: least = 0, pipeline } = units[index]!;
    const { soFar: fact, elapsed, expected, byDeals } = now;
    const doubt = doubtOf(
      byDeals,
      replayed.map((all) => all[index]!),
    );
    const alone = {
      ...{ fact, booked: now.fact - fact, today: 1 / (running.end - today + 1), elapsed, expected },
      doubt: { ...doubt, expected: Math.max(doubt.expected, least) },
    };
    const period = { ...alone, pipeline: pipeline?.(outlookOf(alone).forecast - now.fact) };
    const before = replayed.map((all) => replay(all[index]!, doubtOf));
    return { name, period, outlook: outlookOf(period), past: before, brought: brought[index]! };
  });
}

function replay(
  { soFar, elapsed, expected, byDeals, fact }: PastPeriod,
  doubtOf: ReturnType<typeof doubtBy>,
): PastForecast {
  return { forecast: outlookOf({ fact: soFar, elapsed, expected, doubt: doubtOf(byDeals) }).forecast, fact };
}

/** What all units brought, and how they stand in a period today or stood where as much of it had passed. */
function standings(units: readonly OutlookUnit[], { past, running, today, expect }: OutlookQuestion) {
  const periods = [...past, running];
  const part = (today - running.start) / lengthOf(running);
  const cuts = periods.map((period) =>
    period === running ? today : period.start + Math.round(part * lengthOf(period)),
  );
  const [{ start: first } = running] = periods;
  const places = periods.flatMap((period, at) => Array.from({ length: lengthOf(period) }, () => at));
  const sold = units.map(({ sales }) => soldIn(cuts, sales, (day) => places[day - first]));
  const brought = sold.map((own) => own.map(({ whole }) => whole));
  const company = byDay(units[0]!.sales);
  const standing = (at: number): PastPeriod[] => {
    const elapsed = elapsedOf(company, past.slice(0, at), periods[at]!, cuts[at]!);
    const lately = (of: readonly Sold[]) => of.slice(Math.max(0, at - LATELY), at);
    return sold.map((own, index) => {
      const { soFar, whole } = own[at]!;
      const told = at === past.length ? units[index]!.expected : undefined;
      const expected = told ?? expect(brought[index]!.slice(0, at), brought[0]!.slice(0, at));
      const amount = expected > 0 ? expected : wholeByPace(soFar, elapsed);
      return { elapsed, soFar, expected, byDeals: dealDoubt(amount, lately(own), lately(sold[0]!)), fact: whole };
    });
  };
  return { brought, standing };
}

/** As many periods tell how large deals are; twice as many, how far outlooks miss. */
const LATELY = 4;

interface Sold extends Deals {
  readonly whole: number;
  readonly soFar: number;
}

/** What a unit brought in each period, and until its cut. */
function soldIn(cuts: readonly Day[], sales: readonly DaySales[], periodOn: (day: Day) => number | undefined): Sold[] {
  const sums = cuts.map(() => ({ whole: 0, soFar: 0, count: 0, sum: 0, squares: 0 }));
  for (const { day, amount, deals = dealsOf(amount) } of sales) {
    const at = periodOn(day);
    if (at === undefined) continue;
    const own = sums[at]!;
    own.whole += amount;
    if (day < cuts[at]!) own.soFar += amount;
    own.count += deals.count;
    own.sum += deals.sum;
    own.squares += deals.squares;
  }
  return sums.map((own) => ({
    ...own,
    whole: inHundredthsOfACent(own.whole),
    soFar: inHundredthsOfACent(own.soFar),
  }));
}

/** A return is no deal. */
function dealsOf(amount: number): Deals {
  return amount > 0 ? { count: 1, sum: amount, squares: amount * amount } : { count: 0, sum: 0, squares: 0 };
}

/**
 * The sales by day, in one pass: of a hundred thousand there are a hundred a day. Takes the first day that may come.
 *
 * @example const days = salesByDay(first); for (const fact of facts) days.add(fact); days.all()
 */
export function salesByDay(first: Day): { add(sale: Sale): void; all(): DaySales[] } {
  const days: { day: Day; amount: number; deals: { count: number; sum: number; squares: number } }[] = [];
  return {
    add: ({ day, amount }) => {
      days[day - first] ??= { day, amount: 0, deals: { count: 0, sum: 0, squares: 0 } };
      const own = days[day - first]!;
      own.amount += amount;
      if (amount <= 0) return;
      own.deals.count += 1;
      own.deals.sum += amount;
      own.deals.squares += amount * amount;
    },
    all: () => days.filter(() => true),
  };
}

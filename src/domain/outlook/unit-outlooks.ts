import { countBefore, type Day, type Span } from '../calendar';
import type { Sale } from '../seasonality';
import { sumOf } from '../sum';
import { dealDoubt, doubtOf, type PastPeriod } from './doubt';
import { type Estimate, type Outlook, outlookOf, type PeriodSoFar } from './outlook';
import { elapsedOf } from './pace-curve';

/** The company, a team, a manager. */
export interface OutlookUnit {
  readonly name: string;
  readonly sales: readonly Sale[];
  /** What its open deals are likely to bring until the end. */
  readonly pipeline?: Estimate | undefined;
}

/**
 * What a unit is expected to bring in the period after those given, oldest first; `company` is the same of the whole. 0
 * where nobody can tell.
 */
export type Expectation = (brought: readonly number[], company: readonly number[]) => number;

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
  const { past, running } = question;
  const brought = units.map(({ sales }) => salesByPeriod(sales, [...past, running]));
  const standing = (at: number) => standingsAt(at, units[0]!.sales, brought, question);
  const replays = past.map((_, at) => at).slice(Math.max(1, past.length - 2 * LATELY));
  const known: readonly PastPeriod[] = replays.flatMap(standing);
  return standing(past.length).map(({ soFar, elapsed, expected, byDeals }, index) => {
    const { name, pipeline } = units[index]!;
    const period = { fact: soFar, elapsed, expected, doubt: doubtOf(byDeals, known), pipeline };
    return { name, period, outlook: outlookOf(period) };
  });
}

/** All units in a period, as they stand today or stood where as much of it had passed. */
function standingsAt(
  at: number,
  company: readonly Sale[],
  brought: readonly (readonly (readonly Sale[])[])[],
  { past, running, today, expect }: OutlookQuestion,
): PastPeriod[] {
  const period = past[at] ?? running;
  const part = (today - running.start) / lengthOf(running);
  const now = period === running ? today : period.start + Math.round(part * lengthOf(period));
  const elapsed = elapsedOf(company, past.slice(0, at), period, now);
  const whole = brought[0]!.slice(0, at).map(amountOf);
  return brought.map((own) => ({
    elapsed,
    soFar: amountOf(own[at]!.filter(({ day }) => day < now)),
    expected: expect(own.slice(0, at).map(amountOf), whole),
    byDeals: dealDoubt(own.slice(Math.max(0, at - LATELY), at).map((sales) => sales.map(({ amount }) => amount))),
    fact: amountOf(own[at]!),
  }));
}

/** As many periods tell how large deals are; twice as many, how far outlooks miss. */
const LATELY = 4;

function lengthOf({ start, end }: Span): number {
  return end - start + 1;
}

function salesByPeriod(sales: readonly Sale[], periods: readonly Span[]): Sale[][] {
  const starts = periods.map(({ start }) => start);
  const byPeriod: Sale[][] = periods.map(() => []);
  for (const sale of sales) {
    const at = countBefore(starts, sale.day + 1) - 1;
    if (at >= 0 && sale.day <= periods[at]!.end) byPeriod[at]!.push(sale);
  }
  return byPeriod;
}

function amountOf(sales: readonly Sale[]): number {
  return sumOf(sales.map(({ amount }) => amount));
}

import { sumOf } from '../sum';
import { type Doubt, USUAL_DOUBT } from './outlook';

/** A period that is over, as it stood where as much of it had passed as of the running one now. */
export interface PastPeriod {
  readonly elapsed: number;
  readonly soFar: number;
  readonly expected: number;
  /** What it brought in the end. */
  readonly fact: number;
  /** The doubt by its deals alone, as `dealDoubt` gives it for the periods before it. */
  readonly byDeals: number;
}

/**
 * How far the outlook of a company, a team or a manager may miss: by its deals, and by how much further than these alone
 * explain past expectations and past paces missed, for which the past of everyone in the company counts. With nothing known
 * of the past both are as much in doubt as the deals say.
 *
 * Takes what is known of the past, and gives back the doubt by what `dealDoubt` says.
 *
 * @example doubtBy(24 past periods that brought 80 % of what was expected of each)(.1) // expected .18
 */
export function doubtBy(past: readonly PastPeriod[]): (byDeals: number) => Doubt {
  const expected = stretch(past.filter((period) => period.expected > 0).map(missOfExpected));
  const pace = stretch(past.filter(({ elapsed, fact }) => elapsed > 0 && elapsed < 1 && fact > 0).map(missOfPace));
  return (byDeals) => ({ expected: byDeals * expected, pace: byDeals * pace });
}

/** As the square of a multiple of what the deals explain. */
function missOfExpected({ expected, fact, byDeals }: PastPeriod): number {
  return ((fact / expected - 1) / byDeals) ** 2;
}

function missOfPace({ elapsed, soFar, fact, byDeals }: PastPeriod): number {
  return (((soFar / elapsed / fact - 1) / byDeals) ** 2 * elapsed) / (1 - elapsed);
}

/** How many times further than by their deals past periods missed; drawn to 1, the more the fewer they are. */
function stretch(misses: readonly number[]): number {
  const held = misses.map((miss) => Math.min(miss, MOST_MISS));
  return Math.sqrt((ENOUGH + sumOf(held)) / (ENOUGH + held.length));
}

/** Three and a half times as far as by its deals: beyond that it was no usual period. */
const MOST_MISS = 12;

/** As many past periods weigh as much as the deals. */
const ENOUGH = 8;

/** The deals of a period: how many, what they brought, and the sum of their squares; returns are none. */
export interface Deals {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * How far a period may miss what is expected of it because deals come by chance: one of four hundred small deals is known
 * better than one of three large ones. Its variance is twice that of as many deals, √(2 Σ amount²) ÷ Σ amount, because what
 * is expected comes from a period with chances of its own.
 *
 * The usual .25 with fewer than ten deals in all, and where each period has but one or two amounts, which are totals and no
 * deals.
 *
 * @example dealDoubt([{ count: 100, sum: 1_000, squares: 10_000 }]) // .141: a hundred deals of 10
 */
export function dealDoubt(periods: readonly Deals[]): number {
  const sold = periods.filter(({ count }) => count > 0);
  const deals = sumOf(sold.map(({ count }) => count));
  if (deals < LEAST_DEALS || deals <= 2 * sold.length) return USUAL_DOUBT.expected;
  const squares = sumOf(sold.map((period) => period.squares)) / sold.length;
  return Math.sqrt(2 * squares) / (sumOf(sold.map(({ sum }) => sum)) / sold.length);
}

const LEAST_DEALS = 10;

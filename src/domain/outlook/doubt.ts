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
  readonly byDeals: Doubt;
}

/**
 * How far the outlook of a company, a team or a manager may miss: by its deals, and by how much further than these alone
 * explain past expectations and past paces missed. For that the past of everyone in the company counts, and where its own
 * was worse, that too: what moves all deals of a company at once, no number of deals evens out. With nothing known of the
 * past both are as much in doubt as the deals say.
 *
 * Takes what is known of everyone's past, and gives back the doubt by what `dealDoubt` says and by the own past.
 *
 * @example doubtBy(24 past periods that brought 80 % of what was expected of each)({ expected: .1, pace: .1 }) // expected .18
 */
export function doubtBy(everyone: readonly PastPeriod[]): (byDeals: Doubt, own?: readonly PastPeriod[]) => Doubt {
  const expected = stretch(everyone.flatMap(missOfExpected));
  const pace = stretch(everyone.flatMap(missOfPace));
  return (byDeals, own = []) => ({
    expected: byDeals.expected * Math.max(expected, stretch(own.flatMap(missOfExpected), expected)),
    pace: byDeals.pace * Math.max(pace, stretch(own.flatMap(missOfPace), pace)),
  });
}

/** As the square of a multiple of what the deals explain. */
function missOfExpected({ expected, fact, byDeals }: PastPeriod): number[] {
  return expected > 0 ? [((fact / expected - 1) / byDeals.expected) ** 2] : [];
}

function missOfPace({ elapsed, soFar, fact, byDeals }: PastPeriod): number[] {
  if (elapsed <= 0 || elapsed >= 1 || fact <= 0) return [];
  return [(((soFar / elapsed / fact - 1) / byDeals.pace) ** 2 * elapsed) / (1 - elapsed)];
}

/** How many times further than by their deals past periods missed; drawn to what is usual, the more the fewer they are. */
function stretch(misses: readonly number[], usual = 1): number {
  const held = misses.map((miss) => Math.min(miss, MOST_MISS));
  return Math.sqrt((ENOUGH * usual ** 2 + sumOf(held)) / (ENOUGH + held.length));
}

/** Three and a half times as far as by its deals: beyond that it was no usual period. */
const MOST_MISS = 12;

/** As many past periods weigh as much as what is usual. */
const ENOUGH = 8;

/** The deals of a period: how many, what they brought, and the sum of their squares; returns are none. */
export interface Deals {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * How far a period that should bring an amount may miss it because deals come by chance: one of four hundred small deals is
 * known better than one of three large ones. Its variance is that amount times the size of a deal, Σ amount² ÷ Σ amount;
 * what is expected comes from a period with chances of its own, and has twice that.
 *
 * Beside the deals of a unit, which may be few, count ten such as the company has. The usual .25 where the company has fewer,
 * where nothing should come, and where each period has the same one or two amounts, which are totals and no deals.
 *
 * @example dealDoubt(1_000, [{ count: 100, sum: 1_000, squares: 10_000 }]) // a hundred deals of 10: expected .141, pace .1
 */
export function dealDoubt(amount: number, periods: readonly Deals[], company: readonly Deals[] = periods): Doubt {
  const [own, all] = [together(periods), together(company)];
  if (amount <= 0 || all.count < FEW_DEALS || areTotals(periods)) return USUAL_DOUBT;
  const few = FEW_DEALS / all.count;
  const size = (own.squares + few * all.squares) / (own.sum + few * all.sum);
  return { expected: Math.sqrt((2 * size) / amount), pace: Math.sqrt(size / amount) };
}

const FEW_DEALS = 10;

function together(periods: readonly Deals[]): Deals {
  const sum = (of: keyof Deals) => sumOf(periods.map((period) => period[of]));
  return { count: sum('count'), sum: sum('sum'), squares: sum('squares') };
}

function areTotals([first, ...others]: readonly Deals[]): boolean {
  const { count } = first ?? { count: 0 };
  return (count === 1 || count === 2) && others.every((period) => period.count === count);
}

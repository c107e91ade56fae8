import { sumOf } from '../sum';
import { type Doubt, USUAL_DOUBT } from './outlook';

/** A past forecast of a running period, made where `elapsed` of it was over. */
export interface PastOutlook {
  readonly elapsed: number;
  readonly forecast: number;
  readonly fact: number;
}

/**
 * How far the outlook of a company, a team or a manager may miss. Deals come by chance: a period of four hundred small ones
 * is known better than one of three large ones, and what is expected comes from a period with its own chance; so the
 * variance is twice that of as many deals, √(2 Σ amount²) ÷ Σ amount of a usual period. How far past outlooks really missed
 * takes its place, the more of them there are.
 *
 * @param periods the amounts of single deals in past periods; returns are left out. With fewer than ten deals in all they
 * tell nothing, nor do periods with one amount each, which are totals and no deals
 * @example doubtOf([100 deals of 10]) // .141
 */
export function doubtOf(periods: readonly (readonly number[])[], past: readonly PastOutlook[] = []): Doubt {
  const byDeals = dealVariance(periods) ?? USUAL_DOUBT.expected ** 2;
  const misses = past
    .filter(({ elapsed, forecast }) => elapsed < 1 && forecast > 0)
    .map(({ elapsed, forecast, fact }) => Math.min(1, (fact / forecast - 1) ** 2) / (1 - elapsed));
  const variance = (ENOUGH * byDeals + sumOf(misses)) / (ENOUGH + misses.length);
  const doubt = Math.sqrt(variance);
  return { expected: doubt, pace: doubt };
}

/** As many past outlooks weigh as much as the deals. */
const ENOUGH = 8;

function dealVariance(periods: readonly (readonly number[])[]): number | undefined {
  const sold = periods.map((amounts) => amounts.filter((amount) => amount > 0)).filter((amounts) => amounts.length > 0);
  const deals = sumOf(sold.map((amounts) => amounts.length));
  if (deals < LEAST_DEALS || deals <= 2 * sold.length) return undefined;
  const squares = sumOf(sold.map((amounts) => sumOf(amounts.map((amount) => amount ** 2)))) / sold.length;
  const usual = sumOf(sold.map(sumOf)) / sold.length;
  return (2 * squares) / usual ** 2;
}

const LEAST_DEALS = 10;

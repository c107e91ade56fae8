import type { Day } from '../calendar';
import { sumOf } from '../sum';
import type { Estimate } from './outlook';

/** A deal that is not decided yet. */
export interface OpenDeal {
  /** Its ID. */
  readonly deal?: string | undefined;
  readonly amount: number;
  /** When it is expected to close. */
  readonly expected?: Day | undefined;
  readonly created?: Day | undefined;
  readonly stage?: string | undefined;
}

export interface PipelineRates {
  readonly today: Day;
  /** The last day of the running period. */
  readonly end: Day;
  /** The chance that a deal is won some day, such as the win rate of its stage. */
  readonly winRate: (deal: OpenDeal) => number;
  /** Days from the beginning to the win of past deals, if known. */
  readonly lags?: readonly number[];
  /** What is still to come as far as the pace tells; part of it comes from deals that nobody has begun yet. */
  readonly rest?: number;
  /** How far such reckonings have missed before, as a share of them. */
  readonly doubt?: number;
}

/** An open deal with the chance that it is won before the period ends. */
export interface WeighedDeal extends OpenDeal {
  readonly chance: number;
}

/**
 * The open deals with the chance that each is won before the period ends: its win rate if it is expected by then, half of
 * that when the expected day has passed, nothing when it is expected later.
 *
 * A deal without an expected day is judged by its age. Nobody writes down when a deal is lost, so one that is older than
 * most wins were is probably lost already. Where that cannot be told it is as likely to close in this period as later.
 */
export function weighDeals(deals: readonly OpenDeal[], rates: PipelineRates): WeighedDeal[] {
  return deals.map((deal) => ({ ...deal, chance: chanceOfDeal(deal, rates) }));
}

function chanceOfDeal(deal: OpenDeal, { today, end, winRate, lags = [] }: PipelineRates): number {
  const { expected, created } = deal;
  const rate = winRate(deal);
  if (expected !== undefined) return expected > end ? 0 : rate * (expected < today ? OVERDUE : 1);
  if (created === undefined || lags.length < ENOUGH_LAGS) return rate * EVEN;
  const later = lags.filter((lag) => lag >= today - created);
  const inTime = later.filter((lag) => lag <= end - created);
  return (rate * inTime.length) / (rate * later.length + (1 - rate) * lags.length || 1);
}

const OVERDUE = 0.5;
const EVEN = 0.5;
const ENOUGH_LAGS = 5;

/**
 * What the open deals will bring before the period ends, each by its chance, with what is still to be begun and closed.
 *
 * @example Deals of 100 at .6 and 50 at .3 // amount 75
 */
export function pipelineOf(deals: readonly WeighedDeal[], rates: PipelineRates): Estimate {
  const likely = sumOf(deals.map(({ amount, chance }) => amount * chance));
  const fresh = (rates.rest ?? 0) * shareOfFresh(rates);
  const chances = sumOf(deals.map(({ amount, chance }) => amount ** 2 * chance * (1 - chance)));
  // a list that is far shorter than the pace wants it to be is not all that there is
  const doubted = (rates.doubt ?? RATE_DOUBT) * Math.max(likely + fresh, rates.rest ?? 0);
  return { amount: likely + fresh, deviation: Math.sqrt(chances + doubted ** 2) };
}

/** How far win rates and expected days are wrong, until past pipelines have told. */
const RATE_DOUBT = 0.5;

/** The part of sales until the end that come from deals which do not exist yet: those whose way is shorter than the time. */
function shareOfFresh({ today, end, lags = [] }: PipelineRates): number {
  const days = end - today + 1;
  if (days <= 0 || lags.length < ENOUGH_LAGS) return 0;
  return sumOf(lags.map((lag) => Math.max(0, days - lag) / days)) / lags.length;
}

import { dealsIn, salesOf } from '../attribution';
import type { Day } from '../calendar';
import type { DealHistory } from '../deal-history';
import { lostAmong, wonIn } from '../experience';
import type { DealRow } from '../inputs';
import type { Done } from '../lag';
import { quantileOf } from '../lead-time';
import { chancesByStage } from '../pipeline';
import { outcomeOf } from '../stages';
import { type PipelineRates, type WeighedDeal, weighDeals } from './pipeline';

/** What is known of deals that are not decided yet. */
export interface DealsKnown extends Done {
  readonly deals?: readonly DealRow[] | undefined;
  /** What the sales tell of deals that were open before. */
  readonly history?: DealHistory | undefined;
}

export interface OpenDeals {
  /** Of everyone. */
  readonly deals: readonly DealRow[];
  /** Undefined where nothing tells how many deals are won: then open ones say nothing of the forecast. */
  readonly rates: Pick<PipelineRates, 'today' | 'winRate' | 'lags'> | undefined;
  /** Of all decided deals. */
  readonly winRate: number | undefined;
}

/**
 * The open deals, and how likely each is to be won: by how far the log of actions says that it has come, else by the win
 * rate since the first lost deal that is told.
 */
export function openDeals({ facts, actions, deals = [], history }: DealsKnown, today: Day): OpenDeals {
  const logged = actions?.rows ?? [];
  const sold = salesOf(dealsIn([...logged, ...deals]), facts);
  const open = deals.filter(
    ({ deal, stage = '', created = today }) => created <= today && !sold.has(deal) && outcomeOf(stage) === undefined,
  );
  const lags = (history?.ways ?? []).map(({ from, to }) => to - from);
  const chanceOf = chancesByStage(sold, logged, today - (quantileOf(lags, 0.9) ?? USUAL_PATIENCE));
  const lost = [...(history?.lost ?? []), ...lostAmong(deals)].map(({ day }) => day).filter((day) => day <= today);
  const won = wonIn(facts, { start: Math.min(...lost), end: today }).length;
  const winRate = lost.length === 0 ? chanceOf('') : won / (won + lost.length);
  if (winRate === undefined) return { deals: open, rates: undefined, winRate };
  return { deals: open, rates: { today, lags, winRate: ({ deal = '' }) => chanceOf(deal) ?? winRate }, winRate };
}

/** A quarter: after that most deals are decided. */
const USUAL_PATIENCE = 91;

/** Those that may be won until a day: a list of later deals alone does not say that nothing will come. */
export function dealsInTime(deals: readonly DealRow[], rates: OpenDeals['rates'], end: Day): WeighedDeal[] {
  if (rates === undefined) return [];
  return weighDeals(deals, { ...rates, end }).filter(({ amount, chance }) => amount * chance > 0);
}

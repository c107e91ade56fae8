import { type Day, dayAt, FIRST_LOGGED_SALE, TODAY } from './calendar';
import { chanceOf } from './chance';
import type { Opportunity } from './funnel';
import type { Team } from './organisation';
import { SELLERS, type Seller, teamOn } from './people';

/** An opportunity with the number that it has from its first meeting on. */
export interface Deal extends Opportunity {
  /** `D-10001` */
  readonly id: string;
}

/** What is known of every sale, and of those that were logged from the start, when they were. */
type Bought = Pick<Deal, 'client' | 'product'> & Partial<Pick<Deal, 'met'>>;

/** A row of the sales: a deal, one seller's part of it, or what was taken back. */
export interface Sale {
  readonly day: Day;
  readonly id: string;
  readonly deal: Bought;
  readonly seller: Seller;
  /** Where the seller was on the day of the deal. */
  readonly team: Team;
  /** Roubles; below zero for a return. */
  readonly amount: number;
  /** 1 but for a deal of two sellers. */
  readonly share: number;
}

export function numbered(opportunities: readonly Opportunity[]): Deal[] {
  return opportunities.map((opportunity, at) => ({ ...opportunity, id: `D-${10_001 + at}` }));
}

/** What was sold since everything is logged, until today, and taken back, in the order of the days. */
export function salesOf(deals: readonly Deal[]): Sale[] {
  const rows = deals.filter(({ isWon }) => isWon).flatMap((deal) => [...sold(deal), ...takenBack(deal)]);
  return rows.filter(({ day }) => day >= FIRST_LOGGED_SALE && day < TODAY).sort(byDay);
}

/** Of a deal of two, each has a row, with a number of its own: a number that comes twice would be a mistake. */
function sold(deal: Deal): Sale[] {
  const { id, seller, amount, decided = 0 } = deal;
  const day = dayAt(decided);
  const partner = partnerOf(deal);
  if (partner === undefined) return [sale(deal, { day, id, seller, amount, share: 1 })];
  const share = chanceOf(`shares of ${id}`).among([0.5, 0.6, 0.7]);
  const own = Math.round(amount * share);
  return [
    sale(deal, { day, id: `${id}/1`, seller, amount: own, share }),
    sale(deal, { day, id: `${id}/2`, seller: partner, amount: amount - own, share: Math.round((1 - share) * 10) / 10 }),
  ];
}

function sale(deal: Deal, row: Omit<Sale, 'deal' | 'team'>): Sale {
  return { ...row, deal, team: teamOn(row.seller, dayAt(deal.decided ?? 0))! };
}

/** One deal in thirty is shared with somebody of another team, as when equipment is sold with its service. */
function partnerOf({ id, seller, amount, decided = 0 }: Deal): Seller | undefined {
  const chance = chanceOf(`partner of ${id}`);
  if (amount > A_GIANT || !chance.happens(1 / 30)) return undefined;
  const day = dayAt(decided);
  const others = SELLERS.filter((other) => teamOn(other, day) && teamOn(other, day) !== teamOn(seller, day));
  return chance.among(others);
}

/** One deal in forty comes back in the weeks after, as a whole or in part. */
function takenBack(deal: Deal): Sale[] {
  const { id, seller, amount, decided = 0 } = deal;
  const chance = chanceOf(`return of ${id}`);
  if (amount > A_GIANT || !chance.happens(1 / 40) || partnerOf(deal) !== undefined) return [];
  const day = dayAt(decided + chance.whole(8, 30));
  const part = chance.happens(0.3) ? 1 : chance.whole(1, 6) / 10;
  return [sale(deal, { day, id, seller, amount: -Math.round(amount * part), share: 1 })];
}

/** Roubles: such a deal is neither shared nor taken back. */
export const A_GIANT = 30_000_000;

function byDay(a: Sale, b: Sale): number {
  return a.day < b.day ? -1 : Number(a.day > b.day);
}

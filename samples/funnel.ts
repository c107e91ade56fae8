import { type Day, dayAt, lastOfMonth, positionOf, TODAY, WORKED_DAYS } from './calendar';
import { type Chance, chanceOf } from './chance';
import { CLIENTS, type Client, clientsOf, DESKS } from './clients';
import type { Product, Team } from './organisation';
import { SELLERS, type Seller, teamOn } from './people';
import { callsOf, GIANT, MARKET, rampOf } from './story';

/** A day on the telephone, with what a call takes before and after it. */
export interface Calls {
  readonly seller: Seller;
  readonly position: number;
  readonly count: number;
  readonly minutes: number;
}

/** What may become a deal: it begins with a meeting that a call led to. What lies after today is what would happen. */
export interface Opportunity {
  readonly seller: Seller;
  readonly client: Client;
  readonly product: Product;
  /** Roubles. */
  readonly amount: number;
  readonly met: number;
  readonly isVisit: boolean;
  readonly minutes: number;
  /** None where the meeting led to nothing. */
  readonly proposed?: number;
  readonly decided?: number;
  readonly isWon: boolean;
}

export interface Work {
  readonly calls: readonly Calls[];
  /** In the order of their meetings. */
  readonly opportunities: readonly Opportunity[];
}

/**
 * What everyone did, day after day: calls, of which some lead to a meeting in the two weeks after, of which most lead to a
 * proposal, of which some become a deal after days or weeks. Nothing is sold but so, save the one giant.
 */
export function work(): Work {
  const all = SELLERS.map(workOf);
  const opportunities = [...all.flatMap((each) => each.opportunities), giant()];
  return {
    calls: all.flatMap((each) => each.calls).sort((a, b) => a.position - b.position),
    opportunities: opportunities.sort((a, b) => a.met - b.met),
  };
}

const UNTIL = positionOf(TODAY);

function workOf(seller: Seller): Work {
  const chance = chanceOf(`work of ${seller.name.en}`);
  const talent = talentOf(seller);
  const calls: Calls[] = [];
  const opportunities: Opportunity[] = [];
  for (let position = 0; position < UNTIL; position += 1) {
    const team = teamOn(seller, dayAt(position));
    if (team === undefined) continue;
    const count = countCalls(seller, team, talent, position, chance);
    if (count === 0) continue;
    calls.push({ seller, position, count, minutes: count * 8 + chance.whole(0, count * 6) });
    for (let call = 0; call < count; call += 1) {
      if (!chance.happens(meetingChance(team, seller, talent, position))) continue;
      const opportunity = meet(seller, team, talent, position, chance);
      if (opportunity !== undefined) opportunities.push(opportunity);
    }
  }
  return { calls, opportunities };
}

/** What tells one seller from another, and stays with them. */
export interface Talent {
  /** Calls on a full day. */
  readonly calls: number;
  /** As a multiple of what is usual: how many conversations go on, and what a deal is worth. */
  readonly conversion: number;
  readonly size: number;
  /** And how long clients take to decide. */
  readonly patience: number;
}

export function talentOf({ name, role, fte }: Seller): Talent {
  const chance = chanceOf(`talent of ${name.en}`);
  return {
    calls: chance.around(15, 21) * fte * (role === 'lead' ? 0.5 : 1),
    conversion: chance.around(0.75, 1.25),
    size: chance.around(0.75, 1.25),
    patience: chance.around(0.7, 1.3),
  };
}

/** Half of a season is more calls, the other half better ones. */
function countCalls(seller: Seller, team: Team, { calls }: Talent, position: number, chance: Chance): number {
  const isElsewhere = chance.happens(0.08);
  const mean = calls * callsOf(seller, position) * (0.5 + 0.5 * seasonAhead(team, position));
  const count = Math.round(chance.around(0.4, 1.6) * mean);
  return isElsewhere ? 0 : count;
}

function meetingChance(team: Team, seller: Seller, { conversion }: Talent, position: number): number {
  const season = seasonAhead(team, position);
  const known = 0.5 + 0.5 * rampOf(seller, position);
  const { meeting } = team.division.conversion;
  return (meeting * conversion * known * marketAt(position).demand * season) / (0.5 + 0.5 * season);
}

/** The season in which a conversation of today would become a deal, five weeks from now. */
function seasonAhead({ division }: Team, position: number): number {
  const month = Number(dayAt(position + 25).slice(5, 7));
  return division.season[month - 1] ?? 1;
}

const marketAt = (position: number) => marketOn(dayAt(position));

export const marketOn = (day: Day) => MARKET[day.slice(0, 4)] ?? { demand: 1, price: 1 };

function meet(seller: Seller, team: Team, talent: Talent, called: number, chance: Chance): Opportunity | undefined {
  const { conversion, visits, products, decision } = team.division;
  const client = clientFor(seller, team, chance);
  const product = chance.among(products);
  const isVisit = chance.happens(visits);
  const minutes = 15 * (isVisit ? chance.whole(4, 12) : chance.whole(2, 6));
  const met = backAtWork(seller, called + chance.whole(1, 10));
  if (met === undefined) return undefined;
  const amount = amountOf(product, talent, dayAt(met), chance);
  const begun = { seller, client, product, amount, met, isVisit, minutes };
  const proposed = backAtWork(seller, met + chance.whole(1, 7));
  const isProposed = chance.happens(conversion.proposal);
  const wait = Math.round(chance.around(...decision) * talent.patience);
  const isPulled = chance.happens(0.25);
  const isWon = chance.happens(conversion.deal * talent.conversion);
  if (!isProposed || proposed === undefined) return { ...begun, isWon: false };
  const decided = backAtWork(seller, isPulled ? closeToMonthEnd(proposed + wait, chance) : proposed + wait);
  return decided === undefined ? { ...begun, proposed, isWon: false } : { ...begun, proposed, decided, isWon };
}

/** Four in five meetings are with the clients of one's own desk, the first of them most often. */
export function clientFor({ desk }: Seller, team: Team, chance: Chance): Client {
  const all = clientsOf(team);
  const own = all.filter((_, at) => at % DESKS === desk % DESKS);
  const from = chance.happens(0.8) ? own : all;
  return from[Math.floor(Math.min(chance.share(), chance.share()) * from.length)]!;
}

/** Whole tens of roubles. */
export function amountOf({ price, quantities }: Product, { size }: Talent, day: Day, chance: Chance): number {
  const list = price * marketOn(day).price * chance.among(quantities);
  const discount = 1 - chance.whole(0, 12) / 100;
  return Math.round((list * discount * size * chance.around(0.8, 1.2)) / 10) * 10;
}

/** The first position from this one on at which they are in the company and not on leave. */
function backAtWork(seller: Seller, position: number): number | undefined {
  for (let at = position; at < WORKED_DAYS.length; at += 1) {
    if (teamOn(seller, dayAt(at)) === undefined) return undefined;
    if (callsOf(seller, at) > 0) return at;
  }
  return undefined;
}

/** Clients are asked to sign before the month ends: in its last three days. */
function closeToMonthEnd(position: number, chance: Chance): number {
  return Math.max(position, lastOfMonth(position) - chance.whole(0, 2));
}

function giant(): Opportunity {
  const { seller, client, product, amount, met, proposed, decided } = GIANT;
  const owner = SELLERS.find(({ name }) => name.en === seller)!;
  const team = teamOn(owner, met)!;
  return {
    seller: owner,
    client: CLIENTS.find(({ name }) => name.en === client)!,
    product: team.division.products.find(({ name }) => name.en === product)!,
    amount,
    met: positionOf(met),
    isVisit: true,
    minutes: 180,
    proposed: positionOf(proposed),
    decided: positionOf(decided),
    isWon: true,
  };
}

import type { Day, Span } from './calendar';
import { nameKey } from './cells';
import type { ActionRow, DealRow } from './inputs';
import { openYield } from './needed';

/** How likely an open deal is to be won; undefined where there is no experience to tell. */
export type ChanceOf = (deal: string) => number | undefined;

/**
 * Chances by experience: of the deals that the log names and that have gone as far, the part that was won. How far a deal
 * has gone is told by the kinds of actions that were done for it: of these the one after which most are won counts, and
 * of a deal that the log does not name, the chance of all.
 *
 * Only deals that were begun until `matureUntil` count, so that nearly all of their wins are known by now. Fewer than five
 * are no experience, and neither are sales without deal IDs.
 *
 * @param won the deal IDs of sales
 */
export function chancesByStage(
  won: Pick<ReadonlySet<string>, 'has'>,
  rows: readonly ActionRow[],
  matureUntil: Day,
): ChanceOf {
  const deals = progressOf(rows);
  const mature = [...deals].filter(([, { begun }]) => begun <= matureUntil);
  const shareOf = (some: readonly (readonly [deal: string, Progress])[]) =>
    some.length < FEW_DEALS ? undefined : some.filter(([deal]) => won.has(deal)).length / some.length;
  const ofAll = shareOf(mature) || undefined;
  const kinds = new Set(rows.map(({ kind }) => kind));
  const byKind = new Map([...kinds].map((kind) => [kind, shareOf(mature.filter(([, deal]) => deal.kinds.has(kind)))]));
  return (deal) => {
    if (ofAll === undefined) return undefined;
    const known = [...(deals.get(deal)?.kinds ?? [])].flatMap((kind) => byKind.get(kind) ?? []);
    return known.length === 0 ? ofAll : Math.max(...known);
  };
}

export const FEW_DEALS = 5;

/** How far a deal has come. */
interface Progress {
  begun: Day;
  readonly kinds: Set<string>;
}

function progressOf(rows: readonly ActionRow[]): ReadonlyMap<string, Progress> {
  const deals = new Map<string, Progress>();
  for (const { deal, kind, date } of rows) {
    if (deal === undefined) continue;
    const progress = deals.get(deal) ?? deals.set(deal, { begun: date, kinds: new Set() }).get(deal)!;
    progress.begun = Math.min(progress.begun, date);
    progress.kinds.add(kind);
  }
  return deals;
}

/** Money by person and quarter of the plan; who is left out has none. */
export type QuarterlyMoney = readonly (readonly [manager: string, ...quarters: number[]])[];

/**
 * What the open deals of each person can be expected to bring in each of the quarters, by name: amounts by their
 * chances, in whole money.
 * A deal whose expected day has passed is due at once, at half its chance; one that nobody expects, or of which nothing
 * tells the chance, brings nothing; nor does one that comes before the first quarter begins.
 */
export function openMoney(
  deals: readonly DealRow[],
  chanceOf: ChanceOf,
  today: Day,
  quarters: readonly Span[],
): (manager: string) => readonly number[] {
  const begin = quarters[0]?.start ?? today;
  const inTime = deals.filter(({ expected = Infinity }) => begin <= today || expected >= begin);
  const byManager = new Map<string, DealRow[]>();
  for (const deal of inTime) {
    const key = nameKey(deal.manager);
    byManager.set(key, [...(byManager.get(key) ?? []), deal]);
  }
  return (manager) => {
    const own = (byManager.get(nameKey(manager)) ?? []).map(({ deal, amount, expected }) => {
      return { amount: Math.max(0, amount), expected, chance: chanceOf(deal) ?? 0 };
    });
    const until = quarters.map(({ end }) => openYield(own, today, end));
    return until.map((sum, at) =>
      quarters[at]!.end < today ? 0 : Math.round(sum) - Math.round(openBefore(until, quarters, today, at)),
    );
  };
}

/** The same where it is already known. */
export function knownMoney(known: QuarterlyMoney): (manager: string) => readonly number[] {
  const byManager = new Map(known.map(([manager, ...quarters]) => [nameKey(manager), quarters]));
  return (manager) => byManager.get(nameKey(manager)) ?? [];
}

/** What is due until the quarter before; nothing where that has passed: what is overdue is due in the running one. */
function openBefore(until: readonly number[], quarters: readonly Span[], today: Day, at: number): number {
  return at === 0 || quarters[at - 1]!.end < today ? 0 : until[at - 1]!;
}

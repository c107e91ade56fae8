import { countBefore, type Day, type Span } from './calendar';
import type { Fact } from './retro';
import { inHundredthsOfACent } from './units';

/** Whose sales: by name at each level that matters, none of them for the whole company. */
export type Seller = Partial<Pick<Fact, 'division' | 'team' | 'manager'>>;

/** The sales of one seller, or the actions of one person. */
export interface Ledger {
  /** What was sold or done from `start` to `end`, both included, to the hundredth of a cent; 0 when nothing was. */
  between(span: Span): number;
}

export interface History {
  /**
   * The sales of a manager, wherever they made them; of a division or of a team of a division, whoever made them there;
   * of a manager in one team; or with `{}` of all. Keep the ledger: it is made from the facts at every call.
   */
  of(seller: Seller): Ledger;
}

/** Past sales, ready to be asked for any seller and any days without going through the facts again. */
export function historyOf(facts: readonly Fact[]): History {
  const places = [...groupByPlace(facts).values()];
  return { of: (seller) => ledgerOf(places.filter(({ fact }) => isSoldBy(seller, fact)).map(({ days }) => days)) };
}

/** The sales of one person in one team, summed by day. */
interface Place {
  readonly fact: Fact;
  readonly days: Map<Day, number>;
}

/** Most people sell where they sold before: a key of a hundred thousand facts takes longer to write than that to see. */
function groupByPlace(facts: readonly Fact[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const latest = new Map<string, Place>();
  for (const fact of facts) {
    const { division, team, manager } = fact;
    let place = latest.get(manager);
    if (place === undefined || place.fact.team !== team || place.fact.division !== division) {
      const key = `${division}\n${team}\n${manager}`;
      place = places.get(key) ?? { fact, days: new Map<Day, number>() };
      places.set(key, place);
      latest.set(manager, place);
    }
    place.days.set(fact.day, (place.days.get(fact.day) ?? 0) + fact.amount);
  }
  return places;
}

function isSoldBy({ division, team, manager }: Seller, fact: Fact): boolean {
  const isAny = (wanted: string | undefined, name: string) => wanted === undefined || wanted === name;
  return isAny(division, fact.division) && isAny(team, fact.team) && isAny(manager, fact.manager);
}

/** Sums by day, each in one map or more, as running totals: what lies between two days is the difference of two of them. */
export function ledgerOf(sums: readonly ReadonlyMap<Day, number>[]): Ledger {
  const byDay = merge(sums);
  const days = [...byDay.keys()].sort((a, b) => a - b);
  const totals = [0];
  for (const day of days) totals.push(totals[totals.length - 1]! + byDay.get(day)!);
  return {
    between: ({ start, end }) =>
      inHundredthsOfACent(totals[countBefore(days, end + 1)]! - totals[countBefore(days, start)]!),
  };
}

function merge(sums: readonly ReadonlyMap<Day, number>[]): Map<Day, number> {
  const merged = new Map<Day, number>();
  for (const days of sums) {
    for (const [day, sum] of days) merged.set(day, (merged.get(day) ?? 0) + sum);
  }
  return merged;
}

import type { Day } from './calendar';
import { remainderOf, split } from './split';
import { sumOf } from './sum';

/** What is to be sold of a line of products, or of everything, and how its deals come about. */
export interface ProductLine {
  /** Money that it has to bring. */
  readonly revenue: number;
  /** Of that, what clients bring by themselves: renewals, expected repeat orders. */
  readonly repeat?: number;
  /** And what the deals that are open already can be expected to bring. */
  readonly open?: number;
  readonly averageDeal: number;
  /**
   * From each step to the next, in their order, the last into the deal; undefined for a step that this line goes without.
   * Above 1 where one action leads to several of the next kind.
   */
  readonly conversions: readonly (number | undefined)[];
}

export interface Needed {
  /** Whole counts of each step, deals last. */
  readonly total: readonly number[];
  /** The same for each line; together they are the total. */
  readonly lines: readonly (readonly number[])[];
}

/**
 * How many actions of each step, and deals, are needed: the reverse funnel. Repeat business and open deals come first,
 * only what they leave has to be found; each line of products has its own funnel, over the same steps.
 *
 * Counts are rounded up once, of all lines together, from the unrounded chain, and split between the lines: ceilings
 * upon ceilings would ask for calls that no deal needs.
 *
 * @example 3,000,000 at 150,000 a deal, conversions .25, .4, .3 // total: [667, 167, 67, 20]
 * @example The same with 3,100,000 of repeat business // total: [0, 0, 0, 0]
 */
export function actionsNeeded(lines: readonly ProductLine[]): Needed {
  const exact = lines.map(neededFor);
  const byStep = (exact[0] ?? []).map((_, step) => exact.map((counts) => counts[step] ?? 0));
  const total = byStep.map((counts) => roundUp(sumOf(counts)));
  const parts = byStep.map((counts, step) => split(total[step]!, counts));
  return { total, lines: lines.map((_, line) => parts.map((counts) => counts[line]!)) };
}

/** The chain of one line, not rounded: 666.67, 166.67, 66.67, 20. */
export function neededFor({ revenue, repeat = 0, open = 0, averageDeal, conversions }: ProductLine): number[] {
  let next = Math.max(0, revenue - repeat - open) / averageDeal;
  const counts = [next];
  for (const conversion of [...conversions].reverse()) {
    if (conversion !== undefined) next /= conversion;
    counts.unshift(conversion === undefined ? 0 : next);
  }
  return counts;
}

/** To a whole number that is no smaller: 666.67 is 667, and 20.0000000001, which only dust keeps from 20, is 20. */
export function roundUp(count: number): number {
  const { whole, remainder } = remainderOf(count);
  return remainder > 0 ? whole + 1 : whole;
}

/** A deal that is neither won nor lost. */
export interface OpenDeal {
  readonly amount: number;
  /** When it should be won; undefined where nobody has said. */
  readonly expected?: Day | undefined;
  /** That it is won at all, from 0 to 1, such as the win rate of its stage. */
  readonly chance: number;
}

/**
 * What open deals can be expected to bring until `end`: their amounts by their chances. A deal whose expected day has
 * passed counts by half its chance, one that is expected later or at no time does not count.
 *
 * @example openYield([{ amount: 100, chance: 0.4, expected: today - 1 }], today, end) // 20
 */
export function openYield(deals: readonly OpenDeal[], today: Day, end: Day): number {
  const due = deals.filter(({ expected = Infinity }) => expected <= end);
  return sumOf(due.map(({ amount, chance, expected = today }) => (expected < today ? chance / 2 : chance) * amount));
}

/**
 * How many actions a conversion that is better by one point (0.01) saves.
 *
 * @example savedByAPoint(667, 0.25) // 25.7: 26 % instead of 25 % of calls becoming meetings
 */
export function savedByAPoint(count: number, conversion: number): number {
  return (count * 0.01) / (conversion + 0.01);
}

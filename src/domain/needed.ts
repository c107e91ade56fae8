import type { Day } from './calendar';
import { remainderOf } from './split';
import { sumOf } from './sum';

/** What is to be sold, and how its deals come about. */
export interface Target {
  /** Money that new deals have to bring. */
  readonly revenue: number;
  readonly averageDeal: number;
  /**
   * From each step to the next, in their order, the last into the deal; undefined for a step that is left out. Above 1
   * where one action leads to several of the next kind.
   */
  readonly conversions: readonly (number | undefined)[];
}

/**
 * How many actions of each step, and deals, are needed, deals last and not rounded: the reverse funnel.
 *
 * @example 3,000,000 at 150,000 a deal, conversions .25, .4, .3 // 666.67, 166.67, 66.67, 20
 */
export function neededFor({ revenue, averageDeal, conversions }: Target): number[] {
  let next = revenue / averageDeal;
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

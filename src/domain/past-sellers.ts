import type { Day } from './calendar';
import { fiscalYear } from './fiscal';
import type { Fact } from './retro';
import { inHundredthsOfACent } from './units';

/** Somebody who has sold, the day of their first sale of all, and what they sold in the year before that of the plan. */
export type PastSeller = readonly [name: string, firstDay: Day, soldLastYear: number];

/** Everyone who has sold, in the order of the facts. */
export function pastSellers(
  facts: readonly Fact[],
  { year, firstMonth }: { readonly year: number; readonly firstMonth?: number | undefined },
): PastSeller[] {
  const { start, end } = fiscalYear(year - 1, firstMonth);
  const sold = new Map<string, number>();
  const firstDays = new Map<string, Day>();
  for (const { manager, day, amount } of facts) {
    if (day >= start && day <= end) sold.set(manager, (sold.get(manager) ?? 0) + amount);
    if (!(day >= firstDays.get(manager)!)) firstDays.set(manager, day);
  }
  return [...firstDays].map(([name, day]) => [name, day, inHundredthsOfACent(sold.get(name) ?? 0)]);
}

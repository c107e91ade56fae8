import { countBefore, type Day, lengthOf, type Span } from '../calendar';
import type { Sale } from '../seasonality';
import { sumOf } from '../sum';

/**
 * The share of a period's sales that is usually there before `today`: the mean of what past periods had at the same part
 * of their days, drawn to equal days, of which two periods' worth are believed. From 0 on the first day to 1 after the
 * last. Returns lower it, and a period in which nothing was sold says nothing.
 *
 * The curve of a company is a better guide for a team or a manager than their own, which is mostly chance.
 *
 * @param past spans of the same kind that are over, such as the quarters before
 * @example Half of a quarter in which past ones, two of them, had sold 30 and 50 % // 0.45: half of .4 and half of .5
 */
export function elapsedOf(sales: readonly Sale[], past: readonly Span[], running: Span, today: Day): number {
  const part = Math.max(0, Math.min(1, (today - running.start) / lengthOf(running)));
  if (part === 0 || part === 1) return part;
  const sold = soldUntil(sales);
  const shares = past.flatMap(({ start, end }) => {
    const whole = sold(end + 1) - sold(start);
    const cut = start + Math.round(part * lengthOf({ start, end }));
    return whole > 0 ? (sold(cut) - sold(start)) / whole : [];
  });
  const weight = shares.length / (shares.length + EQUAL_DAYS);
  const usual = sumOf(shares) / (shares.length || 1);
  return Math.max(0, Math.min(1, weight * usual + (1 - weight) * part));
}

/** As many past periods count as much as the belief that days are equal. */
const EQUAL_DAYS = 2;

/** What was sold before a day, by sums over the days. */
function soldUntil(sales: readonly Sale[]): (day: Day) => number {
  const ordered = [...sales].sort((a, b) => a.day - b.day);
  const days = ordered.map(({ day }) => day);
  let sum = 0;
  const sums = [0, ...ordered.map(({ amount }) => (sum += amount))];
  return (day) => sums[countBefore(days, day)]!;
}

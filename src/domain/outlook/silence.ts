import type { Day } from '../calendar';

/**
 * Whether nothing has been sold for half as long again as ever in the year before the last sale, and for more than ten days:
 * then entries seem to be missing, and what is forecast from them is too low. Nothing is said of fewer than nine days with
 * sales.
 *
 * @param sales by day, the last one last
 * @example isSilent(a sale on each working day until 17 November, today: 7 December) // true
 */
export function isSilent(sales: readonly { readonly day: Day }[], today: Day): boolean {
  const last = sales[sales.length - 1]?.day ?? today;
  const days = sales.map(({ day }) => day).filter((day) => day >= last - A_YEAR);
  const pauses = days.slice(1).map((day, at) => day - days[at]!);
  return pauses.length >= ENOUGH && today - last > 1.5 * Math.max(A_WEEK, ...pauses);
}

const [A_WEEK, A_YEAR] = [7, 365];
const ENOUGH = 8;

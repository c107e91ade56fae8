import type { Day } from './calendar';

/** Whether sales seem to come from an export of long ago: nothing has been sold for a quarter of a year. */
export function isStale(lastSale: Day, today: Day): boolean {
  return today - lastSale > 92;
}

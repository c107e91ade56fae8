import type { KnownExperience } from './experience';
import type { MonthSeason } from './month-season';
import type { PastSeller } from './past-sellers';

/** What divides a plan, and stays until it is built anew: nobody's plan moves when somebody corrects a sale of the past. */
export interface PlanPast {
  /** Who had sold by then, and what. */
  readonly sellers: readonly PastSeller[];
  /** How months differ inside their quarters. */
  readonly months: MonthSeason;
  /** By which actions are planned; absent where none are. */
  readonly experience?: KnownExperience;
}

/**
 * What was kept, while all of whom it tells still stand in the sales. Once somebody is renamed there, or gone, it tells of
 * nobody, and the plan is divided by the sales as they are.
 */
export function stillTold(past: PlanPast | undefined, now: readonly PastSeller[]): PlanPast | undefined {
  const names = new Set(now.map(([name]) => name));
  return past?.sellers.every(([name]) => names.has(name)) ? past : undefined;
}

/** Whether anybody has sold another amount last year than the one that is known. */
export function areCorrected(known: readonly PastSeller[], now: readonly PastSeller[]): boolean {
  const sold = new Map(known.map(([name, , amount]) => [name, amount]));
  return now.some(([name, , amount]) => (sold.get(name) ?? 0) !== amount);
}

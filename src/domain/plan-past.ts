import type { KnownExperience } from './experience';
import type { MonthSeason } from './month-season';
import type { PastSeller } from './past-sellers';
import type { Fact } from './retro';

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
export function stillTold(past: PlanPast | undefined, facts: readonly Fact[]): PlanPast | undefined {
  const names = new Set(facts.map(({ manager }) => manager));
  return past?.sellers.every(([name]) => names.has(name)) ? past : undefined;
}

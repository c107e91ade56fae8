import type { Day } from '../calendar';
import type { Plan, PlanUnit } from '../plan';
import { type KnownByNow, lookAt } from './look';
import { within } from './period-outlook';
import { proposedIn } from './proposed-plan';
import type { ProposedPlan, ScenarioChance, UnitOutlooks } from './running';
import { runningPeriod } from './running-period';
import { scenariosIn } from './running-scenarios';
import { isSilent } from './silence';
import { accuracyIn, ownOutlookIn } from './told-by-people';
import { yearOutlookOf, yearPeriods } from './year-ahead';

export interface PlanOutlooks {
  of(unit: PlanUnit): UnitOutlooks;
  /** Of the company in the running quarter, the base first; empty where none is running. */
  readonly scenarios: readonly ScenarioChance[];
  /** What each quarter of the company has brought, or will bring; empty where the year does not run. */
  readonly quarters: readonly number[];
  /** Undefined as long as the year stays in its range. */
  readonly proposed: ProposedPlan | undefined;
  /** Whether entries seem to be missing: the forecasts are then too low. */
  readonly isSilent: boolean;
}

/**
 * How the month, the quarter and the year that people look at will probably end, for everyone with a plan; nothing before
 * the year of the plan begins, and after its end.
 *
 * What is expected of a unit is what the plan's forecast says of it, or, where the past is too short for one, last year by
 * its season. What is still to come of a unit is shared by those below it, so that they add up to it as far as their facts
 * do: a team's fact is what was sold in it, a manager's what they sold, wherever.
 *
 * @param month the one that people look at, 0–11
 */
export function planOutlooks(plan: Plan, known: KnownByNow, today: Day, month: number): PlanOutlooks {
  const [year] = plan.periods;
  if (year === undefined || today < year.start || today > year.end) return NOTHING_RUNS;
  const look = lookAt(plan, known, today);
  const quarter = runningPeriod('quarter', look);
  const ofMonth = runningPeriod('month', look);
  const periods = yearPeriods(plan.company, quarter, look);
  const isLookedAt = quarter.at === Math.floor(month / 3);
  return {
    of: (unit) => ({
      month: ofMonth.at === month ? within(quarter.outlookOf(unit), ofMonth.outlookOf(unit)) : undefined,
      quarter: isLookedAt ? quarter.outlookOf(unit) : undefined,
      year: yearOutlookOf(unit, quarter, look),
      own: isLookedAt ? ownOutlookIn(unit, quarter, look) : undefined,
      accuracy: accuracyIn(unit, quarter, look),
    }),
    scenarios: scenariosIn(quarter, look),
    quarters: periods.map(({ target, fact, outlook }) => fact ?? outlook?.forecast ?? target),
    proposed: proposedIn(periods, look),
    isSilent: isSilent(look.sales.get(plan.company)!, today),
  };
}

const NOTHING_RUNS: PlanOutlooks = {
  of: () => ({
    month: undefined,
    quarter: undefined,
    year: undefined,
    own: undefined,
    accuracy: { model: undefined, own: undefined },
  }),
  scenarios: [],
  quarters: [],
  proposed: undefined,
  isSilent: false,
};

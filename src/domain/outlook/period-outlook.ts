import type { Period } from '../calendar';
import { chanceOf, type Outlook, outlookAround } from './outlook';
import type { PeriodOutlook } from './running';

/** An outlook beside its plan, with the chance to make it where there is one. */
export function periodOutlook(period: Period, plan: number, fact: number, outlook: Outlook): PeriodOutlook {
  return { ...outlook, period, plan, fact, chance: plan > 0 ? chanceOf(plan, fact, outlook) : undefined };
}

/** A month brings no more of what is still to come than its quarter does, and the last one all of it. */
export function within(quarter: PeriodOutlook, { period, plan, fact, ...month }: PeriodOutlook): PeriodOutlook {
  const rest = quarter.forecast - quarter.fact;
  const isLast = period.end === quarter.period.end;
  const amount = isLast ? rest : Math.min(rest, month.forecast - fact);
  const { deviation } = isLast ? quarter : month;
  return periodOutlook(period, plan, fact, outlookAround(fact, { amount, deviation }));
}

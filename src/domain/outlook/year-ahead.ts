import { type Plan, type PlanUnit, quartersIn } from '../plan';
import { type YearPeriod, yearOutlook } from '../revision';
import { expectationBy } from './expectation';
import { isAbsent, type Look, planIn } from './look';
import { USUAL_DOUBT } from './outlook';
import { periodOutlook } from './period-outlook';
import type { PeriodOutlook } from './running';
import type { Running } from './running-period';

/** What is over, what runs and what is still to come of the plan's year. */
export function yearOutlookOf(unit: PlanUnit, quarter: Running, look: Look): PeriodOutlook {
  const [year] = look.plan.periods;
  const { fact, ...outlook } = yearOutlook(yearPeriods(unit, quarter, look));
  return periodOutlook(year!, planIn(unit, year!, look.plan), fact, outlook);
}

/** The quarters of the year: those that are over, the running one, and those to come. */
export function yearPeriods(unit: PlanUnit, quarter: Running, look: Look): YearPeriod[] {
  const { brought } = quarter.standingOf(unit);
  const running = quarter.outlookOf(unit);
  const coming = comingOf(unit, quarter, look);
  return quartersIn(look.plan).map((period, at) => {
    const target = planIn(unit, period, look.plan);
    if (at < quarter.at) return { target, fact: brought[brought.length - 1 - quarter.at + at] ?? 0 };
    return { target, outlook: at === quarter.at ? running : coming[at - quarter.at - 1] };
  });
}

function comingOf(unit: PlanUnit, quarter: Running, look: Look): YearPeriod['outlook'][] {
  const { plan, expected } = look;
  const { expected: alone } = quarter.standingOf(unit).period.doubt ?? USUAL_DOUBT;
  const told = expected.of(unit) ?? byThoseBefore(unit, quarter, plan);
  const whole = expected.of(plan.company);
  const quarters = quartersIn(plan);
  return quarters.slice(quarter.at + 1).map((period, later) => {
    const place = quarter.at + 1 + later;
    const forecast = isAbsent(unit, period, plan) ? 0 : told[place]!;
    const together = expected.doubts[place] ?? alone;
    const isWhole = whole === undefined ? unit === plan.company : forecast >= whole[place]! * ALL;
    return { forecast, deviation: forecast * (isWhole ? together : Math.max(alone, together)) };
  });
}

/** A part that brings as good as all is the whole: their ranges must not differ. */
const ALL = 1 - 1e-9;

/** The quarters of the year, where nothing is forecast: each by those before it. */
function byThoseBefore(unit: PlanUnit, quarter: Running, { company }: Plan): number[] {
  const until = (of: PlanUnit) => [...quarter.standingOf(of).brought.slice(0, -1), quarter.outlookOf(of).forecast];
  const [own, whole] = [until(unit), until(company)];
  const expect = expectationBy(4, own.length - 1);
  for (let place = quarter.at + 1; place < 4; place += 1) {
    const next = expect(own, whole);
    whole.push(expect(whole, whole));
    own.push(next);
  }
  return [0, 0, 0, 0, ...own].slice(-4);
}

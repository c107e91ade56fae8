import { proposedRevision, type YearPeriod } from '../revision';
import { sumOf } from '../sum';
import type { Look } from './look';
import type { ProposedPlan } from './running';

/** Asks as much beyond what is to be expected as the plan did when it was made, but no more than its growth. */
export function proposedIn(periods: readonly YearPeriod[], { plan, known }: Look): ProposedPlan | undefined {
  const { forecast, first, basis, unit } = plan;
  const ground = known.ground ?? forecast?.year;
  if (forecast === undefined || ground === undefined || !(forecast.year.forecast > 0)) return undefined;
  const planned = periods.map(({ target }) => target);
  const asked = (first?.year ?? sumOf(planned)) / forecast.year.forecast - 1;
  const ambition = Math.min(asked, Math.max(0, basis.growth));
  const revision = proposedRevision(periods, { ground: { low: ground.low, high: ground.high }, ambition, unit });
  if (revision === undefined) return undefined;
  const { reason, outlook, targets } = revision;
  const { forecast: expected, low, high } = outlook;
  return {
    ...{ reason, forecast: expected, low, high, ground: revision.ground },
    ...{ planned, quarters: targets, year: sumOf(targets) },
  };
}

import type { PlanUnit } from '../plan';
import { sumOf } from '../sum';
import { certainOf, type Outlook, outlookAround } from './outlook';
import type { UnitOutlook } from './unit-outlooks';

/** The outlooks of all, in which those below a unit share what is still to come of it, by what each would bring by itself. */
export function agreeingOutlooks(
  company: PlanUnit,
  standings: ReadonlyMap<PlanUnit, UnitOutlook>,
): ReadonlyMap<PlanUnit, Outlook> {
  const found = new Map<PlanUnit, Outlook>();
  const restOf = (unit: PlanUnit) => {
    const { outlook, period } = standings.get(unit)!;
    return Math.max(0, outlook.forecast - certainOf(period));
  };
  const share = (unit: PlanUnit, factor: number) => {
    const { outlook, period } = standings.get(unit)!;
    const rest = { amount: factor * restOf(unit), deviation: factor * outlook.deviation };
    found.set(unit, outlookAround(certainOf(period), rest));
    const below = sumOf(unit.units.map(restOf));
    for (const each of unit.units) share(each, below > 0 ? rest.amount / below : 1);
  };
  share(company, 1);
  return found;
}

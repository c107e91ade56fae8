import type { Span } from '../calendar';
import type { DealRow } from '../inputs';
import type { PlanUnit } from '../plan';
import { sumOf } from '../sum';
import type { Look } from './look';
import { certainOf } from './outlook';
import { accuracyOf, type OwnOutlook, ownOutlook } from './own-forecast';
import type { UnitOutlooks } from './running';
import type { Running } from './running-period';
import { accuracyOfSaid } from './said';

/** What its people call confirmed, likely and possible until the end of the quarter. */
export function ownOutlookIn(
  unit: PlanUnit,
  { period, standingOf }: Running,
  { dealsOf }: Look,
): OwnOutlook | undefined {
  const told = (dealsOf.get(unit) ?? []).filter(
    ({ certainty, expected = period.end }) => certainty !== undefined && expected <= period.end,
  );
  if (told.length === 0) return undefined;
  const sum = (wanted: DealRow['certainty']) =>
    sumOf(told.map(({ certainty, amount }) => (certainty === wanted ? Math.max(0, amount) : 0)));
  const fact = certainOf(standingOf(unit).period);
  return ownOutlook(fact, { confirmed: sum('confirmed'), likely: sum('likely'), possible: sum('possible') });
}

/**
 * Of what was kept; of the model, of past quarters played again as long as these are more, unless people's own forecasts are
 * to be compared with it.
 */
export function accuracyIn(unit: PlanUnit, quarter: Running, { known, sales, today }: Look): UnitOutlooks['accuracy'] {
  const factIn = ({ start, end }: Span) =>
    sumOf((sales.get(unit) ?? []).map(({ day, amount }) => (day >= start && day <= end ? amount : 0)));
  const { model, own } = accuracyOfSaid(known.said ?? [], unit, factIn, today);
  const played = accuracyOf(quarter.standingOf(unit).past);
  const isKept = own !== undefined || (model?.forecasts ?? 0) >= (played?.forecasts ?? 0);
  return { model: isKept ? (model ?? played) : played, own };
}

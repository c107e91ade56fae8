import { meanOf, sumOf } from './sum';

/** A division, team, manager, client or product with its own forecast, and the units that it consists of. */
export interface ForecastUnit {
  readonly name: string;
  /** One figure for each coming period; of as many periods in every unit. */
  readonly forecast: readonly number[];
  /** What it brought in each past period, oldest first, if known. */
  readonly history?: readonly number[];
  /** What part of each coming period it is there for, from 0; all of it unless told. */
  readonly presence?: readonly number[] | undefined;
  readonly units: readonly ForecastUnit[];
}

/**
 * The same units with forecasts that agree: in every period the units of each level add up to the one above. What is
 * forecast for the whole stands, because sums are forecast best; the units below share it in proportion to their own
 * forecasts, from the top down, season and all.
 *
 * The growth of a part is mostly chance: half of it is believed, and a tenth of what the part brought lately is mixed in. A
 * part that brought nothing for half a year, and something in the same months before, is gone and gets nothing. A forecast
 * below 0 takes no share; where all are 0, all get the same. What somebody would bring who leaves is left to those who
 * stay, as long as anybody does.
 *
 * @param season how many periods make a year: 12 months, 4 quarters
 * @example reconciled({ forecast: [100], units: [{ forecast: [30], … }, { forecast: [20], … }], … }, 4) // 100 = 60 + 40
 */
export function reconciled(unit: ForecastUnit, season: 4 | 12): ForecastUnit {
  const { forecast, units } = unit;
  const claims = units.map((each) => claimsOf(each, season));
  const shares = forecast.map((_, period) => {
    const presence = units.map((each) => each.presence?.[period] ?? 1);
    return sharesOf([presence.map((part, at) => part * claims[at]![period]!), presence, units.map(() => 1)]);
  });
  const shared = units.map((each, at) => ({
    ...each,
    forecast: forecast.map((amount, period) => amount * shares[period]![at]!),
  }));
  return { ...unit, units: shared.map((each) => reconciled(each, season)) };
}

/** Shares of 1 by the first weights that are not all 0. */
function sharesOf(weights: readonly (readonly number[])[]): number[] {
  const usable = weights.find((own) => sumOf(own) > 0) ?? [];
  const all = sumOf(usable);
  return usable.map((weight) => weight / all);
}

function claimsOf({ forecast, history = [] }: ForecastUnit, season: number): number[] {
  const own = forecast.map((amount) => Math.max(0, amount));
  if (history.length < season) return own;
  if (isGone(history, season)) return own.map(() => 0);
  const [expected, lastYear, lately] = [own, history.slice(-season), history.slice(-season / 2)].map(usualOf) as [
    number,
    number,
    number,
  ];
  const believed = expected > 1e-6 * lastYear ? (expected + lastYear) / 2 / expected : 1;
  return own.map((amount) => 0.9 * believed * amount + 0.1 * lately);
}

function isGone(history: readonly number[], season: number): boolean {
  const half = season / 2;
  return usualOf(history.slice(-half)) === 0 && usualOf(history.slice(-half - season, -season)) > 0;
}

/** From 0: more returns than sales are nothing. */
function usualOf(amounts: readonly number[]): number {
  return Math.max(0, meanOf(amounts));
}

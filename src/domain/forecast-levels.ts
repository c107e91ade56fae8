import { sumOf } from './sum';

/** A division, team, manager, client or product with its own forecast, and the units that it consists of. */
export interface ForecastUnit {
  readonly name: string;
  /** One figure for each coming period; of as many periods in every unit. */
  readonly forecast: readonly number[];
  /** What it brought in a period of the last half year, on average, if known. */
  readonly lately?: number;
  readonly units: readonly ForecastUnit[];
}

/**
 * The same units with forecasts that agree: in every period the units of each level add up to the one above. What is
 * forecast for the whole stands, because sums are forecast best; the units below share it in proportion to their own
 * forecasts, from the top down, season and all. These are drawn by a fifth to what a unit brought lately: a small one's
 * forecast is mostly chance.
 *
 * A forecast below 0 takes no share; where all are 0, all get the same.
 *
 * @example reconciled({ forecast: [100], units: [{ forecast: [30], … }, { forecast: [20], … }], … }) // 100 = 60 + 40
 */
export function reconciled(unit: ForecastUnit): ForecastUnit {
  const { forecast, units } = unit;
  const claims = units.map(claimsOf);
  const shared = units.map((each, at) => ({
    ...each,
    forecast: forecast.map((amount, period) => {
      const all = sumOf(claims.map((own) => own[period]!));
      return all > 0 ? (amount * claims[at]![period]!) / all : amount / units.length;
    }),
  }));
  return { ...unit, units: shared.map(reconciled) };
}

function claimsOf({ forecast, lately }: ForecastUnit): number[] {
  return forecast.map((amount) => {
    const own = Math.max(0, amount);
    return lately === undefined ? own : own + (Math.max(0, lately) - own) / 5;
  });
}

import { forecast } from './forecast';
import { regular } from './regular-history';

/** By what share of the sales each rule would have missed: 0.12 is 12 %. Undefined where nothing was sold. */
export interface Missed {
  readonly byForecast: number | undefined;
  /** Every period as it was a year before. */
  readonly byLastYear: number | undefined;
  /** The same and growth on it. */
  readonly byGrowth: number | undefined;
}

/**
 * By how much a forecast, last year's values, and these grown by `growth` would have missed the user's own past: standing
 * `folds` times at an earlier day, the last time a year before the end and each time a quarter of a year before that, and
 * looking a year ahead each time. The distances of all periods are added up and divided by what was sold.
 *
 * The history begins and ends with what is known, and has at least two years and a quarter of a year for each fold after
 * the first: see `mostFolds`. A period in it that is not known is filled in, and not counted. Throws a RangeError for
 * more folds than there are.
 *
 * @example backtest([10, 20, 30, 40, 10, 20, 30, 40], 4, { growth: 0.2, folds: 1 }) // missed by 0 (about), 0 and 0.2
 */
export function backtest(
  history: readonly (number | undefined)[],
  season: 4 | 12,
  { growth, folds }: { growth: number; folds: number },
): Missed {
  if (folds > mostFolds(history.length, season)) throw new RangeError(`${folds} folds of ${history.length} periods`);
  const filled = regular(history, season);
  const missed = [0, 0, 0];
  let sold = 0;
  for (let fold = 0; fold < folds; fold++) {
    const origin = history.length - season - (fold * season) / 4;
    const past = filled.slice(0, origin);
    const lastYear = past.slice(-season);
    const rules = [forecast(past, season, season).mean, lastYear, lastYear.map((value) => value * (1 + growth))];
    history.slice(origin, origin + season).forEach((fact, ahead) => {
      if (fact === undefined) return;
      sold += Math.abs(fact);
      rules.forEach((rule, at) => {
        missed[at]! += Math.abs(rule[ahead]! - fact);
      });
    });
  }
  const [byForecast, byLastYear, byGrowth] = missed.map((own) => (sold > 0 ? own / sold : undefined));
  return { byForecast, byLastYear, byGrowth };
}

/** How often one can stand at an earlier day with a year before it and a year after it. */
export function mostFolds(periods: number, season: 4 | 12): number {
  return Math.max(0, Math.floor((periods - 2 * season) / (season / 4)) + 1);
}

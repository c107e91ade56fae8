import { backtest, mostFolds } from '../domain/forecast/own-backtest';
import { isWithin, LIMITS } from '../domain/limits';
import { Mistake } from '../domain/problem';
import { type Argument, isLeftOut, numberIn, type ShownCell } from './arguments';
import { countIn, seasonIn, seriesIn } from './series-argument';

const USUAL_FOLDS = 4;
const MOST_FOLDS = 12;

/**
 * By which share of the sales three rules would have missed the user's own past, a year ahead: SALES_FORECAST, last year's
 * values, and last year's values with `growth` on them, .2 unless given. In a row; blank where nothing was sold. They are
 * tried from `folds` earlier days: see `backtest`; unless given from four, or from as many as the history has.
 *
 * `history` and `seasonLength` are as in SALES_FORECAST. Throws a Mistake for less than two years, or more folds than fit.
 *
 * @example forecastTest([[10, 20, 30, 40, 10, 20, 30, 40]], 4, '', '') // [[0.01, 0, 0.2]], about
 */
export function forecastTest(
  history: Argument,
  seasonLength: Argument,
  growth: Argument,
  folds: Argument,
): ShownCell[][] {
  const season = seasonIn(seasonLength);
  const wanted = countIn('folds', folds, MOST_FOLDS);
  const amounts = seriesIn(history, periodsFor(wanted ?? 1, season));
  const most = mostFolds(amounts.length, season);
  const {
    byForecast = '',
    byLastYear = '',
    byGrowth = '',
  } = backtest(amounts, season, {
    growth: growthIn(growth),
    folds: wanted ?? Math.min(USUAL_FOLDS, most),
  });
  return [[byForecast, byLastYear, byGrowth]];
}

function periodsFor(folds: number, season: 4 | 12): number {
  return 2 * season + ((folds - 1) * season) / 4;
}

function growthIn(value: Argument): number {
  const growth = isLeftOut(value) ? 0.2 : numberIn('growth', value);
  if (!isWithin(LIMITS.growth, growth)) throw new Mistake('growthTooFar', { value: growth });
  return growth;
}

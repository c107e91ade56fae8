import { forecast, rangesOf } from '../domain/forecast/forecast';
import { Mistake } from '../domain/problem';
import { type Argument, cellIn, isLeftOut, numberOf } from './arguments';
import { countIn, seasonIn, seriesIn } from './series-argument';

/** Nobody can see further than this, and a range would say nothing. */
const MOST_YEARS = 5;

/**
 * What to expect of the coming periods: a row for each with mean, low and high, the next one first. `history` is a column
 * or a row of months (`seasonLength` 12) or quarters (4), oldest first; a blank cell in it is not known, blank cells at its
 * ends are passed over. `horizon` is a year unless given. Low and high hold the fact with the chance `confidence`, .8
 * unless given.
 *
 * Throws a Mistake that names the argument and the cell for less than three amounts, another season, or a chance that is
 * no share.
 *
 * @example salesForecast([[100], [100], [100]], 4, 2, '') // [[100, 100, 100], [100, 100, 100]]: nothing ever changed
 */
export function salesForecast(
  history: Argument,
  seasonLength: Argument,
  horizon: Argument,
  confidence: Argument,
): number[][] {
  const amounts = seriesIn(history);
  const season = seasonIn(seasonLength);
  const coming = forecast(amounts, season, countIn('horizon', horizon, MOST_YEARS * season) ?? season);
  const ranges = rangesOf(coming, confidenceIn(confidence));
  return coming.mean.map((mean, ahead) => [mean, ranges[ahead]!.low, ranges[ahead]!.high]);
}

function confidenceIn(value: Argument): number {
  if (isLeftOut(value)) return 0.8;
  const cell = cellIn('confidence', value);
  const confidence = numberOf(cell);
  if (confidence > 0 && confidence < 1) return confidence;
  throw new Mistake('notAShare', { ...cell.place, value: String(confidence), percent: 80 });
}

import { seasonOf, shareRanges } from '../domain/season';
import { sumOf } from '../domain/sum';
import { wordsIn } from '../i18n/words/words';
import { type Argument, rangeIn, type ShownCell } from './arguments';
import { historyIn } from './history-argument';
import type { Sheet } from './sheet';

/**
 * How far a history vouches for its seasonal shares, in three rows of 4 quarters or 12 months: first high, medium or low
 * in the spreadsheet's language, the number of years, and the mean standard deviation of the shares; then the least and
 * the greatest share to expect in 19 years of 20, which times the plan of a year are its range. One year has no deviation
 * and no range: these cells are blank.
 *
 * `history` is as in SEASONAL_QUARTERS, or as in SEASONAL_MONTHS with twelve columns.
 *
 * @example seasonalConfidence([[10, 20, 30, 40]], sheet) // [['low', 1, '', ''], ['', '', '', ''], ['', '', '', '']]
 */
export function seasonalConfidence(history: Argument, { clock, language }: Sheet): ShownCell[][] {
  const periods = rangeIn('history', history).width === 12 ? 12 : 4;
  const season = seasonOf(historyIn(history, periods, clock));
  const { confidence, years, deviations, shares } = season;
  const spread = deviations === undefined ? '' : sumOf(deviations) / periods;
  const head = [wordsIn(language()).confidence[confidence], years, spread];
  const ranges = shareRanges(season);
  return [
    shares.map((_, at) => head[at] ?? ''),
    shares.map((_, at) => ranges?.[at]?.low ?? ''),
    shares.map((_, at) => ranges?.[at]?.high ?? ''),
  ];
}

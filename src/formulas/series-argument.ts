import { FEWEST } from '../domain/forecast/forecast';
import { Mistake } from '../domain/problem';
import { type Argument, amountIn, cellIn, isBlankCell, isLeftOut, lineIn, numberOf } from './arguments';
import { isWord } from './rows';

/**
 * The amounts of the argument `history`, a column or a row of months or quarters, oldest first: from the first that is
 * filled in to the last, undefined where a cell between them is blank. A heading before them is passed over. Throws a
 * Mistake for less than `fewest` of them.
 */
export function seriesIn(history: Argument, fewest = FEWEST): (number | undefined)[] {
  const cells = lineIn('history', history);
  const filled = cells.map((_, at) => at).filter((at) => !isBlankCell(cells[at]!.value));
  const known = isWord(cells[filled[0]!]!.value) ? filled.slice(1) : filled;
  const amounts = cells
    .slice(known[0], known[known.length - 1]! + 1)
    .map((cell) => (isBlankCell(cell.value) ? undefined : amountIn(cell)));
  if (known.length < FEWEST || amounts.length < fewest)
    throw new Mistake('tooShort', { argument: 'history', given: Math.min(known.length, amounts.length), fewest });
  return amounts;
}

/** 12 for months, 4 for quarters. */
export function seasonIn(value: Argument): 4 | 12 {
  const cell = cellIn('season_length', value);
  const season = numberOf(cell);
  if (season === 4 || season === 12) return season;
  throw new Mistake('notASeason', { ...cell.place, value: String(season) });
}

/** A whole number from 1 to `most`; undefined when left out. */
export function countIn(argument: string, value: Argument, most: number): number | undefined {
  if (isLeftOut(value)) return undefined;
  const cell = cellIn(argument, value);
  const count = numberOf(cell);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new Mistake('notACount', { ...cell.place, value: String(count), most });
}

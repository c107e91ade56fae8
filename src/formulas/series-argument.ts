import { FEWEST } from '../domain/forecast/forecast';
import { Mistake } from '../domain/problem';
import {
  type Argument,
  cellIn,
  isBlankCell,
  isLeftOut,
  numberOf,
  type RangeCell,
  rangeIn,
  splittable,
} from './arguments';

/**
 * The amounts of the argument `history`, a column or a row of months or quarters, oldest first: from the first that is
 * filled in to the last, undefined where a cell between them is blank. Throws a Mistake for less than `fewest` of them.
 */
export function seriesIn(history: Argument, fewest = FEWEST): (number | undefined)[] {
  const { rows, height, width } = rangeIn('history', history);
  if (height > 1 && width > 1) throw new Mistake('notALine', { argument: 'history' });
  const cells = rows.flat();
  const isFilled = ({ value }: RangeCell) => !isBlankCell(value);
  const first = cells.findIndex(isFilled);
  const last = cells.length - [...cells].reverse().findIndex(isFilled);
  const amounts = cells.slice(first, last).map((cell) => (isFilled(cell) ? amountOf(cell) : undefined));
  const known = amounts.filter((amount) => amount !== undefined).length;
  if (known < FEWEST || amounts.length < fewest)
    throw new Mistake('tooShort', { argument: 'history', given: Math.min(known, amounts.length), fewest });
  return amounts;
}

function amountOf(cell: RangeCell): number {
  return splittable(numberOf(cell), 1, 'history');
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

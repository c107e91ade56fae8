import { Mistake } from '../domain/problem';
import { winRate } from '../domain/win-rate';
import { type Argument, cellIn, isLeftOut, numberOf, type Shown, weightIn } from './arguments';
import { answerEach, pairsIn } from './pairs';

/**
 * The win rate and the interval in which it lies with the certainty `level` (.95 unless given): rate, low and high in a
 * row, one row for each cell of a column; under each cell of a row, in a column. A rate of nothing decided is blank, and
 * so is the answer to a blank cell.
 *
 * Throws a Mistake that names the cell when more was won than decided.
 *
 * @example winRates(7, 20, undefined) // [[0.35, 0.181, 0.567]]
 * @example winRates([[0], ['']], [[0], [5]], '') // [['', 0, 1], ['', '', '']]
 */
export function winRates(won: Argument, decided: Argument, level: Argument): Shown {
  const certainty = levelIn(level);
  return answerEach(pairsIn('won', won, 'decided', decided), 3, (wonCell, decidedCell) => {
    const [wins, decisions] = [weightIn(wonCell), weightIn(decidedCell)];
    if (wins > decisions)
      throw new Mistake('moreWonThanDecided', { ...wonCell.place, value: String(wins), decided: String(decisions) });
    const { rate = '', low, high } = winRate(wins, decisions, certainty);
    return [rate, low, high];
  });
}

function levelIn(value: Argument): number {
  if (isLeftOut(value)) return 0.95;
  const cell = cellIn('level', value);
  const level = numberOf(cell);
  if (level <= 0 || level >= 1) throw new Mistake('notAShare', { ...cell.place, value: String(level), percent: 95 });
  return level;
}

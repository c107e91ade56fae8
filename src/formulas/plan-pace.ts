import { monthsBetween } from '../domain/calendar';
import { type PlanDay, planDayOf, progressOf } from '../domain/pace';
import { monthWeights } from '../domain/period-plan';
import { type Argument, numberOf, type Shown, weightIn } from './arguments';
import { readCalendar } from './calendar-argument';
import { type Clock, dayIn, spanIn } from './day-argument';
import { answerEach, pairsIn } from './pairs';
import { weightsIn } from './weights-argument';

/** The days and the curve of PLAN_PACE as they are typed. */
export type PaceArguments = readonly [
  start: Argument,
  end: Argument,
  today: Argument,
  calendar?: Argument,
  weights?: Argument,
];

/**
 * How far a plan has come by today: attainment (fact ÷ plan), pace (fact ÷ what was due), gap (fact − what was due, below
 * 0 when behind), what each working day that is left has to bring, and how many times that is what a day has brought so
 * far. In a row, one row for each cell of a column of plans; under each cell of a row of them, in a column.
 *
 * What is due follows the working days of `calendar` and, where given, a weight for each month from `start` to `end`.
 * Days before `today` are over, today is still left. What cannot be said is blank: attainment without a plan, pace before
 * anything was due, a daily rate when no working day is left, its multiple before anything was sold.
 *
 * Throws a Mistake that names the argument and the cell for a plan below 0, or days that are none or the wrong way round.
 *
 * @example planPace(500, 150, ['2026-03-02', '2026-03-06', '2026-03-04'], clock) // [[0.3, 0.75, -50, 116.67, 1.56]]
 */
export function planPace(plan: Argument, fact: Argument, days: PaceArguments, clock: Clock): Shown {
  const pairs = pairsIn('plan', plan, 'fact', fact);
  const day = planDayIn(days, clock);
  return answerEach(pairs, 5, (planned, actual) => {
    const {
      attainment = '',
      pace = '',
      gap,
      requiredPerDay = '',
      multiple = '',
    } = progressOf(weightIn(planned), numberOf(actual), day);
    return [attainment, pace, gap, requiredPerDay, multiple];
  });
}

function planDayIn([start, end, today, calendar, weights]: PaceArguments, clock: Clock): PlanDay {
  const span = spanIn(start, end, clock);
  const working = readCalendar(calendar, span, clock);
  const months = monthsBetween(span);
  const own = monthWeights(months, weightsIn(weights, months.length), working);
  return planDayOf(
    months,
    own.map((weight = 0) => weight),
    dayIn('today', today, clock),
    working,
  );
}

import { type Day, monthOfDay, monthSpan, overlap, type Span, yearOfDay } from './calendar';
import { type Dated, timesIn } from './people';
import { sumOf } from './sum';
import { MONDAY_TO_FRIDAY, type WorkCalendar } from './work-calendar';

/** A time for which a person is employed. */
export interface Employment extends Dated {
  /** The part of full-time: 1 unless given. */
  readonly fte?: number;
}

/** What a newcomer brings in the calendar month they start in, and in those after it; the last holds from then on. */
export const RAMP: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

export interface Working {
  readonly calendar?: WorkCalendar;
  readonly ramp?: readonly number[];
  /** Vacations and leaves; none overlap. */
  readonly absences?: readonly Span[];
}

/** A longer absence, in working days, is a leave, which relieves of a plan; others are vacations, which move it. */
const LONGEST_VACATION = 20;

/**
 * The capacity of a person in each part of one quarter: full-time × the part of its working time that they are there ×
 * how far they have learnt the job. 1 is one person full-time for all of the part; one without working time has 0.
 *
 * A vacation moves capacity to the rest of the quarter and takes nothing away from it; a leave of more than 20 working
 * days does. The ramp counts calendar months since the start of a time that continues no other.
 *
 * @example The months from April for somebody who starts on Monday 18 May 2026 and learns by RAMP // [0, 0, 0.25]
 * @example The same for somebody without a ramp who leaves on 15 April // [0.5, 0, 0]: 11 of 22 working days
 */
export function capacitiesIn(
  parts: readonly Span[],
  employments: readonly Employment[],
  working: Working = {},
): number[] {
  const { calendar = MONDAY_TO_FRIDAY, absences = [] } = working;
  const leaves = absences.filter(({ start, end }) => calendar.workingDays(start, end) > LONGEST_VACATION);
  const due = parts.map((part) => workIn(part, employments, { ...working, absences: leaves }));
  const done = parts.map((part) => workIn(part, employments, working));
  const made = sumOf(done) > 0 ? sumOf(due) / sumOf(done) : 0;
  return parts.map(({ start, end }, at) =>
    done[at] === 0 ? 0 : (done[at]! * made) / calendar.workingTime(start, end),
  );
}

/** Working time, as full-time of somebody who knows the job. */
function workIn(
  part: Span,
  employments: readonly Employment[],
  { calendar = MONDAY_TO_FRIDAY, ramp = RAMP, absences = [] }: Working,
): number {
  const timeIn = ({ start, end }: Span) => calendar.workingTime(start, end);
  const work = monthsIn(part).flatMap((month) =>
    timesIn(employments, month).map(({ row, ...time }) => {
      const away = sumOf(absences.map((absence) => timeIn(overlap(time, absence))));
      return (timeIn(time) - away) * (row.fte ?? 1) * learntBy(month.start, startOf(row, employments), ramp);
    }),
  );
  return sumOf(work);
}

function monthsIn({ start, end }: Span): Span[] {
  const month = overlap(monthSpan(start), { start, end });
  return month.end < end ? [month, ...monthsIn({ start: month.end + 1, end })] : [month];
}

function learntBy(day: Day, start: Day | undefined, ramp: readonly number[]): number {
  const last = ramp.length - 1;
  const months = start === undefined ? last : monthsUntil(day) - monthsUntil(start);
  return ramp[Math.min(months, last)] ?? 1;
}

function monthsUntil(day: Day): number {
  return yearOfDay(day) * 12 + monthOfDay(day);
}

/** The first day of a time and of those that it continues: who changes the team does not learn the job anew. */
function startOf({ from }: Dated, employments: readonly Employment[]): Day | undefined {
  const before =
    from === undefined
      ? undefined
      : employments.find((time) => (time.from ?? -Infinity) < from && (time.to ?? Infinity) + 1 >= from);
  return before === undefined ? from : startOf(before, employments);
}

import { type Outlook, outlookAround } from './outlook/outlook';
import { split } from './split';
import { sumOf } from './sum';
import { roundToUnit } from './units';

/** A period of the plan as it stands today. */
export interface YearPeriod {
  readonly target: number;
  /** What it brought; undefined as long as it is not over. */
  readonly fact?: number | undefined;
  /** What it will bring, as long as it is not over: the outlook of the running period, a forecast of those to come. */
  readonly outlook?: Expected | undefined;
}

interface Expected extends Pick<Outlook, 'forecast' | 'deviation'> {
  /** What of it is sold already. */
  readonly fact?: number;
}

interface YearOutlook extends Outlook {
  /** What of it is sold already. */
  readonly fact: number;
}

/**
 * What the year will bring: what is sold, in closed periods and in the running one, and what is still to come of that and of
 * those after it; a period that nobody has forecast brings its target. Periods to come miss together as far as what lowers
 * one lowers the next.
 */
export function yearOutlook(periods: readonly YearPeriod[]): YearOutlook {
  const sold = periods.map(({ fact, outlook }) => fact ?? outlook?.fact ?? 0);
  const whole = periods.map(({ target, fact, outlook }) => fact ?? outlook?.forecast ?? target);
  const deviations = periods.map(({ fact, outlook }) => (fact === undefined ? (outlook?.deviation ?? 0) : 0));
  const alone = sumOf(deviations.map((deviation) => deviation ** 2));
  const fact = sumOf(sold);
  const rest = {
    amount: sumOf(whole.map((amount, at) => amount - sold[at]!)),
    deviation: Math.sqrt((1 - TOGETHER) * alone + TOGETHER * sumOf(deviations) ** 2),
  };
  return { fact, ...outlookAround(fact, rest) };
}

/** 0 where each misses by itself, 1 where all miss alike: as quarters do over the series of the competitions, see `expectedYear`. */
const TOGETHER = 0.7;

/** The range of the year's forecast on which a plan was made. */
export interface PlanGround {
  readonly low: number;
  readonly high: number;
}

export interface Revising {
  readonly ground: PlanGround;
  /** What the plan asks beyond what is to be expected; the revision asks as much. */
  readonly ambition: number;
  readonly unit: number;
}

/** A change of the plan to propose; nothing is changed before somebody says yes. */
export interface Revision {
  /** Why: the year will bring less than the range of the plan allows for, or more. */
  readonly reason: 'below' | 'above';
  readonly outlook: Outlook;
  readonly ground: PlanGround;
  /** What each period should bring: closed ones keep their targets. */
  readonly targets: readonly number[];
  /** The sum of the new targets less that of the old ones. */
  readonly change: number;
}

/**
 * A revision of the plan, when the outlook of the year has left the range that the plan stands on; undefined as long as it
 * is inside, when nothing is left to plan, and when the targets would not move the way that the year does: more is not asked
 * of the rest of a year that falls short. Open periods get what is sold, and what is still expected of them with the ambition
 * of the plan: in its last week a quarter is asked little beyond its outlook. One that nobody has forecast keeps its target.
 *
 * @example A plan that stands on 900 to 1,100 and a year that is now expected to bring 800 // { reason: 'below', … }
 */
export function proposedRevision(
  periods: readonly YearPeriod[],
  { ground, ambition, unit }: Revising,
): Revision | undefined {
  const outlook = yearOutlook(periods);
  const isOpen = periods.some(({ fact }) => fact === undefined);
  if (!isOpen || (outlook.forecast >= ground.low && outlook.forecast <= ground.high)) return undefined;
  const wanted = periods.map(({ target, fact, outlook: expected }) =>
    fact === undefined ? Math.max(0, expected === undefined ? target : beyond(expected, ambition)) : 0,
  );
  const open = split(roundToUnit(sumOf(wanted), unit), wanted, { unit });
  const targets = periods.map(({ target, fact }, at) => (fact === undefined ? open[at]! : target));
  const change = sumOf(targets) - sumOf(periods.map(({ target }) => target));
  const reason = outlook.forecast < ground.low ? 'below' : 'above';
  return (reason === 'below' ? change < 0 : change > 0) ? { reason, outlook, ground, targets, change } : undefined;
}

function beyond({ fact = 0, forecast }: Expected, ambition: number): number {
  return forecast + (forecast - fact) * ambition;
}

import type { Day, Span } from '../calendar';
import { type Accuracy, accuracyOf } from './own-forecast';

/** What was forecast of a quarter in its second half, to be held against what it brought. */
export interface SaidQuarter extends Span {
  /** By the path of the unit: what the model said, and what its people did, if anything. */
  readonly said: { readonly [path: string]: readonly [model: number, own?: number] };
}

/** How well model and people have forecast a unit in quarters that are over; undefined before the first. */
export function accuracyOfSaid(
  quarters: readonly SaidQuarter[],
  path: string,
  factIn: (span: Span) => number,
  today: Day,
): { readonly model: Accuracy | undefined; readonly own: Accuracy | undefined } {
  const over = quarters.filter(({ end }) => end < today);
  const by = (whose: 0 | 1) =>
    accuracyOf(
      over.flatMap((quarter) => {
        const forecast = quarter.said[path]?.[whose];
        return forecast === undefined ? [] : { forecast, fact: factIn(quarter) };
      }),
    );
  return { model: by(0), own: by(1) };
}

/** Whether as much of a quarter is over that what is said of it is worth keeping: forecasts of a first week are guesses. */
export function isWorthKeeping({ start, end }: Span, today: Day): boolean {
  return today <= end && 2 * (today - start) >= end - start + 1;
}

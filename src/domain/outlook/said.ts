import { type Day, lengthOf, type Span } from '../calendar';
import type { PlanUnit } from '../plan';
import { type Accuracy, accuracyOf } from './own-forecast';

/** What was forecast of a quarter in its second half, to be held against what it brought. */
export interface SaidQuarter extends Span {
  /** By the key of the unit: what the model said, and what its people did, if anything. */
  readonly said: { readonly [unit: string]: Said };
}

export type Said = readonly [model: number, own?: number];

/** A person is the same in another team, and no person is called as a unit: `/Ivanova`, `North/Retail`. */
export function saidKey({ level, name, path }: Pick<PlanUnit, 'level' | 'name' | 'path'>): string {
  return level === 'manager' ? `/${name}` : path;
}

/** How well model and people have forecast a unit in quarters that are over; undefined before the first. */
export function accuracyOfSaid(
  quarters: readonly SaidQuarter[],
  unit: PlanUnit,
  factIn: (span: Span) => number,
  today: Day,
): { readonly model: Accuracy | undefined; readonly own: Accuracy | undefined } {
  const over = quarters.filter(({ end }) => end < today);
  const by = (whose: 0 | 1) =>
    accuracyOf(
      over.flatMap((quarter) => {
        const forecast = quarter.said[saidKey(unit)]?.[whose];
        return forecast === undefined ? [] : { forecast, fact: factIn(quarter) };
      }),
    );
  return { model: by(0), own: by(1) };
}

/** Whether so much of a quarter is over that a forecast of it is more than a guess. */
export function isHalfOver({ start, end }: Span, today: Day): boolean {
  return today <= end && 2 * (today - start) >= lengthOf({ start, end });
}

import type { Person } from './apps/session';
import { type Frequency, firstTime, nextTime } from './frequency';

/** What a person let the clock do in a document. It runs as that person. */
export interface Trigger {
  readonly id: string;
  readonly handler: string;
  readonly maker: Person;
  readonly frequency: Frequency;
}

/** The triggers of all people in the one document of a host. */
export interface Triggers {
  /** Those that this person made: others are nobody else's business. */
  madeBy(email: string): Trigger[];
  add(handler: string, maker: Person, frequency: Frequency, made: number): Trigger;
  remove(id: string): void;
  /** The first that is due at `instant` or before, with its time; it is then due at its next. */
  takeDue(instant: number): { readonly trigger: Trigger; readonly time: number } | undefined;
  /** All that there are, for `triggersOf`. */
  all(): DueTrigger[];
}

/** A trigger and when it is due, in milliseconds since 1970; null for one that has fired for the last time. */
export type DueTrigger = readonly [Trigger, number | null];

export function triggersOf(known: readonly DueTrigger[]): Triggers {
  const due = new Map(known.map(([trigger, time]) => [trigger, time ?? NEVER]));
  let made = Math.max(0, ...known.map(([{ id }]) => Number(id) - FIRST_ID));

  const take = (trigger: Trigger, time: number) => {
    due.set(trigger, nextTime(trigger.frequency, time) ?? NEVER);
    return { trigger, time };
  };

  return {
    madeBy: (email) => [...due.keys()].filter(({ maker }) => maker.email === email),
    add: (handler, maker, frequency, now) => {
      made += 1;
      const trigger = { id: String(FIRST_ID + made), handler, maker, frequency };
      due.set(trigger, firstTime(frequency, now));
      return trigger;
    },
    remove: (id) => {
      for (const trigger of due.keys()) if (trigger.id === id) due.delete(trigger);
    },
    takeDue: (instant) => {
      const [first] = [...due].sort(([, a], [, b]) => a - b);
      return first !== undefined && first[1] <= instant ? take(...first) : undefined;
    },
    all: () => [...due].map(([trigger, time]) => [trigger, time === NEVER ? null : time]),
  };
}

/** One that has fired for the last time stays until it is deleted, and counts. */
const NEVER = Number.POSITIVE_INFINITY;

/** As long as Google's. */
const FIRST_ID = 5_829_000_000_000_000;

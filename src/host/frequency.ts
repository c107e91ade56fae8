import { instantOfSerial, serialOfInstant, type Zone } from './zone';

/** When a trigger of the clock fires. */
export type Frequency =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'hours'; readonly every: number }
  | {
      readonly kind: 'days';
      readonly every: number;
      /** 1 is Monday; without it any day will do for the first time. */
      readonly weekDay: number | undefined;
      /** On the clock of `zone`; without it the time of day at which the trigger was made. */
      readonly time: { readonly hour: number; readonly minute: number } | undefined;
      readonly zone: Zone;
    };

const HOUR = 3_600_000;

/**
 * Returns the first time that such a trigger fires after it was made: so many hours later, or when the clock next shows
 * the time on the right day of the week. At `once` it fires even if that has passed: as soon as anybody looks.
 */
export function firstTime(frequency: Frequency, made: number): number {
  if (frequency.kind === 'once') return frequency.at;
  if (frequency.kind === 'hours') return made + frequency.every * HOUR;
  const { weekDay, zone } = frequency;
  const today = Math.floor(serialOfInstant(made, zone));
  const days = Array.from({ length: 8 }, (_, later) => today + later);
  const times = days.filter((day) => weekDay === undefined || weekDayOf(day) === weekDay);
  return times.map((day) => onDay(day, frequency, made)).find((time) => time > made)!;
}

/** Returns the time after `last`, undefined for a trigger that fires once. */
export function nextTime(frequency: Frequency, last: number): number | undefined {
  if (frequency.kind === 'once') return undefined;
  if (frequency.kind === 'hours') return last + frequency.every * HOUR;
  const day = Math.floor(serialOfInstant(last, frequency.zone)) + frequency.every;
  return onDay(day, frequency, last);
}

/** 1 is Monday, 7 Sunday; the serial number 2 is the first Monday of 1900. */
export const weekDayOf = (serialDay: number): number => ((serialDay + 5) % 7) + 1;

function onDay(day: number, { time, zone }: Extract<Frequency, { kind: 'days' }>, like: number): number {
  const fraction = time === undefined ? serialOfInstant(like, zone) % 1 : (time.hour * 60 + time.minute) / 1440;
  return instantOfSerial(day + fraction, zone);
}

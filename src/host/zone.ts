import { tzOffset } from '@date-fns/tz';

/** A clock on the wall of some place: turns instants (milliseconds since 1970) into serial numbers and back. */
export interface Zone {
  readonly name: string;
  /** Milliseconds to add to an instant to read it as if it were UTC: 10,800,000 in Moscow. */
  offsetAt(instant: number): number;
  /** The instant at which this clock shows the given "milliseconds as if UTC"; in a gap, the instant after it. */
  instantOf(wall: number): number;
}

/** Returns the clock of an IANA zone. Offsets are kept by the quarter of an hour, finer than any zone changes. */
export function zoneNamed(name: string): Zone {
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / 900_000);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = tzOffset(name, new Date(quarter * 900_000)) * 60_000;
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    name,
    offsetAt,
    instantOf: (wall) => {
      const guess = wall - offsetAt(wall);
      const instant = wall - offsetAt(guess);
      return instant + offsetAt(instant) === wall ? instant : Math.max(guess, instant);
    },
  };
}

/** Days from 1899-12-30, the day 0 of every spreadsheet, to 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/**
 * Returns the instant at which the clock shows a cell's serial number: 46022.5 is noon of 2025-12-31 on that clock.
 * Rounded to the millisecond, since a time of day is not an exact fraction.
 */
export function instantOfSerial(serial: number, zone: Zone): number {
  return zone.instantOf(Math.round((serial - EPOCH) * DAY));
}

/** Returns the serial number of what the clock shows at an instant. */
export function serialOfInstant(instant: number, zone: Zone): number {
  return (instant + zone.offsetAt(instant)) / DAY + EPOCH;
}

/** Returns the serial number of a calendar day: month 1–12. */
export function serialOfDay(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY + EPOCH;
}

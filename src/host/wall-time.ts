import { weekDayOf } from './frequency';
import { instantOfSerial, serialOfDay, serialOfInstant, type Zone } from './zone';

/** The instant at which the clock shows 8:00 of a day (`2026-03-31`), undefined for what is no day. */
export function eightOn(day: string, zone: Zone): number | undefined {
  const [, year, month, date] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const serial = serialOfDay(year, month, date);
  const isDay = new Date(Date.UTC(year, month - 1, date)).getUTCMonth() === month - 1;
  return isDay ? instantOfSerial(serial + EIGHT, zone) : undefined;
}

/** The instant at which the clock shows 8:00 of the next Monday: on a Monday, also before 8:00, that of the week after. */
export function eightOnMonday(instant: number, zone: Zone): number {
  const today = Math.floor(serialOfInstant(instant, zone));
  return instantOfSerial(today + 8 - weekDayOf(today) + EIGHT, zone);
}

const EIGHT = 8 / 24;

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

/** The next instant after `instant` at which the clock shows 8:00 of a Monday. */
export function eightOnMonday(instant: number, zone: Zone): number {
  const today = Math.floor(serialOfInstant(instant, zone));
  const monday = today + ((8 - weekDayOf(today)) % 7);
  const [first, second] = [monday, monday + 7].map((day) => instantOfSerial(day + EIGHT, zone));
  return first! > instant ? first! : second!;
}

const EIGHT = 8 / 24;

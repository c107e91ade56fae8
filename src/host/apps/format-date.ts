import { HostLimit } from '../service';
import { zoneNamed } from '../zone';

/**
 * Returns a date as `Utilities.formatDate` writes it: the letters of Java's SimpleDateFormat, in English. A letter that
 * the host does not know is refused.
 *
 * @example formatDate(new Date(0), 'Europe/Moscow', "yyyy-MM-dd'T'HH:mm") // '1970-01-01T03:00'
 */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const offset = zoneNamed(javaZone(zone)).offsetAt(date.getTime());
  const wall = new Date(date.getTime() + offset);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined, letter?: string) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return letterText(letter!, token.length, wall, offset / 60_000);
  });
}

function letterText(letter: string, width: number, wall: Date, minutes: number): string {
  const digits = (value: number): string => String(value).padStart(width, '0');
  const spelled = (options: Intl.DateTimeFormatOptions): string =>
    wall.toLocaleDateString('en-US', { ...options, timeZone: 'UTC' });
  const hour = wall.getUTCHours();
  switch (letter) {
    case 'y':
      return width === 2 ? String(wall.getUTCFullYear()).slice(-2) : digits(wall.getUTCFullYear());
    case 'M':
      if (width > 3) return spelled({ month: 'long' });
      return width === 3 ? spelled({ month: 'short' }) : digits(wall.getUTCMonth() + 1);
    case 'd':
      return digits(wall.getUTCDate());
    case 'E':
      return spelled({ weekday: width > 3 ? 'long' : 'short' });
    case 'u':
      return digits(wall.getUTCDay() || 7);
    case 'H':
      return digits(hour);
    case 'h':
      return digits(hour % 12 || 12);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'm':
      return digits(wall.getUTCMinutes());
    case 's':
      return digits(wall.getUTCSeconds());
    case 'S':
      return digits(wall.getUTCMilliseconds());
    case 'Z':
      return offsetText(minutes, '');
    case 'X':
      return minutes === 0 ? 'Z' : offsetText(minutes, width === 3 ? ':' : '');
    default:
      throw new HostLimit(`The local host does not know the letter "${letter}" of Utilities.formatDate yet.`);
  }
}

function offsetText(minutes: number, between: string): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(hours)}${between}${two(rest)}`;
}

/** Java knows `GMT+3` beside the names of places. */
function javaZone(name: string): string {
  const match = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  return match ? `${match[1]}${match[2]!.padStart(2, '0')}:${match[3] ?? '00'}` : name;
}

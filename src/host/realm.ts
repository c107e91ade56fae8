import { createContext, runInContext, Script } from 'node:vm';
import type { Zone } from './zone';

/** The built-ins of a fresh V8 context: what is made with them is native to the script. */
export interface Realm {
  readonly global: { [name: string]: unknown };
  readonly Array: ArrayConstructor;
  readonly Date: DateConstructor;
  readonly Object: ObjectConstructor;
  readonly Error: ErrorConstructor;
  readonly Proxy: ProxyConstructor;
  run(script: Script): void;
}

/**
 * Returns an empty world with what the language has and nothing else: no timers, no `URL`, no `process`, no `fetch`, as
 * at Google. Its clock is `now`, and its local time zone is the script's, never the machine's.
 */
export function createRealm(clock: { readonly zone: Zone; readonly now: () => number }): Realm {
  const context = createContext({});
  const builtIn = runInContext('({ global: globalThis, Array, Date, Object, Error, Proxy, Intl })', context);
  Reflect.deleteProperty(builtIn.global, 'gc');
  setClock(builtIn, clock);
  PINNED.runInContext(context);
  return { ...builtIn, run: (script) => script.runInContext(context) };
}

/**
 * Node looks every global of a context up in an object of its own first, so that `Math` would cost a script here many times
 * what it costs at Google. What a `let` at the top declares is found before that.
 */
const PINNED = new Script(
  Object.getOwnPropertyNames(runInContext('globalThis', createContext({})))
    .filter((name) => /^[A-Z]\w+$/.test(name) && !/^(NaN|Infinity)$/.test(name))
    .map((name) => `let ${name} = globalThis.${name};`)
    .join('\n'),
);

interface ClockBuiltIns {
  readonly global: { [name: string]: unknown };
  readonly Date: DateConstructor;
  readonly Intl: { DateTimeFormat: Intl.DateTimeFormatConstructor };
}

function setClock(builtIn: ClockBuiltIns, clock: { readonly zone: Zone; readonly now: () => number }): void {
  const ScriptDate = scriptDate(builtIn.Date, clock);
  Object.defineProperty(builtIn.global, 'Date', { value: ScriptDate, writable: true, configurable: true });
  readOnScriptClock(builtIn.Date.prototype, clock.zone);
  writeOnScriptClock(builtIn.Date.prototype, clock.zone);
  spellOnScriptClock(builtIn.Date.prototype, clock.zone);
  builtIn.Intl.DateTimeFormat = scriptDateTimeFormat(builtIn.Intl.DateTimeFormat, clock.zone);
}

/** The realm's `Date`, whose "now" and "local" are ours. Instances, subclasses and `instanceof` are the realm's own. */
function scriptDate(NativeDate: DateConstructor, { zone, now }: { zone: Zone; now: () => number }): DateConstructor {
  function ScriptDate(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new NativeDate(now()).toString();
    const instant = instantFrom(NativeDate, args, zone, now);
    if (new.target === ScriptDate) return new NativeDate(instant); // most are, and it takes a tenth of the time
    return Reflect.construct(NativeDate, [instant], new.target);
  }
  NativeDate.prototype.constructor = ScriptDate as never;
  return Object.defineProperties(ScriptDate, {
    name: { value: 'Date' },
    length: { value: 7 },
    prototype: { value: NativeDate.prototype, writable: false },
    now: { value: () => now(), configurable: true, writable: true },
    UTC: { value: NativeDate.UTC, configurable: true, writable: true },
    parse: { value: (text: unknown) => parsed(NativeDate, String(text), zone), configurable: true, writable: true },
  }) as unknown as DateConstructor;
}

function instantFrom(NativeDate: DateConstructor, args: unknown[], zone: Zone, now: () => number): number {
  if (args.length === 0) return now();
  if (args.length > 1) return zone.instantOf(NativeDate.UTC(...(args.map(Number) as [number, number])));
  const [value] = args;
  if (typeof value === 'object' && value !== null) {
    if (Object.prototype.toString.call(value) === '[object Date]') return (value as Date).getTime();
    const primitive = toPrimitive(value);
    return typeof primitive === 'string' ? parsed(NativeDate, primitive, zone) : Number(primitive);
  }
  return typeof value === 'string' ? parsed(NativeDate, value, zone) : Number(value);
}

function toPrimitive(value: object): unknown {
  const plain = value.valueOf();
  return typeof plain === 'object' ? String(value) : plain;
}

/** A time without a zone is local; a day without a time is UTC, as the language has it. */
function parsed(NativeDate: DateConstructor, text: string, zone: Zone): number {
  if (HAS_ZONE.test(text) || IS_ISO_DAY.test(text.trim())) return NativeDate.parse(text);
  const asUtc = NativeDate.parse(IS_ISO_TIME.test(text.trim()) ? `${text.trim()}Z` : `${text} UTC`);
  return Number.isNaN(asUtc) ? NaN : zone.instantOf(asUtc);
}

const HAS_ZONE = /(Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*(\(.*\))?\s*$/i;
const IS_ISO_DAY = /^[+-]?\d{4,6}(-\d{2}(-\d{2})?)?$/;
const IS_ISO_TIME = /^[+-]?\d{4,6}(-\d{2}){0,2}T[\d:.]+$/;

const PARTS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'] as const;
type Methods = { [name: string]: (this: Date, ...args: never[]) => unknown };

function readOnScriptClock(prototype: Date, zone: Zone): void {
  const methods = prototype as unknown as Methods;
  for (const part of PARTS) {
    const read = methods[`getUTC${part}`]!;
    methods[`get${part}`] = function () {
      return read.call(onWall(this, zone));
    };
  }
  methods.getTimezoneOffset = function () {
    const instant = this.getTime();
    return Number.isNaN(instant) ? NaN : 0 - zone.offsetAt(instant) / 60_000;
  };
}

function writeOnScriptClock(prototype: Date, zone: Zone): void {
  const methods = prototype as unknown as Methods;
  for (const part of PARTS.filter((name) => name !== 'Day')) {
    const write = methods[`setUTC${part}`] as (this: Date, ...args: unknown[]) => number;
    methods[`set${part}`] = function (...args) {
      const wall = onWall(this, zone);
      if (part === 'FullYear' && Number.isNaN(wall.getTime())) wall.setTime(0);
      const written = write.apply(wall, args);
      return this.setTime(Number.isNaN(written) ? NaN : zone.instantOf(written));
    };
  }
}

function spellOnScriptClock(prototype: Date, zone: Zone): void {
  const methods = prototype as unknown as Methods;
  const spelled: Methods = {
    toDateString() {
      return isInvalid(this) ? 'Invalid Date' : dayText(onWall(this, zone));
    },
    toTimeString() {
      return isInvalid(this) ? 'Invalid Date' : timeText(this, zone);
    },
    toString(this: Date) {
      return isInvalid(this) ? 'Invalid Date' : `${dayText(onWall(this, zone))} ${timeText(this, zone)}`;
    },
  };
  Object.assign(prototype, spelled);
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    const spell = methods[name] as (this: Date, locales?: unknown, options?: object) => string;
    methods[name] = function (locales?: unknown, options?: object) {
      return spell.call(this, locales, { timeZone: zone.name, ...options });
    };
  }
}

/** A date whose UTC parts are what the clock shows. */
function onWall(date: Date, zone: Zone): Date {
  const instant = Date.prototype.getTime.call(date);
  return new Date(Number.isNaN(instant) ? NaN : instant + zone.offsetAt(instant));
}

const isInvalid = (date: Date): boolean => Number.isNaN(date.getTime());

/** `Thu Jan 01 2026` */
function dayText(wall: Date): string {
  const [weekday, day, month, year] = wall.toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${year}`;
}

/** `03:00:00 GMT+0300 (Moscow Standard Time)` */
function timeText(date: Date, zone: Zone): string {
  const minutes = zone.offsetAt(date.getTime()) / 60_000;
  const [, , , , time] = onWall(date, zone).toUTCString().split(' ');
  const sign = minutes < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0');
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${time} GMT${sign}${hours}${rest} (${zoneText(date, zone)})`;
}

function zoneText(date: Date, zone: Zone): string {
  const spelled = new Intl.DateTimeFormat('en-US', { timeZone: zone.name, timeZoneName: 'long' });
  return spelled.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? zone.name;
}

/** Without a `timeZone` of its own a formatter uses the script's. */
function scriptDateTimeFormat(Native: Intl.DateTimeFormatConstructor, zone: Zone): Intl.DateTimeFormatConstructor {
  function DateTimeFormat(locales?: string | string[], options?: Intl.DateTimeFormatOptions): unknown {
    const withZone = { ...options, timeZone: options?.timeZone ?? zone.name };
    return Reflect.construct(Native, [locales, withZone], new.target ?? Native);
  }
  Native.prototype.constructor = DateTimeFormat;
  return Object.defineProperties(DateTimeFormat, {
    prototype: { value: Native.prototype, writable: false },
    supportedLocalesOf: { value: Native.supportedLocalesOf, configurable: true, writable: true },
  }) as unknown as Intl.DateTimeFormatConstructor;
}

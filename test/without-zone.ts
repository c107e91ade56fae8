import './seed';

// A world in which the machine has no time zone: whatever asks for it throws. What passes here passes in every zone, since
// nothing in it can tell one from another. So it is run in one alone.

const MachineDate = Date.prototype.constructor as DateConstructor;
const MachineFormat = Intl.DateTimeFormat.prototype.constructor as Intl.DateTimeFormatConstructor;

if (Date === MachineDate) {
  refuseLocalParts();
  refuseLocalTimes();
  refuseFormatsWithoutZone();
}

/** `getHours`, `setDate`, `toString` and their kin: all but what is told in UTC or counts from 1970. */
function refuseLocalParts(): void {
  const local = /^(get|set)(?!UTC|Time$)|^to(Locale|Date|Time)?(Date|Time)?String$/;
  for (const name of Object.getOwnPropertyNames(Date.prototype).filter((each) => local.test(each))) {
    Object.defineProperty(Date.prototype, name, { value: () => refuse(name), configurable: true, writable: true });
  }
}

/** `new Date(2026, 0, 1)`, `Date()` and texts that name no zone. A day alone is UTC, as the language has it. */
function refuseLocalTimes(): void {
  const { parse } = MachineDate;
  MachineDate.parse = (text) => (namesZone(text) ? parse(text) : refuse(`Date.parse('${text}')`));
  globalThis.Date = new Proxy(MachineDate, {
    apply: () => refuse('Date()'),
    construct: (target, given, newTarget) => {
      if (given.length > 1) refuse('new Date(year, month)');
      const [time] = given;
      return Reflect.construct(target, typeof time === 'string' ? [MachineDate.parse(time)] : given, newTarget);
    },
  });
}

const namesZone = (text: string) => /^\d{4}(-\d\d){0,2}$|(Z|GMT|UTC|[+-]\d\d:\d\d)$/.test(text);

function refuseFormatsWithoutZone(): void {
  const format = (...given: [string?, Intl.DateTimeFormatOptions?]) =>
    given[1]?.timeZone === undefined ? refuse('Intl.DateTimeFormat') : new MachineFormat(...given);
  Intl.DateTimeFormat = new Proxy(MachineFormat, {
    apply: (_target, _this, given) => format(...(given as [])),
    construct: (_target, given) => format(...(given as [])),
  });
}

function refuse(what: string): never {
  throw new Error(`${what} asks for the time zone of the machine: 'days' in vitest.config.ts has the tests that may`);
}

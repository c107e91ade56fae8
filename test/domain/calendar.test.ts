import { getISOWeek, getISOWeekYear } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarOf,
  dayAt,
  dayOf,
  flatten,
  isoOf,
  monthOfDay,
  type Period,
  weekdayOf,
  workingDays,
  yearBefore,
  yearOf,
  yearOfDay,
} from '../../src/domain/calendar';

const days = fc.integer({ min: dayOf('1955-01-01'), max: dayOf('2118-12-31') });
const years = fc.integer({ min: 1955, max: 2118 });

describe('a day', () => {
  it('is the number a spreadsheet shows for its date', () => {
    expect(dayOf('2026-01-01')).toBe(46_023);
    expect(dayOf('1970-01-01')).toBe(25_569);
    expect(isoOf(46_023)).toBe('2026-01-01');
  });

  it('is a day of the week, from 0 for Monday', () => {
    expect(['2026-03-02', '2026-03-08', '1899-12-31'].map((iso) => weekdayOf(dayOf(iso)))).toEqual([0, 6, 6]);
  });

  it('begins at an instant of its own in every zone, also where the clocks change that day', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kamchatka', 'Australia/Lord_Howe'];
    const hours = fc.integer({ min: 4, max: 23 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, hours, (zone, day, hour) => {
        const { instantOf, dayOf: dayAtInstant } = calendarOf(zone);
        const instant = new Date(instantOf(day, hour));
        const shown = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
          instant,
        );
        return dayAtInstant(instant) === day && Number(shown) === hour;
      }),
      { numRuns: 500 },
    );
    expect(calendarOf('Europe/Berlin').instantOf(dayOf('2026-03-29'), 7)).toBe(Date.parse('2026-03-29T05:00Z'));
  });

  it('comes back from its ISO date', () => {
    fc.assert(fc.property(days, (day) => dayOf(isoOf(day)) === day));
  });

  it('knows its year and month', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month] = isoOf(day).split('-').map(Number);
        expect([yearOfDay(day), monthOfDay(day) + 1]).toEqual([year, month]);
      }),
    );
  });

  it('is refused when the calendar does not have it', () => {
    expect(dayAt(2026, 2, 29)).toBeUndefined();
    expect(dayAt(2024, 2, 29)).toBe(dayOf('2024-02-29'));
    expect(dayAt(2026, 13, 1)).toBeUndefined();
    expect(() => dayOf('2026-02-30')).toThrow(RangeError);
    expect(() => dayOf('yesterday')).toThrow('Not an ISO date: yesterday');
  });
});

describe('working days', () => {
  it('run from Monday to Friday, both ends included', () => {
    expect(workingDays(dayOf('2026-03-02'), dayOf('2026-03-08'))).toBe(5);
    expect(workingDays(dayOf('2026-03-06'), dayOf('2026-03-09'))).toBe(2);
    expect(workingDays(dayOf('2026-08-01'), dayOf('2026-08-02'))).toBe(0);
    expect(workingDays(dayOf('2026-03-02'), dayOf('2026-03-01'))).toBe(0);
  });

  it('are counted as one counts them one by one', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (start, length) => {
        let count = 0;
        for (let day = start; day <= start + length; day += 1) {
          const weekday = new Date(`${isoOf(day)}T00:00:00Z`).getUTCDay();
          if (weekday >= 1 && weekday <= 5) count += 1;
        }
        expect(workingDays(start, start + length)).toBe(count);
      }),
    );
  });
});

describe('a year', () => {
  const keys = (periods: readonly Period[]) => periods.map(({ key }) => key);
  const iso = ({ start, end }: Period) => `${isoOf(start)}…${isoOf(end)}`;

  it('has quarters, their months and their weeks', () => {
    const year = yearOf(2026);
    expect(keys(year.parts)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(keys(year.parts[1]!.parts)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(keys(year.parts[0]!.parts[0]!.parts)).toEqual(['2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05']);
  });

  it('cuts a week that crosses months in two, under one key', () => {
    const halves = flatten(yearOf(2026)).filter(({ key }) => key === '2026-W14');
    expect(halves.map(iso)).toEqual(['2026-03-30…2026-03-31', '2026-04-01…2026-04-05']);
  });

  it('names weeks by their ISO year', () => {
    const first = flatten(yearOf(2027)).find(({ kind }) => kind === 'week')!;
    expect([first.key, iso(first)]).toEqual(['2026-W53', '2027-01-01…2027-01-03']);
    const last = flatten(yearOf(2024)).at(-1)!;
    expect([last.key, iso(last)]).toEqual(['2025-W01', '2024-12-30…2024-12-31']);
  });

  it('numbers weeks as date-fns does', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const { key, start } of flatten(yearOf(year)).filter(({ kind }) => kind === 'week')) {
          const local = new Date(`${isoOf(start)}T12:00`);
          expect(key).toBe(`${getISOWeekYear(local)}-W${String(getISOWeek(local)).padStart(2, '0')}`);
        }
      }),
    );
  });

  it('lists every kind in the order of the calendar', () => {
    const kinds = flatten(yearOf(2026)).map(({ kind }) => kind);
    expect(kinds.slice(0, 18)).toEqual(['year', ...Array(4).fill('quarter'), ...Array(12).fill('month'), 'week']);
    expect(new Set(kinds.slice(17))).toEqual(new Set(['week']));
  });

  it('is covered by the parts of every period, without a gap or an overlap', () => {
    fc.assert(
      fc.property(years, (year) => {
        for (const { parts, start, end } of flatten(yearOf(year))) {
          if (parts.length === 0) continue;
          expect(parts[0]!.start).toBe(start);
          expect(parts.at(-1)!.end).toBe(end);
          parts.slice(1).forEach((part, at) => {
            expect(part.start).toBe(parts[at]!.end + 1);
          });
        }
      }),
    );
  });

  it('has weeks of whole days from Monday to Sunday, except at month ends', () => {
    fc.assert(
      fc.property(years, (year) => {
        const months = flatten(yearOf(year)).filter(({ kind }) => kind === 'month');
        for (const { parts } of months) {
          parts.slice(1).forEach(({ start }) => {
            expect((start + 5) % 7).toBe(0);
          });
          parts.slice(0, -1).forEach(({ end }) => {
            expect((end + 5) % 7).toBe(6);
          });
        }
      }),
    );
  });
});

describe('the year before', () => {
  const spanBefore = (year: number, key: string) => {
    const span = yearBefore(flatten(yearOf(year)).find((period) => period.key === key)!);
    return span && `${isoOf(span.start)}…${isoOf(span.end)}`;
  };

  it('has the same year, quarter or month', () => {
    expect(spanBefore(2026, '2026')).toBe('2025-01-01…2025-12-31');
    expect(spanBefore(2026, '2026-Q2')).toBe('2025-04-01…2025-06-30');
    expect(spanBefore(2024, '2024-02')).toBe('2023-02-01…2023-02-28');
    expect(spanBefore(2025, '2025-02')).toBe('2024-02-01…2024-02-29');
  });

  it('has no week that compares', () => {
    expect(spanBefore(2026, '2026-W14')).toBeUndefined();
  });
});

describe('the clock of a zone', () => {
  const zones = [
    'UTC',
    'Europe/Moscow',
    'America/Los_Angeles',
    'Asia/Kamchatka',
    'America/Sao_Paulo',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'America/Havana',
    'Africa/Cairo',
    'Asia/Beirut',
    'America/St_Johns',
  ];
  /** The first second at which a day is the date there. */
  const startIn = (zone: string, day: number): Date => {
    const { format } = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
    const midnight = (day - 25_569) * 86_400;
    let [before, from] = [midnight - 86_400, midnight + 86_400];
    while (from - before > 1) {
      const middle = Math.floor((before + from) / 2);
      if (format(middle * 1000) < isoOf(day)) before = middle;
      else from = middle;
    }
    return new Date(from * 1000);
  };

  it('shows one day at a time: the instant decides', () => {
    const noon = new Date('2025-12-31T12:00:00Z');
    expect(isoOf(calendarOf('Asia/Kamchatka').dayOf(noon))).toBe('2026-01-01');
    expect(isoOf(calendarOf('America/Los_Angeles').dayOf(noon))).toBe('2025-12-31');
  });

  it('gives every day back from its first instant, in every zone', () => {
    for (const zone of zones) {
      const { dayOf: onClock } = calendarOf(zone);
      fc.assert(
        // On Kiritimati there was no 1994-12-31.
        fc.property(fc.integer({ min: dayOf('1995-01-01'), max: dayOf('2040-12-31') }), (day) => {
          expect(isoOf(onClock(startIn(zone, day)))).toBe(isoOf(day));
        }),
      );
    }
  });

  it('counts a time of day to its day, until the last minute', () => {
    for (const zone of zones) {
      const { dayOf: onClock } = calendarOf(zone);
      const start = startIn(zone, dayOf('2026-06-10')).getTime();
      for (const minutes of [1, 9 * 60, 12 * 60, 18 * 60 + 30, 24 * 60 - 1]) {
        expect(isoOf(onClock(new Date(start + minutes * 60_000)))).toBe('2026-06-10');
      }
    }
  });

  it('is not led astray by a midnight that is a millisecond early', () => {
    const early = new Date(startIn('Europe/Moscow', 46_023).getTime() - 1);
    expect(calendarOf('Europe/Moscow').dayOf(early)).toBe(46_023);
  });

  it('finds the day whose midnight the clock jumps over, whichever instant stands for it', () => {
    const { dayOf: onClock } = calendarOf('America/Sao_Paulo');
    expect(isoOf(onClock(new Date('2018-11-04T03:00:00Z')))).toBe('2018-11-04');
    expect(isoOf(onClock(new Date('2018-11-04T02:00:00Z')))).toBe('2018-11-04');
    expect(isoOf(onClock(new Date('2018-11-04T01:30:00Z')))).toBe('2018-11-03');
  });

  it('must exist', () => {
    expect(() => calendarOf('Mars/Olympus').dayOf(new Date(0))).toThrow('Unknown time zone: Mars/Olympus');
  });
});

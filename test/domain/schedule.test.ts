import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/domain/calendar';
import { lastDue, nextDue } from '../../src/domain/schedule';

const moscow = calendarOf('Europe/Moscow');
const berlin = calendarOf('Europe/Berlin');
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16);

describe('a refresh is due', () => {
  test('on Monday at 7:00 on the clock of the spreadsheet', () => {
    const wednesday = Date.parse('2026-03-04T09:00Z');
    expect(iso(lastDue('weekly', wednesday, moscow))).toBe('2026-03-02T04:00');
    expect(iso(nextDue('weekly', wednesday, moscow))).toBe('2026-03-09T04:00');
  });

  test('not a minute before seven, and at seven sharp', () => {
    expect(iso(lastDue('weekly', Date.parse('2026-03-02T03:59Z'), moscow))).toBe('2026-02-23T04:00');
    expect(iso(lastDue('weekly', Date.parse('2026-03-02T04:00Z'), moscow))).toBe('2026-03-02T04:00');
  });

  test('every day at seven, on request', () => {
    expect(iso(lastDue('daily', Date.parse('2026-03-04T03:00Z'), moscow))).toBe('2026-03-03T04:00');
    expect(iso(nextDue('daily', Date.parse('2026-03-04T03:00Z'), moscow))).toBe('2026-03-04T04:00');
  });

  test('at seven by the clock on the wall when the clocks have changed', () => {
    const saturday = Date.parse('2026-03-28T12:00Z');
    expect(iso(lastDue('weekly', saturday, berlin))).toBe('2026-03-23T06:00');
    expect(iso(nextDue('weekly', saturday, berlin))).toBe('2026-03-30T05:00');
  });

  test('once a week or day, however the hours fall: the last one is now or before, the next one after', () => {
    const instants = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2090-01-01') });
    fc.assert(
      fc.property(instants, fc.constantFrom('weekly' as const, 'daily' as const), (now, rhythm) => {
        const [last, next] = [lastDue(rhythm, now, berlin), nextDue(rhythm, now, berlin)];
        const days = (next - last) / 86_400_000;
        expect(last <= now && now < next && Math.round(days) === (rhythm === 'weekly' ? 7 : 1)).toBe(true);
      }),
    );
  });
});

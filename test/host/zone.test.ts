import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOfSerial, serialOfDay, serialOfInstant, zoneNamed } from '../../src/host/zone';

const ZONES = [
  'Etc/UTC',
  'Europe/Moscow',
  'America/New_York',
  'Asia/Kamchatka',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
];

describe('a clock on the wall', () => {
  test('shows every whole minute of a cell, and gives it back', () => {
    const minutes = fc.integer({ min: 30_000 * 1440, max: 55_000 * 1440 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (name, minute) => {
        const zone = zoneNamed(name);
        const shown = serialOfInstant(instantOfSerial(minute / 1440, zone), zone);
        const skipped = Math.round(shown * 1440) - minute;
        // An hour that the clock skips in spring comes out as the hour after it.
        expect(skipped === 0 || (skipped > 0 && skipped <= 60)).toBe(true);
      }),
    );
  });

  test('noon of the last day of 2025 is 46022.5 everywhere, at different instants', () => {
    const noon = serialOfDay(2025, 12, 31) + 0.5;
    expect(noon).toBe(46_022.5);
    expect(new Date(instantOfSerial(noon, zoneNamed('Europe/Moscow'))).toISOString()).toBe('2025-12-31T09:00:00.000Z');
    expect(new Date(instantOfSerial(noon, zoneNamed('America/New_York'))).toISOString()).toBe(
      '2025-12-31T17:00:00.000Z',
    );
  });
});

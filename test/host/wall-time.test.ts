import { describe, expect, it } from 'vitest';
import { eightOnMonday } from '../../src/host/wall-time';
import { zoneNamed } from '../../src/host/zone';

describe('8:00 of the next Monday', () => {
  it.each([
    ['on a Tuesday', '2026-11-24T12:00:00+03:00', '2026-11-30T05:00:00.000Z'],
    ['on a Sunday', '2026-11-29T23:59:00+03:00', '2026-11-30T05:00:00.000Z'],
    [
      'early on a Monday is that of the week after, when the tabs refresh again',
      '2026-11-23T07:22:00+03:00',
      '2026-11-30T05:00:00.000Z',
    ],
    ['on a Monday after 8:00', '2026-11-23T08:00:00+03:00', '2026-11-30T05:00:00.000Z'],
  ])('%s', (_, now, then) => {
    expect(new Date(eightOnMonday(Date.parse(now), zoneNamed('Europe/Moscow'))).toISOString()).toBe(then);
  });
});

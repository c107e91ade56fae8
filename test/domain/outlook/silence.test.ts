import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/domain/calendar';
import { isSilent } from '../../../src/domain/outlook/silence';

describe('silence', () => {
  const everyDays = (days: number, last: string) =>
    Array.from({ length: 30 }, (_, at) => ({ day: dayOf(last) - days * (29 - at) }));

  it('is a pause half as long again as any in the year before, and more than a week and a half', () => {
    const daily = everyDays(1, '2026-11-17');
    expect(isSilent(daily, dayOf('2026-11-27'))).toBe(false);
    expect(isSilent(daily, dayOf('2026-11-28'))).toBe(true);
    const monthly = everyDays(30, '2026-11-17');
    expect(isSilent(monthly, dayOf('2026-12-31'))).toBe(false);
    expect(isSilent(monthly, dayOf('2027-01-02'))).toBe(true);
  });

  it('knows the holidays of the year before, and forgets older pauses', () => {
    const daily = everyDays(1, '2026-11-17');
    const holidays = [...daily.map(({ day }) => ({ day: day - 50 })), ...daily];
    expect(isSilent(holidays, dayOf('2026-12-10'))).toBe(false);
    const longAgo = [...daily.map(({ day }) => ({ day: day - 500 })), ...daily];
    expect(isSilent(longAgo, dayOf('2026-12-10'))).toBe(true);
  });

  it('is not told of a company that has just begun to sell', () => {
    expect(isSilent([], dayOf('2026-11-17'))).toBe(false);
    expect(isSilent(everyDays(1, '2026-01-08').slice(-8), dayOf('2026-11-17'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { workdaysRu } from '../../src/formulas/workdays-ru';
import { moscow, never, shownBy } from './shown';

describe('WORKDAYS_RU', () => {
  it.each([
    ['2024-01-01', '2024-12-31', 248],
    ['2025-01-01', '2025-12-31', 247],
    ['2026-01-01', '2026-12-31', 247],
    ['2025-11-01', '2025-11-30', 19],
    ['2025-11-01', '2025-11-02', 1],
    ['2020-04-01', '2020-04-30', 0],
    ['2026-01-01', '2026-01-01', 0],
  ])('from %s to %s counts %i', (start, end, days) => {
    expect(workdaysRu(start, end, never)).toBe(days);
  });

  it('reads dates on the clock of the spreadsheet', () => {
    expect(workdaysRu(new Date('2025-10-31T21:00:00Z'), new Date('2025-11-29T21:00:00Z'), moscow)).toBe(19);
  });

  it('says which years it knows', () => {
    const message = (start: unknown, end: unknown) => shownBy('en', () => workdaysRu(start, end, moscow));
    expect(message('2026-12-01', '2027-01-31')).toBe(
      'The Russian calendar is known for 2014–2026, not for 2027. Enter start and end within those years.',
    );
    expect(message('2013-12-31', '2014-01-31')).toContain('not for 2013.');
    expect(message('2026-02-01', '2026-01-01')).toBe('end is before start. Swap the two dates.');
    expect(message('', '2026-01-01')).toBe('start is blank. Fill in the cells it refers to.');
  });
});

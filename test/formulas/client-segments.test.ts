import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientSegments } from '../../src/formulas/client-segments';
import type { Language } from '../../src/surface';
import { anything } from './anything';
import { moscow, shownBy } from './shown';

const sheetIn = (language: Language) => ({ clock: moscow, language: () => language });
const english = sheetIn('en');

const CLIENTS = [['Client'], ['Rose'], ['Lily'], ['rose'], [''], ['Aster']];
const DATES = [['Date'], ['2026-01-05'], ['2026-02-20'], ['2026-02-10'], ['2026-02-10'], ['2026-03-09']];
const AMOUNTS = [['Amount'], [50], [70], [30], [10], [500]];

describe('CLIENT_SEGMENTS', () => {
  it('has a row for each client, those who brought most first', () => {
    expect(clientSegments(CLIENTS, DATES, AMOUNTS, '2026-03-04', english)).toEqual([
      ['Rose', 22, 2, 80, 2, 4, 4, 'at risk'],
      ['Lily', 12, 1, 70, 4, 2, 2, 'newcomer'],
    ]);
  });

  it('tells the segment in the language of the spreadsheet', () => {
    const answer = clientSegments(CLIENTS, DATES, AMOUNTS, '2026-03-04', sheetIn('ru'));
    expect(answer.map((row) => row[7])).toEqual(['под угрозой', 'новый']);
  });

  it('takes rows as it takes columns, and gives numbers of clients back as numbers', () => {
    const upright = clientSegments(
      [[101], [102], [101]],
      [[46000], [46010], [46020]],
      [[50], [90], [30]],
      46023,
      english,
    );
    expect(upright.map(([client, days, purchases, money]) => [client, days, purchases, money])).toEqual([
      [102, 13, 1, 90],
      [101, 3, 2, 80],
    ]);
    expect(clientSegments([[101, 102, 101]], [[46000, 46010, 46020]], [[50, 90, 30]], 46023, english)).toEqual(upright);
  });

  it('without any purchase so far is blank', () => {
    expect(clientSegments(CLIENTS, DATES, AMOUNTS, '2025-01-01', english)).toEqual([['']]);
  });

  it('names what it cannot use', () => {
    const message = (...typed: [unknown, unknown, unknown, unknown]) =>
      shownBy('en', () => clientSegments(...typed, english));
    expect(message(CLIENTS, DATES.slice(1), AMOUNTS, '2026-03-04')).toBe(
      'dates and clients differ in size. Select as many rows and columns for both.',
    );
    expect(
      message(
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
        DATES,
        AMOUNTS,
        '2026-03-04',
      ),
    ).toBe('clients must be one row or one column. Select one of them.');
    expect(message([['A'], ['B']], [[46000], ['soon']], [[1], [2]], '2026-03-04')).toBe(
      'dates, row 2: “soon” is not a date. Enter one such as 2026-03-31.',
    );
    expect(message(CLIENTS, DATES, AMOUNTS, undefined)).toBe('today is missing. Add it to the formula.');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const column = fc.oneof(anything, fc.array(fc.tuple(anything), { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(column, column, column, anything, (clients, dates, amounts, today) => {
        const shown = shownBy('en', () => clientSegments(clients, dates, amounts, today, english));
        expect(shown).toMatch(/^(no error|clients|dates|amounts|today)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import {
  chooseColumn,
  columnLetter,
  FIELDS,
  headingLabel,
  missingFields,
  readPercent,
  yearsToPlan,
} from '../../src/sidebar/choices';
import type { Columns } from '../../src/surface';

const position = fc.nat({ max: 9 });
const columns = fc
  .record({ date: position, amount: position, team: position }, { requiredKeys: [] })
  .map((chosen): Columns => chosen);

describe('Choosing a column', () => {
  it('puts the field under the heading', () => {
    expect(chooseColumn({ date: 0 }, 'amount', 3)).toEqual({ date: 0, amount: 3 });
  });

  it('takes the heading from the field that held it', () => {
    expect(chooseColumn({ date: 0, amount: 3 }, 'team', 3)).toEqual({ date: 0, team: 3 });
  });

  it('can leave a field without a column', () => {
    expect(chooseColumn({ date: 0, team: 2 }, 'team', undefined)).toEqual({ date: 0 });
  });

  test('never leaves one heading with two fields when the field is chosen last', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(...FIELDS), position, (before, field, chosen) => {
        const after = chooseColumn(before, field, chosen);
        expect(after[field]).toBe(chosen);
        expect(FIELDS.filter((other) => after[other] === chosen)).toEqual([field]);
      }),
    );
  });

  test('chosen twice is as good as once', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom(...FIELDS), position, (before, field, chosen) => {
        const once = chooseColumn(before, field, chosen);
        expect(chooseColumn(once, field, chosen)).toEqual(once);
      }),
    );
  });
});

describe('Before a plan is built', () => {
  it('the date and the amount must have a column', () => {
    expect(missingFields({})).toEqual(['date', 'amount']);
    expect(missingFields({ date: 0, team: 1 })).toEqual(['amount']);
    expect(missingFields({ date: 0, amount: 1 })).toEqual([]);
  });

  it('only years with sales in the year before are offered, the latest first, and the suggested one', () => {
    expect(yearsToPlan({ years: [2017, 2018, 2020], suggestedYear: 2019 })).toEqual([2021, 2019, 2018]);
    expect(yearsToPlan({ years: [], suggestedYear: 2026 })).toEqual([2026]);
  });
});

describe('A heading in the list', () => {
  const headings = ['Date', ' Amount ', '', 'Amount'];
  const label = (at: number) => headingLabel(headings, at, en.columns);

  it('reads as in the sheet', () => expect(label(0)).toBe('Date'));
  it('is told from another that reads the same', () => expect(label(1)).toBe('Amount (B)'));
  it('goes by its letter when it is blank', () => expect(label(2)).toBe('Column C'));

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('position %i is column %s', (at, letter) => expect(columnLetter(at)).toBe(letter));
});

describe('A typed percentage', () => {
  it.each([
    ['20', 0.2],
    ['12.5', 0.125],
    ['12,5 %', 0.125],
    ['−5', -0.05],
    ['+0', 0],
    [' 7%', 0.07],
  ])('%j is the share %d', (text, share) => expect(readPercent(text)).toBe(share));

  it.each(['', '%', 'twenty', '1,2,3', '1e3', '--5', '٢٠'])('%j is none', (text) =>
    expect(readPercent(text)).toBeUndefined(),
  );

  test('reads every whole percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 999 }), (percent) => {
        expect(readPercent(String(percent))).toBe(percent / 100);
      }),
    );
  });
});

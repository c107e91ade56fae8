import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import {
  chooseColumn,
  columnLetter,
  countCurrency,
  countStage,
  headingLabel,
  MAIN_FIELDS,
  MORE_FIELDS,
  missingFields,
  needsCurrency,
  percentText,
  readPercent,
  rowsInAll,
  stillCounted,
  tabGroups,
  tabsInOrder,
  tabsNamed,
  unitsWith,
  usualQuarter,
  yearsToPlan,
} from '../../src/sidebar/choices';
import type { BuiltTab, Columns, Inspection } from '../../src/surface';

const FIELDS = [...MAIN_FIELDS, ...MORE_FIELDS];

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

describe('The columns', () => {
  it('offer every field once', () => {
    expect([...FIELDS].sort()).toEqual(Object.keys(en.columns.fields).sort());
  });
});

describe('Which rows count', () => {
  const only = { column: 3, value: 'Won' };

  it('is one stage or all, beside the currency', () => {
    expect(countStage({ currency: 'EUR' }, 3, 'Won')).toEqual({ currency: 'EUR', only });
    expect(countStage({ currency: 'EUR', only }, 3, '')).toEqual({ currency: 'EUR' });
  });

  it('is one currency, beside the stage', () => {
    expect(countCurrency({ only, currency: 'EUR' }, 'USD')).toEqual({ only, currency: 'USD' });
    expect(countCurrency({ only, currency: 'EUR' }, '')).toEqual({ only });
  });

  it('stays while other columns change, and is asked anew when the stage or the currency moves', () => {
    const before = { date: 0, stage: 3, currency: 4 };
    expect(stillCounted(before, { ...before, team: 2 }, { only })).toEqual({ only });
    expect(stillCounted(before, { ...before, stage: 2 }, { only })).toBeUndefined();
    expect(stillCounted(before, { date: 0, stage: 3 }, { only })).toBeUndefined();
  });

  it('needs a currency where there are several', () => {
    const of = (...names: string[]) => ({ currencies: names.map((currency) => ({ currency, rows: 1 })) });
    expect(needsCurrency(of('EUR', 'USD'), {})).toBe(true);
    expect(needsCurrency(of('EUR', 'USD'), { currency: 'EUR' })).toBe(false);
    expect(needsCurrency(of('EUR'), {})).toBe(false);
  });

  it('is out of all rows, whatever became of them', () => {
    const excluded = { afterToday: 1, otherCurrency: 20, notCounted: 300 };
    expect(rowsInAll({ usable: 4000, problemCount: 50_000, excluded } as Inspection)).toBe(54_321);
  });
});

describe('The built tabs', () => {
  it('begin with those about the company, in the order in which they are read', () => {
    const kinds = ['division', 'team', 'manager', 'check', 'plan', 'company', 'contents', 'team'] as const;
    const tabs = kinds.map((kind, id): BuiltTab => ({ id, name: kind, kind, depth: 0 }));
    const { front, units } = tabsInOrder(tabs);
    expect(front.map(({ kind }) => kind)).toEqual(['contents', 'company', 'plan', 'check']);
    expect(units.map(({ id }) => id)).toEqual([0, 1, 2, 7]);
  });
});

describe('Many tabs', () => {
  const tab = (name: string, depth: number, id = 0): BuiltTab => ({ id, name, kind: 'team', depth });
  const namesOf = (groups: ReturnType<typeof tabGroups>) => groups.map((group) => group.map(({ name }) => name));
  const tabs = [tab('Europe', 0), tab('France', 1), tab('Пётр Ёлкин', 2), tab('Asia', 0), tab('Unassigned', 0)];

  it('are grouped by division, each with what stands below it', () => {
    expect(namesOf(tabGroups(tabs))).toEqual([['Europe', 'France', 'Пётр Ёлкин'], ['Asia'], ['Unassigned']]);
  });

  it('are grouped by team where there are no divisions', () => {
    const teams = [tab('North', 1), tab('Anna', 2), tab('South', 1), tab('Boris', 2)];
    expect(namesOf(tabGroups(teams))).toEqual([
      ['North', 'Anna'],
      ['South', 'Boris'],
    ]);
  });

  it('may be none', () => expect(tabGroups([])).toEqual([]));

  test('are all in one group each, in their order', () => {
    const some = fc.array(fc.nat({ max: 2 })).map((depths) => depths.map((depth, id) => tab(`Tab ${id}`, depth, id)));
    fc.assert(
      fc.property(some, (units) => {
        expect(tabGroups(units).flat()).toEqual(units);
      }),
    );
  });

  it.each([
    ['rance', ['France']],
    ['  ASIA ', ['Asia']],
    ['елкин', ['Пётр Ёлкин']],
    ['nobody', []],
  ])('%j finds %j', (wanted, found) => {
    expect(tabsNamed(wanted, tabs)?.map(({ name }) => name)).toEqual(found);
  });

  it('are not searched for a blank', () => expect(tabsNamed('  ', tabs)).toBeUndefined());
});

describe('The quarter to start with', () => {
  it.each([
    [2026, '2026-03-31', 1],
    [2026, '2026-04-01', 2],
    [2026, '2026-12-31', 4],
    [2027, '2026-11-02', 1],
    [2025, '2026-11-02', 1],
  ])('of a plan for %i is on %s the quarter %i', (year, today, quarter) => {
    expect(usualQuarter(year, today)).toBe(quarter);
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

describe('The units to round to', () => {
  it('hold the one that is set, in its place', () => {
    expect(unitsWith(1_000)).toEqual([1, 10, 100, 1_000, 10_000, 100_000, 1_000_000]);
    expect(unitsWith(500)).toEqual([1, 10, 100, 500, 1_000, 10_000, 100_000, 1_000_000]);
    expect(unitsWith()).toContain(1_000);
  });
});

describe('A share as a percentage to type over', () => {
  it.each([
    [0.2, '20', '20'],
    [0.07, '7', '7'],
    [-0.125, '-12.5', '-12,5'],
    [10, '1000', '1000'],
  ])('%d is %s in English and %s in Russian', (share, english, russian) => {
    expect([percentText(share, 'en-US'), percentText(share, 'ru-RU')]).toEqual([english, russian]);
    expect([readPercent(english), readPercent(russian)]).toEqual([share, share]);
  });
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

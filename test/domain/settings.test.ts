import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { missingSettings, readSettings, SETTING_NAMES, type Settings, settingChanges } from '../../src/domain/settings';

const rowsOf = (values: { readonly [name: string]: Cell }) =>
  Object.entries(values).map(([name, value], at) => ({ row: 3 + at, name, ...(value === '' ? {} : { value }) }));

describe('settings', () => {
  it('are read under their names in either language, in any units that people write', () => {
    expect(readSettings(rowsOf({ GROWTH: 0.25, 'Round to': '1 000 ₽', Currency: '€', year: 2027 }), 'Value')).toEqual({
      settings: { growth: 0.25, unit: 1000, currency: 'EUR', year: 2027 },
      problems: [],
    });
    expect(readSettings(rowsOf({ прирост: '12,5 %', 'Округлять до': 100, Валюта: 'руб.', Год: '2027' }), '')).toEqual({
      settings: { growth: 0.125, unit: 100, currency: 'RUB', year: 2027 },
      problems: [],
    });
  });

  it('of the planning engine are read as people write them', () => {
    const english = {
      'Growth rule': 'half and half',
      'First month of the year': 'April',
      Calendar: 'RU',
      'Short days count 7/8': true,
      'Share the plan by': '50/30/20',
      'Lowest change': -0.1,
      'Highest change': '40 %',
      'Ramp-up of newcomers': '0/25/50/100 %',
      "A leaver's plan goes to": 'Colleagues',
      'Over-assignment': 0.1,
      Proposals: 'reconcile',
      'A shortfall': 'carry',
      'Highest rise': 0.3,
      'Time for selling': '70%',
      'One-off quarters': 'Exclude',
    };
    const read = {
      rule: 'blend',
      firstMonth: 4,
      calendar: 'RU',
      shortDays: true,
      mix: { retro: 0.5, potential: 0.3, capacity: 0.2 },
      lowest: -0.1,
      highest: 0.4,
      ramp: [0, 0.25, 0.5, 1],
      heir: 'colleagues',
      over: 0.1,
      proposals: 'reconcile',
      replan: 'carry',
      cap: 0.3,
      selling: 0.7,
      oneOffs: 'exclude',
    };
    expect(readSettings(rowsOf(english), 'Value')).toEqual({ settings: read, problems: [] });
    const russian = {
      'Правило прироста': 'Пополам',
      'Первый месяц года': 'апреля',
      Календарь: 'РФ',
      'Короткие дни за 7/8': 'да',
      'Делить план по': 'всему вместе',
      'Не ниже': '−10 %',
      'Не выше': '40%',
      'Выход новичка на план': '0/0,25/0,5/1',
      'План уволенного': 'коллегам',
      'Запас в личных планах': '10 %',
      Предложения: 'свести',
      Недовыполнение: 'перенести',
      'Наибольший подъём': 0.3,
      'Время на продажи': 0.7,
      'Необычные кварталы': 'исключить',
    };
    expect(readSettings(rowsOf(russian), '')).toEqual({ settings: read, problems: [] });
  });

  it('of the forecast are read in either language', () => {
    const read = { rule: 'forecast', floor: 0.9, ceiling: 1.4, market: false, marketFactors: [1.02, undefined, 0.97] };
    const english = {
      ...{ 'Growth rule': 'By forecast', 'Lowest target': '90 %', 'Highest target': 1.4 },
      ...{ Market: 'Off', 'Market by quarter': '1.02; ; 0.97' },
    };
    const russian = {
      ...{ 'Правило прироста': 'прогноз', 'План года не ниже': 0.9, 'План года не выше': '140%' },
      ...{ Рынок: 'не учитывать', 'Рынок по кварталам': '1,02;;0,97' },
    };
    expect(readSettings(rowsOf(english), 'Value')).toEqual({ settings: read, problems: [] });
    expect(readSettings(rowsOf(russian), '')).toEqual({ settings: read, problems: [] });
  });

  it.each(['1.02; two', '1; 1; 1; 1; 1', '0; 1', '1; −1', '102'])('say nothing of a market of %s', (value) => {
    expect(readSettings(rowsOf({ 'Market by quarter': value }), '').problems).toHaveLength(1);
  });

  it.each([
    ['January', 1],
    ['март', 3],
    ['мая', 5],
    ['Sept', 9],
    ['12', 12],
    [7, 7],
  ])('a year begins in %s', (value, firstMonth) => {
    expect(readSettings(rowsOf({ 'First month': value }), '').settings).toEqual({ firstMonth });
  });

  it('that are blank or not ours are left out', () => {
    expect(readSettings(rowsOf({ Growth: '', Colour: 'red' }), 'Value')).toEqual({ settings: {}, problems: [] });
  });

  it('of two rows of one name are the first', () => {
    const rows = [...rowsOf({ Growth: 0.1 }), ...rowsOf({ growth: 0.2 })];
    expect(readSettings(rows, 'Value').settings).toEqual({ growth: 0.1 });
  });

  it.each<[string, Cell]>([
    ['Growth', 25],
    ['Growth', 'a lot'],
    ['Growth', '%'],
    ['Round to', 0],
    ['Round to', true],
    ['Year', 2026.5],
    ['Year', 26],
    ['Growth rule', 'somehow'],
    ['First month', 13],
    ['First month', 'M'],
    ['Calendar', 'Mars'],
    ['Short days', 'maybe'],
    ['Allocation', '0/0/0'],
    ['Allocation', '1/2/3/4'],
    ['Allocation', dayOf('2030-10-20')],
    ['Lowest change', 0.1],
    ['Highest change', -0.1],
    ['Ramp', 'slowly'],
    ['Ramp', '0/50/120 %'],
    ['Over-assignment', 2],
    ['Time for selling', 0],
    ['One-off quarters', 'Delete'],
  ])('%s cannot be %s', (name, value) => {
    expect(readSettings(rowsOf({ [name]: value }), 'Value')).toEqual({
      settings: {},
      problems: [{ row: 3, column: 'Value', value: String(value), reason: 'settingUnusable' }],
    });
  });
});

describe('a lowest target above the highest one', () => {
  it('is told in both rows, and neither holds', () => {
    const rows = rowsOf({ Growth: 0.2, 'Lowest target': '140 %', 'Highest target': 0.9 });
    expect(readSettings(rows, 'Value')).toEqual({
      settings: { growth: 0.2 },
      problems: [
        { row: 4, column: 'Value', value: '140 %', reason: 'limitsCrossed' },
        { row: 5, column: 'Value', value: '0.9', reason: 'limitsCrossed' },
      ],
    });
  });

  it('is not one that is the same: the year is what it was', () => {
    const rows = rowsOf({ 'Lowest target': 1, 'Highest target': '100%' });
    expect(readSettings(rows, 'Value')).toEqual({ settings: { floor: 1, ceiling: 1 }, problems: [] });
  });
});

describe('settings that a tab of before lacks', () => {
  it('are those that were never offered and that nobody has written', () => {
    const old = rowsOf({ Growth: 0.2, 'Round to': 1000, 'Growth rule': 'season' });
    expect(missingSettings(old, 4)).toEqual(SETTING_NAMES.slice(4).filter((name) => name !== 'rule'));
    expect(missingSettings(old, SETTING_NAMES.length)).toEqual([]);
  });
});

describe('settings after a plan', () => {
  const last = { growth: 0.2, unit: 1000 };

  it('follow it where they still say what the last plan was made with', () => {
    const rows = rowsOf({ Growth: 0.2, 'Round to': 500, Currency: '', Year: '' });
    expect(settingChanges(rows, { growth: 0.3, unit: 10, currency: 'EUR', year: 2027 }, last)).toEqual([
      { row: 3, value: 0.3 },
      { row: 5, value: 'EUR' },
    ]);
  });

  it('become blank where the plan needs none', () => {
    expect(settingChanges(rowsOf({ Currency: 'EUR' }), last, { ...last, currency: 'EUR' })).toEqual([
      { row: 3, value: '' },
    ]);
  });

  it('are written only over what the last plan said, and once', () => {
    const names = { growth: 'Growth', unit: 'Round to', currency: 'Currency' } as const;
    const settings = fc.record<Settings>(
      { growth: fc.constantFrom(0.1, 0.2, 0.3), unit: fc.constantFrom(1, 10), currency: fc.constantFrom('EUR', 'USD') },
      { requiredKeys: [] },
    );
    const cellsOf = (said: Settings) => [said.growth ?? '', said.unit ?? '', said.currency ?? ''];
    const tabOf = (cells: readonly Cell[]) =>
      rowsOf(Object.fromEntries(Object.values(names).map((name, at) => [name, cells[at]!])));
    fc.assert(
      fc.property(settings, settings, settings, (now, chosen, before) => {
        const changes = settingChanges(tabOf(cellsOf(now)), chosen, before);
        const after = cellsOf(now).map((cell, at) => changes.find(({ row }) => row === 3 + at)?.value ?? cell);
        const expected = cellsOf(now).map((cell, at) => (cell === cellsOf(before)[at] ? cellsOf(chosen)[at] : cell));
        expect(after).toEqual(expected);
        expect(changes.filter(({ row, value }) => cellsOf(now)[row - 3] === value)).toEqual([]);
      }),
    );
  });
});

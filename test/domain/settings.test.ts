import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cells';
import { readSettings, type Settings, settingChanges } from '../../src/domain/settings';

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
  ])('%s cannot be %s', (name, value) => {
    expect(readSettings(rowsOf({ [name]: value }), 'Value')).toEqual({
      settings: {},
      problems: [{ row: 3, column: 'Value', value: String(value), reason: 'settingUnusable' }],
    });
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

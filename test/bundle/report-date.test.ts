import { beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import { build, importSales, openSpreadsheet } from './add-on';
import { openPlanned } from './planned';

const columns = { team: 3, division: 4 };
const NAME = 'REPORT_DATE';

let host: Host;
let sales: number;

/** A workbook of its own for every test: the plan stands, and so does a tab of the user's. */
beforeEach(async () => {
  ({ host, sales } = await openPlanned());
  importMine();
});

const importMine = () => host.importCsv('Mine', 'a,b,c,d,e,f\nmine,,,,,\n,,,,,end');

/** The cell that the name leads to, by its tab. */
function named(name = NAME): string | undefined {
  const { getters } = host.model;
  const range = getters.getNamedRange(name)?.range;
  return range && `${getters.getSheetName(range.sheetId)}!${'ABC'.charAt(range.zone.left)}${range.zone.top + 1}`;
}

function name(cell: string, tab: string): void {
  const { getters } = host.model;
  const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === tab)!;
  const ranges = [getters.getRangeDataFromXc(sheetId, cell)];
  const isTaken = getters.getNamedRange(NAME) !== undefined;
  const change = isTaken
    ? (['UPDATE_NAMED_RANGE', { oldRangeName: NAME, newRangeName: NAME, sheetId, ranges }] as const)
    : (['CREATE_NAMED_RANGE', { name: NAME, sheetId, ranges }] as const);
  expect(host.model.dispatch(...(change as never as [never, never]))).toMatchObject({ isSuccessful: true });
}

describe('REPORT_DATE', () => {
  test('is the day of the figures, on the contents', () => {
    expect(named()).toBe('Contents!B3');
    expect(host.display('Contents', 'A3')).toContain(NAME);
    expect(host.display('Contents', 'B3')).toBe('Mar 4, 2026');
    host.type('Mine', 'A3', `=${NAME}+1`);
    expect(host.display('Mine', 'A3')).toBe('Mar 5, 2026');
  });

  test('is today to a formula, which follows it from day to day', () => {
    host.type('Mine', 'A3', `=PLAN_PACE(500;150;"2026-03-02";"2026-03-06";${NAME})`);
    expect(['A3', 'B3', 'C3'].map((a1) => host.display('Mine', a1))).toEqual(['0.3', '0.75', '-50']);
    host.advanceTo(Date.parse('2026-03-05T09:00:00Z'));
    build(host, sales, columns);
    expect(host.display('Contents', 'B3')).toBe('Mar 5, 2026');
    expect(['A3', 'B3', 'C3'].map((a1) => host.display('Mine', a1))).toEqual(['0.3', '0.5', '-150']);
  });

  test('stays with its cell when the user moves that, and goes with ours to a new one', () => {
    const sheetId = host.model.getters.getNamedRange(NAME)!.range.sheetId;
    const insert = { dimension: 'ROW', base: 0, quantity: 2, position: 'before', sheetName: 'Contents', sheetId };
    host.model.dispatch('ADD_COLUMNS_ROWS', insert as never);
    expect(named()).toBe('Contents!B5');
    build(host, sales, columns);
    expect(named()).toBe('Contents!B3');
    expect(host.display('Contents', 'B3')).toBe('Mar 4, 2026');
  });

  test('is made again when it is gone', () => {
    host.model.dispatch('DELETE_NAMED_RANGE', { name: NAME } as never);
    build(host, sales, columns);
    expect(named()).toBe('Contents!B3');
  });

  test('of the user stays the user’s, on whatever tab', async () => {
    host = await openSpreadsheet();
    sales = await importSales(host);
    importMine();
    name('A2', 'Mine');
    build(host, sales, columns);
    build(host, sales, columns);
    expect(named()).toBe('Mine!A2');
    name('B7', 'Contents');
    build(host, sales, columns);
    expect(named()).toBe('Contents!B7');
  });

  test('that the user leads elsewhere is theirs from then on', () => {
    name('A2', 'Mine');
    build(host, sales, columns);
    expect(named()).toBe('Mine!A2');
  });

  test('in Russian is written as Russians write a date', async () => {
    ({ host } = await openPlanned({ language: 'ru' }));
    expect(named()).toBe('Оглавление!B3');
    expect(host.display('Оглавление', 'B3')).toBe('04.03.2026');
  });
});

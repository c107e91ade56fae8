import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModel, type Engine, LOCALES, type Model } from '../../src/host/engine';

const o = createRequire(import.meta.url)('@odoo/o-spreadsheet') as Engine;

/** One with everything that makes it quick, and one of the engine alone. */
function pairOfModels(): readonly [Model, Model] {
  const sheets = FIRST.map((cells, at) => {
    return { id: TABS[at], name: `Tab${TABS[at]}`, rowNumber: 6, colNumber: 4, cells };
  });
  const data = { sheets, settings: { locale: LOCALES.en_US } };
  const surroundings = {
    call: () => ({ error: 'no add-on here' }),
    now: () => 46_112.5,
    editor: () => ({ email: 'head@example.com', isOwner: true }),
  };
  return [createModel(o, data, surroundings), new o.Model(data, { custom: { sheets: surroundings } })];
}

const TABS = ['1', '2', '3', '4'];
const FIRST = [
  { A1: '=SUM(Tab2!A1:A4)', B2: '=A3+1', A3: '7' },
  { A2: '5', B3: '=Tab1!B2*2', C4: '=SUM(A:A)' },
  { D1: '=Tab2!A2', A2: '=SUM(Many)', B2: '=Few+1' },
];
const anyTab = fc.constantFrom(...TABS);
const anyCell = fc.record({ sheetId: anyTab, col: fc.nat(3), row: fc.nat(5) });
const anyContent = fc.oneof(
  { weight: 2, arbitrary: fc.nat(99).map(String) },
  fc.constantFrom('', 'word', '=A1+B2', '=SUM(A1:B3)', '=Tab1!A2*2', '=SUM(Tab2!A1:A4)', '=Tab3!B2', '=Tab4!A1'),
  fc.constantFrom('=Few+1', '=SUM(Many)', '=TODAY()', '=SUM(A:A)', '=SUM(Tab2!2:2)', '=MUNIT(2)', '=A1'),
);
const anyDimension = fc.constantFrom('ROW', 'COL');
const anyName = fc.constantFrom('Few', 'Many', 'Most');
const zone = { top: 0, left: 0, bottom: 1, right: 1 };
const rangeOn = (sheetId: string) => [{ _sheetId: sheetId, _zone: zone }];

const anyEdit: fc.Arbitrary<readonly [string, object]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ at: anyCell, content: anyContent })
      .map(({ at, content }) => ['UPDATE_CELL', { ...at, content }] as const),
  },
  fc
    .record({ sheetId: anyTab, dimension: anyDimension, base: fc.nat(3), quantity: fc.integer({ min: 1, max: 2 }) })
    .map((place) => ['ADD_COLUMNS_ROWS', { ...place, position: 'after', sheetName: `Tab${place.sheetId}` }] as const),
  fc
    .record({ sheetId: anyTab, dimension: anyDimension, element: fc.nat(3) })
    .map(
      ({ element, ...place }) =>
        ['REMOVE_COLUMNS_ROWS', { ...place, elements: [element], sheetName: `Tab${place.sheetId}` }] as const,
    ),
  anyTab.map((sheetId) => ['CREATE_SHEET', { sheetId, position: 0, name: `Tab${sheetId}`, rows: 6, cols: 4 }] as const),
  fc
    .record({ sheetId: anyTab, sheetIdTo: anyTab })
    .map((copied) => ['DUPLICATE_SHEET', { ...copied, sheetNameTo: `Tab${copied.sheetIdTo}` }] as const),
  anyTab.map((sheetId) => ['DELETE_SHEET', { sheetId, sheetName: `Tab${sheetId}` }] as const),
  fc
    .record({ name: anyName, sheetId: anyTab })
    .map(({ name, sheetId }) => ['CREATE_NAMED_RANGE', { name, sheetId, ranges: rangeOn(sheetId) }] as const),
  fc.record({ oldRangeName: anyName, newRangeName: anyName, sheetId: anyTab }).map((names) => {
    return ['UPDATE_NAMED_RANGE', { ...names, ranges: rangeOn(names.sheetId) }] as const;
  }),
  { weight: 3, arbitrary: fc.constantFrom(['REQUEST_UNDO', {}] as const, ['REQUEST_REDO', {}] as const) },
  fc.constant(['EVALUATE_CELLS', {}] as const),
);

const clear = (sheetId: string, col: number, row: number) =>
  ['UPDATE_CELL', { sheetId, col, row, content: '' }] as const;

const rowAfterFirst = (sheetId: string) => ({
  ...{ sheetId, sheetName: `Tab${sheetId}`, dimension: 'ROW' },
  ...{ base: 0, quantity: 1, position: 'after' },
});

function edit(model: Model, [type, payload]: readonly [string, object]): boolean {
  return (model.dispatch as (type: string, payload: object) => { isSuccessful: boolean })(type, payload).isSuccessful;
}

/** Every tab with its formulas and what they show, and the ranges that have names. */
const shownBy = ({ getters }: Model) => ({
  tabs: getters.getSheetIds().map((sheetId) => ({
    name: getters.getSheetName(sheetId),
    cells: getters
      .getCells(sheetId)
      .map((cell) => getters.getCellPosition(cell.id))
      .map(({ col, row }) => [
        o.helpers.toXC(col, row),
        getters.getCellText({ sheetId, col, row }, { showFormula: true }),
        getters.getEvaluatedCell({ sheetId, col, row }).value,
      ]),
  })),
  names: getters.getNamedRanges().map(({ name, range }) => [name, range.sheetId, range.zone]),
});

describe('a workbook that is not looked through at every change', () => {
  it('moves a formula that has come back', () => {
    const grow = ['ADD_COLUMNS_ROWS', rowAfterFirst('2')] as const;
    const undo = ['REQUEST_UNDO', {}] as const;
    const [quick] = pairOfModels();
    for (const each of [clear('1', 0, 0), grow, undo, undo, grow]) expect(edit(quick, each)).toBe(true);
    expect(quick.getters.getCellText({ sheetId: '1', col: 0, row: 0 }, { showFormula: true })).toBe('=SUM(Tab2!A1:A5)');
  });

  it('shows what the engine alone shows, after any edits', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 15 }), (edits) => {
        const [quick, plain] = pairOfModels();
        for (const each of edits) {
          expect(edit(quick, each)).toBe(edit(plain, each));
          expect(shownBy(quick)).toEqual(shownBy(plain));
        }
      }),
      { numRuns: 80 },
    );
  });
});

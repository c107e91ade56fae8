import { contentAt, formatAt, type Position, type ScriptValue, styleAt, valueAt } from '../cells';
import { setCells } from '../engine';
import { refuseProtected } from '../protections';
import { run } from '../run';
import { EnumValue, HostLimit } from '../service';
import { editorOf, type Workbook } from '../workbook';
import type { RangeService } from './range';

/** What of a range is copied. */
type Part = 'everything' | 'looks' | 'formulas' | 'values';

const PARTS: { readonly [type: string]: Part } = {
  PASTE_NORMAL: 'everything',
  PASTE_FORMAT: 'looks',
  PASTE_FORMULA: 'formulas',
  PASTE_VALUES: 'values',
};

/**
 * Copies a range to where another begins. A range that is a multiple of it is filled with repetitions; into a smaller
 * one all of it is copied nevertheless.
 *
 * @param how a `CopyPasteType`, or `{ contentsOnly: true }` or `{ formatOnly: true }`, or nothing for everything
 */
export function copyRange(workbook: Workbook, from: RangeService, to: RangeService, how: unknown): void {
  const part = partOf(how);
  const { top, left } = to.zone();
  const [height, width] = [Math.max(from.box.rows, to.box.rows), Math.max(from.box.columns, to.box.columns)];
  refuseProtected(workbook.model, editorOf(workbook), to.sheetId, {
    top,
    left,
    bottom: top + height - 1,
    right: left + width - 1,
  });
  if (part === 'formulas') copyFormulas(workbook, from, to);
  else paste(workbook, from, to, PASTE_OPTIONS[part]);
}

/** As the engine calls them. */
const PASTE_OPTIONS = { everything: {}, looks: { pasteOption: 'onlyFormat' }, values: { pasteOption: 'asValue' } };

/** Moves a range with its looks: formulas that refer to it follow, and nothing is left behind. */
export function moveRange(workbook: Workbook, from: RangeService, to: RangeService): void {
  const { model } = workbook;
  for (const each of [from, to]) refuseProtected(workbook.model, editorOf(workbook), each.sheetId, each.zone());
  select(model, from);
  run(model, 'CUT', {});
  select(model, to);
  run(model, 'PASTE', { target: [to.zone()] });
}

/** Lets the cells behind a range move away from it, or close up over it. */
export function shiftCells(
  { model }: Workbook,
  range: RangeService,
  type: 'INSERT_CELL' | 'DELETE_CELL',
  along: string,
): void {
  select(model, range);
  run(model, type, { zone: range.zone(), shiftDimension: along === 'ROWS' ? 'ROW' : 'COL' });
}

/** Sorts the rows of a range by columns counted from the sheet's first, the first key first. Looks and notes go along. */
export function sortRows(workbook: Workbook, range: RangeService, keys: readonly SortKey[]): void {
  const { sheetId } = range;
  const { top, left } = range.zone();
  const order = Array.from({ length: range.box.rows }, (_, at) => top + at);
  const comparedBy = ({ column, ascending }: SortKey) => {
    const valueIn = (row: number) => valueAt(workbook, { sheetId, row, col: column - 1 });
    return (a: number, b: number) => compared(valueIn(a), valueIn(b), ascending);
  };
  for (const key of [...keys].reverse()) order.sort(comparedBy(key));
  const moved = <T>(read: (from: Position, to: Position) => T): T[][] =>
    order.map((row, at) =>
      Array.from({ length: range.box.columns }, (_, column) =>
        read({ sheetId, row, col: left + column }, { sheetId, row: top + at, col: left + column }),
      ),
    );
  setCells(workbook.model, {
    ...{ sheetId, row: top, col: left, areWhole: true },
    contents: moved((from, to) => contentAt(workbook, from, to)),
    formats: moved((from) => formatAt(workbook, from)),
    styles: moved((from) => styleAt(workbook, from)),
  });
}

/** Numbers and dates before texts before truth values; blanks are last either way. */
function compared(a: ScriptValue, b: ScriptValue, ascending: boolean): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const order = rankOf(a) - rankOf(b) || comparedAlike(a, b);
  return ascending ? order : -order;
}

const RANKS: { readonly [type: string]: number } = { number: 0, object: 0, string: 1, boolean: 2 };
const rankOf = (value: ScriptValue): number => RANKS[typeof value]!;

function comparedAlike(a: ScriptValue, b: ScriptValue): number {
  return typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b);
}

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** `2`, or `{ column: 2, ascending: false }`. */
export function sortKey(spec: unknown): SortKey {
  if (typeof spec === 'number') return { column: spec, ascending: true };
  const { column, ascending = true } = spec as Partial<SortKey>;
  return { column: Number(column), ascending };
}

function partOf(how: unknown): Part {
  if (how instanceof EnumValue) return PARTS[how.label] ?? refuse(how.label);
  const { contentsOnly, formatOnly } = (how ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
  if (contentsOnly) return 'formulas';
  return formatOnly ? 'looks' : 'everything';
}

function refuse(type: string): never {
  throw new HostLimit(`The local host cannot copy ${type} yet.`);
}

/** Through the clipboard of the engine, which knows merges, rules and borders; nobody looks at the model of the server. */
function paste({ model }: Workbook, from: RangeService, to: RangeService, option: object): void {
  select(model, from);
  run(model, 'COPY', {});
  select(model, to);
  run(model, 'PASTE', { target: [to.zone()], ...option });
}

function select(model: Workbook['model'], range: RangeService): void {
  const sheetIdFrom = model.getters.getActiveSheetId();
  if (sheetIdFrom !== range.sheetId) run(model, 'ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo: range.sheetId });
  const zone = range.zone();
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
}

function copyFormulas(workbook: Workbook, from: RangeService, to: RangeService): void {
  const [source, target] = [from.zone(), to.zone()];
  const rows = Math.max(from.box.rows, to.box.rows - (to.box.rows % from.box.rows));
  const columns = Math.max(from.box.columns, to.box.columns - (to.box.columns % from.box.columns));
  const contents = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const at = {
        sheetId: from.sheetId,
        row: source.top + (row % from.box.rows),
        col: source.left + (column % from.box.columns),
      };
      return contentAt(workbook, at, { row: target.top + row, col: target.left + column });
    }),
  );
  setCells(workbook.model, { sheetId: to.sheetId, col: target.left, row: target.top, contents });
}

import { contentAt } from '../cells';
import { setCells } from '../engine';
import { run } from '../run';
import { EnumValue, HostLimit } from '../service';
import type { Workbook } from '../workbook';
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
  if (part === 'formulas') copyFormulas(workbook, from, to);
  else paste(workbook, from, to, PASTE_OPTIONS[part]);
}

/** As the engine calls them. */
const PASTE_OPTIONS = { everything: {}, looks: { pasteOption: 'onlyFormat' }, values: { pasteOption: 'asValue' } };

/** Sorts the rows of a range by columns counted from the sheet's first, the first key first. */
export function sortRows({ model }: Workbook, range: RangeService, keys: readonly SortKey[]): void {
  const { sheetId } = range;
  const zone = range.zone();
  for (const { column, ascending } of [...keys].reverse()) {
    const sortDirection = ascending ? 'asc' : 'desc';
    const sortOptions = { sortHeaders: true };
    run(model, 'SORT_CELLS', { sheetId, col: column - 1, row: zone.top, zone, sortDirection, sortOptions });
  }
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

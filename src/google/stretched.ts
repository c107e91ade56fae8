import type { Area, Drawing } from '../workbook/drawing';
import { standingOf } from '../workbook/entries';
import { movedFormula, type Shift } from '../workbook/references';
import { readCells } from './cells';
import type { Desk, Values } from './draw';
import { type GeneratedTab, rangeCalled } from './generated-tab';
import { asRows } from './rows';

/**
 * Where the cells of a drawing stand on a tab on which the user has put rows or columns into the grid, and nothing else
 * has changed; undefined on any other tab, and where our rows and columns cannot be told from theirs.
 */
export function stretchOf({ spreadsheet, calendar }: Desk, tab: GeneratedTab, drawing: Drawing): Shift | undefined {
  const { entry } = drawing;
  const { grid } = tab.mark;
  const range = rangeCalled(spreadsheet, tab.sheet, 'entry');
  if (entry === undefined || grid === undefined || range === null || !isStretched(tab, entry)) return undefined;
  const standing = standingOf(readCells(range, calendar), grid);
  if (standing?.rows.length !== entry.rows || standing.columns.length !== entry.columns) return undefined;
  return {
    row: (at) => placed(at, entry.row, standing.rows, range.getNumRows()),
    column: (at) => placed(at, entry.column, standing.columns, range.getNumColumns()),
  };
}

/** The rectangle has grown by what the grid in it has grown by. */
function isStretched({ mark, block, entry: stands }: GeneratedTab, entry: Area): boolean {
  if (block?.row !== 1 || block.column !== 1 || stands?.row !== entry.row || stands.column !== entry.column)
    return false;
  const [rows, columns] = [stands.rows - entry.rows, stands.columns - entry.columns];
  const hasGrown = rows >= 0 && columns >= 0 && rows + columns > 0;
  return hasGrown && block.rows === mark.rows.length + rows && block.columns === mark.columns + columns;
}

function placed(at: number, first: number, standing: readonly number[], size: number): number {
  if (at < first) return at;
  const own = standing[at - first];
  return own === undefined ? at - standing.length + size : first + own;
}

/** Writes all of a drawing but the rows of the grid, to where it stands by now: between the columns of the user. */
export function writeStretched({ sheet }: GeneratedTab, values: Values, entry: Area, shift: Shift): void {
  const rows = values.map((cells, at) => ({ at: at + 1, cells }));
  const below = entry.row + entry.rows;
  for (const part of [rows.slice(0, entry.row - 1), rows.slice(below - 1)]) {
    const [first] = part;
    if (first === undefined) continue;
    for (const { from, to } of runsOf(first.cells.length, shift)) {
      const cells = part.map((row) => row.cells.slice(from - 1, to).map((cell) => moved(cell, shift)));
      sheet.getRange(shift.row(first.at), shift.column(from), cells.length, to - from + 1).setValues(asRows(cells));
    }
  }
}

/** Columns that still stand side by side, counted from 1. */
function runsOf(columns: number, shift: Shift): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let at = 1; at <= columns; at++) {
    const last = runs[runs.length - 1];
    if (last !== undefined && shift.column(at) === shift.column(last.to) + 1) last.to = at;
    else runs.push({ from: at, to: at });
  }
  return runs;
}

function moved(cell: Values[number][number], shift: Shift): Values[number][number] {
  return typeof cell === 'string' && cell.startsWith('=') ? movedFormula(cell, shift) : cell;
}

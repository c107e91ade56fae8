import type { Cell } from '../domain/cells';
import { Mistake } from '../domain/problem';
import type { Table } from '../domain/table';

/**
 * The table on a tab: its heading row is the first with two filled cells, so that a title above it does no harm.
 * An empty tab, or one without a row under the headings, is a mistake that names the tab.
 */
export function tableOn(tab: { name: string; cells: readonly (readonly Cell[])[] }): Table {
  const at = tab.cells.findIndex((row) => row.filter(isFilled).length >= 2);
  const headings = tab.cells[at];
  if (headings === undefined) throw new Mistake('emptyTab', { tab: tab.name });
  const rows = tab.cells.slice(at + 1);
  if (!rows.some((row) => row.some(isFilled))) throw new Mistake('noRows', { tab: tab.name });
  return { name: tab.name, headings: headings.map(String), rows, firstRow: at + 2 };
}

const isFilled = (cell: Cell) => cell !== '';

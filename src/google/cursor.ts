import type { Room } from '../jobs/ports';
import { columnLetter } from '../workbook/column-letter';
import { isGenerated } from './generated-tab';
import { marksIn } from './mark';
import { isAllowed } from './protection';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** So many rows and columns, of which the selected cell is the first; the first cell of the tab where none is selected. */
export function roomAtCursor(rows: number, columns: number): Room {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const cell = spreadsheet.getCurrentCell() ?? spreadsheet.getActiveSheet().getRange(1, 1);
  const sheet = cell.getSheet();
  const [bottom, right] = [cell.getRow() + rows - 1, cell.getColumn() + columns - 1];
  const first = nameOf(cell.getRow(), cell.getColumn());
  const last = nameOf(bottom, right);
  const isOnTab = bottom <= sheet.getMaxRows() && right <= sheet.getMaxColumns();
  return {
    area: first === last ? first : `${first}:${last}`,
    isRedrawn: marksIn(spreadsheet)
      .all()
      .some((tab) => tab.mark.sheet === sheet.getSheetId() && isGenerated(tab)),
    taken: isOnTab ? firstTaken(sheet.getRange(cell.getRow(), cell.getColumn(), rows, columns)) : '',
    fill: (formula) => (isAllowed(() => cell.setFormula(formula)) ? first : undefined),
  };
}

const nameOf = (row: number, column: number): string => `${columnLetter(column - 1)}${row}`;

/** A formula may show nothing, and still stands there. */
function firstTaken(range: Range): string | undefined {
  const formulas = range.getFormulas();
  const values: unknown[][] = range.getValues();
  for (const [y, row] of values.entries())
    for (const [x, value] of row.entries())
      if (value !== '' || formulas[y]?.[x] !== '') return nameOf(range.getRow() + y, range.getColumn() + x);
  return undefined;
}

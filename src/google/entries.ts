import type { EntryGrid, EntryGrids } from '../jobs/ports';
import { columnLetter } from '../workbook/column-letter';
import { readCells } from './cells';
import type { Desk } from './draw';
import { areaOf, isGenerated, rangeCalled } from './generated-tab';
import type { MarkedTab } from './mark';
import { asRows } from './rows';

/** The grids on people's tabs, found by their names wherever the user has moved them. */
export function entryGridsOn(desk: Desk): EntryGrids {
  const { spreadsheet, marks } = desk;
  return {
    isProtected: (key) => marks.all().some((tab) => tab.mark.key === key && isProtected(desk, tab)),
    read: () => marks.all().flatMap((tab) => gridOn(desk, tab) ?? []),
    find: (key) => {
      const tab = marks.all().find(({ mark }) => mark.key === key);
      return tab && gridOn(desk, tab);
    },
    fill: (tab, cells, value) => {
      const places = cells.map(({ row, column }) => `${columnLetter(column - 1)}${row}`);
      const list = spreadsheet.getSheetById(tab)?.getRangeList(places);
      if (value === '') list?.clearContent();
      else list?.setValue(value);
    },
    write: ({ tab, row, column }, values) => {
      const sheet = spreadsheet.getSheetById(tab);
      sheet?.getRange(row, column, values.length, values[0]?.length ?? 0).setValues(asRows(values));
    },
  };
}

/** None on a tab on which another grid is about to take its place. */
function gridOn(desk: Desk, tab: MarkedTab): EntryGrid | undefined {
  const { spreadsheet, calendar } = desk;
  if (tab.mark.isUnfinished || !isGenerated(tab)) return undefined;
  const { sheet, mark } = tab;
  if (mark.grid === undefined || mark.typed !== undefined) return undefined;
  const range = rangeCalled(spreadsheet, sheet, 'entry');
  if (range === null || isProtected(desk, tab)) return undefined;
  const place = { row: range.getRow(), column: range.getColumn() };
  return { tab: mark.sheet, key: mark.key, ...place, cells: readCells(range, calendar), drawn: mark.grid };
}

/** A tab that cannot be drawn keeps its grid: emptied, it would say less than before. */
function isProtected({ spreadsheet, protections }: Desk, { sheet }: MarkedTab): boolean {
  const block = rangeCalled(spreadsheet, sheet, 'block');
  return block !== null && protections.refuse(sheet, areaOf(block));
}

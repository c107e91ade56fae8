import type { EntryGrid, EntryGrids } from '../jobs/ports';
import { readCells } from './cells';
import type { Desk } from './draw';
import { isGenerated, nameOf } from './generated-tab';
import type { MarkedTab } from './mark';
import { asRows } from './rows';

/** The grids on people's tabs, found by their names wherever the user has moved them. */
export function entryGridsOn(desk: Desk): EntryGrids {
  const { spreadsheet, marks } = desk;
  return {
    read: (tab) =>
      marks
        .all()
        .filter(({ mark }) => tab === undefined || mark.sheet === tab)
        .flatMap((marked) => gridOn(desk, marked) ?? []),
    write: ({ tab, row, column, cells }) => {
      const sheet = spreadsheet.getSheetById(tab);
      sheet?.getRange(row, column, cells.length, cells[0]?.length ?? 0).setValues(asRows(cells));
    },
  };
}

/** None on a tab on which another grid is about to take its place. */
function gridOn({ spreadsheet, calendar }: Desk, tab: MarkedTab): EntryGrid | undefined {
  const { sheet, mark } = tab;
  if (mark.isUnfinished || !isGenerated(tab) || tab.mark.typed !== undefined) return undefined;
  const range = spreadsheet.getRangeByName(nameOf(sheet).entry);
  if (range === null) return undefined;
  const place = { row: range.getRow(), column: range.getColumn() };
  return { tab: mark.sheet, key: mark.key, ...place, cells: readCells(range, calendar) };
}

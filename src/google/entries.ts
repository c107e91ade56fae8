import type { EntryGrid, EntryGrids } from '../jobs/ports';
import { columnLetter } from '../workbook/column-letter';
import type { Area } from '../workbook/drawing';
import { readCells } from './cells';
import type { Desk } from './draw';
import { areaOf, type GeneratedTab, generatedTabs, isGenerated, rangeCalled, refusedAmong } from './generated-tab';
import type { MarkedTab } from './mark';
import { asRows } from './rows';

/**
 * The grids on people's tabs, found by their names wherever the user has moved them. A tab that cannot be drawn by whoever
 * is at work keeps its grid: emptied, it would say less than before. Who may write where is read once.
 */
export function entryGridsOn(desk: Desk): EntryGrids {
  const { spreadsheet, marks, protections } = desk;
  let known: ReadonlySet<string> | undefined;
  const refusedOf = (tabs: () => readonly GeneratedTab[]) => {
    known = known ?? refusedAmong(tabs(), protections);
    return known;
  };
  const isRefused = (key: string) => refusedOf(() => generatedTabs(spreadsheet, marks)).has(key);
  return {
    isProtected: isRefused,
    read: () => {
      const tabs = generatedTabs(spreadsheet, marks);
      const refused = refusedOf(() => tabs);
      return tabs.flatMap((tab) => (refused.has(tab.mark.key) ? [] : (gridOn(desk, tab, tab.entry) ?? [])));
    },
    find: (key) => {
      const tab = marks.all().find(({ mark }) => mark.key === key);
      const range = tab && !isRefused(key) ? rangeCalled(spreadsheet, tab.sheet, 'entry') : null;
      return tab && range ? gridOn(desk, tab, areaOf(range)) : undefined;
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
function gridOn({ calendar }: Desk, tab: MarkedTab, area: Area | undefined): EntryGrid | undefined {
  if (area === undefined || tab.mark.isUnfinished || !isGenerated(tab)) return undefined;
  const { sheet, mark } = tab;
  if (mark.grid === undefined || mark.typed !== undefined) return undefined;
  const { row, column, rows, columns } = area;
  const cells = readCells(sheet.getRange(row, column, rows, columns), calendar);
  return { tab: mark.sheet, key: mark.key, row, column, cells, drawn: mark.grid };
}

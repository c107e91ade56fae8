import type { Cell } from '../domain/cells';
import type { Area, Drawing } from '../workbook/drawing';
import type { DrawnGrid } from '../workbook/entries';
import type { Mark, MarkedTab, Marks } from './mark';
import type { Protections } from './protection';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** What we remember on a generated tab: the rectangle and the chart that are ours, and how far a change of them came. */
export interface TabMark extends Mark, Block {
  /** Of the last drawing; `''` while the tab is brought to another one. */
  readonly layout: string;
  readonly chart: number;
  /** What the change that comes next makes of the rectangle: its size tells whether it has happened. */
  readonly next?: Block;
  /** Of the notes that we have written: others are the user's. */
  readonly notes?: readonly string[];
  /** What the grid said when it was drawn, where there is one. */
  readonly grid?: DrawnGrid;
  /** What people have typed, while the grid it stood in gives way to another one. */
  readonly typed?: readonly (readonly Cell[])[];
}

/** Our rectangle, from A1. */
export interface Block {
  /** What each row is about. */
  readonly rows: readonly string[];
  readonly columns: number;
}

export interface GeneratedTab extends MarkedTab<TabMark> {
  /** Where our rectangle stands now: rows and columns that the user put in or took out have moved or changed it. */
  readonly block: Area | undefined;
  /** Where the grid stands into which people type. */
  readonly entry: Area | undefined;
}

/** All of them, unfinished ones as well. */
export function generatedTabs(spreadsheet: Spreadsheet, marks: Marks): GeneratedTab[] {
  const marked = marks.all().filter(isGenerated);
  const named = marked.length === 0 ? [] : spreadsheet.getNamedRanges();
  const ranges = new Map<string, Range[]>();
  for (const range of named) ranges.set(range.getName(), [...(ranges.get(range.getName()) ?? []), range.getRange()]);
  return marked.map((tab) => {
    const names = nameOf(tab.sheet);
    const area = (name: string) => {
      const range = ranges.get(name)?.find((each) => isOn(tab.sheet, each));
      return range && areaOf(range);
    };
    const block = blockIn(area(names.block), area(names.end), area(names.fence));
    return { ...tab, mark: settled(tab.mark, block), block, entry: area(names.entry) };
  });
}

/** The rectangle by its name alone would not tell: rows that are put in below it may count as its own. */
function blockIn(block: Area | undefined, end: Area | undefined, fence: Area | undefined): Area | undefined {
  const below = fence?.row ?? (end && end.row + 1);
  return block && below !== undefined ? { ...block, rows: below - block.row } : undefined;
}

export function isGenerated(tab: MarkedTab): tab is MarkedTab<TabMark> {
  return !tab.mark.key.startsWith('input/');
}

/**
 * The names by which Google follows our rectangle, its last row, the grid and the report date on it through all that the
 * user puts in and takes out; and, while we put rows in and take them out, the row under the rectangle.
 */
export function nameOf(sheet: Sheet): Record<'block' | 'end' | 'entry' | 'date' | 'fence', string> {
  const block = `${PREFIX}${sheet.getSheetId()}`;
  return { block, end: `${block}_end`, entry: `${block}_entry`, date: `${block}_date`, fence: `${block}_fence` };
}

const PREFIX = 'SalesRhythm_';

/** The range of such a name on its own tab: a copy of the tab may have brought the name along. */
export function rangeCalled(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  name: keyof ReturnType<typeof nameOf>,
): Range | null {
  const range = spreadsheet.getRangeByName(nameOf(sheet)[name]);
  return range !== null && isOn(sheet, range) ? range : null;
}

/** The range of a name whose cells are gone is none. */
function isOn(sheet: Sheet, range: Range | null): boolean {
  return range?.getSheet().getSheetId() === sheet.getSheetId();
}

/** Takes from a copy the names that it has brought along from its template. */
export function removeCopiedNames(sheet: Sheet): void {
  const own = Object.values(nameOf(sheet));
  const isCopied = (name: string) => name.includes(PREFIX) && !own.includes(name);
  for (const range of sheet.getNamedRanges()) if (isCopied(range.getName())) range.remove();
}

export function nameBlock(spreadsheet: Spreadsheet, sheet: Sheet, rows: number, columns: number): void {
  const { block, end } = nameOf(sheet);
  spreadsheet.setNamedRange(block, sheet.getRange(1, 1, rows, columns));
  spreadsheet.setNamedRange(end, sheet.getRange(rows, 1, 1, columns));
}

export function nameEntry(spreadsheet: Spreadsheet, sheet: Sheet, { row, column, rows, columns }: Area): void {
  spreadsheet.setNamedRange(nameOf(sheet).entry, sheet.getRange(row, column, rows, columns));
}

/** The keys of the tabs that Google would refuse to let us draw again. */
export function refusedAmong(tabs: readonly GeneratedTab[], protections: Protections): Set<string> {
  const refused = tabs.filter(({ sheet, block, mark }) => protections.refuse(sheet, block ?? areaFromA1(mark)));
  return new Set(refused.map(({ mark }) => mark.key));
}

/** Where our rectangle stands as it was drawn. */
export function isWhole({ block, mark }: GeneratedTab): boolean {
  return block !== undefined && sameArea(block, areaFromA1(mark));
}

const areaFromA1 = ({ rows, columns }: Block): Area => ({ row: 1, column: 1, rows: rows.length, columns });

export const sameArea = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Where a drawing stands on a tab that shows it. */
export function blockOf(drawing: Pick<Drawing, 'cells'>): Area {
  const [rows, columns] = sizeOf(drawing);
  return { row: 1, column: 1, rows, columns };
}

export function sizeOf({ cells }: Pick<Drawing, 'cells'>): [rows: number, columns: number] {
  return [cells.length, cells[0]?.length ?? 0];
}

/** The mark of a tab whose change was announced and has happened says what the change made of the rectangle. */
function settled(mark: TabMark, block: Area | undefined): TabMark {
  if (mark.next === undefined) return mark;
  const { next, ...rest } = mark;
  const hasHappened = block !== undefined && sameArea(block, areaFromA1(next));
  return hasHappened ? { ...rest, ...next } : rest;
}

export function areaOf(range: Range): Area {
  const [row, column] = [range.getRow(), range.getColumn()];
  return { row, column, rows: range.getNumRows(), columns: range.getNumColumns() };
}

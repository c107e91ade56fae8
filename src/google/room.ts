import type { Area, Drawing } from '../workbook/drawing';
import { changedRows, type RowChange, rowChanges } from '../workbook/rows';
import { type Block, type GeneratedTab, isWhole, nameBlock, nameOf, rangeCalled, sizeOf } from './generated-tab';
import type { Marks } from './mark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Spreadsheets {
  readonly spreadsheet: Spreadsheet;
  readonly marks: Marks;
}

/**
 * Gives our rectangle on a tab the rows and columns of a drawing. What the user put beside a row stays beside it, and
 * what they put beyond our block is pushed further out.
 *
 * Each change is written into the mark before it is made, and a name is given to the row under the rectangle: after an
 * execution that was ended between the two the height above that row tells whether the change was made.
 *
 * @param isOurs whether the rectangle that stands there may be changed; else the new one goes in above it
 */
export function makeRoom(
  { spreadsheet, marks }: Spreadsheets,
  tab: GeneratedTab,
  drawing: Drawing,
  isOurs = true,
): void {
  const { sheet, mark } = tab;
  const keep = ({ rows, columns }: Block, next?: Block) =>
    marks.change(tab, { ...mark, rows, columns, layout: '', ...(next && { next }) });
  keep(mark);
  const fence = rangeCalled(spreadsheet, sheet, 'fence')?.getRow();
  let now =
    isOurs || fence !== undefined ? standingBlock(tab, drawing, fence) : { rows: [], columns: sizeOf(drawing)[1] };
  const todo = steps(spreadsheet, sheet, now, drawing);
  if (todo.length > 0 && fence === undefined) putFence(spreadsheet, sheet, now.rows.length);
  for (const { rows, columns, take } of todo) {
    const next = { rows, columns };
    keep(now, next);
    take();
    now = next;
  }
}

/** Forgets the row under the rectangle, which the rectangle has got its names for. */
export function removeFence({ spreadsheet }: Spreadsheets, sheet: Sheet): void {
  if (rangeCalled(spreadsheet, sheet, 'fence') !== null) spreadsheet.removeNamedRange(nameOf(sheet).fence);
}

function putFence(spreadsheet: Spreadsheet, sheet: Sheet, rows: number): void {
  if (sheet.getMaxRows() === rows) sheet.insertRowsAfter(rows, 1);
  spreadsheet.setNamedRange(nameOf(sheet).fence, sheet.getRange(rows + 1, 1));
}

/** A change and what it makes of the rectangle. */
interface Step extends Block {
  take(): void;
}

/**
 * The rectangle from A1 that is ours. Where the user has moved it, or put something into it, there is none, and a new one
 * goes in above all that stands: whose the cells between ours are, nobody can tell.
 */
function standingBlock(tab: GeneratedTab, drawing: Drawing, fence: number | undefined): Block {
  const { mark, block } = tab;
  const [, columns] = sizeOf(drawing);
  const isAtA1 = block?.row === 1 && block.column === 1;
  if (isWhole(tab)) return mark;
  if (fence !== undefined) return { ...alike(fence - 1), columns: isAtA1 && fence > 1 ? block.columns : columns };
  if (isAtA1 && isOnlyCut(block, mark)) return { ...alike(block.rows), columns: block.columns };
  return { rows: [], columns };
}

/** Rows or columns of ours were taken out, and nothing was put in. */
function isOnlyCut({ rows, columns }: Area, drawn: Block): boolean {
  return rows <= drawn.rows.length && columns <= drawn.columns;
}

/** Rows of which nobody can tell what they were about. */
function alike(rows: number): Pick<Block, 'rows'> {
  return { rows: Array<string>(rows).fill('') };
}

function steps(spreadsheet: Spreadsheet, sheet: Sheet, block: Block, drawing: Drawing): Step[] {
  const [, columns] = sizeOf(drawing);
  const { rows } = drawing;
  return [
    ...(followingSteps(sheet, block, rows) ?? lengthStep(spreadsheet, sheet, block, rows)),
    ...widthStep(spreadsheet, sheet, { ...block, rows }, columns),
  ];
}

/** Undefined where rows cannot be followed: they changed their order, or the user wrote beside one that is gone. */
function followingSteps(sheet: Sheet, { rows: before, columns }: Block, after: readonly string[]): Step[] | undefined {
  const changes = rowChanges(before, after);
  if (changes === undefined || takesSomethingAlong(sheet, columns, changes)) return undefined;
  let rows = before;
  return changes.map((change) => {
    rows = changedRows(rows, change, after);
    return { rows, columns, take: () => apply(sheet, change) };
  });
}

function takesSomethingAlong(sheet: Sheet, columns: number, changes: readonly RowChange[]): boolean {
  const gone = changes.flatMap((change) => (change.type === 'delete' ? [change.row] : []));
  if (gone.length === 0) return false;
  const values: unknown[][] = sheet.getDataRange().getValues();
  return gone.some((row) => values[row - 1]?.slice(columns).some((cell) => cell !== ''));
}

function apply(sheet: Sheet, change: RowChange): void {
  if (change.type === 'delete') sheet.deleteRow(change.row);
  else if (change.after === 0) sheet.insertRowsBefore(1, change.count);
  else sheet.insertRowsAfter(change.after, change.count);
}

function lengthStep(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { rows: { length: before }, columns }: Block,
  rows: readonly string[],
): Step[] {
  const more = rows.length - before;
  if (more === 0) return [];
  const cut = () => {
    sheet.getRange(rows.length + 1, 1, -more, columns).clear();
    putFence(spreadsheet, sheet, rows.length);
  };
  return [{ rows, columns, take: () => (more > 0 ? sheet.insertRowsAfter(before, more) : cut()) }];
}

/** New columns go in before the last one, so that the name of the rectangle stretches. */
function widthStep(spreadsheet: Spreadsheet, sheet: Sheet, { rows, columns: before }: Block, columns: number): Step[] {
  const more = columns - before;
  if (more === 0) return [];
  const cut = () => {
    sheet.getRange(1, columns + 1, rows.length, -more).clear();
    nameBlock(spreadsheet, sheet, rows.length, columns);
  };
  return [{ rows, columns, take: () => (more > 0 ? sheet.insertColumnsAfter(Math.max(1, before - 1), more) : cut()) }];
}

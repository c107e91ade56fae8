import type { Calendar } from '../domain/calendar';
import type { Drawn, Part } from '../jobs/ports';
import type { TabChoice } from '../surface';
import type { Area, Drawing } from '../workbook/drawing';
import { carriedOver, drawnGrid, type Grid } from '../workbook/entries';
import type { TabLink } from '../workbook/tab';
import { readCells } from './cells';
import {
  blockOf,
  type GeneratedTab,
  generatedTabs,
  isWhole,
  nameBlock,
  nameEntry,
  rangeCalled,
  refusedAmong,
  removeCopiedNames,
  sameArea,
  sizeOf,
  type TabMark,
} from './generated-tab';
import { colourGaps, dress, firstChart, insertChart, updateChart } from './look';
import type { MarkedTab, Marks } from './mark';
import { sealOf } from './mark-summary';
import { type NewTabs, resize } from './new-tab';
import { annotate, fingerprintsOf } from './notes';
import { isAllowed, type Protections } from './protection';
import { nameReportDate } from './report-date';
import { makeRoom, removeFence } from './room';
import { asRows } from './rows';
import { stretchOf, writeStretched } from './stretched';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet, and what is known of our tabs in it. */
export interface Desk {
  readonly spreadsheet: Spreadsheet;
  readonly calendar: Calendar;
  readonly marks: Marks;
  readonly newTabs: NewTabs;
  readonly protections: Protections;
}

/**
 * Draws tabs one after another as long as the part may go on: each whole, so that wherever the execution ends every tab
 * but one is as it was or as it should be, and that one says in its mark that it is to be drawn again. See `Workbook.draw`.
 */
export function draw(desk: Desk, drawings: readonly Drawing[], outdated: string, part: Part): Drawn {
  const { spreadsheet, marks, newTabs, protections } = desk;
  newTabs.clearAway();
  const front = spreadsheet.getActiveSheet();
  const standing = standingTabs(desk);
  const isFinished = ({ key }: Drawing) => standing.get(key)?.mark.isUnfinished === undefined && standing.has(key);
  const order = inOrderOfWork(drawings);
  const left = order.filter((drawing) => !part.isDone(drawing) || !isFinished(drawing));
  const pen = penFor(desk, drawings, standing, part);

  const { refused, tryTo } = refusals(refusedAmong([...standing.values()], protections));

  let [count, drawn] = [0, 0];
  for (; count < left.length && (drawn === 0 || part.mayGoOn()); count++) {
    const drawing = left[count]!;
    if (tryTo(drawing, () => pen.draw(drawing))) drawn++;
  }

  const isDone = count === left.length;
  const [contents] = drawings;
  newTabs.end();
  marks.summarise();
  // A new tab comes to the front as it is made; the contents stay there when they are new.
  if (isDone && contents !== undefined && !isFinished(contents)) spreadsheet.setActiveSheet(pen.sheet(contents));
  else if (newTabs.hasMade()) spreadsheet.setActiveSheet(front);
  const gone = [...standing.values()].filter(({ mark }) => !pen.sheets.has(mark.key));
  if (isDone) for (const tab of gone) tryTo(tab.mark, () => retire(desk, tab, outdated));

  // What a tab is called is asked of Google where somebody wants to know.
  return {
    drawings: left.slice(0, count),
    isDone,
    get last() {
      return asChoice(pen.sheet((left[count - 1] ?? order[order.length - 1])!));
    },
    get tabs() {
      return isDone ? drawings.map((drawing) => asChoice(pen.sheet(drawing))) : [];
    },
    refused: drawings.filter(({ key }) => refused.has(key)).map((drawing) => asChoice(pen.sheet(drawing))),
  };
}

/** By key. */
function standingTabs({ spreadsheet, marks }: Desk): ReadonlyMap<string, GeneratedTab> {
  return new Map(generatedTabs(spreadsheet, marks).map((tab) => [tab.mark.key, tab]));
}

/**
 * A tab of those as it stands: after a while it is asked again where our rectangles are, since whoever puts a row into one
 * while others are drawn moves the cells that are about to be filled.
 */
function follow(desk: Desk, standing: ReadonlyMap<string, GeneratedTab>): (key: string) => GeneratedTab | undefined {
  let [tabs, since] = [standing, Date.now()];
  return (key) => {
    if (Date.now() - since > TRUSTED_FOR) [tabs, since] = [standingTabs(desk), Date.now()];
    return tabs.get(key);
  };
}

/** In milliseconds. */
const TRUSTED_FOR = 3_000;

/** Of several tabs those that are protected from us, known before or found out by trying. */
function refusals(refused: Set<string>) {
  /** Whether the change was made. */
  const tryTo = ({ key }: { readonly key: string }, change: () => void): boolean => {
    if (!refused.has(key) && isAllowed(change)) return true;
    refused.add(key);
    return false;
  };
  return { refused, tryTo };
}

/** Ways to other tabs need their ids, so that a tab with such ways is drawn when the others stand. */
function inOrderOfWork(drawings: readonly Drawing[]): Drawing[] {
  const leads = ({ cells }: Drawing) => cells.some((row) => row.some((cell) => typeof cell === 'object'));
  return [...drawings.filter((drawing) => !leads(drawing)), ...drawings.filter(leads)];
}

export const asChoice = (sheet: Sheet): TabChoice => ({ id: sheet.getSheetId(), name: sheet.getName() });

interface Pen {
  draw(drawing: Drawing): void;
  /** The tabs of the drawings that stand, by key. */
  readonly sheets: ReadonlyMap<string, Sheet>;
  sheet(drawing: Drawing): Sheet;
}

/**
 * The first new tab of a layout is the template of the others: to dress a tab costs two dozen calls, to copy it one. A tab
 * that stood before is no template, since its user may have written on it.
 */
function penFor(
  desk: Desk,
  drawings: readonly Drawing[],
  standing: ReadonlyMap<string, GeneratedTab>,
  { settle }: Part,
): Pen {
  const templates = new Map<string, Sheet>();
  const sheets = new Map<string, Sheet>();
  for (const { key } of drawings) if (standing.has(key)) sheets.set(key, standing.get(key)!.sheet);
  const make = (drawing: Drawing) => {
    const template = templates.get(drawing.layout);
    const place = placeOf(desk.spreadsheet, drawing, drawings, sheets);
    const tab = desk.newTabs.make<TabMark>({ name: drawing.name, place, template, mark: markOf(drawing, 0) });
    sheets.set(drawing.key, tab.sheet);
    finish(desk, tab, drawing, { valuesOf: values, isFresh: true, isCopy: template !== undefined });
    if (template === undefined) templates.set(drawing.layout, tab.sheet);
  };
  const values = (drawing: Drawing) => valuesOf(drawing, sheets);
  const tabOf = follow(desk, standing);
  return {
    sheets,
    sheet: ({ key }) => sheets.get(key)!,
    draw: (drawing) => {
      const tab = tabOf(drawing.key);
      if (tab === undefined) make(drawing);
      else if (tab.mark.isUnfinished) finish(desk, tab, drawing, { valuesOf: values, isFresh: false, isCopy: false });
      else drawAgain(desk, tab, drawing, { values: values(drawing), settle: () => settle(drawing.key) });
      nameReportDate(desk.spreadsheet, sheets.get(drawing.key)!, drawing);
    },
  };
}

/** Behind the tab of the drawing before it, else before the one of the next; the first of all goes to the end. */
function placeOf(
  spreadsheet: Spreadsheet,
  { key: itself }: Drawing,
  drawings: readonly Drawing[],
  sheets: ReadonlyMap<string, Sheet>,
): number {
  const ids = spreadsheet.getSheets().map((sheet) => sheet.getSheetId());
  const at = drawings.findIndex(({ key }) => key === itself);
  const places = (some: readonly Drawing[]) =>
    some.flatMap(({ key }) => (sheets.has(key) ? [ids.indexOf(sheets.get(key)!.getSheetId())] : []));
  const before = places(drawings.slice(0, at));
  const [next = ids.length] = places(drawings.slice(at + 1));
  return before.length > 0 ? before[before.length - 1]! + 1 : next;
}

interface Making {
  valuesOf(drawing: Drawing): Values;
  /** Nothing was done on the tab by an execution before. */
  readonly isFresh: boolean;
  /** The tab has its look already. */
  readonly isCopy: boolean;
}

export type Values = (string | number | boolean)[][];

function finish(
  { spreadsheet, marks }: Desk,
  tab: MarkedTab<TabMark>,
  drawing: Drawing,
  { valuesOf, isFresh, isCopy }: Making,
): void {
  const { sheet } = tab;
  if (isCopy || !isFresh) removeCopiedNames(sheet);
  sheet.setTabColor(drawing.color);
  if (!isCopy) dressAnew(sheet, drawing, isFresh);
  writeRows(sheet, valuesOf(drawing), 1);
  annotate(sheet, drawing, isFresh ? undefined : tab.mark.notes);
  const chart = chartOn(sheet, drawing, isCopy);
  nameParts(spreadsheet, sheet, drawing);
  marks.change(tab, { ...markOf(drawing, chart), sheet: sheet.getSheetId() });
}

const COLUMNS_FOR_CHART = 7;

function dressAnew(sheet: Sheet, drawing: Drawing, isFresh: boolean): void {
  const [rows, columns] = sizeOf(drawing);
  resize(sheet, { rows, columns: columns + (drawing.chart === undefined ? 0 : COLUMNS_FOR_CHART) }, isFresh);
  sheet.setHiddenGridlines(true);
  dress(sheet, drawing);
  colourGaps(sheet, drawing.look, isFresh ? [] : sheet.getConditionalFormatRules());
}

function chartOn(sheet: Sheet, { chart }: Drawing, isCopy: boolean): number {
  if (chart === undefined) return 0;
  return isCopy ? firstChart(sheet) : insertChart(sheet, chart);
}

function nameParts(spreadsheet: Spreadsheet, sheet: Sheet, drawing: Drawing): void {
  nameBlock(spreadsheet, sheet, ...sizeOf(drawing));
  if (drawing.entry !== undefined) nameEntry(spreadsheet, sheet, drawing.entry);
}

function markOf({ key, layout, rows, ...drawing }: Drawing, chart: number): Omit<TabMark, 'sheet'> {
  const [, columns] = sizeOf(drawing);
  const { entry, notes } = drawing;
  return {
    key,
    layout,
    rows,
    columns,
    chart,
    ...(notes.length > 0 && { notes: fingerprintsOf(notes) }),
    ...(entry && { grid: drawnGrid(gridCells(drawing.cells as Values, entry)) }),
  };
}

interface News {
  readonly values: Values;
  /** Takes out of the grid what is in the log by now: the new figures count it. */
  settle(): void;
}

/**
 * A tab whose rows and look are right gets its figures, and the grid into which people type is left alone, with all that
 * the user has put into it. Else the tab is drawn anew, and the grid with what they have typed.
 */
function drawAgain(desk: Desk, tab: GeneratedTab, drawing: Drawing, { values, settle }: News): void {
  const { sheet } = tab;
  settle();
  if (isAsDrawn(tab, drawing)) {
    writeAround(sheet, values, drawing.entry);
    annotateAgain(desk, tab, drawing);
    return;
  }
  const shift = isAlike(tab, drawing) ? stretchOf(desk, tab, drawing) : undefined;
  if (shift !== undefined && drawing.entry !== undefined) {
    writeStretched(tab, values, drawing.entry, shift);
    return;
  }
  drawAnew(desk, tab, drawing, values);
  settle(); // a grid that had lost the row of the moment has it again
}

/**
 * What was typed is carried into the new grid. Where something finds no place in it, the new tab goes in above the old
 * one, of which nothing is overwritten: it is the user's then.
 */
function drawAnew(desk: Desk, tab: GeneratedTab, drawing: Drawing, values: Values): void {
  const { sheet } = tab;
  const before = typedOn(desk, tab, drawing);
  const isCarried = withTyped(values, drawing, before).isWhole;
  makeRoom(desk, tab, drawing, isCarried);
  dress(sheet, drawing);
  colourGaps(sheet, drawing.look, sheet.getConditionalFormatRules());
  const chart = sheet.getCharts().find((candidate) => candidate.getChartId() === tab.mark.chart);
  if (chart !== undefined && drawing.chart !== undefined) updateChart(sheet, chart, drawing.chart);

  const [, columns] = sizeOf(drawing);
  const typed = withCutColumns(typedOn(desk, tab, drawing), before, columns); // once more: people type while we draw
  const complete = withTyped(values, drawing, typed);
  if (isCarried && !complete.isWhole) return; // the next job finds it so from the beginning
  const mark = { ...markOf(drawing, tab.mark.chart), sheet: sheet.getSheetId() };
  if (typed !== undefined) desk.marks.change(tab, { ...mark, layout: '', grid: typed.drawn, typed: typed.cells });
  writeAround(sheet, values, drawing.entry);
  writeGrid(sheet, complete.values, drawing.entry);
  annotate(sheet, drawing, tab.mark.notes ?? []);
  nameParts(desk.spreadsheet, sheet, drawing);
  removeFence(desk, sheet);
  desk.marks.change(tab, mark);
}

/** Only where one says something else: most refreshes change none, and the calls are spared. */
function annotateAgain({ marks }: Desk, tab: GeneratedTab, drawing: Drawing): void {
  if (tab.seal === sealFor(drawing)) return;
  const notes = fingerprintsOf(drawing.notes);
  const before = tab.mark.notes ?? [];
  if (notes.join() === before.join()) return;
  annotate(tab.sheet, drawing, before);
  marks.change(tab, { ...tab.mark, notes });
}

/** Where the tab has become narrower, the columns that were cut off are those that stood there before. */
function withCutColumns(now: Typed | undefined, before: Typed | undefined, width: number): Typed | undefined {
  if (now === undefined || before === undefined || now.cells.length !== before.cells.length) return now;
  const cells = now.cells.map((row, at) =>
    row.map((cell, column) => (column < width ? cell : (before.cells[at]?.[column] ?? cell))),
  );
  return { ...now, cells };
}

function isAsDrawn(tab: GeneratedTab, drawing: Drawing): boolean {
  const { block, entry } = tab;
  const isIn = (stands: Area | undefined, drawn: Area) => stands !== undefined && sameArea(stands, drawn);
  const hasEntry = drawing.entry === undefined || isIn(entry, drawing.entry);
  return isAlike(tab, drawing) && isIn(block, blockOf(drawing)) && hasEntry;
}

function isAlike({ mark, seal }: GeneratedTab, drawing: Drawing): boolean {
  if (drawing.entry !== undefined && mark.grid === undefined) return false;
  return seal === sealFor(drawing) || (mark.layout === drawing.layout && sameRows(mark.rows, drawing.rows));
}

const sealFor = ({ layout, rows, notes }: Drawing) => sealOf({ layout, rows, notes: fingerprintsOf(notes) });

const sameRows = (before: readonly string[], after: readonly string[]) =>
  before.length === after.length && before.every((key, at) => key === after[at]);

/** A grid that people have typed into, and what it said when it was drawn. */
type Typed = Pick<Grid, 'cells' | 'drawn'>;

/**
 * What stands in the grid now; undefined when there is none. After an execution that was ended while another grid took its
 * place, that is the new one, if it is there; the old one, if it still has its place; else what was kept of the old one.
 */
function typedOn({ spreadsheet, calendar }: Desk, { sheet, mark }: GeneratedTab, drawing: Drawing): Typed | undefined {
  const { entry } = drawing;
  const range = rangeCalled(spreadsheet, sheet, 'entry');
  const old =
    range === null || mark.grid === undefined ? undefined : { cells: readCells(range, calendar), drawn: mark.grid };
  if (mark.typed === undefined || mark.grid === undefined || entry === undefined) return old;
  const drawn = drawnGrid(gridCells(drawing.cells as Values, entry));
  const { row, column, rows, columns } = entry;
  const isThere = row + rows - 1 <= sheet.getMaxRows() && column + columns - 1 <= sheet.getMaxColumns();
  const fresh = isThere && { cells: readCells(sheet.getRange(row, column, rows, columns), calendar), drawn };
  if (fresh && isHeaded(fresh)) return fresh;
  const isInPlace = old !== undefined && range?.getRow() === row && isHeaded(old);
  return isInPlace ? old : { cells: mark.typed, drawn: mark.grid };
}

function isHeaded({ cells: [headings = []], drawn }: Typed): boolean {
  return headings.length === drawn.headings.length && headings.every((heading, at) => heading === drawn.headings[at]);
}

/** `isWhole` says whether everything that was typed finds a place. */
function withTyped(
  values: Values,
  { entry }: Drawing,
  typed: Typed | undefined,
): { readonly values: Values; readonly isWhole: boolean } {
  if (entry === undefined || typed === undefined) return { values, isWhole: true };
  const [row, column] = [entry.row - 1, entry.column - 1];
  const { cells: grid, isWhole } = carriedOver(typed, gridCells(values, entry));
  const complete = values.map((cells, at) => {
    const line = grid[at - row];
    return line === undefined ? cells : [...cells.slice(0, column), ...line, ...cells.slice(column + line.length)];
  });
  return { values: complete, isWhole };
}

function gridCells(values: Values, { row, column, rows, columns }: Area): Values {
  return values.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
}

function valuesOf({ cells }: Drawing, sheets: ReadonlyMap<string, Sheet>): Values {
  return cells.map((row) => row.map((cell) => (typeof cell === 'object' ? linkTo(cell, sheets) : cell)));
}

function linkTo({ tab, text }: TabLink, sheets: ReadonlyMap<string, Sheet>): string {
  return `=HYPERLINK("#gid=${sheets.get(tab)?.getSheetId()}";"${text.replace(/"/g, '""')}")`;
}

/** All rows but those of the grid. */
function writeAround(sheet: Sheet, values: Values, entry: Area | undefined): void {
  if (entry === undefined) {
    writeRows(sheet, values, 1);
    return;
  }
  const below = entry.row + entry.rows;
  writeRows(sheet, values.slice(0, entry.row - 1), 1);
  writeRows(sheet, values.slice(below - 1), below);
}

/** Those of the grid, in one call. */
function writeGrid(sheet: Sheet, values: Values, entry: Area | undefined): void {
  if (entry !== undefined) writeRows(sheet, values.slice(entry.row - 1, entry.row - 1 + entry.rows), entry.row);
}

function writeRows(sheet: Sheet, rows: Values, first: number): void {
  if (rows.length > 0) sheet.getRange(first, 1, rows.length, rows[0]?.length ?? 0).setValues(asRows(rows));
}

/** A tab that is drawn no more: a whole one keeps its figures and says so, half of one goes. */
function retire(desk: Desk, tab: GeneratedTab, outdated: string): void {
  if (tab.mark.isUnfinished) removeHalf(desk, tab);
  // The line under the title; in a block that the user cut or moved there may be none, and nothing is written.
  else if (isWhole(tab)) tab.sheet.getRange(2, 1).setValue(outdated);
}

/** Where somebody has written beside our block, the tab is theirs. */
function removeHalf({ spreadsheet, marks }: Desk, tab: GeneratedTab): void {
  const { sheet, mark, metadata } = tab;
  marks.forget(tab);
  if (sheet.getLastRow() > mark.rows.length || sheet.getLastColumn() > mark.columns) {
    metadata.remove();
    return;
  }
  for (const range of sheet.getNamedRanges()) range.remove();
  spreadsheet.deleteSheet(sheet);
}

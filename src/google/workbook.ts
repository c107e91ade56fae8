import { type Calendar, calendarOf, isoOf } from '../domain/calendar';
import type { Cell } from '../domain/cells';
import type { Workbook } from '../jobs/ports';
import type { TabChoice } from '../surface';
import type { ChartDrawing, Drawing, Look } from '../workbook/drawing';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The open spreadsheet through the jobs' eyes. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const calendar = calendarOf(zone);
  return {
    locale: spreadsheet.getSpreadsheetLocale(),
    today: calendar.dayOf(new Date()),
    tabs: () => usersTabs(spreadsheet),
    activeTab: () => spreadsheet.getActiveSheet().getSheetId(),
    read: (tab) => readTab(spreadsheet, tab, calendar),
    draw: (drawings) => drawAll(spreadsheet, drawings),
    show: (tab) => showTab(spreadsheet, tab),
  };
}

/** The metadata key of the tabs we generated. Their names are the user's to change. */
const MARK = 'sales-rhythm';

/** What we remember on a generated tab: who it is about, and the rectangle and chart that are ours. */
interface Mark {
  readonly key: string;
  readonly layout: string;
  readonly rows: number;
  readonly columns: number;
  readonly chart: number;
}

interface GeneratedTab {
  readonly sheet: Sheet;
  readonly metadata: Metadata;
  readonly mark: Mark;
}

function usersTabs(spreadsheet: Spreadsheet): TabChoice[] {
  const ours = new Set(generatedTabs(spreadsheet).map(({ sheet }) => sheet.getSheetId()));
  return spreadsheet
    .getSheets()
    .map(asChoice)
    .filter(({ id }) => !ours.has(id));
}

function readTab(spreadsheet: Spreadsheet, tab: number, calendar: Calendar) {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) return null;
  const values: unknown[][] = sheet.getDataRange().getValues();
  return { name: sheet.getName(), cells: values.map((row) => row.map((value) => asCell(value, calendar))) };
}

function asCell(value: unknown, calendar: Calendar): Cell {
  return value instanceof Date ? isoOf(calendar.dayOf(value)) : (value as Cell);
}

function showTab(spreadsheet: Spreadsheet, tab: number): boolean {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) return false;
  spreadsheet.setActiveSheet(sheet);
  return true;
}

function drawAll(spreadsheet: Spreadsheet, drawings: readonly Drawing[]): TabChoice[] {
  const drawn = new Map(generatedTabs(spreadsheet).map((tab) => [tab.mark.key, tab]));
  const names = drawings.every(({ key }) => drawn.has(key)) ? new Set<string>() : namesOf(spreadsheet);
  return drawings.map((drawing) => {
    const before = drawn.get(drawing.key);
    return asChoice(before === undefined ? drawNew(spreadsheet, drawing, names) : redraw(before, drawing));
  });
}

function generatedTabs(spreadsheet: Spreadsheet): GeneratedTab[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find();
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    const mark = metadata.getValue();
    return sheet === null || mark === null ? [] : [{ sheet, metadata, mark: JSON.parse(mark) as Mark }];
  });
}

function drawNew(spreadsheet: Spreadsheet, drawing: Drawing, names: Set<string>): Sheet {
  const sheet = spreadsheet.insertSheet(freeName(drawing.name, names), names.size - 1);
  trim(sheet, drawing);
  sheet.setTabColor(drawing.color).setHiddenGridlines(true);
  dress(sheet, drawing);
  rectangle(sheet, drawing).setValues(asRows(drawing.cells));
  sheet.insertChart(compose(sheet, sheet.newChart(), drawing.chart).build());
  const [chart] = sheet.getCharts();
  sheet.addDeveloperMetadata(MARK, JSON.stringify(markOf(drawing, chart?.getChartId() ?? 0)));
  return sheet;
}

function redraw({ sheet, metadata, mark }: GeneratedTab, drawing: Drawing): Sheet {
  const range = makeRoom(sheet, mark, drawing);
  if (mark.layout === drawing.layout) {
    range.setNumberFormats(asRows(drawing.look.numberFormats)).setValues(asRows(drawing.cells));
    return sheet;
  }
  dress(sheet, drawing);
  range.setValues(asRows(drawing.cells));
  const chart = sheet.getCharts().find((candidate) => candidate.getChartId() === mark.chart);
  if (chart !== undefined) sheet.updateChart(compose(sheet, chart.modify().clearRanges(), drawing.chart).build());
  metadata.setValue(JSON.stringify(markOf(drawing, mark.chart)));
  return sheet;
}

/** A taller or wider rectangle pushes what the user put beyond it further out; a smaller one is cleared first. */
function makeRoom(sheet: Sheet, mark: Mark, drawing: Drawing): Range {
  const [rows, columns] = sizeOf(drawing);
  if (rows > mark.rows) sheet.insertRowsAfter(mark.rows, rows - mark.rows);
  if (columns > mark.columns) sheet.insertColumnsAfter(mark.columns, columns - mark.columns);
  if (rows < mark.rows || columns < mark.columns) sheet.getRange(1, 1, mark.rows, mark.columns).clear();
  return rectangle(sheet, drawing);
}

function dress(sheet: Sheet, drawing: Drawing): void {
  const { look } = drawing;
  rectangle(sheet, drawing)
    .setNumberFormats(asRows(look.numberFormats))
    .setBackgrounds(asRows(look.backgrounds))
    .setFontColors(asRows(look.fontColors))
    .setFontWeights(asRows(look.fontWeights))
    .setFontSizes(asRows(look.fontSizes))
    .setHorizontalAlignments(asRows(look.alignments));
  sheet.setFrozenRows(look.frozenRows);
  for (const { from, count, width } of runs(look.columnWidths)) sheet.setColumnWidths(from, count, width);
}

/** Equal neighbours become one call: [190, 105, 105] → 1 × 190 from column 1, 2 × 105 from column 2. */
function runs(widths: Look['columnWidths']): { from: number; count: number; width: number }[] {
  const found: { from: number; count: number; width: number }[] = [];
  widths.forEach((width, at) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.width === width) last.count += 1;
    else found.push({ from: at + 1, count: 1, width });
  });
  return found;
}

const COLUMNS_FOR_CHART = 7;
const GAP_BEFORE_CHART = 16;

/** A new sheet has 26,000 cells; two hundred of them would be half of what a file may hold. */
function trim(sheet: Sheet, drawing: Drawing): void {
  const [rows, columns] = sizeOf(drawing);
  const wide = columns + COLUMNS_FOR_CHART;
  if (sheet.getMaxRows() > rows) sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  if (sheet.getMaxColumns() > wide) sheet.deleteColumns(wide + 1, sheet.getMaxColumns() - wide);
}

function compose(
  sheet: Sheet,
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  chart: ChartDrawing,
): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
  builder.setChartType(chart.type === 'bar' ? Charts.ChartType.BAR : Charts.ChartType.COLUMN);
  for (const { row, column, rows, columns } of chart.ranges) {
    builder.addRange(sheet.getRange(row, column, rows, columns));
  }
  return builder
    .setNumHeaders(1)
    .setPosition(chart.row, chart.column, GAP_BEFORE_CHART, 0)
    .setOption('title', chart.title)
    .setOption('colors', [...chart.colors])
    .setOption('legend.position', 'top');
}

const rectangle = (sheet: Sheet, drawing: Drawing) => sheet.getRange(1, 1, ...sizeOf(drawing));

function sizeOf({ cells }: Drawing): [rows: number, columns: number] {
  return [cells.length, cells[0]?.length ?? 0];
}

function markOf(drawing: Drawing, chart: number): Mark {
  const [rows, columns] = sizeOf(drawing);
  return { key: drawing.key, layout: drawing.layout, rows, columns, chart };
}

/** Google takes the arrays of its own types, which are not readonly. */
const asRows = <T>(rows: readonly (readonly T[])[]): T[][] => rows as T[][];

const asChoice = (sheet: Sheet): TabChoice => ({ id: sheet.getSheetId(), name: sheet.getName() });

const namesOf = (spreadsheet: Spreadsheet) => new Set(spreadsheet.getSheets().map((sheet) => sheet.getName()));

/** The wished name, or with " (2)", " (3)" … when the user already has a tab of that name. */
function freeName(wished: string, names: Set<string>): string {
  const short = wished.slice(0, 90);
  let name = short;
  for (let copy = 2; names.has(name); copy++) name = `${short} (${copy})`;
  names.add(name);
  return name;
}

import { type Calendar, calendarOf, isoOf } from '../domain/calendar';
import type { Cell } from '../domain/cells';
import type { Drawn, GeneratedTab as KnownTab, Workbook } from '../jobs/ports';
import type { TabChoice } from '../surface';
import type { Area, ChartDrawing, Drawing, Look } from '../workbook/drawing';
import { rowChanges } from '../workbook/rows';
import type { TabLink } from '../workbook/tab';
import { inputTabsOf } from './inputs';
import { MARK } from './mark';
import { asRows } from './rows';
import { freeName } from './tab-name';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** The open spreadsheet through the jobs' eyes. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const calendar = calendarOf(zone);
  return {
    get title() {
      return spreadsheet.getName();
    },
    url: spreadsheet.getUrl(),
    locale: spreadsheet.getSpreadsheetLocale(),
    zone,
    today: calendar.dayOf(new Date()),
    tabs: () => usersTabs(spreadsheet),
    activeTab: () => spreadsheet.getActiveSheet().getSheetId(),
    read: (tab) => readTab(spreadsheet, tab, calendar),
    generated: () => knownTabs(spreadsheet),
    draw: (drawings, outdated) => drawAll(spreadsheet, drawings, outdated),
    show: (tab) => showTab(spreadsheet, tab),
    inputs: inputTabsOf(spreadsheet),
    entries: { read: () => [], write: () => {} },
  };
}

function knownTabs(spreadsheet: Spreadsheet): KnownTab[] {
  const keys = new Map(generatedTabs(spreadsheet).map(({ sheet, mark }) => [sheet.getSheetId(), mark.key]));
  return spreadsheet
    .getSheets()
    .map(asChoice)
    .flatMap((tab) => {
      const key = keys.get(tab.id);
      return key === undefined || key.startsWith('input/') ? [] : [{ ...tab, key }];
    });
}

/** What we remember on a generated tab: who it is about, and the rectangle and chart that are ours. */
interface Mark {
  readonly key: string;
  readonly layout: string;
  /** What each row is about. */
  readonly rows: readonly string[];
  readonly columns: number;
  readonly chart: number;
}

interface GeneratedTab {
  readonly sheet: Sheet;
  readonly metadata: Metadata;
  readonly mark: Mark;
  /** Where our block stands now: rows and columns that the user put in or took out have moved or changed it. */
  readonly block: Area | undefined;
}

/** Open deals may stand among won ones, so that the tab with the deals may be the one with the sales. */
function usersTabs(spreadsheet: Spreadsheet): TabChoice[] {
  const hidden = generatedTabs(spreadsheet).filter(({ mark }) => mark.key !== 'input/deals');
  const ours = new Set(hidden.map(({ sheet }) => sheet.getSheetId()));
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

/**
 * First every tab gets its room and its look, then its figures: a way to another tab needs the other one's id. The first
 * new tab of a layout is the template of the others, because to dress a tab costs a dozen calls and to copy it one.
 */
function drawAll(spreadsheet: Spreadsheet, drawings: readonly Drawing[], outdated: string): Drawn {
  const drawn = new Map(generatedTabs(spreadsheet).map((tab) => [tab.mark.key, tab]));
  const keys = new Set(drawings.map(({ key }) => key));
  for (const [key, tab] of drawn) if (!keys.has(key)) sayOutdated(tab, outdated);
  const names = drawings.every(({ key }) => drawn.has(key)) ? new Set<string>() : namesOf(spreadsheet);
  const templates = new Map<string, Sheet>();
  const sheets = drawings.map((drawing) => {
    const before = drawn.get(drawing.key);
    return before === undefined
      ? makeTab(spreadsheet, drawing, names, templates)
      : prepare(spreadsheet, before, drawing);
  });
  const ids = new Map(drawings.map(({ key }, at) => [key, sheets[at]!.getSheetId()]));
  drawings.forEach((drawing, at) => {
    writeFigures(sheets[at]!, drawing, ids);
  });
  // Each new tab came to the front as it was made: the contents should stand there, the first of ours.
  if (names.size > 0 && sheets[0] !== undefined) spreadsheet.setActiveSheet(sheets[0]);
  const tabs = sheets.map(asChoice);
  return { done: tabs.length, last: tabs[tabs.length - 1]!, tabs };
}

/** The line under the title says so; in a block that the user cut or moved there may be none, and nothing is written. */
function sayOutdated({ sheet, mark, block }: GeneratedTab, words: string): void {
  if (block === undefined || !sameArea(block, asDrawn(mark))) return;
  sheet.getRange(2, 1).setValue(words);
}

function generatedTabs(spreadsheet: Spreadsheet): GeneratedTab[] {
  const found = spreadsheet.createDeveloperMetadataFinder().withKey(MARK).find();
  const named = found.length === 0 ? [] : spreadsheet.getNamedRanges();
  const ranges = new Map(named.map((range) => [range.getName(), range]));
  return found.flatMap((metadata) => {
    const sheet = metadata.getLocation().getSheet();
    const mark = metadata.getValue();
    if (sheet === null || mark === null) return [];
    const [block, end] = blockNames(sheet).map((name) => ranges.get(name)?.getRange());
    return [{ sheet, metadata, mark: JSON.parse(mark) as Mark, block: block && end && areaOf(block, end) }];
  });
}

/**
 * The names of our block and of its last row, by which Google follows both through all that the user puts in and takes
 * out. The block alone would not tell: rows that are put in below it may count as its own.
 */
const blockNames = (sheet: Sheet) => [`SalesRhythm_${sheet.getSheetId()}`, `SalesRhythm_${sheet.getSheetId()}_end`];

function nameBlock(spreadsheet: Spreadsheet, sheet: Sheet, drawing: Drawing): void {
  const [block = '', end = ''] = blockNames(sheet);
  const [rows, columns] = sizeOf(drawing);
  spreadsheet.setNamedRange(block, rectangle(sheet, drawing));
  spreadsheet.setNamedRange(end, sheet.getRange(rows, 1, 1, columns));
}

function areaOf(block: Range, end: Range): Area {
  const [row, column] = [block.getRow(), block.getColumn()];
  return { row, column, rows: end.getRow() - row + 1, columns: block.getNumColumns() };
}

function makeTab(spreadsheet: Spreadsheet, drawing: Drawing, names: Set<string>, templates: Map<string, Sheet>): Sheet {
  const name = freeName(drawing.name, (taken) => names.has(taken.toLowerCase()));
  names.add(name.toLowerCase());
  const template = templates.get(drawing.layout);
  const sheet =
    template === undefined ? spreadsheet.insertSheet(name, names.size - 1) : copyOf(template, spreadsheet, name);
  sheet.setTabColor(drawing.color);
  if (template === undefined) {
    templates.set(drawing.layout, sheet);
    trim(sheet, drawing);
    sheet.setHiddenGridlines(true);
    dress(sheet, drawing);
    colourGaps(sheet, drawing.look, []);
    if (drawing.chart !== undefined) sheet.insertChart(compose(sheet, sheet.newChart(), drawing.chart).build());
  }
  const chart = drawing.chart === undefined ? undefined : sheet.getCharts()[0];
  nameBlock(spreadsheet, sheet, drawing);
  sheet.addDeveloperMetadata(MARK, JSON.stringify(markOf(drawing, chart?.getChartId() ?? 0)));
  return sheet;
}

function copyOf(template: Sheet, spreadsheet: Spreadsheet, name: string): Sheet {
  const copy = template.copyTo(spreadsheet).setName(name);
  for (const metadata of copy.getDeveloperMetadata()) if (metadata.getKey() === MARK) metadata.remove();
  return copy;
}

function prepare(spreadsheet: Spreadsheet, { sheet, metadata, mark, block }: GeneratedTab, drawing: Drawing): Sheet {
  const isWhole = block !== undefined && sameArea(block, asDrawn(mark));
  if (isWhole && mark.layout === drawing.layout && sameRows(mark.rows, drawing.rows)) return sheet;
  if (isWhole) followRows(sheet, mark, drawing);
  else if (block !== undefined && isOnlyCut(block, asDrawn(mark))) makeRoom(sheet, block, drawing);
  else sheet.insertRowsBefore(1, drawing.rows.length); // drawn anew: whose the cells between ours are, nobody can tell
  nameBlock(spreadsheet, sheet, drawing);
  dress(sheet, drawing);
  colourGaps(sheet, drawing.look, sheet.getConditionalFormatRules());
  const chart = sheet.getCharts().find((candidate) => candidate.getChartId() === mark.chart);
  if (chart !== undefined && drawing.chart !== undefined) {
    sheet.updateChart(compose(sheet, chart.modify().clearRanges(), drawing.chart).build());
  }
  metadata.setValue(JSON.stringify(markOf(drawing, mark.chart)));
  return sheet;
}

const asDrawn = ({ rows, columns }: Mark): Area => ({ row: 1, column: 1, rows: rows.length, columns });

const sameArea = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** Rows or columns of ours were taken out, and nothing was put in or moved. */
const isOnlyCut = (block: Area, drawn: Area) =>
  block.row === 1 && block.column === 1 && block.rows <= drawn.rows && block.columns <= drawn.columns;

const sameRows = (before: readonly string[], after: readonly string[]) =>
  before.length === after.length && before.every((key, at) => key === after[at]);

/** What the user put beside a row stays beside it, and what they put beyond our block is pushed further out. */
function followRows(sheet: Sheet, mark: Mark, drawing: Drawing): void {
  const changes = rowChanges(mark.rows, drawing.rows);
  const beside = changes.some(({ type }) => type === 'delete') ? rowsWithMore(sheet, mark.columns) : NONE;
  if (changes.some((change) => change.type === 'delete' && beside.has(change.row))) {
    makeRoom(sheet, asDrawn(mark), drawing);
    return;
  }
  for (const change of changes) {
    if (change.type === 'delete') sheet.deleteRow(change.row);
    else sheet.insertRowsAfter(change.after, change.count);
  }
  fitColumns(sheet, { ...asDrawn(mark), rows: drawing.rows.length }, drawing);
}

/** Room for a block whose rows cannot be followed: the user wrote beside one that is gone, or took some out. */
function makeRoom(sheet: Sheet, block: Area, drawing: Drawing): void {
  const [rows] = sizeOf(drawing);
  if (rows > block.rows) sheet.insertRowsAfter(block.rows, rows - block.rows);
  if (rows < block.rows) sheet.getRange(rows + 1, 1, block.rows - rows, block.columns).clear();
  fitColumns(sheet, { ...block, rows }, drawing);
}

function fitColumns(sheet: Sheet, { rows, columns: before }: Area, drawing: Drawing): void {
  const [, columns] = sizeOf(drawing);
  if (columns > before) sheet.insertColumnsAfter(before, columns - before);
  if (columns < before) sheet.getRange(1, columns + 1, rows, before - columns).clear();
}

const NONE: ReadonlySet<number> = new Set();

/** The rows in which something stands to the right of our block. */
function rowsWithMore(sheet: Sheet, columns: number): ReadonlySet<number> {
  const values: unknown[][] = sheet.getDataRange().getValues();
  return new Set(values.flatMap((row, at) => (row.slice(columns).some((cell) => cell !== '') ? [at + 1] : [])));
}

/** Text is formatted as text before it is written, so that "1/2", "007" and "=x" stay what they are. */
function writeFigures(sheet: Sheet, drawing: Drawing, ids: ReadonlyMap<string, number>): void {
  const values = drawing.cells.map((row) => row.map((cell) => (typeof cell === 'object' ? linkTo(cell, ids) : cell)));
  rectangle(sheet, drawing).setNumberFormats(asRows(drawing.look.numberFormats)).setValues(values);
}

function linkTo({ tab, text }: TabLink, ids: ReadonlyMap<string, number>): string {
  return `=HYPERLINK("#gid=${ids.get(tab)}";"${text.replace(/"/g, '""')}")`;
}

function dress(sheet: Sheet, drawing: Drawing): void {
  const { look } = drawing;
  rectangle(sheet, drawing)
    .setBackgrounds(asRows(look.backgrounds))
    .setFontColors(asRows(look.fontColors))
    .setFontWeights(asRows(look.fontWeights))
    .setFontSizes(asRows(look.fontSizes))
    .setHorizontalAlignments(asRows(look.alignments))
    .setWraps(asRows(look.wraps));
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

/** Darker than the colours of the charts: text needs the contrast. */
const BEHIND = '#a84300';
const AHEAD = '#00558c';

/** Replaces our two rules and leaves the user's alone. */
function colourGaps(sheet: Sheet, { gaps }: Look, before: readonly ConditionalFormatRule[]): void {
  const users = before.filter((rule) => !isOurs(rule));
  if (gaps.length === 0 && users.length === before.length) return;
  const ranges = gaps.map(({ row, column, rows, columns }) => sheet.getRange(row, column, rows, columns));
  const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges(ranges);
  const ours = [
    rule().whenNumberLessThan(0).setFontColor(BEHIND).build(),
    rule().whenNumberGreaterThan(0).setFontColor(AHEAD).build(),
  ];
  sheet.setConditionalFormatRules(gaps.length === 0 ? users : [...users, ...ours]);
}

function isOurs(rule: ConditionalFormatRule): boolean {
  const color = rule.getBooleanCondition()?.getFontColor();
  return color === BEHIND || color === AHEAD;
}

const COLUMNS_FOR_CHART = 7;
const GAP_BEFORE_CHART = 16;

/** A new sheet has 26,000 cells; two hundred of them would be half of what a file may hold. */
function trim(sheet: Sheet, drawing: Drawing): void {
  const [rows, columns] = sizeOf(drawing);
  const wide = columns + (drawing.chart === undefined ? 0 : COLUMNS_FOR_CHART);
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
  const [, columns] = sizeOf(drawing);
  return { key: drawing.key, layout: drawing.layout, rows: drawing.rows, columns, chart };
}

const asChoice = (sheet: Sheet): TabChoice => ({ id: sheet.getSheetId(), name: sheet.getName() });

/** In small letters: a formula that refers to `Plan` would find `plan` as well. */
const namesOf = (spreadsheet: Spreadsheet) =>
  new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));

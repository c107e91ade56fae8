import type { InputName } from '../domain/inputs';
import type { InputTabs } from '../jobs/ports';
import type { Area } from '../workbook/drawing';
import {
  type DrawnColumns,
  type DrawnRows,
  HEADING_ROW,
  type InputDrawing,
  type Place,
  type Rule,
} from '../workbook/inputs';
import type { Desk } from './draw';
import { resize } from './new-tab';
import { isAllowed } from './protection';
import { asRows } from './rows';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The tabs that the user fills in, known by their mark whatever they are called. */
export function inputTabsOf(desk: Desk): InputTabs {
  const { spreadsheet, marks } = desk;
  return {
    find: (input) => {
      const tab = markedAs(desk, input);
      return tab?.mark.isUnfinished ? undefined : tab?.mark.sheet;
    },
    adopt: (tab, input) => {
      const sheet = spreadsheet.getSheetById(tab);
      if (sheet !== null) marks.add(sheet, { sheet: tab, key: keyOf(input) });
    },
    create: (drawing) => create(desk, drawing),
    write: ({ tab, row, column }, value) => {
      const cell = { row, column, rows: 1, columns: 1 };
      return change(desk, tab, cell, (sheet) => sheet.getRange(row, column).setValue(value));
    },
    insertBelow: (place, rows) => {
      const below = { row: place.row + 1, column: place.column, rows: 1, columns: rows[0]?.length ?? 0 };
      return rows.length === 0 || change(desk, place.tab, below, (sheet) => insertBelow(sheet, place, rows));
    },
    insertDrawn: ({ tab, row, column }, rows) => {
      const [count, columns] = [rows.rules.length, rows.rules[0]?.length ?? 0];
      const area = { row: row + 1, column, rows: 1, columns };
      return change(desk, tab, area, (sheet) => {
        sheet.insertRowsAfter(row, count);
        const range = sheet.getRange(row + 1, column, count, columns);
        look(range, rows, spreadsheet).setValues(asRows(rows.cells));
      });
    },
    insertColumns: ({ tab, row, column }, drawn) => {
      const area = { row, column: column + 1, rows: 1, columns: drawn.notes.length };
      return change(desk, tab, area, (sheet) => insertColumns(desk, sheet, area, drawn));
    },
  };
}

/** False where the tab is gone, or the area is protected from us. */
function change({ spreadsheet, protections }: Desk, tab: number, area: Area, make: (sheet: Sheet) => void): boolean {
  const sheet = spreadsheet.getSheetById(tab);
  return sheet !== null && !protections.refuse(sheet, area) && isAllowed(() => make(sheet));
}

const keyOf = (input: InputName) => `input/${input}`;

function markedAs({ marks }: Desk, input: InputName) {
  return marks.all().find(({ mark }) => mark.key === keyOf(input));
}

/** A new tab behind all others, or the one that was left half made. What is written as text is formatted as text before. */
function create(desk: Desk, drawing: InputDrawing): number {
  const { spreadsheet, marks, newTabs } = desk;
  const key = keyOf(drawing.input);
  const half = markedAs(desk, drawing.input);
  const place = spreadsheet.getSheets().length;
  const tab = half ?? newTabs.make({ name: drawing.name, place, mark: { key } });
  fill(spreadsheet, tab.sheet, drawing, half === undefined);
  marks.change(tab, { sheet: tab.mark.sheet, key });
  newTabs.end();
  return tab.mark.sheet;
}

function fill(spreadsheet: Spreadsheet, sheet: Sheet, drawing: InputDrawing, isFresh: boolean): void {
  const [rows, columns] = [drawing.rules.length, drawing.notes.length];
  resize(sheet, { rows, columns: columns + SPARE_COLUMNS }, isFresh);
  look(sheet.getRange(1, 1, rows, columns), drawing, spreadsheet);
  sheet.getRange(1, 1, drawing.cells.length, columns).setValues(asRows(drawing.cells));
  head(sheet.getRange(HEADING_ROW, 1, 1, columns), drawing.notes);
  sheet.setColumnWidths(1, columns, COLUMN_WIDTH);
  if (drawing.input === 'settings') wrapMeanings(sheet, columns, rows);
  sheet.setFrozenRows(HEADING_ROW);
}

function look(range: Range, { numberFormats, backgrounds, rules }: DrawnRows, spreadsheet: Spreadsheet): Range {
  return range
    .setNumberFormats(asRows(numberFormats))
    .setBackgrounds(asRows(backgrounds))
    .setDataValidations(validations(rules, spreadsheet));
}

/** As far down as the tab reaches. */
function insertColumns({ spreadsheet }: Desk, sheet: Sheet, { row, column, columns }: Area, drawn: DrawnColumns): void {
  const rows = Math.min(drawn.rules.length, sheet.getMaxRows() - row + 1);
  const { numberFormats, backgrounds, rules, cells } = drawn;
  const upTo = <T>(all: readonly T[]) => all.slice(0, rows);
  const shown = {
    cells,
    numberFormats: upTo(numberFormats),
    backgrounds: upTo(backgrounds),
    rules: upTo(rules),
  };
  sheet.insertColumnsAfter(column - 1, columns);
  look(sheet.getRange(row, column, rows, columns), shown, spreadsheet);
  head(sheet.getRange(row, column, 1, columns).setValues(asRows(cells)), drawn.notes);
  sheet.setColumnWidths(column, columns, COLUMN_WIDTH);
}

function head(headings: Range, notes: readonly string[]): void {
  headings.setNotes(asRows([notes])).setFontWeight('bold');
}

/** The last column says in sentences what each setting does. */
function wrapMeanings(sheet: Sheet, column: number, rows: number): void {
  sheet.setColumnWidth(column, SENTENCE_WIDTH);
  sheet.getRange(HEADING_ROW, 1, rows - 1, column).setVerticalAlignment('top');
  sheet.getRange(HEADING_ROW, column, rows - 1, 1).setWrap(true);
}

const SPARE_COLUMNS = 4;
const COLUMN_WIDTH = 160;
const SENTENCE_WIDTH = 640;

/**
 * Rows that are new in the same moment push down what somebody types below meanwhile. Under headings, which are text, they
 * take after the row that stood below them, else after the one above. Text stays text.
 */
function insertBelow(sheet: Sheet, { row, column }: Place, rows: readonly (readonly (string | number)[])[]): void {
  const [count, columns] = [rows.length, rows[0]?.length ?? 0];
  const isLast = row === sheet.getMaxRows();
  const [above = [], below = above] = sheet.getRange(row, column, isLast ? 1 : 2, columns).getNumberFormats();
  const isHeading = above.some((format, at) => format === TEXT && typeof rows[0]?.[at] === 'number');
  if (isHeading && !isLast) sheet.insertRowsBefore(row + 1, count);
  else sheet.insertRowsAfter(row, count);
  const formats = isHeading ? below : above;
  sheet
    .getRange(row + 1, column, count, columns)
    .setNumberFormats(rows.map((cells) => cells.map((cell, at) => formatFor(cell, formats[at]))))
    .setValues(asRows(rows));
}

const TEXT = '@';
const GENERAL = 'general';
/** How Google calls the format of a number that has none; set as one, it shows 5 as `5.`. */
const AUTOMATIC = '0.###############';

function formatFor(cell: string | number, inherited = GENERAL): string {
  if (typeof cell === 'string') return cell === '' ? inherited : TEXT;
  return inherited === TEXT || inherited === AUTOMATIC ? GENERAL : inherited;
}

/** A rule is one object in thousands of cells: each is built once. */
function validations(
  rules: readonly (readonly (Rule | null)[])[],
  spreadsheet: Spreadsheet,
): (DataValidation | null)[][] {
  const built = new Map<Rule | null, DataValidation | null>([[null, null]]);
  const validation = (rule: Rule | null) => {
    if (rule !== null && !built.has(rule)) built.set(rule, build(rule, spreadsheet));
    return built.get(rule) ?? null;
  };
  return rules.map((row) => row.map(validation));
}

/** What is none of a list is only marked; a date, a number or a tick has to be one. */
function build(rule: Rule, spreadsheet: Spreadsheet): DataValidation {
  const builder = SpreadsheetApp.newDataValidation().setHelpText(rule.help);
  switch (rule.kind) {
    case 'day':
      return builder.requireDate().setAllowInvalid(false).build();
    case 'number':
      return atLeast(builder, rule).setAllowInvalid(false).build();
    case 'checkbox':
      return builder.requireCheckbox().setAllowInvalid(false).build();
    case 'oneOf':
      return builder
        .requireValueInList([...rule.values], true)
        .setAllowInvalid(true)
        .build();
    case 'oneBelow':
      return builder.requireValueInRange(below(rule.place, spreadsheet), true).setAllowInvalid(true).build();
  }
}

function atLeast(
  builder: GoogleAppsScript.Spreadsheet.DataValidationBuilder,
  { least, most }: { readonly least: number; readonly most?: number },
): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
  return most === undefined
    ? builder.requireNumberGreaterThanOrEqualTo(least)
    : builder.requireNumberBetween(least, most);
}

/** The rest of the column, however long it grows. */
function below({ tab, row, column }: Place, spreadsheet: Spreadsheet): Range {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) throw new Error(`no tab has the id ${tab}`);
  const first = sheet.getRange(row, column).getA1Notation();
  return sheet.getRange(`${first}:${first.replace(/\d+/, '')}`);
}

import type { InputName } from '../domain/inputs';
import type { InputTabs } from '../jobs/ports';
import { HEADING_ROW, type InputDrawing, type Place, type Rule } from '../workbook/inputs';
import { MARK } from './mark';
import { asRows } from './rows';
import { freeName } from './tab-name';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The tabs that the user fills in, known by their mark whatever they are called. */
export function inputTabsOf(spreadsheet: Spreadsheet): InputTabs {
  return {
    find: (input) => findMarked(spreadsheet, input),
    adopt: (tab, input) => {
      spreadsheet.getSheetById(tab)?.addDeveloperMetadata(MARK, markOf(input));
    },
    create: (drawing) => create(spreadsheet, drawing).getSheetId(),
    write: ({ tab, row, column }, value) => {
      spreadsheet.getSheetById(tab)?.getRange(row, column).setValue(value);
    },
    insertBelow: ({ tab, row, column }, rows) => {
      const sheet = spreadsheet.getSheetById(tab);
      sheet?.insertRowsAfter(row, rows.length);
      sheet?.getRange(row + 1, column, rows.length, rows[0]?.length ?? 0).setValues(asRows(rows));
    },
  };
}

/** Looks for the one mark: to read those of all our tabs takes longer. */
function findMarked(spreadsheet: Spreadsheet, input: InputName): number | undefined {
  const marks = spreadsheet.createDeveloperMetadataFinder().withKey(MARK).withValue(markOf(input)).find();
  const [sheet] = marks.flatMap((mark) => mark.getLocation().getSheet() ?? []);
  return sheet?.getSheetId();
}

function markOf(input: InputName): string {
  return JSON.stringify({ key: `input/${input}` });
}

/** A new tab behind all others. Twelve service calls; what is written as text is formatted as text before. */
function create(spreadsheet: Spreadsheet, drawing: InputDrawing): Sheet {
  const name = freeName(drawing.name, (taken) => spreadsheet.getSheetByName(taken) !== null);
  const sheet = spreadsheet.insertSheet(name, spreadsheet.getSheets().length);
  const [rows, columns] = [drawing.rules.length, drawing.notes.length];
  resize(sheet, rows, columns + SPARE_COLUMNS);
  sheet
    .getRange(1, 1, rows, columns)
    .setNumberFormats(asRows(drawing.numberFormats))
    .setBackgrounds(asRows(drawing.backgrounds));
  sheet.getRange(1, 1, drawing.cells.length, columns).setValues(asRows(drawing.cells));
  sheet.getRange(1, 1, rows, columns).setDataValidations(validations(drawing.rules, spreadsheet));
  sheet
    .getRange(HEADING_ROW, 1, 1, columns)
    .setNotes(asRows([drawing.notes]))
    .setFontWeight('bold');
  sheet.setColumnWidths(1, columns, COLUMN_WIDTH);
  sheet.setFrozenRows(HEADING_ROW);
  return sheet.addDeveloperMetadata(MARK, markOf(drawing.input));
}

const SPARE_COLUMNS = 4;
const COLUMN_WIDTH = 140;

/** The grid of every sheet that `insertSheet` makes. */
const NEW_SHEET = { rows: 1_000, columns: 26 };

function resize(sheet: Sheet, rows: number, columns: number): void {
  if (rows > NEW_SHEET.rows) sheet.insertRowsAfter(NEW_SHEET.rows, rows - NEW_SHEET.rows);
  if (rows < NEW_SHEET.rows) sheet.deleteRows(rows + 1, NEW_SHEET.rows - rows);
  sheet.deleteColumns(columns + 1, NEW_SHEET.columns - columns);
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
function below({ tab, row, column }: Place, spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.Range {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) throw new Error(`no tab has the id ${tab}`);
  const first = sheet.getRange(row, column).getA1Notation();
  return sheet.getRange(`${first}:${first.replace(/\d+/, '')}`);
}

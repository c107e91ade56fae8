import type { Drawing } from '../workbook/drawing';
import { nameOf } from './generated-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The name by which formulas of the user find the day of the figures. */
const REPORT_DATE = 'REPORT_DATE';

/**
 * Leads that name to its cell on a tab that has one. A range of that name that the user made, or led elsewhere, stays
 * theirs: ours stands on the same cell as a second name, and Google moves both together.
 */
export function nameReportDate(spreadsheet: Spreadsheet, sheet: Sheet, { reportDate }: Drawing): void {
  if (reportDate === undefined) return;
  const cell = sheet.getRange(reportDate.row, reportDate.column);
  const { date } = nameOf(sheet);
  const [named, ours, wanted] = [spreadsheet.getRangeByName(REPORT_DATE), spreadsheet.getRangeByName(date), cell].map(
    placeOf,
  );
  // In this order: where an execution ends between the two, the name stands on the cell that is wanted.
  if (named !== wanted && (named === '' || named === ours)) spreadsheet.setNamedRange(REPORT_DATE, cell);
  if (ours !== wanted) spreadsheet.setNamedRange(date, cell);
}

function placeOf(range: Range | null): string {
  return range === null ? '' : `${range.getSheet().getSheetId()}!${range.getA1Notation()}`;
}

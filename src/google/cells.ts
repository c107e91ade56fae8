import { type Calendar, isoOf } from '../domain/calendar';
import type { Cell } from '../domain/cells';

/** The values of a range; dates are days on the calendar, as ISO text. */
export function readCells(range: GoogleAppsScript.Spreadsheet.Range, calendar: Calendar): Cell[][] {
  const values: unknown[][] = range.getValues();
  return values.map((row) => row.map((value) => asCell(value, calendar)));
}

function asCell(value: unknown, calendar: Calendar): Cell {
  return value instanceof Date ? isoOf(calendar.dayOf(value)) : (value as Cell);
}

import { type Calendar, calendarOf } from '../domain/calendar';
import { languageOf } from '../i18n/language';
import type { Language } from '../surface';

// A formula may read these two of the spreadsheet and nothing else, and only when it needs them: a service call costs
// more than most formulas.

/** Formulas speak the spreadsheet's language: everyone who opens it sees the same cell. */
export function sheetLanguage(): Language {
  return languageOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

export function sheetCalendar(): Calendar {
  return calendarOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
}

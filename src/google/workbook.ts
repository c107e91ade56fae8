import { type Calendar, calendarOf } from '../domain/calendar';
import type { GeneratedTab, Workbook } from '../jobs/ports';
import type { TabChoice } from '../surface';
import { readCells } from './cells';
import { asChoice, type Desk, draw } from './draw';
import { entryGridsOn } from './entries';
import { isGenerated } from './generated-tab';
import { inputTabsOf } from './inputs';
import { marksIn } from './mark';
import { newTabsIn } from './new-tab';
import { protectionsIn } from './protection';
import { documentStore } from './store';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The open spreadsheet through the jobs' eyes. */
export function openWorkbook(store = documentStore()): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const zone = spreadsheet.getSpreadsheetTimeZone();
  const calendar = calendarOf(zone);
  const marks = marksIn(spreadsheet);
  const desk: Desk = {
    spreadsheet,
    calendar,
    marks,
    newTabs: newTabsIn(spreadsheet, marks, store),
    protections: protectionsIn(spreadsheet),
  };
  return {
    get title() {
      return spreadsheet.getName();
    },
    url: spreadsheet.getUrl(),
    locale: spreadsheet.getSpreadsheetLocale(),
    zone,
    today: calendar.dayOf(new Date()),
    tabs: () => usersTabs(desk),
    activeTab: () => spreadsheet.getActiveSheet().getSheetId(),
    read: (tab) => readTab(spreadsheet, tab, calendar),
    generated: () => ourTabs(desk),
    draw: (drawings, outdated, part) => draw(desk, drawings, outdated, part),
    show: (tab) => showTab(spreadsheet, tab),
    inputs: inputTabsOf(desk),
    entries: entryGridsOn(desk),
    flush: () => SpreadsheetApp.flush(),
  };
}

/** Open deals may stand among won ones, so that the tab with the deals may be the one with the sales. */
function usersTabs({ spreadsheet, marks }: Desk): TabChoice[] {
  const hidden = marks.all().filter(({ mark }) => mark.key !== 'input/deals' || mark.isUnfinished);
  const ours = new Set(hidden.map(({ mark }) => mark.sheet));
  return spreadsheet
    .getSheets()
    .filter((sheet) => !ours.has(sheet.getSheetId()))
    .map(asChoice);
}

function ourTabs({ spreadsheet, marks }: Desk): GeneratedTab[] {
  const finished = marks.all().filter((tab) => isGenerated(tab) && !tab.mark.isUnfinished);
  const keys = new Map(finished.map(({ mark }) => [mark.sheet, mark.key]));
  return spreadsheet.getSheets().flatMap((sheet) => {
    const key = keys.get(sheet.getSheetId());
    return key === undefined ? [] : [{ ...asChoice(sheet), key }];
  });
}

function readTab(spreadsheet: Spreadsheet, tab: number, calendar: Calendar) {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) return null;
  return {
    get name() {
      return sheet.getName();
    },
    cells: readCells(sheet.getDataRange(), calendar),
  };
}

function showTab(spreadsheet: Spreadsheet, tab: number): boolean {
  const sheet = spreadsheet.getSheetById(tab);
  if (sheet === null) return false;
  spreadsheet.setActiveSheet(sheet);
  return true;
}

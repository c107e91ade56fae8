import type { Store } from '../jobs/ports';
import { freeName } from '../workbook/tab-name';
import type { Mark, MarkedTab, Marks } from './mark';
import { isAllowed } from './protection';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * New tabs of which none is lost when the execution is ended in their middle. A tab bears our mark from the call after
 * the one that makes it, as unfinished; for the moment between the two its name is noted, so that the next execution
 * knows the tab that was left without a mark, and takes it away.
 */
export interface NewTabs {
  /** A tab marked as unfinished, at a place counted from 0: blank, or a copy. It comes to the front. */
  make<M extends Mark>(wanted: Wanted<M>): MarkedTab<M>;
  /** Whether this execution has made one. */
  hasMade(): boolean;
  /** Takes away what an execution has left that was ended while it made a tab. */
  clearAway(): void;
  /** Nothing more is made for now. */
  end(): void;
}

interface Wanted<M extends Mark> {
  /** The name, if it is free. */
  readonly name: string;
  readonly place: number;
  readonly template?: Sheet | undefined;
  readonly mark: Omit<M, 'sheet' | 'isUnfinished'>;
}

export function newTabsIn(spreadsheet: Spreadsheet, marks: Marks, store: Store): NewTabs {
  let names: Set<string> | undefined;
  let isClear = false;
  const clearAway = () => {
    if (!isClear) removeStray(spreadsheet, marks, store);
    isClear = true;
  };
  return {
    make: <M extends Mark>({ name: wished, place, template, mark }: Wanted<M>) => {
      clearAway();
      const taken = names ?? namesIn(spreadsheet);
      const name = freeName(wished, (candidate) => taken.has(candidate.toLowerCase()));
      names = taken.add(name.toLowerCase());
      store.write(COMING, name);
      const sheet =
        template === undefined
          ? spreadsheet.insertSheet(name, place)
          : spreadsheet.insertSheet(name, place, { template });
      return marks.add(sheet, { ...mark, sheet: sheet.getSheetId(), isUnfinished: true } as unknown as M);
    },
    hasMade: () => names !== undefined,
    clearAway,
    end: () => {
      if (names === undefined) return;
      SpreadsheetApp.flush(); // the note may go only when the mark has arrived
      store.forget(COMING);
    },
  };
}

/** The name of the tab that is made next. */
const COMING = 'tabs.coming';

/** In small letters: a formula that refers to `Plan` would find `plan` as well. */
const namesIn = (spreadsheet: Spreadsheet) =>
  new Set(spreadsheet.getSheets().map((sheet) => sheet.getName().toLowerCase()));

function removeStray(spreadsheet: Spreadsheet, marks: Marks, store: Store): void {
  const name = store.read(COMING);
  if (name === null) return;
  const sheet = spreadsheet.getSheetByName(name);
  // Whoever has protected it wants to keep it.
  if (sheet !== null && isStray(sheet, marks.all())) isAllowed(() => spreadsheet.deleteSheet(sheet));
  store.forget(COMING);
}

/** Without a mark, and with nothing on it that would be the user's: it is blank, or cell for cell one of our tabs. */
function isStray(sheet: Sheet, ours: readonly MarkedTab[]): boolean {
  if (ours.some(({ mark }) => mark.sheet === sheet.getSheetId())) return false;
  const cells = textOf(sheet);
  return cells === BLANK || ours.some((tab) => textOf(tab.sheet) === cells);
}

/** Formulas, and elsewhere values. */
function textOf(sheet: Sheet): string {
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  return JSON.stringify(
    range.getValues().map((row, at) => row.map((value, column) => formulas[at]?.[column] || value)),
  );
}

const BLANK = JSON.stringify([['']]);

/** The grid of every sheet that is inserted. */
const NEW_SHEET = { rows: 1_000, columns: 26 };

/**
 * Gives a tab that is being made its size: 200 tabs of 26,000 cells would be half of what a file may hold. Where making it
 * had begun before, nothing is cut off in which something stands by now.
 */
export function resize(sheet: Sheet, { rows, columns }: typeof NEW_SHEET, isFresh: boolean): void {
  const before = isFresh ? NEW_SHEET : { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
  const kept = isFresh ? { rows: 0, columns: 0 } : { rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  const [high, wide] = [Math.max(rows, kept.rows), Math.max(columns, kept.columns)];
  if (high > before.rows) sheet.insertRowsAfter(before.rows, high - before.rows);
  if (high < before.rows) sheet.deleteRows(high + 1, before.rows - high);
  if (wide > before.columns) sheet.insertColumnsAfter(before.columns, wide - before.columns);
  if (wide < before.columns) sheet.deleteColumns(wide + 1, before.columns - wide);
}

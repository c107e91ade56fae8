import type { Area } from '../workbook/drawing';
import { areaOf } from './generated-tab';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What is protected from the person as whom we run: nothing, if the file is theirs. Read once in an execution. */
export interface Protections {
  /** Whether Google would refuse to let us fill an area. */
  refuse(sheet: Sheet, area: Area): boolean;
}

export function protectionsIn(spreadsheet: Spreadsheet): Protections {
  let known: readonly Closed[] | undefined;
  return {
    refuse: (sheet, area) => {
      known = known ?? closedIn(spreadsheet);
      return known.some((closed) => closed.sheet === sheet.getSheetId() && isIn(closed, area));
    },
  };
}

/**
 * Whether a change was made: false where Google refuses it since something is protected, what else is thrown is thrown on.
 * Google may collect writes and refuse them later, so that who can asks `Protections` first.
 */
export function isAllowed(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    if (error instanceof Error && REFUSAL.test(error.message)) return false;
    throw error;
  }
}

/** "You are trying to edit a protected cell or object. …", in the language of the user's account. */
const REFUSAL = /\bprotected (cell|object|range|sheet)|защищ[её]нн/i;

/** An area, or with holes a whole tab. */
interface Closed {
  readonly sheet: number;
  readonly area: Area;
  readonly open: readonly Area[];
}

function closedIn(spreadsheet: Spreadsheet): Closed[] {
  const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
  const closed = (type: GoogleAppsScript.Spreadsheet.ProtectionType) =>
    spreadsheet.getProtections(type).filter(isClosed);
  return [
    ...closed(RANGE).map((protection) => ({ ...placeOf(protection), open: [] })),
    ...closed(SHEET).map((protection) => ({
      ...placeOf(protection),
      open: protection.getUnprotectedRanges().map(areaOf),
    })),
  ];
}

const isClosed = (protection: Protection) => !protection.canEdit() && !protection.isWarningOnly();

function placeOf(protection: Protection): Omit<Closed, 'open'> {
  const range = protection.getRange();
  return { sheet: range.getSheet().getSheetId(), area: areaOf(range) };
}

function isIn({ area: closed, open }: Closed, area: Area): boolean {
  return overlap(closed, area) && !open.some((hole) => contains(hole, area));
}

const overlap = (a: Area, b: Area) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

const contains = (a: Area, b: Area) =>
  a.row <= b.row &&
  b.row + b.rows <= a.row + a.rows &&
  a.column <= b.column &&
  b.column + b.columns <= a.column + a.columns;

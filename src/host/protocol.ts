// What the page and its server say to each other.

import type { CustomArgument, CustomFunction, CustomResult } from './engine';
import type { Letter } from './outbox';

export type Language = 'en' | 'ru';

/** Who looks at a page, and in which language. */
export interface Visitor {
  readonly email: string;
  readonly language: Language;
}

export interface MenuItem {
  readonly caption: string;
  readonly functionName: string;
}

/** Everything the page needs to start: the workbook as it is now, and how to read it. */
export interface State {
  readonly visitor: Visitor;
  /** Whether the file is theirs, so that nothing in it is kept from them. */
  readonly isOwner: boolean;
  /** As `exportData()` of the engine gives it. */
  readonly workbook: object;
  /** The tab in front. */
  readonly activeSheet: string;
  readonly functions: readonly CustomFunction[];
  /** Functions that `google.script.run` offers. */
  readonly callable: readonly string[];
  readonly menu: { readonly caption: string; readonly items: readonly MenuItem[] };
  /** What stands beside the grid from the beginning. */
  readonly sidebar?: Sidebar;
  readonly letters: readonly Letter[];
  /** This instant on the spreadsheet's clock, as a serial number. */
  readonly now: number;
  /** How many events led up to this: a page takes up those after it. */
  readonly events: number;
}

/** A revision of the workbook, in the engine's own words. */
export interface Revision {
  readonly type: string;
  readonly serverRevisionId: string;
  readonly nextRevisionId: string;
  readonly clientId?: string;
  readonly commands?: readonly { readonly type: string }[];
}

/** What the server tells every page, numbered from 1 in the order in which it happened. */
export type Event = Happening & { readonly number: number };

export type Happening =
  | { readonly kind: 'revision'; readonly revision: Revision }
  /** A script, or an import, brought this tab to the front of this person's window. */
  | { readonly kind: 'activate'; readonly sheetId: string; readonly email: string }
  /** The clock was set forward to this serial number. */
  | { readonly kind: 'clock'; readonly now: number }
  /** All letters that were sent so far. */
  | { readonly kind: 'letters'; readonly letters: readonly Letter[] };

/** What somebody asked for, and how many events there were by then: a page shows what was done before it says so. */
export type Done<T> = T & { readonly events: number };

/** To 8:00 of the Monday that comes next, or of a day: `2026-03-31`. */
export type ClockRequest = { readonly to: 'monday' } | { readonly day: string };

/** The clock goes forward only. */
export type ClockAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: 'past' | 'noDay' };

/** A click in the menu, or a call of `google.script.run`. */
export interface RunRequest {
  readonly name: string;
  readonly args: readonly unknown[];
  /** The tab that is open in the page. */
  readonly sheetId: string;
  /** The cell that is selected in it, from 0; A1 without it. */
  readonly cursor?: { readonly col: number; readonly row: number };
  readonly visitor: Visitor;
}

export interface Sidebar {
  readonly title: string;
  readonly html: string;
}

/** A short message in the corner. */
export interface Toast {
  readonly title: string;
  readonly text: string;
  /** How long it stays; a negative number means until it is closed. */
  readonly seconds: number;
}

/** What the scripts said to the user while they ran. */
export interface Said {
  readonly alerts: readonly string[];
  readonly toasts: readonly Toast[];
}

export type RunAnswer = Said &
  (
    | { readonly ok: true; readonly value: unknown; readonly sidebar?: Sidebar }
    | { readonly ok: false; readonly name: string; readonly message: string }
  );

export interface FormulaCall {
  readonly name: string;
  readonly args: readonly CustomArgument[];
}

export type FormulaAnswer = CustomResult;

export type ImportAnswer = { readonly ok: true } | { readonly ok: false; readonly message: string };

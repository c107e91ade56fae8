import type { Field, GrowthRule, Schedule, Unfinished } from '../../surface';

/** Why a call from the sidebar came back without an answer. */
export type Loss = 'accounts' | 'connection' | 'unknown';

/** Every word of the sidebar. A language is one object of this type; a missing key does not compile. */
export interface SidebarTexts {
  /** For `Intl`: `en-US`, `ru-RU`. */
  readonly locale: string;
  readonly opening: string;
  readonly tryAgain: string;
  readonly lost: { readonly [why in Loss]: (message: string) => string };
  readonly noTabs: { readonly title: string; readonly steps: readonly string[]; readonly again: string };
  readonly tab: string;
  readonly columns: {
    readonly title: string;
    readonly required: string;
    readonly none: string;
    /** Opens the columns that are folded; `chosen` of them are in use. */
    readonly more: (chosen: number) => string;
    readonly fields: { readonly [field in Field]: string };
    readonly choose: { readonly [field in 'date' | 'amount']: string };
    /** A heading cell that is blank: `Column C`. */
    readonly unnamed: (letter: string) => string;
    /** Two headings are alike: `Amount (C)`. */
    readonly alike: (heading: string, letter: string) => string;
  };
  readonly rows: {
    readonly checking: string;
    readonly countAsSales: string;
    readonly all: (count: number) => string;
    /** A stage or a currency, and how many rows it has. */
    readonly option: (name: string, count: number) => string;
    readonly soundsSold: (stage: string) => string;
    readonly currency: string;
    readonly choose: string;
    readonly chooseCurrency: string;
    readonly usable: (count: number) => string;
    /** The day of the last sale, `2025-03-31`, which is long ago. */
    readonly stale: (lastSale: string) => string;
    readonly notCounted: (count: number) => string;
    readonly otherCurrency: (count: number) => string;
    readonly afterToday: (count: number) => string;
    readonly problems: (count: number) => string;
    readonly place: (row: number, column: string) => string;
    readonly blank: string;
    readonly more: (count: number) => string;
    readonly again: string;
  };
  readonly plan: {
    readonly title: string;
    readonly year: string;
    readonly madeFrom: (year: number) => string;
    readonly quarter: string;
    readonly quarterHint: string;
    readonly quarters: (quarter: number) => string;
    readonly rule: string;
    readonly rules: { readonly [rule in GrowthRule]: string };
    readonly growth: string;
    /** By the rule of that name, and what becomes of it where nothing can be forecast. */
    readonly growthOnForecast: string;
    readonly fewSales: string;
    readonly badGrowth: string;
    readonly unit: string;
    readonly build: string;
    readonly building: string;
    /** What the click will do to the workbook: before the first plan, and where one stands. */
    readonly first: string;
    readonly again: string;
  };
  /** A build or a refresh, while it runs and when it ends before its time. */
  readonly job: {
    readonly title: { readonly [job in Unfinished['job']]: string };
    /** Before the first tab is drawn. */
    readonly preparing: { readonly [job in Unfinished['job']]: string };
    /** `tab` was drawn last. */
    readonly reached: (done: number, of: number, tab: string) => string;
    readonly elapsed: (seconds: number) => string;
    readonly mayClose: string;
    readonly stop: string;
    readonly stopping: string;
    readonly stopped: (done: number, of: number) => string;
    /** `why` is the sentence of a lost call. */
    readonly lost: (why: string) => string;
    readonly goOn: string;
  };
  readonly built: {
    readonly title: (year: number) => string;
    readonly total: (year: number) => string;
    readonly lastYear: (year: number) => string;
    /** A quarter, from 1. */
    readonly quarter: (quarter: number) => string;
    /** Quarters, from 1, that were made up to full ones. */
    readonly annualised: (quarters: readonly number[]) => string;
    readonly growth: string;
    readonly leftOut: (count: number) => string;
    readonly unknown: (names: readonly { readonly name: string; readonly likely?: string | undefined }[]) => string;
    readonly done: string;
    readonly back: string;
  };
  readonly home: {
    readonly title: (year: number) => string;
    readonly change: string;
    readonly back: string;
    /** The proposed revision is in force, or declined. */
    readonly revised: string;
    readonly kept: string;
  };
  /** Moments are worded by the server: `Mon, Mar 9, 7:00 AM`. */
  readonly refreshing: {
    readonly now: string;
    readonly running: string;
    /** So many figures went from people's tabs to the log of actions. */
    readonly done: (moved: number) => string;
    readonly last: (moment: string) => string;
    readonly never: string;
    readonly next: (moment: string) => string;
    readonly nextAs: (moment: string, owner: string) => string;
    readonly off: string;
    readonly schedule: string;
    readonly schedules: { readonly [schedule in Schedule]: string };
    /** Makes the trigger anew, whatever was wrong with it. */
    readonly restart: string;
  };
  /** Somebody began a job and nobody has finished it; `by` may be blank. */
  readonly unfinished: {
    readonly begun: { readonly [job in Unfinished['job']]: (since: string, by: string) => string };
    readonly finish: { readonly [job in Unfinished['job']]: string };
    /** Instead of finishing a build where a plan stood before. */
    readonly giveUp: string;
  };
  readonly tabs: {
    readonly title: string;
    readonly search: string;
    readonly found: (count: number) => string;
    /** A division, and how many tabs belong to it, its own included. */
    readonly group: (name: string, count: number) => string;
  };
  /** The gallery of formulas. */
  readonly formulas: {
    readonly title: string;
    readonly back: string;
    /** What to do about `#NAME?`, which Sheets shows until the add-on has run in a file. */
    readonly unknownName: string;
    readonly opening: string;
    readonly search: string;
    readonly found: (count: number) => string;
    readonly insert: string;
    readonly inserted: (cell: string) => string;
  };
}

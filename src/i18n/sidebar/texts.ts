import type { Field } from '../../surface';

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
    readonly growth: string;
    readonly badGrowth: string;
    readonly unit: string;
    readonly build: string;
    readonly building: string;
    readonly patience: string;
  };
  readonly built: {
    readonly title: (year: number) => string;
    readonly total: (year: number) => string;
    readonly lastYear: (year: number) => string;
    /** Quarters, from 1, that were made up to full ones. */
    readonly annualised: (quarters: readonly number[]) => string;
    readonly growth: string;
    readonly tabs: string;
    readonly leftOut: (count: number) => string;
    readonly back: string;
  };
}

/**
 * What can go wrong, as codes with values. The sentences live in `i18n`, so that a salesperson reads them in their
 * own language, with the place and the cure.
 */
export interface Mistakes {
  // the retro tab
  emptyTab: { tab: string };
  noRows: { tab: string };
  noColumn: { field: 'date' | 'amount'; tab: string; headings: string };
  noUsableRows: { tab: string; problems: number };
  noLastYear: { year: number; years: string };
  tabIsGone: Record<never, never>;
  // what the user typed in the sidebar
  badYear: { value: string };
  badGrowth: { value: string };
  badUnit: { value: string };
  // arguments of a formula, named as autocompletion shows them
  notANumber: { argument: string; value: string };
  notADate: { argument: string; value: string };
  negative: { argument: string; value: string };
  notPositive: { argument: string; value: string };
  isEmpty: { argument: string };
  missing: { argument: string };
  notAHistory: { argument: string; rows: number; columns: number };
  noSales: { argument: string };
  notAMultiple: { argument: string; value: string; unit: string };
}

export type MistakeCode = keyof Mistakes;

/** Thrown for what a user can mend; anything else that is thrown is a programmer's mistake. */
export class Mistake<C extends MistakeCode = MistakeCode> extends Error {
  readonly code: C;
  readonly values: Mistakes[C];

  constructor(code: C, values: Mistakes[C]) {
    super(code);
    this.name = 'Mistake';
    this.code = code;
    this.values = values;
  }
}

import type { CurrencyCount } from './currency';
import type { InputName } from './inputs';
import type { Excluded } from './retro';

/**
 * What can go wrong, as codes with values. The sentences live in `i18n`, so that a salesperson reads them in their
 * own language, with the place and the cure.
 */
export interface Mistakes {
  // the retro tab
  emptyTab: { tab: string };
  noRows: { tab: string };
  noColumn: { field: 'date' | 'amount'; tab: string; headings: string };
  noUsableRows: { tab: string; problems: number; excluded: Excluded };
  /** Most rows first. */
  mixedCurrencies: { tab: string; currencies: readonly CurrencyCount[] };
  /** `years` with sales to grow from, `''` for none. */
  noLastYear: { year: number; years: string };
  /** Nobody who is a manager or a lead is listed for the year. */
  nobodyToPlan: { year: number };
  // a tab that the add-on made for people, actions, deals, holidays or settings
  noInputColumn: { input: InputName; field: string; tab: string; headings: string };
  tabIsGone: Record<never, never>;
  /** Somebody else's run; `by` is an e-mail or `''`, `since` a moment in words, `''` where it is not known. */
  busy: { by: string; since: string };
  // a refresh, which asks nobody
  nothingToRefresh: Record<never, never>;
  salesTabIsGone: Record<never, never>;
  salesColumnGone: { tab: string; column: string };
  /** By name; somebody may not write there. */
  protectedTabs: { tabs: readonly string[] };
  // a formula that the sidebar puts into the selected cell
  formulaRedrawn: Record<never, never>;
  /** `taken` is the cell that holds something, `''` for the edge of the tab. */
  formulaHasNoRoom: { area: string; taken: string };
  formulaProtected: { area: string };
  // what the user typed in the sidebar
  badYear: { value: string };
  badGrowth: { value: string };
  badUnit: { value: string };
  // arguments of a formula, named as autocompletion shows them
  missing: { argument: string };
  isEmpty: { argument: string };
  notOneCell: { argument: string };
  notANumber: ArgumentCell & { value: string };
  dateNotNumber: ArgumentCell;
  cellError: ArgumentCell & { value: string };
  notADate: ArgumentCell & { value: string };
  negative: ArgumentCell & { value: string };
  notPositive: ArgumentCell & { value: string };
  tooLarge: ArgumentCell & { value: string };
  tooManyUnits: { argument: string; value: string; unit: string };
  endBeforeStart: Record<never, never>;
  /** The words of the rules there are. */
  noSuchRule: { value: string; english: string; russian: string };
  noSuchCalendar: { value: string };
  /** A year whose Russian calendar is not among those from `first` to `last`. */
  /** `isFixed` where no other calendar can be given. */
  noOfficialCalendar: { year: number; first: number; last: number; isFixed: boolean };
  /** `periods` is 4 for quarters, 12 for months. */
  notAHistory: { argument: string; rows: number; columns: number; periods: number };
  noWholeYear: { argument: string };
  blankPeriod: { argument: string; period: number; periods: number };
  /** One amount a year, or one a quarter where months are wanted. */
  onlyTotals: { argument: string; periods: number };
  /** As the cell has it: 20 for 2,000 %. */
  growthTooFar: { value: number };
  noLastQuarter: Record<never, never>;
  notAsMany: { argument: string; given: number; wanted: number };
  notALine: { argument: string };
  notSameSize: { argument: string; other: string };
  /** `percent` is one that would do. */
  notAShare: ArgumentCell & { value: string; percent: number };
  moreWonThanDecided: ArgumentCell & { value: string; decided: string };
  tooManyFactors: { argument: string; most: number };
  notQuarters: { argument: string; given: number };
  /** The names of the numbers that it needs. */
  notOneEach: { argument: string; names: string };
  /** The argument that keeps the parts from making the total. */
  partsMissTotal: { argument: string; made: number; total: number };
  /** Fewer periods than `fewest`. */
  tooShort: { argument: string; given: number; fewest: number };
  /** Neither 12 months nor 4 quarters. */
  notASeason: ArgumentCell & { value: string };
  /** No whole number from 1 to `most`. */
  notACount: ArgumentCell & { value: string; most: number };
  /** The year without sales, by its row in the range or by its number; neither when there is no sale at all. */
  noSales: ArgumentCell & { year?: number };
}

/** A cell of an argument. Rows and columns count from 1 within the range; one that tells nothing is left out. */
export interface ArgumentCell {
  argument: string;
  row?: number;
  column?: number;
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

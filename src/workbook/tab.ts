/**
 * A tab as a value: what stands on it, not where. `render` alone knows rows and columns, and a test can show a tab
 * as text.
 *
 * Money is in whole currency, shares are 0–1, days are serial numbers.
 */
export type TabKind =
  | 'contents'
  | 'outlook'
  | 'company'
  | 'division'
  | 'team'
  | 'manager'
  | 'plan'
  | 'accuracy'
  | 'clients'
  | 'check';

/** How far a tab stands below the company: a division 0, its teams 1, their people 2. */
export const DEPTHS: { readonly [kind in TabKind]: number } = {
  contents: 0,
  outlook: 0,
  company: 0,
  division: 0,
  team: 1,
  manager: 2,
  plan: 0,
  accuracy: 0,
  clients: 0,
  check: 0,
};

export interface Tab {
  /** Who the tab is about: found again by this, whatever the user calls the tab. */
  readonly key: string;
  readonly kind: TabKind;
  /** The name a new tab gets, if it is free. */
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly title: string;
  /** How it stands, in words: a sentence a line. */
  readonly messages: readonly string[];
  /** What the figures were made from and when. */
  readonly stamp: string;
  /** The day of the figures in a cell of its own, which formulas of the user find as `REPORT_DATE`. */
  readonly reportDate?: { readonly label: string; readonly day: number; readonly numberFormat: string };
  readonly tables: readonly TabTable[];
  readonly chart?: TabChart;
  /** Characters of the longest name and of the largest amount that may stand on it: its columns are as wide. */
  readonly longest?: { readonly name: number; readonly amount: number };
}

/** A share is a percentage with a decimal, for shares that are small or nearly alike. */
export type CellFormat = 'text' | 'link' | 'day' | 'money' | 'count' | 'percent' | 'share' | 'check';

export interface TabColumn {
  readonly key: string;
  readonly heading: string;
  readonly format: CellFormat;
  /** Pixels, where its texts are longer or shorter than most. */
  readonly width?: number;
  /**
   * A live formula for every row, the total included: `{fact}-{due}`. Locale-proof: `;` between arguments, no decimals,
   * no array literals. `{key}` is the cell of that column in the same row, `{key*}` all its cells, the total left out,
   * and `{key^}` its first cell; `{table.key*}` is a column of another table of the tab.
   */
  readonly formula?: string;
  /** What the last row shows instead of the sum of a column of money or counts, or of its formula; nothing for `''`. */
  readonly total?: string;
  /** Below 0 is behind and above is ahead, and shows so. */
  readonly isGap?: boolean;
}

/** The way to another tab of ours, by its key. */
export interface TabLink {
  readonly tab: string;
  readonly text: string;
}

/** A figure that follows others on the tab; written as the formula of a column is. */
export interface LiveFigure {
  readonly formula: string;
}

export type CellValue = string | number | TabLink | LiveFigure | null;

export interface TabRow {
  /** A cell for every column that is not a formula, by key; what is left out is blank. */
  readonly cells: { readonly [key: string]: CellValue };
  /** Who or what the row is about, where rows come and go; else its place in the table tells. */
  readonly key?: string;
  readonly strong?: boolean;
  /** What is said of a cell to whoever points at it, by the key of its column. */
  readonly notes?: { readonly [key: string]: string };
  /** The number format of its first cell, where that of the column says too little. */
  readonly numberFormat?: string;
}

export interface TabTable {
  /** Names the table for charts. */
  readonly key: string;
  readonly title: string;
  /** A line under the title, where something must be said of the figures. */
  readonly note?: string;
  /** The first column names the row. */
  readonly columns: readonly TabColumn[];
  readonly rows: readonly TabRow[];
  /** The name of a last row that sums every column of money and counts with a live formula. */
  readonly total?: string;
  /** People type into it, and it is theirs from then on; what is said when they type something else than a count. */
  readonly entry?: { readonly help: string };
  /** The name of a row under the total that is blank but for the name. */
  readonly foot?: string;
}

export interface TabChart {
  readonly type: 'column' | 'bar';
  readonly title: string;
  /** The table it draws, its total left out, and the columns that become series. */
  readonly table: string;
  /** The table it stands level with; the first of the tab where none is named. */
  readonly beside?: string;
  readonly series: readonly string[];
  /** `#rrggbb`, one for each series. */
  readonly colors: readonly string[];
}

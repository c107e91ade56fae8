/**
 * A tab as a value: what stands on it, not where. `render` alone knows rows and columns, and a test can show a tab
 * as text.
 *
 * Money is in whole currency, shares are 0–1, days are serial numbers.
 */
export type TabKind = 'division' | 'team' | 'manager';

export interface Tab {
  /** Who the tab is about: found again by this, whatever the user calls the tab. */
  readonly key: string;
  readonly kind: TabKind;
  /** The name a new tab gets, if it is free. */
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly title: string;
  /** One sentence in words: how it stands. */
  readonly message: string;
  /** What the figures were made from and when. */
  readonly stamp: string;
  readonly tables: readonly TabTable[];
  readonly chart: TabChart;
}

export type CellFormat = 'text' | 'money' | 'percent';

export interface TabColumn {
  readonly key: string;
  readonly heading: string;
  readonly format: CellFormat;
  /**
   * A live formula for every row, the total included, with `{key}` for the cell of that column in the same row:
   * `{fact}-{plan}`. Locale-proof: `;` between arguments, no decimals, no array literals.
   */
  readonly formula?: string;
}

export type CellValue = string | number | null;

export interface TabTable {
  /** Names the table for charts. */
  readonly key: string;
  readonly title: string;
  /** The first column is text and names the row. */
  readonly columns: readonly TabColumn[];
  /** A cell for every column that is not a formula, by key; `null` is left blank. */
  readonly rows: readonly { readonly [key: string]: CellValue }[];
  /** The heading of a last row that sums every money column with a live formula. */
  readonly total: string;
}

export interface TabChart {
  readonly type: 'column' | 'bar';
  readonly title: string;
  /** The table it draws, its total left out, and the columns that become series. */
  readonly table: string;
  readonly series: readonly string[];
  /** `#rrggbb`, one for each series. */
  readonly colors: readonly string[];
}

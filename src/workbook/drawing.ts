import type { TabLink } from './tab';

/** A tab in rows and columns: all that a spreadsheet needs to be told, and nothing about what it means. */
export interface Drawing {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** One rectangle from A1: text, numbers, `""` for blank, formulas that begin with `=`, and ways to other tabs. */
  readonly cells: readonly (readonly (string | number | TabLink)[])[];
  /** What each row of the rectangle is about, for rows that come and go: a note beside a person stays beside them. */
  readonly rows: readonly string[];
  /** What is said of cells to whoever points at them. */
  readonly notes: readonly CellNote[];
  readonly look: Look;
  readonly chart?: ChartDrawing;
  /**
   * Where people type what they did: the headings, a row for each day, and the two rows under them. `cells` holds what a
   * new grid says; one that stands is theirs, and a refresh with the same layout leaves it alone.
   */
  readonly entry?: Area;
  /** The cell of the day of the figures. */
  readonly reportDate?: Area;
  /** What is said when something else than a count is typed there. */
  readonly entryHelp?: string;
  /** Changes when the look, the chart or a heading of the grid does: a refresh with the same layout writes `cells` only. */
  readonly layout: string;
}

/** How each cell of the rectangle looks; matrices, so that a tab is dressed in a handful of calls. */
export interface Look {
  readonly numberFormats: readonly (readonly string[])[];
  readonly backgrounds: readonly (readonly string[])[];
  readonly fontColors: readonly (readonly string[])[];
  readonly fontWeights: readonly (readonly ('bold' | 'normal')[])[];
  readonly fontSizes: readonly (readonly number[])[];
  readonly alignments: readonly (readonly ('left' | 'right')[])[];
  readonly wraps: readonly (readonly boolean[])[];
  /** Where a figure below 0 is behind and one above is ahead. */
  readonly gaps: readonly Area[];
  /** Pixels. */
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
}

/** One-based. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One-based rows and columns, as a sheet counts them. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartDrawing {
  readonly type: 'column' | 'bar';
  readonly title: string;
  /** Labels first, then a range for each series; the first row of each is its heading. */
  readonly ranges: readonly Area[];
  readonly colors: readonly string[];
  /** The cell that its corner stands in. */
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly width: number;
}

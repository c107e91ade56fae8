import { isBlank, isError } from './cells';
import { type Problem, readFigure, type Table } from './table';

/** A column that holds numbers, whatever it is called. */
export interface FigureColumn {
  readonly heading: string;
  readonly at: number;
}

export interface Figures {
  readonly columns: readonly FigureColumn[];
  /** The cells in them that hold something else; their rows count all the same. */
  readonly problems: readonly Problem[];
}

/**
 * The columns of a table that hold numbers, beside those that are taken: half or more of the filled cells under a heading
 * are one. A ticked checkbox is 1.
 *
 * @param taken positions of columns that hold something else
 * @example figuresIn(Client, NPS, Note over Rose, 9, call and Iris, none, wait, [0])
 * // columns: [{ heading: 'NPS', at: 1 }], problems: [{ row: 3, column: 'NPS', value: 'none', … }]
 */
export function figuresIn(table: Table, taken: readonly (number | undefined)[]): Figures {
  const columns = table.headings
    .map((heading, at) => ({ heading, at }))
    .filter(({ heading, at }) => !taken.includes(at) && !isBlank(heading) && holdsNumbers(table, at));
  return { columns, problems: columns.flatMap((column) => problemsIn(table, column)) };
}

function holdsNumbers({ rows }: Table, at: number): boolean {
  const filled = rows.map((row) => row[at] ?? '').filter((cell) => !isBlank(cell));
  const numbers = filled.filter((cell) => readFigure(cell) !== undefined);
  return numbers.length > 0 && 2 * numbers.length >= filled.length;
}

function problemsIn({ rows, firstRow }: Table, { heading, at }: FigureColumn): Problem[] {
  return rows.flatMap((row, index): Problem[] => {
    const cell = row[at] ?? '';
    if (isBlank(cell) || readFigure(cell) !== undefined) return [];
    const reason = isError(cell) ? 'cellError' : 'numberUnreadable';
    return [{ row: firstRow + index, column: heading, value: String(cell), reason }];
  });
}

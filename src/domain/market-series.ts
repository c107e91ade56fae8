import { countBefore, type Day, type Span } from './calendar';
import { nameKey } from './cells';
import { figuresIn } from './figures';
import { readInput, recogniseInput } from './inputs';
import { sumOf } from './sum';
import { type Problem, readFigure, type Table } from './table';

/** An outside series, as a tab tells it: an index, a demand, a price. */
export interface MarketSeries {
  /** The heading of its column. */
  readonly name: string;
  /** The region or product that it is about; undefined of the whole market. */
  readonly of: string | undefined;
  /** In the order of time. */
  readonly points: readonly { readonly day: Day; readonly value: number }[];
}

export interface ListedMarket {
  readonly series: readonly MarketSeries[];
  readonly problems: readonly Problem[];
}

/**
 * The series on a tab of dates and figures: one for each column of numbers, and for each region or product where a column
 * names them. Blank cells and cells without a number are passed over.
 *
 * Throws a Mistake (`noInputColumn`) when no column holds dates; an empty tab holds no series.
 *
 * @example Date, Region, Index over 2026-01-01, North, 104 // series: [{ name: 'Index', of: 'North', points: [{ … 104 }] }]
 */
export function readMarket(table: Table): ListedMarket {
  const { records, problems } = readInput('market', table);
  const columns = recogniseInput('market', table.headings);
  const figures = figuresIn(table, [columns.date, columns.of]);
  const series = new Map<string, { name: string; of: string | undefined; points: { day: Day; value: number }[] }>();
  for (const { row, date: day, of } of records) {
    const cells = table.rows[row - table.firstRow]!;
    for (const { heading: name, at } of figures.columns) {
      const value = readFigure(cells[at] ?? '');
      if (value === undefined) continue;
      const key = `${at} ${nameKey(of ?? '')}`;
      const own = series.get(key) ?? { name, of, points: [] };
      series.set(key, own);
      own.points.push({ day, value });
    }
  }
  for (const { points } of series.values()) points.sort((a, b) => a.day - b.day);
  return { series: [...series.values()], problems: [...problems, ...figures.problems] };
}

/**
 * What a series was in each of these periods, which follow each other: the mean of its points there, or, where it has none,
 * what it was before, until its last point. Undefined when it begins later than the first period.
 *
 * @example Points of 100 in January and 110 in March, over January to June // [100, 100, 110]
 */
export function valuesIn({ points }: MarketSeries, periods: readonly Span[]): number[] | undefined {
  const last = points[points.length - 1];
  const days = points.map(({ day }) => day);
  const values: number[] = [];
  for (const { start, end } of periods) {
    if (last === undefined || start > last.day) break;
    const inside = points.slice(countBefore(days, start), countBefore(days, end + 1)).map(({ value }) => value);
    const value = inside.length > 0 ? sumOf(inside) / inside.length : values[values.length - 1];
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values.length > 0 ? values : undefined;
}

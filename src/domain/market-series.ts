import { countBefore, type Day, type Span } from './calendar';
import { isBlank, nameKey, readAmount, readDay } from './cells';
import { recogniseColumns } from './columns';
import { sumOf } from './sum';
import type { Definition, Table } from './table';

const MARKET = {
  date: {
    type: 'day',
    required: 'always',
    headings: 'date, дата, month, месяц, period, период, quarter, квартал, day',
  },
  of: {
    type: 'name',
    headings: 'region, регион, product, продукт, товар, of, unit, team, отдел, territory, территория',
  },
} as const satisfies Definition;

/** An outside series, as a tab tells it: an index, a demand, a price. */
export interface MarketSeries {
  /** The heading of its column. */
  readonly name: string;
  /** The region or product that it is about; undefined of the whole market. */
  readonly of: string | undefined;
  /** In the order of time. */
  readonly points: readonly { readonly day: Day; readonly value: number }[];
}

/**
 * The series on a tab of dates and figures: one for each column of numbers, and for each region or product where a column
 * names them. Rows without a date and cells without a number are passed over; none where no column holds dates.
 *
 * @example Date, Region, Index over 2026-01-01, North, 104 // [{ name: 'Index', of: 'North', points: [{ … 104 }] }]
 */
export function readMarket({ headings, rows }: Table): MarketSeries[] {
  const columns = recogniseColumns(headings, MARKET);
  if (columns.date === undefined) return [];
  const series = new Map<string, { name: string; of: string | undefined; points: { day: Day; value: number }[] }>();
  const figures = headings
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => at !== columns.date && at !== columns.of);
  for (const cells of rows) {
    const day = readDay(cells[columns.date] ?? '');
    const named = columns.of === undefined ? '' : String(cells[columns.of] ?? '').trim();
    const of = named === '' ? undefined : named;
    for (const { name, at } of figures) {
      const value = isBlank(cells[at] ?? '') ? undefined : readAmount(cells[at]!);
      if (day === undefined || value === undefined) continue;
      const key = `${at} ${nameKey(named)}`;
      const own = series.get(key) ?? { name, of, points: [] };
      series.set(key, own);
      own.points.push({ day, value });
    }
  }
  for (const { points } of series.values()) points.sort((a, b) => a.day - b.day);
  return [...series.values()];
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

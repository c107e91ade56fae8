import { describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { readMarket, valuesIn } from '../../src/domain/market-series';
import { Mistake } from '../../src/domain/problem';

const table = (headings: string[], ...rows: Cell[][]) => ({ name: 'Market', headings, rows, firstRow: 2 });
const MONTHS = yearOf(2026).parts.flatMap(({ parts }) => parts);

describe('the tab of the market', () => {
  it('holds a series for each column of numbers, in the order of time', () => {
    const { series, problems } = readMarket(
      table(['Date', 'Index', 'Price'], ['2026-02-01', 102, ''], ['2026-01-01', 100, '1,5'], ['later', 5, 5]),
    );
    const [index, price] = series;
    expect(problems).toMatchObject([{ row: 4, column: 'Date', value: 'later', reason: 'dateUnreadable' }]);
    expect(index).toEqual({
      name: 'Index',
      of: undefined,
      points: [
        { day: dayOf('2026-01-01'), value: 100 },
        { day: dayOf('2026-02-01'), value: 102 },
      ],
    });
    expect(price!.points.map(({ value }) => value)).toEqual([1.5]);
  });

  it('holds one for each region, in any spelling', () => {
    const { series } = readMarket(
      table(
        ['Дата', 'Регион', 'Спрос'],
        ['2026-01-01', 'Север', 1],
        ['2026-02-01', 'север', 2],
        ['2026-01-01', 'Юг', 3],
      ),
    );
    expect(series.map(({ of, points }) => [of, points.length])).toEqual([
      ['Север', 2],
      ['Юг', 1],
    ]);
  });

  it('tells which cells of a column of numbers hold something else, and reads the others', () => {
    const { series, problems } = readMarket(
      table(['Date', 'Index', 'Note'], ['2026-01-01', 100, 'calm'], ['2026-02-01', '?', ''], ['2026-03-01', 101, 7]),
    );
    expect(series).toMatchObject([{ name: 'Index', points: [{ value: 100 }, { value: 101 }] }, { name: 'Note' }]);
    expect(problems).toEqual([
      { row: 3, column: 'Index', value: '?', reason: 'numberUnreadable' },
      { row: 2, column: 'Note', value: 'calm', reason: 'numberUnreadable' },
    ]);
  });

  it('without dates is a mistake that says so, and an empty one holds nothing', () => {
    expect(() => readMarket(table(['Region', 'Index'], ['North', 1]))).toThrow(Mistake);
    expect(readMarket(table([]))).toEqual({ series: [], problems: [] });
  });
});

describe('a series in periods', () => {
  const series = (...points: [string, number][]) => ({
    name: 'Index',
    of: undefined,
    points: points.map(([iso, value]) => ({ day: dayOf(iso), value })),
  });

  it('is the mean of its points, and what it was before where it has none, until its last one', () => {
    const values = valuesIn(series(['2026-01-05', 90], ['2026-01-20', 110], ['2026-03-31', 120]), MONTHS);
    expect(values).toEqual([100, 100, 120]);
  });

  it('that begins later than the first period is not known', () => {
    expect(valuesIn(series(['2026-02-05', 90]), MONTHS)).toBeUndefined();
    expect(valuesIn(series(), MONTHS)).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import {
  carriedOver,
  drawnGrid,
  type Grid,
  newDates,
  readGrid,
  remainders,
  stampOn,
  standingOf,
} from '../../src/workbook/entries';
import { movedFormula } from '../../src/workbook/references';

const MONDAY = dayOf('2026-03-02');
const NEXT_MONDAY = MONDAY + 7;
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];
const HEADINGS = ['Day', 'Calls', 'Meetings'];

interface Typed {
  readonly [day: string]: readonly Cell[];
}

/** A grid as it is read; of each day so many calls and meetings. */
function gridOf(typed: Typed = {}, moment = ''): Grid {
  const cells = cellsOf(HEADINGS, typed, moment);
  return { row: 7, column: 1, cells, drawn: drawnGrid(cells) };
}

function cellsOf(headings: readonly Cell[], typed: Typed, moment: Cell = ''): Cell[][] {
  const blank = headings.slice(1).map(() => '');
  return [
    [...headings],
    ...DAYS.map((day) => [day, ...(typed[day] ?? blank)]),
    ['Total', ...blank],
    ['Moved', moment, ...blank.slice(1)],
  ];
}

/** The same grid after its user has changed it. */
function changed(grid: Grid, change: (cells: Cell[][]) => void): Grid {
  const cells = grid.cells.map((row) => [...row]);
  change(cells);
  return { ...grid, cells };
}

const withColumn = (grid: Grid, at: number, column: readonly Cell[]) =>
  changed(grid, (cells) => {
    cells.forEach((row, y) => {
      row.splice(at, 0, column[y] ?? '');
    });
  });

const typedIn = (grid: Grid) => readGrid(grid).entries.map(({ day, kind, count }) => [day, kind, count]);
const week = (monday: number) => Array.from({ length: 7 }, (_, at) => monday + at);

describe('reading a grid', () => {
  test('gives every figure with its day, its kind and the column that was drawn for it', () => {
    expect(readGrid(gridOf({ '2026-03-02': [12, ''], '2026-03-04': ['', '1,5'] }))).toEqual({
      entries: [
        { day: MONDAY, kind: 'Calls', count: 12, column: 1 },
        { day: MONDAY + 2, kind: 'Meetings', count: 1.5, column: 2 },
      ],
      problems: [],
    });
  });

  test('names the cells that are no count, by the rows of the sheet', () => {
    const grid = gridOf({
      '2026-03-02': ['sick', 3],
      '2026-03-03': [-2, '#REF!'],
      '2026-03-04': ['2026-05-03', 46_024],
      '2026-03-05': [10_000, 10_001],
    });
    expect(typedIn(grid)).toEqual([
      [MONDAY, 'Meetings', 3],
      [MONDAY + 3, 'Calls', 10_000],
    ]);
    expect(readGrid(grid).problems).toEqual([
      { row: 8, column: 'Calls', value: 'sick', reason: 'numberUnreadable' },
      { row: 9, column: 'Calls', value: '-2', reason: 'belowZero' },
      { row: 9, column: 'Meetings', value: '#REF!', reason: 'cellError' },
      { row: 10, column: 'Calls', value: '2026-05-03', reason: 'numberUnreadable' },
      { row: 10, column: 'Meetings', value: '46024', reason: 'tooMany' },
      { row: 11, column: 'Meetings', value: '10001', reason: 'tooMany' },
    ]);
  });

  test('a row whose date was destroyed is a problem, unless it is empty', () => {
    const broken = changed(gridOf({ '2026-03-02': [5, 6] }), (cells) => {
      cells[1]![0] = '';
      cells[2]![0] = 'soon';
    });
    expect(readGrid(broken)).toEqual({
      entries: [],
      problems: [{ row: 8, column: 'Day', value: '', reason: 'dateMissing' }],
    });
  });

  test('a heading that the user renamed is the kind', () => {
    const renamed = changed(gridOf({ '2026-03-02': [2, 3] }), ([headings]) => {
      headings![1] = ' Demos ';
    });
    expect(typedIn(renamed)).toEqual([
      [MONDAY, 'Demos', 2],
      [MONDAY, 'Meetings', 3],
    ]);
  });

  test('a column that the user put in is theirs, whatever its heading and wherever it stands', () => {
    const grid = gridOf({ '2026-03-02': [2, 3] });
    const sums = ['All', 5, 0, 0, 0, 0, 0, 0, 5];
    for (const at of [1, 2, 3]) expect(typedIn(withColumn(grid, at, sums))).toEqual(typedIn(grid));
    const renamed = changed(withColumn(grid, 1, sums), ([headings]) => {
      headings![3] = 'Demos';
    });
    expect(typedIn(renamed).map(([, kind]) => kind)).toEqual(['Calls', 'Demos']);
  });

  test('where a renamed column cannot be told from one of the user, neither is read', () => {
    const renamed = changed(withColumn(gridOf({ '2026-03-02': [2, 3] }), 3, ['All', 5]), ([headings]) => {
      headings![2] = 'Demos';
    });
    expect(typedIn(renamed)).toEqual([[MONDAY, 'Calls', 2]]);
  });

  test('columns that the user moved are known by their headings', () => {
    const moved = changed(gridOf({ '2026-03-02': [2, 3] }), (cells) => {
      for (const row of cells) row.push(...row.splice(1, 1));
    });
    expect(typedIn(moved)).toEqual([
      [MONDAY, 'Calls', 2],
      [MONDAY, 'Meetings', 3],
    ]);
  });

  test('a row that the user put in is theirs: no problem, whatever stands in it', () => {
    const grid = gridOf({ '2026-03-02': [2, 3] }, 'then');
    for (const at of [1, 4, 8, 9]) {
      const more = changed(grid, (cells) => cells.splice(at, 0, ['average', 0.3, 0.4]));
      expect(readGrid(more)).toEqual(readGrid(grid));
      expect(stampOn(more)?.moment).toBe('then');
    }
  });

  test('one without its headings has no kinds', () => {
    const cut = changed(gridOf({ '2026-03-02': [5, ''] }), (cells) => cells.shift());
    expect([readGrid(cut), newDates(cut, MONDAY)]).toEqual([{ entries: [], problems: [] }, []]);
  });

  test('one whose last rows the user took out loses no day', () => {
    for (const rows of [1, 2]) {
      const cut = changed(gridOf({ '2026-03-08': [5, ''] }), (cells) => cells.splice(-rows));
      expect(typedIn(cut)).toEqual([[MONDAY + 6, 'Calls', 5]]);
      expect(stampOn(cut)).toBeUndefined();
    }
  });
});

describe('what is to become of cells whose figures have left', () => {
  const typed = { '2026-03-02': [12, ''], '2026-03-04': [3, 4] } as const;
  const { entries } = readGrid(gridOf(typed));

  test('is nothing, where they say what they said', () => {
    expect(remainders(gridOf(typed), entries)).toEqual([
      { at: 0, cell: { row: 8, column: 2 }, left: 0 },
      { at: 1, cell: { row: 10, column: 2 }, left: 0 },
      { at: 2, cell: { row: 10, column: 3 }, left: 0 },
    ]);
  });

  test('is the difference where they have changed, and they stay as they are where they are blank or unreadable', () => {
    const now = gridOf({ '2026-03-02': [12.3, 1], '2026-03-04': ['', 'sick'] });
    expect(remainders(now, entries)).toEqual([{ at: 0, cell: { row: 8, column: 2 }, left: 0.3 }]);
  });

  test('is the same when a heading was renamed, and among rows and columns of the user', () => {
    const renamed = changed(gridOf(typed), ([headings]) => {
      headings![1] = 'Demos';
    });
    expect(remainders(renamed, entries)).toEqual(remainders(gridOf(typed), entries));
    const more = changed(withColumn(gridOf(typed), 1, ['All', 12]), (cells) => cells.splice(2, 0, ['mine', 1, 2, 3]));
    expect(remainders(more, entries).map(({ cell }) => cell)).toEqual([
      { row: 8, column: 3 },
      { row: 11, column: 3 },
      { row: 11, column: 4 },
    ]);
  });

  const counts = fc.array(fc.tuple(...DAYS.map(() => fc.option(fc.nat({ max: 500 }).map((n) => n / 100)))), {
    minLength: 2,
    maxLength: 2,
  });

  test('is told of every figure that was typed, once', () => {
    fc.assert(
      fc.property(counts, ([calls = [], meetings = []]) => {
        const grid = gridOf(Object.fromEntries(DAYS.map((day, at) => [day, [calls[at] ?? '', meetings[at] ?? '']])));
        const { entries } = readGrid(grid);
        const left = remainders(grid, entries);
        expect(left.map(({ at }) => at)).toEqual(entries.map((_, at) => at));
        expect(left.every((remainder) => remainder.left === 0)).toBe(true);
        expect(new Set(left.map(({ cell }) => `${cell.row} ${cell.column}`)).size).toBe(left.length);
      }),
    );
  });
});

describe('the dates of a new week', () => {
  test('stand one below another, and are none once it is that week', () => {
    expect(newDates(gridOf(), NEXT_MONDAY)).toEqual([{ row: 8, column: 1, days: week(NEXT_MONDAY) }]);
    expect(newDates(gridOf(), MONDAY)).toEqual([]);
  });

  test('leave a row alone in which something stands, and the rows of the user', () => {
    const grid = changed(gridOf({ '2026-03-05': ['sick', ''] }), (cells) => cells.splice(2, 0, ['mine', '', '']));
    expect(newDates(grid, NEXT_MONDAY)).toEqual([
      { row: 8, column: 1, days: [NEXT_MONDAY] },
      { row: 10, column: 1, days: [NEXT_MONDAY + 1, NEXT_MONDAY + 2] },
      { row: 13, column: 1, days: [NEXT_MONDAY + 4, NEXT_MONDAY + 5, NEXT_MONDAY + 6] },
    ]);
  });

  test('come back where one was deleted; what the user wrote in its place stays', () => {
    const deleted = changed(gridOf(), (cells) => {
      cells[4]![0] = '';
    });
    expect(newDates(deleted, MONDAY)).toEqual([{ row: 11, column: 1, days: [MONDAY + 3] }]);
    const written = changed(gridOf(), (cells) => {
      cells[4]![0] = 'holiday';
    });
    expect(newDates(written, MONDAY)).toEqual([]);
  });
});

describe('what stood in a grid, in one that is drawn anew', () => {
  const drawn = (headings: readonly string[], monday = MONDAY): Cell[][] => [
    [...headings],
    ...week(monday).map((day) => [day, ...headings.slice(1).map(() => '')]),
    ['Total', ...headings.slice(1).map((_, at) => `=SUM(${'BCDE'[at]}8:${'BCDE'[at]}14)`)],
    ['Moved', ...headings.slice(1).map(() => '')],
  ];
  const before = gridOf({ '2026-03-03': [5, ''], '2026-03-06': ['', 'sick'] }, 'then');

  test('finds its day and its kind in another order, and the moment stays', () => {
    const { cells, isWhole } = carriedOver(before, drawn(['Day', 'Visits', 'meetings', 'calls']));
    expect([isWhole, cells[2], cells[5]]).toEqual([true, [MONDAY + 1, '', '', 5], [MONDAY + 4, '', "'sick", '']]);
    expect(cells.slice(-2)).toEqual([
      ['Total', '=SUM(B8:B14)', '=SUM(C8:C14)', '=SUM(D8:D14)'],
      ['Moved', 'then', '', ''],
    ]);
  });

  test('of another week keeps its day on the same weekday', () => {
    const { cells } = carriedOver(before, drawn(HEADINGS, NEXT_MONDAY));
    expect(cells.slice(1, -2).map(([date]) => date)).toEqual(
      week(NEXT_MONDAY).map((day, at) => (at === 1 || at === 4 ? MONDAY + at : day)),
    );
  });

  test('that is blank leaves the new one as it is drawn', () => {
    const after = drawn(['Day', 'Visits'], NEXT_MONDAY);
    expect(carriedOver(gridOf(), after)).toEqual({ cells: after, isWhole: true });
  });

  test('stays text where it was typed as text', () => {
    const typed = gridOf({ '2026-03-03': ['1/2', '=x'], '2026-03-04': ['2026-05-03', true] });
    expect(carriedOver(typed, drawn(HEADINGS)).cells.slice(2, 4)).toEqual([
      [MONDAY + 1, "'1/2", "'=x"],
      [MONDAY + 2, '2026-05-03', true],
    ]);
  });

  test('is not whole when the kind of something typed is offered no more; the columns of the user do not count', () => {
    const { cells, isWhole } = carriedOver(before, drawn(['Day', 'Calls']));
    expect([isWhole, cells[2]]).toEqual([false, [MONDAY + 1, 5]]);
    const own = withColumn(gridOf({ '2026-03-03': [5, ''] }), 1, ['', '', 'with Ann']);
    expect(carriedOver(own, drawn(['Day', 'Calls'])).isWhole).toBe(true);
  });
});

describe('where the rows and columns of a grid stand', () => {
  test('is where they were drawn, and further on behind those of the user', () => {
    const grid = gridOf();
    expect(standingOf(grid.cells, grid.drawn)).toEqual({ rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], columns: [0, 1, 2] });
    const more = changed(withColumn(grid, 2, ['All']), (cells) => cells.splice(3, 0, ['mine', '', '', '']));
    expect(standingOf(more.cells, grid.drawn)).toEqual({ rows: [0, 1, 2, 4, 5, 6, 7, 8, 9, 10], columns: [0, 1, 3] });
  });

  test('is not known where one of ours was taken out', () => {
    const grid = gridOf();
    const cut = changed(grid, (cells) => cells.splice(3, 1));
    expect(standingOf(cut.cells, grid.drawn)).toBeUndefined();
  });

  test('formulas follow to them', () => {
    const shift = { row: (at: number) => (at > 9 ? at + 1 : at), column: (at: number) => (at > 1 ? at + 2 : at) };
    expect(movedFormula('=5+SUMIFS(B8:B14;A8:A14;">="&46082;A8:A14;"A9 B9")-AA10', shift)).toBe(
      '=5+SUMIFS(D8:D15;A8:A15;">="&46082;A8:A15;"A9 B9")-AC11',
    );
  });
});

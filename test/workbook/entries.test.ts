import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { carriedOver, emptied, type Grid, isDatedFor, momentOf, readGrid } from '../../src/workbook/entries';

const MONDAY = dayOf('2026-03-02');
const NEXT_MONDAY = MONDAY + 7;
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'];

/** A grid as it is read; of each day so many calls and meetings. */
function gridOf(typed: { readonly [day: string]: readonly Cell[] } = {}, moment = ''): Grid {
  return { row: 7, column: 1, cells: cellsOf(['Day', 'Calls', 'Meetings'], typed, moment) };
}

function cellsOf(headings: readonly Cell[], typed: { readonly [day: string]: readonly Cell[] }, moment: Cell = '') {
  const blank = headings.slice(1).map(() => '');
  return [
    [...headings],
    ...DAYS.map((day) => [day, ...(typed[day] ?? blank)]),
    ['Total', ...blank],
    ['Moved', moment, ...blank.slice(1)],
  ];
}

const daysIn = ({ cells }: Pick<Grid, 'cells'>) => cells.slice(1, -2);
const datesIn = (grid: Pick<Grid, 'cells'>) => daysIn(grid).map(([date]) => date);
const week = (monday: number) => Array.from({ length: 7 }, (_, at) => monday + at);

describe('reading a grid', () => {
  test('gives every figure with its day and kind', () => {
    expect(readGrid(gridOf({ '2026-03-02': [12, ''], '2026-03-04': ['', '1,5'] }))).toEqual({
      entries: [
        { day: MONDAY, kind: 'Calls', count: 12 },
        { day: MONDAY + 2, kind: 'Meetings', count: 1.5 },
      ],
      problems: [],
    });
  });

  test('names the cells that are no count, by the rows of the sheet', () => {
    const { entries, problems } = readGrid(
      gridOf({ '2026-03-02': ['sick', 3], '2026-03-03': [-2, '#REF!'], '2026-03-04': ['2026-05-03', ''] }),
    );
    expect(entries).toEqual([{ day: MONDAY, kind: 'Meetings', count: 3 }]);
    expect(problems).toEqual([
      { row: 8, column: 'Calls', value: 'sick', reason: 'numberUnreadable' },
      { row: 9, column: 'Calls', value: '-2', reason: 'belowZero' },
      { row: 9, column: 'Meetings', value: '#REF!', reason: 'cellError' },
      { row: 10, column: 'Calls', value: '2026-05-03', reason: 'numberUnreadable' },
    ]);
  });

  test('a row whose date was destroyed is a problem, unless it is empty', () => {
    const { cells, ...place } = gridOf({ '2026-03-02': [5, 6] });
    const broken = cells.map((row, at) => (at === 1 ? ['', ...row.slice(1)] : at === 2 ? ['soon', '', ''] : row));
    expect(readGrid({ ...place, cells: broken })).toEqual({
      entries: [],
      problems: [{ row: 8, column: 'Day', value: '', reason: 'dateMissing' }],
    });
  });

  test('a heading that the user renamed is the kind, and a column without one is theirs', () => {
    const cells = cellsOf(['Day', ' Demos ', ''], { '2026-03-02': [2, 'with Ann'] });
    expect(readGrid({ row: 1, column: 1, cells })).toEqual({
      entries: [{ day: MONDAY, kind: 'Demos', count: 2 }],
      problems: [],
    });
  });
});

describe('a grid after figures have left it', () => {
  const typed = { '2026-03-02': [12, ''], '2026-03-04': [3, 4] } as const;

  test('is blank, belongs to this week, says when, and its sums are live again', () => {
    const grid = gridOf(typed);
    const after = emptied(grid, readGrid(grid).entries, NEXT_MONDAY, 'Mon, 7:00');
    expect(after.cells).toEqual([
      ['Day', 'Calls', 'Meetings'],
      ...week(NEXT_MONDAY).map((day) => [day, '', '']),
      ['Total', '=SUM(B8:B14)', '=SUM(C8:C14)'],
      ['Moved', 'Mon, 7:00', ''],
    ]);
    expect(momentOf(after)).toBe('Mon, 7:00');
  });

  test('keeps what was typed meanwhile, on its day', () => {
    const { entries } = readGrid(gridOf(typed));
    const now = gridOf({ ...typed, '2026-03-02': [12.3, 1], '2026-03-04': [2, ''] });
    const after = emptied(now, entries, NEXT_MONDAY, 'now');
    expect(daysIn(after).slice(0, 3)).toEqual([
      [MONDAY, 0.3, 1],
      [NEXT_MONDAY + 1, '', ''],
      [MONDAY + 2, -1, ''],
    ]);
  });

  test('keeps what cannot be read, as it was typed', () => {
    const grid = gridOf({ '2026-03-05': ['sick', '=x'] });
    expect(daysIn(emptied(grid, readGrid(grid).entries, NEXT_MONDAY))[3]).toEqual([MONDAY + 3, 'sick', "'=x"]);
  });

  test('where nothing leaves it, only the dates follow the week', () => {
    const grid = gridOf({ '2026-03-05': ['sick', ''] }, 'before');
    const after = emptied(grid, [], NEXT_MONDAY);
    expect(datesIn(after)).toEqual(week(NEXT_MONDAY).map((day, at) => (at === 3 ? MONDAY + 3 : day)));
    expect(momentOf(after)).toBe('before');
  });

  test('a date that was destroyed comes back once its row is empty', () => {
    const { cells, ...place } = gridOf();
    const broken = { ...place, cells: cells.map((row, at) => (at === 4 ? ['?', '', ''] : row)) };
    expect(datesIn(emptied(broken, [], MONDAY))).toEqual(week(MONDAY));
    expect([isDatedFor(MONDAY, gridOf()), isDatedFor(MONDAY, broken), isDatedFor(NEXT_MONDAY, gridOf())]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('whose last rows the user took out loses no day', () => {
    const { cells, ...place } = gridOf({ '2026-03-08': [5, ''] });
    for (const rows of [1, 2]) {
      const cut = { ...place, cells: cells.slice(0, -rows) };
      const { entries } = readGrid(cut);
      expect(entries).toEqual([{ day: MONDAY + 6, kind: 'Calls', count: 5 }]);
      const after = emptied(cut, entries, NEXT_MONDAY, 'now').cells;
      expect(after.map(([first]) => first)).toEqual(['Day', ...week(NEXT_MONDAY), ...(rows === 1 ? ['Total'] : [])]);
      expect(after[7]).toEqual([NEXT_MONDAY + 6, '', '']);
    }
  });

  test('whose headings the user took out is neither read nor changed', () => {
    const { cells, ...place } = gridOf({ '2026-03-02': [5, ''], '2026-03-03': [6, ''] });
    const cut = { ...place, cells: cells.slice(1) };
    expect(readGrid(cut)).toEqual({ entries: [], problems: [] });
    expect([emptied(cut, [], NEXT_MONDAY), isDatedFor(NEXT_MONDAY, cut)]).toEqual([cut, true]);
  });

  test('sums stand under their columns wherever the user has moved the grid', () => {
    const moved = emptied({ ...gridOf(), row: 3, column: 26 }, [], MONDAY);
    expect(moved.cells[8]).toEqual(['Total', '=SUM(AA4:AA10)', '=SUM(AB4:AB10)']);
  });

  const counts = fc.array(fc.tuple(...DAYS.map(() => fc.option(fc.nat({ max: 500 }).map((n) => n / 100)))), {
    minLength: 2,
    maxLength: 2,
  });
  const filled = ([calls = [], meetings = []]: readonly (readonly (number | null)[])[]) =>
    gridOf(Object.fromEntries(DAYS.map((day, at) => [day, [calls[at] ?? '', meetings[at] ?? '']])));

  test('holds nothing, whatever was typed; and all of it when nothing was moved', () => {
    fc.assert(
      fc.property(counts, (typed) => {
        const grid = filled(typed);
        const { entries } = readGrid(grid);
        expect(readGrid(emptied(grid, entries, NEXT_MONDAY)).entries).toEqual([]);
        expect(readGrid(emptied(grid, [], NEXT_MONDAY)).entries).toEqual(entries);
      }),
    );
  });
});

describe('what stood in a grid, in one that is drawn anew', () => {
  const drawn = (headings: readonly string[], monday = MONDAY): Cell[][] => [
    [...headings],
    ...week(monday).map((day) => [day, ...headings.slice(1).map(() => '')]),
    ['Total', ...headings.slice(1).map((_, at) => `=SUM(${'BCDE'[at]}8:${'BCDE'[at]}14)`)],
    ['Moved', ...headings.slice(1).map(() => '')],
  ];
  const before = cellsOf(['Day', 'Calls', 'Meetings'], { '2026-03-03': [5, ''], '2026-03-06': ['', 'sick'] }, 'then');

  test('finds its day and its kind in another order, and the moment stays', () => {
    const cells = carriedOver(before, drawn(['Day', 'Visits', 'meetings', 'calls'])) ?? [];
    expect([cells[2], cells[5]]).toEqual([
      [MONDAY + 1, '', '', 5],
      [MONDAY + 4, '', 'sick', ''],
    ]);
    expect(cells.slice(-2)).toEqual([
      ['Total', '=SUM(B8:B14)', '=SUM(C8:C14)', '=SUM(D8:D14)'],
      ['Moved', 'then', '', ''],
    ]);
  });

  test('of another week keeps its day on the same weekday', () => {
    const cells = carriedOver(before, drawn(['Day', 'Calls', 'Meetings'], NEXT_MONDAY)) ?? [];
    expect(daysIn({ cells }).map(([date]) => date)).toEqual(
      week(NEXT_MONDAY).map((day, at) => (at === 1 || at === 4 ? MONDAY + at : day)),
    );
  });

  test('that is blank leaves the new one as it is drawn', () => {
    const after = drawn(['Day', 'Visits'], NEXT_MONDAY);
    expect(carriedOver(cellsOf(['Day', 'Calls'], {}), after)).toEqual(after);
  });

  test('is not carried when something typed finds no place: its kind is gone, or it has none', () => {
    expect(carriedOver(before, drawn(['Day', 'Calls']))).toBeUndefined();
    const own = cellsOf(['Day', 'Calls', ''], { '2026-03-03': [5, 'with Ann'] });
    expect(carriedOver(own, drawn(['Day', 'Calls']))).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOf, isoOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { readInput } from '../../src/domain/inputs';
import { entryMoveOn, entryProblems } from '../../src/jobs/entries';
import { findInput } from '../../src/jobs/inputs';
import type { EntryGrid, Ports, Workbook } from '../../src/jobs/ports';
import { drawnGrid, readGrid, stampOn } from '../../src/workbook/entries';
import { columns, emptyStore, mistakeIn, planOn, portsOf, SALES, workbookOf } from './stand-in';

const MONDAY = dayOf('2026-03-02');
const KINDS = ['Calls', 'Meetings'];
const LOG: Cell[][] = [
  ['Date', 'Manager', 'Action', 'Count'],
  ['2026-02-24', 'Ann', 'Calls', 7],
];

/** A grid of the first week of March; `typed` is what stands under the kinds, by weekday. */
function gridOf(tab: number, manager: string, typed: { readonly [weekday: number]: readonly Cell[] } = {}): EntryGrid {
  const days = Array.from({ length: 7 }, (_, at) => [isoOf(MONDAY + at), ...(typed[at] ?? ['', ''])]);
  const cells = [['Day', ...KINDS], ...days, ['Total', '', ''], ['Moved to “Actions”', '', '']];
  return { tab, key: `manager/${manager}`, row: 6, column: 1, cells, drawn: drawnGrid(cells) };
}

function workbookWith(grids: readonly EntryGrid[], tabs: Parameters<typeof workbookOf>[0] = { Actions: LOG }) {
  const workbook = workbookOf(tabs);
  workbook.grids.push(...grids);
  return workbook;
}

const linesOf = (workbook: ReturnType<typeof workbookOf>, tab = 0) => workbook.sheets[tab]!.cells;
const typedIn = (grids: readonly EntryGrid[]) =>
  grids.flatMap((grid) => readGrid(grid).entries.map(({ day, kind, count }) => ({ day, kind, count })));
const momentOf = (grid: EntryGrid) => stampOn(grid)?.moment;

/** A job as it moves figures: the log first, then one tab after another, of which `drawn` hears when it stands. */
function moveEntries(ports: Ports, keys = keysOn(ports.workbook), drawn: (key: string) => void = () => {}): number {
  const entries = entryMoveOn(ports);
  const moved = entries.log();
  for (const key of keys) {
    entries.settle(key);
    ports.workbook.activeTab();
    drawn(key);
  }
  entries.finish(keys);
  return moved;
}

const keysOn = ({ entries }: Workbook) => entries.read().map(({ key }) => key);

describe('moving what people typed to the log of actions', () => {
  test('every figure becomes a row under the last one, and the grids are blank and dated for this week', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''], 2: ['', 3] }), gridOf(11, 'Bob', { 4: [5, ''] })]);
    const ports = portsOf({ ...workbook, today: MONDAY + 8 });
    expect(moveEntries(ports)).toBe(3);
    expect(linesOf(workbook)).toEqual([
      ...LOG,
      [MONDAY, 'Ann', 'Calls', 12],
      [MONDAY + 2, 'Ann', 'Meetings', 3],
      [MONDAY + 4, 'Bob', 'Calls', 5],
    ]);
    expect(typedIn(workbook.grids)).toEqual([]);
    expect(workbook.grids.map(({ cells }) => cells[1]?.[0])).toEqual([MONDAY + 7, MONDAY + 7]);
    expect(workbook.grids.map(momentOf)).toEqual(Array(2).fill('Wed, Mar 4, 9:00 AM'));
    expect(moveEntries(ports)).toBe(0);
    expect(linesOf(workbook)).toHaveLength(5);
  });

  test('nothing typed writes nothing but the dates of a new week', () => {
    const workbook = workbookWith([gridOf(10, 'Ann')]);
    const before = [...workbook.grids];
    expect(moveEntries(portsOf(workbook))).toBe(0);
    expect(workbook.grids).toEqual(before);
    expect(moveEntries(portsOf({ ...workbook, today: MONDAY + 7 }))).toBe(0);
    expect(workbook.grids[0]?.cells[1]).toEqual([MONDAY + 7, '', '']);
    expect(linesOf(workbook)).toEqual(LOG);
  });

  test('a grid that has not been refreshed for weeks logs on the days that it shows', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 6: [1, ''] })]);
    moveEntries(portsOf({ ...workbook, today: MONDAY + 30 }));
    expect(linesOf(workbook)[2]).toEqual([MONDAY + 6, 'Ann', 'Calls', 1]);
  });

  test('what is typed for a day to come stays until that day', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 2: [1, ''], 3: [2, ''] })]);
    expect(moveEntries(portsOf(workbook))).toBe(1);
    expect(typedIn(workbook.grids)).toEqual([{ day: MONDAY + 3, kind: 'Calls', count: 2 }]);
    expect(moveEntries(portsOf({ ...workbook, today: MONDAY + 3 }))).toBe(1);
    expect(
      linesOf(workbook)
        .slice(2)
        .map(([day]) => day),
    ).toEqual([MONDAY + 2, MONDAY + 3]);
  });

  test('columns are found wherever the user has put them, and theirs stay blank', () => {
    const log = [
      ['Our log', '', '', '', '', ''],
      ['Why', 'Count', 'Mine', 'Kind', 'Date', 'Manager'],
      ['', 7, 'note', 'Calls', '2026-02-24', 'Ann'],
      ['', '', '', '', '', ''],
      ['a remark of mine', '', '', '', '', ''],
    ];
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })], { Actions: log });
    moveEntries(portsOf(workbook));
    expect(linesOf(workbook)).toEqual([...log.slice(0, 3), ['', 12, '', 'Calls', MONDAY, 'Ann'], ...log.slice(3)]);
  });

  test('the log is made where there is none, and one of the user is known from then on', () => {
    const made = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })], { Sales: [['Date', 'Amount']] });
    moveEntries(portsOf(made));
    expect(made.created.map(({ input }) => input)).toEqual(['actions']);
    expect(linesOf(made, 1).slice(2)).toEqual([[MONDAY, 'Ann', 'Calls', 12]]);
    const own = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })]);
    moveEntries(portsOf(own));
    expect([own.created, own.inputs.find('actions')]).toEqual([[], 0]);
  });

  test('a log that has lost a column is a mistake, and everything stays where it is', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })], { Actions: LOG.map((row) => row.slice(0, 3)) });
    workbook.inputs.adopt(0, 'actions');
    const before = JSON.stringify([workbook.grids, workbook.sheets]);
    expect(mistakeIn(() => moveEntries(portsOf(workbook)))).toBe('noInputColumn');
    expect(JSON.stringify([workbook.grids, workbook.sheets])).toBe(before);
  });

  test('a cell that cannot be read stays, is named, and is named no more once it is corrected', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 1: ['sick', 2] })]);
    const ports = portsOf(workbook);
    expect(moveEntries(ports)).toBe(1);
    expect(entryProblems(ports.store)).toEqual([
      { row: 8, column: 'Ann · Calls', value: 'sick', reason: 'numberUnreadable' },
    ]);
    expect(workbook.grids[0]?.cells[2]).toEqual([isoOf(MONDAY + 1), 'sick', '']);
    type(workbook, 10, MONDAY + 1, 'Calls', () => 4);
    expect(moveEntries(ports)).toBe(1);
    expect(entryProblems(ports.store)).toEqual([]);
    expect(linesOf(workbook)[3]).toEqual([MONDAY + 1, 'Ann', 'Calls', 4]);
  });

  test('what cannot be read is told in the check of the data, once', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 1: ['sick', 2] })], { Sales: SALES, Actions: LOG });
    const ports = portsOf(workbook);
    const request = { tab: 0, columns, year: 2026, growth: 0.2, unit: 100, inFull: true };
    for (const _ of ['the first time', 'again']) {
      const { problems } = planOn(ports, request);
      expect(problems.filter(({ column }) => column === 'Ann · Calls')).toEqual([
        { row: 8, column: 'Ann · Calls', value: 'sick', reason: 'is not a number: leave only digits' },
      ]);
    }
  });

  test('two moves within a minute are told apart', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [1, ''] })]);
    const ports = portsOf(workbook);
    moveEntries(ports);
    type(workbook, 10, MONDAY, 'Calls', () => 1);
    moveEntries(ports);
    expect(momentOf(workbook.grids[0]!)).toBe('Wed, Mar 4, 9:00 AM (2)');
    expect(linesOf(workbook).slice(2)).toEqual(Array(2).fill([MONDAY, 'Ann', 'Calls', 1]));
  });

  test('a number that is corrected while it is on its way keeps the difference', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })]);
    const { insertBelow } = workbook.inputs;
    const meanwhile: Workbook = {
      ...workbook,
      inputs: {
        ...workbook.inputs,
        insertBelow: (place, rows) => {
          type(workbook, 10, MONDAY, 'Calls', () => 15);
          return insertBelow(place, rows);
        },
      },
    };
    expect(moveEntries(portsOf(meanwhile))).toBe(1);
    expect(typedIn(workbook.grids)).toEqual([{ day: MONDAY, kind: 'Calls', count: 3 }]);
  });

  test('a move that was cut off is finished where rows were put above it meanwhile', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] }), gridOf(11, 'Bob', { 1: ['', 3] })]);
    const ports = portsOf(workbook);
    expect(() => moveEntries(cutOff(ports, 'fill', 11))).toThrow('cut off');
    linesOf(workbook).splice(1, 0, ['2026-01-12', 'Cid', 'Calls', 1], ['', '', '', '']);
    expect(moveEntries(ports)).toBe(2);
    expect(typedIn(workbook.grids)).toEqual([]);
    expect(linesOf(workbook)).toHaveLength(LOG.length + 2 + 2);
  });

  test('rows that are the same as what was to be moved are not taken for it', () => {
    const same = [...LOG, [isoOf(MONDAY), 'Ann', 'Calls', 12]];
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })], { Actions: same });
    const ports = portsOf(workbook);
    expect(() => moveEntries(cutOff(ports, 'insertBelow'))).toThrow('cut off');
    expect(moveEntries(ports)).toBe(1);
    expect(linesOf(workbook)).toEqual([...same, [MONDAY, 'Ann', 'Calls', 12]]);
  });

  test('a move whose rows came and whose note did not is known though the log was sorted meanwhile', () => {
    const typed = [gridOf(10, 'Ann', { 0: [12, 3], 1: [4, ''] }), gridOf(11, 'Bob', { 1: ['', 3] })];
    const workbook = workbookWith(typed, { Actions: [...LOG, [isoOf(MONDAY), 'Ann', 'Calls', 12]] });
    const ports = portsOf(workbook);
    expect(() => moveEntries(cutOff(ports, 'flush'))).toThrow('cut off');
    const [headings, ...rows] = linesOf(workbook).splice(0);
    linesOf(workbook).push(headings!, ...rows.sort((a, b) => Number(b[3]) - Number(a[3])));
    expect(moveEntries(ports)).toBe(4);
    expect(typedIn(workbook.grids)).toEqual([]);
    expect(linesOf(workbook)).toHaveLength(LOG.length + 1 + 4);
  });

  test('only the cells of the figures and the stamp are written, text and what is typed elsewhere meanwhile stay', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, '1/2'], 1: [3, ''] })]);
    const written: unknown[][] = [];
    const ports = watched(portsOf(workbook), (name, call, args) => {
      if (name === 'fill') {
        if (written.length === 1) type(workbook, 10, MONDAY + 1, 'Meetings', () => 8);
        written.push(args);
      }
      return call();
    });
    moveEntries(ports);
    const moment = momentOf(workbook.grids[0]!);
    const [stamp, flag] = [
      { row: 15, column: 2 },
      { row: 15, column: 3 },
    ];
    expect(written).toEqual([
      [10, [stamp, flag], moment],
      [10, [{ row: 7, column: 2 }, { row: 8, column: 2 }, flag], ''],
    ]);
    expect(workbook.grids[0]?.cells.slice(1, 3).map(([, ...counts]) => counts)).toEqual([
      ['', '1/2'],
      ['', 8],
    ]);
  });

  test('a tab that is drawn later keeps its grid until then, and nothing new is logged meanwhile', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] }), gridOf(11, 'Bob', { 1: ['', 3] })]);
    const ports = portsOf(workbook);
    const first = entryMoveOn(ports);
    expect(first.log()).toBe(2);
    expect(typedIn(workbook.grids)).toHaveLength(2);
    first.settle('manager/Ann');
    expect(typedIn(workbook.grids)).toEqual([{ day: MONDAY + 1, kind: 'Meetings', count: 3 }]);
    type(workbook, 10, MONDAY, 'Calls', () => 12);
    const second = entryMoveOn(ports);
    expect(second.log()).toBe(2);
    for (const key of keysOn(workbook)) second.settle(key);
    second.finish(keysOn(workbook));
    expect(typedIn(workbook.grids)).toEqual([{ day: MONDAY, kind: 'Calls', count: 12 }]);
    expect(linesOf(workbook)).toHaveLength(LOG.length + 2);
    expect(moveEntries(ports)).toBe(1);
  });

  test('the grid of somebody who has no tab any more is emptied when all others are drawn', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] }), gridOf(11, 'Bob', { 1: ['', 3] })]);
    expect(moveEntries(portsOf(workbook), ['manager/Ann'])).toBe(2);
    expect(typedIn(workbook.grids)).toEqual([]);
  });

  test('a grid that has lost the row of the moment is not logged until it has it again', () => {
    const grid = gridOf(10, 'Ann', { 0: [12, ''] });
    const workbook = workbookWith([{ ...grid, cells: grid.cells.slice(0, -1) }]);
    expect(moveEntries(portsOf(workbook))).toBe(0);
    expect(typedIn(workbook.grids)).toHaveLength(1);
    workbook.grids[0] = grid;
    expect(moveEntries(portsOf(workbook))).toBe(1);
  });

  test('a figure that is lowered while it is on its way leaves what the log has too much', () => {
    const workbook = workbookWith([gridOf(10, 'Ann', { 0: [12, ''] })]);
    const ports = portsOf(workbook);
    const entries = entryMoveOn(ports);
    entries.log();
    type(workbook, 10, MONDAY, 'Calls', () => 8);
    entries.settle('manager/Ann');
    expect(workbook.grids[0]?.cells[1]).toEqual([isoOf(MONDAY), -4, '']);
  });

  test('what is kept of problems stays short, however long the headings are', () => {
    const grid = gridOf(10, 'Ann', Object.fromEntries(KINDS.map((_, at) => [at, ['sick', 'ill']])));
    const long = {
      ...grid,
      cells: grid.cells.map((row, at) => (at === 0 ? ['Day', 'я'.repeat(900), 'ю'.repeat(900)] : row)),
    };
    const workbook = workbookWith(Array.from({ length: 40 }, (_, at) => ({ ...long, tab: at, key: `manager/${at}` })));
    const ports = portsOf(workbook);
    moveEntries(ports);
    expect(new TextEncoder().encode(ports.store.read('entries.problems') ?? '').length).toBeLessThan(9_000);
    expect(entryProblems(ports.store)).toHaveLength(20);
  });
});

/** Somebody types into the grid on a tab, in the row that shows a day. */
function type(
  workbook: ReturnType<typeof workbookOf>,
  tab: number,
  day: Day,
  kind: string,
  change: (n: number) => Cell,
) {
  const at = workbook.grids.findIndex((grid) => grid.tab === tab);
  const grid = workbook.grids[at]!;
  const column = grid.cells[0]!.indexOf(kind);
  const cells = grid.cells.map((row) => {
    const isIt = row[0] === day || row[0] === isoOf(day);
    return isIt ? row.map((cell, c) => (c === column ? change(Number(cell)) : cell)) : row;
  });
  workbook.grids[at] = { ...grid, cells };
}

/** All calls of the ports go through `around`, which is told their names. */
function watched<T extends object>(
  target: T,
  around: (name: string, call: () => unknown, args: unknown[]) => unknown,
): T {
  return new Proxy(target, {
    get: (all, key) => {
      const member: unknown = Reflect.get(all, key);
      if (typeof member === 'function')
        return (...args: unknown[]) => around(String(key), () => member.apply(all, args), args);
      const isPort = ['workbook', 'inputs', 'entries', 'store'].includes(String(key));
      return isPort ? watched(member as object, around) : member;
    },
  });
}

/** The ports until a certain call, which throws before it does anything. */
function cutOff(ports: Ports, name: string, tab?: number): Ports {
  return watched(ports, (called, call, [first]) => {
    const isIt = called === name && (tab === undefined || first === tab);
    if (isIt) throw new Error('cut off');
    return call();
  });
}

describe('whatever fails and whatever is typed meanwhile', () => {
  interface Typing {
    readonly manager: number;
    readonly weekday: number;
    readonly kind: number;
    readonly count: number;
  }
  const typings = (maxLength: number) =>
    fc.array(
      fc.record({
        manager: fc.nat(1),
        weekday: fc.nat(6),
        kind: fc.nat(1),
        count: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
      }),
      { maxLength },
    );
  /** A run fails at one of its calls, before or after the call has done its work; what is typed is typed before a call. */
  const runs = fc.array(
    fc.record({
      failsAt: fc.nat(40),
      isDone: fc.boolean(),
      isSorted: fc.boolean(),
      meanwhile: fc.array(fc.tuple(fc.nat(40), typings(2)), { maxLength: 5 }),
      days: fc.constantFrom(0, 0, 1, 7),
    }),
    { maxLength: 5 },
  );

  test('every total stands after every failure, and every figure is in the log once in the end', () => {
    fc.assert(
      fc.property(typings(12), runs, typings(3), (first, failing, log) => {
        const workbook = workbookWith([gridOf(10, 'Ann'), gridOf(11, 'Bob')], {
          Actions: [
            LOG[0]!,
            ...log.map((each) => [MONDAY + each.weekday, nameOf(each), KINDS[each.kind]!, each.count]),
          ],
        });
        const store = emptyStore();
        const expected = new Map<string, number>();
        const count = (day: Day, manager: string, kind: string, more: number) => {
          const key = `${day} ${manager} ${kind}`;
          expected.set(key, (expected.get(key) ?? 0) + more);
        };
        for (const each of log) count(MONDAY + each.weekday, nameOf(each), KINDS[each.kind]!, each.count);
        const typeInto = ({ manager, weekday, kind, count: more }: Typing) => {
          const date = workbook.grids[manager]!.cells[1 + weekday]![0]!;
          const day = typeof date === 'number' ? date : dayOf(String(date));
          type(workbook, 10 + manager, day, KINDS[kind]!, (before) => before + more);
          count(day, ['Ann', 'Bob'][manager]!, KINDS[kind]!, more);
        };
        /** What each tab says that the log says. */
        const shown = new Map(KEYS.map((key) => [key, logged(workbook)]));
        const draw = (key: string) => shown.set(key, logged(workbook));
        /** Tabs between whose calls a run has ended, until they are drawn. */
        const inWork = new Set<string>();
        const expectTotals = () => {
          for (const key of KEYS.filter((each) => !inWork.has(each))) {
            const manager = key.replace('manager/', '');
            const totals = ofManager(shown.get(key)!, manager);
            const grid = workbook.grids.find((each) => each.key === key)!;
            for (const entry of typedIn([grid])) {
              const name = `${entry.day} ${manager} ${entry.kind}`;
              totals.set(name, (totals.get(name) ?? 0) + entry.count);
            }
            expect(sorted(totals)).toEqual(sorted(ofManager(expected, manager)));
          }
        };

        first.forEach(typeInto);
        let today = MONDAY + 6;
        for (const run of failing) {
          today += run.days;
          if (run.isSorted) {
            const [headings, ...rows] = linesOf(workbook).splice(0);
            linesOf(workbook).push(headings!, ...rows.sort((a, b) => Number(a[3]) - Number(b[3])));
          }
          const ports = portsOf({ ...workbook, today }, { store });
          let calls = 0;
          let isBeingWritten = false;
          const around = (name: string, call: () => unknown, args: unknown[]) => {
            const at = calls++;
            if (name === 'activeTab' || name === 'insertBelow') isBeingWritten = false;
            // What is typed into a cell between the last reading of its grid and its emptying nobody can save.
            if (!isBeingWritten) for (const [when, typed] of run.meanwhile) if (when === at) typed.forEach(typeInto);
            if (name === 'find' && args[0] !== 'actions') {
              isBeingWritten = true;
              inWork.add(String(args[0]));
            }
            if (at === run.failsAt && !run.isDone) throw new Error('cut off');
            const answer = call();
            if (at === run.failsAt) throw new Error('cut off');
            return answer;
          };
          try {
            moveEntries(watched(ports, around), KEYS, (key) => {
              draw(key);
              inWork.delete(key);
              expectTotals();
            });
          } catch (error) {
            if ((error as Error).message !== 'cut off') throw error;
          }
          expectTotals();
        }
        for (let run = 0; run < 2; run++)
          moveEntries(portsOf({ ...workbook, today: today + 7 }, { store }), KEYS, draw);
        expectTotals();
        expect(typedIn(workbook.grids)).toEqual([]);
        expect(sorted(logged(workbook))).toEqual(sorted(expected));
      }),
      { numRuns: 1000 },
    );
  });

  const KEYS = ['manager/Ann', 'manager/Bob'];

  const nameOf = ({ manager }: Typing) => ['Ann', 'Bob'][manager]!;

  const sorted = (totals: ReadonlyMap<string, number>) => [...totals].sort(([a], [b]) => (a < b ? -1 : 1));

  const ofManager = (totals: ReadonlyMap<string, number>, manager: string) =>
    new Map([...totals].filter(([key]) => key.split(' ')[1] === manager));

  /** What stands in the log in all, by day, person and kind. */
  function logged(workbook: ReturnType<typeof workbookOf>): Map<string, number> {
    const sums = new Map<string, number>();
    for (const { date, manager, kind, count } of readInput('actions', findInput(workbook, 'actions')!).records) {
      const key = `${date} ${manager} ${kind}`;
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return sums;
  }
});

import { type Day, dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import type { InputName } from '../../src/domain/inputs';
import type { Mistake } from '../../src/domain/problem';
import { buildPlan } from '../../src/jobs/build';
import type { EntryGrid, EntryGrids, InputTabs, Letter, Ports, Store, Workbook } from '../../src/jobs/ports';
import type { BuiltPlan, PlanRequest, Step } from '../../src/surface';
import type { Drawing } from '../../src/workbook/drawing';
import type { CellPlace } from '../../src/workbook/entries';
import type { InputDrawing } from '../../src/workbook/inputs';

/** Sales of three people, with one row that cannot be read, and one that is not yet. */
export const SALES = [
  ['Date', 'Amount', 'Manager', 'Team', 'Division'],
  ['2025-01-13', 1000, 'Ann', 'Retail', 'North'],
  ['2025-05-05', 2000, 'Ann', 'Retail', 'North'],
  ['2025-08-04', 3000, 'Bob', 'Projects', 'North'],
  ['2025-12-29', 4000, 'Cid', 'Key', 'South'],
  ['2026-01-12', 900, 'Ann', 'Retail', 'North'],
  ['soon', 100, 'Ann', 'Retail', 'North'],
  ['2026-12-01', 100, 'Ann', 'Retail', 'North'],
];
export const columns = { date: 0, amount: 1, manager: 2, team: 3, division: 4 };

interface StandInTab {
  name: string;
  cells: Cell[][];
  input?: InputName;
}

interface StandIn extends Workbook {
  readonly drawn: readonly Drawing[];
  readonly shown: readonly number[];
  /** The input tabs that were made. */
  readonly created: readonly InputDrawing[];
  /** The tabs as they stand, for a test to change by hand: a tab's id is its place. */
  readonly sheets: readonly StandInTab[];
  /** The grids on people's tabs, for a test to type into. */
  readonly grids: EntryGrid[];
}

/** A workbook of plain arrays that keeps what was drawn on it. */
export function workbookOf(
  tabs: { readonly [name: string]: readonly (readonly Cell[])[] },
  { locale = 'en_US', today = '2026-03-04' } = {},
): StandIn {
  const sheets = Object.entries(tabs).map(
    ([name, cells]): StandInTab => ({ name, cells: cells.map((row) => [...row]) }),
  );
  const drawn: Drawing[] = [];
  const shown: number[] = [];
  const created: InputDrawing[] = [];
  const grids: EntryGrid[] = [];
  const day: Day = dayOf(today);
  return {
    title: 'Untitled spreadsheet',
    url: 'https://docs.google.com/spreadsheets/d/1/edit',
    locale,
    zone: 'Etc/UTC',
    today: day,
    drawn,
    shown,
    created,
    sheets,
    grids,
    tabs: () => sheets.flatMap(({ name, input }, id) => (input === undefined ? [{ id, name }] : [])),
    activeTab: () => 0,
    read: (id) => sheets[id] ?? null,
    generated: () => drawn.map(({ key, name }, at) => ({ id: 100 + at, key, name })),
    draw: (drawings, _outdated, { isDone, mayGoOn, settle }) => {
      const left = drawings.filter((drawing) => !isDone(drawing));
      let count = 0;
      do {
        for (const drawing of left.slice(count, ++count)) {
          settle(drawing.key);
          drawn.push(drawing);
        }
      } while (count < left.length && mayGoOn());
      const all = drawings.map(({ name }, at) => ({ id: 100 + at, name }));
      const done = left.slice(0, count);
      const last = all[drawings.indexOf(done[done.length - 1] ?? drawings[0]!)]!;
      return { drawings: done, isDone: count >= left.length, last, tabs: count < left.length ? [] : all, refused: [] };
    },
    show: (id) => shown.push(id) > 0 && id < sheets.length,
    inputs: inputTabsOn(sheets, created),
    entries: entryGridsIn(grids),
    flush: () => {},
  };
}

function entryGridsIn(grids: EntryGrid[]): EntryGrids {
  const set = (tab: number, { row, column }: CellPlace, value: Cell) => {
    const at = grids.findIndex((grid) => grid.tab === tab);
    const grid = grids[at]!;
    const change = (line: readonly Cell[]) => line.map((cell, x) => (x === column - grid.column ? value : cell));
    grids[at] = { ...grid, cells: grid.cells.map((line, y) => (y === row - grid.row ? change(line) : line)) };
  };
  return {
    isProtected: () => false,
    read: () => [...grids],
    find: (wanted) => grids.find(({ key }) => key === wanted),
    fill: (tab, cells, value) => {
      for (const cell of cells) set(tab, cell, value);
    },
    write: ({ tab, row, column }, values) => {
      values.forEach((line, y) => {
        line.forEach((value, x) => {
          set(tab, { row: row + y, column: column + x }, value);
        });
      });
    },
  };
}

function inputTabsOn(sheets: StandInTab[], created: InputDrawing[]): InputTabs {
  const insertBelow: InputTabs['insertBelow'] = ({ tab, row, column }, rows) => {
    const above = Array.from({ length: column - 1 }, () => '');
    sheets[tab]!.cells.splice(row, 0, ...rows.map((cells) => [...above, ...cells]));
    return true;
  };
  return {
    find: (wanted) => {
      const id = sheets.findIndex(({ input }) => input === wanted);
      return id < 0 ? undefined : id;
    },
    adopt: (tab, input) => {
      sheets[tab]!.input = input;
    },
    create: (drawing) => {
      created.push(drawing);
      const { name, input, cells } = drawing;
      return sheets.push({ name, input, cells: cells.map((row) => [...row]) }) - 1;
    },
    write: ({ tab, row, column }, value) => {
      sheets[tab]!.cells[row - 1]![column - 1] = value;
      return true;
    },
    insertBelow,
    insertDrawn: (place, { cells }) => insertBelow(place, cells),
    insertColumns: () => true,
  };
}

export function emptyStore(): Store {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => {
      values.set(key, value);
    },
    forget: (key) => {
      values.delete(key);
    },
    alone: (run) => run(),
  };
}

interface StandInPorts extends Ports {
  readonly letters: readonly Letter[];
  /** People whose trigger is there. */
  readonly triggers: ReadonlySet<string>;
  /** The same spreadsheet, with somebody else at work. */
  as(user: string): StandInPorts;
}

/** All that a job may touch; the clock goes where `now` says, and stands still without it. */
export function portsOf(
  workbook: Workbook,
  { store = emptyStore(), now = () => Date.parse('2026-03-04T09:00:00Z'), user = 'head@example.com' } = {},
  around = { letters: [] as Letter[], triggers: new Set<string>() },
): StandInPorts {
  const { letters, triggers } = around;
  return {
    workbook,
    store,
    letters,
    triggers,
    scheduler: {
      now,
      user,
      isOn: () => triggers.has(user),
      turnOn: () => void triggers.add(user),
      turnOff: () => void triggers.delete(user),
      whereToAllow: () => undefined,
    },
    mailer: { send: (letter) => void letters.push(letter) },
    as: (other) => portsOf(workbook, { store, now, user: other }, around),
  };
}

/** Asks for parts of a job until it is finished. */
export function finish<T>(part: () => Step<T>): T {
  for (;;) {
    const step = part();
    if (step.finished) return step.value;
  }
}

/** The whole plan, however many parts it takes. */
export const planOn = (ports: Ports, request: PlanRequest): BuiltPlan => finish(() => buildPlan(ports, 'en', request));

/** The code of the mistake that a call throws. */
export function mistakeIn(call: () => unknown): Mistake['code'] | 'none' {
  try {
    call();
  } catch (error) {
    return (error as Mistake).code;
  }
  return 'none';
}

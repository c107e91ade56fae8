import type { Day } from './calendar';
import { type Cell, isBlank, nameKey, readDay } from './cells';
import type { Way } from './lead-time';
import type { Columns } from './retro-columns';
import { countStages, outcomeOf } from './stages';
import type { Row } from './table';

/** A deal that came to nothing. */
export interface LostDeal {
  readonly manager: string;
  readonly day: Day;
}

/** What a tab of sales tells of deals beside the sales themselves. */
export interface DealHistory {
  /** Those whose stage says that they are lost; a row without a name or a day is left out. */
  readonly lost: readonly LostDeal[];
  /** From the day on which a deal was created to that of its sale; an open or a lost one has none. */
  readonly ways: readonly Way[];
}

/** The lost deals, and how long the others took; what no column tells is none. */
export function dealHistoryOf(rows: readonly Row[], { stage, manager, date, created }: Columns): DealHistory {
  if (date === undefined || (stage ?? created) === undefined) return { lost: [], ways: [] };
  const outcomeIn = outcomeReader(rows, stage);
  const dayIn = once(readDay);
  const lost: LostDeal[] = [];
  const ways: Way[] = [];
  for (const cells of rows) {
    const outcome = outcomeIn(cells);
    const day = outcome && dayIn(cells[date] ?? '');
    const name = String(cells[manager ?? -1] ?? '');
    const from = outcome === 'won' && created !== undefined ? dayIn(cells[created] ?? '') : undefined;
    if (day !== undefined && from !== undefined) ways.push({ from, to: day });
    if (day !== undefined && outcome === 'lost' && !isBlank(name)) lost.push({ manager: name, day });
  }
  return { lost, ways };
}

type Outcome = ReturnType<typeof outcomeOf>;

/** Without a column for the stage, every row is a sale. */
function outcomeReader(rows: readonly Row[], stage: number | undefined): (cells: Row) => Outcome {
  if (stage === undefined) return () => 'won';
  const outcomes = new Map(countStages(rows, stage).map((count) => [nameKey(count.stage), outcomeOf(count.stage)]));
  const outcomeIn = once((cell) => outcomes.get(nameKey(String(cell))));
  return (cells) => outcomeIn(cells[stage] ?? '');
}

/** A hundred thousand rows hold a thousand dates and five stages. */
function once<T>(read: (cell: Cell) => T): (cell: Cell) => T {
  const known = new Map<Cell, T>();
  return (cell) => {
    if (!known.has(cell)) known.set(cell, read(cell));
    return known.get(cell) as T;
  };
}

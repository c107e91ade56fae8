import { type Cell, isBlank, isError } from './cells';
import { type Row, speller } from './table';

export interface StageCount {
  readonly stage: string;
  readonly rows: number;
}

/**
 * What stands in the column of the stage (a zero-based position), most rows first; none where there is no such column.
 * `Won` and `WON` are one stage, spelled as it first is; rows that tell none are not counted.
 */
export function countStages(rows: readonly Row[], column: number | undefined): StageCount[] {
  if (column === undefined) return [];
  const counts = new Map<Cell, number>();
  for (const cells of rows) {
    const cell = cells[column] ?? '';
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const spell = speller([]);
  const stages = new Map<string, number>();
  for (const [cell, count] of counts) {
    if (isBlank(cell) || isError(cell)) continue;
    const stage = spell(String(cell).trim().replace(/\s+/g, ' '));
    stages.set(stage, (stages.get(stage) ?? 0) + count);
  }
  const found = [...stages].map(([stage, count]) => ({ stage, rows: count }));
  return found.sort((a, b) => b.rows - a.rows || (a.stage < b.stage ? -1 : 1));
}

/**
 * The stage whose name says that the sale is made; undefined when none does, or more than one: `Won` beside `Paid` is for
 * a person to decide.
 *
 * @example soldStage([{ stage: 'Lost', rows: 9 }, { stage: 'Closed Won', rows: 4 }]) // 'Closed Won'
 * @example soldStage([{ stage: 'Не оплачено', rows: 9 }]) // undefined
 */
export function soldStage(stages: readonly StageCount[]): string | undefined {
  const sold = stages.filter(({ stage }) => soundsSold(stage));
  return sold.length === 1 ? sold[0]!.stage : undefined;
}

/**
 * Whether a stage says that the sale is made, or that it never will be; undefined while it is open.
 *
 * @example outcomeOf('Closed Won') // 'won'
 * @example outcomeOf('Не реализовано') // 'lost'
 */
export function outcomeOf(stage: string): 'won' | 'lost' | undefined {
  if (soundsSold(stage)) return 'won';
  return LOST.test(stage) ? 'lost' : undefined;
}

const LOST = /(^|[^\p{L}])(lost|cancell?ed|rejected|отказ|проигр|потерян|провал|отменен|отменён|не реализован)/iu;

const SOLD = new Set(
  (
    'won, paid, sold, оплачено, оплачен, оплачена, успешно, успешна, успешная, успешный, выиграно, выигран, выиграна, ' +
    'продано, продан, продана'
  ).split(', '),
);

const DOUBT = new Set(
  'not, no, be, partly, partially, awaiting, waiting, не, частично, ожидает, ожидаем, ожидается'.split(', '),
);

function soundsSold(stage: string): boolean {
  const words = stage.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => SOLD.has(word)) && !words.some((word) => DOUBT.has(word));
}

import { isHalfOver, type Said, type SaidQuarter, saidKey } from '../domain/outlook/said';
import type { UnitView, View } from '../workbook/view';
import type { Store } from './ports';

/** What was forecast of the last quarters, oldest first. */
export function recallSaid(store: Store): SaidQuarter[] {
  const { units, quarters } = JSON.parse(store.read(SAID) ?? '{"units":[],"quarters":[]}') as Kept;
  return quarters.map(([start, end, all]) => ({
    ...{ start, end },
    said: Object.fromEntries(all.flatMap((said, at) => (said === 0 ? [] : [[units[at]!, said]]))),
  }));
}

/** Keeps what model and people say of the running quarter, once, when half of it is over; of two years in all. */
export function rememberSaid(store: Store, { company, today }: View): void {
  const running = company.outlooks?.quarter?.period;
  if (running === undefined || !isHalfOver(running, today)) return;
  const before = recallSaid(store);
  if (before.some(({ start }) => start === running.start)) return;
  const { start, end } = running;
  const said = Object.fromEntries(
    unitsByLevel([company]).flatMap((unit) => {
      const words = wordsOf(unit);
      return words === undefined ? [] : [[saidKey(unit.unit), words]];
    }),
  );
  store.write(SAID, textOf([...before, { start, end, said }].slice(-QUARTERS)));
}

const SAID = 'outlook.said';
const QUARTERS = 8;

/** By unit, 0 where nothing was said of it. */
interface Kept {
  readonly units: readonly string[];
  readonly quarters: readonly (readonly [start: number, end: number, said: readonly (Said | 0)[]])[];
}

function wordsOf({ outlooks }: UnitView): Said | undefined {
  const { quarter, own } = outlooks ?? {};
  if (quarter === undefined) return undefined;
  return own === undefined ? [short(quarter.forecast)] : [short(quarter.forecast), short(own.forecast)];
}

/** A figure in a thousand is more than a forecast is good for. */
const short = (amount: number): number => Number(amount.toPrecision(4));

/** The company, divisions, teams, people. */
function unitsByLevel(units: readonly UnitView[]): UnitView[] {
  return units.length === 0 ? [] : [...units, ...unitsByLevel(units.flatMap((unit) => unit.units))];
}

function textOf(quarters: readonly SaidQuarter[]): string {
  const units = [...new Set(quarters.flatMap(({ said }) => Object.keys(said)))];
  const inOrder = quarters.map(({ start, end, said }) => [start, end, units.map((unit) => said[unit] ?? 0)] as const);
  return JSON.stringify({ units, quarters: inOrder } satisfies Kept);
}

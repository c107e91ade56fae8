import { isHalfOver, type Said, type SaidQuarter, saidKey } from '../domain/outlook/said';
import type { UnitView, View } from '../workbook/view';
import type { Store } from './ports';
import { LONGEST_PROPERTY } from './remembered';

/** What was forecast of the last quarters, oldest first. */
export function recallSaid(store: Store): SaidQuarter[] {
  const { units, quarters } = JSON.parse(store.read(SAID) ?? '{"units":[],"quarters":[]}') as Kept;
  return quarters.map(([start, end, all]) => ({
    ...{ start, end },
    said: Object.fromEntries(all.flatMap((said, at) => (said === 0 ? [] : [[units[at]!, said]]))),
  }));
}

/**
 * Keeps what model and people say of the running quarter, once, when half of it is over. The oldest quarters make room,
 * then people at the end of the list: a property of the document holds no more.
 */
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
  const kept = fitted([...before, { start, end, said }]);
  if (kept !== undefined) store.write(SAID, kept);
}

const SAID = 'outlook.said';

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

/** The text to keep; undefined where not even one unit fits. */
function fitted(quarters: readonly SaidQuarter[], most = Infinity): string | undefined {
  const [latest] = quarters.slice(-1);
  const units = [
    ...new Set([...Object.keys(latest!.said), ...quarters.flatMap(({ said }) => Object.keys(said))]),
  ].slice(0, most);
  const kept = {
    units,
    quarters: quarters.map(({ start, end, said }) => [start, end, units.map((unit) => said[unit] ?? 0)]),
  };
  const text = JSON.stringify(kept);
  if (text.length <= LONGEST_PROPERTY) return text;
  if (quarters.length > 1) return fitted(quarters.slice(1), most);
  return units.length > 1 ? fitted(quarters, Math.floor(0.9 * units.length)) : undefined;
}

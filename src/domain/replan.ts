import { split } from './split';
import { sumOf } from './sum';
import { amountOf, roundToUnit, wholeUnits, withoutDust } from './units';

/** A period of the first plan. */
export interface PlannedPeriod {
  readonly target: number;
  /** What it brought; undefined as long as it is open. */
  readonly fact?: number | undefined;
  /** What an open period is now expected to bring; only the rule `forecast` asks. */
  readonly forecast?: number | undefined;
}

/**
 * What becomes of a shortfall: `hold` leaves the later targets and shows the gap, `carry` adds it to all that is open,
 * `quarter` to what is open in its own quarter, `forecast` replaces open targets by what is now expected, which somebody
 * has to sign off.
 */
export type ReplanRule = 'hold' | 'carry' | 'quarter' | 'forecast';

export interface Replanning {
  readonly rule: ReplanRule;
  /** By what share a target may rise: 0.25 is a quarter. */
  readonly cap?: number;
  /** What is added is a multiple of it. */
  readonly unit?: number;
  /** How many periods make a quarter: 3 months, 13 weeks. */
  readonly quarter?: number;
}

export interface Replanned {
  readonly targets: readonly number[];
  /** The shortfall that no open target takes: under `hold` all of it, else what the cap leaves, or what found nothing open. */
  readonly left: number;
}

/**
 * The targets from now on. Closed periods keep theirs, and what they miss is shared over open ones in proportion to their
 * targets, so that all of it is carried unless the cap stands in the way: no target rises by a larger share than that.
 *
 * There is no ratchet: what was sold beyond the plan neither raises nor lowers a later target. Facts are always compared
 * with the first plan, so that planning anew every month does not pile one rise on another.
 *
 * A target of 0 stays 0: a closed season is not opened by a shortfall. When nothing is open, all is left.
 *
 * @example replan of 2.4 M (2.0 M sold), 3 M, 2.64 M and 3.96 M by `carry` // 2.4 M, 3.125 M, 2.75 M, 4.125 M, nothing left
 * @example replan of 100 (20 sold) and 100 by `carry` // 100, 125: 55 are left
 */
export function replan(periods: readonly PlannedPeriod[], replanning: Replanning): Replanned {
  const { rule, quarter = 3 } = replanning;
  if (rule !== 'quarter') return replanBlock(periods, replanning);
  const blocks = Array.from({ length: Math.ceil(periods.length / quarter) }, (_, at) =>
    replanBlock(periods.slice(at * quarter, (at + 1) * quarter), replanning),
  );
  const none: number[] = [];
  return {
    targets: none.concat(...blocks.map(({ targets }) => targets)),
    left: withoutDust(sumOf(blocks.map(({ left }) => left))),
  };
}

/** Periods among which a shortfall may move. */
function replanBlock(periods: readonly PlannedPeriod[], { rule, cap = 0.25, unit = 1 }: Replanning): Replanned {
  const shortfall = withoutDust(Math.max(0, shortfallOf(periods)));
  const rooms = periods.map(({ target, fact }) => (fact === undefined ? Math.max(0, target) * cap : 0));
  if (rule === 'forecast') return forecastTargets(periods, rooms, unit);
  const rises = risesWithin(rule === 'hold' ? 0 : shortfall, rooms, unit);
  return {
    targets: periods.map(({ target }, at) => (rises[at] === 0 ? target : withoutDust(target + rises[at]!))),
    left: withoutDust(shortfall - sumOf(rises)),
  };
}

/** Below 0 when more was sold than planned. */
function shortfallOf(periods: readonly PlannedPeriod[]): number {
  return sumOf(periods.map(({ target, fact = target }) => target - fact));
}

/** The amount split by the rooms there are, none more than full; less than a unit goes where most room is left. */
function risesWithin(amount: number, rooms: readonly number[], unit: number): number[] {
  const roomUnits = rooms.map((room) => wholeUnits(room, unit));
  const units = Math.min(wholeUnits(amount, unit), sumOf(roomUnits));
  const rises = split(units, roomUnits).map((rise) => amountOf(rise, unit));
  const odd = withoutDust(amount - sumOf(rises));
  const widest = rooms.reduce((best, room, at) => (room - rises[at]! > rooms[best]! - rises[best]! ? at : best), 0);
  if (odd > 1e-9 * unit && odd <= rooms[widest]! - rises[widest]!) rises[widest]! += odd;
  return rises;
}

/** Open periods with a forecast get it as their target, within the cap; what the cap cuts off is left. */
function forecastTargets(periods: readonly PlannedPeriod[], rooms: readonly number[], unit: number): Replanned {
  const wanted = periods.map(({ target, fact, forecast = target }) =>
    fact === undefined && forecast !== target ? roundToUnit(Math.max(0, forecast), unit) : target,
  );
  const targets = wanted.map((amount, at) => {
    const most = periods[at]!.target + rooms[at]!;
    return amount > most ? amountOf(wholeUnits(most, unit), unit) : amount;
  });
  return { targets, left: withoutDust(sumOf(wanted) - sumOf(targets)) };
}

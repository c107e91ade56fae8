import { type Bounds, type Claim, heldWithin } from './guard-rails';
import { split } from './split';
import { sumOf } from './sum';
import { roundToUnit, withoutDust } from './units';

/** Somebody who takes part in a plan. */
export interface Participant {
  /** In the planned period: 1 is one person full-time, .5 half a person, or one who is still learning for half of it. */
  readonly capacity: number;
  /** Money brought in the past; undefined for a newcomer, which is not 0. */
  readonly retro?: number | undefined;
  /** What it was brought with, so that a leave of last year is not held against anybody; the capacity of now unless given. */
  readonly pastCapacity?: number;
  /** What their clients could bring; undefined where nobody has said. */
  readonly potential?: number | undefined;
  readonly lock?: Lock | undefined;
}

/** An amount that somebody has settled by hand. */
export interface Lock {
  readonly amount: number;
  readonly reason: string;
}

/** How much each measure weighs; only their proportion counts. */
export interface Mix {
  readonly retro: number;
  readonly potential: number;
  readonly capacity: number;
}

export const BLEND: Mix = { retro: 0.5, potential: 0.3, capacity: 0.2 };
export const HEADCOUNT: Mix = { retro: 0, potential: 0, capacity: 1 };

export interface Allocating {
  readonly mix?: Mix;
  /** The least and the greatest change against what the person would bring again: −.1 and .4 are from −10 to +40 %. */
  readonly limits?: Bounds | undefined;
  /** What personal plans have beyond the total: .1 makes them 110 % of it. */
  readonly over?: number;
  readonly unit?: number;
}

export interface Allocation {
  /** The personal plans; those without a lock are multiples of the unit. */
  readonly parts: readonly number[];
  /** What the mix alone would give, not rounded: what a lock or a limit has changed is the difference. */
  readonly byRule: readonly number[];
  /** What the personal plans should make: the total, and what is assigned beyond it. */
  readonly assigned: number;
  /** What they make less `assigned`: 0, or what locks and limits leave to nobody (below 0) or give too much. */
  readonly gap: number;
}

/**
 * The plan of each participant: a mix of what they brought, what their clients could bring, and their capacity, each as
 * their share of everyone's. What was brought counts per past capacity, at the capacity of now. A measure that nobody
 * has is left out, and the others weigh more; one that somebody lacks is taken as the average of the others per capacity.
 *
 * Locked amounts never move. Nobody comes out of the limits by more than the rounding, and newcomers have none; who has
 * no capacity gets nothing.
 *
 * @example 1200 to three of capacity 1 who brought 500, 300 and 200 // parts: [543, 371, 286]
 * @example The same within limits of −.1 and .4 // [546, 374, 280]: the third may bring 280 and no more
 */
export function allocate(
  total: number,
  people: readonly Participant[],
  { mix = BLEND, limits, over = 0, unit = 1 }: Allocating = {},
): Allocation {
  const assigned = over === 0 ? total : roundToUnit(total * (1 + over), unit);
  const weights = weightsOf(people, mix);
  const claims = people.map((person, at) => ({ weight: weights[at]!, ...boundsOf(person, limits), lock: person.lock }));
  const sum = sumOf(weights) || 1;
  return { ...shareOut(assigned, claims, unit), byRule: weights.map((weight) => (assigned * weight) / sum), assigned };
}

/** Somebody's claim on an amount; a locked one is met first, whatever its weight. */
export interface LockableClaim extends Claim {
  readonly lock?: Lock | undefined;
}

/** The parts of an amount by weights within bounds and beside locks, and what they make less the amount; see `allocate`. */
export function shareOut(
  amount: number,
  claims: readonly LockableClaim[],
  unit: number,
): Pick<Allocation, 'parts' | 'gap'> {
  const free = claims.filter(({ lock }) => lock === undefined);
  const rest = withoutDust(amount - sumOf(claims.map(({ lock }) => lock?.amount ?? 0)));
  const amounts = heldWithin(rest, free);
  const made = sumOf(amounts);
  const isMade = Math.abs(made - rest) <= 1e-9 * Math.max(1, amount);
  const shared = split(isMade ? (free.length > 0 ? rest : 0) : roundToUnit(made, unit), amounts, { unit });
  let next = 0;
  const parts = claims.map(({ lock }) => (lock === undefined ? shared[next++]! : lock.amount));
  return { parts, gap: isMade ? 0 : withoutDust(sumOf(parts) - amount) };
}

function boundsOf(person: Participant, limits: Bounds | undefined): Bounds {
  const again = againOf(person);
  if (person.capacity === 0) return { low: 0, high: 0 };
  if (limits === undefined || again === undefined) return { low: 0, high: Infinity };
  return { low: Math.max(0, again * (1 + limits.low)), high: Math.max(0, again * (1 + limits.high)) };
}

/** What the mix gives to each participant, of a whole of 1 or more. */
export function weightsOf(people: readonly Participant[], mix: Mix): number[] {
  const capacities = people.map(({ capacity }) => capacity);
  const measures = [
    { weight: mix.retro, amounts: filledIn(people.map(againOf), capacities) },
    { weight: mix.potential, amounts: filledIn(people.map(potentialOf), capacities) },
    { weight: mix.capacity, amounts: capacities },
  ].filter(({ weight, amounts }) => weight > 0 && sumOf(amounts) > 0);
  if (measures.length === 0) return capacities;
  const shares = measures.map(({ weight, amounts }) => {
    const sum = sumOf(amounts);
    return amounts.map((amount) => (weight * amount) / sum);
  });
  return people.map((_, at) => sumOf(shares.map((share) => share[at]!)));
}

/** What a person would bring again with the capacity of now: nothing after more returns than sales. */
function againOf({ retro, capacity, pastCapacity = capacity }: Participant): number | undefined {
  if (capacity === 0) return 0;
  return retro === undefined || pastCapacity === 0 ? undefined : Math.max(0, retro) * (capacity / pastCapacity);
}

function potentialOf({ potential, capacity }: Participant): number | undefined {
  return capacity === 0 ? 0 : potential;
}

/** Where an amount is not known, the average of the others per capacity. */
function filledIn(amounts: readonly (number | undefined)[], capacities: readonly number[]): number[] {
  const known = sumOf(capacities.filter((_, at) => amounts[at] !== undefined));
  const perCapacity = known > 1e-9 ? sumOf(amounts.map((amount = 0) => amount)) / known : 0;
  return amounts.map((amount, at) => amount ?? perCapacity * capacities[at]!);
}

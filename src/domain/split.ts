import { sumOf } from './sum';
import { amountOf, MOST_UNITS, wholeUnits, withoutDust } from './units';

export interface Rounding {
  /** Every part is a multiple of it: 1000 for a plan in thousands, 0.01 for one in kopecks. */
  readonly unit?: number;
}

/**
 * The parts of `total`, one for each weight and in proportion to them, each a multiple of `unit`. They add up to the
 * total exactly, and no part is a whole unit away from its exact share: everyone gets the whole units of their share,
 * and the units left over go to the largest remainders (Hamilton's method); of equal remainders first to the larger
 * weight, then to the earlier one.
 *
 * Weights that are all 0 share equally. What `total` has beyond a multiple of the unit stays with the largest weight.
 * A negative total is split as its opposite.
 *
 * Throws a RangeError for a negative weight, a unit that is not positive, a total with nobody to take it or of more than
 * 10¹⁵ units.
 *
 * @example split(100, [1, 1, 1]) // [34, 33, 33]
 * @example split(1050, [1, 3], { unit: 100 }) // [200, 850]: the odd 50 stay with the largest
 */
export function split(total: number, weights: readonly number[], { unit = 1 }: Rounding = {}): number[] {
  assertSplittable(total, weights, unit);
  if (weights.length === 0) return [];
  const shares = sharesOf(weights);
  const units = wholeUnits(total, unit);
  const parts = splitUnits(Math.abs(units), shares).map((part) =>
    amountOf(part === 0 ? 0 : Math.sign(units) * part, unit),
  );
  const odd = total - amountOf(units, unit);
  const largest = shares.reduce((best, share, index) => (share > shares[best]! ? index : best), 0);
  if (!isDust(odd, unit)) parts[largest] = withoutDust(parts[largest]! + odd);
  return parts;
}

function assertSplittable(total: number, weights: readonly number[], unit: number): void {
  if (!Number.isFinite(total)) throw new RangeError(`Cannot split ${total}`);
  if (!(unit > 0 && unit < Infinity)) throw new RangeError(`A unit must be above 0: ${unit}`);
  if (weights.length === 0 && total !== 0) throw new RangeError(`Nobody to split ${total} between`);
  if (Math.abs(total / unit) > MOST_UNITS) throw new RangeError(`${total} is too much to split into units of ${unit}`);
  const wrong = weights.find((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong !== undefined) throw new RangeError(`A weight must be a number from 0: ${wrong}`);
}

function isDust(odd: number, unit: number): boolean {
  return Math.abs(odd) < 1e-9 * unit;
}

/** Shares of 1; scaled by the largest weight first, so that huge weights do not add up to Infinity. */
function sharesOf(weights: readonly number[]): number[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const scaled = weights.map((weight) => (largest > 0 ? weight / largest : 1));
  const sum = sumOf(scaled);
  return scaled.map((weight) => weight / sum);
}

function splitUnits(total: number, shares: readonly number[]): number[] {
  const remainders: number[] = [];
  const parts = shares.map((share) => {
    const { whole, remainder } = remainderOf(total * share);
    remainders.push(remainder);
    return whole;
  });
  const left = total - sumOf(parts);
  if (left > 0) for (const index of largestOf(remainders, left, shares)) parts[index]! += 1;
  return parts;
}

/**
 * Where the largest remainders are, of equal ones those of the larger shares. Equal ones may have been rounded to two
 * neighbours, so that none between two neighbours is larger than another. Only these have to be put in order: those that
 * equal the least which is large enough.
 */
function largestOf(remainders: readonly number[], count: number, shares: readonly number[]): number[] {
  const rising = new Float64Array(remainders).sort();
  let low = rising.length - count;
  let high = low;
  while (rising[low]! - rising[low - 1]! < NEIGHBOURS) low--;
  while (rising[high + 1]! - rising[high]! < NEIGHBOURS) high++;
  const larger: number[] = [];
  const equal: number[] = [];
  remainders.forEach((remainder, index) => {
    if (remainder > rising[high]!) larger.push(index);
    else if (remainder >= rising[low]!) equal.push(index);
  });
  equal.sort((a, b) => shares[b]! - shares[a]! || a - b);
  return larger.concat(equal.slice(0, count - larger.length));
}

/** Remainders have nine decimals. */
const NEIGHBOURS = 1.5e-9;

export interface Remainder {
  readonly whole: number;
  /** From 0 to below 1, to nine decimals: what differs less than that differs by dust. */
  readonly remainder: number;
}

export function remainderOf(exact: number): Remainder {
  const whole = Math.floor(exact);
  const remainder = Math.round((exact - whole) * 1e9) / 1e9;
  return remainder === 1 ? { whole: whole + 1, remainder: 0 } : { whole, remainder };
}

/**
 * Amounts of money counted in whole units of rounding, so that sums are sums of whole numbers. The unit is 1000 for a
 * plan in thousands, 0.01 for a plan in kopecks.
 */

/** Up to here a number holds every single unit, with digits to spare for its fractions. */
export const MOST_UNITS = 1e15;

/**
 * The number of whole units in an amount, towards zero: 2 for 2500 in thousands, −2 for −2500. An amount that misses a
 * whole unit only by the dust of binary fractions is that unit: 0.3 holds three units of 0.1.
 */
export function wholeUnits(amount: number, unit: number): number {
  const units = inUnits(amount, unit);
  const nearest = Math.round(units);
  return noMinusZero(Math.abs(units - nearest) < 1e-9 * Math.max(1, Math.abs(units)) ? nearest : Math.trunc(units));
}

/** The amount of a number of units: 3 units of 0.1 are 0.3, not 0.30000000000000004. */
export function amountOf(units: number, unit: number): number {
  const perOne = unitsPerOne(unit);
  return perOne === undefined ? withoutDust(units * unit) : units / perOne;
}

/** The amount nearest to `amount` that is a multiple of the unit; halves are rounded away from zero. */
export function roundToUnit(amount: number, unit: number): number {
  const units = withoutDust(inUnits(Math.abs(amount), unit));
  return amountOf(noMinusZero(Math.sign(amount) * Math.round(units)), unit);
}

/** Drops the last bits, in which sums of decimal fractions differ from what a person adds up: 15 digits are kept. */
export function withoutDust(amount: number): number {
  return Number.isInteger(amount) ? amount : Number(amount.toPrecision(15)); // a whole amount has none, and most are whole
}

/** Sums of binary fractions differ in their last bits by the order in which they were added: 0.3 is 0.30000000000000004. */
export function inHundredthsOfACent(amount: number): number {
  return noMinusZero(Math.round(amount * 10_000) / 10_000);
}

function inUnits(amount: number, unit: number): number {
  const perOne = unitsPerOne(unit);
  return perOne === undefined ? amount / unit : amount * perOne;
}

/** 100 for 0.01: whole numbers that a unit below one is computed in, because 0.01 itself is not exact. */
function unitsPerOne(unit: number): number | undefined {
  const perOne = 1 / unit;
  const whole = Math.round(perOne);
  return unit < 1 && Math.abs(perOne - whole) < 1e-9 * whole ? whole : undefined;
}

/** Sums of binary fractions that should be equal differ in their last bits. */
export function cents(amount: number): number {
  return noMinusZero(Math.round(amount * 100) / 100);
}

export function noMinusZero(value: number): number {
  return value + 0;
}

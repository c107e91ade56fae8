import { remainderOf } from './split';
import { sumOf } from './sum';
import { amountOf, roundToUnit } from './units';

/** As many factors as the three points below are exact for. */
export const MOST_FACTORS = 6;

/**
 * What each factor does to the gap between a plan and its fact, both products of their factors such as calls ×
 * conversion × average deal: one effect for each factor, negative where it holds the fact down. They add up to the
 * product of the fact − that of the plan.
 *
 * An effect is what it costs to take the factor from plan to fact, on average over all orders in which the factors could
 * be changed one after another (Shapley), so that no order is preferred, and zeros are allowed. Swapping plan and fact
 * turns all signs; a factor that is as planned has effect 0. A factor that nobody knows is taken to be as planned: where
 * nobody called there is no conversion, and all of the gap is due to calls.
 *
 * Throws a RangeError for more than six factors, or where plan and fact do not have the same number.
 *
 * @example gapEffects([400, 0.05, 150_000], [360, 0.055, 140_000]) // [-304_333.33, 275_666.67, -199_333.33]
 * @example gapEffects([400, 0.05, 150_000], [0, undefined, undefined]) // [-3_000_000, 0, 0]
 */
export function gapEffects(plan: readonly number[], fact: readonly (number | undefined)[]): number[] {
  if (plan.length > MOST_FACTORS || plan.length !== fact.length)
    throw new RangeError(`Cannot compare ${plan.length} factors with ${fact.length}`);
  const changes = plan.map((planned, at) => (fact[at] ?? planned) - planned);
  const effects = changes.map((change, at) => change * meanOnTheWay((way) => productOf(plan, changes, way, at)));
  return summingTo(productOf(plan, changes, 1) - productOf(plan, changes, 0), effects);
}

/** Several product lines, each with its own factors: the effects of a factor in all of them together. */
export function gapEffectsOfLines(
  plans: readonly (readonly number[])[],
  facts: readonly (readonly (number | undefined)[])[],
): number[] {
  const byLine = plans.map((plan, line) => gapEffects(plan, facts[line] ?? []));
  return (plans[0] ?? []).map((_, factor) => sumOf(byLine.map((effects) => effects[factor]!)));
}

/** All factors but one, when all have gone a part of their way from plan to fact. */
function productOf(plan: readonly number[], changes: readonly number[], way: number, without = -1): number {
  return plan.reduce(
    (product, planned, at) => (at === without ? product : product * (planned + way * changes[at]!)),
    1,
  );
}

/**
 * The mean over all orders is the mean along the straight way from plan to fact; of the product of five factors three
 * points of Gauss give it exactly.
 */
function meanOnTheWay(value: (way: number) => number): number {
  const side = Math.sqrt(0.15);
  return (5 * value(0.5 - side) + 8 * value(0.5) + 5 * value(0.5 + side)) / 18;
}

/** The dust of binary fractions goes to the largest effect. */
function summingTo(gap: number, effects: readonly number[]): number[] {
  const largest = largestOf(effects);
  const others = sumOf(effects.filter((_, at) => at !== largest));
  return effects.map((effect, at) => (at === largest ? gap - others : effect));
}

function largestOf(effects: readonly number[]): number {
  return effects.reduce((best, effect, at) => (Math.abs(effect) > Math.abs(effects[best]!) ? at : best), 0);
}

/**
 * Effects as they are shown, in multiples of `unit`: they add up to the shown gap, which is theirs rounded, and none is a
 * whole unit away from the exact one. Units that rounding leaves go to the largest remainders, of equal ones first to the
 * larger effect.
 *
 * @example shownEffects([-304_333.33, 275_666.67, -199_333.33], 1000) // [-304_000, 276_000, -200_000]
 */
export function shownEffects(effects: readonly number[], unit: number): number[] {
  const exact = effects.map((effect) => remainderOf(effect / unit));
  const left = roundToUnit(sumOf(effects), unit) / unit - sumOf(exact.map(({ whole }) => whole));
  const first = exact
    .map(({ remainder }, at) => ({ at, remainder, size: Math.abs(effects[at]!) }))
    .sort((a, b) => b.remainder - a.remainder || b.size - a.size || a.at - b.at)
    .slice(0, Math.round(left));
  const up = new Set(first.map(({ at }) => at));
  return exact.map(({ whole }, at) => amountOf(whole + (up.has(at) ? 1 : 0), unit));
}

/** A factor of a gap, in the words of a funnel; `kind` is that of the actions, as the log spells it. */
export interface Factor {
  readonly what: 'actions' | 'conversion' | 'averageDeal';
  readonly kind?: string;
}

/** Causes to be told in a sentence: whole numbers of a unit, of which the parts add up to the gap. */
export interface ToldCauses {
  readonly unit: 1 | 1000 | 1_000_000;
  readonly gap: number;
  /** First what made the gap, then what held against it, larger ones first; none that is 0. */
  readonly parts: readonly ToldCause[];
}

export interface ToldCause extends Factor {
  readonly amount: number;
}

/**
 * The effects of factors as a sentence tells them, in thousands from a hundred thousand on, in millions from a hundred
 * million on.
 *
 * @example −304,333, +275,667 and −199,333 // gap −228 thousand: actions −304, average deal −200, conversion +276
 */
export function tellCauses(factors: readonly Factor[], effects: readonly number[]): ToldCauses {
  const most = Math.abs(effects[largestOf(effects)] ?? 0);
  const unit = most < 100_000 ? 1 : most < 100_000_000 ? 1000 : 1_000_000;
  const amounts = shownEffects(effects, unit).map((effect) => effect / unit);
  const gap = sumOf(amounts);
  const parts = factors
    .map((factor, at) => ({ ...factor, amount: amounts[at]! }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Number(b.amount * gap > 0) - Number(a.amount * gap > 0) || Math.abs(b.amount) - Math.abs(a.amount));
  return { unit, gap, parts };
}

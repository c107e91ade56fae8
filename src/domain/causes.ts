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
  let product = 1;
  for (let at = 0; at < plan.length; at++) if (at !== without) product *= plan[at]! + way * changes[at]!;
  return product;
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

/**
 * Whatever makes a gap in money: the factors of a funnel, or the number of deals where nobody wrote down their actions; and,
 * of a team, those who are missing, what others sold in it less what its people sold elsewhere, and what the personal
 * plans ask beyond its own.
 */
export type Cause = 'actions' | 'deals' | 'conversion' | 'averageDeal' | 'vacancy' | 'others' | 'reserve';

/** The effect of each cause there is; together they are the gap. */
export type Causes = { readonly [cause in Cause]?: number };

/** How money should have come about. */
export interface PlannedCourse {
  readonly amount: number;
  readonly averageDeal: number;
  /** Undefined where no actions are planned. */
  readonly actionsPerDeal: number | undefined;
}

/** How it did. */
export interface ActualCourse {
  /** Less what was returned. */
  readonly amount: number;
  readonly deals: number;
  /** Those that could have led to these deals; undefined where nobody wrote them down. */
  readonly actions: number | undefined;
}

/**
 * What actions, their conversion into deals, and the average deal do to the gap between plan and fact.
 *
 * Where nobody acted and nothing was sold, all of it is due to actions. Deals without any actions are taken to have come
 * by the planned conversion, so that their number is the cause. Returns without a sale count as less than no deal.
 *
 * @example 3,000,000 by 400 actions, 20 to a deal of 150,000, and 2,772,000 by 360 actions and 19.8 deals
 * // { actions: -304_333, conversion: 275_667, averageDeal: -199_333 }
 */
export function causesOf(plan: PlannedCourse, fact: ActualCourse): Causes {
  const { amount, averageDeal, actionsPerDeal = 1 } = plan;
  const deals = fact.deals > 0 ? fact.deals : fact.amount / averageDeal;
  const acted = fact.actions || deals * actionsPerDeal;
  const [volume = 0, conversion = 0, size = 0] = gapEffects(
    [(amount / averageDeal) * actionsPerDeal, 1 / actionsPerDeal, averageDeal],
    [acted, acted === 0 ? undefined : deals / acted, deals === 0 ? undefined : fact.amount / deals],
  );
  const isByActions = fact.actions !== undefined && (fact.actions > 0 || deals === 0);
  return { [isByActions ? 'actions' : 'deals']: volume, conversion, averageDeal: size };
}

/** The causes in whole cents, which add up to the gap in cents. */
export function inCents(causes: Causes): Causes {
  const cents = shownEffects(Object.values(causes), 0.01);
  return Object.fromEntries(namesOf(causes).map((name, at) => [name, cents[at]!]));
}

/** The causes of several people or teams together. */
export function causesTogether(all: readonly Causes[]): Causes {
  const names = [...new Set(all.flatMap(namesOf))];
  return inCents(Object.fromEntries(names.map((name) => [name, sumOf(all.map((causes) => causes[name] ?? 0))])));
}

/** Causes to be told in a sentence: whole numbers of a unit, of which the parts add up to the gap. */
export interface ToldCauses {
  readonly unit: 1 | 1000 | 1_000_000;
  readonly gap: number;
  /** First what made the gap, then what held against it, larger ones first; none that is 0. */
  readonly parts: readonly ToldCause[];
}

export interface ToldCause {
  readonly what: Cause;
  /** Of actions, as the log spells it. */
  readonly kind?: string | undefined;
  readonly amount: number;
}

/**
 * Causes as a sentence tells them: in thousands where the largest is a hundred thousand, in millions where the gap is ten million.
 *
 * @param kind of the actions, as the log spells it
 * @example actions −304,333, conversion +275,667, averageDeal −199,333 // gap −228 thousand: actions −304, average deal −200, conversion +276
 */
export function tellCauses(causes: Causes, kind?: string): ToldCauses {
  const effects = Object.values(causes);
  const most = Math.abs(effects[largestOf(effects)] ?? 0);
  const unit = most < 100_000 ? 1 : Math.abs(sumOf(effects)) < 10_000_000 ? 1000 : 1_000_000;
  const amounts = shownEffects(effects, unit).map((effect) => effect / unit);
  const gap = sumOf(amounts);
  const parts = namesOf(causes)
    .map((what, at) => ({ what, amount: amounts[at]!, ...(what === 'actions' ? { kind } : {}) }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Number(b.amount * gap > 0) - Number(a.amount * gap > 0) || Math.abs(b.amount) - Math.abs(a.amount));
  return { unit, gap, parts };
}

function namesOf(causes: Causes): Cause[] {
  return Object.keys(causes) as Cause[];
}

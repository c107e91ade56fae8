import { sumOf } from './sum';

/** What was tried, and how much of it went on to the next step: 20 meetings from 80 calls. */
export interface Tried {
  /** More than `attempts` where one attempt may bring several: proposals from a meeting; or the money of as many deals. */
  readonly successes: number;
  readonly attempts: number;
  /** The sum of the squares of what each attempt brought; that of successes where each brought one or none. */
  readonly squares?: number;
}

/** The strength of the pool where it cannot be told from the figures. */
export const USUAL_STRENGTH = 50;

/**
 * The conversion of each person, drawn to that of all together: (successes + strength × that of all) ÷ (attempts +
 * strength). So a strength of 50 means that the experience of all weighs as much as 50 attempts of one's own.
 *
 * Somebody who has tried nothing has the conversion of all, and so has somebody without any success whom a strength of 0
 * leaves alone: nobody can plan by a conversion of 0. When nobody tried anything there is none, and all are undefined.
 *
 * Money of deals is drawn in the same way to the average deal.
 *
 * @example smoothed([{ successes: 3, attempts: 4 }, { successes: 27, attempts: 96 }]) // [0.333, 0.288] at strength 50
 */
export function smoothed(
  all: readonly Tried[],
  strength: number = poolStrength(all),
  pooled: number | undefined = pooledConversion(all),
): (number | undefined)[] {
  if (pooled === undefined || strength === Infinity) return all.map(() => pooled);
  return all.map(({ successes, attempts }) => {
    const own = attempts === 0 ? 0 : (successes + strength * pooled) / (attempts + strength);
    return own === 0 ? pooled : own;
  });
}

/** Of all together who tried; undefined when nobody did. */
export function pooledConversion(all: readonly Tried[]): number | undefined {
  const tried = all.filter(({ attempts }) => attempts > 0);
  const attempts = sumOf(tried.map((one) => one.attempts));
  return attempts === 0 ? undefined : sumOf(tried.map(({ successes }) => successes)) / attempts;
}

/**
 * How many attempts of one's own the experience of all is worth, by the method of moments (empirical Bayes): many where
 * people differ no more than chance makes them differ, few where they really do. Infinity when they do not differ beyond
 * chance at all, 50 when it cannot be told: with fewer than two people, one attempt each, or conversions above 1 of which
 * no squares are known.
 *
 * @example 30 agents who win 55 to 70 % of 6,711 deals: about 1,478, so that ranking them by their win rates is noise
 */
export function poolStrength(all: readonly Tried[]): number {
  const tried = all.filter(({ attempts }) => attempts > 0);
  const attempts = sumOf(tried.map((one) => one.attempts));
  const [between, within] = [tried.length - 1, attempts - tried.length];
  const pooled = pooledConversion(tried);
  if (pooled === undefined || between < 1 || within <= 0 || tried.some(isAboveOne)) return USUAL_STRENGTH;
  const meanSquareBetween = sumOf(tried.map((one) => one.attempts * (rateOf(one) - pooled) ** 2)) / between;
  const meanSquareWithin = sumOf(tried.map(squaresWithin)) / within;
  const size = (attempts - sumOf(tried.map((one) => one.attempts ** 2)) / attempts) / between;
  const likeness = meanSquareBetween - meanSquareWithin;
  return likeness > 0 ? (meanSquareBetween + (size - 1) * meanSquareWithin) / likeness - 1 : Infinity;
}

/** From a person's own rate: never below 0, which only dust can make it. */
function squaresWithin({ successes, attempts, squares = successes }: Tried): number {
  return Math.max(0, squares - successes ** 2 / attempts);
}

function rateOf({ successes, attempts }: Tried): number {
  return successes / attempts;
}

function isAboveOne({ successes, attempts, squares }: Tried): boolean {
  return squares === undefined && successes > attempts;
}

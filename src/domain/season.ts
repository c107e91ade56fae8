import { type KnownYear, meanShares, proportions, seasonsOf, wholeYearsFrom } from './seasonality';
import { sumOf } from './sum';

/** How far the past vouches for the shares. */
export type Confidence = 'high' | 'medium' | 'low';

/** The seasonal shares that we recommend, and how sure they are. */
export interface Season {
  /** Of the quarters or months; they add up to 1. */
  readonly shares: readonly number[];
  readonly confidence: Confidence;
  /** How many years they were learnt from. */
  readonly years: number;
  /** How much of them is their own history, from 0 to 1; the rest is the parent's, or equal shares. */
  readonly ownWeight: number;
  /** The standard deviation of each share from year to year, as a share; none of a single year. */
  readonly deviations: readonly number[] | undefined;
  /** What somebody who plans with them should know. */
  readonly notes: SeasonNotes;
}

/** Quarters or months are counted from 0. */
export interface SeasonNotes {
  /** Nothing was sold in any year: the plan is 0. */
  readonly closed: readonly number[];
  /** More came back than was sold in some year, which counts as 0. */
  readonly returns: readonly number[];
  /** Not known in some year, filled in from the others. */
  readonly filledIn: readonly number[];
}

export interface Borrowing {
  /** The shares of the whole that this is a part of: of a person's team, of a region's company. */
  readonly parent?: readonly number[];
  /** How many years of its own history the parent counts for; Infinity takes the parent's shares alone. */
  readonly strength?: number;
  /** The working days of the quarters or months, for the shares of a history of no years without a parent. */
  readonly days?: readonly number[];
}

/**
 * The recommended seasonal shares of one to many years: the mean of the years' shares, leaning on what is better known.
 * A part leans on its parent, by n ÷ (n + 3) for n years: with three years or less its own curve adds next to nothing. The
 * whole leans on equal shares as far as its years contradict each other (empirical Bayes), which is hardly ever.
 *
 * One year is used as it is, with low confidence; a part has a quarter of it. No year at all gives the parent's shares, or
 * without a parent those of the working days, or equal ones. A season in which the whole never sold anything stays
 * closed; a part has to show that for two years.
 *
 * Throws a RangeError when a year brought nothing in all, or a quarter is not known in any year.
 *
 * @example seasonOf([[10, 20, 30, 40]]) // shares 0.1, 0.2, 0.3, 0.4; low confidence
 * @example seasonOf([[10, 20, 30, 40]], { parent: [0.25, 0.25, 0.25, 0.25] }).shares // 0.2125, 0.2375, 0.2625, 0.2875
 */
export function seasonOf(years: readonly KnownYear[], { parent, strength = 3, days }: Borrowing = {}): Season {
  if (years.length === 0) return withoutHistory(parent ?? proportions(days ?? [1, 1, 1, 1]));
  const yearly = wholeYearsFrom(years).map(proportions);
  const own = meanShares(yearly);
  const ownWeight = parent === undefined ? ownWeightOf(yearly) : weightBeside(strength, yearly.length);
  const closed = parent === undefined || years.length > 1 ? own.map((share) => share === 0) : [];
  const leaning = own.map((share, at) =>
    closed[at] ? 0 : ownWeight * share + (1 - ownWeight) * (parent?.[at] ?? 1 / own.length),
  );
  const deviations = years.length > 1 ? deviationsOf(yearly) : undefined;
  return {
    shares: proportions(leaning),
    confidence: confidenceOf(years.length, deviations),
    years: years.length,
    ownWeight,
    deviations,
    notes: notesOf(years, own),
  };
}

function withoutHistory(shares: readonly number[]): Season {
  const notes = { closed: [], returns: [], filledIn: [] };
  return { shares, confidence: 'low', years: 0, ownWeight: 0, deviations: undefined, notes };
}

function weightBeside(strength: number, years: number): number {
  return strength === Infinity ? 0 : years / (years + strength);
}

/**
 * The empirical-Bayes weight of the mean shares beside equal ones: 1 − V ÷ D, where V is the variance of the means and D
 * how far they are from equal. One year has no variance and keeps its weight of 1; equal shares (D = 0) have nothing of
 * their own to weigh.
 */
export function ownWeightOf(yearly: readonly (readonly number[])[]): number {
  const [own, seasons] = [meanShares(yearly), seasonsOf(yearly).length];
  if (yearly.length === 1) return 1;
  const variance = sumOf(deviationsOf(yearly).map((deviation) => deviation ** 2)) / (seasons * yearly.length);
  const distance = sumOf(own.map((share) => (share - 1 / seasons) ** 2)) / (seasons - 1);
  return distance > 0 ? Math.max(0, 1 - variance / distance) : 0;
}

/** The standard deviations of the shares from year to year. */
function deviationsOf(yearly: readonly (readonly number[])[]): number[] {
  return seasonsOf(yearly).map((season) => {
    const shares = yearly.map((year) => year[season]!);
    const mean = sumOf(shares) / shares.length;
    return Math.sqrt(sumOf(shares.map((share) => (share - mean) ** 2)) / (shares.length - 1));
  });
}

/** High when three years or more differ by two points on average, medium for two years or five points, else low. */
export function confidenceOf(years: number, deviations: readonly number[] | undefined): Confidence {
  if (deviations === undefined) return 'low';
  const mean = sumOf(deviations) / deviations.length;
  if (years >= 3 && mean <= 0.02) return 'high';
  return years === 2 || mean <= 0.05 ? 'medium' : 'low';
}

function notesOf(years: readonly KnownYear[], own: readonly number[]): SeasonNotes {
  const seasonsWhere = (is: (amount: number | undefined) => boolean) =>
    seasonsOf(years).filter((season) => years.some((year) => is(year[season])));
  return {
    closed: seasonsOf(years).filter((season) => own[season] === 0),
    returns: seasonsWhere((amount) => amount !== undefined && amount < 0),
    filledIn: seasonsWhere((amount) => amount === undefined),
  };
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Where the share of each quarter or month of the next year will be in 19 years of 20, if years go on to differ as they
 * did: share ± t · deviation · √(1 + 1 ÷ years), from 0 to 1. Undefined for a single year, which says nothing of others.
 *
 * @example Shares of .2 and .3 in two years: 0.25 ± 12.71 · 0.071 · 1.22, which is anything from 0 to 1.
 */
export function shareRanges({ shares, deviations, years }: Season): Range[] | undefined {
  return deviations?.map((deviation, at) => {
    const reach = quantile95(years - 1) * deviation * Math.sqrt(1 + 1 / years);
    return { low: Math.max(0, shares[at]! - reach), high: Math.min(1, shares[at]! + reach) };
  });
}

/** Student's t for 95 %, by degrees of freedom; beyond the table it is less than 0.02 from this. */
function quantile95(freedom: number): number {
  return STUDENT_95[freedom - 1] ?? 1.96 + 2.5 / freedom;
}

const STUDENT_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

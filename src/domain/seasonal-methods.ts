import { medianOf } from './median';
import {
  isKnown,
  isWhole,
  type KnownYear,
  meanShares,
  proportions,
  seasonalShares,
  seasonsOf,
  wholeYearsFrom,
} from './seasonality';
import { sumOf } from './sum';

/**
 * Ways to estimate seasonal shares, besides the recommended one. Each takes years as `seasonalShares` does, oldest first
 * and without gaps between them, and falls back to it where there is too little for its own way.
 */
export type SeasonalMethod = 'mean' | 'ratio' | 'median' | 'movingAverage' | 'growth' | 'fading';

/** The shares of each method, which add up to 1, for a year that grows by `next`, a share: only `growth` asks for it. */
export const SEASONAL_METHODS: {
  readonly [method in SeasonalMethod]: (years: readonly KnownYear[], next?: number) => number[];
} = {
  mean: seasonalShares,
  ratio: (years) => ratioToTotal(wholeYearsFrom(years)),
  median: (years) => medianShares(wholeYearsFrom(years)),
  movingAverage: (years) => ratioToMovingAverage(years),
  growth: (years, next = 0) => grownBy(next, wholeYearsFrom(years)),
  fading: (years) => fadingShares(wholeYearsFrom(years)),
};

/** All years together: large years count more. */
function ratioToTotal(years: readonly (readonly number[])[]): number[] {
  return proportions(seasonsOf(years).map((season) => sumOf(years.map((year) => year[season]!))));
}

/**
 * The median over the years: one promotion in three years leaves no trace. Two years have their mean, and so have years
 * of which none sold when another did: their medians are all 0.
 */
function medianShares(years: readonly (readonly number[])[]): number[] {
  const shares = years.map(proportions);
  const medians = seasonsOf(years).map((season) => medianOf(shares.map((year) => year[season]!)));
  return sumOf(medians) > 0 ? proportions(medians) : meanShares(years);
}

/**
 * The mean ratio to the centred moving average of a year, which takes the trend out. It may use years of which only some
 * quarters are known, such as the running one, and has nothing to say of half a year at either end; a season that no
 * ratio is left of sends it back to the mean of whole years.
 */
function ratioToMovingAverage(years: readonly KnownYear[]): number[] {
  const amounts = years.flatMap((year) => [...year]);
  const periods = seasonsOf(years).length;
  const ratios = amounts.map((amount, at) => ratioAt(amounts, at, periods, amount));
  const means = seasonsOf(years).map((season) => {
    const own = ratios.filter((ratio, at): ratio is number => isKnown(ratio) && at % periods === season);
    return sumOf(own) / own.length;
  });
  const hasAll = means.every((mean) => mean >= 0) && sumOf(means) > 0;
  return hasAll ? proportions(means) : seasonalShares(wholeOnes(years));
}

function ratioAt(
  amounts: readonly (number | undefined)[],
  at: number,
  periods: number,
  amount: number | undefined,
): number | undefined {
  const half = periods / 2;
  const around = amounts.slice(Math.max(0, at - half), at + half + 1);
  if (amount === undefined || at < half || around.length <= periods || !isWhole(around)) return undefined;
  const average = (sumOf(around) - (around[0]! + around[periods]!) / 2) / periods;
  return average > 0 ? Math.max(0, amount) / average : undefined;
}

/** The years of which everything is known, or all when there is none. */
export function wholeOnes(years: readonly KnownYear[]): readonly KnownYear[] {
  const whole = years.filter(isWhole);
  return whole.length > 0 ? whole : years;
}

/** With the growth of the next year in place of that of the past; a single year does not tell how it grew. */
function grownBy(next: number, years: readonly (readonly number[])[]): number[] {
  const shares = meanShares(withoutGrowth(years));
  return years.length > 1 && next > -1 ? withDrift(shares, next) : shares;
}

/**
 * The years with the drift of their growth taken out, so that growth inside a year is not taken for a strong fourth
 * quarter. The first year is thought to have grown like the second.
 */
function withoutGrowth(years: readonly (readonly number[])[]): number[][] {
  return years.map((year, at) => {
    const before = years[Math.max(0, at - 1)]!;
    const later = years[Math.max(1, at)] ?? year;
    return drifted(year, sumOf(before) / sumOf(later));
  });
}

/**
 * Shares that a year growing by `growth` within itself has, from shares without growth.
 *
 * @param growth of the year against the year before, as a share: 0.2
 */
export function withDrift(shares: readonly number[], growth: number): number[] {
  return proportions(drifted(shares, 1 + growth));
}

/** Each amount × the factor of a year to the power of its distance, in years, from the middle of the year. */
function drifted(amounts: readonly number[], factor: number): number[] {
  const middle = (amounts.length - 1) / 2;
  return amounts.map((amount, at) => amount * factor ** ((at - middle) / amounts.length));
}

/** How much a year counts beside the one after it when the season is changing. */
const FADING = 0.7;

function fadingShares(years: readonly (readonly number[])[]): number[] {
  const shares = years.map(proportions);
  const weightOf = (year: number) => FADING ** (years.length - 1 - year);
  return proportions(seasonsOf(years).map((season) => sumOf(shares.map((own, year) => own[season]! * weightOf(year)))));
}

/**
 * Amounts as rates of a day or a week, for years whose quarters do not hold the same number of them: a year of 53 weeks,
 * a spring with long holidays. `lengths` has the working days or weeks of each amount. Seasonal shares of rates become
 * those of a planned year by `byLength`.
 *
 * @example ratesOf([[640, 650]], [[64, 65]]) // [[10, 10]]
 */
export function ratesOf(years: readonly KnownYear[], lengths: readonly (readonly number[])[]): KnownYear[] {
  return years.map((year, at) => year.map((amount, season) => amount && amount / lengths[at]![season]!));
}

/** The shares of a planned year whose quarters or months have these working days or weeks. */
export function byLength(shares: readonly number[], lengths: readonly number[]): number[] {
  return proportions(shares.map((share, season) => share * lengths[season]!));
}

/**
 * Amounts in the prices of the middle of their year. Only an inflation of 15 % a year and more moves the shares.
 *
 * @param inflation of each year, as a share: 0.2
 */
export function inRealTerms(years: readonly KnownYear[], inflation: readonly number[]): KnownYear[] {
  return years.map((year, at) => {
    const prices = drifted(Array(year.length).fill(1), 1 + inflation[at]!);
    return year.map((amount, season) => amount && amount / prices[season]!);
  });
}

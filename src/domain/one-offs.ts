import { medianOf } from './median';
import { isWhole, type KnownYear, proportions, type Sale, seasonsOf } from './seasonality';
import { sumOf } from './sum';

/** What becomes of them: they count as they are, no more than in the second-largest year, or not at all. */
export type OneOffChoice = 'keep' | 'cap' | 'exclude';

/** A quarter or month that one event made: `year` and `season` count from 0. */
export interface OneOff {
  readonly year: number;
  readonly season: number;
  readonly share: number;
  /** What the share is in the other years. */
  readonly usual: number;
}

/**
 * The quarters or months whose share is both five points and three robust deviations (1.4826 · MAD) away from the median
 * of at least three whole years: a promotion, a single large deal, a closed shop. Nothing is changed: see `settled`.
 *
 * @example oneOffs([[25, 25, 25, 25], [24, 26, 25, 25], [10, 10, 10, 70]]) // all four quarters of the third year
 */
export function oneOffs(years: readonly KnownYear[]): OneOff[] {
  const whole = years.flatMap((amounts, year) => (isWhole(amounts) ? [{ year, shares: proportions(amounts) }] : []));
  if (whole.length < 3) return [];
  return seasonsOf(years).flatMap((season) => {
    const shares = whole.map((own) => own.shares[season]!);
    const usual = medianOf(shares);
    const deviation = 1.4826 * medianOf(shares.map((share) => Math.abs(share - usual)));
    const isFar = (share: number) => Math.abs(share - usual) > Math.max(3 * deviation, 0.05);
    return whole
      .filter((own) => isFar(own.shares[season]!))
      .map(({ year, shares: own }) => ({ year, season, share: own[season]!, usual }));
  });
}

/**
 * The years with the one-offs as the head decided: kept, capped at what the second-largest year brought in that season,
 * or excluded, which makes them not known. An amount that is unusually small cannot be capped and stays.
 */
export function settled(
  years: readonly KnownYear[],
  found: readonly OneOff[],
  choice: OneOffChoice,
): readonly KnownYear[] {
  if (choice === 'keep') return years;
  return years.map((amounts, year) =>
    amounts.map((amount, season) => {
      const isOneOff = found.some((oneOff) => oneOff.year === year && oneOff.season === season);
      if (!isOneOff || amount === undefined) return amount;
      return choice === 'exclude' ? undefined : Math.min(amount, secondLargest(years, season));
    }),
  );
}

function secondLargest(years: readonly KnownYear[], season: number): number {
  const amounts = years.map((year) => year[season] ?? 0).sort((a, b) => b - a);
  return amounts[1] ?? Infinity;
}

/** The sales that alone made more than a quarter of what was sold, among those of one quarter or month. */
export function dominantSales<S extends Sale>(sales: readonly S[]): S[] {
  const sold = sumOf(sales.map(({ amount }) => Math.max(0, amount)));
  return sales.filter(({ amount }) => amount > 0.25 * sold);
}

import { seasonOf } from '../season';
import { meanShares, type Periods } from '../seasonality';
import { sumOf } from '../sum';

/**
 * What a unit is expected to bring in the period after those given, oldest first; `company` is the same of the whole. 0
 * where nobody can tell.
 */
export type Expectation = (brought: readonly number[], company: readonly number[]) => number;

/**
 * Takes as many past periods as are known, and gives back what one is expected to bring by those before it: the last year
 * times the season, borrowed from the company. Where no year is known yet, as much as the quarter before, or as the month in
 * the same place of it.
 *
 * @param season how many periods make a year: 12 months, 4 quarters
 * @example expectationBy(4, 8)([10, 20, 30, 40], [10, 20, 30, 40]) // 10: one year tells nothing of growth
 * @example expectationBy(4, 8)([10], [10]) // 0: a guess would make outlooks of later periods look worse than they are
 * @example expectationBy(12, 5)([10, 20, 30], [10, 20, 30]) // 10: April as January
 */
export function expectationBy(season: Periods, known: number): Expectation {
  if (known < season) return (own) => own[own.length - season / 4] ?? 0;
  return (own, company) => {
    const parents = wholeYears(company, season);
    if (parents.length === 0) return 0;
    const [years, parent] = [wholeYears(own, season), meanShares(parents)];
    const { shares } = years.length > 0 ? seasonOf(years, { parent }) : { shares: parent };
    return Math.max(0, sumOf(own.slice(-season))) * shares[own.length % season]!;
  };
}

/** From the first period on, wherever a year begins; those in which nothing was sold are left out. */
function wholeYears(amounts: readonly number[], season: number): number[][] {
  const years = Array.from({ length: Math.floor(amounts.length / season) }, (_, year) =>
    amounts.slice(year * season, (year + 1) * season).map((amount) => Math.max(0, amount)),
  );
  return years.filter((year) => sumOf(year) > 0);
}

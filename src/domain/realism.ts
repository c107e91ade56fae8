import { isKnown, type KnownYear, seasonsOf } from './seasonality';

/** A target beside the past and beside what the people can do. */
export interface Realism {
  /** How many quarters have a quarter of the year before to compare with. */
  readonly compared: number;
  /** The part of them that grew no more than is asked now: 0.9 asks for what one quarter in ten has brought. Undefined of none. */
  readonly percentile: number | undefined;
  /** The target as a multiple of the capacity: 1.2 is 20 % more than the people can bring. Undefined without a capacity. */
  readonly load: number | undefined;
}

export interface Asked {
  /** A share: 0.2. */
  readonly growth: number;
  readonly target?: number;
  /** What the people can bring in the year, with those who are new, away or part-time counted as such. */
  readonly capacity?: number;
}

/**
 * How the growth asked for compares with the growth of past quarters against the same quarter a year before, and the
 * target with the capacity. One year of history has nothing to compare with; a quarter that followed nothing is left out.
 *
 * @param years oldest first, without gaps
 * @example realismOf([[10, 10, 10, 10], [11, 12, 13, 9]], { growth: 0.2 }) // { compared: 4, percentile: 0.75, … }
 */
export function realismOf(years: readonly KnownYear[], { growth, target, capacity = 0 }: Asked): Realism {
  const past = pastGrowth(years);
  const reached = past.filter((own) => own <= growth + 1e-9).length;
  return {
    compared: past.length,
    percentile: past.length > 0 ? reached / past.length : undefined,
    load: target !== undefined && capacity > 0 ? target / capacity : undefined,
  };
}

function pastGrowth(years: readonly KnownYear[]): number[] {
  return years.slice(1).flatMap((year, at) =>
    seasonsOf(years)
      .map((season) => {
        const [before = 0, amount] = [years[at]![season], year[season]];
        return before > 0 && amount !== undefined ? amount / before - 1 : undefined;
      })
      .filter(isKnown),
  );
}

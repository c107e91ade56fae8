import type { Day } from './calendar';
import { nameKey } from './cells';
import type { MarketFinding } from './forecast-basis';
import { type MarketEffect, marketEffect } from './market';
import { type MarketSeries, valuesIn } from './market-series';
import type { PastPeriods, PeriodSales } from './past-sales';
import type { Fact } from './retro';
import { sumOf } from './sum';
import { forecastByTheta } from './unit-forecasts';

/** An effect, and the part of the company's sales that it is on. */
export interface WeighedFinding extends MarketFinding {
  /** Of the last four quarters. */
  readonly share: number;
}

/**
 * What each outside series does to what it is about: a region, a product, a team or a division of its name, else the whole
 * company. Undefined effects where too little is known, or nothing of that name was sold. Points dated after the plan was
 * made are not looked at, so that it does not move with them.
 */
export function marketFindings(
  market: readonly MarketSeries[],
  sold: PeriodSales,
  when: PastPeriods,
  { season, madeOn }: { readonly season: 4 | 12; readonly madeOn: Day },
): WeighedFinding[] {
  const named = market.some(({ of }) => of !== undefined) ? salesByName(sold) : new Map<string, readonly number[]>();
  const lately = (sales: readonly number[]) => sumOf(sales.slice(Math.max(0, when.end - season), when.end));
  return market.map((series) => {
    const { name, of, points } = series;
    const sales = of === undefined ? sold.whole : named.get(nameKey(of));
    const known = { ...series, points: points.filter(({ day }) => day <= madeOn) };
    const effect = sales && effectOn(sales, known, when, season);
    return { name, of, effect, share: sales === undefined ? 0 : lately(sales) / lately(sold.whole) };
  });
}

/** A region before a product, a team or a division of the same name. */
function salesByName(sold: PeriodSales): ReadonlyMap<string, readonly number[]> {
  const names: readonly ((fact: Fact) => string | undefined)[] = [
    ({ division }) => division,
    ({ team }) => team,
    ({ product }) => product,
    ({ region }) => region,
  ];
  return new Map(
    names.flatMap((nameOf) => [...sold.by(nameOf)].map(([name, sales]) => [nameKey(name), sales] as const)),
  );
}

/** Of as many months as it is late, on the four quarters of the plan's year: on the part of each that is to come. */
function effectOn(
  sales: readonly number[],
  series: MarketSeries,
  { periods, from, end, planned }: PastPeriods,
  season: 4 | 12,
): MarketEffect | undefined {
  const [first] = series.points;
  if (first === undefined) return undefined;
  const begin = Math.max(
    from,
    periods.findIndex((period) => period.end >= first.day),
  );
  const market = valuesIn(series, periods.slice(begin)) ?? [];
  const horizon = Math.max(0, planned + season - end);
  const effect = marketEffect({ sales: sales.slice(begin, end), market, season, horizon, forecast: forecastByTheta });
  if (effect === undefined) return undefined;
  const each = season / 4;
  const factors = [0, 1, 2, 3].map((quarter) => {
    const at = planned + quarter * each - end;
    const coming = effect.factors.slice(Math.max(0, at), Math.max(0, at + each));
    return coming.length > 0 ? sumOf(coming) / coming.length : 1;
  });
  return { ...effect, lag: (effect.lag * 12) / season, factors };
}

/**
 * What the market multiplies each quarter of the company by, as measured: each part with a market of its own follows that,
 * all else the market as a whole. Of several series about the same the one that helps most is followed.
 *
 * @example A region of 40 % of the sales whose market takes 10 % away // [.96, .96, .96, .96]
 */
export function measuredFactors(findings: readonly WeighedFinding[]): number[] {
  const best = new Map<string | undefined, WeighedFinding & { readonly effect: MarketEffect }>();
  for (const finding of findings) {
    const { of, effect, share } = finding;
    const better = best.get(of)?.effect.gain ?? 0;
    if (effect?.isUsed && share > 0 && effect.gain > better) best.set(of, { ...finding, effect });
  }
  const parts = [...best.values()].filter(({ of }) => of !== undefined);
  const covered = sumOf(parts.map(({ share }) => share));
  return [0, 1, 2, 3].map((quarter) => {
    const whole = best.get(undefined)?.effect.factors[quarter] ?? 1;
    const ofParts = sumOf(parts.map(({ share, effect }) => share * effect.factors[quarter]!));
    return (ofParts + Math.max(0, 1 - covered) * whole) / Math.max(1, covered);
  });
}

import type { LevelMissed } from './forecast-basis';
import type { ForecastUnit } from './forecast-levels';
import type { PastPeriods } from './past-sales';
import { sumOf } from './sum';
import { firstOf, type SellingUnit } from './unit-forecasts';

/**
 * How far each way to a target would have missed the last four known quarters at each level, in all: their forecast, made
 * when they began, last year's quarters, and these grown by `growth`. Units with less than two years of sales are not
 * counted; levels without any other, or where nothing was sold, are left out.
 *
 * @param forecasts of the same units in those quarters, as they would have been made then
 */
export function missedByLevel(
  sold: SellingUnit,
  forecasts: ForecastUnit,
  { from, end }: Pick<PastPeriods, 'from' | 'end'>,
  growth: number,
): LevelMissed[] {
  const origin = end - 4;
  const units = pairs(sold, forecasts, 0).filter(({ sales }) => Math.max(from, firstOf(sales)) + 4 <= origin);
  return LEVELS.flatMap((level, depth) => {
    const here = units.filter((unit) => unit.depth === depth);
    const facts = here.flatMap(({ sales }) => sales.slice(origin, end));
    const lastYear = here.flatMap(({ sales }) => sales.slice(origin - 4, origin));
    const money = sumOf(facts.map(Math.abs));
    const missedBy = (rule: readonly number[]) => sumOf(facts.map((fact, at) => Math.abs(rule[at]! - fact))) / money;
    const missed = {
      byForecast: missedBy(here.flatMap((unit) => unit.forecast)),
      byLastYear: missedBy(lastYear),
      byGrowth: missedBy(lastYear.map((amount) => amount * (1 + growth))),
    };
    return money > 0 ? { ...missed, level, units: here.length, quarters: 4 } : [];
  });
}

const LEVELS = ['company', 'division', 'team', 'manager'] as const;

function pairs({ sales, units }: SellingUnit, { forecast, units: below }: ForecastUnit, depth: number): Pair[] {
  return [{ sales, forecast, depth }, ...units.flatMap((unit, at) => pairs(unit, below[at]!, depth + 1))];
}

interface Pair {
  readonly sales: readonly number[];
  readonly forecast: readonly number[];
  readonly depth: number;
}

import type { Day } from '../calendar';
import { expectedYear } from '../expected-year';
import { beginsIn } from '../fiscal';
import type { ExpectedAmount } from '../forecast-basis';
import type { ForecastUnit } from '../forecast-levels';
import { type PastSales, pastSalesOf } from '../past-sales';
import { type Plan, type PlanUnit, quartersIn } from '../plan';
import type { Sale } from '../seasonality';
import { EIGHT_OF_TEN } from './outlook';

/** What the quarters of the plan's year are expected to bring by what is known now. */
export interface ExpectedNow {
  /** Undefined where nothing is forecast. */
  of(unit: PlanUnit): readonly number[] | undefined;
  /** How far the company may miss each quarter, as a share of it. */
  readonly doubts: readonly number[];
}

/**
 * The forecast of the plan made anew: what the company will bring by its sales until now, the market as the plan has it, and
 * of each unit the part that it had in the quarter when the plan was made. The quarters to come are forecast from today, the
 * running one from its first day: what it has brought since is told by its pace.
 *
 * @param sales of the company, by day
 * @param at the running quarter, from 0
 */
export function expectedNow(plan: Plan, sales: readonly Sale[], at: number, today: Day): ExpectedNow {
  const { forecast } = plan;
  const quarters = forecast && quartersAnew(plan, sales, at, today);
  if (forecast === undefined || quarters === undefined) return { of: () => undefined, doubts: [] };
  const changes = quarters.map((quarter, place) => {
    const then = forecast.quarters[place]!.forecast;
    return then > 0 ? (quarter.forecast * forecast.factors[place]!) / then : 1;
  });
  const told = byUnit(plan.company, forecast.units);
  return {
    of: (unit) => told.get(unit)?.map((amount, place) => Math.max(0, amount * changes[place]!)),
    doubts: quarters.map(({ forecast: amount, low, high }) =>
      amount > 0 ? (high - low) / (2 * EIGHT_OF_TEN * amount) : 0,
    ),
  };
}

function quartersAnew(
  plan: Plan,
  sales: readonly Sale[],
  at: number,
  today: Day,
): readonly ExpectedAmount[] | undefined {
  const { year, firstMonth, calendar } = plan;
  const making = { begins: beginsIn(year, firstMonth), firstMonth, calendar };
  const { start } = quartersIn(plan)[at]!;
  const [before, now] = [start, today].map((madeOn) => pastSalesOf(sales, { ...making, madeOn })) as [
    PastSales,
    PastSales,
  ];
  const latest = expectedYear(now)?.quarters;
  const first = before.amounts.length === now.amounts.length ? latest : expectedYear(before)?.quarters;
  return latest?.map((quarter, place) => (place === at ? (first?.[at] ?? quarter) : quarter));
}

function byUnit(company: PlanUnit, units: ForecastUnit): ReadonlyMap<PlanUnit, readonly number[]> {
  const found = new Map<PlanUnit, readonly number[]>();
  const collect = (unit: PlanUnit, told: ForecastUnit) => {
    found.set(unit, told.forecast);
    for (const below of unit.units) {
      const own = told.units.find(({ name }) => name === below.name);
      if (own !== undefined) collect(below, own);
    }
  };
  collect(company, units);
  return found;
}

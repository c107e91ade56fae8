import { type Day, lengthOf, type Span } from './calendar';
import type { ClientPotentials } from './clients/client-potential';
import { type ExpectedYear, expectedYear } from './expected-year';
import type { Missed } from './forecast/own-backtest';
import type { ForecastUnit } from './forecast-levels';
import { expectedAmounts, type ForecastTargets, forecastTargets } from './forecast-target';
import type { MarketEffect } from './market';
import { marketFindings, measuredFactors, type WeighedFinding } from './market-findings';
import type { MarketSeries } from './market-series';
import { missedByLevel } from './missed';
import type { Organisation } from './organisation';
import {
  type PastPeriods,
  type PastSales,
  type PlanMaking,
  pastPeriodsOf,
  pastSalesOf,
  periodSalesOf,
} from './past-sales';
import { lastDayOf, type People } from './people';
import type { Fact } from './retro';
import type { Range } from './season';
import type { Sale } from './seasonality';
import type { Choices } from './settings';
import { sumOf } from './sum';
import { type SellingUnit, sellingProducts, sellingUnits, unitForecasts } from './unit-forecasts';

/** What the past, the market and the clients say of the year of a plan, by whatever rule its target is made. */
export interface ForecastBasis {
  /** What the four quarters will bring before anything is asked beyond it; in eight cases of ten between low and high. */
  readonly quarters: readonly ExpectedAmount[];
  /** The range that the plan stands on: when the outlook of the year leaves it, a revision is proposed. */
  readonly year: ExpectedAmount;
  /** What the rule `forecast` asks, and why; the plan itself where that is the rule. */
  readonly targets: ForecastTargets;
  /** One for each outside series; their effects are as many months late as their lags, and their factors of the quarters. */
  readonly market: readonly MarketFinding[];
  /** What the market multiplies each of them by, as typed in the settings or measured. */
  readonly factors: readonly number[];
  /** The company over its divisions, teams and people, in the four quarters of the year; they add up at every level. */
  readonly units: ForecastUnit;
  /** The company over its products, alike, the rest without a name; undefined where no sale names one. */
  readonly products: ForecastUnit | undefined;
  /** How far off each way to a target would have been in the past; empty with less than two years of sales. */
  readonly missed: readonly LevelMissed[];
}

/** What a plan stands on until it is built anew, whatever becomes known since of its clients, its market and its past. */
export type KeptForecast = Pick<ForecastBasis, 'quarters' | 'year' | 'targets' | 'factors'>;

export interface ExpectedAmount extends Range {
  readonly forecast: number;
}

export interface MarketFinding {
  /** The heading of its column. */
  readonly name: string;
  /** The region or product that it is about; undefined of the whole market. */
  readonly of: string | undefined;
  /** Undefined where too little is known to measure it. */
  readonly effect: MarketEffect | undefined;
}

/** All units of a level together, and the errors weighted by their sales. */
export interface LevelMissed extends Missed {
  readonly level: 'company' | 'division' | 'team' | 'manager';
  /** How many of them have a past long enough. */
  readonly units: number;
  /** How many past quarters were forecast. */
  readonly quarters: number;
}

export interface Expectations extends PlanMaking {
  /** Sums by day of the same facts. */
  readonly sales: readonly Sale[];
  readonly organisation: Organisation;
  readonly people: People;
  /** What the year before brought, and the seasonal shares of the quarters. */
  readonly lastYear: number;
  readonly shares: readonly number[];
  /** A share: what is asked beyond what is to be expected. */
  readonly growth: number;
  readonly unit: number;
  readonly choices: Choices;
  readonly market: readonly MarketSeries[];
  readonly clients?: ClientPotentials | undefined;
  /** Where the plan was made before. */
  readonly kept?: KeptForecast | undefined;
}

/**
 * What is to be expected of the year of a plan from all that was known when it was made. Undefined where less than three
 * months, or quarters, of sales are known as a whole. What was kept since the plan was made stays as it is; the units below
 * the company share that.
 */
export function forecastBasisOf(facts: readonly Fact[], expectations: Expectations): ForecastBasis | undefined {
  const { sales, organisation, people, growth, market, kept } = expectations;
  const past = pastSalesOf(sales, expectations);
  const when = pastPeriodsOf(past, expectations, 4);
  const findings = market.length > 0 ? findingsOf(facts, past, expectations) : [];
  const made = kept ?? forecastOf(past, when, findings, expectations);
  if (made === undefined) return undefined;
  const sold = periodSalesOf(facts, when.periods);
  const expected = made.quarters.map(({ forecast }) => forecast);
  const products = sellingProducts(sold, when);
  const unitsOf = sellingUnits(organisation, sold);
  return {
    ...made,
    market: findings.map(({ name, of, effect }) => ({ name, of, effect })),
    units: unitForecasts(
      unitsOf(
        ({ managers }) => managers,
        (name) => presenceUntil(lastDayOf(name, people), when),
      ),
      when,
      expected,
    ),
    products: products && unitForecasts(products, when, expected),
    missed: missedLately(
      unitsOf(({ managers, others }) => [...managers, ...others]),
      past,
      when,
      growth,
    ),
  };
}

/**
 * What the year will bring and what the rule `forecast` asks of it. Clients count by half beside the forecast in the quarter
 * that was running, as long as they make an amount in its range: a sum far beyond it tells of a model that is off, and not
 * of the clients.
 */
function forecastOf(
  past: PastSales,
  when: PastPeriods,
  findings: readonly WeighedFinding[],
  expectations: Expectations,
): KeptForecast | undefined {
  const { growth, choices, clients, madeOn } = expectations;
  const base = expectedYear(past);
  if (base === undefined) return undefined;
  const factors = factorsOf(findings, choices, base);
  const expecting = {
    forecast: base.quarters.map(({ forecast }) => forecast),
    factors,
    clients: clientsIn(base, factors, clients, placeIn(when, madeOn)),
  };
  const expected = expectedAmounts(expecting);
  const { floor, ceiling } = choices;
  const over = Math.min(4, Math.max(0, when.end - when.planned));
  return {
    quarters: base.quarters.map((quarter, at) => movedTo(expected[at]!, quarter)),
    year: movedTo(sumOf(expected), base.year),
    targets: forecastTargets({ ...expectations, ...expecting, ambition: growth, over, floor, ceiling }),
    factors,
  };
}

/** The part of each quarter of the plan's year for which somebody stays; what is over is as it was. */
function presenceUntil(last: Day, { periods, planned, end }: PastPeriods): number[] {
  return periods
    .slice(planned)
    .map((quarter, at) => (planned + at < end ? 1 : daysUntil(last, quarter) / lengthOf(quarter)));
}

const daysUntil = (last: Day, { start, end }: Span) => Math.max(0, Math.min(last, end) - start + 1);

/** By month where sales are known by month: the more points, the surer one can be. */
function findingsOf(facts: readonly Fact[], past: PastSales, expectations: Expectations): WeighedFinding[] {
  const { season } = past;
  const when = pastPeriodsOf(past, expectations, season);
  const { market, madeOn } = expectations;
  return marketFindings(market, periodSalesOf(facts, when.periods), when, { season, madeOn });
}

/** What the market does to the part of each quarter that is still to come. */
function factorsOf(
  findings: readonly WeighedFinding[],
  { market: isOn = true, marketFactors: typed = [] }: Choices,
  { open }: ExpectedYear,
): number[] {
  const measured = measuredFactors(findings);
  return open.map((part, at) => (isOn ? 1 + ((typed[at] ?? measured[at]!) - 1) * part : 1));
}

/** The place in the plan's year of the quarter that was running, if it is the next after the last one known. */
function placeIn({ periods, end, planned }: PastPeriods, madeOn: Day): number | undefined {
  const next = periods[end];
  return next !== undefined && next.start <= madeOn && next.end >= madeOn ? end - planned : undefined;
}

/** What the clients and new ones as usual will bring in that quarter, as far as it is still open. */
function clientsIn(
  { quarters, open }: ExpectedYear,
  factors: readonly number[],
  potentials: ClientPotentials | undefined,
  running: number | undefined,
): (number | undefined)[] {
  const { clients = [], newShare = 0 } = potentials ?? {};
  const sum = newShare < 1 ? sumOf(clients.map(({ expected }) => expected)) / (1 - newShare) : 0;
  return quarters.map(({ forecast, low, high }, at) => {
    const amount = forecast * factors[at]!;
    const counts = at === running && sum > 0 && sum >= low && sum <= high;
    return counts ? amount + (sum - amount) * open[at]! : undefined;
  });
}

/** The same range around another amount, in proportion to it. */
function movedTo(amount: number, { forecast, low, high }: ExpectedAmount): ExpectedAmount {
  if (!(forecast > 0)) return { forecast, low, high };
  const factor = amount / forecast;
  return { forecast: amount, low: low * factor, high: high * factor };
}

/** The last four quarters as they would have been forecast when they began. */
function missedLately(sold: SellingUnit, past: PastSales, when: PastPeriods, growth: number): LevelMissed[] {
  const origin = when.end - 4;
  const planned = (origin * past.season) / 4;
  const before = expectedYear({ ...past, amounts: past.amounts.slice(0, Math.max(0, planned)), planned });
  if (origin < when.from + 4 || before === undefined) return [];
  const expected = before.quarters.map(({ forecast }) => forecast);
  return missedByLevel(sold, unitForecasts(sold, { ...when, end: origin, planned: origin }, expected), when, growth);
}

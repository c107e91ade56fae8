import type { ClientPotentials } from './clients/client-potential';
import type { Missed } from './forecast/own-backtest';
import type { ForecastUnit } from './forecast-levels';
import type { ForecastTargets } from './forecast-target';
import type { MarketEffect } from './market';
import type { Range } from './season';

/** What the past, the market and the clients say of the year of a plan, by whatever rule its target is made. */
export interface ForecastBasis {
  /** What the four quarters will bring before anything is asked beyond it; in eight cases of ten between low and high. */
  readonly quarters: readonly ExpectedAmount[];
  /** The range that the plan stands on: when the outlook of the year leaves it, a revision is proposed. */
  readonly year: ExpectedAmount;
  /** What the rule `forecast` asks, and why; the plan itself where that is the rule. */
  readonly targets: ForecastTargets;
  /** One for each outside series that could be measured, and for the whole company the typed factors, if any. */
  readonly market: readonly MarketFinding[];
  /** What each client will bring and could bring, and what the drivers are worth; undefined where no client is known. */
  readonly clients: ClientPotentials | undefined;
  /** The company over its divisions, teams and people, in the four quarters of the year; they add up at every level. */
  readonly units: ForecastUnit;
  /** The company over its products, alike; undefined where no column names them. */
  readonly products: ForecastUnit | undefined;
  /** How far off each way to a target would have been in the past; undefined with too short a past. */
  readonly missed: readonly LevelMissed[];
}

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

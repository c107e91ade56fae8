import type { Period } from '../calendar';
import type { Range } from '../season';
import type { Outlook } from './outlook';
import type { Accuracy, OwnOutlook } from './own-forecast';
import type { ScenarioOutlook } from './scenarios';

/** A month, a quarter or a year of a unit as it will probably end. */
export interface PeriodOutlook extends Outlook {
  readonly period: Period;
  readonly plan: number;
  readonly fact: number;
  /** Of making the plan, from 0 to 1; undefined where there is no plan. */
  readonly chance: number | undefined;
}

/** How the company, a division, a team or a manager will probably end what is running. */
export interface UnitOutlooks {
  /** Those that people look at now; undefined before they have begun, and after their end. */
  readonly month: PeriodOutlook | undefined;
  readonly quarter: PeriodOutlook | undefined;
  /** What is over and what is still to come. */
  readonly year: PeriodOutlook | undefined;
  /** The open deals that somebody has called confirmed, likely or possible, of the quarter; undefined where nobody has. */
  readonly own: OwnOutlook | undefined;
  /** How well either has forecast quarters that are over, standing where this one stands; undefined before the first. */
  readonly accuracy: { readonly model: Accuracy | undefined; readonly own: Accuracy | undefined };
}

/** What may happen to the quarter of the company, the base first. */
export interface ScenarioChance extends ScenarioOutlook {
  readonly chance: number | undefined;
}

/** The plan that the outlook of the year asks for instead of the one that stands. */
export interface ProposedPlan extends Range {
  /** Why: the year will bring less than the range of the plan, or more. */
  readonly reason: 'below' | 'above';
  /** What the year will bring; in eight cases of ten between low and high. */
  readonly forecast: number;
  readonly ground: Range;
  /** What each quarter of the company should bring: closed ones keep their targets. */
  readonly quarters: readonly number[];
  readonly year: number;
  /** The quarters as they are planned now. */
  readonly planned: readonly number[];
}

import type { ToldCauses } from '../../domain/causes';
import type { Fairness } from '../../domain/fairness';
import type { Feasibility } from '../../domain/feasibility';
import type { LevelMissed } from '../../domain/forecast-basis';
import type { MarketEffect } from '../../domain/market';
import type { OneOffChoice } from '../../domain/one-offs';
import type { OwnOutlook } from '../../domain/outlook/own-forecast';
import type { PeriodOutlook, ProposedPlan, UnitOutlooks } from '../../domain/outlook/running';
import type { Realism } from '../../domain/realism';
import type { ReplanRule } from '../../domain/replan';
import type { Confidence } from '../../domain/season';
import type { GrowthRule } from '../../domain/target';
import type { WinRate } from '../../domain/win-rate';

/** Somebody, or a team, who is behind. */
export interface Laggard {
  readonly name: string;
  readonly told: ToldCauses;
}

/** Somebody who has no time for their planned actions. */
export interface Overloaded {
  readonly name: string;
  readonly kind: string;
  readonly verdict: Feasibility;
}

/** The growth that a way to the goal asks of quarters, from the lowest to the highest. */
export interface Growths {
  readonly rule: GrowthRule;
  readonly low: QuarterGrowth;
  readonly high: QuarterGrowth;
  /** What all quarters make, where that is not the chosen target. */
  readonly year?: number;
}

export interface QuarterGrowth {
  readonly quarter: number;
  readonly growth: number;
}

/** What a period, by its name in words, is expected to bring. */
export interface Expected extends Pick<PeriodOutlook, 'plan' | 'fact' | 'forecast' | 'low' | 'high' | 'chance'> {
  readonly name: string;
}

/** Who will probably be short of the plan of the quarter, and by how much. */
export interface Short {
  readonly name: string;
  readonly missing: number;
}

/** What is left to do in a quarter. */
export interface Closing {
  readonly name: string;
  /** What a working day has to bring, and what it has brought so far; undefined before the first one is over. */
  readonly perDay: number;
  readonly soFar: number | undefined;
  readonly days: number;
  /** What people expect of their open deals, beside the fact. */
  readonly fact: number;
  readonly own: OwnOutlook | undefined;
}

/** What is said about a plan, in a sentence or two each. Quarters are 0–3, shares 0–1. */
export interface VerdictTexts {
  /** Why a plan is missed or beaten. */
  causes(told: ToldCauses): string;
  /** The furthest behind first; none of them where nobody is. */
  behind(laggards: readonly Laggard[]): string;
  /**
   * Whether there is time for the actions of the first kind in a verdict, and which three things would make it so.
   * `lastStep` is the kind whose conversion is one of them.
   */
  time(kind: string, verdict: Feasibility, lastStep: string): string;
  overloaded(people: readonly Overloaded[]): string;
  /** By what share the open months have to rise, and what stays uncovered. */
  replanned(rule: ReplanRule, rise: number, left: number): string;
  /** `growth` is that of the whole year. */
  target(rule: GrowthRule, year: number, growth: number): string;
  /** `range` is where the largest quarter will be, as shares of the year. */
  season(
    confidence: Confidence,
    years: number,
    range?: { readonly quarter: number; readonly low: number; readonly high: number },
  ): string;
  /** What months follow inside a quarter; `confidence` is left out where working days alone decide. */
  months(years: number, confidence?: Confidence): string;
  /** From 0, without its year. */
  quarter(quarter: number): string;
  /** Beside two other ways to the goal. */
  conflict(chosen: Growths, others: readonly Growths[], goal: number): string;
  realism(realism: Realism): string;
  readonly notes: {
    /** Past sales, after the plan was built. */
    corrected(): string;
    /** By the rule of the forecast, where nothing could be forecast. */
    notForecast(): string;
    oneYear(): string;
    /** Quarters and months are in words. */
    filledIn(quarter: string): string;
    closed(season: string): string;
    returns(season: string): string;
    oneOff(quarter: string, share: number, usual: number, done: OneOffChoice): string;
    dominant(quarter: string, amount: number, who: string): string;
    /** Any day of the month. */
    idle(day: number): string;
    unofficial(year: number): string;
  };
  readonly rules: { readonly [rule in GrowthRule | 'forecast']: string };
  /** How a period will probably end. */
  outlook(expected: Expected): string;
  /** Why it is so, from the causes of the year so far. */
  why(told: ToldCauses): string;
  /** Nothing has been sold for so long that entries seem to be missing. */
  silent(lastSale: number): string;
  /** The most money first; none of them where nobody is short. */
  short(people: readonly Short[]): string;
  close(closing: Closing): string;
  revision(proposed: Pick<ProposedPlan, 'reason' | 'forecast' | 'ground'>): string;
  /** What a target is made of, for the note on its cell: a line for each reason, in words. */
  explained(target: number, steps: readonly { readonly reason: string; readonly amount: number }[]): string;
  /** Where too little is known to look back. */
  readonly untested: string;
  /** How far each way would have missed on a level; `growth` is that of the goal. */
  missed(level: string, missed: LevelMissed, growth: number): string;
  /** How well the quarters that are over were forecast from where the running one stands. */
  accuracy(accuracy: UnitOutlooks['accuracy']): string;
  /** What a series of the market does to the sales; undefined where that cannot be measured. */
  market(effect: MarketEffect | undefined): string;
  /** Of every series, while the market is switched off in the settings. */
  readonly marketOff: string;
  fairness(fairness: Fairness): string;
  /** What the personal plans make together, where that is not the plan. */
  reserve(assigned: number, plan: number): string;
  locked(reason: string): string;
  /** Of a plan that follows what the person proposed. */
  readonly proposed: string;
  readonly heldAt: { readonly low: string; readonly high: string };
  won(rate: WinRate, decided: number): string;
  /** Actions a week that one point of conversion saves. */
  saved(kind: string, actions: number): string;
}

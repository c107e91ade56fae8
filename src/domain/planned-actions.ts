import type { Span } from './calendar';
import type { Feasibility } from './feasibility';
import type { Spread } from './spread';
import type { WinRate } from './win-rate';

/** The actions that bring a plan of money in time. */
export interface PlannedActions {
  /** In the order of the log; none without a log or without a deal won since it began. */
  readonly kinds: readonly PlannedKind[];
  /** The first 13 weeks from the day on which the plan was made, within its year: the days that `people` are judged for. */
  readonly outlook: Span;
  /** Everyone with a plan of their own, in the order of the plan; a vacancy is nobody. */
  readonly people: readonly PersonOutlook[];
}

/** Actions of one kind. */
export interface PlannedKind {
  /** As the log spells it. */
  readonly kind: string;
  /** For the company and all units below it, with what is overdue. */
  readonly counts: Spread;
  /** Of the counts, what should have been done before the plan was made: it is worked off in the first four weeks. */
  readonly debt: Spread;
  readonly lead: Lead;
  readonly conversion: KindConversion;
  /** That one takes, as the median of the log; undefined where nobody has logged any. */
  readonly minutes: number | undefined;
}

/** How long before the deals actions of a kind have to be done. */
export interface Lead {
  /** The share of wins that come in the same week, one week later, two weeks later and so on; `[1]` where none is known. */
  readonly weeks: readonly number[];
  /** In days; undefined where no lead time is known. */
  readonly median: number | undefined;
  /** In how many days nine of ten deals are won that come of it at all. */
  readonly patience: number | undefined;
  /** The number of deals that it was learnt from; 0 where it is that of the earliest kind that is known, or of none. */
  readonly deals: number;
}

/** Deals from actions of one kind. */
export interface KindConversion {
  /** Deals ÷ actions of all people together; above 1 where one action brings several deals. */
  readonly pooled: number;
  /** How many actions of one's own the experience of all is worth; Infinity where people differ by chance alone. */
  readonly strength: number;
  /** Whether only actions count that were done long enough ago for nine in ten of their deals to be known. */
  readonly isMature: boolean;
}

/** A person's own experience with one kind, and what they are planned by. */
export interface OwnConversion {
  readonly kind: string;
  /** Deals that came of it, and actions that they came of. */
  readonly successes: number;
  readonly attempts: number;
  /** Drawn to that of all. */
  readonly conversion: number;
  /** Actions a week less for each point (0.01) by which the conversion is better. */
  readonly savedByAPoint: number;
}

/** What stands behind the actions of one person. */
export interface PersonOutlook {
  readonly name: string;
  /** What a deal of theirs brings, over all lines of products. */
  readonly averageDeal: number;
  /** Deals that are still to be found in the year, not rounded. */
  readonly deals: number;
  /** Money of the year that clients bring by themselves, and that open deals can be expected to bring. */
  readonly repeat: number;
  readonly open: number;
  readonly conversions: readonly OwnConversion[];
  /** Whether there is time in the outlook; undefined where nobody has logged how long actions take. */
  readonly feasibility: Feasibility | undefined;
  /** Of decided deals, and how many there are; undefined where lost deals are not told. */
  readonly winRate: (WinRate & { readonly decided: number }) | undefined;
}

import { sumOf } from './sum';

/** What a period asks of the people who sell, and the time that they have. */
export interface Workload {
  /** Actions of each kind from the first step on, and what one takes. */
  readonly actions: readonly { readonly count: number; readonly minutes: number }[];
  /** Working days of all people together: 3 people in a month of 20 working days have 60. */
  readonly days: number;
  /** Of a working day. */
  readonly hours?: number;
  /** The part of the hours that is left for clients. */
  readonly sellingShare?: number;
}

/** What is behind the counts of a workload. */
export interface Funnelled {
  readonly averageDeal: number;
  /** Of the last step into a deal: all actions before it become fewer in proportion when it is better. */
  readonly conversion: number;
}

export interface Feasibility {
  /** Needed time ÷ the time there is: 1.4 needs 40 % more than there is, Infinity when there is none at all. */
  readonly load: number;
  readonly fits: boolean;
  /**
   * Actions of each kind a working day, not rounded: what the plan needs, and what there is time for. None without a
   * working day.
   */
  readonly perDay: readonly { readonly needed: number; readonly possible: number }[];
  /** When it does not fit: the value at which each of three things alone would make it fit. */
  readonly levers: Levers | undefined;
}

export interface Levers {
  readonly averageDeal: number;
  /** Undefined where it is not above 1 and would have to be. */
  readonly conversion: number | undefined;
  /** Working days of all people together: more people, or the same people for longer. */
  readonly days: number;
}

/**
 * Whether there is time for the actions that a plan needs, and if there is not, what would have to change. Eight hours a
 * day, of which six tenths are for clients, unless said otherwise.
 *
 * @example 31 calls of 13 minutes on each of 20 days in 4.8 hours: needed 31, possible 22.1; an average deal of 150,000
 * would have to be 209,896, a conversion of .3 to be .42, or the 20 days of work to be 28
 */
export function feasibilityOf(
  { actions, days, hours = 8, sellingShare = 0.6 }: Workload,
  { averageDeal, conversion }: Funnelled,
): Feasibility {
  const daysNeeded = sumOf(actions.map(({ count, minutes }) => count * minutes)) / (hours * 60 * sellingShare);
  const load = daysNeeded === 0 ? 0 : daysNeeded / days;
  const fits = load <= 1 + 1e-9;
  return {
    load,
    fits,
    perDay: days === 0 ? [] : actions.map(({ count }) => perDayOf(count / days, load)),
    levers: fits
      ? undefined
      : { averageDeal: averageDeal * load, conversion: conversionAt(conversion, load), days: daysNeeded },
  };
}

function perDayOf(needed: number, load: number): { needed: number; possible: number } {
  return { needed, possible: load === 0 ? needed : needed / load };
}

function conversionAt(conversion: number, load: number): number | undefined {
  const better = conversion * load;
  return better > 1 && conversion <= 1 ? undefined : better;
}

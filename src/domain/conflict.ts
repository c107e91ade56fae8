import { type GrowthRule, impliedGrowth, type Quarters, type Targeting, type Targets, targets } from './target';

/** What a rule makes of a growth goal, beside what the other rules would. */
export interface Conflict extends Proposal {
  /** Two other ways to the same goal, each with the growth it asks of every quarter. */
  readonly proposals: readonly Proposal[];
}

export interface Proposal extends Targets {
  readonly rule: GrowthRule;
  /** Of each quarter against last year's; undefined where nothing was sold. */
  readonly implied: readonly (number | undefined)[];
  /** The quarters, from 0, that have to grow more than 10 points above or below the goal. */
  readonly flagged: readonly number[];
}

/** Growth that differs less from the goal is not worth a word. */
const TOLERANCE = 0.1;

/**
 * The targets of a rule with the growth that they imply for each quarter, because "20 % in every quarter" and "the year
 * by its season" contradict each other: unless last year was like the years before it, a year of +20 % by the season asks
 * much more of one quarter and less of another. The two proposals are the even growth and the season, or, in the place
 * of the rule that was chosen, half of both.
 *
 * @example Superstore 2017, +20 % by the shares of 2014–2016: +18.4, +5.9, +37.2 and +18.3 %; quarters 2 and 3 are flagged.
 */
export function conflictOf(lastYear: Quarters, targeting: Targeting): Conflict {
  const { rule = 'yoy' } = targeting;
  const others = COUNTER_PROPOSALS.filter((other) => other !== rule).slice(0, 2);
  return {
    ...proposalOf(lastYear, { ...targeting, rule }),
    proposals: others.map((other) => proposalOf(lastYear, { ...targeting, rule: other })),
  };
}

const COUNTER_PROPOSALS = ['yoy', 'seasonal', 'blend'] as const;

function proposalOf(lastYear: Quarters, targeting: Targeting & { readonly rule: GrowthRule }): Proposal {
  const { year, quarters } = targets(lastYear, targeting);
  const implied = impliedGrowth(lastYear, quarters);
  const isFar = (growth = targeting.growth) => Math.abs(growth - targeting.growth) > TOLERANCE + 1e-9;
  const flagged = implied.flatMap((growth, quarter) => (isFar(growth) ? [quarter] : []));
  return { rule: targeting.rule, year, quarters, implied, flagged };
}

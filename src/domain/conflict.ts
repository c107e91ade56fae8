import { sumOf } from './sum';
import { type GrowthRule, impliedGrowth, type Quarters, type Targeting, type Targets, targets } from './target';

/** What a rule makes of a growth goal, beside what the other rules would. */
export interface Conflict extends Proposal {
  /** Other ways to the same goal, each with the growth it asks of every quarter. */
  readonly proposals: readonly Proposal[];
  /** What the rule asked when the plan was made, where the head has accepted a revision of it. */
  readonly first: Targets | undefined;
}

export interface Proposal extends Targets {
  readonly rule: GrowthRule;
  /** Of each quarter against last year's; undefined where nothing was sold. */
  readonly implied: readonly (number | undefined)[];
  /** The quarters, from 0, that have to grow more than 10 points above or below the goal. */
  readonly flagged: readonly number[];
}

/** Quarters that no rule moves any more. */
export interface Settled {
  /** What the rule asked when the plan was made, where that was before. */
  readonly made?: Quarters | undefined;
  /** What the head has accepted instead. */
  readonly revised?: Quarters | undefined;
}

/** Growth that differs less from the goal is not worth a word. */
const TOLERANCE = 0.1;

/**
 * The targets of a rule with the growth that they imply for each quarter, because "20 % in every quarter" and "the year
 * by its season" contradict each other: unless last year was like the years before it, a year of +20 % by the season asks
 * much more of one quarter and less of another. The proposals are the even growth and the season, or, in the place of the
 * rule that was chosen, half of both; and what the forecast asks, where there is one. By the forecast every quarter is
 * measured by the growth that the whole year comes to, and without one its rule is the even growth.
 *
 * What the quarters were to bring when the plan was made stays, whatever is known since of the past; quarters that were
 * `revised` take the place of both.
 *
 * @example Superstore 2017, +20 % by the shares of 2014–2016: +18.4, +5.9, +37.2 and +18.3 %; quarters 2 and 3 are flagged.
 */
export function conflictOf(lastYear: Quarters, targeting: Targeting, { made, revised }: Settled = {}): Conflict {
  const { rule: asked = 'yoy', forecast } = targeting;
  const rule = asked === 'forecast' && forecast === undefined ? 'yoy' : asked;
  const others = COUNTER_PROPOSALS.filter((other) => other !== rule).slice(0, 2);
  const ways: GrowthRule[] = forecast === undefined || rule === 'forecast' ? others : [...others, 'forecast'];
  const byRule = (way: GrowthRule) => targets(lastYear, { ...targeting, rule: way });
  const asProposal = (way: GrowthRule, wanted: Targets) => proposalOf(lastYear, way, wanted, targeting.growth);
  const first = made === undefined ? byRule(rule) : inAll(made);
  return {
    ...asProposal(rule, revised === undefined ? first : inAll(revised)),
    proposals: ways.map((way) => asProposal(way, byRule(way))),
    first: revised && first,
  };
}

const inAll = (quarters: Quarters): Targets => ({ year: sumOf(quarters), quarters });

const COUNTER_PROPOSALS: readonly GrowthRule[] = ['yoy', 'seasonal', 'blend'];

function proposalOf(lastYear: Quarters, rule: GrowthRule, { year, quarters }: Targets, growth: number): Proposal {
  const implied = impliedGrowth(lastYear, quarters);
  const goal = rule === 'forecast' ? (impliedGrowth([sumOf(lastYear)], [year])[0] ?? growth) : growth;
  const isFar = (own = goal) => Math.abs(own - goal) > TOLERANCE + 1e-9;
  const flagged = implied.flatMap((own, quarter) => (isFar(own) ? [quarter] : []));
  return { rule, year, quarters, implied, flagged };
}

import { heldWithin } from './guard-rails';
import { split } from './split';
import { sumOf } from './sum';
import { withoutDust } from './units';

/** What somebody has offered to bring. */
export interface Proposal {
  /** Undefined where nobody has said yet, which is not 0. */
  readonly amount: number | undefined;
  /** How far it may move beside the others: 0 is locked, 2 moves twice as far as 1. */
  readonly flexibility?: number;
}

export interface Reconciliation {
  /** One for each proposal; undefined for one that nobody has made and that is locked. */
  readonly parts: readonly (number | undefined)[];
  /** What they make less the total: 0, unless all that could move is locked or down to nothing. */
  readonly gap: number;
}

/**
 * Proposals that make the total, each moved as little as possible: the gap is shared out in proportion to flexibility
 * (weighted least squares), equally unless it is given, and in proportion to the proposals where these are the
 * flexibility. Nobody goes below 0: the others take over what that leaves.
 *
 * Who has made no proposal takes what the proposals leave of the total, and these stay as they are; when they leave
 * nothing, it is 0. What moved is a multiple of `unit`; what is locked stays as it is.
 *
 * @example 1000 from 200, 300 and 400 // parts: [233, 333, 434]
 * @example 1000 from 200, 300 and a blank // [200, 300, 500]
 * @example 1000 from 200 and 300, both locked // [200, 300], gap: −500
 */
export function reconcile(total: number, proposals: readonly Proposal[], unit = 1): Reconciliation {
  const offered = sumOf(proposals.map(({ amount = 0 }) => amount));
  const isOpen = ({ amount, flexibility = 1 }: Proposal) => amount === undefined && flexibility > 0;
  const takeTheRest = offered <= total && proposals.some(isOpen);
  const moves = proposals.map((proposal) => !isLocked(proposal) && (!takeTheRest || isOpen(proposal)));
  const moving = proposals.filter((_, at) => moves[at]);
  const kept = sumOf(proposals.map(({ amount = 0 }, at) => (moves[at] ? 0 : amount)));
  const rest = withoutDust(total - kept);
  const made = moving.length > 0 && rest >= 0 ? rest : 0;
  const moved = split(made, movedTo(made, moving), { unit });
  let next = 0;
  return {
    parts: proposals.map(({ amount }, at) => (moves[at] ? moved[next++]! : amount)),
    gap: withoutDust(kept + made - total),
  };
}

function isLocked({ flexibility = 1 }: Proposal): boolean {
  return flexibility === 0;
}

/** Proposals that make `total`, not rounded. */
function movedTo(total: number, proposals: readonly Proposal[]): number[] {
  const gap = total - sumOf(proposals.map(({ amount = 0 }) => amount));
  const moves = heldWithin(
    Math.abs(gap),
    proposals.map(({ amount = 0, flexibility = 1 }) => ({
      weight: flexibility,
      low: 0,
      high: gap < 0 ? amount : Infinity,
    })),
  );
  return proposals.map(({ amount = 0 }, at) => Math.max(0, amount + Math.sign(gap) * moves[at]!));
}

/** What stands between the plan from above and the proposals from below, and three ways to close it. */
export interface Bridge {
  readonly topDown: number;
  readonly bottomUp: number;
  /** Bottom-up less top-down: below 0 the proposals are too low. */
  readonly gap: number;
  /** How many have made no proposal yet. */
  readonly missing: number;
  /** The gap as a share of the proposals that may move, by which all of them would have to rise; undefined when none may. */
  readonly raise: number | undefined;
  /** How many more people it takes at the mean proposal; 0 without a gap, undefined without a proposal above 0. */
  readonly hire: number | undefined;
  /** The plan from above that would fit: the proposals as they are. */
  readonly accept: number;
}

/**
 * The bridge from the plan to the proposals.
 *
 * @example 1000 against 200, 300 and a blank // gap −500, missing 1; raise by 1 (all of them doubled), hire 2, or accept 500
 */
export function bridgeOf(total: number, proposals: readonly Proposal[]): Bridge {
  const amounts = proposals.flatMap(({ amount }) => amount ?? []);
  const bottomUp = withoutDust(sumOf(amounts));
  const movable = sumOf(proposals.filter((proposal) => !isLocked(proposal)).map(({ amount = 0 }) => amount));
  const short = withoutDust(total - bottomUp);
  return {
    topDown: total,
    bottomUp,
    gap: 0 - short,
    missing: proposals.length - amounts.length,
    raise: movable > 0 ? short / movable : undefined,
    hire: bottomUp > 0 ? (Math.max(0, short) * amounts.length) / bottomUp : undefined,
    accept: bottomUp,
  };
}

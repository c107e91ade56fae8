import type { Lock } from './allocate';
import type { Fairness } from './fairness';
import type { Bridge } from './reconcile';

/** How the personal plans of a year came about. */
export interface Assignments {
  /** Everyone with a plan, in the order of the plan; without vacancies. */
  readonly people: readonly Assignment[];
  /** What the plan asks of them, by capacity and by potential, each in the order of `people`. */
  readonly fairness: Fairness;
  /** The teams in which somebody has said what they will bring; empty when nobody has. */
  readonly bridges: readonly TeamBridge[];
}

/** The year of one person. */
export interface Assignment {
  /** `Division/Team/Manager`, as in the plan. */
  readonly path: string;
  readonly name: string;
  readonly plan: number;
  /** What the rule of allocation alone would give, not rounded: what proposals, locks and limits changed is the difference. */
  readonly byRule: number;
  /** Full-time years: .5 is half a person, or one who is there for half of it. */
  readonly capacity: number;
  readonly potential?: number;
  /** What they, or their lead, say they will bring; 0 is a word, undefined is none. */
  readonly proposal?: number;
  readonly lock?: Lock;
  /** The limit at which their change against their own last year stands. */
  readonly heldAt?: 'low' | 'high';
}

/** The plan of a team beside what its people have offered. */
export interface TeamBridge extends Bridge {
  readonly division: string;
  readonly team: string;
}

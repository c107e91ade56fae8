import type { ToldCauses } from '../../domain/causes';
import type { Feasibility, Levers } from '../../domain/feasibility';

/** What is said about a plan in a sentence or two. */
export interface VerdictTexts {
  /** Why a plan is missed or beaten. */
  causes(told: ToldCauses): string;
  /** Whether there is time for the actions of the first kind in a verdict, and which three things would make it so. */
  time(kind: string, verdict: Feasibility, now: { readonly [lever in keyof Levers]-?: number }): string;
}

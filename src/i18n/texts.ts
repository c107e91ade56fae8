import type { ProposedPlan } from '../domain/outlook/running';
import type { Mistakes } from '../domain/problem';
import type { Problem, RowProblem } from '../domain/table';
import type { InputTexts, RoleTexts, RuleTexts } from './inputs/texts';
import type { TabTexts } from './tabs/texts';
import type { Words } from './words/words';

/** Every sentence the server writes. A language is one object of this type; a missing key does not compile. */
export interface Texts {
  /** For `Intl`: `en-US`, `ru-RU`. */
  readonly locale: string;
  readonly menu: { readonly openSidebar: string };
  readonly inputs: InputTexts;
  readonly roles: RoleTexts;
  /** Rules for what may stand in an input tab. */
  readonly rules: RuleTexts;
  /** What is wrong with a row of a table; the row, the heading of the column and the value stand beside it. */
  readonly rows: { readonly [reason in RowProblem]: (problem: Problem) => string };
  readonly mistakes: { readonly [code in keyof Mistakes]: (values: Mistakes[code]) => string };
  readonly words: Words;
  readonly tabs: TabTexts;
  readonly refresh: RefreshTexts;
  readonly revision: RevisionTexts;
}

/** Of a revision that is proposed. */
export interface RevisionTexts {
  readonly title: string;
  why(proposed: ProposedPlan): string;
  change(changes: readonly PlanChange[]): string;
  /** Nothing changes by itself. */
  readonly untilThen: string;
  readonly accept: string;
  readonly decline: string;
}

/** Of a quarter, from 1, or of the year. */
export interface PlanChange {
  readonly quarter?: number;
  readonly from: number;
  readonly to: number;
}

/** Of the refresh that nobody watches: what the sidebar says when it does not go well, and the letter about it. */
export interface RefreshTexts {
  /** Moments are in words. */
  readonly trouble: {
    failed(why: string): string;
    /** Google's own message, for what no user can mend. */
    unavailable(message: string, since: string): string;
    late(due: string): string;
    noTrigger(): string;
  };
  readonly letter: {
    subject(title: string): string;
    failed(trouble: string, url: string): string;
    notAllowed(title: string, url: string): string;
  };
}

import type { Mistakes } from '../domain/problem';
import type { Problem, RowProblem } from '../domain/table';
import type { InputTexts, RoleTexts, RuleTexts } from './inputs/texts';
import type { TabTexts } from './tabs/texts';

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
  readonly tabs: TabTexts;
}

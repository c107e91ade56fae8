import type { Mistakes } from '../domain/problem';
import type { RowProblem } from '../domain/retro';
import type { TabTexts } from './tabs/texts';

/** Every sentence the server writes. A language is one object of this type; a missing key does not compile. */
export interface Texts {
  /** For `Intl`: `en-US`, `ru-RU`. */
  readonly locale: string;
  readonly menu: { readonly openSidebar: string };
  /** What is wrong with a row of the retro tab; the row and the heading of the column stand beside it. */
  readonly rows: { readonly [reason in RowProblem]: string };
  readonly mistakes: { readonly [code in keyof Mistakes]: (values: Mistakes[code]) => string };
  readonly tabs: TabTexts;
}

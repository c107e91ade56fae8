import type { ArgumentKey, FunctionName } from './functions';

/** What the gallery and the pages about functions say of every formula. */
export interface FunctionTexts {
  /** The question that it answers, and what people may search for who do not know its name. */
  readonly functions: { readonly [name in FunctionName]: readonly [question: string, words: string] };
  readonly arguments: { readonly [key in ArgumentKey]: string };
}

/** What a page says that has no JSDoc to take it from: what a formula does, and what it gives. */
export type FunctionAnswers = { readonly [name in FunctionName]: readonly [does: string, gives: string] };

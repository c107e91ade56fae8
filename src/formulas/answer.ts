import { Mistake } from '../domain/problem';
import { sentenceFor } from '../i18n/sentence';
import type { Language } from '../surface';

/**
 * What a formula shows in its cell. A mistake in its arguments becomes an error with a sentence in the spreadsheet's
 * language, which is asked for only then: asking Google takes longer than most formulas.
 */
export function answer<T>(language: () => Language, formula: () => T): T {
  try {
    return formula();
  } catch (error) {
    if (error instanceof Mistake) throw new Error(sentenceFor(error, language()));
    throw error;
  }
}

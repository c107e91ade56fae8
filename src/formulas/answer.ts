import { Mistake } from '../domain/problem';

/** What a formula shows in its cell. A mistake in its arguments becomes an error with its sentence. */
export function answer<T>(inWords: (mistake: Mistake) => string, formula: () => T): T {
  try {
    return formula();
  } catch (error) {
    throw error instanceof Mistake ? new Error(inWords(error)) : error;
  }
}

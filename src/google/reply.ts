import { Mistake } from '../domain/problem';
import { sentenceFor } from '../i18n/sentence';
import type { Language, Reply } from '../surface';
import { userLanguage } from './menu';

/**
 * The answer to a call of the sidebar. What the user can mend comes back as a sentence in their language, since an
 * error that crosses `google.script.run` keeps its message only; anything else is ours to mend and is thrown.
 */
export function reply<T>(ask: (language: Language) => T): Reply<T> {
  const language = userLanguage();
  try {
    return { ok: true, value: ask(language) };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, message: sentenceFor(error, language) };
    throw error;
  }
}

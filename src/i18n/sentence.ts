import type { Mistake, MistakeCode, Mistakes } from '../domain/problem';
import type { Language } from '../surface';
import { textsIn } from './catalog';

/** What is wrong, where, and how to mend it, in words. */
export function sentenceFor<C extends MistakeCode>({ code, values }: Mistake<C>, language: Language): string {
  const say: (values: Mistakes[C]) => string = textsIn(language).mistakes[code];
  return say(values);
}

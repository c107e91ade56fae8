import type { SidebarTexts } from '../i18n/sidebar/texts';
import type { Reply } from '../surface';
import { whyLost } from './server';

/** The reply of a call, and for a call that was lost a refusal that says what to do about it. Never rejects. */
export async function answerTo<T>(call: Promise<Reply<T>>, texts: SidebarTexts): Promise<Reply<T>> {
  try {
    return await call;
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { ok: false, message: texts.lost[whyLost(error)](error.message) };
  }
}

/**
 * Lets only the answer to the latest question through: google.script.run does not keep the order of its calls, and an
 * old answer must not overwrite a new one.
 *
 * @example
 * const latest = latestOnly();
 * latest(slow, show); latest(fast, show); // shows fast alone
 */
export function latestOnly(): <T>(answer: Promise<T>, receive: (value: T) => void) => Promise<void> {
  let asked = 0;
  return async (answer, receive) => {
    asked += 1;
    const question = asked;
    const value = await answer;
    if (question === asked) receive(value);
  };
}

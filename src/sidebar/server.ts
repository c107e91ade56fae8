import type { Loss } from '../i18n/sidebar/texts';
import { SIDEBAR_CALLS, type SidebarCalls } from '../surface';

type CallName = (typeof SIDEBAR_CALLS)[number];
type Ask<Call extends (...args: never) => unknown> = (...args: Parameters<Call>) => Promise<ReturnType<Call>>;

/** What the sidebar may ask, as promises. Only listed calls exist, so a server function that is gone is a type error. */
export type Server = { readonly [name in CallName]: Ask<SidebarCalls[name]> };

/** The part of `google.script.run` that we use. */
export type Runner = {
  withSuccessHandler(handle: (result: unknown) => void): Runner;
  withFailureHandler(handle: (error: Error) => void): Runner;
} & { readonly [name in CallName]: (...args: Parameters<SidebarCalls[name]>) => void };

/**
 * The server behind `google.script.run`. Expected failures arrive as a `Reply`; a promise is rejected only when the
 * call itself was lost (`whyLost` says why).
 */
export function serverOver(run: Runner): Server {
  return Object.fromEntries(SIDEBAR_CALLS.map((name) => [name, askThrough(run, name)])) as unknown as Server;
}

/** Google names no code for a lost call: its English text is all there is to go by. */
export function whyLost(error: Error): Loss {
  if (/PERMISSION_DENIED|authori[sz]ation is required/i.test(error.message)) return 'accounts';
  if (/NetworkError|connection failure|HTTP 0/i.test(`${error.name} ${error.message}`)) return 'connection';
  return 'unknown';
}

function askThrough(run: Runner, name: CallName) {
  return (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      // Google turns a result that it cannot carry into null.
      const answer = (result: unknown) => (result ? resolve(result) : reject(new Error(`${name}: no answer`)));
      const bound = run.withSuccessHandler(answer).withFailureHandler(reject);
      (bound[name] as (...args: unknown[]) => void)(...args);
    });
}

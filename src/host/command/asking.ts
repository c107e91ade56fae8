import type { Host } from '../host';

// What the bundle answers: the host knows its own half of the contract only.

type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

type Step<T> = { readonly finished: false } | { readonly finished: true; readonly value: T };

/** What the add-on answers to a call of its sidebar. A refusal throws an error with the add-on's own sentence. */
export function ask<T>(host: Host, name: string, ...args: unknown[]): T {
  const reply = host.run(name, args) as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** The same for a job that is done in parts: it is asked for again until it is finished, as the sidebar does. */
export function askToTheEnd<T>(host: Host, name: string, ...args: unknown[]): T {
  const step = ask<Step<T>>(host, name, ...args);
  return step.finished ? step.value : askToTheEnd(host, name, ...args);
}

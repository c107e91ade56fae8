import { useCallback, useRef, useState } from 'preact/hooks';
import type { Reply, Step } from '../surface';
import { whyLost } from './server';

/** How far a job is: tabs that stand, tabs in all, and the one that was drawn last. */
export type Reached = Pick<Extract<Step<never>, { finished: false }>, 'done' | 'of' | 'tab'>;

/** How a run of a job ended before the job did. Whatever the reason, asking again goes on from there. */
export type Ending =
  | { readonly kind: 'stopped'; readonly reached: Reached }
  /** The server says no, and why. */
  | { readonly kind: 'refused'; readonly message: string }
  /** No answer came, twice. */
  | { readonly kind: 'lost'; readonly error: Error };

export type Ended<T> = { readonly kind: 'finished'; readonly value: T } | Ending;

type Ask<T> = () => Promise<Reply<Step<T>>>;

interface Watch {
  readonly onReach: (reached: Reached) => void;
  /** Looked at between two parts: a part that has begun is never cut. */
  readonly isStopped: () => boolean;
  /** Before a lost call is made again. */
  readonly pause: () => Promise<void>;
}

/**
 * What a job ends with: asks for one part after another until the server says that it is finished, says no, or cannot
 * be heard, or until the user stops. Never rejects.
 *
 * A lost call is made once more, for the parts of a job may be asked for any number of times; a call that Google
 * answered as somebody else is not, for it would answer so again.
 *
 * @example await runParts(() => server.refreshTabs(), watch) // { kind: 'finished', value: { moved: 12, … } }
 * @example // the second answer was a refusal
 * { kind: 'refused', message: 'ann@example.com has been building since 10:15. …' }
 */
export async function runParts<T>(ask: Ask<T>, watch: Watch): Promise<Ended<T>> {
  for (;;) {
    const answer = await askTwice(ask, watch.pause);
    if (answer instanceof Error) return { kind: 'lost', error: answer };
    if (!answer.ok) return { kind: 'refused', message: answer.message };
    const step = answer.value;
    if (step.finished) return { kind: 'finished', value: step.value };
    const { done, of, tab } = step;
    watch.onReach({ done, of, tab });
    if (watch.isStopped()) return { kind: 'stopped', reached: { done, of, tab } };
  }
}

async function askTwice<T>(ask: Ask<T>, pause: Watch['pause']): Promise<Reply<Step<T>> | Error> {
  const first = await heard(ask);
  if (!(first instanceof Error) || whyLost(first) === 'accounts') return first;
  await pause();
  return heard(ask);
}

const heard = <T>(ask: Ask<T>): Promise<Reply<Step<T>> | Error> =>
  ask().catch((thrown) => (thrown instanceof Error ? thrown : new Error(String(thrown))));

/** A job as the page shows it. */
export interface Job<T> {
  readonly running: Running | undefined;
  /** Of the last run, unless it finished or another has begun. */
  readonly ending: Ending | undefined;
  run(ask: Ask<T>): void;
  /** Asks again as the last run did. */
  goOn(): void;
  /** After the part that is under way. */
  stop(): void;
}

export interface Running {
  /** Milliseconds since 1970. */
  readonly since: number;
  /** None before the first part is done. */
  readonly reached?: Reached;
  readonly isStopping?: boolean;
}

const PAUSE = 2_000;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE));

/** Runs a job part by part, and hands over what it ends with when it finishes. */
export function useJob<T>(onFinished: (value: T) => void): Job<T> {
  const [running, setRunning] = useState<Running>();
  const [ending, setEnding] = useState<Ending>();
  const stopped = useRef(false);
  const last = useRef<Ask<T> | undefined>(undefined);

  const run = async (ask: Ask<T>) => {
    last.current = ask;
    stopped.current = false;
    setEnding(undefined);
    setRunning({ since: Date.now() });
    const onReach = (reached: Reached) => setRunning((now) => now && { ...now, reached });
    const ended = await runParts(ask, { onReach, isStopped: () => stopped.current, pause });
    setRunning(undefined);
    if (ended.kind === 'finished') onFinished(ended.value);
    else setEnding(ended);
  };
  const stop = useCallback(() => {
    stopped.current = true;
    setRunning((now) => now && { ...now, isStopping: true });
  }, []);
  return {
    running,
    ending,
    run: (ask) => void run(ask),
    goOn: () => void (last.current && run(last.current)),
    stop,
  };
}

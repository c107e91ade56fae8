import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import { ru } from '../../src/i18n/sidebar/ru';
import { answerTo, latestOnly } from '../../src/sidebar/answers';
import { type Runner, serverOver, whyLost } from '../../src/sidebar/server';

type Handle = (value: never) => void;

/** A `google.script.run` whose every function ends by `end`, with what was called and how. */
function runnerThat(end: (succeed: Handle, fail: Handle) => void) {
  const calls: unknown[] = [];
  const runner = (succeed: Handle, fail: Handle): unknown => ({
    withSuccessHandler: (handle: Handle) => runner(handle, fail),
    withFailureHandler: (handle: Handle) => runner(succeed, handle),
    inspectRetro: (...args: unknown[]) => {
      calls.push(['inspectRetro', ...args]);
      end(succeed, fail);
    },
  });
  const ignore = () => {};
  return { run: runner(ignore, ignore) as Runner, calls };
}

describe('A call to the server', () => {
  it('hands its arguments on and resolves to the reply', async () => {
    const { run, calls } = runnerThat((succeed) => succeed({ ok: false, message: 'The tab is empty.' } as never));
    await expect(serverOver(run).inspectRetro(7, { date: 0 })).resolves.toEqual({
      ok: false,
      message: 'The tab is empty.',
    });
    expect(calls).toEqual([['inspectRetro', 7, { date: 0 }]]);
  });

  it('is lost when Google reports a failure', async () => {
    const { run } = runnerThat((_, fail) => fail(new Error('NetworkError') as never));
    await expect(serverOver(run).inspectRetro(7)).rejects.toThrow('NetworkError');
  });

  it('is lost when the result could not be carried and null came instead', async () => {
    const { run } = runnerThat((succeed) => succeed(null as never));
    await expect(serverOver(run).inspectRetro(7)).rejects.toThrow('inspectRetro: no answer');
  });
});

describe('A lost call', () => {
  it.each([
    ['PERMISSION_DENIED', 'accounts'],
    ['Authorization is required to perform that action.', 'accounts'],
    ['NetworkError: Connection failure due to HTTP 0', 'connection'],
    ["TypeError: Cannot read properties of undefined (reading 'x')", 'unknown'],
  ] as const)('%j is put down to: %s', (message, why) => expect(whyLost(new Error(message))).toBe(why));

  it.each([
    ['en', en, 'You seem to be signed in to several Google accounts'],
    ['ru', ru, 'Похоже, в браузере открыто несколько аккаунтов Google'],
  ])('becomes a refusal with a cure in the user’s language: %s', async (_, texts, opening) => {
    const answer = await answerTo(Promise.reject(new Error('PERMISSION_DENIED')), texts);
    expect(answer).toEqual({ ok: false, message: expect.stringContaining(opening) });
  });
});

describe('Of answers that overtake each other', () => {
  it('only the one to the latest question is received', async () => {
    const received: string[] = [];
    const latest = latestOnly();
    const slow = new Promise<string>((resolve) => setTimeout(resolve, 5, 'first'));
    const quick = Promise.resolve('second');
    const receive = (value: string) => received.push(value);
    await Promise.all([latest(slow, receive), latest(quick, receive)]);
    expect(received).toEqual(['second']);
  });
});

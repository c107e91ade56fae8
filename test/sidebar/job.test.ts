import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Reached, runParts } from '../../src/sidebar/job';
import type { Reply, Step } from '../../src/surface';

type Answer = Reply<Step<string>> | Error;

const reached = (done: number): Reached => ({ done, of: 47, tab: `Tab ${done}` });
const part = (done: number): Answer => ({ ok: true, value: { finished: false, ...reached(done) } });
const finished: Answer = { ok: true, value: { finished: true, value: 'the plan' } };
const refused: Answer = { ok: false, message: 'Ann has been drawing the tabs since 10:15.' };
const lost = new Error('NetworkError: Connection failure due to HTTP 0');
const wrongAccount = new Error('PERMISSION_DENIED');

/** Runs a job whose calls are answered so, one after the other; the user stops once so many parts are done. */
async function runThrough(answers: readonly Answer[], stopAfter = Number.POSITIVE_INFINITY) {
  const progress: number[] = [];
  let [calls, pauses] = [0, 0];
  const ended = await runParts(
    async () => {
      const answer = answers[calls];
      calls += 1;
      if (answer === undefined) throw new Error('asked too often');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    {
      onReach: ({ done }) => progress.push(done),
      isStopped: () => progress.length >= stopAfter,
      pause: async () => {
        pauses += 1;
      },
    },
  );
  return { ended, progress, calls, pauses };
}

describe('A job', () => {
  it('is asked for part by part until it is finished, and tells how far it is', async () => {
    const { ended, progress, calls } = await runThrough([part(12), part(30), finished]);
    expect(ended).toEqual({ kind: 'finished', value: 'the plan' });
    expect(progress).toEqual([12, 30]);
    expect(calls).toBe(3);
  });

  it('that is done in one part shows no progress', async () => {
    expect(await runThrough([finished])).toMatchObject({ progress: [], calls: 1 });
  });

  it('ends with what the server says when it says no, and does not ask again', async () => {
    const { ended, progress, calls } = await runThrough([part(12), refused, finished]);
    expect(ended).toEqual({ kind: 'refused', message: 'Ann has been drawing the tabs since 10:15.' });
    expect({ progress, calls }).toEqual({ progress: [12], calls: 2 });
  });

  it('stops after the part that is under way, and says how far it came', async () => {
    const { ended, calls } = await runThrough([part(12), part(30), part(40), finished], 2);
    expect(ended).toEqual({ kind: 'stopped', reached: reached(30) });
    expect(calls).toBe(2);
  });

  it('that finishes with the part after which it should have stopped is finished', async () => {
    expect((await runThrough([finished], 0)).ended).toEqual({ kind: 'finished', value: 'the plan' });
  });
});

describe('A lost part', () => {
  it('is asked for once more, after a pause', async () => {
    const { ended, calls, pauses } = await runThrough([part(12), lost, part(30), lost, finished]);
    expect(ended.kind).toBe('finished');
    expect({ calls, pauses }).toEqual({ calls: 5, pauses: 2 });
  });

  it('that is lost again ends the run', async () => {
    const { ended, calls } = await runThrough([part(12), lost, lost, finished]);
    expect(ended).toEqual({ kind: 'lost', error: lost });
    expect(calls).toBe(3);
  });

  it('is not asked for again when Google took the user for somebody else', async () => {
    const { ended, calls, pauses } = await runThrough([wrongAccount, finished]);
    expect(ended).toEqual({ kind: 'lost', error: wrongAccount });
    expect({ calls, pauses }).toEqual({ calls: 1, pauses: 0 });
  });
});

test('A job ends the same way however many parts it takes and wherever single calls are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 20 }), async (losses) => {
      const answers = losses.flatMap((isLost, at) => (isLost ? [lost, part(at)] : [part(at)]));
      const { ended, progress } = await runThrough([...answers, finished]);
      expect(ended).toEqual({ kind: 'finished', value: 'the plan' });
      expect(progress).toEqual(losses.map((_, at) => at));
    }),
  );
});

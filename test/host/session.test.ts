import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession, type Session, steps } from '../../src/host/page/session';
import type { Event, Happening, Revision } from '../../src/host/protocol';

const revision = (from: string, to: string): Revision => ({
  type: 'REMOTE_REVISION',
  serverRevisionId: from,
  nextRevisionId: to,
});
const changed = (from: string, to: string): Happening => ({ kind: 'revision', revision: revision(from, to) });
const activation: Happening = { kind: 'activate', sheetId: '7', email: 'head@example.com' };
const clock: Happening = { kind: 'clock', now: 46_112.5 };

/** The server as a page sees it: its stream of events, and the workbook as it is after `events` of them. */
class EventStream {
  static opened: EventStream;
  onopen = () => {};
  onerror = () => {};
  onmessage = (_: { data: string }) => {};
  constructor() {
    EventStream.opened = this;
    queueMicrotask(() => this.onopen());
  }
  tell(...events: Event[]): void {
    for (const event of events) this.onmessage({ data: JSON.stringify(event) });
  }
}

const numbered = (first: number, ...happenings: Happening[]): Event[] =>
  happenings.map((happening, at) => ({ ...happening, number: first + at }));

/** A session in a workbook after so many events, while others came in; with what it has taken up. */
async function opened(
  events: number,
  meanwhile: readonly Event[] = [],
): Promise<{ session: Session; taken: unknown[] }> {
  const answer = async (path: string) => {
    if (path === '/state') EventStream.opened.tell(...meanwhile);
    return { json: async () => ({ events }) };
  };
  vi.stubGlobal('fetch', answer);
  const taken: unknown[] = [];
  const session = await openSession(
    () => taken.push('stopped'),
    () => {},
  );
  session.transport.onNewMessage('page', ({ nextRevisionId }) => taken.push(nextRevisionId));
  session.start(({ kind }) => taken.push(kind));
  return { session, taken };
}

/** What the rest of the program does in the meantime. */
const meanwhile = () => new Promise((passed) => setTimeout(passed, 5));

beforeEach(() => {
  vi.stubGlobal('EventSource', EventStream);
  vi.stubGlobal('location', { search: '' });
});
afterEach(() => vi.unstubAllGlobals());

describe('A page that opens while the workbook changes', () => {
  const all = numbered(1, changed('start', 'a'), activation, changed('a', 'b'), clock);

  it('takes up what happened after the workbook it was given, and everything from then on', async () => {
    const { taken } = await opened(2, all);
    expect(taken).toEqual(['b', 'clock']);
    EventStream.opened.tell(...numbered(5, changed('b', 'c')));
    expect(taken).toEqual(['b', 'clock', 'c']);
  });

  it('takes up nothing when it was given the latest', async () => {
    expect((await opened(4, all)).taken).toEqual([]);
  });
});

describe('What a page says is done', () => {
  it('is there before: it waits for all that had happened by the answer', async () => {
    const { session, taken } = await opened(0);
    const said = session.inStep(async () => ({ ok: true, events: 2 })).then(() => taken.push('done'));
    EventStream.opened.tell(...numbered(1, changed('start', 'a')));
    await meanwhile();
    EventStream.opened.tell(...numbered(2, activation));
    await said;
    expect(taken).toEqual(['a', 'activate', 'done']);
    expect(await session.inStep(async () => ({ ok: true, events: 1 }))).toMatchObject({ ok: true });
  });

  it('knows what was changed in the page: nothing is asked before that has come back, be it sent again', async () => {
    const { session, taken } = await opened(0);
    await session.transport.sendMessage(revision('start', 'mine'));
    const said = session.inStep(async () => ({ ok: taken.push('asked'), events: 2 }));
    EventStream.opened.tell(...numbered(1, changed('start', 'theirs')));
    await session.transport.sendMessage(revision('theirs', 'mine'));
    await meanwhile();
    EventStream.opened.tell(...numbered(2, changed('theirs', 'mine')));
    await said;
    expect(taken).toEqual(['theirs', 'mine', 'asked']);
  });

  it('leaves nobody waiting when the server stops', async () => {
    const { session, taken } = await opened(0);
    await session.transport.sendMessage(revision('start', 'mine'));
    const said = session.inStep(async () => ({ ok: true, events: 7 }));
    EventStream.opened.onerror();
    expect(await said).toMatchObject({ ok: true });
    expect(taken).toEqual(['stopped']);
  });
});

describe('Who waits for a step', () => {
  it('goes on with the step after which it is so, or at once', async () => {
    let at = 0;
    const { taken, until } = steps();
    const passed: number[] = [];
    const waits = [0, 2, 1].map((goal) => until(() => at >= goal).then(() => passed.push(goal)));
    for (at = 1; at < 3; at++) {
      taken();
      await meanwhile();
    }
    await Promise.all(waits);
    expect(passed).toEqual([0, 1, 2]);
  });
});

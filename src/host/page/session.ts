import type { Done, Event, Revision, State } from '../protocol';
import { listen, readState, sendRevision } from './server';

/** The workbook as it was at one revision, and every event after it. */
export interface Session {
  readonly state: State;
  /** The engine's `TransportService`. */
  readonly transport: {
    sendMessage(message: Revision): Promise<void>;
    onNewMessage(client: string, receive: (message: Revision) => void): void;
    leave(): void;
  };
  /** Hands over what has happened meanwhile, then everything as it happens. */
  start(hear: (news: News) => void): void;
  /** What the server answers, once the engine has taken all that had happened in the workbook by then. */
  caughtUp<T>(answer: Promise<Done<T>>): Promise<T>;
}

/** What happened beside the revisions, which the engine takes. */
export type News = Exclude<Event, { kind: 'revision' }>;

/** Listens first and reads the workbook then, so that no revision between the two is missed. */
export async function openSession(stopped: () => void, back: () => void): Promise<Session> {
  const waiting: Event[] = [];
  let receive = (event: Event): void => void waiting.push(event);
  await listen((event) => receive(event), stopped, back).opened;
  const state = await readState();
  const taken = arrivals(state.workbook.revisionId);
  let receiveRevision = (_: Revision): void => {};
  const take = (revision: Revision): void => {
    receiveRevision(revision);
    taken.add(revision.nextRevisionId);
  };

  return {
    state,
    transport: {
      sendMessage: async (message) => void (message.nextRevisionId && (await sendRevision(message))),
      onNewMessage: (_, callback) => {
        receiveRevision = callback;
      },
      leave: () => {},
    },
    start(hear) {
      receive = (event) => (event.kind === 'revision' ? take(event.revision) : hear(event));
      for (const event of since(state.workbook.revisionId, waiting)) receive(event);
    },
    async caughtUp(asked) {
      const answer = await asked;
      await taken.has(answer.revision);
      return answer;
    },
  };
}

/** What has arrived by its name, and a promise of what has not. */
export function arrivals(first: string): { add(name: string): void; has(name: string): Promise<unknown> } {
  const arrived = new Set([first]);
  const calls = new EventTarget();
  return {
    add(name) {
      arrived.add(name);
      calls.dispatchEvent(new Event(name));
    },
    has: async (name) => arrived.has(name) || new Promise((come) => calls.addEventListener(name, come, { once: true })),
  };
}

/**
 * Events that are not yet in a workbook as it was at `revision`, and those that do no harm if they are: the clock and the
 * letters are told whole.
 */
export function since(revision: string, events: readonly Event[]): readonly Event[] {
  const first = events.findIndex((event) => event.kind === 'revision' && event.revision.serverRevisionId === revision);
  const isNew = (at: number) => first >= 0 && at >= first;
  return events.filter((event, at) => isNew(at) || event.kind === 'clock' || event.kind === 'letters');
}

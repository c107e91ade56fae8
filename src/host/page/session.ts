import type { Done, Event, Revision, State } from '../protocol';
import { listen, readState, sendRevision } from './server';

/** The workbook as it was when the page opened, and every event after it. */
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
  /**
   * What the server answers: asked once it has all that was changed in this page, given once this page has all that had
   * happened by the answer. Rejects when the server cannot be reached; one that stops leaves nobody waiting.
   */
  inStep<T>(ask: () => Promise<Done<T>>): Promise<T>;
}

/** What happened beside the revisions, which the engine takes. */
export type News = Exclude<Event, { kind: 'revision' }>;

/** Listens first and reads the workbook then, so that no event between the two is missed. */
export async function openSession(stopped: () => void, back: () => void): Promise<Session> {
  const { taken, until } = steps();
  const waiting: Event[] = [];
  let receive = (event: Event): void => void waiting.push(event);
  let isGone = false;
  const lose = () => {
    isGone = true;
    stopped();
    taken();
  };
  await listen((event) => receive(event), lose, back).opened;
  const state = await readState();
  let receiveRevision = (_: Revision): void => {};
  /** The revision of this page that is on its way: the server drops it if it came too late, and the engine sends it again. */
  let own: string | undefined;
  const take = (revision: Revision): void => {
    if (revision.nextRevisionId === own) own = undefined;
    receiveRevision(revision);
  };
  let heard = state.events;

  return {
    state,
    transport: {
      async sendMessage(message) {
        if (!message.nextRevisionId) return;
        own = message.nextRevisionId;
        await sendRevision(message);
      },
      onNewMessage: (_, callback) => {
        receiveRevision = callback;
      },
      leave: () => {},
    },
    start(hear) {
      receive = (event) => {
        if (event.number <= state.events) return;
        if (event.kind === 'revision') take(event.revision);
        else hear(event);
        heard = event.number;
        taken();
      };
      for (const event of waiting) receive(event);
    },
    async inStep(ask) {
      await until(() => own === undefined || isGone);
      const answer = await ask();
      await until(() => heard >= answer.events || isGone);
      return answer;
    },
  };
}

/** Something that goes on step by step, and a promise of the step after which it is as wanted. */
export function steps(): { taken(): void; until(isSo: () => boolean): Promise<void> } {
  const calls = new EventTarget();
  const next = () => new Promise((taken) => calls.addEventListener('step', taken, { once: true }));
  return {
    taken: () => void calls.dispatchEvent(new Event('step')),
    async until(isSo) {
      while (!isSo()) await next();
    },
  };
}

import type { Revision } from './protocol';

type Receive = (message: Revision) => void;

/** The engine's `TransportService`, where the server's own model and the pages' models meet. */
export interface Revisions {
  sendMessage(message: Revision): Promise<void>;
  onNewMessage(client: string, receive: Receive): void;
  leave(client: string): void;
  /** Sends out now what is still being gathered. */
  flush(): void;
}

/**
 * Puts the revisions of all models into one order, starting after `first`: a revision that was made on anything but the
 * latest is dropped, and its author makes it again once it has seen what it missed.
 *
 * A script writes hundreds of revisions in one go, and a page would evaluate its formulas after each. `publish` gets
 * those of one author that follow each other in one turn of the event loop as one.
 */
export function orderRevisions(first: string, publish: (revision: Revision) => void): Revisions {
  const receivers = new Map<string, Receive>();
  let latest = first;
  let gathered: Revision[] = [];

  const flush = () => {
    const revisions = gathered;
    gathered = [];
    for (const revision of joined(revisions)) publish(revision);
  };
  const gather = (revision: Revision) => {
    if (gathered.length === 0) setImmediate(flush);
    gathered.push(revision);
  };

  return {
    async sendMessage(message) {
      // Where somebody's cursor stands is of no use to anyone here.
      if (message.nextRevisionId === undefined || message.serverRevisionId !== latest) return;
      latest = message.nextRevisionId;
      gather(message);
      for (const receive of [...receivers.values()]) receive(message);
    },
    onNewMessage: (client, receive) => void receivers.set(client, receive),
    leave: (client) => void receivers.delete(client),
    flush,
  };
}

/** Revisions in their order, neighbours of one author made one. */
export function joined(revisions: readonly Revision[]): readonly Revision[] {
  const result: Revision[] = [];
  for (const next of revisions) {
    const last = result.at(-1);
    if (last && areJoinable(last, next)) result[result.length - 1] = join(last, next);
    else result.push(next);
  }
  return result;
}

const join = (a: Revision, b: Revision): Revision => ({
  ...a,
  nextRevisionId: b.nextRevisionId,
  commands: [...(a.commands ?? []), ...(b.commands ?? [])],
});

function areJoinable(a: Revision, b: Revision): boolean {
  return a.clientId !== undefined && a.clientId === b.clientId && [a, b].every(isPlain);
}

/** The engine packs typed cells by what stood in the message before: those travel alone. An undo has no commands. */
function isPlain({ type, commands = [] }: Revision): boolean {
  return type === 'REMOTE_REVISION' && commands.every((command) => !command.type.endsWith('UPDATE_CELL'));
}

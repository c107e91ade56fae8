import { describe, expect, it } from 'vitest';
import type { Revision } from '../../src/host/protocol';
import { joined, orderRevisions } from '../../src/host/revisions';

const revision = (from: string, to: string, clientId = 'script', command = 'CREATE_SHEET'): Revision => ({
  type: 'REMOTE_REVISION',
  serverRevisionId: from,
  nextRevisionId: to,
  clientId,
  commands: [{ type: command }],
});

describe('Revisions of several models', () => {
  it('reach every model that listens, their author too, and are published', async () => {
    const published: Revision[] = [];
    const received: string[] = [];
    const revisions = orderRevisions('start', (one) => published.push(one));
    revisions.onNewMessage('script', (one) => received.push(one.nextRevisionId));
    await revisions.sendMessage(revision('start', 'a'));
    revisions.flush();
    expect(received).toEqual(['a']);
    expect(published).toEqual([revision('start', 'a')]);
  });

  it('are dropped when they were made on anything but the latest', async () => {
    const published: Revision[] = [];
    const revisions = orderRevisions('start', (one) => published.push(one));
    await revisions.sendMessage(revision('start', 'a'));
    await revisions.sendMessage(revision('start', 'b', 'page'));
    revisions.flush();
    expect(published.map((one) => one.nextRevisionId)).toEqual(['a']);
  });

  it('of one turn are published without being asked for', async () => {
    const published: Revision[] = [];
    const revisions = orderRevisions('start', (one) => published.push(one));
    await revisions.sendMessage(revision('start', 'a'));
    expect(published).toEqual([]);
    await new Promise(setImmediate);
    expect(published).toHaveLength(1);
  });
});

describe('Neighbouring revisions', () => {
  it('of one author become one, from the first to the last', () => {
    expect(joined([revision('start', 'a'), revision('a', 'b'), revision('b', 'c')])).toEqual([
      { ...revision('start', 'c'), commands: Array(3).fill({ type: 'CREATE_SHEET' }) },
    ]);
  });

  it('of two authors stay apart', () => {
    expect(joined([revision('start', 'a'), revision('a', 'b', 'page')])).toHaveLength(2);
  });

  it('stay apart where cells were typed, since the engine packs those by what the message holds before', () => {
    const typed = revision('a', 'b', 'script', 'SQUISHED_UPDATE_CELL');
    expect(joined([revision('start', 'a'), typed, revision('b', 'c')])).toHaveLength(3);
  });

  it('stay apart where something was undone', () => {
    const { commands: _, clientId: __, ...undone } = { ...revision('a', 'b'), type: 'REVISION_UNDONE' };
    expect(joined([revision('start', 'a'), undone, revision('b', 'c')])).toHaveLength(3);
  });
});

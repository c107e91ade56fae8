import { describe, expect, it } from 'vitest';
import { arrivals, since } from '../../src/host/page/session';
import type { Event } from '../../src/host/protocol';

const revision = (from: string, to: string): Event => ({
  kind: 'revision',
  revision: { type: 'REMOTE_REVISION', serverRevisionId: from, nextRevisionId: to },
});
const activation: Event = { kind: 'activate', sheetId: '7', email: 'head@example.com' };

describe('A page that opens while the workbook changes', () => {
  it('takes up what happened after the workbook it was given', () => {
    const events = [revision('start', 'a'), activation, revision('a', 'b'), activation];
    expect(since('a', events)).toEqual([revision('a', 'b'), activation]);
  });

  it('takes up nothing when it was given the latest', () => {
    expect(since('b', [revision('a', 'b'), activation])).toEqual([]);
    expect(since('start', [])).toEqual([]);
  });

  it('takes up the clock and the letters at any rate, since they are told whole', () => {
    const clock: Event = { kind: 'clock', now: 46_112.5 };
    const letters: Event = { kind: 'letters', letters: [] };
    const events = [revision('start', 'a'), clock, activation, letters];
    expect(since('a', events)).toEqual([clock, letters]);
    expect(since('start', events)).toEqual(events);
  });
});

describe('What a page waits for', () => {
  it('has come when it came before or comes now, and not with anything else', async () => {
    const come: string[] = [];
    const revisions = arrivals('start');
    const wait = (name: string) => revisions.has(name).then(() => come.push(name));
    const waits = [wait('start'), wait('b'), wait('b')];
    revisions.add('a');
    await wait('a');
    expect(come).toEqual(['start', 'a']);
    revisions.add('b');
    await Promise.all(waits);
    expect(come).toEqual(['start', 'a', 'b', 'b']);
  });
});

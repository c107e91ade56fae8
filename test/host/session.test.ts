import { describe, expect, it } from 'vitest';
import { since } from '../../src/host/page/session';
import type { Event } from '../../src/host/protocol';

const revision = (from: string, to: string): Event => ({
  kind: 'revision',
  revision: { type: 'REMOTE_REVISION', serverRevisionId: from, nextRevisionId: to },
});
const activation: Event = { kind: 'activate', sheetId: '7' };

describe('A page that opens while the workbook changes', () => {
  it('takes up what happened after the workbook it was given', () => {
    const events = [revision('start', 'a'), activation, revision('a', 'b'), activation];
    expect(since('a', events)).toEqual([revision('a', 'b'), activation]);
  });

  it('takes up nothing when it was given the latest', () => {
    expect(since('b', [revision('a', 'b'), activation])).toEqual([]);
    expect(since('start', [])).toEqual([]);
  });
});

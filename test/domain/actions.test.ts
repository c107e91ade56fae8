import { describe, expect, it } from 'vitest';
import { actionLogOf, NOTHING_DONE } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import type { ActionRow } from '../../src/domain/inputs';

const row = (iso: string, manager: string, kind: string, count: number): ActionRow => ({
  row: 2,
  date: dayOf(iso),
  manager,
  kind,
  count,
});
const march = { start: dayOf('2026-03-01'), end: dayOf('2026-03-31') };

describe('the log of actions', () => {
  const log = actionLogOf(
    [
      row('2026-03-02', 'Anna', 'Call', 10),
      row('2026-03-02', 'ANNA', 'call', 5),
      row('2026-03-03', 'Anna', 'Meeting', 2),
      row('2026-02-27', 'Boris', 'CALL', 7),
      row('2026-03-04', 'Boris', 'Demo', 0),
      row('2026-03-05', 'Boris', 'Proposal', 9),
    ],
    dayOf('2026-03-04'),
  );

  it('knows its kinds as written first, and the day when it begins', () => {
    expect([log.kinds, log.since]).toEqual([['Call', 'Meeting'], dayOf('2026-02-27')]);
  });

  it('counts by manager, kind and days', () => {
    expect(log.of({ manager: 'anna', kind: 'CALL' }).between(march)).toBe(15);
    expect(log.of({ manager: 'Anna' }).between(march)).toBe(17);
    expect(log.of({ kind: 'Call' }).between({ ...march, start: dayOf('2026-02-01') })).toBe(22);
    expect(log.of({}).between({ start: dayOf('2026-03-02'), end: dayOf('2026-03-02') })).toBe(15);
    expect(log.of({ manager: 'Clara' }).between(march)).toBe(0);
  });

  it('does not take a slip of the keyboard for a kind of its own, and says what was probably meant', () => {
    const calls = Array.from({ length: 30 }, () => row('2026-03-02', 'Anna', 'Calls', 1));
    const slips = ['Cals', 'Demo', 'calls'].map((kind) => row('2026-03-03', 'Anna', kind, 1));
    const { kinds, misspelled } = actionLogOf([...calls, ...slips], dayOf('2026-03-04'));
    expect(kinds).toEqual(['Calls', 'Demo']);
    expect(misspelled).toEqual([{ name: 'Cals', rows: 1, likely: 'Calls' }]);
  });

  it('keeps two kinds that look alike and are both usual', () => {
    const rows = Array.from({ length: 40 }, (_, at) => row('2026-03-02', 'Anna', at % 8 ? 'Demo' : 'Demos', 1));
    expect(actionLogOf(rows, dayOf('2026-03-04'))).toMatchObject({ kinds: ['Demos', 'Demo'], misspelled: [] });
  });

  it('leaves out what is dated after today', () => {
    expect(log.of({ kind: 'Proposal' }).between(march)).toBe(0);
  });

  it('may be empty', () => {
    expect([NOTHING_DONE.kinds, NOTHING_DONE.since]).toEqual([[], undefined]);
  });
});

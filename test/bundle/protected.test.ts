import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import type { Refreshed, Reply, Step } from '../../src/surface';
import { membersCalled } from '../google/drawing';
import { finished } from './add-on';
import { openPlanned } from './planned';

const [ANNA, BORIS] = ['Anna Berg', 'Boris Lang'];
const HEAD = { email: 'head@example.com' };
/** An editor of a file that is the head's. */
const BOB = { email: 'bob@example.com' };
const BY_HAND = `
  const tabs = () => SpreadsheetApp.getActiveSpreadsheet();
  function protect(name) { tabs().getSheetByName(name).protect().addEditor('ann@example.com'); }
  function open() { for (const each of tabs().getProtections(SpreadsheetApp.ProtectionType.SHEET)) each.remove(); }`;

/** The plan stands, and Anna and Boris have typed their calls of Tuesday. */
async function withTyped(): Promise<Host> {
  const { host } = await openPlanned({ log: [['2026-03-02', 'Anna Berg', 'Calls', '12']], byHand: BY_HAND });
  host.type(ANNA, `B${tuesdayOn(host, ANNA)}`, '5');
  host.type(BORIS, `B${tuesdayOn(host, BORIS)}`, '7');
  return host;
}

const tuesdayOn = (host: Host, tab: string) => host.values(tab).findIndex(([first]) => first === 'Day') + 3;
const typedOn = (host: Host, tab: string) => host.values(tab)[tuesdayOn(host, tab) - 1]?.[1];

function refreshAs(host: Host, person: typeof BOB): Refreshed {
  return finished(() => {
    const reply = host.run('refreshTabs', [], 'FULL', person) as Reply<Step<Refreshed>>;
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  });
}

/** Counts of what was done, but for what was there before. */
const logged = (host: Host) =>
  host
    .values('Actions')
    .map((row) => row[3])
    .filter((count) => typeof count === 'number' && count !== 12)
    .sort();

describe('a refresh by who may not edit every tab', () => {
  test('draws the others; what was typed on the protected one stays there, and comes to the log once', async () => {
    const host = await withTyped();
    host.run('protect', [ANNA]);
    const before = host.values(ANNA);
    expect(refreshAs(host, BOB).moved).toBe(1);
    expect(host.values(ANNA)).toEqual(before);
    expect([typedOn(host, ANNA), typedOn(host, BORIS), logged(host)]).toEqual([5, '', [7]]);
    expect(refreshAs(host, HEAD).moved).toBe(1);
    expect([typedOn(host, ANNA), typedOn(host, BORIS), logged(host)]).toEqual(['', '', [5, 7]]);
    expect(host.values(ANNA)).not.toEqual(before);
  });

  test('moves nothing where the log is protected, and draws all', async () => {
    const host = await withTyped();
    host.run('protect', ['Actions']);
    expect(refreshAs(host, BOB).moved).toBe(0);
    expect([typedOn(host, ANNA), typedOn(host, BORIS), logged(host)]).toEqual([5, 7, []]);
    host.run('open');
    expect(refreshAs(host, BOB).moved).toBe(2);
    expect([typedOn(host, ANNA), typedOn(host, BORIS), logged(host)]).toEqual(['', '', [5, 7]]);
  });

  test("goes on where the owner's was cut off after the log was written, and nothing is lost or doubled", async () => {
    const whole = await withTyped();
    const written = membersCalled(whole, () => refreshAs(whole, HEAD)).indexOf('Sheet.insertRowsAfter');
    for (const later of [2, 5, 9]) {
      const host = await withTyped();
      host.calls.failAt(written + later);
      expect(() => refreshAs(host, HEAD)).toThrow();
      host.run('protect', [ANNA]);
      host.advanceTo(host.instant() + MINUTES);
      refreshAs(host, BOB);
      host.type(BORIS, `C${tuesdayOn(host, BORIS)}`, '3');
      host.advanceTo(host.instant() + MINUTES);
      refreshAs(host, HEAD);
      refreshAs(host, HEAD);
      const left = [typedOn(host, ANNA), typedOn(host, BORIS)];
      expect({ later, logged: logged(host), left }).toEqual({ later, logged: [3, 5, 7], left: ['', ''] });
    }
  });
});

/** After so long somebody else takes up what was left. */
const MINUTES = 120_000;

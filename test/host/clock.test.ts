import { describe, expect, test } from 'vitest';
import { clickable, hostOf, NOW, thrownBy } from './script';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the clock of a host', () => {
  test('can be set forward, and scripts, stores and formulas follow', () => {
    const host = hostOf(
      clickable(`const cache = CacheService.getDocumentCache();
        const before = cache.get('a');
        cache.put('a', '1', 60);
        return [new Date().toISOString(), before];`),
    );
    host.type('Sheet1', 'A1', '=TODAY()');
    host.run('clicked');
    host.advanceTo(NOW + DAY);
    expect(host.run('clicked')).toEqual(['2026-04-01T11:00:00.000Z', null]);
    expect(host.display('Sheet1', 'A1')).toBe('4/1/2026');
    expect(host.now() % 1).toBeCloseTo(11 / 24);
  });

  test('runs on from where it was set', () => {
    let passed = 0;
    const host = hostOf('', { now: () => NOW + passed });
    host.advanceTo(NOW + DAY);
    passed += 5_000;
    expect(host.instant()).toBe(NOW + DAY + 5_000);
  });

  test('is never set back', () => {
    const host = hostOf('');
    expect(thrownBy(() => host.advanceTo(NOW - 1))).toBe(
      'Error: It is 2026-03-31T11:00:00.000Z already: the clock cannot be set back to 2026-03-31T10:59:59.999Z.',
    );
  });

  test('fires what is due for several people in its order', () => {
    const host = hostOf(`
      function turnOn(hours) { ScriptApp.newTrigger('onHour').timeBased().everyHours(hours).create(); }
      function onHour() { console.log(new Date().getUTCHours() + ' ' + Session.getEffectiveUser().getEmail()); }`);
    host.run('turnOn', [2], 'FULL', { email: 'ann@example.com' });
    host.advanceTo(NOW + HOUR / 2);
    host.run('turnOn', [1], 'FULL', { email: 'bob@example.com' });
    host.advanceTo(NOW + 3 * HOUR);
    expect(host.logs.map(({ text }) => text)).toEqual([
      '12 bob@example.com',
      '13 ann@example.com',
      '13 bob@example.com',
    ]);
  });

  test('lets a script that runs at midnight see that day in the formulas', () => {
    const host = hostOf(`
      function turnOn() { ScriptApp.newTrigger('onHour').timeBased().everyDays(1).atHour(6).create(); }
      function onHour() { console.log(SpreadsheetApp.getActiveSheet().getRange('A1').getDisplayValue()); }`);
    host.type('Sheet1', 'A1', '=TODAY()');
    host.run('turnOn');
    host.advanceTo(NOW + 3 * DAY);
    expect(host.logs.map(({ text }) => text)).toEqual(['4/1/2026', '4/2/2026', '4/3/2026']);
  });
});

describe('calls that take the time they would take at Google', () => {
  const TEN_WRITES = `
    const started = Date.now();
    for (let row = 1; row <= 10; row++) sheet.getRange(row, 1).setValue(row);
    return Date.now() - started;`;

  test('move the clock on', () => {
    const host = hostOf(clickable(TEN_WRITES), { takesTime: true });
    expect(host.run('clicked')).toBeCloseTo(3_000, -1);
    expect(host.instant() - NOW).toBeCloseTo(3_000, -1);
    expect(hostOf(clickable(TEN_WRITES)).run('clicked')).toBe(0);
  });

  test('as sleeping does, and waiting for a lock that another execution holds', () => {
    const host = hostOf(
      clickable('Utilities.sleep(2000); return LockService.getDocumentLock().tryLock(5000) ? "mine" : Date.now();'),
      { takesTime: true },
    );
    const release = host.holdLock('document');
    expect(host.run('clicked')).toBeGreaterThanOrEqual(NOW + 7_000);
    release();
    expect(host.run('clicked')).toBe('mine');
  });

  test('end an execution after six minutes, and nothing that it still does has any effect', () => {
    const host = hostOf(
      clickable(`
        try {
          for (let row = 1; row <= 20; row++) {
            sheet.getRange(row, 1).setValue(row);
            Utilities.sleep(30000);
          }
        } catch (error) {
          sheet.getRange('B1').setValue('caught');
        } finally {
          PropertiesService.getDocumentProperties().setProperty('ended', 'well');
        }`),
      { takesTime: true },
    );
    expect(thrownBy(() => host.run('clicked'))).toBe('Error: Exceeded maximum execution time');
    expect(host.values('Sheet1')).toEqual(Array.from({ length: 12 }, (_, at) => [at + 1]));
  });

  test('end a run by the clock as well, and the lock that it had is free', () => {
    const host = hostOf(
      `function turnOn() { ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create(); }
       function onHour() {
         LockService.getDocumentLock().waitLock(0);
         Utilities.sleep(400000);
       }
       function isFree() { return LockService.getDocumentLock().tryLock(0); }`,
      { takesTime: true },
    );
    host.run('turnOn');
    host.advanceTo(NOW + HOUR + 60_000);
    expect(host.triggerFailures.map(({ message }) => message)).toEqual(['Exceeded maximum execution time']);
    expect(host.run('isFree')).toBe(true);
  });
});

describe('an execution', () => {
  test('can be killed at its n-th call: what was written before stays, and nothing after', () => {
    const host = hostOf(
      clickable(`
        try { for (let row = 1; row < 9; row++) sheet.getRange(row, 1).setValue(row); }
        finally { sheet.getRange('B1').setValue('tidied up'); }`),
    );
    host.calls.killAt(3);
    expect(thrownBy(() => host.run('clicked'))).toBe('Error: Exceeded maximum execution time');
    expect(host.values('Sheet1')).toEqual([[1], [2]]);
    host.run('clicked');
    expect(host.display('Sheet1', 'B1')).toBe('tidied up');
  });
});

import { describe, expect, test } from 'vitest';
import { click, clickable, hostOf, NOW, thrownBy } from './script';

describe('properties', () => {
  test('are texts, null where there is none, and outlive an execution', () => {
    const host = hostOf(`
      function write() { PropertiesService.getDocumentProperties().setProperty('a', '1').setProperty('b', 'ы').deleteProperty('b'); }
      function read() {
        const store = PropertiesService.getDocumentProperties();
        return [store.getProperty('a'), store.getProperty('b'), store.getKeys(), PropertiesService.getUserProperties().getKeys()];
      }`);
    host.run('write');
    expect(host.run('read')).toEqual(['1', null, ['a'], []]);
  });

  test('hold 9 KB a value, counted in UTF-8', () => {
    const set = (text: string) => `PropertiesService.getDocumentProperties().setProperty('a', ${text});`;
    expect(click(`${set("'x'.repeat(9216)")} return 'fits';`)).toBe('fits');
    expect(thrownBy(() => click(set("'ы'.repeat(4609)")))).toBe('Exception: Argument too large: value');
  });

  test('hold 500 KB a store', () => {
    const body = `
      const store = PropertiesService.getUserProperties();
      for (let n = 0; n < 56; n++) store.setProperty('key' + n, 'x'.repeat(9216));`;
    expect(thrownBy(() => click(body))).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  test('can be set together', () => {
    const body = `
      const store = PropertiesService.getScriptProperties().setProperties({ a: '1', b: '2' }).setProperties({ c: '3' }, true);
      return [store.getProperties(), store.deleteAllProperties().getKeys()];`;
    expect(click(body)).toEqual([{ c: '3' }, []]);
  });
});

describe('the cache', () => {
  test('gives back null for what was never there, and when something is put or removed', () => {
    const body = `
      const cache = CacheService.getDocumentCache();
      return [cache.get('a'), cache.put('a', '1'), cache.get('a'), cache.remove('a'), cache.get('a')];`;
    expect(click(body)).toEqual([null, null, '1', null, null]);
  });

  test('forgets in time', () => {
    let now = NOW;
    const host = hostOf(
      `function write() { CacheService.getUserCache().put('a', '1'); CacheService.getUserCache().put('b', '2', 60); }
       function read() { return CacheService.getUserCache().getAll(['a', 'b']); }`,
      { now: () => now },
    );
    host.run('write');
    now += 61_000;
    expect(host.run('read')).toEqual({ a: '1' });
    now += 540_000;
    expect(host.run('read')).toEqual({});
  });

  test('takes keys of 250 characters and values of 100 KB', () => {
    const put = (key: string, value: string) => () => click(`CacheService.getScriptCache().put(${key}, ${value});`);
    expect(thrownBy(put("'k'.repeat(251)", "'x'"))).toBe('Exception: Argument too large: key');
    expect(thrownBy(put("'k'", "'x'.repeat(102401)"))).toBe('Exception: Argument too large: value');
  });
});

describe('locks', () => {
  test('are free, stay with who has them, and wait for nobody', () => {
    const body = `
      const lock = LockService.getDocumentLock();
      const waits = [lock.tryLock(-100), lock.hasLock(), lock.tryLock(0), lock.tryLock(0), lock.hasLock()];
      lock.releaseLock();
      return [...waits, lock.hasLock()];`;
    expect(click(body)).toEqual([false, false, true, true, true, false]);
    expect(thrownBy(() => click('LockService.getUserLock().waitLock(-100);'))).toContain('Lock timeout');
  });
});

describe('the session', () => {
  test('knows the user, their language and the zone of the script', () => {
    const body = `return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(),
      Session.getActiveUserLocale(), Session.getScriptTimeZone()];`;
    expect(click(body, { email: 'ann@example.com', userLocale: 'ru', scriptZone: 'Europe/Moscow' })).toEqual([
      'ann@example.com',
      'ann@example.com',
      'ru',
      'Europe/Moscow',
    ]);
  });
});

describe('utilities', () => {
  test('write dates with Java’s letters, in any zone', () => {
    const body = `
      const date = new Date(Date.UTC(2026, 2, 1, 22, 5, 9, 7));
      return ['yyyy-MM-dd HH:mm:ss', "EEE, d MMM yy h:mm a 'o''clock'", 'u EEEE MMMM', 'SSS Z XXX'].map((pattern) =>
        Utilities.formatDate(date, 'Europe/Moscow', pattern)).concat(Utilities.formatDate(date, 'GMT', 'dd HH'));`;
    expect(click(body)).toEqual([
      '2026-03-02 01:05:09',
      "Mon, 2 Mar 26 1:05 AM o'clock",
      '1 Monday March',
      '007 +0300 +03:00',
      '01 22',
    ]);
  });

  test('check what they are given', () => {
    expect(thrownBy(() => click("Utilities.sleep('rubbish');"))).toBe(
      "Exception: The parameters (String) don't match the method signature for Utilities.sleep.",
    );
    expect(() => click("Utilities.formatDate(new Date(), 'GMT', 'w');")).toThrow(
      'The local host does not know the letter "w" of Utilities.formatDate yet.',
    );
  });

  test('read CSV with doubled quotes', () => {
    expect(click(`return Utilities.parseCsv('a,"b ""c"""\\n1,2');`)).toEqual([
      ['a', 'b "c"'],
      ['1', '2'],
    ]);
  });

  test('make ids of their own', () => {
    const host = hostOf(clickable('return Utilities.getUuid();'));
    expect(host.run('clicked')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('logs', () => {
  test('keep what a script wrote', () => {
    const host = hostOf(
      clickable("console.log('a', 1); console.error({ b: [2] }); Logger.log('c'); return Logger.getLog();"),
    );
    expect(host.run('clicked')).toBe('a 1\n{ b: [ 2 ] }\nc\n');
    expect(host.logs.map(({ severity }) => severity)).toEqual(['log', 'error', 'log']);
  });
});

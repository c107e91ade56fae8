import { describe, expect, test } from 'vitest';
import { clickable, hostOf, thrownBy } from './script';

const ANN = { email: 'ann@example.com' };
const BOB = { email: 'bob@example.com', locale: 'ru' };

describe('several people in one document', () => {
  test('are told apart, each in their language', () => {
    const host = hostOf(
      clickable(
        'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale()];',
      ),
      { userLocale: 'en' },
    );
    expect(host.run('clicked')).toEqual(['head@example.com', 'head@example.com', 'en']);
    expect(host.run('clicked', [], 'FULL', ANN)).toEqual(['ann@example.com', 'ann@example.com', 'en']);
    expect(host.run('clicked', [], 'FULL', BOB)).toEqual(['bob@example.com', 'bob@example.com', 'ru']);
  });

  test('have properties and a cache of their own, and share those of the document', () => {
    const host = hostOf(`
      function write(name) {
        PropertiesService.getUserProperties().setProperty('name', name);
        PropertiesService.getDocumentProperties().setProperty('last', name);
        CacheService.getUserCache().put('name', name);
        CacheService.getDocumentCache().put('last', name);
      }
      function read() {
        return [PropertiesService.getUserProperties().getProperty('name'), CacheService.getUserCache().get('name'),
          PropertiesService.getDocumentProperties().getProperty('last'), CacheService.getDocumentCache().get('last')];
      }`);
    host.run('write', ['Ann'], 'FULL', ANN);
    host.run('write', ['Bob'], 'FULL', BOB);
    expect(host.run('read', [], 'FULL', ANN)).toEqual(['Ann', 'Ann', 'Bob', 'Bob']);
    expect(host.run('read')).toEqual([null, null, 'Bob', 'Bob']);
  });

  test('see their own menu and sidebar', () => {
    const host = hostOf(`
      function onOpen() {
        const caption = Session.getActiveUserLocale() === 'ru' ? 'Открыть' : 'Open';
        SpreadsheetApp.getUi().createAddonMenu().addItem(caption, 'show').addToUi();
      }
      function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('hi').setTitle('Plan')); }`);
    host.open();
    host.open('LIMITED', BOB);
    host.run('show', [], 'FULL', BOB);
    expect(host.screenOf('bob@example.com')).toMatchObject({
      menu: { items: [{ caption: 'Открыть' }] },
      sidebar: { title: 'Plan' },
    });
    expect(host.menu?.items).toMatchObject([{ caption: 'Open' }]);
    expect(host.sidebar).toBeNull();
  });
});

describe('a lock', () => {
  const LOCKING = `
    function tryIt() { return LockService.getDocumentLock().tryLock(0); }
    function insist() { LockService.getDocumentLock().waitLock(10); }
    function tryOther() { return [LockService.getUserLock().tryLock(0), LockService.getScriptLock().tryLock(0)]; }
    function letGo() { LockService.getDocumentLock().releaseLock(); }`;

  test('of the document is shared by all, and whoever comes second does without', () => {
    const host = hostOf(LOCKING);
    const release = host.holdLock('document');
    expect([host.run('tryIt'), host.run('tryIt', [], 'FULL', BOB)]).toEqual([false, false]);
    expect(thrownBy(() => host.run('insist'))).toBe(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
    expect(host.run('tryOther')).toEqual([true, true]);
    host.run('letGo');
    expect(host.run('tryIt')).toBe(false);
    release();
    expect(host.run('tryIt')).toBe(true);
  });

  test('is given back when an execution ends, however it ends', () => {
    const host = hostOf(`${LOCKING} function fail() { tryIt(); throw new Error('lost'); }`);
    expect(thrownBy(() => host.run('fail', [], 'FULL', ANN))).toBe('Error: lost');
    expect(host.run('tryIt', [], 'FULL', BOB)).toBe(true);
    expect(host.run('tryIt', [], 'FULL', ANN)).toBe(true);
  });
});

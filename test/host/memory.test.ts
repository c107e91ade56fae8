import { describe, expect, test } from 'vitest';
import { hostOf, NOW } from './script';

const HOUR = 3_600_000;

/** An add-on that remembers in every store, and lets the clock write down that it came. */
const CODE = `
  function remember() {
    PropertiesService.getDocumentProperties().setProperty('a', '1');
    PropertiesService.getScriptProperties().setProperty('a', '2');
    PropertiesService.getUserProperties().setProperty('a', '3');
    ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create();
  }
  function once() { ScriptApp.newTrigger('onHour').timeBased().after(60000).create(); }
  function known() {
    const { getDocumentProperties, getScriptProperties, getUserProperties } = PropertiesService;
    return [getDocumentProperties(), getScriptProperties(), getUserProperties()].map((store) => store.getProperty('a'));
  }
  function triggers() { return ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId()); }
  function onHour() { console.log(new Date().toISOString().slice(0, 16)); }`;

const BOB = { email: 'bob@example.com' };

const reopened = (host: ReturnType<typeof hostOf>) =>
  hostOf(CODE, { data: host.exportData(), memory: JSON.parse(JSON.stringify(host.memory())) });

describe('what the add-on remembers outside of the workbook', () => {
  test('is known where the workbook is opened again, to the same people', () => {
    const host = hostOf(CODE);
    expect(host.memory()).toEqual({ document: {}, script: {}, users: {}, triggers: [] });
    host.run('remember');
    const again = reopened(host);
    expect(again.run('known')).toEqual(['1', '2', '3']);
    expect(again.run('known', [], 'FULL', BOB)).toEqual(['1', '2', null]);
    expect(again.memory()).toEqual({
      ...host.memory(),
      users: { ...host.memory().users, [BOB.email]: {} },
    });
  });

  test('lets the clock come when it would have come, and new triggers have names of their own', () => {
    const host = hostOf(CODE);
    host.run('remember');
    const again = reopened(host);
    again.advanceTo(NOW + 2.5 * HOUR);
    expect(again.logs.map(({ text }) => text)).toEqual(['2026-03-31T12:00', '2026-03-31T13:00']);
    again.run('remember', [], 'FULL', BOB);
    const ids = [again.run('triggers'), again.run('triggers', [], 'FULL', BOB)].flat();
    expect(new Set(ids).size).toBe(2);
  });

  test('does not wake a trigger that has fired for the last time', () => {
    const host = hostOf(CODE);
    host.run('once');
    host.advanceTo(NOW + HOUR);
    expect(host.logs).toHaveLength(1);
    const again = reopened(host);
    again.advanceTo(NOW + 2 * HOUR);
    expect(again.logs).toEqual([]);
    expect(again.run('triggers')).toHaveLength(1);
  });
});

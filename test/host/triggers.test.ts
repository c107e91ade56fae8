import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../src/host/host';
import { click, clickable, hostOf, NOW, thrownBy } from './script';

const HOUR = 3_600_000;
const BOB = { email: 'bob@example.com' };

/** An add-on whose trigger is set by `turnOn` and writes down what it was told. */
const dispatcher = (when: string, options: Partial<HostOptions> = {}) =>
  hostOf(
    `function turnOn() { ScriptApp.newTrigger('onHour').timeBased().${when}.create(); }
     function turnOff() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
     function onHour(event) { console.log(new Date().toISOString().slice(0, 16)); }
     function howMany() { return ScriptApp.getProjectTriggers().length; }`,
    options,
  );

const fired = ({ logs }: ReturnType<typeof hostOf>) => logs.map(({ text }) => text);

describe('a trigger of the clock', () => {
  test('fires every so many hours, counted from when it was made', () => {
    const host = dispatcher('everyHours(1)');
    host.run('turnOn');
    host.advanceTo(NOW + 3.5 * HOUR);
    expect(fired(host)).toEqual(['2026-03-31T12:00', '2026-03-31T13:00', '2026-03-31T14:00']);
    host.advanceTo(NOW + 4 * HOUR);
    expect(fired(host).at(-1)).toBe('2026-03-31T15:00');
  });

  test('fires on a day of the week in some minute of the hour, in the zone it names', () => {
    const host = dispatcher(`everyWeeks(1).onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7).inTimezone('Europe/Moscow')`);
    host.run('turnOn');
    host.advanceTo(NOW + 14 * 24 * HOUR);
    expect(fired(host)).toEqual(['2026-04-06T04:30', '2026-04-13T04:30']);
  });

  test('keeps its hour when the clocks are set', () => {
    const host = dispatcher(`everyDays(1).atHour(8).nearMinute(15).inTimezone('Europe/Berlin')`, {
      now: () => Date.parse('2026-03-28T12:00Z'),
    });
    host.run('turnOn');
    host.advanceTo(Date.parse('2026-03-30T12:00Z'));
    expect(fired(host)).toEqual(['2026-03-29T06:15', '2026-03-30T06:15']);
  });

  test('is in the zone of the script unless it names one', () => {
    const host = dispatcher('everyDays(1).atHour(8)', { scriptZone: 'America/New_York', zone: 'Europe/Moscow' });
    host.run('turnOn');
    host.advanceTo(NOW + 24 * HOUR);
    expect(fired(host)).toEqual(['2026-03-31T12:30']);
  });

  test.each([
    ['at(new Date(Date.now() + 60000))', '2026-03-31T11:01'],
    ['after(90 * 60000)', '2026-03-31T12:30'],
  ])('fires once: %s, and stays in the way until it is deleted', (when, time) => {
    const host = dispatcher(when);
    host.run('turnOn');
    host.advanceTo(NOW + 48 * HOUR);
    expect(fired(host)).toEqual([time]);
    expect(thrownBy(() => host.run('turnOn'))).toContain('too many time-based triggers');
    host.run('turnOff');
    host.run('turnOn');
    expect(host.run('howMany')).toBe(1);
  });

  test('no longer fires when it is deleted', () => {
    const host = dispatcher('everyHours(1)');
    host.run('turnOn');
    host.run('turnOff');
    host.advanceTo(NOW + 5 * HOUR);
    expect(fired(host)).toEqual([]);
  });

  test('says what it is', () => {
    const body = `
      const made = ScriptApp.newTrigger('clicked').timeBased().everyHours(2).create();
      const [found] = ScriptApp.getUserTriggers(book);
      return [made.getUniqueId() === found.getUniqueId(), found.getHandlerFunction(), String(found.getEventType()),
        found.getEventType() === ScriptApp.EventType.CLOCK, found.getTriggerSource() === ScriptApp.TriggerSource.CLOCK,
        found.getTriggerSourceId()];`;
    expect(click(body)).toEqual([true, 'clicked', 'CLOCK', true, true, null]);
  });
});

describe('an add-on', () => {
  test('has one trigger of the clock for a person and a document', () => {
    const host = dispatcher('everyHours(1)');
    host.run('turnOn');
    expect(thrownBy(() => host.run('turnOn'))).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    host.run('turnOn', [], 'FULL', BOB);
    expect(host.run('howMany')).toBe(1);
  });

  test('is woken once an hour at most', () => {
    expect(thrownBy(() => dispatcher('everyMinutes(30)').run('turnOn'))).toBe(
      'Exception: The recurrence interval for an Add-on trigger must be at least one hour.',
    );
  });

  test('cannot have a trigger call what is not there', () => {
    const body = `try { ScriptApp.newTrigger('nothing').timeBased().everyHours(1).create(); } catch {}`;
    expect(() => click(body)).toThrow('A trigger would call "nothing", which is no function of the add-on.');
  });

  test.each(['CUSTOM_FUNCTION', 'LIMITED', 'NONE'] as const)('makes no trigger in mode %s', (mode) => {
    const host = hostOf(clickable(`ScriptApp.newTrigger('clicked');`));
    expect(thrownBy(() => host.run('clicked', [], mode))).toContain(
      mode === 'NONE'
        ? 'You do not have permission to call SpreadsheetApp'
        : 'ScriptApp.newTrigger. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });

  test('may ask whether it is authorised when a document is opened', () => {
    const host = hostOf(
      clickable('return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus());'),
    );
    expect(host.run('clicked', [], 'LIMITED')).toBe('NOT_REQUIRED');
  });
});

describe('a run by the clock', () => {
  const HOURLY = `function turnOn() { ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create(); }`;

  const woken = (body: string, options: Partial<HostOptions> = {}) => {
    const host = hostOf(`${HOURLY} function onHour(event) { ${body} }`, options);
    host.run('turnOn', [], 'FULL', BOB);
    host.advanceTo(NOW + HOUR);
    return host;
  };

  test('belongs to who made the trigger: others neither see it nor can delete it', () => {
    const host = dispatcher('everyHours(1)');
    host.run('turnOn', [], 'FULL', BOB);
    host.run('turnOff');
    expect([host.run('howMany'), host.run('howMany', [], 'FULL', BOB)]).toEqual([0, 1]);
  });

  test('is as who made the trigger, fully authorised, with nobody at the keyboard', () => {
    const host = woken(`
      console.log(Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail() === '', String(event.authMode));
      PropertiesService.getUserProperties().setProperty('who', 'Bob');`);
    expect(fired(host)).toEqual(['bob@example.com true FULL']);
    expect(host.triggerFailures).toEqual([]);
  });

  test('is told the time in UTC, and which trigger it was', () => {
    const { logs } = woken(`console.log(JSON.stringify(event));`, { zone: 'Asia/Tokyo' });
    expect(JSON.parse(logs[0]!.text)).toEqual({
      authMode: 'FULL',
      triggerUid: expect.stringMatching(/^\d+$/),
      timezone: 'UTC',
      year: 2026,
      month: 3,
      'day-of-month': 31,
      'day-of-week': 2,
      'week-of-year': 14,
      hour: 12,
      minute: 0,
      second: 0,
    });
  });

  test('has no window: no user interface, no tab in front, no toast', () => {
    const host = woken(`
      const book = SpreadsheetApp.getActiveSpreadsheet();
      book.insertSheet('Night');
      book.toast('Nobody reads this');
      SpreadsheetApp.getUi();`);
    expect(host.triggerFailures).toEqual([
      {
        time: NOW + HOUR,
        handler: 'onHour',
        maker: 'bob@example.com',
        message: 'Cannot call SpreadsheetApp.getUi() from this context.',
      },
    ]);
    expect(host.toasts).toEqual([]);
    expect(host.model.getters.getSheetName(host.activeSheet)).toBe('Sheet1');
    expect(host.values('Night')).toEqual([['']]);
  });

  test('that fails stops nothing', () => {
    const host = woken(`throw new Error('too bad');`);
    host.advanceTo(NOW + 3 * HOUR);
    expect(host.triggerFailures.map(({ message }) => message)).toEqual(['too bad', 'too bad', 'too bad']);
    expect(host.instant()).toBe(NOW + 3 * HOUR);
  });
});

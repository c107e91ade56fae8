import { describe, expect, test } from 'vitest';
import { openLiveWorkbook } from '../../src/host/live';
import type { Event } from '../../src/host/protocol';
import { clickable, NOW } from './script';

const AROUND = { files: {}, scriptZone: 'Etc/UTC', language: 'en', zone: 'Etc/UTC', now: () => NOW } as const;

const live = (body: string, options: { failAt?: number; name?: string; takesTime?: boolean } = {}) =>
  openLiveWorkbook({ ...AROUND, code: clickable(body), ...options });

const click = (workbook: ReturnType<typeof live>) =>
  workbook.run({ name: 'clicked', args: [], sheetId: '0', visitor: { email: 'head@example.com', language: 'en' } });

/** The contents of the first tab, as a page that is opened now would get them. */
const contents = (workbook: ReturnType<typeof live>) =>
  (workbook.state().workbook as unknown as { sheets: { cells: object }[] }).sheets[0]?.cells;

describe('a workbook that pages look at', () => {
  test('hands on what a script said while it ran, and that alone', () => {
    const workbook = live(
      `book.toast('Done', 'Plan', 3); book.toast('Saved'); SpreadsheetApp.getUi().alert('Look here');`,
    );
    const said = {
      alerts: ['Look here'],
      toasts: [
        { title: 'Plan', text: 'Done', seconds: 3 },
        { title: '', text: 'Saved', seconds: 5 },
      ],
    };
    expect(click(workbook)).toMatchObject(said);
    expect(click(workbook)).toMatchObject(said);
  });

  test('can be told to let a call fail: what was written before stays, and the next run is well', () => {
    const workbook = live('for (let row = 1; row < 9; row++) sheet.getRange(row, 1).setValue(row);', { failAt: 3 });
    expect(click(workbook)).toMatchObject({ ok: false, name: 'Exception' });
    expect(contents(workbook)).toEqual({ A1: '1', A2: '2' });
    expect(click(workbook)).toMatchObject({ ok: true });
    expect(contents(workbook)).toMatchObject({ A7: '7', A8: '8' });
  });

  test('opens for anybody, each with their own menu in their language', () => {
    const workbook = openLiveWorkbook({
      ...AROUND,
      code: `function onOpen() {
        const caption = Session.getActiveUserLocale() === 'ru' ? 'Открыть' : 'Open';
        SpreadsheetApp.getUi().createAddonMenu().addItem(caption, 'show').addToUi();
      }
      function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(Session.getActiveUser().getEmail())); }`,
      welcomes: true,
    });
    const bob = { email: 'bob@example.com', language: 'ru' } as const;
    expect(workbook.state(bob)).toMatchObject({
      visitor: bob,
      menu: { items: [{ caption: 'Открыть' }] },
      sidebar: { html: 'bob@example.com' },
    });
    expect(workbook.state()).toMatchObject({
      visitor: { email: 'head@example.com', language: 'en' },
      menu: { items: [{ caption: 'Open' }] },
      sidebar: { html: 'head@example.com' },
    });
  });

  test('can be told that calls take their time: then the clock runs on by it', () => {
    const write = 'for (let row = 1; row < 9; row++) sheet.getRange(row, 1).setValue(row);';
    const [quick, slow] = [live(write), live(write, { takesTime: true })];
    click(quick);
    click(slow);
    expect((slow.host.instant() - quick.host.instant()) / 1000).toBeGreaterThan(2);
  });

  test('brings a tab to the front for the one who asked', () => {
    const events: Event[] = [];
    const workbook = live(`book.insertSheet('New');`);
    const stop = workbook.listen((event) => events.push(event));
    click(workbook);
    stop();
    expect(events.filter(({ kind }) => kind === 'activate')).toMatchObject([{ email: 'head@example.com' }]);
  });

  test('has told all that a script changed before it answers, and says how much that was', () => {
    const events: Event[] = [];
    const workbook = live('sheet.getRange(sheet.getLastRow() + 1, 1).setValue(1);');
    const stop = workbook.listen((event) => events.push(event));
    for (const rows of [1, 2]) {
      const { events: told } = click(workbook);
      expect(told).toBe(rows);
      expect(events.at(-1)).toMatchObject({ kind: 'revision', number: told });
    }
    stop();
  });

  test('can be saved under its name', async () => {
    const { name, bytes } = await live('').saveXlsx();
    expect(name).toBe('Untitled spreadsheet.xlsx');
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
    expect((await live('', { name: 'Sample company' }).saveXlsx()).name).toBe('Sample company.xlsx');
  });
});

describe('the clock of a workbook that pages look at', () => {
  const hourly = () => {
    const events: Event[] = [];
    const workbook = openLiveWorkbook({
      ...AROUND,
      zone: 'Europe/Moscow',
      code: `
        function clicked() { ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create(); }
        function onHour() {
          const sheet = SpreadsheetApp.getActiveSheet();
          sheet.getRange(sheet.getLastRow() + 1, 1).setValue(1);
          if (sheet.getLastRow() === 1) MailApp.sendEmail('ann@example.com', 'First', 'Body');
        }`,
    });
    click(workbook);
    const stop = workbook.listen((event) => events.push(event));
    return { workbook, events, stop };
  };

  test('goes to 8:00 of the next Monday there, and what is due fires and is told', () => {
    const { workbook, events, stop } = hourly();
    expect(workbook.setClock({ to: 'monday' })).toMatchObject({ ok: true });
    stop();
    expect(workbook.host.instant()).toBe(Date.parse('2026-04-06T08:00+03:00'));
    expect(workbook.host.values('Sheet1')).toHaveLength(138); // the hours from Tuesday 14:00 to Monday 8:00
    expect(events.map(({ kind }) => kind)).toEqual(['letters', 'revision', 'clock']);
    expect(events[0]).toMatchObject({ letters: [{ subject: 'First' }] });
    expect(workbook.setClock({ to: 'monday' })).toMatchObject({ ok: true });
    expect(workbook.host.instant()).toBe(Date.parse('2026-04-13T08:00+03:00'));
  });

  test('goes to 8:00 of a day, and never back', () => {
    const { workbook, stop } = hourly();
    expect(workbook.setClock({ day: '2026-03-31' })).toMatchObject({ ok: false, reason: 'past' });
    expect(workbook.setClock({ day: '2026-02-30' })).toMatchObject({ ok: false, reason: 'noDay' });
    expect(workbook.setClock({ day: '' })).toMatchObject({ ok: false, reason: 'noDay' });
    expect(workbook.host.instant()).toBe(NOW);
    expect(workbook.setClock({ day: '2026-04-01' })).toMatchObject({ ok: true });
    expect(workbook.host.instant()).toBe(Date.parse('2026-04-01T08:00+03:00'));
    stop();
  });

  test('fires by itself while a page is open', async () => {
    let passed = 0;
    const code = `
      function clicked() { ScriptApp.newTrigger('onHour').timeBased().everyHours(1).create(); }
      function onHour() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('fired'); }`;
    const workbook = openLiveWorkbook({ ...AROUND, code, now: () => NOW + passed });
    click(workbook);
    passed = 3_600_000;
    const stop = workbook.listen(() => {});
    await expect.poll(() => workbook.host.values('Sheet1'), { timeout: 5_000 }).toEqual([['fired']]);
    stop();
  });
});

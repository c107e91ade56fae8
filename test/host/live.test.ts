import { describe, expect, test } from 'vitest';
import { openLiveWorkbook } from '../../src/host/live';
import { clickable, NOW } from './script';

const live = (body: string, options: { failAt?: number } = {}) =>
  openLiveWorkbook({
    code: clickable(body),
    files: {},
    scriptZone: 'Etc/UTC',
    language: 'en',
    zone: 'Etc/UTC',
    now: () => NOW,
    ...options,
  });

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
    expect(contents(workbook)).toHaveProperty(['A2:A8']);
  });

  test('can be saved under its name', async () => {
    const { name, bytes } = await live('').saveXlsx();
    expect(name).toBe('Untitled spreadsheet.xlsx');
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe('PK');
  });
});

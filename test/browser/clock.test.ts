import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openBrowser } from './browser';
import { expectCells, hoverCell, type LocalHost, openPage, startHost, typeInto } from './local-host';
import { photograph } from './pictures';
import { expectEnabled, expectSoon, expectTexts, expectVisible } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const expectTime = (page: Page) => expectSoon(() => page.locator('#clock output').textContent());

describe('The clock in the header', () => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ today: '2026-03-04' });
    ({ page } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('shows the day and the time of the spreadsheet', async () => {
    await expectTime(page).toMatch(/^Wed, Mar 4, 2026, 08:0\d$/);
  });

  it('goes to next Monday by the keyboard, and formulas follow', async () => {
    await typeInto(page, 'A1', '=TODAY()');
    await expectCells(page, 'A1').toEqual(['3/4/2026']);
    await page.locator('#save').focus();
    for (const _ of ['month', 'day', 'year', 'calendar', 'set', 'monday']) {
      if (await page.getByRole('button', { name: 'Next Monday 8:00' }).evaluate((it) => it === document.activeElement))
        break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expectTime(page).toMatch(/^Mon, Mar 9, 2026, 08:0\d$/);
    await expectCells(page, 'A1').toEqual(['3/9/2026']);
    await photograph(page, 'clock');
  });

  it('goes to a day that is chosen', async () => {
    await page.getByLabel('Day to set the clock to').fill('2026-03-20');
    await page.getByRole('button', { name: 'Set the clock' }).click();
    await expectTime(page).toMatch(/^Fri, Mar 20, 2026, 08:0\d$/);
    await expectVisible(page.getByRole('alert')).toBe(false);
  });

  it('does not go back, and says why', async () => {
    await page.getByLabel('Day to set the clock to').fill('2026-03-19');
    await expectEnabled(page.getByRole('button', { name: 'Set the clock' })).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'the clock only goes forward' }).waitFor();
    await expectTime(page).toMatch(/^Fri, Mar 20/);
  });

  it('is one for all who have the workbook open, each in their language', async () => {
    const { page: bob } = await openPage(browser, host, '?as=bob@example.com&lang=ru');
    await expectTime(bob).toMatch(/^пт, 20 мар\. 2026/);
    await expectCells(bob, 'A1').toEqual(['3/20/2026']);
    await bob.getByRole('button', { name: 'К понедельнику, 8:00' }).click();
    await photograph(bob, 'clock-ru');
    for (const window of [bob, page]) await expectCells(window, 'A1').toEqual(['3/23/2026']);
    await bob.close();
  });

  it('has an outbox beside it, empty until the add-on sends a letter', async () => {
    await page.getByRole('button', { name: 'Outbox (0)' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No letters yet.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expectVisible(dialog).toBe(false);
  });
});

describe('A date that is typed with dots in a Russian sheet', () => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ lang: 'ru', today: '2026-03-04' });
    ({ page } = await openPage(browser, host));
    await page.evaluate(() => {
      const sheetId = model.getters.getActiveSheetId();
      const ranges = [model.getters.getRangeDataFromXc(sheetId, 'B1:B9')];
      const criterion = { type: 'dateIsValid', values: [] };
      model.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, ranges, rule: { id: 'day', criterion, isBlocking: true } });
    });
  });
  afterAll(() => host?.stop());

  it('may stand where only dates may', async () => {
    await typeInto(page, 'B1', '03.06.2020');
    await expectCells(page, 'B1').toEqual(['03.06.2020']);
    await expectVisible(page.getByRole('alert')).toBe(false);
  });

  it('is asked for in Russian where something else was typed', async () => {
    await typeInto(page, 'B2', 'завтра');
    await page.getByRole('alert').filter({ hasText: 'Нужна дата' }).waitFor();
    await expectCells(page, 'B2').toEqual(['']);
  });

  it('is asked for in Russian where something else stands already', async () => {
    await page.evaluate(() => {
      const sheetId = model.getters.getActiveSheetId();
      model.dispatch('UPDATE_CELL', { sheetId, col: 1, row: 4, content: 'вчера' });
    });
    await hoverCell(page, 'B5');
    const bubble = page.locator('.o-error-tooltip');
    await expectTexts(bubble).toEqual(['Недопустимое значение\nНужна дата, например 31.12.2026.']);
  });
});

/** Inside the page: the grid's model, as far as this test asks it. */
declare const model: {
  readonly getters: {
    getActiveSheetId(): string;
    getRangeDataFromXc(sheetId: string, xc: string): object;
  };
  dispatch(type: string, payload: object): void;
};

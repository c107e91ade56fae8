import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import { ru } from '../../src/i18n/sidebar/ru';
import { openBrowser } from './browser';
import { importCsv, type LocalHost, openPage, openSidebar, startHost, tabNames } from './local-host';
import { photograph } from './pictures';
import { BUILD, expectCount, expectValue } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LANGUAGES = [
  { lang: 'en', texts: en, file: 'test/fixtures/sales.csv' },
  { lang: 'ru', texts: ru, file: 'test/fixtures/продажи.csv' },
] as const;

describe.each(LANGUAGES)('The plan that stands ($lang)', ({ lang, texts, file }) => {
  let host: LocalHost;
  let page: Page;
  let strangers: string[];
  let sidebar: FrameLocator;
  const title = texts.home.title(2026);
  beforeAll(async () => {
    host = await startHost({ lang, today: '2026-05-04' });
    ({ page, strangers } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('is built by clicks alone, beginning with the quarter that it is', async () => {
    await importCsv(page, file);
    sidebar = await openSidebar(page);
    await expectValue(sidebar.getByLabel(texts.plan.quarter)).toBe('2');
    await sidebar.getByText(texts.plan.first).waitFor();
    await sidebar.getByRole('button', { name: texts.plan.build }).click();
    await sidebar.getByRole('heading', { name: texts.built.title(2026) }).waitFor({ timeout: BUILD });
    await sidebar.getByRole('button', { name: texts.built.done }).click();
    await sidebar.getByRole('heading', { name: title }).waitFor();
    await photograph(page, `home-${lang}`);
  });

  it('is what the sidebar opens with from then on', async () => {
    await page.locator('#sidebar-close').click();
    sidebar = await openSidebar(page);
    await sidebar.getByRole('heading', { name: title }).waitFor();
    const links = sidebar.locator('.tabs button');
    await expectCount(links).toBeGreaterThan(8);
    const [listed, standing] = [await links.allTextContents(), await tabNames(page)];
    expect(listed.filter((name) => !standing.includes(name))).toEqual([]);
    await expectValue(sidebar.getByLabel(texts.refreshing.schedule)).toBe('weekly');
  });

  it('is refreshed at a click, on the same tabs', async () => {
    const before = await tabNames(page);
    await sidebar.getByRole('button', { name: texts.refreshing.now }).click();
    await sidebar.getByText(texts.refreshing.done(0)).waitFor({ timeout: BUILD });
    expect(await tabNames(page)).toEqual(before);
    await photograph(page, `home-refreshed-${lang}`);
  });

  it('refreshes daily or no more when that is chosen, also for who opens the sidebar later', async () => {
    const schedule = sidebar.getByLabel(texts.refreshing.schedule);
    await schedule.selectOption('off');
    await sidebar.getByText(texts.refreshing.off).waitFor();
    await page.locator('#sidebar-close').click();
    sidebar = await openSidebar(page);
    await expectValue(schedule).toBe('off');
    await schedule.selectOption('daily');
    await sidebar.getByText(texts.refreshing.off).waitFor({ state: 'detached' });
  });

  it('asks no other host for anything', () => expect(strangers).toEqual([]));
});

describe.each(LANGUAGES)('A build in whose middle Google fails ($lang)', ({ lang, texts, file }) => {
  /** What the tabs of a workbook are called after a click on "Build quarterly plan". */
  async function tabsBuilt(trial: { failAt?: number } = {}): Promise<string[]> {
    const host = await startHost({ lang, today: '2026-05-04', ...trial });
    onTestFinished(() => host.stop());
    const { page } = await openPage(browser, host);
    await importCsv(page, file);
    const sidebar = await openSidebar(page);
    await sidebar.getByRole('button', { name: texts.plan.build }).click();
    await sidebar.getByRole('heading', { name: texts.built.title(2026) }).waitFor({ timeout: BUILD });
    return tabNames(page);
  }

  it('is finished by the same click, with every tab once', async () => {
    expect(await tabsBuilt({ failAt: 200 })).toEqual(await tabsBuilt());
  });
});

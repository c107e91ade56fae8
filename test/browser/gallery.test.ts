import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from './browser';
import { clickCell, expectCells, type LocalHost, openPage, openSidebar, startHost } from './local-host';
import { photograph } from './pictures';
import { expectCount, expectSoon, expectTexts } from './soon';

const WORDS = {
  en: {
    gallery: 'Formulas',
    unknownName: '#NAME? in a cell: open the menu Extensions › Sales Rhythm once in this file.',
    search: 'What do you want to know?',
    found: '1 formula found',
    none: 'No formula for that. Try other words.',
    weeks: 'weekly',
    split: 'How do I split a plan so that its parts add up?',
    argument: 'Round to a multiple of it (optional, 1).',
    example: '=PLAN_SPLIT(100, {1; 1; 1})',
    insert: 'Insert into the selected cell',
    inserted: 'Inserted in B2. Put your own cells in place of its figures.',
    taken: 'The formula fills B1:B3, and B2 holds something. Select a cell with room below and to the right.',
    back: 'Back',
    tab: 'Tab with past sales',
  },
  ru: {
    gallery: 'Формулы',
    unknownName: '#ИМЯ? (#NAME?) в ячейке: один раз откройте в этом файле меню «Расширения › Sales Rhythm».',
    search: 'Что нужно узнать?',
    found: 'Найдено: 1 формула',
    none: 'Такой формулы нет. Попробуйте другие слова.',
    weeks: 'план по неделям',
    split: 'Как разделить план, чтобы части сошлись?',
    argument: 'До чего округлять, иначе 1.',
    example: '=PLAN_SPLIT(100; {1; 1; 1})',
    insert: 'Вставить в выбранную ячейку',
    inserted: 'Вставлено в B2. Подставьте вместо чисел свои ячейки.',
    taken: 'Формула займёт B1:B3, а B2 уже занята. Выберите ячейку, под которой и справа от которой свободно.',
    back: 'Назад',
    tab: 'Лист с продажами',
  },
};

let browser: Browser;
let host: LocalHost;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  readonly strangers: readonly string[];
  readonly faults: readonly string[];
}

/** The page of the host with the gallery open beside the grid. */
async function openGallery(language: 'en' | 'ru'): Promise<Opened> {
  const { page, strangers, faults } = await openPage(browser, host);
  onTestFinished(() => page.close());
  const sidebar = await openSidebar(page);
  await sidebar.getByRole('button', { name: WORDS[language].gallery, exact: true }).click();
  await sidebar.getByLabel(WORDS[language].search).waitFor();
  return { page, sidebar, strangers, faults };
}

/** How much wider the page is than its frame. */
const expectOverflow = (sidebar: FrameLocator) =>
  expectSoon(() => sidebar.locator('html').evaluate(({ scrollWidth }) => scrollWidth - innerWidth));

describe.each(['en', 'ru'] as const)('In %s the gallery of formulas', (language) => {
  const words = WORDS[language];
  beforeAll(async () => {
    host = await startHost({ lang: language });
  });
  afterAll(() => host.stop());

  it('says first what to do about #NAME?, and finds a formula in either language', async () => {
    const { page, sidebar } = await openGallery(language);
    await sidebar.getByText(words.unknownName).waitFor();
    const formulas = sidebar.locator('details');
    await expectCount(formulas).toBe(20);
    const search = sidebar.getByLabel(words.search);
    for (const wanted of [words.weeks, WORDS.ru.weeks, WORDS.en.weeks]) {
      await search.fill(wanted);
      await sidebar.getByRole('status').filter({ hasText: words.found }).waitFor();
      await expectTexts(formulas.locator('code').first()).toEqual(['PLAN_WEEKS']);
    }
    await search.fill('weather');
    await sidebar.getByRole('status').filter({ hasText: words.none }).waitFor();
    await expectCount(formulas).toBe(0);
    await search.fill('');
    await expectCount(formulas).toBe(20);
    for (const summary of await sidebar.locator('summary').all()) await summary.click();
    await expectOverflow(sidebar).toBe(0);
    await photograph(page, `gallery-${language}`);
  });

  it('puts an example into the selected cell, over nothing that stands there', async () => {
    const { page, sidebar, strangers, faults } = await openGallery(language);
    await sidebar.getByText(words.split).click();
    await sidebar.getByText(words.argument).first().waitFor();
    await sidebar.getByText(words.example).waitFor();
    const insert = sidebar.getByRole('button', { name: words.insert }).first();
    await clickCell(page, 'B2');
    await insert.click();
    await sidebar.getByRole('status').filter({ hasText: words.inserted }).waitFor();
    await expectCells(page, 'B2', 'B3', 'B4').toEqual(['34', '33', '33']);
    await photograph(page, `gallery-inserted-${language}`);

    await clickCell(page, 'B1');
    await insert.click();
    await sidebar.getByRole('alert').filter({ hasText: words.taken }).waitFor();
    await expectCells(page, 'B1', 'B2').toEqual(['', '34']);
    await expectOverflow(sidebar).toBe(0);
    await photograph(page, `gallery-taken-${language}`);
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('can be worked by the keyboard alone', async () => {
    const { page, sidebar } = await openGallery(language);
    await clickCell(page, 'D5');
    await sidebar.getByRole('heading', { name: words.gallery }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('workdays');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await sidebar.getByRole('status').filter({ hasText: 'D5' }).waitFor();
    await expectCells(page, 'D5').toEqual(['19']);
  });

  it('leads back to where one came from', async () => {
    const { sidebar } = await openGallery(language);
    await sidebar.getByRole('button', { name: words.back, exact: true }).click();
    await sidebar.getByLabel(words.tab).waitFor();
    await expectCount(sidebar.getByRole('heading', { name: words.gallery })).toBe(0);
  });
});

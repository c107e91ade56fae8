// `npm run pictures`: takes the pictures of the READMEs from the running page, in both languages.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Browser, Page } from 'playwright-core';
import { textsIn } from '../src/i18n/catalog';
import { en } from '../src/i18n/sidebar/en';
import { ru } from '../src/i18n/sidebar/ru';
import { openBrowser } from '../test/browser/browser';

const FOLDER = path.resolve(import.meta.dirname, '../docs/pictures');
const SIZE = { width: 1400, height: 900 };
/** So much smaller, more of the long tabs is in view, and of the widest tables. */
const ZOOM = 0.8;
/** What a machine with other things to do may take. */
const MINUTES = 600_000;

type Language = 'en' | 'ru';
const SIDEBAR = { en, ru };

/** The tabs of the sample company that are shown, and the picture of each; the sidebar stands beside the first. */
function tabsIn(language: Language): { readonly [picture: string]: string } {
  const { pages, name } = textsIn(language).tabs;
  const [team, manager] = language === 'en' ? ['North', 'Anna Berg'] : ['Север', 'Анна Берг'];
  return {
    company: name.company(''),
    outlook: pages.outlook,
    team: name.team(team),
    manager,
    plan: pages.plan,
    accuracy: pages.accuracy,
    clients: pages.clients,
  };
}

const browser = await openBrowser();
try {
  for (const language of ['en', 'ru'] as const) await photographAll(browser, language);
} finally {
  await browser.close();
}

async function photographAll(browser: Browser, language: Language): Promise<void> {
  const host = await startHost(language);
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: language });
    await page.goto(host.url);
    await page.locator('.o-grid').waitFor();
    await closeSidebar(page);
    await page.evaluate((zoom) => void model.dispatch('SET_ZOOM', { zoom }), ZOOM);
    const tabs = tabsIn(language);
    for (const [picture, tab] of Object.entries(tabs)) {
      await openTab(page, tab);
      if (picture === 'manager') await typeCalls(page, textsIn(language).tabs.tables.entry);
      await photograph(page, language, picture);
    }
    await openTab(page, tabs.company!);
    await openSidebar(page);
    await photograph(page, language, 'sidebar');
    await openTab(page, tabs.outlook!);
    await letWeeksPass(page, language);
    await photograph(page, language, 'revision');
  } finally {
    await host.stop();
  }
}

/** A host over the sample company, and what stops it. */
async function startHost(language: Language): Promise<{ url: string; stop: () => Promise<void> }> {
  const host = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/host/start.ts', '--port', '0', '--lang', language, ...process.argv.slice(2)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(host, 'exit');
  const url = await Promise.race([addressSaidBy(host.stdout), ended.then(() => undefined)]);
  if (url === undefined) throw new Error('npm start ended without a page.');
  return { url, stop: async () => void (host.kill('SIGINT') && (await ended)) };
}

function addressSaidBy(stdout: Readable): Promise<string> {
  let said = '';
  return new Promise((resolve) => {
    stdout.on('data', (chunk) => {
      said += chunk;
      const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

async function closeSidebar(page: Page): Promise<void> {
  const close = page.locator('#sidebar-close');
  if (await close.isVisible()) await close.click();
}

async function openSidebar(page: Page): Promise<void> {
  await page.locator('#menu-button').click();
  await page.getByRole('menuitem').first().click();
  await page.frameLocator('#sidebar iframe').getByRole('heading').first().waitFor();
}

/** Three weeks without a sale, in which no trigger wakes, and a refresh: the sidebar proposes a revision of the plan. */
async function letWeeksPass(page: Page, language: Language): Promise<void> {
  const { refreshing } = SIDEBAR[language];
  const sidebar = page.frameLocator('#sidebar iframe');
  await sidebar.getByLabel(refreshing.schedule).selectOption('off');
  await sidebar.getByText(refreshing.off).waitFor();
  await page.locator('#clock input').fill('2026-12-07');
  await page.locator('#clock button').first().click();
  await page
    .locator('#clock output')
    .filter({ hasText: /\b0?7\b/ })
    .waitFor({ timeout: MINUTES });
  const before = await wordsOnTop(page);
  await sidebar.getByRole('button', { name: refreshing.now }).click();
  await sidebar.getByRole('region', { name: textsIn(language).revision.title }).waitFor({ timeout: MINUTES });
  // The grid follows some seconds after the sidebar.
  while ((await wordsOnTop(page)) === before) await page.waitForTimeout(200);
}

/** What the tab in view says above its tables. */
function wordsOnTop(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { getters } = model;
    const sheetId = getters.getActiveSheetId();
    return [...Array(8).keys()].map((row) => getters.getEvaluatedCell({ sheetId, col: 0, row }).formattedValue).join();
  });
}

async function openTab(page: Page, name: string): Promise<void> {
  const found = await page.evaluate((wanted) => {
    const { getters } = model;
    const sheetIdTo = getters.getSheetIds().find((id) => getters.getSheetName(id) === wanted);
    if (sheetIdTo === undefined) return false;
    model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: getters.getActiveSheetId(), sheetIdTo });
    return true;
  }, name);
  if (!found) throw new Error(`The sample company has no tab “${name}”.`);
}

/** What a manager did from Monday to Wednesday, in the first column of the grid that stands under `title`. */
async function typeCalls(page: Page, title: string): Promise<void> {
  await page.evaluate((title) => {
    const { getters } = model;
    const sheetId = getters.getActiveSheetId();
    const cells = [...Array(30).keys()].map((row) => getters.getEvaluatedCell({ sheetId, col: 0, row }));
    const titleRow = cells.findIndex(({ formattedValue }) => formattedValue === title);
    const monday = titleRow + 3; // a note and the headings stand between
    for (const [day, content] of ['12', '9', '5'].entries())
      model.dispatch('UPDATE_CELL', { sheetId, col: 1, row: monday + day, content });
  }, title);
}

/** What is drawn on a canvas says nothing when it is done: charts have grown to their height after a second. */
async function photograph(page: Page, language: Language, name: string): Promise<void> {
  await page.mouse.move(SIZE.width / 2, 1);
  await page.waitForTimeout(1500);
  const file = path.join(FOLDER, language, `${name}.png`);
  const { length } = await page.screenshot({ path: file, timeout: MINUTES });
  console.log(`${path.relative(process.cwd(), file)}: ${Math.ceil(length / 1024)} KB`);
}

/** Inside the page: the grid's model, as far as it is asked here. */
declare const model: {
  readonly getters: {
    getActiveSheetId(): string;
    getSheetIds(): string[];
    getSheetName(id: string): string;
    getEvaluatedCell(at: { sheetId: string; col: number; row: number }): { formattedValue: string };
  };
  dispatch(command: 'SET_ZOOM', change: { zoom: number }): void;
  dispatch(command: 'ACTIVATE_SHEET', change: { sheetIdFrom: string; sheetIdTo: string }): void;
  dispatch(command: 'UPDATE_CELL', change: { sheetId: string; col: number; row: number; content: string }): void;
};

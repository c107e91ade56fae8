import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { TEXTS as PAGE } from '../../src/host/page/texts';
import { textsIn } from '../../src/i18n/catalog';
import { en } from '../../src/i18n/sidebar/en';
import { ru } from '../../src/i18n/sidebar/ru';
import { SOON } from '../../src/sidebar/coming-back';
import type { SidebarCalls } from '../../src/surface';
import { openBrowser } from './browser';
import {
  clickCell,
  clickPlace,
  expectActiveTab,
  goToByKeys,
  importCsv,
  type LocalHost,
  openPage,
  openSidebar,
  type Place,
  placeOf,
  shownCells,
  startHost,
} from './local-host';
import { photograph } from './pictures';
import { BUILD, expectCount, expectSoon, expectTexts } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Orders as AdventureWorks has them: no order number, teams are called regions and divisions groups. */
const ORDERS = path.resolve(import.meta.dirname, '../fixtures/orders.csv');
const LAST_SALE = dayOf('2026-02-26');
const MANAGER = 'Nora Lindqvist';
/** A Wednesday; the Monday that comes next is the 9th. */
const TODAY = { today: '2026-03-04' };

const LANGUAGES = [
  {
    lang: 'en',
    texts: en,
    refreshed: /^Last refresh: Mon, Mar 9, 7:\d\d AM$/,
    next: /^Next refresh: Mon, Mar 16, 7:00 AM, as head@example\.com$/,
    day: '2026-03-04',
  },
  {
    lang: 'ru',
    texts: ru,
    refreshed: /^Последнее обновление: пн, 9 мар\., 0?7:\d\d$/,
    next: /^Следующее обновление: пн, 16 мар\., 0?7:00, от имени head@example\.com$/,
    day: '04.03.2026',
  },
] as const;

/** The columns that no program can guess, and the button. */
async function buildByClicks(sidebar: FrameLocator, texts: typeof en): Promise<void> {
  await sidebar.getByLabel(texts.columns.fields.team).selectOption({ label: 'region' });
  await sidebar.getByLabel(texts.columns.fields.division).selectOption({ label: 'group' });
  await sidebar.getByRole('button', { name: texts.plan.build }).click();
}

describe.each(LANGUAGES)('The first minutes ($lang)', ({ lang, texts, refreshed, next, day }) => {
  const { tabs, inputs } = textsIn(lang);
  const [calls] = inputs.actions.kinds;
  let host: LocalHost;
  let page: Page;
  let strangers: string[];
  let faults: string[];
  let sidebar: FrameLocator;
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY });
    ({ page, strangers, faults } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  const openTab = async (name: string) => {
    await sidebar.getByRole('button', { name, exact: true }).click();
    await expectActiveTab(page).toBe(name);
  };
  const reopenSidebar = async () => {
    await page.locator('#sidebar-close').click();
    sidebar = await openSidebar(page);
    await sidebar.getByRole('heading', { name: texts.home.title(2026) }).waitFor();
  };
  /** The heading of the calls in the grid, above the days of the week. */
  const grid = async () => placeOf(page, calls!, await placeOf(page, tabs.tables.entry));
  /** What the calls of the week add up to. */
  const total = async () => {
    const heading = await grid();
    const sum = await placeOf(page, tabs.total, heading);
    return (await shownCells(page))[sum.row]?.[heading.col];
  };
  /** What the log, which is open, tells of the manager. */
  const logged = async () => {
    const rows = (await shownCells(page)).map((cells) => cells.slice(0, 4));
    return rows.filter(([, who]) => who === MANAGER);
  };

  it('orders are brought in by the button of the page', async () => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: PAGE[lang].importCsv }).click();
    await (await chooser).setFiles(ORDERS);
    await expectActiveTab(page).toBe('orders');
  });

  it('become finished tabs by clicks alone', async () => {
    sidebar = await openSidebar(page);
    await buildByClicks(sidebar, texts);
    await sidebar.getByRole('heading', { name: texts.built.title(2026) }).waitFor({ timeout: BUILD });
    await sidebar.getByRole('button', { name: texts.built.done }).click();
    await openTab(MANAGER);
    await placeOf(page, tabs.stamp(dayOf('2026-03-04'), LAST_SALE));
  });

  it('a link on the tab of contents leads to the tab whose name it shows', async () => {
    await openTab(tabs.pages.contents);
    const team = tabs.name.team('France');
    const rows = await shownCells(page);
    const row = rows.findIndex(([name]) => name?.trim() === team);
    await clickPlace(page, { col: 0, row });
    const link = page.locator('.o-link-tool a');
    await expectTexts(link).toEqual([team]);
    await link.click();
    await expectActiveTab(page).toBe(team);
  });

  it('5 calls that are typed by keys into the grid of a manager count at once', async () => {
    await openTab(MANAGER);
    await photograph(page, `first-minutes-${lang}`);
    await expectSoon(total).toBe('–');
    const { col, row } = await grid();
    const wednesday: Place = { col, row: row + 3 };
    await clickCell(page, 'A1');
    await goToByKeys(page, wednesday);
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await expectSoon(total).toBe('5');
  });

  it('next Monday the tabs have refreshed by themselves, and the sidebar says when', async () => {
    await page.getByRole('button', { name: PAGE[lang].nextMonday }).click();
    await expectSoon(total, BUILD).toBe('–');
    await placeOf(page, tabs.stamp(dayOf('2026-03-09'), LAST_SALE));
    await reopenSidebar();
    await sidebar.getByText(refreshed).waitFor();
    await sidebar.getByText(next).waitFor();
    await photograph(page, `first-minutes-monday-${lang}`);
  });

  it('the 5 calls stand in the log once, also when the tabs are refreshed again', async () => {
    await page.locator('.o-sheet').filter({ hasText: inputs.actions.tab }).click();
    await expectActiveTab(page).toBe(inputs.actions.tab);
    await expectSoon(logged).toEqual([[day, MANAGER, calls, '5']]);
    await sidebar.getByRole('button', { name: texts.refreshing.now }).click();
    await sidebar.getByText(texts.refreshing.done(0)).waitFor({ timeout: BUILD });
    await expectSoon(logged).toEqual([[day, MANAGER, calls, '5']]);
  });

  it('no request has gone to another host, and nothing was wrong in the page', () => {
    expect(strangers).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe.each(LANGUAGES)('Two people who press the button at once ($lang)', ({ lang, texts }) => {
  let host: LocalHost;
  let [head, ann]: Page[] = [];
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY, takesTime: true });
    ({ page: head } = await openPage(browser, host));
    ({ page: ann } = await openPage(browser, host, `?as=ann@example.com`));
  });
  afterAll(() => host?.stop());

  it('the second is told who has been building since when, and the first is not disturbed', async () => {
    await importCsv(head!, ORDERS);
    const [first, second] = [await openSidebar(head!), await openSidebar(ann!)];
    await second.getByLabel(texts.tab).selectOption({ label: 'orders' });
    await second.getByLabel(texts.columns.fields.team).selectOption({ label: 'region' });
    const letGo = await holdAfterFirstPart(head!);
    await buildByClicks(first, texts);
    await first.getByRole('progressbar').waitFor();
    await second.getByRole('button', { name: texts.plan.build }).click();
    const refusal = second.getByRole('alert').filter({ hasText: 'head@example.com' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toMatch(
      lang === 'ru' ? /с ср, 4 мар\., 0?8:\d\d/ : /since Wed, Mar 4, 8:\d\d AM/,
    );
    await photograph(ann!, `two-people-${lang}`);
    letGo();
    await first.getByRole('heading', { name: texts.built.title(2026) }).waitFor({ timeout: BUILD });
  });
});

/** Keeps a build that is driven from this page from going on after its first part, until it is let go. */
async function holdAfterFirstPart(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  let parts = 0;
  await page.route('**/run', async (route) => {
    const { name } = route.request().postDataJSON() as { name: keyof SidebarCalls };
    if (name === 'buildPlan' && parts++ > 0) await held;
    await route.continue();
  });
  return letGo;
}

/** The sidebar believes that so many milliseconds have passed. */
async function letTimePass(page: Page, milliseconds: number): Promise<void> {
  const sidebar = page.frames().find((frame) => frame.parentFrame() === page.mainFrame())!;
  await sidebar.evaluate((passed) => {
    const now = Date.now;
    Date.now = () => now() + passed;
  }, milliseconds);
}

describe.each(LANGUAGES)('A sidebar that was opened before there were sales ($lang)', ({ lang, texts }) => {
  let host: LocalHost;
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY });
  });
  afterAll(() => host?.stop());

  it('turns to the orders when somebody comes back to it after the import', async () => {
    const { page, faults } = await openPage(browser, host);
    const sidebar = await openSidebar(page);
    await sidebar.getByText(texts.noTabs.title).waitFor();
    await importCsv(page, ORDERS);
    await letTimePass(page, SOON);
    await page.locator('#sidebar iframe').hover();
    await sidebar.getByText(texts.rows.usable(196)).waitFor();
    await expectCount(sidebar.getByText(texts.noTabs.title)).toBe(0);
    expect(faults).toEqual([]);
  });
});

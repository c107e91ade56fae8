import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXTS as PAGE } from '../../src/host/page/texts';
import { textsIn } from '../../src/i18n/catalog';
import { en } from '../../src/i18n/sidebar/en';
import { ru } from '../../src/i18n/sidebar/ru';
import { openBrowser } from './browser';
import { expectActiveTab, importCsv, type LocalHost, openPage, openSidebar, shownCells, startHost } from './local-host';
import { photograph } from './pictures';
import { BUILD, expectCount } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const LANGUAGES = [
  { lang: 'en', texts: en, fifthOfMay: 'May 5' },
  { lang: 'ru', texts: ru, fifthOfMay: '5 мая' },
] as const;

/** Four years of a deal a week for each of three people; from March 2026 on each is worth a third of what it was. */
function sales(): string {
  const rows = ['Date,Amount,Manager,Team,Division'];
  for (let at = Date.parse('2023-01-02'); at < Date.parse('2026-12-31'); at += 7 * DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    const worth = (date < '2026-03' ? 1 : 1 / 3) * (1 + 0.1 * Math.sin(at / 1e9));
    for (const [manager, team, division, amount] of PEOPLE)
      rows.push([date, (amount * worth).toFixed(2), manager, team, division].join(','));
  }
  return rows.join('\n');
}

const DAY = 86_400_000;
const PEOPLE = [
  ['Ann', 'Retail', 'North', 30_000],
  ['Bob', 'Retail', 'North', 20_000],
  ['Cid', 'Key', 'South', 50_000],
] as const;

describe.each(LANGUAGES)('A year that goes otherwise than expected ($lang)', ({ lang, texts, fifthOfMay }) => {
  const { tabs, revision } = textsIn(lang);
  let host: LocalHost;
  let page: Page;
  let sidebar: FrameLocator;
  let faults: string[];
  let first: Plans;
  beforeAll(async () => {
    host = await startHost({ lang, today: '2026-03-04' });
    ({ page, faults } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  const companyTab = tabs.name.company('');
  const card = () => sidebar.getByRole('region', { name: revision.title });

  /** What the quarters of the company are planned to bring. */
  async function plans(): Promise<Plans> {
    const company = sidebar.locator('.tabs button').filter({ hasText: new RegExp(`^${companyTab}$`) });
    await company.click();
    await expectActiveTab(page).toBe(companyTab);
    return plansAmong(await shownCells(page), tabs.columns.plan);
  }

  async function refresh(): Promise<void> {
    await sidebar.getByRole('button', { name: texts.refreshing.now }).click();
    await sidebar.getByText(texts.refreshing.done(0)).waitFor({ timeout: BUILD });
  }

  it('begins with a plan that nothing is said against', async () => {
    await importCsv(page, { name: 'sales.csv', text: sales() });
    sidebar = await openSidebar(page);
    await sidebar.getByRole('button', { name: texts.plan.build }).click();
    await sidebar.getByRole('button', { name: texts.built.done }).click({ timeout: BUILD });
    await sidebar.getByLabel(texts.refreshing.schedule).selectOption('off');
    await sidebar.getByText(texts.refreshing.off).waitFor();
    await expectCount(card()).toBe(0);
    first = await plans();
    expect(Object.keys(first)).toHaveLength(4);
  });

  it('is told two months later with what the quarters would become, and the plan stays', async () => {
    await page.getByLabel(PAGE[lang].day).fill('2026-05-05');
    await page.getByRole('button', { name: PAGE[lang].setClock, exact: true }).click();
    await page.locator('#time').filter({ hasText: fifthOfMay }).waitFor({ timeout: BUILD });
    await refresh();
    await card().waitFor();
    expect(await card().innerText()).toContain(revision.untilThen);
    expect(await plans()).toEqual(first);
    await photograph(page, `revision-${lang}`);
  });

  it('stands there when the sidebar is opened again', async () => {
    await page.locator('#sidebar-close').click();
    sidebar = await openSidebar(page);
    await card().waitFor();
  });

  it('becomes the plan when the revision is accepted, quarter by quarter as it was told', async () => {
    const lines = [...(await card().innerText()).matchAll(/^(?:Q\d|[IV]+ кв\.): (.*) → (.*)$/gm)];
    const told = lines.map(([, from = '', to = '']) => ({ from: amountIn(from), to: amountIn(to) }));
    expect(told.length).toBeGreaterThan(0);
    await card().getByRole('button', { name: revision.accept }).click();
    await sidebar.getByText(texts.home.revised).waitFor({ timeout: BUILD });
    await expectCount(card()).toBe(0);
    const now = await plans();
    const changed = Object.keys(first).filter((quarter) => now[quarter] !== first[quarter]);
    expect(changed.map((quarter) => ({ from: first[quarter], to: now[quarter] }))).toEqual(told);
    await photograph(page, `revision-accepted-${lang}`);
    await refresh();
    expect(await plans()).toEqual(now);
    await expectCount(card()).toBe(0);
    expect(faults).toEqual([]);
  });
});

/** By the name of the quarter. */
type Plans = { readonly [quarter: string]: number };

/** The first plan of each quarter on a tab: in the column of that name above it. */
function plansAmong(rows: readonly (readonly string[])[], heading: string): Plans {
  const found: { [quarter: string]: number } = {};
  let column = -1;
  for (const cells of rows) {
    if (cells.includes(heading)) column = cells.indexOf(heading);
    const quarter = cells[0] ?? '';
    if (/^(?:Q\d|[IV]+ .*) 2026$/.test(quarter) && column > 0) found[quarter] ??= amountIn(cells[column] ?? '');
  }
  return found;
}

/** `8,800,000` and `8 800 000` are 8800000. */
const amountIn = (text: string): number => Number(text.replace(/\D/g, ''));

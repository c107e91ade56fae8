import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildSidebar } from '../../build/sidebar.mjs';
import type { BuiltPlan, Inspection, Language, Opening, Reply, SidebarCalls } from '../../src/surface';
import { openBrowser } from './browser';
import { photograph } from './pictures';

type Answers = { readonly [name in keyof SidebarCalls]: ReturnType<SidebarCalls[name]> };

const opening = (language: Language): Opening => ({
  language,
  tabs: [
    { id: 1, name: 'aw_orders' },
    { id: 2, name: language === 'ru' ? 'Продажи 2025' : 'Sales 2025' },
  ],
  chosen: 1,
});

const inspection: Inspection = {
  headings: ['order_id', 'order_date', 'salesperson', 'region', 'group', 'reseller', 'revenue', '', 'revenue'],
  columns: { date: 1, amount: 6, manager: 2, client: 5 },
  usable: 3788,
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 0 },
  currencies: [],
  problemCount: 61,
  problems: Array.from({ length: 50 }, (_, at) => ({
    row: 12 + at,
    column: 'order_date',
    value: at === 0 ? '' : `2026-02-${30 + at}`,
    reason: 'no such day',
  })),
  years: [2017, 2018, 2019, 2020],
  suggestedYear: 2020,
};

const built: BuiltPlan = {
  tabs: ['North America', 'Europe', 'Jillian Carson', 'José Saraiva'].map((name, at) => ({ id: 10 + at, name })),
  year: 2020,
  total: 40_521_000,
  lastYear: 33_767_482,
  problemCount: 6,
  problems: inspection.problems.slice(0, 6),
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
};

const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
const wellIn = (language: Language): Answers => ({
  openRetro: ok(opening(language)),
  inspectRetro: ok(inspection),
  buildPlan: ok(built),
  showTab: ok(null),
});

let browser: Browser;
let html: string;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidebar-'));
  await buildSidebar('.', path.join(folder, 'sidebar.html'));
  html = await readFile(path.join(folder, 'sidebar.html'), 'utf8');
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The sidebar as wide as Google shows it, before a server that always gives these answers. */
async function openSidebar(answers: Answers): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  onTestFinished(() => page.close());
  await page.addInitScript((given) => {
    const calls: unknown[] = [];
    const runner = (succeed: (value: unknown) => void): object => ({
      withSuccessHandler: (handle: (value: unknown) => void) => runner(handle),
      withFailureHandler: () => runner(succeed),
      ...Object.fromEntries(
        Object.entries(given).map(([name, answer]) => [
          name,
          (...args: unknown[]) => {
            calls.push([name, ...args]);
            setTimeout(succeed, 10, answer);
          },
        ]),
      ),
    });
    Object.assign(globalThis, { google: { script: { run: runner(() => {}) } }, calls });
  }, answers);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  return page;
}

const callsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { calls: unknown[] }).calls);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each([
  ['en', 'Build quarterly plan', 'Team', '3,788 rows will be counted', 'The plan for 2020 is ready'],
  ['ru', 'Построить квартальный план', 'Отдел', '3 788 строк — в расчёте', 'План на 2020 год готов'],
] as const)('In %s the sidebar', (language, build, team, usable, ready) => {
  it('shows the recognised columns, the rows and the button, and cuts nothing off', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByText(usable).waitFor();
    expect(await page.getByLabel(team).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: build }).isEnabled()).toBe(true);
    await page.locator('summary').click();
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-${language}`);
  });

  it('builds the plan by what was chosen, and opens the tabs', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByLabel(team).selectOption({ label: 'region' });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-built-${language}`);
    await page.getByRole('button', { name: 'José Saraiva' }).click();
    expect(await callsOf(page)).toEqual([
      ['openRetro'],
      ['inspectRetro', 1],
      ['inspectRetro', 1, { date: 1, amount: 6, manager: 2, client: 5, team: 3 }],
      ['buildPlan', { tab: 1, columns: inspection.columns, year: 2020, growth: 0.2, unit: 1000 }],
      ['showTab', 13],
    ]);
  });

  it('says how to bring sales in when no tab has any', async () => {
    const page = await openSidebar({ ...wellIn(language), openRetro: ok({ language, tabs: [], chosen: 0 }) });
    await page.getByRole('listitem').first().waitFor();
    expect(await page.getByRole('listitem').count()).toBe(3);
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-no-tabs-${language}`);
  });

  it('asks for the date column when none was recognised, and does not build without it', async () => {
    const unread = {
      ...inspection,
      columns: { amount: 6 },
      usable: 0,
      problemCount: 0,
      problems: [],
      excluded: built.excluded,
    };
    const page = await openSidebar({ ...wellIn(language), inspectRetro: ok(unread) });
    const button = page.getByRole('button', { name: build });
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    expect(await page.locator('.error').count()).toBe(1);
    await photograph(page, `sidebar-no-date-${language}`);
  });
});

describe('In the sidebar', () => {
  it('an expected failure stands as the server words it, and the choices stay', async () => {
    const message = 'There are no sales in 2019. Choose another year.';
    const page = await openSidebar({ ...wellIn('en'), buildPlan: { ok: false, message } });
    await page.getByLabel('Growth').fill('12,5');
    await page.getByRole('button', { name: 'Build quarterly plan' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe(message);
    expect(await page.getByLabel('Growth').inputValue()).toBe('12,5');
    await photograph(page, 'sidebar-refused');
  });

  it('an empty tab is said in its place, and another tab can be chosen', async () => {
    const message = 'The tab “Sales 2025” is empty. Paste your sales into it, or choose another tab.';
    const page = await openSidebar({ ...wellIn('en'), inspectRetro: { ok: false, message } });
    await page.getByText(message).waitFor();
    expect(await page.getByRole('button', { name: 'Build quarterly plan' }).count()).toBe(0);
    await page.getByLabel('Tab with past sales').selectOption({ label: 'Sales 2025' });
    await expect.poll(() => callsOf(page)).toContainEqual(['inspectRetro', 2]);
  });

  it('everything can be done by the keyboard', async () => {
    const page = await openSidebar(wellIn('en'));
    await page.getByRole('button', { name: 'Build quarterly plan' }).waitFor();
    const reached: string[] = [];
    for (let press = 0; press < 13; press++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
    }
    expect(reached).toEqual([...Array(7).fill('SELECT'), 'SUMMARY', 'BUTTON', 'SELECT', 'INPUT', 'SELECT', 'BUTTON']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The plan for 2020 is ready' }).waitFor();
  });

  it('a growth that is no number is asked for again', async () => {
    const page = await openSidebar(wellIn('en'));
    await page.getByLabel('Growth').fill('a lot');
    await page.getByText('Type a percentage').waitFor();
    expect(await page.getByRole('button', { name: 'Build quarterly plan' }).isDisabled()).toBe(true);
  });
});

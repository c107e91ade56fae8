import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildSidebar } from '../../build/sidebar.mjs';
import type {
  BuiltPlan,
  BuiltTab,
  Counted,
  Inspection,
  Language,
  Opening,
  Reply,
  SidebarCalls,
} from '../../src/surface';
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
  settings: {},
});

const inspection: Inspection = {
  headings: ['order_id', 'order_date', 'salesperson', 'region', 'group', 'reseller', 'revenue', '', 'revenue'],
  columns: { date: 1, amount: 6, manager: 2, client: 5 },
  counted: {},
  usable: 3788,
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 0 },
  currencies: [],
  stages: [],
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

/** Deals at several stages, in two currencies. */
const deals: Inspection = {
  ...inspection,
  headings: ['deal_id', 'close_date', 'owner', 'deal_stage', 'close_value', 'currency'],
  columns: { date: 1, amount: 4, manager: 2, deal: 0, stage: 3, currency: 5 },
  counted: { only: { column: 3, value: 'Won' } },
  usable: 4238,
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 4562 },
  currencies: [
    { currency: 'EUR', rows: 3900 },
    { currency: 'USD', rows: 338 },
  ],
  stages: [
    { stage: 'Won', rows: 4238 },
    { stage: 'Lost', rows: 2473 },
    { stage: 'Engaging', rows: 1589 },
    { stage: 'Prospecting', rows: 500 },
  ],
  soldStage: 'Won',
  problemCount: 0,
  problems: [],
};

const tabs = (language: Language): BuiltTab[] => {
  const { contents, company, plan, check } =
    language === 'ru'
      ? { contents: 'Оглавление', company: 'Компания', plan: 'План', check: 'Проверка данных' }
      : { contents: 'Contents', company: 'Company', plan: 'Plan', check: 'Data check' };
  const places: [string, BuiltTab['kind'], number][] = [
    ['Europe', 'division', 0],
    ['France', 'team', 1],
    ['José Saraiva', 'manager', 2],
    ['North America', 'division', 0],
    ['Northwest', 'team', 1],
    ['Jillian Carson', 'manager', 2],
    [check, 'check', 0],
    [plan, 'plan', 0],
    [company, 'company', 0],
    [contents, 'contents', 0],
  ];
  return places.map(([name, kind, depth], at) => ({ id: 10 + at, name, kind, depth }));
};

const builtIn = (language: Language): BuiltPlan => ({
  tabs: tabs(language),
  year: 2020,
  total: 40_521_000,
  lastYear: 33_767_482,
  annualised: [1],
  problemCount: 6,
  problems: inspection.problems.slice(0, 6),
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 0 },
});

const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
const wellIn = (language: Language): Answers => ({
  openRetro: ok(opening(language)),
  inspectRetro: ok(inspection),
  buildPlan: ok(builtIn(language)),
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

/** The call by which the rows of the deals are counted anew. */
const inspectionBy = (counted: Counted) => ['inspectRetro', 1, deals.columns, counted];
const callsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { calls: unknown[] }).calls);
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const WORDS = {
  en: {
    build: 'Build quarterly plan',
    team: 'Team',
    usable: '3,788 rows will be counted',
    ready: 'The plan for 2020 is ready',
    estimated: 'Q1 estimated: too few days are known.',
    countAs: 'Count as sales',
    currency: 'Currency of the plan',
    options: [
      'All rows (8,800)',
      'Won (4,238 rows)',
      'Lost (2,473 rows)',
      'Engaging (1,589 rows)',
      'Prospecting (500 rows)',
      'Choose…',
      'EUR (3,900 rows)',
      'USD (338 rows)',
    ],
  },
  ru: {
    build: 'Построить квартальный план',
    team: 'Отдел',
    usable: '3 788 строк — в расчёте',
    ready: 'План на 2020 год готов',
    estimated: 'I кв. — оценка: мало данных.',
    countAs: 'Что считать продажами',
    currency: 'Валюта плана',
    options: [
      'Все строки (8\u00a0800)',
      'Won (4\u00a0238 строк)',
      'Lost (2\u00a0473 строки)',
      'Engaging (1\u00a0589 строк)',
      'Prospecting (500 строк)',
      'Выберите…',
      'EUR (3\u00a0900 строк)',
      'USD (338 строк)',
    ],
  },
} as const;

describe.each(['en', 'ru'] as const)('In %s the sidebar', (language) => {
  const { build, team, usable, ready, estimated, countAs, currency, options } = WORDS[language];

  it('shows the recognised columns, the rows and the button, and cuts nothing off', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByText(usable).waitFor();
    expect(await page.getByLabel(team).inputValue()).toBe('');
    expect(await page.getByRole('button', { name: build }).isEnabled()).toBe(true);
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-${language}`);
  });

  it('builds the plan by what was chosen, and opens the tabs', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByLabel(team).selectOption({ label: 'region' });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    await page.getByText(estimated).waitFor();
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-built-${language}`);
    const shown = await page.locator('.tabs button').allTextContents();
    expect(shown).toEqual(
      [...tabs(language).slice(6).reverse(), ...tabs(language).slice(0, 6)].map(({ name }) => name),
    );
    await page.getByRole('button', { name: 'José Saraiva' }).click();
    expect(await callsOf(page)).toEqual([
      ['openRetro'],
      ['inspectRetro', 1],
      ['inspectRetro', 1, { date: 1, amount: 6, manager: 2, client: 5, team: 3 }, {}],
      ['buildPlan', { tab: 1, columns: inspection.columns, year: 2020, growth: 0.2, unit: 1000 }],
      ['showTab', 12],
    ]);
  });

  it('says which rows count as sales, and plans in one currency alone', async () => {
    const page = await openSidebar({ ...wellIn(language), inspectRetro: ok(deals) });
    const button = page.getByRole('button', { name: build });
    await page.locator('summary').click();
    expect(await button.isDisabled()).toBe(true);
    expect(await page.getByLabel(countAs).inputValue()).toBe('Won');
    expect(await page.locator('section option').allTextContents()).toEqual(options);
    expect(await overflow(page)).toBe(0);
    await photograph(page, `sidebar-deals-${language}`);
    expect(await page.locator('section .quiet').count()).toBe(1);
    await page.getByLabel(currency).selectOption('EUR');
    await expect.poll(() => callsOf(page)).toContainEqual(inspectionBy({ ...deals.counted, currency: 'EUR' }));
    await page.getByLabel(countAs).selectOption('Lost');
    await expect.poll(() => callsOf(page)).toContainEqual(inspectionBy({ only: { column: 3, value: 'Lost' } }));
  });

  it('builds from the rows of the stage and the currency that were chosen', async () => {
    const chosen = { ...deals, counted: { ...deals.counted, currency: 'EUR' } };
    const page = await openSidebar({ ...wellIn(language), inspectRetro: ok(chosen) });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    const settings = { year: 2020, growth: 0.2, unit: 1000 };
    expect(await callsOf(page)).toContainEqual([
      'buildPlan',
      { tab: 1, columns: deals.columns, ...chosen.counted, ...settings },
    ]);
  });

  it('says how to bring sales in when no tab has any', async () => {
    const page = await openSidebar({
      ...wellIn(language),
      openRetro: ok({ language, tabs: [], chosen: 0, settings: {} }),
    });
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
      excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
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
    const [columns, rows, plan] = [Array(6).fill('SELECT'), ['SUMMARY', 'BUTTON'], ['SELECT', 'INPUT', 'SELECT']];
    expect(reached).toEqual([...columns, 'SUMMARY', ...rows, ...plan, 'BUTTON']);
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

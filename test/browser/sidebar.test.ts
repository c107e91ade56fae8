import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildSidebar } from '../../build/sidebar.mjs';
import { formulasIn } from '../../src/i18n/functions/gallery';
import { proposalOf } from '../../src/jobs/proposal';
import type {
  BuiltPlan,
  BuiltTab,
  Counted,
  Inspection,
  Language,
  Opening,
  Proposal,
  RefreshHealth,
  Reply,
  SidebarCalls,
  Standing,
  Step,
} from '../../src/surface';
import { openBrowser } from './browser';
import { photograph } from './pictures';
import { expectCount, expectEnabled, expectSoon, expectTexts, expectValue, untilDrawn } from './soon';

/** What a call comes to: a reply, at once or when it is let go, or a loss with what Google says of it. */
type End<T> = T | { readonly held: T } | { readonly lost: string };
/** What the calls of a name come to, one after the other; the last end stays. */
type Answers = { readonly [name in keyof SidebarCalls]: readonly End<ReturnType<SidebarCalls[name]>>[] };

const opening = (language: Language): Opening => ({
  language,
  locale: language === 'ru' ? 'ru_RU' : 'en_US',
  today: '2020-05-04',
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
  stale: '2020-06-30',
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

const healthIn = (language: Language): RefreshHealth => ({
  schedule: 'weekly',
  owner: 'ann@example.com',
  ...(language === 'ru'
    ? { last: 'пн, 27 апр., 07:12', next: 'пн, 11 мая, 07:00' }
    : { last: 'Mon, Apr 27, 7:12 AM', next: 'Mon, May 11, 7:00 AM' }),
});

const builtIn = (language: Language): BuiltPlan => ({
  tabs: tabs(language),
  year: 2020,
  total: 40_521_000,
  lastYear: 33_767_482,
  quarters: [9_000_000, 10_521_000, 10_000_000, 11_000_000],
  annualised: [1],
  problemCount: 6,
  problems: inspection.problems.slice(0, 6),
  excluded: { afterToday: 2, otherCurrency: 0, notCounted: 0 },
  unknown: [{ name: 'Jilian Carson', likely: 'Jillian Carson' }, { name: 'Temp' }],
  health: healthIn(language),
});

/** A company of two divisions, four teams and twenty people each. */
const manyTabs = (language: Language): BuiltTab[] => {
  const [division, team] = language === 'ru' ? ['Подразделение', 'Отдел'] : ['Division', 'Team'];
  const places = ['Europe', 'North America'].flatMap((name, at): [string, BuiltTab['kind'], number][] => [
    [`${division} · ${name}`, 'division', 0],
    ...[1, 2, 3, 4].flatMap((number): [string, BuiltTab['kind'], number][] => [
      [`${team} · ${name} ${number}`, 'team', 1],
      ...[1, 2, 3, 4, 5].map((person): [string, BuiltTab['kind'], number] => [
        `Salesperson ${at}${number}${person}`,
        'manager',
        2,
      ]),
    ]),
  ]);
  const units = places.map(([name, kind, depth], at): BuiltTab => ({ id: 100 + at, name, kind, depth }));
  return [...tabs(language).slice(6).reverse(), ...units];
};

const standingIn = (language: Language): Standing => ({ year: 2020, tabs: tabs(language), health: healthIn(language) });

/** As the server words it. */
const proposalIn = (language: Language): Proposal =>
  proposalOf(
    {
      ...{ reason: 'below', forecast: 36_200_000, low: 33_000_000, high: 39_400_000 },
      ground: { low: 38_000_000, high: 44_000_000 },
      planned: [9_000_000, 10_521_000, 10_000_000, 11_000_000],
      quarters: [9_000_000, 10_521_000, 8_800_000, 9_500_000],
      year: 37_821_000,
    },
    language,
  ).proposal!;

const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
const finished = <T>(value: T): Reply<Step<T>> => ok({ finished: true, value });
const part = (done: number): Reply<Step<never>> => ok({ finished: false, done, of: 47, tab: `Team · North ${done}` });

const wellIn = (language: Language): Answers => ({
  openRetro: [ok(opening(language))],
  inspectRetro: [ok(inspection)],
  buildPlan: [finished(builtIn(language))],
  acceptRevision: [finished({ ...standingIn(language), moved: 0 })],
  declineRevision: [ok(null)],
  finishJob: [finished({ ...standingIn(language), moved: 0 })],
  refreshTabs: [finished({ ...standingIn(language), moved: 12 })],
  scheduleRefresh: [ok(healthIn(language))],
  showTab: [ok(null)],
  listFormulas: [ok(formulasIn(language))],
  insertFormula: [ok('B2')],
});

/** A plan stands; the sidebar is opened again. */
const standing = (language: Language, change: Partial<Opening> = {}): Answers => ({
  ...wellIn(language),
  openRetro: [ok({ ...opening(language), standing: standingIn(language), ...change })],
});

/** The same, and the plan should be revised. */
const proposing = (language: Language): Answers =>
  standing(language, { standing: { ...standingIn(language), proposal: proposalIn(language) } });

let browser: Browser;
let html: string;

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidebar-'));
  await buildSidebar('.', path.join(folder, 'sidebar.html'));
  html = await readFile(path.join(folder, 'sidebar.html'), 'utf8');
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The sidebar as wide as Google shows it, before a server that gives these answers. */
async function openSidebar(answers: Answers): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 300, height: 700 } });
  onTestFinished(() => page.close());
  await page.addInitScript((given: { readonly [name: string]: readonly End<unknown>[] }) => {
    const calls: unknown[] = [];
    type Handle = (value: unknown) => void;
    const runner = (succeed: Handle, fail: Handle): object => ({
      withSuccessHandler: (handle: Handle) => runner(handle, fail),
      withFailureHandler: (handle: Handle) => runner(succeed, handle),
      ...Object.fromEntries(
        Object.entries(given).map(([name, ends]) => [
          name,
          (...args: unknown[]) => {
            const before = calls.filter((call) => (call as unknown[])[0] === name).length;
            calls.push([name, ...args]);
            const end = ends[Math.min(before, ends.length - 1)];
            const { held, lost } = end as { held?: unknown; lost?: string };
            const letGo = () => (lost === undefined ? succeed(held ?? end) : fail(new Error(lost)));
            if (held === undefined) setTimeout(letGo, 10);
            else Object.assign(globalThis, { letGo });
          },
        ]),
      ),
    });
    const ignore = () => {};
    Object.assign(globalThis, { google: { script: { run: runner(ignore, ignore) } }, calls });
  }, answers);
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  return page;
}

/** The call by which the rows of the deals are counted anew. */
const inspectionBy = (counted: Counted) => ['inspectRetro', 1, deals.columns, counted];
const callsOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { calls: unknown[][] }).calls);
/** All calls so far, or those of a name. */
const expectCalls = (page: Page, name?: keyof SidebarCalls) =>
  expectSoon(async () => (await callsOf(page)).filter((call) => name === undefined || call[0] === name));
const expectCallsAfter = (page: Page, first: number) => expectSoon(async () => (await callsOf(page)).slice(first));
const expectLastCall = (page: Page) => expectSoon(async () => (await callsOf(page)).at(-1));
/** The call that is held is answered. */
const letGo = (page: Page) => page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName ?? '');
/** What the button says that the keyboard has led to. */
const expectReached = (page: Page) => expectSoon(() => page.evaluate(() => document.activeElement?.textContent));

/** What each press of Tab leads to. */
async function tabThrough(page: Page, presses: number): Promise<string[]> {
  const reached: string[] = [];
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab');
    reached.push(await focused(page));
  }
  return reached;
}

/** Somebody clicks here who was in the spreadsheet for so long. */
async function comeBackAfter(page: Page, seconds: number): Promise<void> {
  await untilDrawn(page);
  await page.evaluate((milliseconds) => {
    const now = Date.now;
    Date.now = () => now() + milliseconds;
    dispatchEvent(new Event('focus'));
  }, seconds * 1_000);
}

/** How much wider the page is than the sidebar. */
const expectOverflow = (page: Page) =>
  expectSoon(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth));

const WORDS = {
  en: {
    build: 'Build quarterly plan',
    team: 'Team',
    usable: '3,788 rows will be counted',
    ready: 'The plan for 2020 is ready',
    estimated: 'Q1 estimated: too few days are known.',
    countAs: 'Count as sales',
    currency: 'Currency of the plan',
    home: 'Plan for 2020',
    done: 'Done',
    refresh: 'Refresh now',
    refreshed: 'Refreshed just now; 12 figures moved to the log of actions.',
    next: 'Next refresh: Mon, May 11, 7:00 AM, as ann@example.com',
    schedule: 'Refresh by itself',
    restart: 'Start it anew',
    target: 'Target',
    growth: 'Growth on the year before, %',
    onForecast: 'More than the forecast, %',
    revised: 'The revised plan is in force.',
    kept: 'The plan stays as it is.',
    building: 'Building the plan',
    formulas: 'Formulas',
    again: 'Try again',
    split: 'How do I split a plan so that its parts add up?',
    change: 'Change the plan',
    back: 'Back to the plan',
    quarter: 'Start with',
    search: 'Find a tab',
    stop: 'Stop',
    goOn: 'Continue',
    reached: '30 of 47 tabs: Team · North 30',
    stopped: 'Stopped: 30 of 47 tabs are ready. Continue whenever you like.',
    begun: 'The plan is not fully built. Begun: Mon, May 4, 10:15 AM, by ann@example.com.',
    finish: 'Finish the build',
    giveUp: 'Keep the plan as it was',
    since: 'Mon, May 4, 10:15 AM',
    trouble: 'The refresh is switched on, but Google has stopped it. Start it anew here.',
    unheard: 'There is no connection to Google.',
    empty: 'The tab “aw_orders” is empty.',
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
    home: 'План на 2020 год',
    done: 'Готово',
    refresh: 'Обновить сейчас',
    refreshed: 'Обновлено только что, в журнал действий перенесено: 12 записей.',
    next: 'Следующее обновление: пн, 11 мая, 07:00, от имени ann@example.com',
    schedule: 'Обновлять автоматически',
    restart: 'Включить заново',
    target: 'От чего цель',
    growth: 'Прирост к прошлому году, %',
    onForecast: 'Сверх прогноза, %',
    revised: 'Пересмотренный план в силе.',
    kept: 'План остаётся прежним.',
    building: 'Построение плана',
    formulas: 'Формулы',
    again: 'Попробовать ещё раз',
    split: 'Как разделить план, чтобы части сошлись?',
    change: 'Изменить план',
    back: 'Назад к плану',
    quarter: 'Начать с',
    search: 'Найти лист',
    stop: 'Остановить',
    goOn: 'Продолжить',
    reached: 'Готово 30 из 47 листов: Team · North 30',
    stopped: 'Остановлено: готово 30 из 47 листов. Продолжить можно в любой момент.',
    begun: 'План построен не до конца. Начато: пн, 4 мая, 10:15, ann@example.com.',
    finish: 'Достроить план',
    giveUp: 'Оставить прежний план',
    since: 'пн, 4 мая, 10:15',
    trouble: 'Обновление включено, но Google его остановил. Включите его заново здесь.',
    unheard: 'Нет связи с Google.',
    empty: 'Лист «aw_orders» пустой.',
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
  const words = WORDS[language];
  const { build, team, usable, ready, estimated, countAs, currency, options } = words;

  it('shows the recognised columns, the rows and the button, and cuts nothing off', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByText(usable).waitFor();
    await expectValue(page.getByLabel(team)).toBe('');
    await expectEnabled(page.getByRole('button', { name: build })).toBe(true);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-${language}`);
  });

  it('builds the plan by what was chosen, and opens the tabs', async () => {
    const page = await openSidebar(wellIn(language));
    await page.getByLabel(team).selectOption({ label: 'region' });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    await page.getByText(estimated).waitFor();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-built-${language}`);
    await expectTexts(page.locator('.tabs button')).toEqual(
      [...tabs(language).slice(6).reverse(), ...tabs(language).slice(0, 6)].map(({ name }) => name),
    );
    await page.getByRole('button', { name: 'José Saraiva' }).click();
    await expectCalls(page).toEqual([
      ['openRetro'],
      ['inspectRetro', 1],
      ['inspectRetro', 1, { date: 1, amount: 6, manager: 2, client: 5, team: 3 }, {}],
      [
        'buildPlan',
        { tab: 1, columns: inspection.columns, year: 2020, quarter: 2, rule: 'yoy', growth: 0.2, unit: 1000 },
      ],
      ['showTab', 12],
    ]);
  });

  it('says which rows count as sales, and plans in one currency alone', async () => {
    const page = await openSidebar({ ...wellIn(language), inspectRetro: [ok(deals)] });
    const button = page.getByRole('button', { name: build });
    await page.locator('summary').click();
    await expectEnabled(button).toBe(false);
    await expectValue(page.getByLabel(countAs)).toBe('Won');
    await expectTexts(page.locator('section option')).toEqual(options);
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-deals-${language}`);
    await expectCount(page.locator('section .quiet')).toBe(1);
    await page.getByLabel(currency).selectOption('EUR');
    await expectCalls(page).toContainEqual(inspectionBy({ ...deals.counted, currency: 'EUR' }));
    await page.getByLabel(countAs).selectOption('Lost');
    await expectCalls(page).toContainEqual(inspectionBy({ only: { column: 3, value: 'Lost' } }));
  });

  it('builds from the rows of the stage and the currency that were chosen', async () => {
    const chosen = { ...deals, counted: { ...deals.counted, currency: 'EUR' } };
    const page = await openSidebar({ ...wellIn(language), inspectRetro: [ok(chosen)] });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    const settings = { year: 2020, quarter: 2, rule: 'yoy', growth: 0.2, unit: 1000 };
    await expectCalls(page).toContainEqual([
      'buildPlan',
      { tab: 1, columns: deals.columns, ...chosen.counted, ...settings },
    ]);
  });

  it('begins with the quarter that it is, and leaves another to be chosen', async () => {
    const page = await openSidebar(wellIn(language));
    const quarter = page.getByLabel(words.quarter);
    await expectValue(quarter).toBe('2');
    await quarter.selectOption('4');
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    await expectLastCall(page).toMatchObject(['buildPlan', { year: 2020, quarter: 4 }]);
  });

  it('takes the target from last year unless the settings or the user say from what else', async () => {
    const page = await openSidebar(wellIn(language));
    const target = page.getByLabel(words.target, { exact: true });
    await expectValue(target).toBe('yoy');
    await page.getByLabel(words.growth).fill('5');
    await target.selectOption('forecast');
    await expectValue(page.getByLabel(words.onForecast)).toBe('5');
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-forecast-${language}`);
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    await expectLastCall(page).toMatchObject(['buildPlan', { rule: 'forecast', growth: 0.05 }]);

    const settings = { rule: 'blend' } as const;
    const again = await openSidebar({ ...wellIn(language), openRetro: [ok({ ...opening(language), settings })] });
    await expectValue(again.getByLabel(words.target, { exact: true })).toBe('blend');
  });

  it('shows how far a build is, with everything else locked, and stops after the part that is under way', async () => {
    const page = await openSidebar({ ...wellIn(language), buildPlan: [part(12), part(30), { held: part(40) }] });
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('status').filter({ hasText: words.reached }).waitFor();
    const bar = page.getByRole('progressbar');
    await expectSoon(() => bar.evaluate(({ value, max }: HTMLProgressElement) => [value, max])).toEqual([30, 47]);
    await expectTexts(page.locator('button:enabled, select:enabled, input:enabled')).toEqual([words.stop]);
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-progress-${language}`);
  });

  it('stops when asked to, says how far it came, and goes on from there', async () => {
    const ends = [part(12), { held: part(30) }, finished(builtIn(language))];
    const page = await openSidebar({ ...wellIn(language), buildPlan: ends });
    await page.getByRole('button', { name: build }).click();
    await expectCalls(page, 'buildPlan').toHaveLength(2);
    await page.getByRole('button', { name: words.stop }).click();
    await expectCount(page.locator('button:enabled')).toBe(0);
    await letGo(page);
    await page.getByRole('alert').filter({ hasText: words.stopped }).waitFor();
    await photograph(page, `sidebar-stopped-${language}`);
    await page.getByRole('button', { name: words.goOn }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    const builds = (await callsOf(page)).filter((call) => (call as unknown[])[0] === 'buildPlan');
    expect(builds.length).toBe(3);
    expect(new Set(builds.map((call) => JSON.stringify(call))).size).toBe(1);
  });

  it('opens with the plan that stands, and refreshes it at a click', async () => {
    const page = await openSidebar({ ...standing(language), refreshTabs: [part(30), ...wellIn(language).refreshTabs] });
    await page.getByRole('heading', { name: words.home }).waitFor();
    await page.getByText(words.next).waitFor();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-home-${language}`);
    await page.getByRole('button', { name: words.refresh }).click();
    await page.getByRole('status').filter({ hasText: words.refreshed }).waitFor();
    await photograph(page, `sidebar-refreshed-${language}`);
    await page.getByRole('button', { name: 'José Saraiva' }).click();
    await expectCalls(page).toEqual([['openRetro'], ['refreshTabs'], ['refreshTabs'], ['showTab', 12]]);
  });

  it('proposes a revision with its reason, and builds it only when it is accepted', async () => {
    const { accept, title, text } = proposalIn(language);
    const page = await openSidebar({
      ...proposing(language),
      acceptRevision: [part(12), { held: finished({ ...standingIn(language), moved: 3 }) }],
    });
    const card = page.getByRole('region', { name: title });
    await expectTexts(card.getByRole('paragraph')).toEqual(text);
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-proposal-${language}`);
    await expectCalls(page).toEqual([['openRetro']]);

    await card.getByRole('button', { name: accept }).click();
    await page.getByRole('region', { name: words.building }).getByText('12').waitFor();
    await expectTexts(card.locator('button:disabled')).toEqual([accept, proposalIn(language).decline]);
    await photograph(page, `sidebar-revising-${language}`);
    await letGo(page);
    await page.getByRole('status').filter({ hasText: words.revised }).waitFor();
    await expectCount(card).toBe(0);
    await expectCalls(page).toEqual([['openRetro'], ['acceptRevision'], ['acceptRevision']]);
  });

  it('keeps the plan when the revision is declined, and says when that cannot be done', async () => {
    const refusal = { ok: false, message: words.unheard } as const;
    const page = await openSidebar({ ...proposing(language), declineRevision: [refusal, ok(null)] });
    const { title, decline } = proposalIn(language);
    const card = page.getByRole('region', { name: title });
    await card.getByRole('button', { name: decline }).click();
    await page.getByRole('alert').filter({ hasText: words.unheard }).waitFor();
    await card.getByRole('button', { name: decline }).click();
    await page.getByRole('status').filter({ hasText: words.kept }).waitFor();
    await expectCount(card).toBe(0);
    await expectCount(page.getByText(words.unheard)).toBe(0);
    await expectCalls(page).toEqual([['openRetro'], ['declineRevision'], ['declineRevision']]);
  });

  it('fetches the formulas when somebody wants to see them, again where that failed', async () => {
    const lost = { lost: 'NetworkError: Connection failure due to HTTP 0' };
    const page = await openSidebar({ ...wellIn(language), listFormulas: [lost, ok(formulasIn(language))] });
    await page.getByRole('button', { name: words.formulas, exact: true }).click();
    await page.getByRole('alert').filter({ hasText: words.unheard }).waitFor();
    await page.getByRole('button', { name: words.again }).click();
    await page.getByText(words.split).waitFor();
    await expectCount(page.locator('details.formula')).toBe(formulasIn(language).length);
  });

  it('says what is wrong with the refresh, and starts it anew', async () => {
    const ill = { ...standingIn(language), health: { ...healthIn(language), trouble: words.trouble } };
    const page = await openSidebar(standing(language, { standing: ill }));
    await page.getByText(words.trouble).waitFor();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-trouble-${language}`);
    await page.getByRole('button', { name: words.restart }).click();
    await page.getByText(words.trouble).waitFor({ state: 'detached' });
    await expectCalls(page).toEqual([['openRetro'], ['scheduleRefresh', 'weekly']]);
  });

  it('refreshes daily or never when that is chosen', async () => {
    const off = ok({ schedule: 'off', last: healthIn(language).last! } as const);
    const daily = ok({ ...healthIn(language), schedule: 'daily' } as const);
    const page = await openSidebar({ ...standing(language), scheduleRefresh: [daily, off] });
    const schedule = page.getByLabel(words.schedule);
    for (const choice of ['daily', 'off']) {
      await schedule.selectOption(choice);
      await expectEnabled(schedule).toBe(true);
      await expectValue(schedule).toBe(choice);
    }
    await expectCount(page.getByText(words.next)).toBe(0);
    await expectCallsAfter(page, 1).toEqual([
      ['scheduleRefresh', 'daily'],
      ['scheduleRefresh', 'off'],
    ]);
  });

  it('says who began a build that is not finished, and finishes it', async () => {
    const unfinished = { job: 'build', by: 'ann@example.com', since: words.since } as const;
    const page = await openSidebar({ ...wellIn(language), openRetro: [ok({ ...opening(language), unfinished })] });
    await page.getByText(words.begun).waitFor();
    await page.getByText(usable).waitFor();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-unfinished-${language}`);
    await page.getByRole('button', { name: words.finish }).click();
    await page.getByRole('heading', { name: words.home }).waitFor();
    await expectCount(page.getByText(words.begun)).toBe(0);
    await expectLastCall(page).toEqual(['finishJob']);
  });

  it('gives up a build that is not finished where a plan stood before', async () => {
    const unfinished = { job: 'build', by: 'ann@example.com', since: words.since } as const;
    const page = await openSidebar(standing(language, { unfinished }));
    await page.getByRole('button', { name: words.giveUp }).click();
    await page.getByText(words.begun).waitFor({ state: 'detached' });
    await expectLastCall(page).toEqual(['refreshTabs']);
  });

  it('folds many tabs by division, and finds one by its name', async () => {
    const many = { ...standingIn(language), tabs: manyTabs(language) };
    const page = await openSidebar(standing(language, { standing: many }));
    await page.getByRole('heading', { name: words.home }).waitFor();
    const links = page.locator('.tabs button:visible');
    await expectCount(links).toBe(4);
    await page.locator('summary').first().click();
    await expectCount(links).toBe(4 + 25);
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-many-tabs-${language}`);
    await page.getByLabel(words.search).fill('salesperson 143');
    await expectTexts(links).toEqual(['Salesperson 143']);
    await page.getByLabel(words.search).fill('nobody');
    await expectCount(links).toBe(0);
    await photograph(page, `sidebar-no-such-tab-${language}`);
  });

  it('goes from the plan to the planner and back, and home when a build is done', async () => {
    const page = await openSidebar(standing(language));
    await page.getByRole('button', { name: words.change }).click();
    await page.getByText(usable).waitFor();
    await photograph(page, `sidebar-change-${language}`);
    await page.getByRole('button', { name: words.back }).click();
    await page.getByRole('heading', { name: words.home }).waitFor();
    await page.getByRole('button', { name: words.change }).click();
    await page.getByRole('button', { name: build }).click();
    await page.getByRole('heading', { name: ready }).waitFor();
    await page.getByRole('button', { name: words.done }).click();
    await page.getByRole('heading', { name: words.home }).waitFor();
  });

  it('says that Google cannot be heard, after a second try, and goes on when it can', async () => {
    const noConnection = { lost: 'NetworkError: Connection failure due to HTTP 0' };
    const ends = [noConnection, noConnection, ...wellIn(language).refreshTabs];
    const page = await openSidebar({ ...standing(language), refreshTabs: ends });
    await page.getByRole('button', { name: words.refresh }).click();
    await page.getByRole('alert').filter({ hasText: words.unheard }).waitFor();
    await expectOverflow(page).toBe(0);
    await photograph(page, `sidebar-lost-${language}`);
    await page.getByRole('button', { name: words.goOn }).click();
    await page.getByRole('status').filter({ hasText: words.refreshed }).waitFor();
  });

  it('tells who comes back after a minute when the tabs were refreshed last', async () => {
    const plan = { ...standingIn(language), tabs: manyTabs(language) };
    const later = { ...plan, health: { ...healthIn(language), last: words.since } };
    const looks = [plan, later].map((stands) => ok({ ...opening(language), standing: stands }));
    const page = await openSidebar({ ...wellIn(language), openRetro: looks });
    await page.getByLabel(words.search).fill('José');
    await comeBackAfter(page, 30);
    await expectCalls(page).toEqual([['openRetro']]);
    await comeBackAfter(page, 31);
    await page.getByText(words.since).waitFor();
    await comeBackAfter(page, 1);
    await expectCalls(page).toEqual([['openRetro'], ['openRetro']]);
    await expectValue(page.getByLabel(words.search)).toBe('José');
    await expectSoon(() => focused(page)).toBe('INPUT');
  });

  it('goes to the tab that was imported meanwhile where the one before was empty', async () => {
    const [before, imported] = opening(language).tabs;
    const looks = [[before!], [before!, imported!]].map((tabs) => ok({ ...opening(language), tabs }));
    const empty = { ok: false, message: words.empty } as const;
    const page = await openSidebar({ ...wellIn(language), openRetro: looks, inspectRetro: [empty, ok(inspection)] });
    await page.getByText(words.empty).waitFor();
    await comeBackAfter(page, 5);
    await page.getByText(usable).waitFor();
    await expectCount(page.getByText(words.empty)).toBe(0);
    await expectCallsAfter(page, 2).toEqual([['openRetro'], ['inspectRetro', 2]]);
  });

  it('says how to bring sales in when no tab has any', async () => {
    const page = await openSidebar({
      ...wellIn(language),
      openRetro: [ok({ ...opening(language), tabs: [], chosen: 0 })],
    });
    await page.getByRole('listitem').first().waitFor();
    await expectCount(page.getByRole('listitem')).toBe(3);
    await expectOverflow(page).toBe(0);
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
    const page = await openSidebar({ ...wellIn(language), inspectRetro: [ok(unread)] });
    const button = page.getByRole('button', { name: build });
    await button.waitFor();
    await expectEnabled(button).toBe(false);
    await expectCount(page.locator('.error')).toBe(1);
    await photograph(page, `sidebar-no-date-${language}`);
  });
});

describe('In the sidebar', () => {
  it('an expected failure stands as the server words it, and the choices stay', async () => {
    const message = 'There are no sales in 2019. Choose another year.';
    const page = await openSidebar({ ...wellIn('en'), buildPlan: [{ ok: false, message }] });
    await page.getByLabel('Growth').fill('12,5');
    await page.getByRole('button', { name: 'Build quarterly plan' }).click();
    await page.getByRole('alert').filter({ hasText: message }).waitFor();
    await expectValue(page.getByLabel('Growth')).toBe('12,5');
    await photograph(page, 'sidebar-refused');
  });

  it('an empty tab is said in its place, and another tab can be chosen', async () => {
    const message = 'The tab “Sales 2025” is empty. Paste your sales into it, or choose another tab.';
    const page = await openSidebar({ ...wellIn('en'), inspectRetro: [{ ok: false, message }] });
    await page.getByText(message).waitFor();
    await expectCount(page.getByRole('button', { name: 'Build quarterly plan' })).toBe(0);
    await page.getByLabel('Tab with past sales').selectOption({ label: 'Sales 2025' });
    await expectCalls(page).toContainEqual(['inspectRetro', 2]);
  });

  it('who comes back finds what they chose, and a tab that is new in the list', async () => {
    const looks = [opening('en').tabs.slice(0, 1), opening('en').tabs].map((tabs) => ok({ ...opening('en'), tabs }));
    const built = { ...opening('en'), standing: standingIn('en') };
    const asChosen = { ...inspection, columns: { ...inspection.columns, team: 3 } };
    const page = await openSidebar({
      ...wellIn('en'),
      openRetro: [...looks, ok(built)],
      inspectRetro: [ok(inspection), ok(asChosen)],
    });
    await page.getByLabel('Growth').fill('12,5');
    await page.getByLabel('Team').selectOption({ label: 'region' });
    await comeBackAfter(page, 61);
    await page.getByLabel('Tab with past sales').selectOption({ label: 'aw_orders' });
    await expectCount(page.getByLabel('Tab with past sales').locator('option')).toBe(2);
    await comeBackAfter(page, 61);
    await page.getByRole('button', { name: 'Back to the plan' }).waitFor();
    await expectValue(page.getByLabel('Growth')).toBe('12,5');
    await expectValue(page.getByLabel('Team')).toBe('3');
    await expectCalls(page, 'inspectRetro').toHaveLength(2);
  });

  it('a look that fails leaves everything as it is, and none is taken while a job runs', async () => {
    const opened = standing('en').openRetro[0]!;
    const page = await openSidebar({
      ...standing('en'),
      openRetro: [opened, { lost: 'NetworkError: Connection failure due to HTTP 0' }, opened],
      refreshTabs: [{ held: finished({ ...standingIn('en'), moved: 3 }) }],
    });
    await page.getByRole('heading', { name: 'Plan for 2020' }).waitFor();
    await comeBackAfter(page, 61);
    await expectCalls(page).toHaveLength(2);
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await comeBackAfter(page, 61);
    await letGo(page);
    await page.getByRole('status').filter({ hasText: '3 figures moved' }).waitFor();
    await expectCalls(page).toEqual([['openRetro'], ['openRetro'], ['refreshTabs']]);
  });

  it('an answer is not shown that is older than what was done here meanwhile', async () => {
    const opened = standing('en').openRetro[0] as Reply<Opening>;
    const off = ok({ schedule: 'off', last: healthIn('en').last! } as const);
    const page = await openSidebar({
      ...standing('en'),
      openRetro: [opened, { held: opened }],
      scheduleRefresh: [off],
    });
    await page.getByRole('heading', { name: 'Plan for 2020' }).waitFor();
    await comeBackAfter(page, 61);
    const schedule = page.getByLabel('Refresh by itself');
    await schedule.selectOption('off');
    await expectEnabled(schedule).toBe(true);
    await letGo(page);
    await untilDrawn(page);
    await expectValue(schedule).toBe('off');
  });

  it('everything can be done by the keyboard', async () => {
    const page = await openSidebar(wellIn('en'));
    await page.getByRole('button', { name: 'Build quarterly plan' }).waitFor();
    const [columns, rows, plan] = [
      Array(6).fill('SELECT'),
      ['SUMMARY', 'BUTTON'],
      ['SELECT', 'SELECT', 'SELECT', 'INPUT', 'SELECT'],
    ];
    expect(await tabThrough(page, 15)).toEqual([...columns, 'SUMMARY', ...rows, ...plan, 'BUTTON']);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The plan for 2020 is ready' }).waitFor();
    await expectSoon(() => focused(page)).toBe('H1');
    expect(await tabThrough(page, 13)).toEqual(['SUMMARY', ...Array(12).fill('BUTTON')]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { name: 'Plan for 2020' }).waitFor();
    await expectSoon(() => focused(page)).toBe('H1');
    expect(await tabThrough(page, 13)).toEqual(['BUTTON', 'SELECT', ...Array(11).fill('BUTTON')]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Change the plan' }).waitFor();
  });

  it('a revision is accepted or declined by the keyboard', async () => {
    const { accept, decline, title } = proposalIn('en');
    const page = await openSidebar(proposing('en'));
    await page.getByRole('region', { name: title }).waitFor();
    await expectSoon(() => focused(page)).toBe('H1');
    await page.keyboard.press('Tab');
    await expectReached(page).toBe(accept);
    await page.keyboard.press('Tab');
    await expectReached(page).toBe(decline);
    await page.keyboard.press('Enter');
    await expectReached(page).toBe('The plan stays as it is.');
    await page.keyboard.press('Tab');
    await expectReached(page).toBe('Refresh now');
  });

  it('while a job runs the keyboard leads to "Stop", and then to "Continue"', async () => {
    const page = await openSidebar({ ...wellIn('en'), buildPlan: [part(12), part(30), { held: part(40) }] });
    await page.getByRole('button', { name: 'Build quarterly plan' }).focus();
    await page.keyboard.press('Enter');
    await expectCalls(page, 'buildPlan').toHaveLength(3);
    await page.keyboard.press('Tab');
    await expectReached(page).toBe('Stop');
    await page.keyboard.press('Enter');
    await letGo(page);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await page.keyboard.press('Tab');
    await expectReached(page).toBe('Continue');
  });

  it('a refusal of a job stands as the server words it, with nothing to continue', async () => {
    const message = 'ann@example.com has been drawing the tabs since 10:15. Wait until that is done, then try again.';
    const page = await openSidebar({ ...standing('en'), refreshTabs: [part(12), { ok: false, message }] });
    await page.getByRole('button', { name: 'Refresh now' }).click();
    await page.getByRole('alert').filter({ hasText: message }).waitFor();
    await expectCount(page.getByRole('button', { name: 'Continue' })).toBe(0);
    await expectEnabled(page.getByRole('button', { name: 'Refresh now' })).toBe(true);
  });

  it('a growth that is no number is asked for again', async () => {
    const page = await openSidebar(wellIn('en'));
    await page.getByLabel('Growth').fill('a lot');
    await page.getByText('Type a percentage').waitFor();
    await expectEnabled(page.getByRole('button', { name: 'Build quarterly plan' })).toBe(false);
  });
});

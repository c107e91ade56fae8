import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/sidebar/en';
import { ru } from '../../src/i18n/sidebar/ru';
import type { SidebarTexts } from '../../src/i18n/sidebar/texts';
import type { Field } from '../../src/surface';
import { openBrowser } from './browser';
import {
  cellAt,
  chartCounts,
  clickCell,
  expectActiveTab,
  expectCells,
  hoverCell,
  importCsv,
  type LocalHost,
  openPage,
  openSidebar,
  startHost,
  tabNames,
  typeInto,
  untilSent,
} from './local-host';
import { photograph } from './pictures';
import { BUILD, expectCount, expectEnabled, expectSoon, expectVisible } from './soon';

const ADVENTURE_WORKS = '../shared/data/adventureworks/aw_orders.csv';
const TODAY = { today: '2026-03-04' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Thread {
  readonly texts: SidebarTexts;
  readonly file: string;
  readonly columns: { readonly [field in Field]?: string };
  /** Names that must stand in the tabs that are built. */
  readonly units: readonly string[];
  readonly name: string;
}

/** Import, open, choose, build: what the head of sales does, by hand. */
async function buildByHand(page: Page, { texts, file, columns, units, name }: Thread): Promise<void> {
  await importCsv(page, file);
  const sidebar = await openSidebar(page);
  for (const [field, heading] of Object.entries(columns) as [Field, string][]) {
    await sidebar.getByLabel(texts.columns.fields[field]).selectOption({ label: heading });
  }
  await photograph(page, `${name}-choices`);
  await sidebar.getByRole('button', { name: texts.plan.build }).click();
  await sidebar.getByRole('heading', { level: 1 }).waitFor({ timeout: BUILD });

  const tabs = await tabNames(page);
  const without = units.filter((unit) => !tabs.some((tab) => tab.includes(unit)));
  expect(without).toEqual([]);

  for (const division of await sidebar.locator('.group summary').all()) await division.click();
  const shown = sidebar
    .getByRole('listitem')
    .filter({ hasText: units.at(-1)! })
    .getByRole('button');
  const chosen = await shown.first().textContent();
  await shown.first().click();
  await expectActiveTab(page).toBe(chosen);
  await photograph(page, `${name}-tab`);
}

describe.each([
  {
    lang: 'en',
    texts: en,
    file: 'test/fixtures/sales.csv',
    columns: { team: 'Region', division: 'Group' },
    units: ['Retail', 'Corporate', 'North', 'South', 'Key accounts', 'Anna Berg', 'Boris Lang', 'David Kim'],
  },
  {
    lang: 'ru',
    texts: ru,
    file: 'test/fixtures/продажи.csv',
    columns: { team: 'Регион', division: 'Группа' },
    units: ['Розница', 'Корпоративный', 'Север', 'Юг', 'Ключевые клиенты', 'Иванова Анна', 'Ким Давид'],
  },
] as const)('The main job by hand ($lang)', ({ lang, ...thread }) => {
  let host: LocalHost;
  let page: Page;
  let strangers: string[];
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY });
    ({ page, strangers } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('is on a page called Sales Rhythm, with nothing but a menu to begin with', async () => {
    expect(await page.title()).toBe('Sales Rhythm');
    await expectVisible(page.locator('#sidebar')).toBe(false);
  });

  it('says how to bring sales in as long as there are none', async () => {
    const sidebar = await openSidebar(page);
    await sidebar.getByText(thread.texts.noTabs.title).waitFor();
    await page.locator('#sidebar-close').click();
    await expectVisible(page.locator('#sidebar')).toBe(false);
  });

  it('leads from a CSV to a tab with a chart for every division, team and manager', async () => {
    await buildByHand(page, { ...thread, name: `thread-${lang}` });
    const charts = await chartCounts(page);
    expect(Object.keys(charts).length).toBeGreaterThanOrEqual(thread.units.length);
  });

  it('asks no other host for anything', () => expect(strangers).toEqual([]));

  it('says so when the host is stopped', async () => {
    await host.stop();
    await page.getByRole('alert').filter({ hasText: 'npm start' }).waitFor();
  });
});

describe('google.script.run in the sidebar', () => {
  let host: LocalHost;
  let sidebar: Frame;
  beforeAll(async () => {
    host = await startHost();
    const { page } = await openPage(browser, host);
    await (await openSidebar(page)).getByRole('button').first().waitFor();
    sidebar = page.frames().find((frame) => frame.parentFrame() === page.mainFrame())!;
  });
  afterAll(() => host?.stop());

  /** Runs in the frame, where the add-on's page runs. */
  const ask = <T>(question: (run: GoogleScriptRun) => T) =>
    sidebar.evaluate(`(${question})(google.script.run)`) as Promise<Awaited<T>>;

  it('answers the handler, with the object that was given along', async () => {
    const answer = await ask(
      (run) =>
        new Promise((resolve) => {
          const answered = (value: { ok: boolean }, userObject: unknown) => resolve([value.ok, userObject]);
          run.withUserObject('mine').withSuccessHandler(answered).openRetro();
        }),
    );
    expect(answer).toEqual([true, 'mine']);
  });

  it('tells the failure handler what the server threw', async () => {
    const message = await ask(
      (run) =>
        new Promise((resolve) => {
          const failed = ({ message }: Error) => resolve(message);
          run.withFailureHandler(failed).buildPlan();
        }),
    );
    expect(message).toMatch(/./);
  });

  it('refuses to carry a date to the server', async () => {
    const refusal = await ask((run) => {
      try {
        run.showTab({ on: new Date() });
        return 'carried';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(refusal).toBe('Failed due to illegal value in property: on');
  });

  it('offers the functions of the server and no others', async () => {
    expect(await ask((run) => [typeof run.openRetro, typeof run.PLAN_SPLIT, typeof run.eval])).toEqual([
      'function',
      'function',
      'undefined',
    ]);
  });
});

/** Inside the page: the grid's model, as far as these tests change it. */
declare const model: {
  readonly getters: { getActiveSheetId(): string };
  dispatch(type: 'UPDATE_CELL', change: object): void;
};

interface GoogleScriptRun {
  withSuccessHandler(handle: (value: never, userObject: unknown) => void): GoogleScriptRun;
  withFailureHandler(handle: (error: Error) => void): GoogleScriptRun;
  withUserObject(userObject: unknown): GoogleScriptRun;
  openRetro(): void;
  buildPlan(): void;
  showTab(id: unknown): void;
  readonly PLAN_SPLIT?: unknown;
  readonly eval?: unknown;
}

describe.skipIf(!existsSync(ADVENTURE_WORKS))('With the orders of AdventureWorks', () => {
  let host: LocalHost;
  beforeAll(async () => {
    host = await startHost();
  });
  afterAll(() => host?.stop());

  it('the tabs of 17 salespersons, their regions and groups appear, with charts', async () => {
    const { page } = await openPage(browser, host);
    await buildByHand(page, {
      texts: en,
      file: ADVENTURE_WORKS,
      columns: { team: 'region', division: 'group' },
      units: [...GROUPS, ...REGIONS, ...SALESPERSONS],
      name: 'adventure-works',
    });
    expect(Object.keys(await chartCounts(page)).length).toBeGreaterThanOrEqual(29);
  });
});

describe.each(['en', 'ru'] as const)('In a sheet in %s', (lang) => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ lang });
    ({ page } = await openPage(browser, host));
    for (const a1 of ['A1', 'A2', 'A3']) await typeInto(page, a1, '1');
  });
  afterAll(() => host?.stop());

  it('100 is split over three equal weights as 34, 33, 33, in the shape of the weights', async () => {
    await typeInto(page, 'C1', '=PLAN_SPLIT(100;A1:A3)');
    await expectSoon(() => Promise.all(['C1', 'C2', 'C3'].map((a1) => cellAt(page, a1)))).toEqual(
      ['34', '33', '33'].map((shown) => ({ shown, message: '' })),
    );
  });

  it('semicolons separate arguments', async () => {
    await typeInto(page, 'E1', '=SUM(A1;A2)');
    await expectCells(page, 'E1').toEqual(['2']);
  });

  it('a result that has no room says so, and overwrites nothing', async () => {
    await typeInto(page, 'G2', 'mine');
    await typeInto(page, 'G1', '=PLAN_SPLIT(100;A1:A3)');
    await expectSoon(() => cellAt(page, 'G1')).toEqual({
      shown: '#REF!',
      message: 'Array result was not expanded because it would overwrite data in G2.',
    });
    await expectCells(page, 'G2').toEqual(['mine']);
  });

  it('a bad argument is named in the language of the sheet', async () => {
    await typeInto(page, 'I1', '=PLAN_SPLIT("a lot";A1:A3)');
    await expectCells(page, 'I1').toEqual(['#ERROR!']);
    const { message } = await cellAt(page, 'I1');
    expect(message).toContain('total');
    expect(message).toContain('a lot');
    expect(/[а-яё]/i.test(message)).toBe(lang === 'ru');
    await photograph(page, `formulas-${lang}`);
  });

  it('what is wrong with a cell is told beside it, and keeps nobody from the next cell', async () => {
    await hoverCell(page, 'G1');
    const bubble = page.locator('.o-error-tooltip');
    await bubble.getByText(lang === 'ru' ? 'Ошибка' : 'Error').waitFor();
    await typeInto(page, 'H1', 'next');
    await expectCells(page, 'H1').toEqual(['next']);
  });

  it('what was typed is on the server too: a page opened later shows the same', async () => {
    const { page: later } = await openPage(browser, host);
    await expectCells(later, 'C1').toEqual(['34']);
    await typeInto(later, 'A1', '2');
    await expectCells(page, 'C1').toEqual(['50']);
    await later.close();
  });
});

describe.each([
  ['en', en],
  ['ru', ru],
] as const)('What cannot be planned from (%s)', (lang, texts) => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY });
    ({ page } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('a file that is no CSV is refused by name, and no tab is made', async () => {
    const before = await tabNames(page);
    await importCsv(page, { name: 'photo.csv', text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) });
    await page.getByRole('alert').filter({ hasText: 'photo.csv' }).waitFor();
    expect(await tabNames(page)).toEqual(before);
    await photograph(page, `unreadable-${lang}`);
  });

  it('an empty file is refused by name, and no tab is made', async () => {
    const before = await tabNames(page);
    await importCsv(page, { name: 'nothing.csv', text: '' });
    await page.getByRole('alert').filter({ hasText: 'nothing' }).waitFor();
    expect(await tabNames(page)).toEqual(before);
  });

  it('a tab without a date column is asked for one, and nothing can be built', async () => {
    await importCsv(page, { name: 'no-date.csv', text: 'Who,Revenue\nAnna,100\nBoris,200\n' });
    const before = await tabNames(page);
    const sidebar = await openSidebar(page);
    await sidebar.getByText(texts.columns.choose.date).waitFor();
    await expectEnabled(sidebar.getByRole('button', { name: texts.plan.build })).toBe(false);
    expect(await tabNames(page)).toEqual(before);
    await photograph(page, `no-date-${lang}`);
  });

  it('an empty tab says so by its name, and nothing can be built', async () => {
    const empty = (await tabNames(page))[0]!;
    const sidebar = page.frameLocator('#sidebar iframe');
    const choice = sidebar.getByLabel(texts.tab);
    await choice.selectOption({ label: empty });
    await sidebar.locator('.notice').filter({ hasText: empty }).waitFor();
    await expectCount(sidebar.getByRole('button', { name: texts.plan.build })).toBe(0);
    await photograph(page, `empty-tab-${lang}`);
  });
});

describe('Two windows on one workbook', () => {
  let host: LocalHost;
  let here: Page;
  let there: Page;
  beforeAll(async () => {
    host = await startHost(TODAY);
    ({ page: here } = await openPage(browser, host));
    ({ page: there } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('what is typed in one is read in the other, and the other way round', async () => {
    await typeInto(here, 'A1', 'from here');
    await expectCells(there, 'A1').toEqual(['from here']);
    await typeInto(there, 'A2', '=LEN(A1)');
    await expectCells(here, 'A2').toEqual(['9']);
  });

  it('what a script builds for one is in both', async () => {
    await importCsv(here, 'test/fixtures/sales.csv');
    const sidebar = await openSidebar(here);
    await sidebar.getByRole('button', { name: en.plan.build }).click();
    await sidebar.getByRole('heading', { level: 1 }).waitFor({ timeout: BUILD });
    const built = await tabNames(here);
    expect(built.length).toBeGreaterThan(5);
    await expectSoon(() => tabNames(there)).toEqual(built);
    await expectSoon(() => chartCounts(there)).toEqual(await chartCounts(here));
  });
});

describe.each([
  ['en', 'Save as xlsx'],
  ['ru', 'Сохранить как xlsx'],
] as const)('What the page does beside the grid (%s)', (lang, save) => {
  let host: LocalHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost({ lang, ...TODAY });
    ({ page } = await openPage(browser, host));
  });
  afterAll(() => host?.stop());

  it('saves the workbook as a file of Excel', async () => {
    await typeInto(page, 'A1', '=1+1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: save }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(lang === 'ru' ? 'Новая таблица.xlsx' : 'Untitled spreadsheet.xlsx');
    const parts = unzipSync(await readFile((await download.path())!));
    expect(strFromU8(parts['xl/worksheets/sheet0.xml']!)).toMatch(/<f>1\+1<\/f>\s*<v>2<\/v>/);
  });

  it('shows the note of a cell under the pointer, and plain text without an apostrophe', async () => {
    await page.evaluate(() => {
      const at = { sheetId: model.getters.getActiveSheetId(), col: 1, row: 2 };
      model.dispatch('UPDATE_CELL', { ...at, format: '@', style: { note: 'mind the gap', numberFormat: '@' } });
      model.dispatch('UPDATE_CELL', { ...at, content: '007' });
    });
    await clickCell(page, 'B3');
    const composer = page.locator('.o-topbar-composer');
    await composer.filter({ hasText: '007' }).waitFor();
    expect(await composer.textContent()).not.toContain("'");
    await hoverCell(page, 'B3');
    await page.getByText('mind the gap').waitFor();
  });
});

describe('What a script says', () => {
  it('is an alert to be closed and a message that goes by itself', async () => {
    const host = await startHost();
    const { page } = await openPage(browser, host);
    await page.route('**/run', (route) =>
      route.fulfill({
        json: { ok: true, value: null, events: 0, alerts: ['Look\nhere'], toasts: [TOAST] },
      }),
    );
    await page.getByRole('button', { name: 'Sales Rhythm' }).click();
    await page.getByRole('menuitem').first().click();
    await page.getByRole('status').getByText('Done').waitFor();
    await page.getByRole('dialog').getByText('Look').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Done').waitFor({ state: 'detached' });
    await host.stop();
  });
});

const TOAST = { title: 'Plan', text: 'Done', seconds: 1 };

const GROUPS = ['Europe', 'North America', 'Pacific'];
const REGIONS = ['Australia', 'Canada', 'France', 'Germany', 'Northeast', 'Northwest', 'Southeast', 'Southwest'];
const SALESPERSONS = [
  'Amy Alberts',
  'David Campbell',
  'Garrett Vargas',
  'Jae Pak',
  'Jillian Carson',
  'José Saraiva',
  'Linda Mitchell',
  'Lynn Tsoflias',
  'Michael Blythe',
  'Pamela Ansman-Wolfe',
  'Rachel Valdez',
  'Ranjit Varkey Chudukatil',
  'Shu Ito',
  'Stephen Jiang',
  'Syed Abbas',
  'Tete Mensa-Annan',
  'Tsvi Reiter',
];

/** Of the workbook, as the page keeps it beside the engine's own state. */
const CLOSED_B2 = {
  ...{ id: 1, sheetId: '0', zone: { top: 1, left: 1, bottom: 1, right: 1 }, description: '', warningOnly: false },
  ...{ unprotected: [], rangeName: null, editors: [] },
};

describe('A protected cell', () => {
  it('is kept from a visitor, who is told so in their language, and not from the owner', async () => {
    const host = await startHost();
    const { page } = await openPage(browser, host);
    await page.evaluate((protection) => {
      const { model } = globalThis as unknown as { model: { dispatch(type: string, command: object): void } };
      model.dispatch('SHEET_SET_RECORDS', { records: { metadata: [], protections: [protection] } });
    }, CLOSED_B2);
    await untilSent(page);
    const { page: bob } = await openPage(browser, host, '?as=bob@example.com&lang=ru');
    await typeInto(bob, 'B2', 'mine');
    await bob.getByRole('alert').filter({ hasText: 'изменить защищённую ячейку' }).waitFor();
    await typeInto(bob, 'B3', 'free');
    await typeInto(page, 'B2', 'ours');
    await expectCells(page, 'B3').toEqual(['free']);
    await expectCells(bob, 'B2').toEqual(['ours']);
    await host.stop();
  });
});

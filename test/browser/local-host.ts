import { type ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { vi } from 'vitest';
import type { Order, Report, Start } from './hosts';
import { BUILD, type Expected, expectSoon, MOMENT, untilDrawn } from './soon';

/** A running local host: where its page is, and what ends it. */
export interface LocalHost {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a host over what `npm run build` wrote, with a blank workbook. All hosts of a test file share a process, which
 * loads the engine once; `npm start` is in `started-host.ts`.
 */
export async function startHost(start: Start = {}): Promise<LocalHost> {
  started += 1;
  const host = started;
  const { url } = await carriedOut({ host, start });
  return { url, stop: async () => void (await carriedOut({ host })) };
}

let started = 0;
let hosts: Hosts | undefined;

/** The process in which they run, and what rejects when it ends before it is told to. */
interface Hosts {
  readonly process: ChildProcess;
  readonly end: Promise<never>;
}

function startProcess(): Hosts {
  const process = fork(path.join(import.meta.dirname, 'hosts.ts'), { execArgv: ['--import', 'tsx'] });
  const end = once(process, 'exit').then(([code]) => {
    throw new Error(`The process of the hosts has ended with code ${code}.`);
  });
  return { process, end };
}

function carriedOut(order: Order): Promise<Report> {
  hosts ??= startProcess();
  const report = reportOn(order, hosts.process);
  hosts.process.send(order);
  return Promise.race([report, hosts.end]);
}

async function reportOn({ host }: Order, from: ChildProcess): Promise<Report> {
  for await (const [report] of on(from, 'message')) if (report.host === host) return report;
  throw new Error('Nothing more is heard of the hosts.');
}

interface OpenedPage {
  readonly page: Page;
  /** Every request for another host. */
  readonly strangers: string[];
  /** Every error that the page has told the console, or nobody. */
  readonly faults: string[];
}

/** The page of the host with all that it shows, as the user of the host sees it or, with `?as=ann@example.com`, somebody else. */
export async function openPage(browser: Browser, host: Pick<LocalHost, 'url'>, visitor = ''): Promise<OpenedPage> {
  await closeOthers(browser, host);
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  page.setDefaultTimeout(MOMENT);
  const strangers: string[] = [];
  const faults: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())));
  page.on('pageerror', ({ message }) => void faults.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(host.url) && !/^(data|blob|about):/.test(url)) strangers.push(url);
  });
  await page.goto(`${host.url}${visitor}`);
  await page.locator('body:not([aria-busy])').waitFor({ timeout: BUILD });
  return { page, strangers, faults };
}

/** The hosts of a file come one after the other: what shows one before would go on drawing itself, and look for its host. */
async function closeOthers(browser: Browser, { url }: Pick<LocalHost, 'url'>): Promise<void> {
  const others = browser.contexts().filter((context) => !context.pages().some((page) => page.url().startsWith(url)));
  await Promise.all(others.map((context) => context.close()));
}

export async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'Sales Rhythm' }).click();
  await page.getByRole('menuitem').first().click();
  return page.frameLocator('#sidebar iframe');
}

/** Chooses a file to import, and waits until its tab is in front or the page has said why not. */
export async function importCsv(page: Page, file: string | { name: string; text: string | Buffer }): Promise<void> {
  const chosen =
    typeof file === 'string' ? file : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) };
  const { name } = path.parse(typeof file === 'string' ? file : file.name);
  await page.locator('#file').setInputFiles(chosen);
  const isAnswered = async () => (await activeTab(page)) === name || (await page.locator('#notice').isVisible());
  await expectSoon(isAnswered).toBe(true);
}

/**
 * Types into a cell that is in view in the tab that is open, as a person does: a click, then key by key. Resolves when the
 * server has it too.
 */
export async function typeInto(page: Page, a1: string, text: string): Promise<void> {
  await clickCell(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await untilSent(page);
}

/** Resolves when the server has all that was changed in the page. */
export async function untilSent(page: Page): Promise<void> {
  await page.waitForFunction(() => model.getters.isFullySynchronized());
}

/** Selects a cell that is in view in the tab that is open. The grid takes it up when it draws itself: nobody types sooner. */
export async function clickCell(page: Page, a1: string): Promise<void> {
  await page.locator('.o-grid-overlay').click({ position: middleOf(a1) });
  await untilDrawn(page);
}

export const hoverCell = (page: Page, a1: string): Promise<void> =>
  page.locator('.o-grid-overlay').hover({ position: middleOf(a1) });

/** A cell of the tab that is open: column and row from 0. */
export interface Place {
  readonly col: number;
  readonly row: number;
}

/**
 * The first cell that soon has this text in the tab that is open, row by row, below another if one is given; rejects when
 * there is none.
 */
export function placeOf(page: Page, text: string, below: Place = { col: 0, row: -1 }): Promise<Place> {
  const find = async () => {
    const rows = await shownCells(page);
    const row = rows.findIndex((cells, at) => at > below.row && cells.includes(text));
    if (row < 0) throw new Error(`No cell says “${text}” in:\n${rows.map((cells) => cells.join(' | ')).join('\n')}`);
    return { col: rows[row]!.indexOf(text), row };
  };
  return vi.waitFor(find, { timeout: MOMENT });
}

/** What stands in the tab that is open, as it is shown, row by row; cells without a text are `''`. */
export const shownCells = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const { getters } = model;
    const sheetId = getters.getActiveSheetId();
    const [rows, columns] = [getters.getNumberRows(sheetId), getters.getNumberCols(sheetId)];
    const shownAt = (row: number) => (_: unknown, col: number) =>
      getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
    return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, shownAt(row)));
  });

/** Clicks in the middle of a cell that is in view, however wide its column is. */
export async function clickPlace(page: Page, { col, row }: Place): Promise<void> {
  const zone = { left: col, right: col, top: row, bottom: row };
  const { x, y, width, height } = await page.evaluate((cell) => model.getters.getVisibleRectWithoutHeaders(cell), zone);
  await page.locator('.o-grid-overlay').click({ position: { x: x + width / 2, y: y + height / 2 } });
  await untilDrawn(page);
}

/** Goes to a cell by the keyboard alone, from wherever in the tab. */
export async function goToByKeys(page: Page, { col, row }: Place): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < row; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < col; step++) await page.keyboard.press('ArrowRight');
  await untilDrawn(page);
}

/** Pixels of a cell whose column and row have never been resized. */
const CELL = { width: 96, height: 23 };

function middleOf(a1: string): { x: number; y: number } {
  const [column, row] = positionOf(a1);
  return { x: (column + 0.5) * CELL.width, y: (row + 0.5) * CELL.height };
}

/** What stands in a cell of the open tab: the text shown, and what a pointer over an error would read. */
export function cellAt(page: Page, a1: string): Promise<{ shown: string; message: string }> {
  return page.evaluate(([col, row]) => {
    const { getters } = model;
    const cell = getters.getEvaluatedCell({ sheetId: getters.getActiveSheetId(), col, row });
    return { shown: cell.formattedValue, message: cell.message ?? '' };
  }, positionOf(a1));
}

/** What cells of the open tab show soon. */
export const expectCells = (page: Page, ...cells: string[]): Expected =>
  expectSoon(() => Promise.all(cells.map(async (a1) => (await cellAt(page, a1)).shown)));

export const expectActiveTab = (page: Page): Expected => expectSoon(() => activeTab(page));

export const tabNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { getters } = model;
    return getters.getSheetIds().map((id) => getters.getSheetName(id));
  });

export const activeTab = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { getters } = model;
    return getters.getSheetName(getters.getActiveSheetId());
  });

/** How many charts stand on each tab that has any. */
export const chartCounts = (page: Page): Promise<{ [tab: string]: number }> =>
  page.evaluate(() => {
    const { getters } = model;
    const counts = getters.getSheetIds().map((id) => [getters.getSheetName(id), getters.getChartIds(id).length]);
    return Object.fromEntries(counts.filter(([, count]) => count));
  });

function positionOf(a1: string): [col: number, row: number] {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(a1) ?? [];
  return [letter.charCodeAt(0) - 65, Number(row) - 1];
}

/** Inside the page: the grid's model, as far as the tests ask it. */
interface GridModel {
  readonly getters: {
    getActiveSheetId(): string;
    getSheetIds(): string[];
    getSheetName(id: string): string;
    getChartIds(id: string): string[];
    getNumberRows(id: string): number;
    getNumberCols(id: string): number;
    isFullySynchronized(): boolean;
    getVisibleRectWithoutHeaders(zone: object): { x: number; y: number; width: number; height: number };
    getEvaluatedCell(at: { sheetId: string; col: number; row: number }): { formattedValue: string; message?: string };
  };
}
declare const model: GridModel;

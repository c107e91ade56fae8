import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A running local host, and where its page is. */
export interface LocalHost {
  readonly url: string;
  readonly process: ChildProcess;
  /** Stops it as Ctrl-C does; resolves when the process has ended. */
  stop(): Promise<void>;
}

/** Starts the host over what `npm run build` wrote, with a blank workbook unless it is given a file. */
export const startHost = (...args: string[]): Promise<LocalHost> => startSample('--empty', ...args);

/** Starts the host with the sample company. */
export const startSample = (...args: string[]): Promise<LocalHost> =>
  started(spawn(process.execPath, ['--import', 'tsx', 'src/host/start.ts', '--port', '0', ...args]));

/** Resolves once the process has said where the page is; rejects with all it said when it ends without. */
export async function started(child: ChildProcess): Promise<LocalHost> {
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('close', () => reject(new Error(said)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
  };
  return { url, process: child, stop };
}

/** The page of the host with a mounted grid. `strangers` gathers every request for another host. */
export async function openPage(browser: Browser, host: LocalHost): Promise<{ page: Page; strangers: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
  page.setDefaultTimeout(15_000);
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(host.url) && !/^(data|blob|about):/.test(url)) strangers.push(url);
  });
  await page.goto(host.url);
  await page.locator('.o-grid').waitFor();
  return { page, strangers };
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
  await expect.poll(isAnswered, { timeout: 10_000 }).toBe(true);
}

/** Types into a cell that is in view in the tab that is open, as a person does: a click, then key by key. */
export async function typeInto(page: Page, a1: string, text: string): Promise<void> {
  await clickCell(page, a1);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Selects a cell that is in view in the tab that is open. */
export async function clickCell(page: Page, a1: string): Promise<void> {
  await page.locator('.o-grid-overlay').click({ position: middleOf(a1) });
  await nextFrame(page);
}

export const hoverCell = (page: Page, a1: string): Promise<void> =>
  page.locator('.o-grid-overlay').hover({ position: middleOf(a1) });

/** The grid takes up the clicked cell when it draws itself: nobody types sooner. */
const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));

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
    getEvaluatedCell(at: { sheetId: string; col: number; row: number }): { formattedValue: string; message?: string };
  };
}
declare const model: GridModel;

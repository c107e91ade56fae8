// `npm start`: the page with the live grid, the add-on's menu and its sidebar, on this machine.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TZDate } from '@date-fns/tz';
import { loadAddOn } from './add-on';
import { type LiveWorkbook, openLiveWorkbook } from './live';
import type { Language } from './protocol';
import { type Port, type Serving, serve } from './server';

const DEFAULT_PORT = 8080;

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

async function start(): Promise<void> {
  const options = readOptions();
  const workbook = openLiveWorkbook({ ...(await loadAddOn()), ...options });
  if (options.retro !== undefined) await importRetro(workbook, options.retro);
  const serving = await serveOn(workbook, options.port);
  stopWhenTold(serving);
  console.log(`Sales Rhythm is at ${serving.url} (stop it with Ctrl-C)`);
}

function readOptions() {
  const { lang = 'en', port, today, retro, 'fail-at': failAt } = parsed();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    language: languageOf(lang),
    port: portOf(port),
    zone,
    now: clockOf(today, zone),
    retro,
    failAt: failAt === undefined ? undefined : callOf(failAt),
  };
}

function parsed() {
  const text = { type: 'string' } as const;
  return parseArgs({ options: { retro: text, port: text, lang: text, today: text, 'fail-at': text } }).values;
}

function languageOf(text: string): Language {
  if (text === 'en' || text === 'ru') return text;
  throw new Error(`--lang ${text}: the add-on speaks en and ru.`);
}

function portOf(text: string | undefined): Port {
  if (text === undefined) return { from: DEFAULT_PORT };
  const exactly = Number(text);
  if (Number.isInteger(exactly) && exactly >= 0 && exactly < 65_536) return { exactly };
  throw new Error(`--port ${text} is not a port: write a number from 0 (any free one) to 65535.`);
}

function callOf(text: string): number {
  const call = Number(text);
  if (Number.isInteger(call) && call > 0) return call;
  throw new Error(`--fail-at ${text} is no number of a call: write 1 for the first.`);
}

/** Noon of that day where the spreadsheet is, so that it is that day however the clock is read. */
function clockOf(today: string | undefined, zone: string): () => number {
  if (today === undefined) return Date.now;
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(today) ?? []).map(Number);
  const noon = new TZDate(year ?? Number.NaN, (month ?? 0) - 1, day ?? 0, 12, zone);
  if (noon.getMonth() + 1 !== month) throw new Error(`--today ${today} is not a day: write it as 2026-03-31.`);
  return () => noon.getTime();
}

async function importRetro(workbook: LiveWorkbook, file: string): Promise<void> {
  const answer = workbook.importFile(path.basename(file), await contentOf(file));
  if (!answer.ok) throw new Error(answer.message);
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`--retro ${file}: there is no such file, or it cannot be read.`);
  }
}

async function serveOn(workbook: LiveWorkbook, port: Port): Promise<Serving> {
  try {
    return await serve(workbook, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || !('exactly' in port)) throw error;
    throw new Error(`Port ${port.exactly} is taken: choose another, or leave --port out to get a free one.`);
  }
}

/** Ctrl-C, `kill`, and the end of the `npm start` that began it: npm's shell does not pass a signal on. */
function stopWhenTold(serving: Serving): void {
  const stop = () => void serving.close().then(() => process.exit(0));
  process.once('SIGINT', stop).once('SIGTERM', stop).once('SIGHUP', stop);
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

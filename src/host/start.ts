// `npm start`: the page with the live grid, the add-on's menu and its sidebar, on this machine.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadAddOn } from './add-on';
import { type LiveWorkbook, openLiveWorkbook } from './live';
import type { Language } from './protocol';
import { openSample, type SampleCompany, sampleCompany } from './sample';
import { type Port, type Serving, serve } from './server';
import { eightOn } from './wall-time';
import { zoneNamed } from './zone';

const DEFAULT_PORT = 8080;

try {
  await start();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

async function start(): Promise<void> {
  const options = readOptions();
  const workbook = openLiveWorkbook({ ...(await loadAddOn()), ...options, welcomes: options.sample !== undefined });
  if (options.retro !== undefined) await importRetro(workbook, options.retro);
  if (options.sample !== undefined) buildSample(workbook, options.sample);
  const serving = await serveOn(workbook, options.port);
  stopWhenTold(serving);
  console.log(`Sales Rhythm is at ${serving.url} (stop it with Ctrl-C)`);
}

function readOptions() {
  const { lang = 'en', port, today, retro, empty = false, 'fail-at': failAt, 'takes-time': takesTime } = parsed();
  const language = languageOf(lang);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sample = retro === undefined && !empty ? sampleCompany(language) : undefined;
  return {
    language,
    name: retro === undefined ? sample?.name : path.parse(retro).name,
    port: portOf(port),
    zone,
    now: clockOf(today ?? sample?.today, zone),
    retro,
    sample,
    failAt: failAt === undefined ? undefined : callOf(failAt),
    takesTime,
  };
}

function parsed() {
  const text = { type: 'string' } as const;
  const options = {
    retro: text,
    empty: { type: 'boolean' },
    port: text,
    lang: text,
    today: text,
    // For trials: what if Google fails at a call, and what if it is as slow as it is?
    'fail-at': text,
    'takes-time': { type: 'boolean' },
  } as const;
  return parseArgs({ options }).values;
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

/** 8:00 of that day where the spreadsheet is, and running on from there. */
function clockOf(today: string | undefined, zone: string): () => number {
  if (today === undefined) return Date.now;
  const eight = eightOn(today, zoneNamed(zone));
  if (eight === undefined) throw new Error(`--today ${today} is not a day: write it as 2026-03-31.`);
  const ahead = eight - Date.now();
  return () => Date.now() + ahead;
}

function buildSample({ host }: LiveWorkbook, company: SampleCompany): void {
  console.log('Building the plan of the sample company …');
  const started = performance.now();
  const tabs = openSample(host, company);
  console.log(`${tabs} tabs in ${((performance.now() - started) / 1000).toFixed(1)} s`);
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

// `npm run plan`: the main job without a browser, through the same call of the bundle that the sidebar makes.

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadAddOn } from './add-on';
import { createHost, type Host } from './host';

/** What the bundle answers; the host knows its own half of the contract only. */
type Reply<T> = { ok: true; value: T } | { ok: false; message: string };

interface Inspection {
  headings: string[];
  columns: Record<string, number>;
  suggestedYear: number;
}

interface BuiltPlan {
  year: number;
  total: number;
  lastYear: number;
  tabs: { name: string }[];
  afterToday: number;
  plan: { level: string; kind: string; path: string; value: number }[];
  problems: { row: number; column: string; value: string; reason: string }[];
}

const { values: options } = parseArgs({
  options: {
    retro: { type: 'string' },
    map: { type: 'string', default: '' },
    year: { type: 'string' },
    growth: { type: 'string', default: '0.2' },
    unit: { type: 'string', default: '1000' },
    today: { type: 'string' },
    lang: { type: 'string', default: 'en' },
    json: { type: 'string' },
  },
});

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  if (options.retro === undefined) throw new Error('Say which file holds the past sales: --retro FILE.csv');
  const started = performance.now();
  const host = await openHost();
  const tab = host.importCsv(path.parse(options.retro).name, await textOf(options.retro));
  const seen = ask<Inspection>(host, 'inspectRetro', tab);
  const columns = { ...seen.columns, ...mapped(options.map, seen.headings) };
  const { suggestedYear } = ask<Inspection>(host, 'inspectRetro', tab, columns);
  host.calls.reset();
  const built = ask<BuiltPlan>(host, 'buildPlan', {
    tab,
    columns,
    year: options.year === undefined ? suggestedYear : Number(options.year),
    growth: Number(options.growth),
    unit: Number(options.unit),
    inFull: true,
  });
  const seconds = (performance.now() - started) / 1000;
  report(built, host, seconds);
  if (options.json !== undefined) await save(options.json, built, host, seconds);
}

async function openHost(): Promise<Host> {
  const russian = options.lang === 'ru';
  const now = options.today === undefined ? Date.now : () => Date.parse(`${options.today}T09:00:00Z`);
  if (Number.isNaN(now())) throw new Error(`--today ${options.today} is not a date: write it as 2026-03-31`);
  return createHost({
    ...(await loadAddOn()),
    locale: russian ? 'ru_RU' : 'en_US',
    userLocale: russian ? 'ru' : 'en',
    zone: 'Etc/UTC',
    now,
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new Error(`There is no readable file ${file}`);
  }
}

function ask<T>(host: Host, name: string, ...args: unknown[]): T {
  const reply = host.run(name, args) as Reply<T>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** `date=order_date,amount=revenue` → the columns under these headings. */
function mapped(map: string, headings: readonly string[]): Record<string, number> {
  const pairs = map.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [field = '', heading = ''] = pair.split('=').map((part) => part.trim());
      const at = headings.indexOf(heading);
      if (at < 0)
        throw new Error(`--map ${pair}: there is no column "${heading}". The columns: ${headings.join(', ')}`);
      return [field, at];
    }),
  );
}

function report(built: BuiltPlan, host: Host, seconds: number): void {
  const { reads, writes } = host.calls;
  console.log(`${built.year}: ${built.total} after ${built.lastYear} the year before`);
  for (const { path: name, value } of built.plan.filter(({ level, kind }) => level === 'division' && kind === 'year')) {
    console.log(`  ${name}: ${value}`);
  }
  console.log(
    `${built.tabs.length} tabs, ${built.problems.length} rows with a problem, ${built.afterToday} after today, ` +
      `${reads} reads and ${writes} writes, ${seconds.toFixed(1)} s`,
  );
}

async function save(file: string, { plan, problems, afterToday }: BuiltPlan, host: Host, seconds: number) {
  const { byMember: calls, secondsAtGoogle } = host.calls;
  const result = { plan, problems, excluded: { afterToday }, calls, seconds, secondsAtGoogle };
  await writeFile(file, `${JSON.stringify(result, null, 1)}\n`);
}

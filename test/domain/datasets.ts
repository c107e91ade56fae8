import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { dayOf } from '../../src/domain/calendar';
import { type Fact, readFacts, recogniseRetro } from '../../src/domain/retro';

// Real sales that stand beside the project on a developer's machine and are not part of it: tests that need them say
// so in their names and are skipped elsewhere.

const ADVENTURE_WORKS = dataFile('adventureworks/aw_orders.csv');
const SUPERSTORE = dataFile('superstore/superstore.csv');

export const hasAdventureWorks = existsSync(ADVENTURE_WORKS);
export const hasSuperstore = existsSync(SUPERSTORE);

/** 3,796 orders of 17 salespersons; region is the team, group the division. */
export function adventureWorks(): readonly Fact[] {
  return factsIn(ADVENTURE_WORKS, { team: 'region', division: 'group' });
}

/** 9,994 order lines without people. */
export function superstore(): readonly Fact[] {
  return factsIn(SUPERSTORE, {});
}

function dataFile(path: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
}

function factsIn(file: string, chosen: Record<string, string>): readonly Fact[] {
  const [headings = [], ...rows] = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data;
  const columns = Object.entries(chosen).map(([field, heading]) => [field, headings.indexOf(heading)]);
  const table = { name: 'Sales', headings, rows, firstRow: 2 };
  const { facts, problems } = readFacts(
    table,
    { ...recogniseRetro(headings), ...Object.fromEntries(columns) },
    { today: dayOf('2026-01-01'), company: 'Company' },
  );
  if (problems.length > 0) throw new Error(`${problems.length} rows of ${file} cannot be read`);
  return facts;
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { inject } from 'vitest';
import type { Host, HostOptions } from '../../src/host/host';
import { idNumber } from '../../src/host/tab-links';
import type { BuiltPlan } from '../../src/surface';
import { build, importSales, openSpreadsheet } from './add-on';

interface Wish {
  readonly language?: 'en' | 'ru';
  /** Rows of the log of actions: day, manager, kind and count. Without any, the log is the tab that the first plan makes. */
  readonly log?: readonly (readonly string[])[];
  /** Functions of a script that the user has beside the add-on. */
  readonly byHand?: string;
}

interface Planned {
  readonly host: Host;
  /** The tab of the sales, as scripts know it. */
  readonly sales: number;
  readonly built: BuiltPlan;
}

/**
 * A spreadsheet of one's own in which the sales of `fixtures/sales.csv` stand on a tab and the first plan has been built
 * from them. It is built once in a run of the tests, by the bundle of that run, whichever file asks first: to open what
 * was kept takes an eighth of the time.
 */
export async function openPlanned({ language = 'en', log = [], byHand = '' }: Wish = {}): Promise<Planned> {
  const { built, ...kept } = await onceInARun(JSON.stringify([language, log]), () => firstPlan(language, log));
  const host = await openSpreadsheet(language, kept, byHand);
  return { host, sales: idNumber(host.model.getters.getSheetIdByName('Sales')!), built };
}

/** What is kept of a spreadsheet, and of what was answered when its plan was built. */
interface Kept extends Required<Pick<HostOptions, 'data' | 'memory'>> {
  readonly front: string;
  readonly built: BuiltPlan;
}

async function firstPlan(language: 'en' | 'ru', log: NonNullable<Wish['log']>): Promise<Kept> {
  const host = await openSpreadsheet(language);
  const sales = await importSales(host);
  if (log.length > 0) host.importCsv('Actions', ['Date,Manager,Action,Count', ...log.map(String)].join('\n'));
  const built = build(host, sales, { team: 3, division: 4 });
  return { data: host.exportData(), memory: host.memory(), front: host.activeSheet, built };
}

/** Two workers that ask at once both make it, and the same; none reads what another has half written. */
async function onceInARun(name: string, make: () => Promise<Kept>): Promise<Kept> {
  const file = path.join(inject('runFolder'), `${createHash('sha1').update(name).digest('hex')}.json`);
  if (!existsSync(file)) {
    const draft = `${file}.${threadId}`;
    writeFileSync(draft, JSON.stringify(await make()));
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Kept;
}

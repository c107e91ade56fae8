// The hosts of a test file, in one process beside it: a script that runs for seconds keeps no test from what it has to do.

import { loadAddOn } from '../../src/host/add-on';
import { openLiveWorkbook } from '../../src/host/live';
import type { Language } from '../../src/host/protocol';
import { type Serving, serve } from '../../src/host/server';
import { eightOn } from '../../src/host/wall-time';
import { zoneNamed } from '../../src/host/zone';

/** How a host is started. */
export interface Start {
  readonly lang?: Language;
  /** Its clock shows 8:00 of this day: `2026-03-31`. */
  readonly today?: string;
  readonly failAt?: number;
  readonly takesTime?: boolean;
}

/** Starts the host of this number or, without a word on how, stops it. */
export interface Order {
  readonly host: number;
  readonly start?: Start;
}

/** The order is carried out: the page of this host is, or was, there. */
export interface Report {
  readonly host: number;
  readonly url: string;
}

const running = new Map<number, Serving>();

process.on('message', async ({ host, start }: Order) => {
  if (start) running.set(host, await open(start));
  else await running.get(host)!.close();
  process.send!({ host, url: running.get(host)!.url } satisfies Report);
});
process.on('disconnect', () => process.exit());

async function open({ lang: language = 'en', today, ...trials }: Start): Promise<Serving> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ahead = today === undefined ? 0 : eightOn(today, zoneNamed(zone))! - Date.now();
  const now = () => Date.now() + ahead;
  const workbook = openLiveWorkbook({ ...(await loadAddOn()), language, zone, now, ...trials });
  return serve(workbook, { exactly: 0 });
}

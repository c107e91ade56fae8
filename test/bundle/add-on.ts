import { readFile } from 'node:fs/promises';
import { loadAddOn } from '../../src/host/add-on';
import { createHost, type Host, type HostOptions } from '../../src/host/host';
import type { BuiltPlan, Columns, PlanRequest, Reply, SidebarCalls, Step } from '../../src/surface';

/** What is left of a spreadsheet that was open: all of it, or its tabs alone. */
interface Left extends Pick<HostOptions, 'data' | 'memory'> {
  /** The tab in front. */
  readonly front?: string;
}

/** A spreadsheet with the built bundle in it, on 4 March 2026: a new one, or one that was open before. */
export async function openSpreadsheet(
  language: 'en' | 'ru' = 'en',
  { front, ...left }: Left = {},
  byHand = '',
): Promise<Host> {
  const addOn = await loadAddOn();
  const host = createHost({
    ...addOn,
    code: addOn.code + byHand,
    ...left,
    locale: language === 'ru' ? 'ru_RU' : 'en_US',
    userLocale: language,
    zone: 'Europe/Moscow',
    now: () => Date.parse('2026-03-04T09:00:00Z'),
  });
  if (front !== undefined) host.activeSheet = front;
  return host;
}

export const importSales = async (host: Host, file = 'test/fixtures/sales.csv'): Promise<number> =>
  host.importCsv('Sales', await readFile(file, 'utf8'));

type Answer<Name extends keyof SidebarCalls> = ReturnType<SidebarCalls[Name]> extends Reply<infer T> ? T : never;

/** What the sidebar gets for a call; an expected failure is thrown as the sentence the user would read. */
export function ask<Name extends keyof SidebarCalls>(
  host: Host,
  name: Name,
  ...args: Parameters<SidebarCalls[Name]>
): Answer<Name> {
  const reply = host.run(name, args) as Reply<Answer<Name>>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Builds the plan for 2026 from a tab, with the columns as recognised but for those given. */
export function build(host: Host, tab: number, columns: Columns = {}): BuiltPlan {
  const seen = ask(host, 'inspectRetro', tab);
  const request = { tab, columns: { ...seen.columns, ...columns }, year: 2026, growth: 0.2, unit: 1000, inFull: true };
  return planned(host, request);
}

/** Asks for parts of the plan until all of it stands. */
export const planned = (host: Host, request: PlanRequest): BuiltPlan => finished(() => ask(host, 'buildPlan', request));

export function finished<T>(part: () => Step<T>): T {
  for (;;) {
    const step = part();
    if (step.finished) return step.value;
  }
}

export const tabNames = (host: Host): string[] =>
  host.model.getters.getSheetIds().map((id) => host.model.getters.getSheetName(id));

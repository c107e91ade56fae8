import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AddOn } from '../add-on';
import { createHost, type Host } from '../host';
import type { Language } from '../protocol';
import { textOf } from '../text-file';
import { ask, askToTheEnd } from './asking';
import type { Mapping, PlanOptions } from './options';
import { headingsOn, isUnread, nameHeadings, positionOf, tabOf } from './tables';
import { TEXTS } from './texts';

/** A plan that was built, in a spreadsheet that is ready to be saved. */
export interface Planned {
  readonly host: Host;
  readonly built: BuiltPlan;
  readonly report: PlanReport;
}

/** What `plan.json` holds. */
export interface PlanReport {
  readonly plan: readonly PlanRow[];
  readonly problems: readonly ProblemRow[];
  readonly excluded: { readonly [reason in 'afterToday' | 'otherCurrency' | 'notCounted']: number };
  /** Of building the plan: `Range.setValues` → 3. */
  readonly calls: { readonly [member: string]: number };
  /** All of it, here. */
  readonly seconds: number;
  /** What the service calls would take there. */
  readonly secondsAtGoogle: number;
}

// What the bundle answers: the host knows its own half of the contract only.

interface PlanRow {
  readonly level: string;
  readonly name: string;
  readonly path: string;
  readonly parent: string;
  readonly metric: string;
  readonly period: string;
  readonly kind: string;
  readonly start: string;
  readonly end: string;
  readonly value: number;
}

interface ProblemRow {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface BuiltPlan {
  readonly year: number;
  readonly total: number;
  readonly lastYear: number;
  readonly annualised: readonly number[];
  readonly tabs: readonly { readonly name: string }[];
  readonly plan: readonly PlanRow[];
  readonly problems: readonly ProblemRow[];
  readonly excluded: PlanReport['excluded'];
}

interface Columns {
  readonly [field: string]: number;
}

interface Inspection {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly currencies: readonly { readonly currency: string }[];
  readonly suggestedYear: number;
}

/**
 * The plan from these files, built in a new spreadsheet by the call of the bundle that the sidebar makes. What cannot be
 * done throws an error with one sentence in the language of the options.
 */
export async function planFrom(addOn: AddOn, options: PlanOptions): Promise<Planned> {
  const started = performance.now();
  const { language, growth, unit, rule } = options;
  const host = openHost(addOn, options);
  await importInputs(host, options);
  const tab = await importFile(host, options.retro, path.parse(options.retro).name, language);
  const seen = ask<Inspection>(host, 'inspectRetro', tab);
  const columns = chosenColumns(seen, options.map, language);
  const rows = countedRows(seen, options.where, language);
  const { currencies, suggestedYear } = ask<Inspection>(host, 'inspectRetro', tab, columns, rows);
  const counted = { ...rows, ...chosenCurrency(currencies, options) };
  const year = options.year ?? suggestedYear;
  host.calls.reset();
  const built = askToTheEnd<BuiltPlan>(host, 'buildPlan', {
    tab,
    columns,
    ...counted,
    year,
    ...(rule && { rule }),
    growth,
    unit,
    inFull: true,
  });
  assertInputsRead(host, options);
  const { plan, problems, excluded } = built;
  const { byMember: calls, secondsAtGoogle } = host.calls;
  const seconds = (performance.now() - started) / 1000;
  return { host, built, report: { plan, problems, excluded, calls, seconds, secondsAtGoogle } };
}

function openHost({ code, files, scriptZone }: AddOn, { language, today }: PlanOptions): Host {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const clock =
    today === undefined ? { zone, now: Date.now } : { zone: 'Etc/UTC', now: () => Date.parse(`${today}T09:00:00Z`) };
  const locale = language === 'ru' ? 'ru_RU' : 'en_US';
  return createHost({ code, files, scriptZone, locale, userLocale: language, ...clock });
}

/** Before the sales, so that a file of sales called People does not take the name. */
async function importInputs(host: Host, { people, peopleMap, actions, language }: PlanOptions): Promise<void> {
  if (people !== undefined) {
    await importFile(host, people, tabOf('people', language), language);
    nameHeadings(host, 'people', peopleMap, language);
  }
  if (actions !== undefined) await importFile(host, actions, tabOf('actions', language), language);
}

/** The number of the new tab. */
async function importFile(host: Host, file: string, tab: string, language: Language): Promise<number> {
  const text = await readText(file, language);
  try {
    return host.importCsv(tab, text);
  } catch {
    throw new Error(TEXTS[language].noTable(file));
  }
}

async function readText(file: string, language: Language): Promise<string> {
  const texts = TEXTS[language];
  const bytes = await readFile(file).catch(() => {
    throw new Error(texts.noFile(file));
  });
  const text = textOf(bytes, language);
  if (text === undefined) throw new Error(texts.noText(file));
  if (text.trim() === '') throw new Error(texts.emptyFile(file));
  return text;
}

/** As recognised, but for those that are mapped: a column that is mapped holds nothing else. */
function chosenColumns({ headings, columns }: Inspection, map: Mapping, language: Language): Columns {
  const mapped = map.map(({ field, heading }) => [field, positionOf(heading, headings, 'map', language)] as const);
  const taken = mapped.map(([, at]) => at);
  const others = Object.entries(columns).filter(([, at]) => !taken.includes(at));
  return Object.fromEntries([...others, ...mapped]);
}

function countedRows({ headings }: Inspection, where: PlanOptions['where'], language: Language) {
  if (where === undefined) return {};
  return { only: { column: positionOf(where.heading, headings, 'where', language), value: where.value } };
}

/** As the sales spell it, in any letter case. */
function chosenCurrency(known: Inspection['currencies'], { currency: wanted, language }: PlanOptions) {
  if (wanted === undefined) return {};
  const names = known.map(({ currency }) => currency);
  const currency = names.find((name) => name === wanted.toUpperCase());
  if (currency === undefined) throw new Error(TEXTS[language].badCurrency(wanted, names));
  return { currency };
}

/** A file that was given and silently not read would be worse than none. */
function assertInputsRead(host: Host, { people, actions, language }: PlanOptions): void {
  const texts = TEXTS[language];
  if (people !== undefined && isUnread(host, 'people', language))
    throw new Error(texts.notPeople(people, headingsOn(host, 'people', language).headings));
  if (actions !== undefined && isUnread(host, 'actions', language))
    throw new Error(texts.notActions(actions, headingsOn(host, 'actions', language).headings));
}

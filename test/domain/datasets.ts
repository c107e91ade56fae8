import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type Day, dayOf, monthOfDay, yearOfDay } from '../../src/domain/calendar';
import { readDay } from '../../src/domain/cells';
import { readInput } from '../../src/domain/inputs';
import { type People, peopleOf } from '../../src/domain/people';
import { type Fact, type Facts, type Reading, readFacts } from '../../src/domain/retro';
import { recogniseRetro } from '../../src/domain/retro-columns';
import type { Table } from '../../src/domain/table';

// Real sales that stand beside the project on a developer's machine and are not part of it: tests that need them say
// so in their names and are skipped elsewhere.

const ADVENTURE_WORKS = dataFile('adventureworks/aw_orders.csv');
const SUPERSTORE = dataFile('superstore/superstore.csv');
const MAVEN_DEALS = dataFile('maven_crm/sales_pipeline.csv');
const MAVEN_PRODUCTS = dataFile('maven_crm/products.csv');
const MAVEN_TEAMS = dataFile('maven_crm/sales_teams.csv');

export const hasAdventureWorks = existsSync(ADVENTURE_WORKS);
export const hasSuperstore = existsSync(SUPERSTORE);
export const hasMaven = existsSync(MAVEN_DEALS) && existsSync(MAVEN_TEAMS);

/** 3,796 orders of 17 salespersons; region is the team, group the division. */
export function adventureWorks(): readonly Fact[] {
  return whole(readSales(ADVENTURE_WORKS, { team: 'region', division: 'group' }));
}

/** 9,994 order lines: the state stands for a manager, the region for a team. */
export function superstore(): readonly Fact[] {
  return whole(readSales(SUPERSTORE, { team: 'Region', manager: 'State' }));
}

/** 8,800 deals of 30 agents, of which 4,238 are won, from March to December 2017. */
export function maven(people: People): Facts {
  const { headings } = tableIn(MAVEN_DEALS);
  return readSales(MAVEN_DEALS, {}, { people, only: { column: headings.indexOf('deal_stage'), value: 'Won' } });
}

export interface MavenDeal {
  readonly deal: string;
  readonly agent: string;
  /** Prospecting, Engaging, Won or Lost. */
  readonly stage: string;
  readonly engaged: Day | undefined;
  readonly closed: Day | undefined;
  /** The list price of its product, which is all that is known of an open deal; its heading says `GTXPro` for `GTX Pro`. */
  readonly listed: number;
}

/** All 8,800 deals of Maven as they stand in its pipeline, open and lost ones too. */
export function mavenPipeline(): readonly MavenDeal[] {
  const { headings, rows } = tableIn(MAVEN_DEALS);
  const cellOf = (row: Table['rows'][number], heading: string) => String(row[headings.indexOf(heading)] ?? '');
  const keyOf = (product: unknown) => String(product).replace(' ', '');
  const prices = new Map(tableIn(MAVEN_PRODUCTS).rows.map(([product, , price]) => [keyOf(product), Number(price)]));
  return rows.map((row) => ({
    deal: cellOf(row, 'opportunity_id'),
    listed: prices.get(keyOf(cellOf(row, 'product'))) ?? 0,
    agent: cellOf(row, 'sales_agent'),
    stage: cellOf(row, 'deal_stage'),
    engaged: readDay(cellOf(row, 'engage_date')),
    closed: readDay(cellOf(row, 'close_date')),
  }));
}

/** 35 agents in 6 teams of 3 offices; the heading `manager` means the lead, after whom the team is called. */
export function mavenPeople(): People {
  const table = tableIn(MAVEN_TEAMS);
  const headings = table.headings.map((heading) => (heading === 'manager' ? 'team' : heading));
  const { records, problems } = readInput('people', { ...table, headings });
  if (problems.length > 0) throw new Error(`${problems.length} rows of ${MAVEN_TEAMS} cannot be read`);
  return peopleOf(records);
}

const RUSSIAN_CALENDAR = dataFile('ru_calendar');
export const hasRussianCalendar = existsSync(RUSSIAN_CALENDAR);

/** The days that a published Russian calendar names: days off, short days, and weekends worked in full. */
export function russianCalendar(year: number): { month: number; date: number; type: 'off' | 'short' | 'worked' }[] {
  const text = readFileSync(`${RUSSIAN_CALENDAR}/${year}.xml`, 'utf8');
  const types = { 1: 'off', 2: 'short', 3: 'worked' } as const;
  return [...text.matchAll(/<day d="(\d\d)\.(\d\d)" t="([123])"/g)].map(([, month, date, type]) => ({
    month: Number(month),
    date: Number(date),
    type: types[type as '1' | '2' | '3'],
  }));
}

/** A sale with all that its row says. */
export interface LabelledSale {
  readonly day: Day;
  readonly amount: number;
  readonly labels: Readonly<Record<string, string>>;
}

/** The order lines of Superstore, labelled by the headings of their file. */
export function labelledSuperstore(): LabelledSale[] {
  return labelled(SUPERSTORE, 'Order Date', 'Sales');
}

/** The orders of AdventureWorks, labelled by the headings of their file. */
export function labelledAdventureWorks(): LabelledSale[] {
  return labelled(ADVENTURE_WORKS, 'order_date', 'revenue');
}

function labelled(file: string, date: string, amount: string): LabelledSale[] {
  const text = readFileSync(file, 'utf8');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return rows.map((labels) => ({ day: dayOf(labels[date]!), amount: Number(labels[amount]), labels }));
}

const CLIENT_QUARTERS = dataFile('forecast/clients_quarterly.csv');
export const hasClientQuarters = existsSync(CLIENT_QUARTERS);

/** 1,450 quarters of 315 resellers: figures known before each, by heading, and `y`, the revenue of the quarter `q`. */
export function clientQuarters(): Record<string, number>[] {
  const { headings, rows } = tableIn(CLIENT_QUARTERS);
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, Number(row[at])])));
}

const RESELLER_MONTHS = dataFile('forecast/hierarchy_aw_monthly.csv');
const TOURISM_QUARTERS = dataFile('forecast/hierarchy_tourism_quarterly.csv');
export const hasHierarchies = existsSync(RESELLER_MONTHS) && existsSync(TOURISM_QUARTERS);

/** A series at the bottom of a hierarchy: `path` names the units above it from the top, and itself. */
export interface BottomSeries {
  readonly path: readonly string[];
  readonly amounts: readonly number[];
}

/** 315 series of 35 months: territory, manager, client. */
export function adventureWorksHierarchy(): BottomSeries[] {
  return hierarchyIn(RESELLER_MONTHS);
}

/** All orders of AdventureWorks by month, from July 2017 to May 2020: region, salesperson. */
export function adventureWorksMonths(): BottomSeries[] {
  const series = new Map<string, { path: string[]; amounts: number[] }>();
  for (const { day, amount, labels } of labelledAdventureWorks()) {
    const month = (yearOfDay(day) - 2017) * 12 + monthOfDay(day) - 6;
    const path = [labels.region!, labels.salesperson!];
    const own = series.get(path.join('/')) ?? { path, amounts: Array<number>(35).fill(0) };
    series.set(path.join('/'), own);
    if (month < 35) own.amounts[month]! += amount;
  }
  return [...series.values()];
}

/** 304 series of 80 quarters: state, region, purpose. */
export function tourismHierarchy(): BottomSeries[] {
  return hierarchyIn(TOURISM_QUARTERS);
}

function hierarchyIn(file: string): BottomSeries[] {
  return tableIn(file).rows.map((row) => ({ path: row.slice(0, 3).map(String), amounts: row.slice(3).map(Number) }));
}

function dataFile(path: string): string {
  return fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
}

function readSales(file: string, chosen: Record<string, string>, reading: Partial<Reading> = {}): Facts {
  const table = tableIn(file);
  const columns = Object.entries(chosen).map(([field, heading]) => [field, table.headings.indexOf(heading)]);
  return readFacts(
    table,
    { ...recogniseRetro(table.headings), ...Object.fromEntries(columns) },
    { today: dayOf('2026-01-01'), company: 'Company', ...reading },
  );
}

function whole({ facts, problems }: Facts): readonly Fact[] {
  if (problems.length > 0) throw new Error(`${problems.length} rows cannot be read`);
  return facts;
}

function tableIn(file: string): Table {
  const [headings = [], ...rows] = Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data;
  return { name: 'Sales', headings, rows, firstRow: 2 };
}

import { beforeAll, describe, expect, it } from 'vitest';
import { loadAddOn } from '../../src/host/add-on';
import { styleAt } from '../../src/host/cells';
import { createHost, type Host } from '../../src/host/host';
import type { Workbook } from '../../src/host/workbook';
import { textsIn } from '../../src/i18n/catalog';
import type { BuiltPlan, Columns } from '../../src/surface';
import { ask, finished, planned } from './add-on';
import { faultsIn } from './checker';

export interface Company {
  readonly name: string;
  readonly language: 'en' | 'ru';
  /** The sales first. */
  readonly tabs: () => readonly { readonly name: string; readonly csv: string }[];
  /** The headings that do not say by themselves what stands under them. */
  readonly map: { readonly [field: string]: string };
  readonly year: number;
  readonly currency?: string;
  /** When the plan is made, and two months later. */
  readonly made: string;
  readonly later: string;
}

/** What must be true of the plan of any company by the forecast. */
export function describePlanByForecast(company: Company): void {
  describe(`the plan of ${company.name} by the forecast`, () => {
    const { pages, tables, columns, levels } = textsIn(company.language).tabs;
    let host: Host;
    let built: BuiltPlan;

    beforeAll(async () => {
      host = await openWith(company);
      built = buildByForecast(host, company);
    });

    it('adds up in time and over people, to the unit', () => {
      expect(faultsIn(built.plan!, company.year)).toEqual([]);
      expect(sumOf(built.quarters)).toBe(built.total);
    });

    it('says what each target is made of: parts that make it, and the year', () => {
      const steps = tableOn(host, pages.plan, tables.steps);
      expect(steps.map((row) => row[columns.target])).toEqual([...built.quarters, built.total]);
      expect(steps.map((row) => row[columns.stepsCheck])).toEqual([0, 0, 0, 0, 0]);
      const { past, forecast, ambition } = textsIn(company.language).tabs.reasons;
      for (const reason of [past, forecast, ambition]) expect(steps[4]).toHaveProperty([reason]);
    });

    it('says the same in notes on the targets', () => {
      const at = rowOf(host, pages.plan, textsIn(company.language).tabs.quarter(1, company.year));
      const column = host.values(pages.plan)[at - 1]!.indexOf(columns.plan);
      const sheetId = host.model.getters.getSheetIdByName(pages.plan)!;
      const notes = [0, 1, 2, 3].map(
        (row) => styleAt({ model: host.model } as Workbook, { sheetId, row: at + row, col: column }).note,
      );
      const { past } = textsIn(company.language).tabs.reasons;
      for (const note of notes) expect(note?.toLowerCase()).toContain(past.toLowerCase());
    });

    it('has forecasts of everyone and every product that add up in every quarter', () => {
      for (const title of [tables.forecastOfUnits, tables.forecastOfProducts]) {
        const rows = tableOn(host, pages.plan, title);
        if (title === tables.forecastOfProducts && rows.length === 0) continue;
        const [whole, ...below] = rows;
        const check = below[below.length - 1]!;
        expect(whole![columns.level]).toBe(levels.company);
        const quarters = Object.keys(whole!).filter(
          (heading) => ![columns.unit, columns.level, columns.year].includes(heading),
        );
        expect(quarters).toHaveLength(4);
        for (const quarter of quarters) {
          expect(whole![quarter]).toBeGreaterThan(0);
          expect(check[quarter]).toBe(0);
        }
      }
    });

    it('has an outlook of month, quarter and year, each within its range', () => {
      const rows = tableOn(host, pages.outlook, tables.outlook);
      expect(rows).toHaveLength(3);
      for (const row of rows) expectOutlook(row, columns);
      expect(messagesOn(host, pages.outlook)[0]).toContain('%');
    });

    it('has one of everyone with a plan', () => {
      const rows = tableOn(host, pages.outlook, (title) => title.endsWith(tables.outlookOf('')));
      const people = new Set(built.plan!.filter(({ level }) => level === 'manager').map(({ name }) => name));
      const told = rows.map((row) => String(row[columns.unit]).trim());
      expect([...people].filter((name) => !told.includes(name))).toEqual([]);
      for (const row of rows.filter((each) => each[columns.forecast] !== '')) expectOutlook(row, columns);
    });

    it('has scenarios of the quarter, the worst below and the best above all others', () => {
      const rows = tableOn(host, pages.outlook, (title) => title.endsWith(tables.scenarios('')));
      const { scenarios } = textsIn(company.language).tabs;
      expect(rows[0]![columns.scenario]).toBe(scenarios.base);
      const forecasts = rows.map((row) => Number(row[columns.forecast]));
      const of = (name: string) => Number(rows.find((row) => row[columns.scenario] === name)?.[columns.forecast]);
      expect(of(scenarios.vacancies)).toBeLessThan(of(scenarios.base));
      const worst = rows.some((row) => row[columns.scenario] === scenarios.worst)
        ? scenarios.worst
        : scenarios.vacancies;
      expect(of(worst)).toBe(Math.min(...forecasts));
      const [, quarter] = tableOn(host, pages.outlook, tables.outlook);
      for (const row of rows) expectOutlook({ ...row, [columns.fact]: quarter![columns.fact]! }, columns);
    });

    it('says how far each way to a target would have missed, the farther the smaller the units', () => {
      const rows = tableOn(host, pages.accuracy, tables.missed);
      const errors = rows.map((row) => Number(row[columns.byForecast]));
      expect(rows.map((row) => row[columns.level])).toContain(levels.company);
      for (const error of errors) expect(error).toBeGreaterThan(0);
      expect(errors[errors.length - 1]).toBeGreaterThan(errors[0]!);
      expect(messagesOn(host, pages.accuracy)[0]).toMatch(/%.*%.*%/);
    });

    it('does not move in two months of refreshes', () => {
      const before = planOn(host, company);
      for (const day of [midway(company), company.later]) {
        host.advanceTo(Date.parse(`${day}T09:00:00Z`));
        finished(() => ask(host, 'refreshTabs'));
      }
      expect(planOn(host, company)).toEqual(before);
      expect(messagesOn(host, pages.outlook).length).toBeGreaterThan(2);
    });
  });
}

/** A spreadsheet with the tables of a company, on the day on which its plan is made. */
export async function openWith({ language, made, tabs }: Company): Promise<Host> {
  const host = createHost({
    ...(await loadAddOn()),
    locale: language === 'ru' ? 'ru_RU' : 'en_US',
    userLocale: language,
    zone: 'Etc/UTC',
    now: () => Date.parse(`${made}T09:00:00Z`),
  });
  for (const { name, csv } of tabs()) host.importCsv(name, csv);
  return host;
}

export function buildByForecast(host: Host, { map, year, currency }: Company): BuiltPlan {
  const tab = ask(host, 'openRetro').tabs[1]!.id; // the first is the blank one of a new spreadsheet
  const { headings, columns } = ask(host, 'inspectRetro', tab);
  const mapped = Object.entries(map).map(([field, heading]) => [field, headings.indexOf(heading)]);
  const chosen: Columns = { ...columns, ...Object.fromEntries(mapped) };
  const built = planned(host, {
    tab,
    columns: chosen,
    ...(currency && { currency }),
    year,
    rule: 'forecast',
    growth: 0.1,
    unit: 100,
    inFull: true,
  });
  ask(host, 'scheduleRefresh', 'off'); // of 1440 hours that go by, each would wake a trigger
  return built;
}

type Row = Record<string, unknown>;

/** The rows of a table by their headings; a note may stand between its title and these. None where it is not there. */
export function tableOn(host: Host, tab: string, title: string | ((title: string) => boolean)): Row[] {
  const rows = host.values(tab);
  const isTitle = typeof title === 'string' ? (cell: string) => cell === title : title;
  const at = rows.findIndex(([first], row) => isTitle(String(first)) && filled(rows[row]!) === 1);
  if (at < 0) return [];
  const top = at + 1 + rows.slice(at + 1).findIndex((row) => filled(row) > 1);
  const [headings, ...below] = rows.slice(top);
  const end = below.findIndex((row) => filled(row) === 0);
  return (end < 0 ? below : below.slice(0, end)).map((row) =>
    Object.fromEntries(headings!.flatMap((heading, column) => (heading === '' ? [] : [[heading, row[column]]]))),
  );
}

const filled = (row: readonly unknown[]) => row.filter((cell) => cell !== '').length;

function rowOf(host: Host, tab: string, first: string): number {
  return host.values(tab).findIndex(([cell]) => String(cell).startsWith(first));
}

/** What stands in words under the title of a tab. */
function messagesOn(host: Host, tab: string): string[] {
  const rows = host.values(tab).slice(1);
  const end = rows.findIndex((row) => filled(row) > 1);
  return rows.slice(0, end).flatMap(([first]) => (first === '' ? [] : [String(first)]));
}

/** The plan of money of everyone, and whether it adds up. */
export function planOn(host: Host, { language }: Company): unknown[][] {
  const { pages, tables } = textsIn(language).tabs;
  return tableOn(host, pages.plan, tables.planOfMoney).map((row) => Object.values(row));
}

function midway({ made, later }: Company): string {
  return new Date((Date.parse(made) + Date.parse(later)) / 2).toISOString().slice(0, 10);
}

/** From what is sold already up, within the range, with a chance that is never told as none. */
function expectOutlook(
  row: Row,
  columns: { fact: string; forecast: string; from: string; to: string; chance: string },
) {
  const [fact = 0, forecast = 0, low = 0, high = 0] = [columns.fact, columns.forecast, columns.from, columns.to].map(
    (heading) => Number(row[heading]),
  );
  expect(forecast).toBeGreaterThanOrEqual(Math.min(fact, low) - 1);
  expect(low).toBeLessThanOrEqual(forecast);
  expect(high).toBeGreaterThanOrEqual(forecast);
  const chance = row[columns.chance];
  if (typeof chance === 'string') return expect(['', '<1%', '>99%']).toContain(chance);
  expect(chance).toBeGreaterThanOrEqual(0.01);
  expect(chance).toBeLessThanOrEqual(1);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

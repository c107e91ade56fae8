import { pastShares, type Share } from './allocate';
import { flatten, isoOf, type Period, workingDays, yearOf, yearOfDay } from './calendar';
import { type Organisation, organise } from './organisation';
import { Mistake } from './problem';
import type { Fact } from './retro';
import { split } from './split';
import { splitTable } from './split-table';
import { type Growth, quartersOf, type Targets, targets } from './target';

export interface Plan {
  readonly year: number;
  /** Every figure is a multiple of it. */
  readonly unit: number;
  /** What the company sold in the year before. */
  readonly lastYear: number;
  readonly organisation: Organisation;
  /** The year, its quarters, months and weeks, each kind in the order of the calendar. */
  readonly periods: readonly Period[];
  readonly company: PlanUnit;
}

/** The company, a division, a team or a manager, with the units that it consists of. */
export interface PlanUnit {
  readonly level: 'company' | PlanRow['level'];
  /** `''` for the company. */
  readonly name: string;
  /** `Division/Team/Manager`, with ∕ (U+2215) for a slash inside a name; `''` for the company. */
  readonly path: string;
  /** The path one level up. */
  readonly parent: string;
  readonly units: readonly PlanUnit[];
  /** The planned revenue, one figure for each of the plan's periods. */
  readonly revenue: readonly number[];
}

/**
 * The plan of a year: the sales of the year before and their growth, split over quarters, months and weeks, and over
 * divisions, teams and managers.
 *
 * Quarters follow last year's quarters, months and weeks their working days, people their own sales of last year. Every
 * figure is a multiple of the unit, and at every level both trees add up exactly: weeks to months, months to quarters,
 * quarters to the year, and managers to teams, teams to divisions, divisions to the company.
 *
 * Throws a Mistake (`noLastYear`) when nothing was sold in the year before, or no more than was returned.
 */
export function makePlan(facts: readonly Fact[], { year, growth, unit }: Growth & { readonly year: number }): Plan {
  const quarters = quartersOf(facts, year - 1);
  const lastYear = quarters.reduce((sum, quarter) => sum + quarter, 0);
  if (!(lastYear > 0)) throw new Mistake('noLastYear', { year: year - 1, years: yearsWithSales(facts) });
  const whole = yearOf(year);
  const organisation = organise(facts);
  const figure = companyFigure(whole, targets(quarters, { growth, unit }), unit);
  const units = unitsOf(LEVELS, pastShares(facts, organisation, year), figure, { path: '', unit });
  const company: PlanUnit = { level: 'company', name: '', path: '', parent: '', units, revenue: revenueOf(figure) };
  return { year, unit, lastYear, organisation, periods: flatten(whole), company };
}

function yearsWithSales(facts: readonly Fact[]): string {
  const sums = new Map<number, number>();
  for (const { day, amount } of facts) sums.set(yearOfDay(day), (sums.get(yearOfDay(day)) ?? 0) + amount);
  const years = [...sums].filter(([, sum]) => sum > 0).map(([year]) => year);
  return years.sort((a, b) => a - b).join(', ');
}

/** What a period should bring, with the figures of its parts beside it as in `Period`. */
interface Figure {
  readonly value: number;
  readonly parts: readonly Figure[];
}

function companyFigure({ parts }: Period, { year, quarters }: Targets, unit: number): Figure {
  return { value: year, parts: parts.map((quarter, index) => figureByDays(quarter, quarters[index] ?? 0, unit)) };
}

/** A figure split over the parts of its period by their working days. */
function figureByDays({ parts }: Period, value: number, unit: number): Figure {
  if (parts.length === 0) return { value, parts: [] };
  const values = split(
    value,
    parts.map(({ start, end }) => workingDays(start, end)),
    { unit },
  );
  return { value, parts: parts.map((part, index) => figureByDays(part, values[index]!, unit)) };
}

const LEVELS = ['division', 'team', 'manager'] as const;

/** The units that share `figure` between them, and the units below these. */
function unitsOf(
  [level, ...below]: readonly PlanRow['level'][],
  shares: readonly Share[],
  figure: Figure,
  { path: parent, unit }: { readonly path: string; readonly unit: number },
): PlanUnit[] {
  if (level === undefined || shares.length === 0) return [];
  const values = split(
    figure.value,
    shares.map(({ weight }) => weight),
    { unit },
  );
  const figures = spread(figure, values, unit);
  return shares.map(({ name, units }, index) => {
    const own = figures[index]!;
    const path = parent === '' ? pathName(name) : `${parent}/${pathName(name)}`;
    return { level, name, path, parent, units: unitsOf(below, units, own, { path, unit }), revenue: revenueOf(own) };
  });
}

/** A figure split between units that have these values in it, through all its parts: both margins stay exact. */
function spread({ parts }: Figure, values: readonly number[], unit: number): Figure[] {
  if (parts.length === 0) return values.map((value) => ({ value, parts: [] }));
  const table = splitTable(
    values,
    parts.map(({ value }) => value),
    { unit },
  );
  const byPart = parts.map((part, index) =>
    spread(
      part,
      table.map((row) => row[index]!),
      unit,
    ),
  );
  return values.map((value, index) => ({ value, parts: byPart.map((figures) => figures[index]!) }));
}

function revenueOf(figure: Figure): number[] {
  return flatten(figure).map(({ value }) => value);
}

function pathName(name: string): string {
  return name.replace(/\//g, '∕');
}

/** One figure of the plan. A week that crosses months is two rows with one `period` and its own dates. */
export interface PlanRow {
  readonly level: 'division' | 'team' | 'manager';
  readonly name: string;
  /** `Division/Team/Manager` */
  readonly path: string;
  /** The path one level up, `""` for a division. */
  readonly parent: string;
  readonly metric: 'revenue';
  /** `2026`, `2026-Q1`, `2026-01` or `2026-W05` */
  readonly period: string;
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  readonly start: string;
  readonly end: string;
  readonly value: number;
}

/** The plan as rows, for export: each division is followed by its teams and each team by its people; the company is left out. */
export function planRows({ company, periods }: Plan): PlanRow[] {
  const dated = periods.map(({ key, kind, start, end }) => ({
    period: key,
    kind,
    start: isoOf(start),
    end: isoOf(end),
  }));
  return unitsBelow(company).flatMap(({ level, name, path, parent, revenue }) =>
    level === 'company'
      ? []
      : dated.map((period, index) => ({
          level,
          name,
          path,
          parent,
          metric: 'revenue',
          ...period,
          value: revenue[index]!,
        })),
  );
}

function unitsBelow({ units }: PlanUnit): PlanUnit[] {
  return units.flatMap((unit) => [unit, ...unitsBelow(unit)]);
}

import Papa from 'papaparse';
import { sampleCompany } from '../../samples/company';
import { type Day, dayOf, monthOfDay, type Period } from '../../src/domain/calendar';
import { planOutlooks } from '../../src/domain/outlook/plan-outlooks';
import { makePlan, type Plan, type PlanUnit, quartersIn, unitsIn } from '../../src/domain/plan';
import { type Fact, readFacts } from '../../src/domain/retro';
import { recogniseRetro } from '../../src/domain/retro-columns';
import { sumOf } from '../../src/domain/sum';
import { adventureWorks, superstore } from '../domain/datasets';
import { PARTS, type ToldChance } from './outlook-backtest';

// Does a chance that is told hold, and is a revision proposed when it should be? A plan of last year and a tenth is made on
// the first day of each year. What the Outlook tab would have said of its quarters is held against what they brought, and
// what it would have proposed week by week against the range in which the year ended.

export interface PlayedCompany {
  /** Of the company, its divisions and teams. */
  readonly units: readonly ToldChance[];
  readonly people: readonly ToldChance[];
  /** Of the company, and of each division and team as if it were one. */
  readonly years: readonly PlayedYear[];
}

export interface PlayedYear {
  readonly of: string;
  readonly year: number;
  /** What it brought was outside the range that the plan stood on. */
  readonly isOutside: boolean;
  /** The first day on which a revision was proposed. */
  readonly proposed: Day | undefined;
  /** Whether it was before the last month. */
  readonly isInTime: boolean;
}

export const playSample = (): PlayedCompany => play(sampleSales(), [2024, 2025, 2026], '2026-09-30');
export const playAdventureWorks = (): PlayedCompany => play(adventureWorks(), [2018, 2019, 2020], '2020-06-30');
export const playSuperstore = (): PlayedCompany => play(superstore(), [2015, 2016, 2017], '2017-12-31');

/** Since January 2022. */
export function sampleSales(): readonly Fact[] {
  const { tabs, today, plan } = sampleCompany('en');
  const [headings = [], ...rows] = Papa.parse<string[]>(tabs[0]!.csv).data;
  const table = { name: 'Sales', headings, rows, firstRow: 2 };
  const reading = { today: dayOf(today), company: 'Company', currency: plan.currency };
  return readFacts(table, recogniseRetro(headings), reading).facts;
}

function play(sales: readonly Fact[], years: readonly number[], last: string): PlayedCompany {
  const chances = years.flatMap((year) => playQuarters(sales, year, last));
  return {
    units: chances.flatMap(({ unit, ...told }) => (isPerson(unit) ? [] : told)),
    people: chances.flatMap(({ unit, ...told }) => (isPerson(unit) ? told : [])),
    years: companiesIn(sales).flatMap(({ name, facts }) =>
      years.filter((year) => `${year}-12-31` <= last).flatMap((year) => playYear(name, facts, year)),
    ),
  };
}

const isPerson = ({ level }: PlanUnit) => level === 'manager';

function planOf(sales: readonly Fact[], year: number): Plan {
  const begins = dayOf(`${year}-01-01`);
  const known = sales.filter(({ day }) => day < begins);
  return makePlan(known, { ...{ year, growth: 0.1, unit: 1, company: 'Company' }, today: begins });
}

function playQuarters(sales: readonly Fact[], year: number, last: string) {
  const plan = planOf(sales, year);
  const over = quartersIn(plan).filter(({ end }) => end <= dayOf(last));
  return over.flatMap((quarter) => PARTS.flatMap((part) => playDay(sales, plan, quarter, part)));
}

/** What is told of everyone on a day of a quarter, and what came of it. */
function playDay(sales: readonly Fact[], plan: Plan, quarter: Period, part: number) {
  const today = quarter.start + Math.round(part * (quarter.end - quarter.start + 1));
  const facts = sales.filter(({ day }) => day < today);
  const month = plan.periods.filter(({ kind }) => kind === 'month').findIndex(({ end }) => today <= end);
  const { of } = planOutlooks(plan, { facts }, today, month);
  return unitsIn(plan.company).flatMap((unit) => {
    const { plan: target = 0, fact = 0, chance } = of(unit).quarter ?? {};
    if (chance === undefined || fact >= target) return [];
    return { unit, told: chance, isMade: soldBy(unit, sales, quarter) >= target };
  });
}

/** A company, and each of its divisions and teams. */
function companiesIn(sales: readonly Fact[]): { readonly name: string; readonly facts: readonly Fact[] }[] {
  const parts = (['division', 'team'] as const).flatMap((part) => {
    const names = [...new Set(sales.map((fact) => fact[part]))];
    return names.length < 2 ? [] : names.map((name) => ({ name, facts: sales.filter((fact) => fact[part] === name) }));
  });
  return [{ name: 'all', facts: sales }, ...parts];
}

/** Nothing of a year before which too little was sold to plan it. */
function playYear(of: string, sales: readonly Fact[], year: number): PlayedYear[] {
  if (sales.filter(({ day }) => day < dayOf(`${year}-01-01`)).length < LEAST_SALES) return [];
  const plan = planOf(sales, year);
  const [whole] = plan.periods;
  const ground = plan.forecast?.year;
  if (whole === undefined || ground === undefined) return [];
  const { start, end } = whole;
  const weeks = Array.from({ length: 52 }, (_, at) => start + 7 * (at + 1));
  const proposed = weeks.find((today) => {
    const facts = sales.filter(({ day }) => day < today);
    return planOutlooks(plan, { facts }, today, monthOfDay(today)).proposed !== undefined;
  });
  const sold = soldBy(plan.company, sales, whole);
  const isOutside = sold < ground.low || sold > ground.high;
  return [{ of, year, isOutside, proposed, isInTime: proposed !== undefined && proposed < end - 31 }];
}

/** Before the year. */
const LEAST_SALES = 200;

function soldBy({ level, name, path }: PlanUnit, sales: readonly Fact[], { start, end }: Period): number {
  const isOf: { readonly [of in PlanUnit['level']]: (fact: Fact) => boolean } = {
    company: () => true,
    division: ({ division }) => division === name,
    team: ({ division, team }) => `${division}/${team}` === path,
    manager: ({ manager }) => manager === name,
  };
  return sumOf(sales.map((fact) => (fact.day >= start && fact.day <= end && isOf[level](fact) ? fact.amount : 0)));
}

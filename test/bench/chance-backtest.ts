import Papa from 'papaparse';
import { sampleCompany } from '../../samples/company';
import { dayOf, type Period } from '../../src/domain/calendar';
import { planOutlooks } from '../../src/domain/outlook/plan-outlooks';
import { makePlan, type Plan, type PlanUnit, quartersIn, unitsIn } from '../../src/domain/plan';
import { type Fact, readFacts } from '../../src/domain/retro';
import { recogniseRetro } from '../../src/domain/retro-columns';
import { sumOf } from '../../src/domain/sum';
import { adventureWorks, superstore } from '../domain/datasets';
import { PARTS, type ToldChance } from './outlook-backtest';

// Does a chance that is told hold, and is a revision proposed when it should be? A plan of last year and a tenth is made on
// the first day of each year, and what the Outlook tab would have said of its quarters is held against what they brought.

export interface PlayedCompany {
  /** Of the company, its divisions and teams. */
  readonly units: readonly ToldChance[];
  readonly people: readonly ToldChance[];
  /** One for each quarter, three quarters of it over. */
  readonly quarters: readonly { readonly isProposed: boolean; readonly isRight: boolean }[];
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
  const played = years.flatMap((year) => playYear(sales, year, last));
  return {
    units: played.flatMap(({ chances }) => chances.flatMap(({ unit, ...told }) => (isPerson(unit) ? [] : told))),
    people: played.flatMap(({ chances }) => chances.flatMap(({ unit, ...told }) => (isPerson(unit) ? told : []))),
    quarters: played.flatMap(({ proposal }) => proposal ?? []),
  };
}

const isPerson = ({ level }: PlanUnit) => level === 'manager';

function playYear(sales: readonly Fact[], year: number, last: string) {
  const begins = dayOf(`${year}-01-01`);
  const known = sales.filter(({ day }) => day < begins);
  const plan = makePlan(known, { ...{ year, growth: 0.1, unit: 1, company: 'Company' }, today: begins });
  const over = quartersIn(plan).filter(({ end }) => end <= dayOf(last));
  return over.flatMap((quarter) => PARTS.map((part) => playDay(sales, plan, quarter, part)));
}

/** What is told of everyone on a day of a quarter, and what came of it. */
function playDay(sales: readonly Fact[], plan: Plan, quarter: Period, part: number) {
  const today = quarter.start + Math.round(part * (quarter.end - quarter.start + 1));
  const facts = sales.filter(({ day }) => day < today);
  const month = plan.periods.filter(({ kind }) => kind === 'month').findIndex(({ end }) => today <= end);
  const { of, proposed } = planOutlooks(plan, { facts }, today, month);
  const chances = unitsIn(plan.company).flatMap((unit) => {
    const { plan: target = 0, fact = 0, chance } = of(unit).quarter ?? {};
    if (chance === undefined || fact >= target) return [];
    return { unit, told: chance, isMade: soldBy(unit, sales, quarter) >= target };
  });
  const ground = plan.forecast!.year;
  const isBelow = soldBy(plan.company, sales, plan.periods[0]!) < ground.forecast;
  const isRight = proposed !== undefined && (proposed.reason === 'below') === isBelow;
  const proposal = part === LATE ? { isProposed: proposed !== undefined, isRight } : undefined;
  return { chances, proposal };
}

const LATE = 3 / 4;

function soldBy({ level, name, path }: PlanUnit, sales: readonly Fact[], { start, end }: Period): number {
  const isOf: { readonly [of in PlanUnit['level']]: (fact: Fact) => boolean } = {
    company: () => true,
    division: ({ division }) => division === name,
    team: ({ division, team }) => `${division}/${team}` === path,
    manager: ({ manager }) => manager === name,
  };
  return sumOf(sales.map((fact) => (fact.day >= start && fact.day <= end && isOf[level](fact) ? fact.amount : 0)));
}

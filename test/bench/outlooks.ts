// Past periods of two companies played again, the outlook beside the blend in the field and the run rate; and of four
// whether a chance that is told holds.

import { isoOf } from '../../src/domain/calendar';
import { hasAdventureWorks, hasMaven, hasSuperstore } from '../domain/datasets';
import { type PlayedCompany, type PlayedYear, playAdventureWorks, playSample, playSuperstore } from './chance-backtest';
import { mean, percent } from './figures';
import {
  mavenMonths,
  mavenOutlooks,
  mavenOutlooksWithDeals,
  type OutlookBacktest,
  superstoreOutlooks,
  type ToldChance,
} from './outlook-backtest';

/** Budgets: a point above the blend, 75–85 % of facts within the range, a Brier score below the run rate's. */
export function outlooks(): void {
  const series: OutlookBacktest[] = hasMaven ? [mavenOutlooks(), mavenOutlooksWithDeals(), mavenMonths()] : [];
  if (hasSuperstore) series.push(superstoreOutlooks());
  series.forEach(report);
  if (hasSuperstore) report({ ...superstoreOutlooks(0), company: 'Superstore, the smallest quarters too' });
  if (!hasMaven && !hasSuperstore) console.log('outlooks: the companies of ../shared/data are not there');
  const companies: { [company: string]: PlayedCompany } = { 'the sample company': playSample() };
  if (hasAdventureWorks) companies.AdventureWorks = playAdventureWorks();
  if (hasSuperstore) companies.Superstore = playSuperstore();
  reportChances(companies, series);
  reportRevisions(companies);
}

function report({ company, series, played, at }: OutlookBacktest): void {
  console.log(`\n${company}: ${played} periods of ${series.length} series (${series.join(', ')})`);
  console.log('  error of the outlook    blend  run rate   80 % range holds   Brier: outlook  run rate');
  for (const { part, error, blend, runRate, coverage, brier, runRateBrier } of at) {
    const errors = `${figure(error)}${figure(blend)}${figure(runRate)}`;
    console.log(
      `  at ${percent(part).padEnd(7)}   ${errors} %${figure(coverage).padStart(17)} %${brier.toFixed(3).padStart(17)}${runRateBrier.toFixed(3).padStart(10)}`,
    );
  }
  console.log(`  in all, the range holds ${figure(mean(at.map(({ coverage }) => coverage))).trim()} %`);
}

function figure(value: number): string {
  return value.toFixed(1).padStart(9);
}

const BOUNDS = [0, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1];

/** Of the plans that were told a chance, how many were made: as many as that, if the chance holds. */
function reportChances(
  companies: { readonly [company: string]: PlayedCompany },
  series: readonly OutlookBacktest[],
): void {
  const units = Object.values(companies).flatMap((company) => company.units);
  const people = Object.values(companies).flatMap((company) => company.people);
  const columns: { readonly [column: string]: readonly ToldChance[] } = {
    ...Object.fromEntries(Object.entries(companies).map(([name, company]) => [name, company.units])),
    'all of these': units,
    'their people': people,
    'series above': series.flatMap(({ chances }) => chances),
  };
  console.log('\nOf plans told a chance of making the quarter, so many were made; the company, divisions and teams of');
  console.log(
    `  chance told${Object.keys(columns)
      .map((name) => name.padStart(22))
      .join('')}`,
  );
  for (const [at, high] of BOUNDS.slice(1).entries()) {
    const low = BOUNDS[at]!;
    const cells = Object.values(columns).map((all) =>
      madeOf(all.filter(({ told }) => told <= high && (told > low || low === 0))),
    );
    console.log(
      `  ${`${percent(low)} to ${percent(high)}`.padEnd(14)}${cells.map((cell) => cell.padStart(22)).join('')}`,
    );
  }
}

function madeOf(told: readonly ToldChance[]): string {
  const made = told.filter(({ isMade }) => isMade).length;
  return told.length === 0 ? '–' : `${made} of ${told.length} (${percent(made / told.length)})`;
}

/** Where a year ends outside the range of its plan, somebody should have been asked before its last month. */
function reportRevisions(companies: { readonly [company: string]: PlayedCompany }): void {
  console.log('\nYears of the company, its divisions and teams: a revision is proposed before the last month');
  for (const [name, { years }] of Object.entries(companies)) {
    const [outside, inside] = [true, false].map((isIt) => years.filter(({ isOutside }) => isOutside === isIt));
    const inTime = (some: readonly PlayedYear[]) =>
      `${some.filter(({ isInTime }) => isInTime).length} of ${some.length}`;
    console.log(
      `  ${name}: in ${inTime(outside!)} that end outside the range of the plan, and in ${inTime(inside!)} inside`,
    );
    for (const { of, year, proposed } of outside!)
      console.log(`    ${of} ${year}: ${proposed === undefined ? 'never' : `on ${isoOf(proposed)}`}`);
  }
}

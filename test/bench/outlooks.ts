// Past periods of two companies played again, the outlook beside the blend in the field and the run rate.

import { hasMaven, hasSuperstore } from '../domain/datasets';
import { mean, percent } from './figures';
import {
  mavenMonths,
  mavenOutlooks,
  mavenOutlooksWithDeals,
  type OutlookBacktest,
  superstoreOutlooks,
} from './outlook-backtest';

/** Budgets: a point above the blend, 75–85 % of facts within the range, a Brier score below the run rate's. */
export function outlooks(): void {
  if (hasMaven) [mavenOutlooks(), mavenOutlooksWithDeals(), mavenMonths()].forEach(report);
  if (hasSuperstore) {
    report(superstoreOutlooks());
    report({ ...superstoreOutlooks(0), company: 'Superstore, the smallest quarters too' });
  }
  if (!hasMaven && !hasSuperstore) console.log('outlooks: the companies of ../shared/data are not there');
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

// `tsx test/bench/outlooks.ts`: past periods of two companies played again, the outlook beside the blend in the field and
// the run rate. Nothing here fails.

import { hasMaven, hasSuperstore } from '../domain/datasets';
import {
  mavenMonths,
  mavenOutlooks,
  mavenOutlooksWithDeals,
  type OutlookBacktest,
  superstoreOutlooks,
} from './outlook-backtest';

if (hasMaven) [mavenOutlooks(), mavenOutlooksWithDeals(), mavenMonths()].forEach(report);
if (hasSuperstore) {
  report(superstoreOutlooks());
  report({ ...superstoreOutlooks(0), company: 'Superstore, the smallest quarters too' });
}
if (!hasMaven && !hasSuperstore) console.log('the companies of ../shared/data are not there: no backtest');

function report({ company, series, played, at }: OutlookBacktest): void {
  console.log(`${company}: ${played} periods of ${series.length} series (${series.join(', ')})`);
  console.log('  part of the period   outlook  blend in the field  run rate | 80 % range | Brier: outlook, run rate');
  for (const { part, error, blend, runRate, coverage, brier, runRateBrier } of at)
    console.log(
      `  ${(100 * part).toFixed(0).padStart(15)} %   ${figure(error)} % ${figure(blend)} %            ${figure(runRate)} %  ` +
        `| ${figure(coverage)} %   | ${brier.toFixed(3)}, ${runRateBrier.toFixed(3)}`,
    );
  const mean = at.reduce((sum, { coverage }) => sum + coverage, 0) / at.length;
  console.log(`  in all, the range holds ${mean.toFixed(1)} %`);
}

function figure(value: number): string {
  return value.toFixed(1).padStart(6);
}

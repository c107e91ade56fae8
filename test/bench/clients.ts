// How well the client model forecasts real resellers, beside rules of thumb, what each driver is worth there, and how long
// a fit takes.

import { hasClientQuarters } from '../domain/datasets';
import { clientBacktest, clientBacktestOfDrivers, fitTime, resellerDrivers } from './client-backtest';
import { line, seconds } from './figures';

/** Budgets: half a second for a fit, a WAPE of 41 %. */
export function clients(): void {
  line('fit of 1,200 clients × 30 figures', seconds(fitTime()), 'budget 0.5 s');
  if (!hasClientQuarters) {
    console.log('clients: the resellers of ../shared/data are not there');
    return;
  }
  console.log(`\n${'next quarter of real resellers'.padEnd(36)} WAPE, budget 41 %   bias`);
  for (const { method, wape, bias } of [...clientBacktest(), clientBacktestOfDrivers()])
    console.log(`${method.padEnd(36)}${wape.toFixed(1).padStart(16)} %${bias.toFixed(1).padStart(7)} %`);
  for (const { driver, gain, doubt, isUsed } of resellerDrivers().drivers) {
    const points = `${(100 * gain).toFixed(2).padStart(6)} ± ${(100 * doubt).toFixed(2)} points`;
    console.log(`  without ${driver.padEnd(26)}${points}${isUsed ? '' : ', not used'}`);
  }
}

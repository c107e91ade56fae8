// `tsx test/bench/clients.ts`: how well the client model forecasts real resellers, beside rules of thumb, what each driver
// is worth there, and how long a fit takes. Nothing here fails.

import { hasClientQuarters } from '../domain/datasets';
import { clientBacktest, clientBacktestOfDrivers, fitTime, resellerDrivers } from './client-backtest';

console.log(`fit of 1,200 clients × 30 figures: ${fitTime().toFixed(0)} ms`);
if (hasClientQuarters) {
  for (const { method, wape, bias } of [...clientBacktest(), clientBacktestOfDrivers()])
    console.log(`${method.padEnd(30)} WAPE ${wape.toFixed(1).padStart(5)} %, bias ${bias.toFixed(1).padStart(5)} %`);
  for (const { driver, gain, doubt, isUsed } of resellerDrivers().drivers)
    console.log(
      `  ${driver.padEnd(12)} ${(100 * gain).toFixed(2).padStart(6)} ± ${(100 * doubt).toFixed(2)} points${isUsed ? '' : ', not used'}`,
    );
} else console.log('the resellers of ../shared/data are not there: no backtest');

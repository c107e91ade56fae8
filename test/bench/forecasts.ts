// `tsx test/bench/forecasts.ts`, after a build: how long SALES_FORECAST of the built bundle takes for a series, beside other
// ways to forecast it in the same run. Nothing here fails. How well it forecasts, `npm run train` prints.

import { existsSync } from 'node:fs';
import vm from 'node:vm';
import { COMPETITIONS, seriesIn } from '../../build/train/cases';
import { adjusted } from '../../src/domain/forecast/seasonal-adjustment';
import { theta } from '../../src/domain/forecast/theta';
import { loadAddOn } from '../../src/host/add-on';

type Forecaster = (history: readonly number[], season: 4 | 12, horizon: number) => unknown;

/** What takes less time: Theta alone, one of the methods that are combined. */
const PEERS: { readonly [name: string]: Forecaster } = {
  'Theta alone': (history, season, horizon) => {
    const { values, reseasoned } = adjusted(history, season);
    return reseasoned(theta(values, horizon));
  },
};

const EVERY = 6;

if (existsSync(COMPETITIONS)) await timeForecasts();
else console.log('the competition series of ../shared/data are not there: no bench');

async function timeForecasts(): Promise<void> {
  const formula = await builtFormula();
  for (const [season, periods, budget] of [
    [12, 60, 20],
    [4, 20, 8],
  ] as const) {
    const histories = seriesIn(COMPETITIONS, season)
      .filter((_, at) => at % EVERY === 0)
      .map(({ x }) => x.slice(-periods));
    const ours = millisecondsEach(histories, season, formula);
    console.log(`SALES_FORECAST of ${periods} periods, season ${season}: ${ours.toFixed(1)} ms of ${budget} ms`);
    for (const [name, peer] of Object.entries(PEERS)) {
      const theirs = millisecondsEach(histories, season, peer);
      console.log(`  ${name}: ${theirs.toFixed(2)} ms, ours is ${(ours / theirs).toFixed(1)} × that`);
    }
  }
}

async function builtFormula(): Promise<Forecaster> {
  const context = vm.createContext({});
  vm.runInContext((await loadAddOn()).code, context);
  const { SALES_FORECAST } = context as { SALES_FORECAST: (...args: unknown[]) => unknown };
  return (history, season, horizon) =>
    SALES_FORECAST(
      history.map((amount) => [amount]),
      season,
      horizon,
      0.8,
    );
}

/** The mean after a first tenth that warms up. */
function millisecondsEach(histories: readonly (readonly number[])[], season: 4 | 12, forecaster: Forecaster): number {
  const forecastOf = (history: readonly number[]) => forecaster(history, season, season);
  histories.slice(0, histories.length / 10).forEach(forecastOf);
  const start = performance.now();
  histories.forEach(forecastOf);
  return (performance.now() - start) / histories.length;
}

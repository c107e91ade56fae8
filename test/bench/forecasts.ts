// How long SALES_FORECAST of the built bundle takes, beside other ways to forecast the same series, and over histories that
// are none. How well it forecasts, `npm run train` prints.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Script } from 'node:vm';
import { initSync, MSTL } from '@bsull/augurs/mstl';
import { COMPETITIONS, seriesIn } from '../../build/train/cases';
import { adjusted } from '../../src/domain/forecast/seasonal-adjustment';
import { theta } from '../../src/domain/forecast/theta';
import { loadAddOn } from '../../src/host/add-on';
import { createRealm } from '../../src/host/realm';
import { zoneNamed } from '../../src/host/zone';
import { AWKWARD, type History } from '../domain/forecast/histories';
import { line, median, milliseconds, ratio, repeat } from './figures';

type Forecaster = (history: History, season: 4 | 12, horizon: number) => unknown;

/** A library in WebAssembly: STL, then exponential smoothing of what is left. And one of the methods that are combined. */
const PEERS: { readonly [name: string]: Forecaster } = {
  'augurs MSTL with ETS': (history, season, horizon) => {
    const model = MSTL.ets([season], { impute: true });
    model.fit(Float64Array.from(history as readonly number[]));
    const forecast = model.predict(horizon, 0.8);
    model.free();
    return forecast;
  },
  'Theta alone': (history, season, horizon) => {
    const { values, reseasoned } = adjusted(history as readonly number[], season);
    return reseasoned(theta(values, horizon));
  },
};

const EVERY = 6;

export async function forecasts(): Promise<void> {
  const { code } = await loadAddOn();
  if (existsSync(COMPETITIONS)) await seriesTimes(code);
  else console.log('forecasts: the competition series of ../shared/data are not there');
  awkwardTimes(code);
}

/** Budgets: 20 ms for 60 months, 8 ms for 20 quarters. */
async function seriesTimes(code: string): Promise<void> {
  initSync({ module: await readFile(new URL('mstl_bg.wasm', import.meta.resolve('@bsull/augurs/mstl'))) });
  for (const [season, periods, budget] of [
    [12, 60, 20],
    [4, 20, 8],
  ] as const) {
    const histories = seriesIn(COMPETITIONS, season)
      .filter((_, at) => at % EVERY === 0)
      .map(({ x }) => x.slice(-periods));
    const timeOf = (forecaster: Forecaster) => millisecondsEach(histories, season, forecaster);
    const ours = timeOf(formulaIn(code));
    const beside = Object.entries(PEERS).map(([name, peer]) => `${ratio(ours, timeOf(peer))} of ${name}`);
    line(`forecast of ${periods} periods`, `${ours.toFixed(1)} ms`, `budget ${budget} ms; ${beside.join(', ')}`);
  }
}

/** Budget: 50 ms, the first call in a realm that has just read the bundle included, as at Google. */
function awkwardTimes(code: string): void {
  console.log(`\n${'SALES_FORECAST, budget 50 ms'.padEnd(36)} first call   later   answer`);
  for (const [name, history] of Object.entries(AWKWARD)) {
    const first = repeat(5, () => {
      const formula = formulaIn(code);
      return milliseconds(() => answerOf(formula, history));
    });
    const formula = formulaIn(code);
    const later = repeat(20, () => milliseconds(() => answerOf(formula, history)));
    const times = `${median(first).toFixed(1).padStart(11)}${median(later).toFixed(1).padStart(8)}`;
    console.log(`${name.padEnd(36)}${times}   ${answerOf(formula, history)}`);
  }
}

/** The first month and its range, or the sentence of an error. */
function answerOf(formula: Forecaster, history: History): string {
  try {
    const [mean, low, high] = (formula(history, 12, 12) as number[][])[0]!.map((amount) =>
      Number(amount.toPrecision(4)),
    );
    return `${mean} (${low} to ${high})`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The formula in a realm of its own. */
function formulaIn(code: string): Forecaster {
  const { global, run } = createRealm({ zone: zoneNamed('Europe/London'), now: Date.now });
  global.Session = { getActiveUserLocale: () => 'en' };
  global.SpreadsheetApp = {
    getActiveSpreadsheet: () => ({
      getSpreadsheetLocale: () => 'en_GB',
      getSpreadsheetTimeZone: () => 'Europe/London',
    }),
  };
  run(new Script(`// ${Math.random()}\n${code}`)); // as new to V8 as to Google
  const formulas = global as { SALES_FORECAST(...args: unknown[]): unknown }; // the first call puts another one in its place
  return (history, season, horizon) =>
    formulas.SALES_FORECAST(
      history.map((amount) => [amount ?? '']),
      season,
      horizon,
      0.8,
    );
}

/** The mean after a first tenth that warms up. */
function millisecondsEach(histories: readonly History[], season: 4 | 12, forecaster: Forecaster): number {
  const forecastOf = (history: History) => forecaster(history, season, season);
  histories.slice(0, histories.length / 10).forEach(forecastOf);
  return milliseconds(() => histories.forEach(forecastOf)) / histories.length;
}

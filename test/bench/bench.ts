// `npm run bench`: sizes, speeds and errors as figures, each beside a peer measured in the same run. Nothing here fails.
// `npm run bench -- forecasts levels` prints only these sections.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import { rollup, sum } from 'd3-array';
import { dayOf, isoOf } from '../../src/domain/calendar';
import { makePlan } from '../../src/domain/plan';
import { readFacts } from '../../src/domain/retro';
import { recogniseRetro } from '../../src/domain/retro-columns';
import { loadAddOn } from '../../src/host/add-on';
import { createHost } from '../../src/host/host';
import { textsIn } from '../../src/i18n/catalog';
import { render } from '../../src/workbook/render';
import { tableOn } from '../../src/workbook/table';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import { viewOf } from '../../src/workbook/view';
import { build, openSpreadsheet } from '../bundle/add-on';
import { hasAdventureWorks, hasSuperstore } from '../domain/datasets';
import { clients } from './clients';
import { line, median, milliseconds, percent, ratio, repeat, seconds, thousands } from './figures';
import { forecasts } from './forecasts';
import { FORMULA_CASES, FORMULA_ROWS, formulaTimer } from './formulas';
import { levels } from './levels';
import { market } from './market';
import { outlooks } from './outlooks';
import { adventureWorksBacktest, monthBacktest, STRENGTHS, superstoreBacktest } from './season-backtest';

const ROWS = 100_000;
const TODAY = dayOf('2026-03-04');
const out = path.resolve(import.meta.dirname, '../../build/out');

const SECTIONS: { readonly [name: string]: () => void | Promise<void> } = {
  sizes,
  domainWork,
  coldEvaluation,
  seasons,
  writingAndReading,
  formulas,
  serviceCalls,
  forecasts,
  levels,
  outlooks,
  clients,
  market,
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : Object.keys(SECTIONS)) await SECTIONS[name]?.();

/** Budgets: 160 KB and 60 KB of UTF-8. */
async function sizes(): Promise<void> {
  for (const [file, budget] of [
    ['Code.js', 160],
    ['sidebar.html', 60],
  ] as const) {
    const bytes = (await readFile(path.join(out, file))).length;
    line(`${file}, UTF-8`, `${(bytes / 1024).toFixed(1)} KB`, `${percent(bytes / 1024 / budget)} of ${budget} KB`);
  }
}

/** Rows in memory → every tab as rows and columns; the peers only sum the same rows by person and month. */
async function domainWork(): Promise<void> {
  const cells = salesTable(ROWS);
  const before = heap();
  let drawn: readonly unknown[] = [];
  const ours = milliseconds(() => {
    const table = tableOn({ name: 'Sales', cells });
    const { facts, excluded } = readFacts(table, recogniseRetro(table.headings), { today: TODAY, company: 'Company' });
    const plan = makePlan(facts, { year: 2026, growth: 0.2, unit: 1000, today: TODAY, company: 'Company' });
    const view = viewOf(plan, { facts }, TODAY);
    drawn = tabsOf(
      view,
      { facts: facts.length, excluded, problems: [], strangers: [], misspelled: [] },
      textsIn('en').tabs,
    ).map(render);
  });
  const used = process.memoryUsage().heapUsed / 1024 ** 2 - before;
  const sales = cells.slice(1);
  const byHand = milliseconds(() => {
    const sums = new Map<string, number>();
    for (const [date, amount, manager] of sales) {
      const key = `${manager}/${String(date).slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0) + Number(amount));
    }
  });
  const byD3 = milliseconds(() =>
    rollup(
      sales,
      (group) => sum(group, ([, amount]) => Number(amount)),
      ([, , manager]) => manager,
      ([date]) => String(date).slice(0, 7),
    ),
  );
  const grouping = `${ratio(ours, byHand)} of a loop, ${ratio(ours, byD3)} of d3-array`;
  const beside = `budget 1.0 s; ${used.toFixed(0)} MB of 300; summing them by person and month: ${grouping}`;
  line(`${thousands(ROWS)} × 8 cells → ${drawn.length} tabs`, seconds(ours), beside);
}

/** Three years of sales of people in 6 teams of 2 divisions. */
function salesTable(rows: number, people = 40): (string | number)[][] {
  const headings = ['Date', 'Amount', 'Manager', 'Team', 'Division', 'Client', 'Product', 'Deal ID'];
  const first = dayOf('2023-01-02');
  const sale = (at: number) => {
    const person = (at * 11) % people;
    const team = person % 6;
    const day = isoOf(first + Math.floor((at / rows) * 1150));
    return [
      day,
      100 + ((at * 37) % 9000) / 10,
      `Manager ${person}`,
      `Team ${team}`,
      `Division ${team % 2}`,
      `Client ${at % 180}`,
      `Product ${at % 12}`,
      `D-${at}`,
    ];
  };
  return [headings, ...repeat(rows, sale)];
}

/** Every call of a formula at Google evaluates the whole bundle; a unique first line defeats V8's code cache. */
async function coldEvaluation(): Promise<void> {
  const { code } = await loadAddOn();
  const evaluate = (source: string) => (run: number) => {
    const context = vm.createContext({});
    return milliseconds(() => vm.runInContext(`// ${run} ${Math.random()}\n${source}`, context));
  };
  const ours = median(repeat(60, evaluate(code)));
  const empty = median(repeat(60, evaluate(`/*${' '.repeat(code.length)}*/`)));
  line(
    'cold evaluation of Code.js',
    `${ours.toFixed(1)} ms`,
    `budget 25 ms; a comment of that length ${empty.toFixed(1)} ms`,
  );
}

/** One setValues and one getValues of 100,000 × 8 cells; the peer is a workbook loaded with the same cells. */
async function writingAndReading(): Promise<void> {
  const code = `
    function write() { SpreadsheetApp.getActive().getSheets()[0].insertRowsAfter(1, ${ROWS}).getRange(1, 1, ${ROWS}, 8)
      .setValues(Array.from({ length: ${ROWS} }, function (_, r) { return [r, 'client ' + r % 500, r / 7, 'a', 'b', true, '', r % 12]; })); }
    function read() { return SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1, ${ROWS}, 8).getValues().length; }`;
  const host = createHost({ code });
  const before = heap();
  const writing = milliseconds(() => host.run('write'));
  const kept = heap() - before;
  const reading = milliseconds(() => host.run('read'));
  const data = host.exportData();
  const loading = milliseconds(() => createHost({ code, data }));
  line(
    `write ${thousands(ROWS)} × 8 cells`,
    seconds(writing),
    `${ratio(writing, loading)} of loading them, ${kept.toFixed(0)} MB kept`,
  );
  line(`read ${thousands(ROWS)} × 8 cells`, seconds(reading), `${ratio(reading, writing)} of writing them`);
}

/** Every formula over ten thousand rows; the peer only adds the same cells up. See `FormulaTime`. */
async function formulas(): Promise<void> {
  const { code } = await loadAddOn();
  const timeOf = formulaTimer(code);
  console.log(
    `\n${`formulas over ${thousands(FORMULA_ROWS)} rows, budget 50 ms`.padEnd(52)}  alone   cold   peer   cold ÷ peer`,
  );
  for (const formula of FORMULA_CASES) {
    const { alone, cold, peer } = timeOf(formula);
    const figures = [alone, cold, peer].map((ms) => ms.toFixed(0).padStart(7)).join('');
    console.log(`${`${formula.name}: ${formula.over}`.padEnd(52)}${figures}${ratio(cold, peer).padStart(14)}`);
  }
}

/**
 * A company of 35 managers, built and then refreshed. Budgets: 30 calls for a new tab, 4 for one whose layout has not
 * changed. The seconds at Google are an estimate from the cost of each call: see docs/HOST.md.
 */
async function serviceCalls(): Promise<void> {
  const host = await openSpreadsheet();
  const sales = salesTable(3_000, 35).map((row) => row.join(','));
  const tab = host.importCsv('Sales', sales.join('\n'));
  for (const [what, budget] of [
    ['build', 30],
    ['refresh', 4],
  ] as const) {
    host.calls.reset();
    const { tabs } = build(host, tab);
    const { reads, writes, secondsAtGoogle } = host.calls;
    const each = (reads + writes) / tabs.length;
    const beside = `budget ${budget}; ${tabs.length} tabs, ${reads} reads, ${writes} writes, those of the workbook included`;
    line(`service calls a tab, ${what}`, each.toFixed(1), beside);
    line(
      `${what} at Google, estimated`,
      `${secondsAtGoogle.toFixed(0)} s`,
      `${(secondsAtGoogle / tabs.length).toFixed(2)} s a tab`,
    );
  }
}

/** How far a part of a company misses its next season, by how much it leans on the company; every series is listed. */
function seasons(): void {
  if (!hasSuperstore || !hasAdventureWorks) {
    console.log('seasons: no ../shared/data to test them on');
    return;
  }
  for (const { company, series, errors, forecasts } of [superstoreBacktest(), adventureWorksBacktest()]) {
    const points = (own: readonly number[]) => own.map((error) => error.toFixed(2).padStart(6)).join('');
    const strengths = STRENGTHS.map((strength) => `k=${strength === Infinity ? '∞' : strength}`.padStart(6)).join('');
    console.log(`\n${`season of parts of ${company}, points`.padEnd(44)}${strengths}`);
    for (const own of series) {
      console.log(`${own.name.padEnd(44)}${own.forecasts === 0 ? '  one year' : points(own.errors)}`);
    }
    console.log(`${`all ${forecasts} forecasts`.padEnd(44)}${points(errors)}`);
  }
  months();
}

/** How far months are missed inside their quarters: by working days alone, and with what they brought before. */
function months(): void {
  console.log(`\n${'months inside their quarters, points'.padEnd(44)}  by days  as planned`);
  for (const { company, year, years, whole, parts } of monthBacktest()) {
    const points = (byDays: number, byMonths: number) =>
      `${byDays.toFixed(2).padStart(9)}${byMonths.toFixed(2).padStart(12)}`;
    const name = `${company} ${year} from ${years} years`;
    console.log(`${name.padEnd(44)}${points(whole.byDays, whole.byMonths)}`);
    console.log(`${`  its ${parts.count} parts`.padEnd(44)}${points(parts.byDays, parts.byMonths)}`);
  }
}

/** Megabytes in use after a collection. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

import { Script } from 'node:vm';
import type { CellValue, CustomArgument } from '../../src/host/engine';
import { createHost, type Host } from '../../src/host/host';
import { createRealm } from '../../src/host/realm';
import { zoneNamed } from '../../src/host/zone';

export const FORMULA_ROWS = 10_000;

/** What a formula is typed over: one of its arguments, or several, are a range of ten thousand rows. */
export interface FormulaCase {
  readonly name: string;
  readonly over: string;
  readonly args: readonly unknown[];
}

type Row = readonly unknown[];

const rows = (row: (at: number) => Row): Row[] => Array.from({ length: FORMULA_ROWS }, (_, at) => row(at));
const dateAt = (at: number) => new Date(Date.UTC(2016, 0, 1 + at));
const WEIGHTS = rows((at) => [1 + (at % 97)]);
const SALES = rows((at) => [dateAt((at * 3641) / FORMULA_ROWS), 100 + ((at * 37) % 900)]);
const MONTHS = rows((at) => [100 + 5 * (at % 12) + ((at * 7919) % 31)]);
const [START, END] = ['2016-01-01', '2026-12-31'];

/** Every formula of ours. */
export const FORMULA_CASES: readonly FormulaCase[] = [
  { name: 'PLAN_SPLIT', over: 'weights', args: [1e6, WEIGHTS] },
  { name: 'SEASONAL_QUARTERS', over: 'sales with dates', args: [SALES, 1e6] },
  { name: 'SEASONAL_MONTHS', over: 'sales with dates', args: [SALES, 1e6] },
  { name: 'SEASONAL_CONFIDENCE', over: 'years of quarters', args: [rows((at) => [3, 4, 5, 6 + (at % 7)])] },
  { name: 'SEASONAL_CONFIDENCE', over: 'sales with dates', args: [SALES] },
  { name: 'GROWTH_TARGETS', over: 'sales with dates', args: [SALES, 0.2, 'blend', 1000] },
  { name: 'PLAN_MONTHS', over: 'days off', args: [1e6, START, END, rows((at) => [dateAt(at % 4000)])] },
  { name: 'PLAN_MONTHS', over: 'days with 0 or 1', args: [1e6, START, END, rows((at) => [dateAt(at % 4000), at % 2])] },
  { name: 'PLAN_WEEKS', over: 'days off', args: [1e6, START, END, rows((at) => [dateAt(at % 4000)])] },
  { name: 'WORKDAYS_RU', over: 'no range: 13 years', args: ['2014-01-01', '2026-12-31'] },
  {
    name: 'PLAN_ALLOCATE',
    over: 'capacity and sales, with limits',
    args: [2.6e6, rows(() => [1]), rows((at) => [100 + (at % 300)]), '', '', [[-0.1, 0.4]]],
  },
  { name: 'PLAN_RECONCILE', over: 'proposals and flexibility', args: [6e5, WEIGHTS, WEIGHTS] },
  { name: 'PLAN_ACTIONS', over: 'conversions', args: [1e6, 1e3, rows((at) => [at % 2 === 0 ? 0.5 : 2])] },
  { name: 'CONVERSION_SMOOTH', over: 'people', args: [WEIGHTS, rows((at) => [97 + (at % 50)])] },
  { name: 'WIN_RATE', over: 'people', args: [WEIGHTS, rows((at) => [97 + (at % 50)])] },
  {
    name: 'PLAN_PACE',
    over: 'plans and facts',
    args: [WEIGHTS, rows((at) => [at % 50]), '2026-01-01', '2026-03-31', '2026-02-04', 'RU'],
  },
  {
    name: 'PLAN_REPLAN',
    over: 'four quarters each',
    args: [rows((at) => [100 + (at % 9), 120, 110, 140]), rows((at) => [90 + (at % 9), '', '', ''])],
  },
  { name: 'PLAN_REPLAN', over: 'one plan of weeks', args: [WEIGHTS, rows((at) => [at < 4000 ? at % 50 : ''])] },
  {
    name: 'GAP_CAUSES',
    over: 'three factors each',
    args: [rows((at) => [400 + (at % 9), 0.05, 150_000]), rows((at) => [360 + (at % 7), 0.055, 140_000])],
  },
  { name: 'SALES_FORECAST', over: 'months', args: [MONTHS, 12] },
  { name: 'FORECAST_TEST', over: 'months', args: [MONTHS, 12] },
  { name: 'FORECAST_PERIOD', over: 'facts and expectations', args: [WEIGHTS, 0.5, rows((at) => [100 + (at % 50)])] },
  {
    name: 'CLIENT_SEGMENTS',
    over: 'sales of 500 clients',
    args: [rows((at) => [`client ${at % 500}`]), rows((at) => [dateAt(at % 4000)]), WEIGHTS, END],
  },
];

/** How long a formula takes, in milliseconds. */
export interface FormulaTime {
  /** In a new realm in which the whole bundle is read first, as for every cell at Google. */
  readonly cold: number;
  /** Of the formula alone, once it has been called before. */
  readonly alone: number;
  /** Of a formula of one line that adds the same cells up, cold as well. */
  readonly peer: number;
}

/** Answers how long a formula takes over its cells; throws when it answers with an error. */
export function formulaTimer(code: string): (formula: FormulaCase) => FormulaTime {
  const ours = hostOf(code);
  const peers = hostOf(PEER);
  const realm = createRealm({ zone: zoneNamed(ZONE), now: Date.now });
  realm.global.SpreadsheetApp = { getActiveSpreadsheet: () => SPREADSHEET };
  realm.run(new Script(code));
  return ({ name, args }) => {
    const cells = args.map(asCells);
    const formulas = realm.global as { [name: string]: (...given: readonly unknown[]) => unknown };
    return {
      cold: fastest(7, () => answered(ours.callCustomFunction(name, [...cells, ...unlike(args)]))),
      alone: fastest(7, () => formulas[name]!(...args)), // the first call puts another one in its place
      peer: fastest(7, () => answered(peers.callCustomFunction('ADD_UP', [...cells, ...unlike([])]))),
    };
  };
}

const PEER = `
  /** @customfunction */
  function ADD_UP() { return Array.from(arguments).flat(2).reduce((sum, cell) => sum + Number(cell || 0), 0); }`;

const ZONE = 'Europe/Moscow';
const SPREADSHEET = { getSpreadsheetLocale: () => 'en_US', getSpreadsheetTimeZone: () => ZONE };

const hostOf = (code: string): Host => createHost({ code, locale: 'en_US', zone: ZONE });

/** The host remembers its answers, as Google does: an argument that no formula reads makes each call a new one. */
const unlike = ({ length }: readonly unknown[]): CustomArgument[] => [
  ...Array.from({ length: 9 - length }, () => ({ value: '' })),
  { value: ++calls },
];
let calls = 0;

function answered(result: ReturnType<Host['callCustomFunction']>): void {
  if ('error' in result) throw new Error(result.error);
}

const asCells = (arg: unknown): CustomArgument =>
  Array.isArray(arg) ? arg.map((row: readonly unknown[]) => row.map(asCell)) : asCell(arg);

function asCell(value: unknown): CellValue {
  if (value instanceof Date) return { value: value.getTime() / 86_400_000 + 25_569, format: 'yyyy-mm-dd' };
  return { value: value as CellValue['value'] };
}

/** The quickest of several runs: whatever else the machine does only makes them slower. */
function fastest(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

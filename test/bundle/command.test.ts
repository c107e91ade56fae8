import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAddOn } from '../../src/host/add-on';
import { readOptions } from '../../src/host/command/options';
import { type PlanReport, planFrom } from '../../src/host/command/planning';

const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const full = path.join(folder, name);
  writeFileSync(full, text);
  return full;
}

const SALES = file(
  'deals.csv',
  'closed,sum,owner,state\n' +
    '2025-01-13,1000,Ann,Won\n2025-05-05,2000,Bob,Won\n2025-08-04,3000,Ann,won\n2025-12-29,4000,Bob,Won\n' +
    '2025-12-30,9000,Ann,Lost\n,,Bob,Open\n2025-02-30,1,Ann,Won\n',
);
const USUAL = [
  '--retro',
  SALES,
  '--map',
  'date=closed',
  '--where',
  'state=Won',
  '--unit',
  '1',
  '--today',
  '2026-01-01',
];

const plan = async (...args: string[]) => planFrom(await loadAddOn(), readOptions([...USUAL, ...args]));
const unitsOf = ({ plan: rows }: PlanReport, metric = 'revenue') =>
  Object.fromEntries(
    rows.filter((row) => row.kind === 'year' && row.metric === metric).map((row) => [row.path, row.value]),
  );

/** The command itself, as npm runs it. */
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/host/plan.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, said: stderr.trim() };
};

describe('npm run plan', () => {
  it('plans from the rows that are asked for, and says what was left out', async () => {
    const { report } = await plan();
    expect(unitsOf(report)).toEqual({
      Company: 12_000,
      'Company/Company': 12_000,
      'Company/Company/Ann': 4800,
      'Company/Company/Bob': 7200,
    });
    expect(report.problems).toMatchObject([{ row: 8, column: 'closed', value: '2025-02-30' }]);
    expect(report.excluded).toEqual({ afterToday: 0, otherCurrency: 0, notCounted: 2 });
    expect(report.calls['Range.setValues']).toBeGreaterThan(0);
    expect(report.secondsAtGoogle).toBeGreaterThan(0);
  });

  it('knows the people of a file, each in one team, whatever its headings are', async () => {
    const people = file('agents.csv', 'agent,manager,office\nAnn,Zoe,East\nBob,Yan,West\nNew,Yan,West\n');
    const map = 'name=agent,team=manager,division=office';
    const { report } = await plan('--people', people, '--people-map', map, '--lang', 'ru');
    expect(Object.keys(unitsOf(report))).toEqual([
      'East',
      'East/Zoe',
      'East/Zoe/Ann',
      'West',
      'West/Yan',
      'West/Yan/Bob',
      'West/Yan/New',
    ]);
  });

  it('plans the actions of a log by its own conversions', async () => {
    const actions = file(
      'log.csv',
      'Date,Manager,Action,Count\n2025-01-09,Ann,Call,30\n2025-06-10,Bob,Call,30\n2025-06-10,Bob,Meeting,6\n',
    );
    const { report } = await plan('--actions', actions);
    expect(new Set(report.plan.map(({ metric }) => metric))).toEqual(new Set(['revenue', 'Call', 'Meeting']));
    const calls = unitsOf(report, 'Call');
    expect(calls.Company).toBeGreaterThan(0);
    expect(calls['Company/Company/Ann']! + calls['Company/Company/Bob']!).toBe(calls.Company);
  });

  it('plans in the currency that is asked for, and says which there are', async () => {
    const sales = file(
      'two.csv',
      'date,amount,owner,currency\n2025-01-02,100,Ann,USD\n2025-12-30,200,Ann,USD\n2025-05-05,900,Ann,eur\n',
    );
    const own = ['--retro', sales, '--map', 'date=date', '--unit', '1', '--today', '2026-01-01'];
    const planIn = async (...args: string[]) => planFrom(await loadAddOn(), readOptions([...own, ...args]));
    const { report } = await planIn('--currency', 'usd');
    expect(report.excluded).toEqual({ afterToday: 0, otherCurrency: 1, notCounted: 0 });
    expect(unitsOf(report).Company).toBe(360);
    await expect(planIn('--currency', 'GBP')).rejects.toThrow(new Error('--currency GBP: the sales are in USD, EUR.'));
    await expect(planIn()).rejects.toThrow('USD');
  });

  it('never plans without a file that was given', async () => {
    const people = file('nobody.csv', 'login,office\nann,East\n');
    await expect(plan('--people', people)).rejects.toThrow(
      `${people}: no column says who the people are. Name it with --people-map "name=…". The columns are login, office.`,
    );
    const actions = file('calls.csv', 'Date,Manager,Calls\n2025-01-09,Ann,30\n');
    await expect(plan('--actions', actions, '--lang', 'ru')).rejects.toThrow(
      `В файле ${actions} нужны столбцы «Дата», «Менеджер», «Действие» и «Количество». Есть такие: Date, Manager, Calls.`,
    );
  });

  it('tells sales in a file called People from the people', async () => {
    const people = file('staff.csv', 'Name,Team\nAnn,East\nBob,West\n');
    const sales = file('People.csv', readFileSync(SALES, 'utf8'));
    const { report } = await plan('--people', people, '--retro', sales);
    expect(Object.keys(unitsOf(report))).toContain('Company/East/Ann');
  });

  it.each<[string, string[], string]>([
    ['a file that is not there', ['--people', 'none.csv'], 'There is no file none.csv, or it cannot be read.'],
    [
      'a mapped heading that is not there',
      ['--map', 'date=day'],
      'there is no column “day”. The columns are closed, sum',
    ],
    ['a condition on no column', ['--where', 'stage=Won'], '--where: there is no column “stage”.'],
    ['a condition that no row meets', ['--where', 'state=Gone'], 'No row of the tab “deals” is of the chosen kind.'],
    ['a missing column, as the bundle words it', ['--map', 'amount=sum'], 'no column for the date of the sale'],
    ['a year without a year before', ['--year', '2030'], 'There are no sales for 2029 to start from.'],
    ['an empty file', ['--retro', file('empty.csv', '\n')], 'empty.csv is empty: it needs headings in the first row'],
    ['a file that is no text', ['--retro', file('p.csv', '\u0000PNG')], 'p.csv is not a CSV file'],
    ['a file with an open quotation mark', ['--retro', file('q.csv', 'a,b\n"1,2')], 'q.csv cannot be read as a table'],
  ])('refuses %s with a sentence', async (_, args, sentence) => {
    await expect(plan(...args)).rejects.toThrow(sentence);
  });
});

describe('npm run plan, as a process', () => {
  it('writes plan.json and plan.xlsx, and ends well', () => {
    const [json, xlsx] = [path.join(folder, 'plan.json'), path.join(folder, 'plan.xlsx')];
    const { status, stdout } = run(...USUAL, '--json', json, '--out', xlsx);
    expect(status).toBe(0);
    expect(stdout).toContain('2026: 12,000 after 10,000 the year before');
    expect(Object.keys(JSON.parse(readFileSync(json, 'utf8')) as object)).toEqual([
      'plan',
      'problems',
      'excluded',
      'calls',
      'seconds',
      'secondsAtGoogle',
    ]);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  it('fails with exit code 1 and one sentence in the language that was asked for', () => {
    expect(run(...USUAL, '--year', 'abc', '--lang', 'ru')).toEqual({
      status: 1,
      stdout: '',
      said: '--year abc — не год: напишите, например, 2026.',
    });
    const nowhere = path.join(folder, 'none', 'plan.json');
    expect(run(...USUAL, '--json', nowhere)).toMatchObject({
      status: 1,
      said: `${nowhere} cannot be written: does its folder exist?`,
    });
  });
});

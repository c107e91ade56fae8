import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAddOn } from '../../src/host/add-on';
import { readOptions } from '../../src/host/command/options';
import { type PlanReport, planFrom } from '../../src/host/command/planning';
import { faultsIn, type Row, top } from './checker';

// Three real companies that stand beside the project on a developer's machine and are not part of it.

const DATA = path.resolve(import.meta.dirname, '../../../shared/data');
const isHere = existsSync(DATA);

interface Company {
  readonly name: string;
  readonly sales: string;
  readonly date: string;
  readonly amount: string;
  readonly args: readonly string[];
  readonly year: number;
  readonly units: { readonly [level in Row['level']]: number };
}

const COMPANIES: readonly Company[] = [
  {
    name: 'AdventureWorks',
    sales: 'adventureworks/aw_orders.csv',
    date: 'order_date',
    amount: 'revenue',
    args: [
      '--map',
      'date=order_date,manager=salesperson,team=region,division=group,client=reseller,amount=revenue',
      '--today',
      '2020-07-01',
    ],
    year: 2020,
    // Of ten regions one was sold in by people who now sell elsewhere.
    units: { division: 3, team: 9, manager: 17 },
  },
  {
    name: 'Superstore',
    sales: 'superstore/superstore.csv',
    date: 'Order Date',
    amount: 'Sales',
    args: ['--map', 'team=Region,manager=State', '--lang', 'ru'],
    year: 2018,
    units: { division: 1, team: 4, manager: 49 },
  },
  {
    name: 'Maven',
    sales: 'maven_crm/sales_pipeline.csv',
    date: 'close_date',
    amount: 'close_value',
    args: [
      '--where',
      'deal_stage=Won',
      '--people',
      path.join(DATA, 'maven_crm/sales_teams.csv'),
      '--people-map',
      'name=sales_agent,team=manager,division=regional_office',
    ],
    year: 2018,
    units: { division: 3, team: 6, manager: 35 },
  },
];

describe.skipIf(!isHere).each(COMPANIES)('the plan of $name, a real company', (company) => {
  const { sales, args, year, units } = company;
  let report: PlanReport;

  beforeAll(async () => {
    const options = readOptions(['--retro', path.join(DATA, sales), '--year', String(year), ...args]);
    report = (await planFrom(await loadAddOn(), options)).report;
  }, 120_000);

  it('adds up in time and over people, to the unit, with no part missing', () => {
    expect(faultsIn(report.plan, year)).toEqual([]);
  });

  it('is last year and a fifth, in thousands', () => {
    expect(top(report.plan)).toBe(Math.round((lastYearOf(company) * 1.2) / 1000) * 1000);
    expect(report.plan.filter(({ metric, value }) => metric === 'revenue' && value % 1000 !== 0)).toEqual([]);
  });

  it('is for everyone who sells, once', () => {
    const paths = Object.keys(units).map((level) => [
      level,
      new Set(report.plan.filter((row) => row.level === level).map((row) => row.path)).size,
    ]);
    expect(Object.fromEntries(paths)).toEqual(units);
  });

  it('leaves nothing out unsaid', () => {
    const { problems, excluded } = report;
    const { data } = Papa.parse<string[]>(readFileSync(path.join(DATA, sales), 'utf8'), { skipEmptyLines: true });
    const counted = salesOf(company).length;
    const left = excluded.afterToday + excluded.otherCurrency + excluded.notCounted;
    expect(counted + problems.length + left).toBe(data.length - 1);
  });
});

describe('the checker of plans', () => {
  const rows = (): Row[] =>
    [
      ['division', 'A', ''],
      ['team', 'A/B', 'A'],
      ['manager', 'A/B/C', 'A/B'],
    ].flatMap(([level, own, parent]) =>
      periods().map((period) => ({
        level: level!,
        name: own!,
        path: own!,
        parent: parent!,
        metric: 'revenue',
        ...period,
      })),
    );

  it('is content with a plan that adds up', () => expect(faultsIn(rows(), 2026)).toEqual([]));

  it.each<[string, (row: Row) => boolean]>([
    ['a week', ({ kind, start, path: own }) => kind === 'week' && start === '2026-03-09' && own === 'A/B/C'],
    ['a month', ({ kind, period }) => kind === 'month' && period === '2026-03'],
    ['a person', ({ level }) => level === 'manager'],
    ['a team', ({ level }) => level === 'team'],
  ])('misses %s', (_, isLost) => {
    expect(
      faultsIn(
        rows().filter((row) => !isLost(row)),
        2026,
      ),
    ).not.toEqual([]);
  });

  it('sees a figure that is one too much, wherever it is', () => {
    const all = rows();
    for (const at of all.keys()) {
      const wrong = all.map((row, index) => (index === at ? { ...row, value: row.value + 1 } : row));
      expect(faultsIn(wrong, 2026)).not.toEqual([]);
    }
  });
});

/** 2026 with one for each day. */
function periods(): Pick<Row, 'kind' | 'period' | 'start' | 'end' | 'value'>[] {
  const days = Array.from({ length: 365 }, (_, at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
  const weekOf = (day: string) => Math.floor((Date.parse(day) / 86_400_000 + 3) / 7);
  const keys = {
    year: () => '2026',
    quarter: (day: string) => `2026-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
    month: (day: string) => day.slice(0, 7),
    week: (day: string) => `${day.slice(0, 7)} ${weekOf(day)}`,
  };
  return Object.entries(keys).flatMap(([kind, keyOf]) =>
    [...new Set(days.map(keyOf))].map((period) => {
      const own = days.filter((day) => keyOf(day) === period);
      return { kind, period, start: own[0]!, end: own[own.length - 1]!, value: own.length };
    }),
  );
}

/** The sales that count, read with nothing of the add-on. */
function salesOf({ sales, date, amount }: Company): { day: string; amount: number }[] {
  const text = readFileSync(path.join(DATA, sales), 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data
    .filter(({ deal_stage: stage = 'Won' }) => stage === 'Won')
    .map((row) => ({ day: row[date]!, amount: Number(row[amount]) }));
}

/**
 * What the year before brought. When the first sales are so late that less than two thirds of the working days of the
 * first quarter are known, that quarter counts as its working days would have brought at the pace of the other three.
 */
function lastYearOf(company: Company): number {
  const sales = salesOf(company);
  const last = String(company.year - 1);
  const quarters = QUARTERS.map(([from, to]) => ({ from: `${last}-${from}`, to: `${last}-${to}` }));
  const brought = quarters.map(({ from, to }) =>
    sales.filter(({ day }) => day >= from && day <= to).reduce((sum, sale) => sum + sale.amount, 0),
  );
  const first = sales.map(({ day }) => day).sort()[0]!;
  const days = quarters.map(({ from, to }) => workingDays(from, to));
  const known = workingDays(first > quarters[0]!.from ? first : quarters[0]!.from, quarters[0]!.to);
  const others = brought.slice(1).reduce((sum, amount) => sum + amount, 0);
  const otherDays = days.slice(1).reduce((sum, count) => sum + count, 0);
  const opening = known * 3 >= days[0]! * 2 ? brought[0]! : Math.max(brought[0]!, (others / otherDays) * days[0]!);
  return opening + others;
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

function workingDays(from: string, to: string): number {
  let count = 0;
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    if (![0, 6].includes(new Date(at).getUTCDay())) count += 1;
  }
  return count;
}

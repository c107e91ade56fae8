import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RETRO } from '../../src/domain/retro-columns';
import { openRetro } from '../../src/jobs/opening';
import { keptRequest, recall, remember, requestFrom } from '../../src/jobs/remembered';
import { inspectRetro, showTab } from '../../src/jobs/retro';
import type { Columns, Field, PlanRequest } from '../../src/surface';
import { columns, emptyStore, mistakeIn, portsOf, SALES, workbookOf } from './stand-in';

const DEALS = [
  ['Close date', 'Amount', 'Deal stage', 'Currency'],
  ['2025-01-13', 1000, 'Won', 'EUR'],
  ['2025-05-05', 2000, 'won', '€'],
  ['2025-08-04', 3000, 'WON', 'USD'],
  ['2025-08-05', 3000, 'Lost', 'GBP'],
  ['', '', 'Engaging', ''],
  ['', '', 'Lost', ''],
];
const dealColumns = { date: 0, amount: 1, stage: 2, currency: 3 };

type Cells = Parameters<typeof workbookOf>[0][string];

const inspect = (cells: Cells, ...chosen: [Columns?, Parameters<typeof inspectRetro>[5]?]) =>
  inspectRetro(workbookOf({ Sales: cells }), emptyStore(), 'en', 0, ...chosen);

describe('the settings', () => {
  const settings = [
    ['Setting', 'Value'],
    ['Growth', 0.15],
    ['Currency', 'USD'],
  ];
  const withSettings = (sales: Cells) => {
    const workbook = workbookOf({ Sales: sales, Settings: settings });
    workbook.inputs.adopt(1, 'settings');
    return workbook;
  };

  test('are what the sidebar opens with', () => {
    expect(openRetro(portsOf(withSettings(DEALS)), 'en').settings).toEqual({ growth: 0.15, currency: 'USD' });
    expect(openRetro(portsOf(workbookOf({ Sales: DEALS })), 'en').settings).toEqual({});
  });

  test('say which currency counts, rather than the last plan', () => {
    const store = emptyStore();
    const plan = { tab: 0, columns: dealColumns, currency: 'EUR', year: 2026, growth: 0, unit: 1 };
    remember(store, keptRequest(plan, { name: 'Sales', headings: DEALS[0] as string[], rows: [], firstRow: 2 }, 0));
    expect(inspectRetro(withSettings(DEALS), store, 'en', 0)).toMatchObject({
      usable: 1,
      counted: { currency: 'USD' },
    });
    expect(inspectRetro(workbookOf({ Sales: DEALS }), store, 'en', 0).counted.currency).toBe('EUR');
  });

  test('with a currency that has left do not count', () => {
    const inEuros = DEALS.filter(([, , , currency]) => currency !== 'USD');
    expect(inspectRetro(withSettings(inEuros), emptyStore(), 'en', 0)).toMatchObject({ usable: 2 });
  });
});

describe('inspecting a retro tab', () => {
  test('says what is recognised, what can be counted, and what is wrong with the rest', () => {
    const seen = inspect(SALES);
    expect(seen).toMatchObject({
      columns,
      counted: {},
      stages: [],
      usable: 5,
      excluded: { afterToday: 1 },
      problemCount: 1,
      years: [2025, 2026],
      suggestedYear: 2026,
    });
    expect(seen.problems).toMatchObject([{ row: 7, column: 'Date', value: 'soon' }]);
  });

  test('finds the headings under a title', () => {
    expect(inspect([['Our sales', '', ''], ['', '', ''], ...SALES]).problems).toMatchObject([{ row: 9 }]);
  });

  test('waits for the user where no heading tells the date', () => {
    const seen = inspect(SALES.map((row, at) => (at === 0 ? ['When?', ...row.slice(1)] : row)));
    expect(seen).toMatchObject({ headings: ['When?', 'Amount', 'Manager', 'Team', 'Division'], usable: 0 });
    expect(seen.columns).not.toHaveProperty('date');
  });

  test('counts the rows of the stage that sounds like a sale, and says which stages there are', () => {
    expect(inspect(DEALS)).toMatchObject({
      columns: dealColumns,
      counted: { only: { column: 2, value: 'Won' } },
      soldStage: 'Won',
      stages: [
        { stage: 'Won', rows: 3 },
        { stage: 'Lost', rows: 2 },
        { stage: 'Engaging', rows: 1 },
      ],
      usable: 3,
      problemCount: 0,
      excluded: { afterToday: 0, otherCurrency: 0, notCounted: 3 },
    });
  });

  test('counts what is asked for instead: another stage, or all rows', () => {
    expect(inspect(DEALS, dealColumns, { only: { column: 2, value: 'Lost' } })).toMatchObject({
      counted: { only: { value: 'Lost' } },
      usable: 1,
      problemCount: 1,
    });
    expect(inspect(DEALS, dealColumns, {})).toMatchObject({ counted: {}, usable: 4, problemCount: 2 });
  });

  test('reads several currencies before one is chosen, and then that one', () => {
    const currencies = [
      { currency: 'EUR', rows: 2 },
      { currency: 'USD', rows: 1 },
    ];
    expect(inspect(DEALS)).toMatchObject({ currencies, usable: 3 });
    const only = { column: 2, value: 'Won' };
    expect(inspect(DEALS, dealColumns, { only, currency: 'EUR' })).toMatchObject({
      currencies,
      counted: { currency: 'EUR' },
      usable: 2,
      excluded: { otherCurrency: 1 },
    });
  });

  test('drops a currency in which the rows that count are not', () => {
    const seen = inspect(DEALS, dealColumns, { only: { column: 2, value: 'Won' }, currency: 'GBP' });
    expect(seen.counted).toEqual({ only: { column: 2, value: 'Won' } });
    expect(seen.usable).toBe(3);
  });

  test('lists twenty stages at most, and the chosen one', () => {
    const many = Array.from({ length: 30 }, (_, at) => ['2025-01-13', 1, `Stage ${String(at).padStart(2, '0')}`]);
    const table = [['Date', 'Amount', 'Stage'], ...many];
    const { stages } = inspect(table, { date: 0, amount: 1, stage: 2 }, { only: { column: 2, value: 'stage 29' } });
    expect(stages.map(({ stage }) => stage).slice(19)).toEqual(['Stage 19', 'Stage 29']);
  });

  test.each([
    ['an empty tab', [['']], 'emptyTab'],
    ['headings without a row', [['Date', 'Amount']], 'noRows'],
  ])('says so at %s', (_, cells, code) => {
    expect(mistakeIn(() => inspect(cells))).toBe(code);
  });

  test('says so when the tab is gone', () => {
    expect(mistakeIn(() => inspectRetro(workbookOf({}), emptyStore(), 'en', 5))).toBe('tabIsGone');
    expect(mistakeIn(() => showTab(workbookOf({}), 5))).toBe('tabIsGone');
  });
});

describe('what a plan was built from', () => {
  const table = (cells: Cells) => ({ name: 'Sales', headings: cells[0]!.map(String), rows: [], firstRow: 2 });
  const figures = { year: 2026, growth: 0.2, unit: 1000 };
  const builtFrom = (cells: Cells, choice: Pick<PlanRequest, 'columns' | 'only' | 'currency'>) => {
    const store = emptyStore();
    remember(store, keptRequest({ tab: 1, ...figures, ...choice }, table(cells), 0));
    return (others: Cells) => inspectRetro(workbookOf({ Notes: [['']], Sales: others }), store, 'en', 1);
  };
  const reversed = (cells: Cells) => cells.map((row) => [...row].reverse());

  test('is the tab that opens next time', () => {
    const store = emptyStore();
    const workbook = workbookOf({ Notes: [['']], Sales: SALES });
    expect(openRetro(portsOf(workbook, { store }), 'en').chosen).toBe(0);
    remember(store, keptRequest({ tab: 1, columns, ...figures }, table(SALES), 0));
    expect(openRetro(portsOf(workbook, { store }), 'en').chosen).toBe(1);
  });

  test('is its columns, by heading: also when they have moved', () => {
    const odd = SALES.map((row, at) => (at === 0 ? ['When?', ...row.slice(1)] : row));
    const inspected = builtFrom(odd, { columns });
    expect(inspected(odd)).toMatchObject({ columns, usable: 5 });
    expect(inspected(reversed(odd))).toMatchObject({ columns: { date: 4, amount: 3 }, usable: 5 });
    expect(inspected(SALES).columns).toEqual(columns);
  });

  test('is the second of two columns with one heading', () => {
    const twice = [
      ['Date', 'Amount', 'Amount'],
      ['2025-01-13', 1, 2],
    ];
    expect(builtFrom(twice, { columns: { date: 0, amount: 2 } })(twice).columns).toEqual({ date: 0, amount: 2 });
  });

  test('is the stage and the currency', () => {
    const only = { column: 2, value: 'Lost' };
    const inspected = builtFrom(DEALS, { columns: dealColumns, only, currency: 'GBP' });
    expect(inspected(DEALS).counted).toEqual({ only, currency: 'GBP' });
    expect(inspected(reversed(DEALS)).counted).toEqual({ only: { column: 1, value: 'Lost' }, currency: 'GBP' });
  });

  test('is that all rows count, though a stage sounds like a sale', () => {
    expect(builtFrom(DEALS, { columns: dealColumns })(DEALS).counted).toEqual({});
  });

  test('is no stage or currency that has left', () => {
    const only = { column: 2, value: 'Lost' };
    const inspected = builtFrom(DEALS, { columns: dealColumns, only, currency: 'GBP' });
    const won = DEALS.filter(([, , stage]) => stage !== 'Lost');
    expect(inspected(won).counted).toEqual({ only: { column: 2, value: 'Won' } });
  });

  test('is no condition on a column that the sidebar does not show', () => {
    const only = { column: 3, value: 'EUR' };
    expect(builtFrom(DEALS, { columns: dealColumns, only })(DEALS).counted).toEqual({
      only: { column: 2, value: 'Won' },
    });
  });

  test('comes back whole, however long the headings and the stage are, and however late they differ', () => {
    const fields = Object.keys(RETRO) as Field[];
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((end) => 'Deal '.repeat(20) + end);
    fc.assert(
      fc.property(fc.array(text, { minLength: fields.length, maxLength: fields.length }), (headings) => {
        const all = Object.fromEntries(fields.map((field, at) => [field, at]));
        const only = { column: all.stage ?? 0, value: headings[0] ?? '' };
        const asked = { tab: 0, columns: all, ...figures, only, currency: headings[1] ?? '' };
        const store = emptyStore();
        remember(store, keptRequest(asked, table([headings]), 0));
        expect(requestFrom(recall(store)!, table([headings]))).toEqual(asked);
      }),
      { numRuns: 20 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { Mistake } from '../../src/domain/problem';
import type { PlanRequest } from '../../src/surface';
import { columns, mistakeIn, planOn, portsOf, SALES, workbookOf } from './stand-in';

const request: PlanRequest = { tab: 0, columns, year: 2026, growth: 0.2, unit: 100, inFull: true };

describe('building the plan', () => {
  test('makes a tab for every division, team and manager, and a plan that adds up to last year plus growth', () => {
    const workbook = workbookOf({ Sales: SALES });
    const built = planOn(portsOf(workbook), request);
    expect(built).toMatchObject({
      year: 2026,
      total: 12_000,
      lastYear: 10_000,
      annualised: [],
      excluded: { afterToday: 1 },
      problemCount: 1,
    });
    expect(workbook.drawn.map(({ name }) => name)).toEqual([
      'Contents',
      'Outlook',
      'Company total',
      'Division · North',
      'Team · Projects',
      'Bob',
      'Team · Retail',
      'Ann',
      'Division · South',
      'Team · Key',
      'Cid',
      'Plan',
      'Forecast check',
      'Data check',
    ]);
    const years = built.plan?.filter(({ kind, level }) => kind === 'year' && level === 'manager');
    expect(years?.map(({ path, value }) => [path, value])).toEqual([
      ['North/Projects/Bob', 3600],
      ['North/Retail/Ann', 3600],
      ['South/Key/Cid', 4800],
    ]);
  });

  test('says which quarters of last year are estimates', () => {
    const late = SALES.filter(([day], at) => at === 0 || String(day) >= '2025-03-01');
    const built = planOn(portsOf(workbookOf({ Sales: late })), request);
    expect(built.annualised).toEqual([1, 2]);
  });

  test('writes the tabs in the language of the spreadsheet, whatever the user speaks', () => {
    const workbook = workbookOf({ Sales: SALES }, { locale: 'ru_RU' });
    planOn(portsOf(workbook), request);
    expect(workbook.drawn[3]?.name).toBe('Подразделение · North');
  });

  test('a level that the tab does not tell is one unit for all', () => {
    const workbook = workbookOf({ Sales: SALES }, { locale: 'ru_RU' });
    const { plan } = planOn(portsOf(workbook), { ...request, columns: { date: 0, amount: 1 } });
    expect(new Set(plan?.map(({ path }) => path))).toEqual(
      new Set(['Компания', 'Компания/Компания', 'Компания/Компания/Компания']),
    );
  });

  test('counts the rows that are asked for, in one currency', () => {
    const sales = SALES.map((row, at) => [
      ...row,
      ...(at === 0 ? ['Stage', 'Currency'] : at % 2 ? ['Won', 'EUR'] : ['Lost', 'USD']),
    ]);
    const workbook = workbookOf({ Sales: sales });
    const chosen = { ...request, columns: { ...columns, currency: 6 } };
    expect(mistakeIn(() => planOn(portsOf(workbook), chosen))).toBe('mixedCurrencies');
    const inEuros = planOn(portsOf(workbook), { ...chosen, currency: 'EUR' });
    const won = planOn(portsOf(workbook), { ...chosen, only: { column: 5, value: 'won' } });
    expect([inEuros.excluded, won.excluded]).toEqual([
      { afterToday: 1, otherCurrency: 3, notCounted: 0 },
      { afterToday: 1, otherCurrency: 0, notCounted: 3 },
    ]);
    expect(inEuros.total).toBe(won.total);
    expect(mistakeIn(() => planOn(portsOf(workbook), { ...chosen, currency: 'GBP' }))).toBe('noUsableRows');
  });

  test.each<[string, Partial<PlanRequest>, Mistake['code']]>([
    ['a year that is none', { year: 20.5 }, 'badYear'],
    ['a growth that is none', { growth: Number.NaN }, 'badGrowth'],
    ['a unit of nothing', { unit: 0 }, 'badUnit'],
    ['a missing date column', { columns: { amount: 1 } }, 'noColumn'],
    ['a column where nothing is a date', { columns: { ...columns, date: 2 } }, 'noUsableRows'],
    ['a year without a year before', { year: 2030 }, 'noLastYear'],
    ['a tab that is gone', { tab: 9 }, 'tabIsGone'],
  ])('refuses %s and draws nothing', (_, change, code) => {
    const workbook = workbookOf({ Sales: SALES });
    expect(mistakeIn(() => planOn(portsOf(workbook), { ...request, ...change }))).toBe(code);
    expect(workbook.drawn).toEqual([]);
  });
});

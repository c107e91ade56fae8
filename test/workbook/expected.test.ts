import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import type { GrowthRule } from '../../src/domain/target';
import { cents } from '../../src/domain/units';
import { textsIn } from '../../src/i18n/catalog';
import type { Checked } from '../../src/workbook/tabs/check';
import { tabsOf } from '../../src/workbook/tabs/tabs';
import type { View } from '../../src/workbook/view';
import { viewWithActions } from './company';
import { expectingAll } from './expected';
import { asMarkdown } from './markdown';

const checked: Checked = {
  ...{ strangers: [], misspelled: [], facts: 17, problems: [] },
  excluded: { afterToday: 0, otherCurrency: 0, notCounted: 0 },
};
const view = expectingAll(viewWithActions);
const texts = textsIn('en').tabs;

function tabIn(of: View, key: string) {
  const found = tabsOf(of, checked, texts).find((tab) => tab.key === key);
  if (found === undefined) throw new Error(`no tab ${key}`);
  return found;
}

const tableIn = (of: View, tab: string, key: string) => tabIn(of, tab).tables.find((table) => table.key === key);
const numbers = (cells: readonly unknown[]) => cells.map(Number);
const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);

describe.each(['en', 'ru'] as const)('what is expected, in %s', (language) => {
  test('a plan by the forecast tells it, as reviewed', async () => {
    const told = ['basis', 'steps', 'forecastOfUnits', 'forecastOfProducts', 'rules'];
    const tab = tabsOf(byForecast(view), checked, textsIn(language).tabs).find(({ kind }) => kind === 'plan')!;
    const tables = tab.tables.filter(({ key }) => told.includes(key));
    await expect(asMarkdown({ ...tab, tables })).toMatchFileSnapshot(`../snapshots/${language}/plan-by-forecast.md`);
  });
});

function byForecast(of: View, more: Partial<Plan> = {}): View {
  const { basis } = of.plan;
  const conflict = { ...basis.conflict, rule: 'forecast' as const };
  return { ...of, plan: { ...of.plan, basis: { ...basis, conflict }, ...more } };
}

describe('the outlook', () => {
  test('names who will be furthest from their plan, and nobody who will make it', () => {
    const said = tabIn(view, 'outlook').messages.join(' ');
    expect(said).toMatch(/Who is likely to miss the plan of the quarter by most: [^.]*=Petrov by/);
    expect(said).not.toMatch(/by most: [^.]*Сидоров/);
  });

  test('has as many lines whatever there is to say', () => {
    const { messages } = tabIn({ ...view, proposed: undefined }, 'outlook');
    expect(messages).toHaveLength(tabIn(view, 'outlook').messages.length);
    expect(messages[messages.length - 1]).toBe('');
  });

  test('says first that entries seem to be missing, which are to be entered before the plan is revised', () => {
    const { messages } = tabIn({ ...view, isSilent: true }, 'outlook');
    expect(messages[0]).toMatch(
      /^Nothing has been sold after .* If entries are missing, this forecast is too low: enter them before .* plan\.$/,
    );
    expect(messages).toHaveLength(tabIn(view, 'outlook').messages.length);
  });

  test('takes what is over as it was, the running quarter as it will end, and the others as they are forecast', () => {
    const rows = tableIn(view, 'outlook', 'quartersAhead')?.rows ?? [];
    expect(rows.map(({ cells }) => cells.expected)).toEqual([
      cents(view.company.outlooks!.quarter!.forecast),
      ...(view.quarters ?? []).slice(1).map(cents),
    ]);
  });

  test('of a year without any is the plan, and how it stands', () => {
    const { tables, messages } = tabIn({ ...viewWithActions, company: withoutOutlooks() }, 'outlook');
    expect(tables.map(({ key }) => key)).toEqual(['quartersAhead']);
    expect(messages[0]).toMatch(/^Sold /);
  });

  test('of a year that has not begun is what it is forecast to bring', () => {
    const [year] = view.plan.periods;
    const before = { ...view, today: year!.start - 30, company: withoutOutlooks(), quarters: [] };
    const { messages } = tabIn(before, 'outlook');
    expect(messages[1]).toBe(
      '2026 will probably end at 7,490,000 of the 8,400,000 planned (from 7,000,000 to 8,000,000).',
    );
    const [first] = tableIn(before, 'outlook', 'quartersAhead')?.rows ?? [];
    expect(first?.cells.expected).toBe(view.plan.forecast?.quarters[0]?.forecast);
  });

  test('is told on the tabs of units and people, with their own forecast beside it', () => {
    expect(tabIn(view, 'team/North/Retail').messages[2]).toMatch(/^Q1 2026 .*\(from .* to .*/);
    const table = tableIn(view, 'manager/Ivanova', 'outlook');
    expect(table?.rows.map(({ cells }) => cells.period)).toEqual(['March', 'Q1 2026', '2026']);
    expect(table?.columns.map(({ key }) => key)).toContain('own');
  });

  test.each([
    [0.004, '<1%'],
    [0.01, 0.01],
    [0.99, 0.99],
    [0.996, '>99%'],
  ])('tells a chance of %d in its tables as the sentences do: %s', (chance, told) => {
    const [scenario] = view.scenarios;
    const of = (fact: number) => {
      const scenarios = [{ ...scenario!, chance, fact, plan: 100 }, ...view.scenarios];
      return tableIn({ ...view, scenarios }, 'outlook', 'scenarios')?.rows[0]?.cells.chance;
    };
    expect(of(99)).toBe(told);
    expect(of(100)).toBe(chance);
  });
});

describe('what may happen to a quarter', () => {
  const scenariosWith = (chances: readonly number[]) => {
    const scenarios = chances.map((chance, at) => ({ ...view.scenarios[at]!, chance, fact: 0, plan: 100 }));
    const { columns, note } = tableIn({ ...view, scenarios }, 'outlook', 'scenarios')!;
    return { note, hasChances: columns.some(({ key }) => key === 'chance') };
  };

  test('has its chance beside each, as long as one of them differs', () => {
    expect(scenariosWith([0.004, 0.2])).toEqual({ note: undefined, hasChances: true });
    expect(scenariosWith([0.3, 0.3])).toEqual({ note: undefined, hasChances: true });
  });

  test('is said once where nothing saves or loses the plan any more', () => {
    expect(scenariosWith([0.004, 0.009])).toEqual({ note: texts.notes.sure('<1%'), hasChances: false });
    expect(scenariosWith([0.996, 0.999])).toEqual({ note: texts.notes.sure('>99%'), hasChances: false });
  });
});

function withoutOutlooks(unit: View['company'] = viewWithActions.company): View['company'] {
  const accuracy = { model: undefined, own: undefined };
  const outlooks = { month: undefined, quarter: undefined, year: undefined, own: undefined, accuracy };
  return { ...unit, outlooks, units: unit.units.map((below) => withoutOutlooks(below)) };
}

describe('what a target is made of', () => {
  test('adds up to it, quarter by quarter, in the columns of the reasons that count', () => {
    const table = tableIn(byForecast(view), 'plan', 'steps');
    const reasons = table?.columns.slice(1, -2).map(({ key }) => key) ?? [];
    expect(reasons).toEqual(['past', 'season', 'forecast', 'market', 'clients', 'ambition', 'limits']);
    for (const { cells } of table?.rows ?? [])
      expect(sum(numbers(reasons.map((reason) => cells[reason])))).toBeCloseTo(Number(cells.target));
  });

  const notesIn = (of: View) => tableIn(of, 'plan', 'basis')?.rows.map(({ notes }) => notes?.plan);
  const byRule = (rule: GrowthRule) => {
    const { basis } = view.plan;
    return { ...view, plan: { ...view.plan, basis: { ...basis, conflict: { ...basis.conflict, rule } } } };
  };

  test('is said of its cell, reason by reason where the forecast is the rule', () => {
    expect(notesIn(byForecast(view))?.[1]).toMatch(
      /^Why 1,\d{3},000:\n1,750,000 last year, an equal part\n−\d+,000 season\n/,
    );
  });

  test('by other rules is last year, growth and, where it counts, the season', () => {
    expect(notesIn(view)?.[1]).toBe('Why 1,800,000:\n1,500,000 the same quarter of last year\n+300,000 growth');
    expect(notesIn(byRule('blend'))?.[1]).toBe(notesIn(view)?.[1]);
    const twice = view.company.quarters.map((quarter) => ({ ...quarter, plan: 2 * quarter.plan }));
    const bySeason = { ...byRule('seasonal'), company: { ...view.company, quarters: twice } };
    expect(notesIn(bySeason)?.[1]).toMatch(/\+300,000 growth\n\+1,800,000 season$/);
  });

  test('is the revision where one was accepted: the first plan stands beside it', () => {
    const first = { year: 8_000_000, quarters: [2_000_000, 2_000_000, 2_000_000, 2_000_000] as const };
    const revised = byForecast(view, { first });
    const rows = tableIn(revised, 'plan', 'revised')?.rows ?? [];
    expect(rows.map(({ cells }) => cells.first)).toEqual([...first.quarters]);
    expect(rows.map(({ cells }) => cells.plan)).toEqual(view.company.quarters.map(({ plan }) => plan));
    expect(notesIn(revised)?.[0]).toBe('Why 2,400,000:\n2,000,000 first plan\n+400,000 revision');
    expect(tableIn(revised, 'plan', 'steps')?.note).toBe(texts.notes.firstSteps);
  });
});

describe('what everyone and every product is forecast to bring', () => {
  test.each([
    ['forecastOfUnits', 'Manager'],
    ['forecastOfProducts', 'Product'],
  ])('adds up to the company (%s)', (key, lowest) => {
    const rows = tableIn(view, 'plan', key)?.rows ?? [];
    const [company] = rows;
    const parts = rows.filter(({ cells }) => cells.level === lowest);
    expect(parts.length).toBeGreaterThan(1);
    for (const quarter of ['q1', 'q2', 'q3', 'q4'])
      expect(sum(numbers(parts.map(({ cells }) => cells[quarter])))).toBeCloseTo(Number(company?.cells[quarter]));
  });
});

test('a past that is too short for a test of the forecast says so, and draws nothing', () => {
  const tab = tabIn({ ...viewWithActions, company: withoutOutlooks() }, 'accuracy');
  expect(tab.messages[0]).toBe(texts.verdicts.untested);
  expect(tab.tables.map(({ key, rows }) => [key, rows.length])).toEqual([['missed', 0]]);
  expect(tab.chart).toBeUndefined();
});

import type { PlanUnit } from '../../domain/plan';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabRow, TabTable } from '../tab';
import type { View } from '../view';
import { assignmentsTable, bridgeTable } from './assignments';
import { basisMessages, basisTable, detailTables } from './basis';
import { firstPlanTable, forecastTables, stepsTable } from './forecast';
import { pageOf } from './head';
import type { Writing } from './tabs';
import { indented } from './unit-rows';

/**
 * How the target was made, the whole plan of everyone, money and actions, with the checks that it adds up, how personal
 * plans came about, and the details for who wants to audit them.
 */
export function planTab(color: string, write: Writing): Tab {
  const { view, texts } = write;
  const { plan } = view;
  const { tables } = texts;
  return {
    ...pageOf('plan', color, basisMessages(view, texts), write),
    tables: [
      basisTable(view, texts),
      ...firstPlanTable(view, texts),
      ...stepsTable(view, texts),
      ...bridgeTable(view, texts),
      figuresTable('revenue', tables.planOfMoney, 'money', ({ revenue }) => revenue, view, texts),
      ...assignmentsTable(view, texts),
      ...forecastTables(view, texts),
      ...plan.kinds.map((kind, at) =>
        figuresTable(
          `actions${at}`,
          tables.planOfActions(kind),
          'count',
          ({ actions }) => actions[kind] ?? [],
          view,
          texts,
        ),
      ),
      ...detailTables(view, texts),
    ],
  };
}

function figuresTable(
  key: string,
  title: string,
  format: 'money' | 'count',
  figuresOf: (unit: PlanUnit) => readonly number[],
  { plan }: View,
  texts: TabTexts,
): TabTable {
  const dated = plan.periods.map((period, at) => ({ ...period, at })).filter(({ kind }) => kind !== 'week');
  const quarters = dated.filter(({ kind }) => kind === 'quarter');
  const months = dated.filter(({ kind }) => kind === 'month');
  const inOrder = [
    ...dated.filter(({ kind }) => kind === 'year'),
    ...quarters.flatMap((quarter) => [quarter, ...months.filter((month) => isIn(quarter, month))]),
  ];
  const nameOf = (period: (typeof dated)[number]) => {
    if (period.kind === 'month') return texts.month(period.start);
    return period.kind === 'year' ? texts.columns.year : texts.quarter(quarters.indexOf(period) + 1, plan.year);
  };
  const columns = inOrder.map(
    (period): TabColumn => ({
      key: keyAt(period.at),
      heading: nameOf(period),
      format,
      total: `SUMIF({level*};"${texts.levels.manager}";{${keyAt(period.at)}*})-{${keyAt(period.at)}^}`,
    }),
  );
  const minusYear = (parts: typeof dated) => `${parts.map(({ at }) => `{${keyAt(at)}}`).join('+')}-{${keyAt(0)}}`;
  return {
    key,
    title,
    columns: [
      { key: 'unit', heading: texts.columns.unit, format: 'text', width: 230 },
      { key: 'level', heading: texts.columns.level, format: 'text', width: 110 },
      ...columns,
      { key: 'quartersCheck', heading: texts.columns.quartersCheck, format: 'check', formula: minusYear(quarters) },
      { key: 'monthsCheck', heading: texts.columns.monthsCheck, format: 'check', formula: minusYear(months) },
    ],
    rows: unitRows(plan.company, figuresOf, texts, 0),
    total: texts.partsCheck,
  };
}

const keyAt = (at: number) => `p${at}`;

function isIn(quarter: { start: number; end: number }, month: { start: number; end: number }): boolean {
  return month.start >= quarter.start && month.end <= quarter.end;
}

/** Each unit, then those below it, a little further in; and what their personal plans make, where that is not its plan. */
function unitRows(
  unit: PlanUnit,
  figuresOf: (unit: PlanUnit) => readonly number[],
  texts: TabTexts,
  depth: number,
): TabRow[] {
  const rowOf = (name: string, figures: readonly number[]) => ({
    unit: indented(name, depth),
    ...Object.fromEntries(figures.map((value, at) => [keyAt(at), value])),
  });
  const figures = figuresOf(unit);
  const name = unit.level === 'company' ? texts.name.company('') : unit.name;
  const row: TabRow = {
    cells: { ...rowOf(name, figures), level: texts.levels[unit.level] },
    key: unit.path,
    strong: depth < 2,
  };
  const assigned =
    figures === unit.revenue && unit.assigned !== undefined
      ? [{ cells: rowOf(texts.assigned, unit.assigned), key: `${unit.path}/${texts.assigned}` }]
      : [];
  return [row, ...assigned, ...unit.units.flatMap((below) => unitRows(below, figuresOf, texts, depth + 1))];
}

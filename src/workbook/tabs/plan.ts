import type { PlanUnit } from '../../domain/plan';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabRow, TabTable } from '../tab';
import type { View } from '../view';
import type { Writing } from './tabs';

/** The whole plan of everyone, money and actions, with the checks that it adds up. */
export function planTab(color: string, { view, texts }: Writing): Tab {
  const { plan, today, lastSale } = view;
  const { pages, tables, title, stamp } = texts;
  const { name, message } = pages.plan;
  return {
    key: 'plan',
    kind: 'plan',
    name,
    color,
    title: title(name, plan.year),
    messages: [message],
    stamp: stamp(today, lastSale),
    tables: [
      figuresTable('revenue', tables.planOfMoney, 'money', ({ revenue }) => revenue, view, texts),
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

/** Each unit, then those below it, a little further in. */
function unitRows(
  unit: PlanUnit,
  figuresOf: (unit: PlanUnit) => readonly number[],
  texts: TabTexts,
  depth: number,
): TabRow[] {
  const figures = figuresOf(unit).map((value, at) => [keyAt(at), value] as const);
  const name = unit.level === 'company' ? texts.name.company('') : unit.name;
  const row: TabRow = {
    cells: { unit: `${'   '.repeat(depth)}${name}`, level: texts.levels[unit.level], ...Object.fromEntries(figures) },
    key: unit.path,
    strong: depth < 2,
  };
  return [row, ...unit.units.flatMap((below) => unitRows(below, figuresOf, texts, depth + 1))];
}

import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabTable } from '../tab';
import type { PeriodFigures, UnitView, View } from '../view';
import { figureColumns, figureRow, monthsTable, quartersTable, weekName, weeksTable, withoutLastYear } from './columns';
import { entryTable, liveFact } from './entry';
import { chartOf, headOf } from './head';
import type { Writing } from './tabs';

/** A person's month: what they type and what it comes to, actions above money, weeks as rows, then the year. */
export function managerTab(manager: UnitView, color: string, write: Writing): Tab {
  const { view, texts } = write;
  const { tables, charts } = texts;
  const month = manager.months[view.month];
  const day = month?.period.start ?? 0;
  return {
    ...headOf('manager', manager, color, write),
    tables: [
      entryTable(manager.actions, view.today, texts),
      ...actionTables(manager, view, day, texts),
      weeksTable('weeksOfMonth', tables.weeksOf(day), weeksOf(month, manager.weeks), texts),
      quartersTable(manager, view.year, texts),
      monthsTable(manager, texts),
      weeksTable('weeks', tables.weeks, manager.weeks, texts),
    ],
    chart: chartOf('months', charts.months, ['plan', 'fact']),
  };
}

function actionTables(
  { actions, ...money }: UnitView,
  { month, today }: View,
  day: number,
  texts: TabTexts,
): TabTable[] {
  const { tables, columns, notes } = texts;
  const table = { key: 'actions', title: tables.actionsOf(day) };
  if (actions.length === 0) return [{ ...table, note: notes.noActions, columns: [], rows: [] }];
  const kinds = actions.flatMap(({ kind, months }, at) => {
    const figures = months[month];
    if (figures === undefined) return [];
    const { cells } = figureRow('action', kind, figures);
    return [{ cells: { ...cells, fact: liveFact(figures.fact, at, figures.period, today) } }];
  });
  return [
    {
      ...table,
      columns: withoutLastYear(figureColumns({ key: 'action', heading: columns.action }, texts, 'count')),
      rows: kinds,
    },
    weekActionsTable(actions, weeksOf(money.months[month], money.weeks), day, today, texts),
  ];
}

/** Plan and fact of each kind, week by week. */
function weekActionsTable(
  actions: UnitView['actions'],
  weeks: readonly PeriodFigures[],
  day: number,
  today: number,
  texts: TabTexts,
): TabTable {
  const { columns, tables, total } = texts;
  const kinds = actions.flatMap(({ kind }, at): TabColumn[] => [
    { key: `plan${at}`, heading: `${kind}: ${columns.plan.toLowerCase()}`, format: 'count' },
    { key: `fact${at}`, heading: columns.actionsDone(kind), format: 'count' },
  ]);
  return {
    key: 'weekActions',
    title: tables.weekActionsOf(day),
    columns: [{ key: 'period', heading: columns.period, format: 'text' }, ...kinds],
    rows: weeks.map((week) => {
      const figures = actions.flatMap((action, at) => {
        const { plan = 0, fact = 0 } = action.weeks.find(({ period }) => period.start === week.period.start) ?? {};
        return [[`plan${at}`, plan] as const, [`fact${at}`, liveFact(fact, at, week.period, today)] as const];
      });
      return { cells: { period: weekName(week, texts), ...Object.fromEntries(figures) } };
    }),
    total,
  };
}

function weeksOf(month: PeriodFigures | undefined, weeks: readonly PeriodFigures[]): PeriodFigures[] {
  if (month === undefined) return [];
  return weeks.filter(({ period }) => period.start >= month.period.start && period.end <= month.period.end);
}

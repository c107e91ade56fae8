import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabTable } from '../tab';
import { NOTHING, type PeriodFigures, type UnitView, type View } from '../view';
import { clientsTable } from './clients';
import { figureColumns, figureRow, monthsTable, quartersTable, weeksTable } from './columns';
import { conversionsTable } from './conversions';
import { entryTable, liveFact } from './entry';
import { chartOf, headOf } from './head';
import { replannedTable } from './replanned';
import { outlookTable } from './running';
import type { Writing } from './tabs';

/** A person's month: what they type and what it comes to, actions above money, and how it will end; then weeks, and the year. */
export function managerTab(manager: UnitView, color: string, write: Writing): Tab {
  const { view, texts } = write;
  const { tables, charts } = texts;
  const month = manager.months[view.month];
  const day = month?.period.start ?? 0;
  const { calendar } = view.plan;
  return {
    ...headOf('manager', manager, color, write),
    tables: [
      entryTable(manager.actions, view.today, texts),
      actionsTable(manager, view, day, texts),
      ...outlookTable(manager, view, texts),
      ...weeklyTables(manager, view, day, texts),
      ...conversionsTable(manager, view, texts),
      weeksTable(
        { key: 'weeksOfMonth', title: tables.weeksOf(day), weeks: weeksOf(month, manager.weeks), calendar },
        texts,
      ),
      quartersTable(manager, view.year, texts),
      monthsTable(manager, texts),
      ...replannedTable(manager, view, texts),
      ...clientsTable(manager, view, texts),
      weeksTable({ key: 'weeks', title: tables.weeks, weeks: manager.weeks, calendar }, texts),
    ],
    chart: chartOf('months', charts.months, ['plan', 'fact']),
  };
}

/** What was done this month, a row for each kind. */
function actionsTable({ actions }: UnitView, { month, today }: View, day: number, texts: TabTexts): TabTable {
  const { tables, columns, notes } = texts;
  const table = { key: 'actions', title: tables.actionsOf(day) };
  if (actions.length === 0) return { ...table, note: notes.noActions, columns: [], rows: [] };
  const kinds = actions.flatMap(({ kind, months }, at) => {
    const figures = months[month];
    if (figures === undefined) return [];
    const { cells } = figureRow('action', kind, figures);
    return [{ cells: { ...cells, fact: liveFact(figures.fact, at, figures.period, today) } }];
  });
  const columnsOf = figureColumns({ key: 'action', heading: columns.action }, texts, 'count');
  return { ...table, note: notes.overdue, columns: columnsOf, rows: kinds };
}

/** Each kind of actions, week by week. */
function weeklyTables({ actions, months, weeks }: UnitView, view: View, day: number, texts: TabTexts): TabTable[] {
  const { month, today, plan } = view;
  return actions.map(({ kind, weeks: ofKind }, at) =>
    weeksTable(
      {
        key: `weekActions${at}`,
        title: texts.tables.weeksOfKind(kind, day),
        weeks: weeksOf(months[month], weeks).map(
          (week) => ofKind.find((own) => isSame(own, week)) ?? { ...week, ...NOTHING },
        ),
        calendar: plan.calendar,
        format: 'count',
        factOf: ({ fact, period }) => liveFact(fact, at, period, today),
      },
      texts,
    ),
  );
}

const isSame = (a: PeriodFigures, b: PeriodFigures) => a.period.start === b.period.start;

function weeksOf(month: PeriodFigures | undefined, weeks: readonly PeriodFigures[]): PeriodFigures[] {
  if (month === undefined) return [];
  return weeks.filter(({ period }) => period.start >= month.period.start && period.end <= month.period.end);
}

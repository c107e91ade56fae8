import type { WorkCalendar } from '../../domain/work-calendar';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { CellValue, TabColumn, TabRow, TabTable } from '../tab';
import type { Figures, PeriodFigures, Timeline } from '../view';

/**
 * The columns of every table of ours: a name, plan, plan to date, fact, what follows from them, and last year, or, of
 * actions, how much of the plan is overdue.
 */
export function figureColumns(
  name: { key: string; heading: string },
  texts: TabTexts,
  format: 'money' | 'count' = 'money',
): TabColumn[] {
  const { columns, noPlan } = texts;
  const attainment = `IF({plan}>0;{fact}/{plan};"${noPlan}")`;
  return [
    { ...name, format: 'text' },
    { key: 'plan', heading: columns.plan, format },
    { key: 'due', heading: columns.due, format },
    { key: 'fact', heading: columns.fact, format },
    { key: 'gap', heading: columns.gap, format, formula: '{fact}-{due}', isGap: true },
    { key: 'attainment', heading: columns.attainment, format: 'percent', formula: attainment },
    format === 'count'
      ? { key: 'overdue', heading: columns.overdue, format }
      : { key: 'lastYear', heading: columns.lastYear, format },
  ];
}

export function figureRow(key: string, name: string, figures: Figures): TabRow {
  const { lastYear, plan, due, fact, overdue = 0 } = figures;
  return { cells: { [key]: name, lastYear, plan, due, fact, overdue } };
}

export function quartersTable({ quarters }: Timeline, year: number, texts: TabTexts): TabTable {
  return periodsTable('quarters', texts.tables.quarters, quarters, (_, at) => texts.quarter(at + 1, year), texts);
}

export function monthsTable({ months }: Timeline, texts: TabTexts): TabTable {
  return periodsTable('months', texts.tables.months, months, ({ period }) => texts.month(period.start), texts);
}

/** What the weeks of a table are of. */
export interface Weeks {
  readonly key: string;
  readonly title: string;
  readonly weeks: readonly PeriodFigures[];
  readonly calendar: WorkCalendar;
  readonly format?: 'money' | 'count';
  /** In place of the plain fact. */
  readonly factOf?: (week: PeriodFigures) => CellValue;
}

/**
 * A week that crosses two months is two rows, so that the weeks of a month add up to the month. Its working days stand in
 * place of the last column: the same week of last year has other days.
 */
export function weeksTable({ key, title, weeks, calendar, format, factOf }: Weeks, texts: TabTexts): TabTable {
  const { period, days } = texts.columns;
  const columns = figureColumns({ key: 'period', heading: period }, texts, format);
  return {
    key,
    title,
    columns: [...columns.slice(0, -1), { key: 'days', heading: days, format: 'count' }],
    rows: weeks.map((week) => {
      const { cells } = figureRow('period', weekName(week, texts), week);
      const { start, end } = week.period;
      return {
        cells: { ...cells, fact: factOf?.(week) ?? week.fact, days: calendar.workingDays(start, end) },
      };
    }),
    total: texts.total,
  };
}

function weekName({ period: { key, start, end } }: PeriodFigures, texts: TabTexts): string {
  return texts.week(Number(key.slice(-2)), start, end);
}

function periodsTable(
  key: string,
  title: string,
  periods: readonly PeriodFigures[],
  name: (period: PeriodFigures, at: number) => string,
  texts: TabTexts,
): TabTable {
  return {
    key,
    title,
    columns: figureColumns({ key: 'period', heading: texts.columns.period }, texts),
    rows: periods.map((period, at) => figureRow('period', name(period, at), period)),
    total: texts.total,
  };
}

import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabColumn, TabRow, TabTable } from '../tab';
import type { Figures, PeriodFigures, Timeline } from '../view';

/** The columns of every table of ours: a name, plan, plan to date, fact, what follows from them, and last year. */
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
    { key: 'lastYear', heading: columns.lastYear, format },
  ];
}

export function figureRow(key: string, name: string, { lastYear, plan, due, fact }: Figures): TabRow {
  return { cells: { [key]: name, lastYear, plan, due, fact } };
}

export function quartersTable({ quarters }: Timeline, year: number, texts: TabTexts): TabTable {
  return periodsTable('quarters', texts.tables.quarters, quarters, (_, at) => texts.quarter(at + 1, year), texts);
}

export function monthsTable({ months }: Timeline, texts: TabTexts): TabTable {
  return periodsTable('months', texts.tables.months, months, ({ period }) => texts.month(period.start), texts);
}

/**
 * A week that crosses two months is two rows, so that the weeks of a month add up to the month. No last year here:
 * the same week of last year has other days.
 */
export function weeksTable(key: string, title: string, weeks: readonly PeriodFigures[], texts: TabTexts): TabTable {
  const table = periodsTable(key, title, weeks, (week) => weekName(week, texts), texts);
  return { ...table, columns: withoutLastYear(table.columns) };
}

export function weekName({ period: { key, start, end } }: PeriodFigures, texts: TabTexts): string {
  return texts.week(Number(key.slice(-2)), start, end);
}

export function withoutLastYear(columns: readonly TabColumn[]): TabColumn[] {
  return columns.filter(({ key }) => key !== 'lastYear');
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

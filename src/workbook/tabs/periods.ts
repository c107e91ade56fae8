import type { TabTexts } from '../../i18n/tabs/texts';
import type { TabColumn, TabTable } from '../tab';
import type { Figures, PeriodFigures, UnitView } from '../view';

/** The columns of every table of ours: a name, plan, plan to date, fact, what follows from them, and last year. */
export function figureColumns(name: { key: string; heading: string }, texts: TabTexts): TabColumn[] {
  const { columns, noPlan } = texts;
  return [
    { ...name, format: 'text' },
    { key: 'plan', heading: columns.plan, format: 'money' },
    { key: 'due', heading: columns.due, format: 'money' },
    { key: 'fact', heading: columns.fact, format: 'money' },
    { key: 'gap', heading: columns.gap, format: 'money', formula: '{fact}-{due}' },
    {
      key: 'attainment',
      heading: columns.attainment,
      format: 'percent',
      formula: `IF({plan}>0;{fact}/{plan};"${noPlan}")`,
    },
    { key: 'lastYear', heading: columns.lastYear, format: 'money' },
  ];
}

export function figureCells({ lastYear, plan, due, fact }: Figures) {
  return { lastYear, plan, due, fact };
}

export function quartersTable({ quarters }: UnitView, year: number, texts: TabTexts): TabTable {
  return periodsTable('quarters', texts.tables.quarters, quarters, (_, at) => texts.quarter(at + 1, year), texts);
}

export function monthsTable({ months }: UnitView, texts: TabTexts): TabTable {
  return periodsTable('months', texts.tables.months, months, ({ period }) => texts.month(period.start), texts);
}

/**
 * A week that crosses two months is two rows, so that the weeks of a month add up to the month. No last year here:
 * the same week of last year has other days.
 */
export function weeksTable({ weeks }: UnitView, texts: TabTexts): TabTable {
  const name = ({ period: { key, start, end } }: PeriodFigures) => texts.week(Number(key.slice(-2)), start, end);
  const { columns, ...table } = periodsTable('weeks', texts.tables.weeks, weeks, name, texts);
  return { ...table, columns: columns.filter(({ key }) => key !== 'lastYear') };
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
    rows: periods.map((period, at) => ({ period: name(period, at), ...figureCells(period) })),
    total: texts.total,
  };
}

import type { Period } from '../../domain/calendar';
import { LEAST_TOLD, MOST_TOLD } from '../../domain/outlook/likelihood';
import type { PeriodOutlook } from '../../domain/outlook/running';
import { quartersIn } from '../../domain/plan';
import { cents } from '../../domain/units';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { CellValue, TabColumn, TabTable } from '../tab';
import type { PeriodFigures, UnitView, View } from '../view';

/** How the quarter will probably end, else the year; nothing of what has not begun or is over. */
export function outlookMessage({ outlooks }: UnitView, view: View, texts: TabTexts): string {
  const running = outlooks.quarter ?? outlooks.year;
  return running === undefined ? '' : messageOf(running, view, texts);
}

export function messageOf(outlook: PeriodOutlook, view: View, texts: TabTexts): string {
  return texts.verdicts.outlook({ ...outlook, name: nameOf(outlook.period, view, texts) });
}

/**
 * How what is running will probably end, beside what people say themselves; none where nothing is running. On the tabs
 * below the company it is as narrow as their other tables, so that the chart beside them is in sight.
 */
export function outlookTable(
  { outlooks, ...unit }: UnitView,
  view: View,
  texts: TabTexts,
  isNarrow = true,
): TabTable[] {
  const { columns, tables, notes } = texts;
  const isShown = ({ key }: TabColumn) => !isNarrow || (key !== 'gap' && key !== 'lastYear');
  const { month, quarter, year, own } = outlooks;
  const running = [month, quarter, year].filter((outlook) => outlook !== undefined);
  if (running.length === 0) return [];
  return [
    {
      key: 'outlook',
      title: tables.outlook,
      note: notes.fromTo,
      columns: [
        ...outlookColumns({ key: 'period', heading: columns.period }, texts),
        ...ownColumns(view, texts),
        { key: 'lastYear', heading: columns.lastYear, format: 'money' as const },
      ].filter(isShown),
      rows: running.map((outlook) => ({
        cells: {
          period: nameOf(outlook.period, view, texts),
          ...outlookCells(outlook),
          own: outlook === quarter && own ? cents(own.forecast) : null,
          lastYear: figuresOf(outlook.period, unit)?.lastYear ?? 0,
        },
        key: outlook.period.kind,
      })),
    },
  ];
}

/** The columns of what will be: a name, plan, fact, forecast and its range, and the chance that the plan is made. */
export function outlookColumns(name: { key: string; heading: string }, { columns }: TabTexts): TabColumn[] {
  return [
    { ...name, format: 'text' },
    { key: 'plan', heading: columns.plan, format: 'money' },
    { key: 'fact', heading: columns.fact, format: 'money' },
    { key: 'forecast', heading: columns.forecast, format: 'money' },
    { key: 'gap', heading: columns.beyondPlan, format: 'money', formula: '{forecast}-{plan}', isGap: true },
    { key: 'from', heading: columns.from, format: 'money' },
    { key: 'to', heading: columns.to, format: 'money' },
    { key: 'chance', heading: columns.chance, format: 'percent' },
  ];
}

export function outlookCells(outlook: PeriodOutlook): { [key: string]: CellValue } {
  const { plan, fact, forecast, low, high } = outlook;
  return { plan, fact, forecast: cents(forecast), from: cents(low), to: cents(high), chance: chanceCell(outlook) };
}

/** A share; what would round to nothing or to certainty as the sentences tell it. A plan that is made is certain. */
function chanceCell({ plan, fact, chance }: PeriodOutlook): string | number | null {
  if (chance === undefined || fact >= plan) return chance ?? null;
  if (chance < LEAST_TOLD) return '<1%';
  return chance > MOST_TOLD ? '>99%' : chance;
}

/** What people expect of their open deals, where anybody says so. */
export function ownColumns({ company }: View, { columns }: TabTexts): TabColumn[] {
  return company.outlooks.own === undefined
    ? []
    : [{ key: 'own', heading: columns.ownForecast, format: 'money', total: '' }];
}

/** `Q1 2026`, `March`, `2026` */
export function nameOf({ kind, start }: Period, { plan }: View, texts: TabTexts): string {
  if (kind === 'year') return texts.yearOf(plan.year);
  if (kind === 'month') return texts.month(start);
  return texts.quarter(quartersIn(plan).findIndex((quarter) => quarter.start === start) + 1, plan.year);
}

function figuresOf({ kind, start }: Period, { year, quarters, months }: Omit<UnitView, 'outlooks'>) {
  if (kind === 'year') return year;
  const isSame = ({ period }: PeriodFigures) => period.start === start;
  return (kind === 'month' ? months : quarters).find(isSame);
}

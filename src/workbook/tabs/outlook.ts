import { cents } from '../../domain/units';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabColumn, TabRow, TabTable } from '../tab';
import type { UnitView, View } from '../view';
import { chartOf, moneyFor, NAMED, padded, pageOf, peopleIn, toldOf } from './head';
import { messageOf, nameOf, outlookCells, outlookColumns, outlookTable, ownColumns } from './running';
import type { Writing } from './tabs';
import { unitRows } from './unit-rows';

/** Whether the quarter and the year will be made, why not, who is short, and what would close it; words first. */
export function outlookTab(color: string, write: Writing): Tab {
  const { view, texts } = write;
  return {
    ...pageOf('outlook', color, messagesOf(view, texts), write),
    tables: [
      ...outlookTable(view.company, view, texts, false),
      quartersTable(view, texts),
      ...revisionTable(view, texts),
      ...scenariosTable(view, texts),
      ...unitsTable(view, texts),
    ],
    chart: {
      ...chartOf('quartersAhead', texts.charts.quartersAhead, ['lastYear', 'plan', 'expected']),
      beside: 'quartersAhead',
    },
  };
}

/**
 * As many lines whatever there is to say, so that a refresh leaves the rows alone. Where entries seem to be missing that comes
 * first, in the place of why the plan should be revised: they are to be entered before.
 */
function messagesOf(view: View, texts: TabTexts): string[] {
  const { company, proposed, isSilent, lastSale } = view;
  const { verdicts } = texts;
  const { quarter, year } = company.outlooks;
  return padded([
    ...(isSilent ? [verdicts.silent(lastSale)] : []),
    quarter === undefined ? moneyFor(company, view, texts) : messageOf(quarter, view, texts),
    year === undefined ? aheadOf(view, texts) : messageOf(year, view, texts),
    company.year.due === 0 ? '' : verdicts.why(toldOf(company.causes, view.plan)),
    quarter === undefined ? '' : verdicts.short(shortIn(company)),
    closeOf(view, texts),
    ...(isSilent ? [] : [proposed === undefined ? '' : verdicts.revision(proposed)]),
  ]);
}

/** What a year that has not begun is expected to bring. */
function aheadOf({ plan, company, today }: View, texts: TabTexts): string {
  const expected = plan.forecast?.year;
  if (expected === undefined || today >= (plan.periods[0]?.start ?? 0)) return '';
  const name = texts.yearOf(plan.year);
  return texts.verdicts.outlook({ ...expected, name, plan: company.year.plan, fact: 0, chance: undefined });
}

/** Those who will be furthest from the plan of their quarter, places that nobody holds included. */
function shortIn(company: UnitView) {
  const missing = peopleIn(company).flatMap(({ unit: { name }, outlooks }) => {
    const { plan, forecast } = outlooks.quarter ?? { plan: 0, forecast: 0 };
    return forecast >= plan ? [] : [{ name, missing: plan - forecast }];
  });
  return missing.sort((a, b) => b.missing - a.missing).slice(0, NAMED);
}

/** What each working day of the quarter has to bring from now on, and what the open deals hold. */
function closeOf(view: View, texts: TabTexts): string {
  const { company, today, plan } = view;
  const { quarter, own } = company.outlooks;
  if (quarter === undefined || quarter.fact >= quarter.plan) return '';
  const { start, end } = quarter.period;
  const [past, days] = [plan.calendar.workingDays(start, today - 1), plan.calendar.workingDays(today, end)];
  if (days === 0) return '';
  return texts.verdicts.close({
    name: nameOf(quarter.period, view, texts),
    perDay: (quarter.plan - quarter.fact) / days,
    soFar: past > 0 ? quarter.fact / past : undefined,
    days,
    fact: quarter.fact,
    own,
  });
}

/** What is over as it was, what is running as it will probably end, and what is to come as forecast, else as planned. */
function quartersTable(
  { company, plan, today, quarters }: View,
  { columns, tables, quarter, total }: TabTexts,
): TabTable {
  const running = company.outlooks.quarter;
  return {
    key: 'quartersAhead',
    title: tables.quartersAhead,
    columns: [
      { key: 'period', heading: columns.period, format: 'text' },
      { key: 'lastYear', heading: columns.lastYear, format: 'money' },
      { key: 'plan', heading: columns.plan, format: 'money' },
      { key: 'fact', heading: columns.fact, format: 'money' },
      { key: 'expected', heading: columns.expected, format: 'money' },
      { key: 'gap', heading: columns.beyondPlan, format: 'money', formula: '{expected}-{plan}', isGap: true },
    ],
    rows: company.quarters.map(({ period, lastYear, plan: planned, fact }, at) => {
      const ahead = period.start > today ? (quarters[at] ?? plan.forecast?.quarters[at]?.forecast ?? planned) : fact;
      const expected = period.start === running?.period.start ? running.forecast : ahead;
      const name = quarter(at + 1, plan.year);
      return { cells: { period: name, lastYear, plan: planned, fact, expected: cents(expected) } };
    }),
    total,
  };
}

/** The quarters as they are planned and as they are proposed; nothing changes until the head says so in the sidebar. */
function revisionTable({ proposed, plan }: View, { columns, tables, notes, quarter, total }: TabTexts): TabTable[] {
  if (proposed === undefined) return [];
  return [
    {
      key: 'revision',
      title: tables.revision,
      note: notes.revision,
      columns: [
        { key: 'period', heading: columns.period, format: 'text' },
        { key: 'now', heading: columns.now, format: 'money' },
        { key: 'proposed', heading: columns.proposed, format: 'money' },
        { key: 'gap', heading: columns.difference, format: 'money', formula: '{proposed}-{now}', isGap: true },
      ],
      rows: proposed.quarters.map((amount, at) => ({
        cells: { period: quarter(at + 1, plan.year), now: proposed.planned[at] ?? 0, proposed: amount },
      })),
      total,
    },
  ];
}

/** Everyone's quarter, in the order of the plan: the model's forecast beside people's own, with what either missed by. */
function unitsTable(view: View, texts: TabTexts): TabTable[] {
  const { company } = view;
  const running = company.outlooks.quarter;
  if (running === undefined) return [];
  const { columns, tables } = texts;
  const own = ownColumns(view, texts);
  const { accuracy } = company.outlooks;
  return [
    {
      key: 'units',
      title: tables.outlookOf(nameOf(running.period, view, texts)),
      columns: [
        ...outlookColumns({ key: 'unit', heading: columns.unit }, texts),
        ...own,
        ...(accuracy.model ? [missedColumn('missed', columns.missed)] : []),
        ...(accuracy.own ? [missedColumn('ownMissed', columns.ownMissed)] : []),
      ],
      rows: unitRows(company, outlooksOf, texts),
    },
  ];
}

function missedColumn(key: string, heading: string): TabColumn {
  return { key, heading, format: 'percent' };
}

function outlooksOf({ outlooks }: UnitView): TabRow['cells'] {
  const { quarter, own, accuracy } = outlooks;
  return {
    ...(quarter && outlookCells(quarter)),
    own: own === undefined ? null : cents(own.forecast),
    missed: accuracy.model?.error ?? null,
    ownMissed: accuracy.own?.error ?? null,
  };
}

/**
 * What may happen to the running quarter, each with what it would cost or bring; no wider than the quarters above, beside
 * which the chart stands. Where none of it can save or lose the plan, that is said once.
 */
function scenariosTable(view: View, texts: TabTexts): TabTable[] {
  const { company, scenarios } = view;
  const running = company.outlooks.quarter;
  if (scenarios.length < 2 || running === undefined) return [];
  const { columns, tables, notes } = texts;
  const rows = scenarios.map(
    (outlook): TabRow => ({
      cells: { scenario: texts.scenarios[outlook.scenario], ...outlookCells({ ...running, ...outlook }) },
      key: outlook.scenario,
    }),
  );
  const [chance, ...others] = new Set(rows.map(({ cells }) => cells.chance));
  const isSure = typeof chance === 'string' && others.length === 0;
  return [
    {
      key: 'scenarios',
      title: tables.scenarios(nameOf(running.period, view, texts)),
      ...(isSure && { note: notes.sure(chance) }),
      columns: [
        { key: 'scenario', heading: columns.scenario, format: 'text', width: 255 },
        { key: 'forecast', heading: columns.forecast, format: 'money' },
        { key: 'gap', heading: columns.difference, format: 'money', formula: '{forecast}-{forecast^}', isGap: true },
        { key: 'from', heading: columns.from, format: 'money' },
        { key: 'to', heading: columns.to, format: 'money' },
        ...(isSure ? [] : [{ key: 'chance', heading: columns.chance, format: 'percent' as const }]),
      ],
      rows,
    },
  ];
}

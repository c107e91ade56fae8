import { yearOfDay } from '../../domain/calendar';
import type { Standing, TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabChart, TabTable } from '../tab';
import type { Figures, UnitView, View } from '../view';
import { figureCells, figureColumns, monthsTable, quartersTable, weeksTable } from './periods';

/** A tab for every division, team and manager: each division is followed by its teams, each team by its people. */
export function tabsOf(view: View, texts: TabTexts): Tab[] {
  const write = { view, texts };
  return view.company.units.flatMap((division, at) => {
    const color = COLORS[at % COLORS.length] ?? COLORS[0];
    return [
      divisionTab(division, color, write),
      ...division.units.flatMap((team) => [
        teamTab(team, color, write),
        ...team.units.map((manager) => managerTab(manager, color, write)),
      ]),
    ];
  });
}

interface Writing {
  readonly view: View;
  readonly texts: TabTexts;
}

/** Okabe and Ito's colours, told apart by people who do not see red and green; grey and yellow are kept for states. */
const COLORS = ['#0072b2', '#009e73', '#cc79a7', '#56b4e9', '#d55e00'] as const;
const CHART_COLORS = { lastYear: '#a8d1ec', plan: '#bdc1c6', fact: '#0072b2' };

function divisionTab(unit: UnitView, color: string, { view, texts }: Writing): Tab {
  return {
    ...headOf('division', unit, color, { view, texts }),
    tables: [quartersTable(unit, view.year, texts), teamsTable(unit, texts), monthsTable(unit, texts)],
    chart: chartOf('quarters', texts.charts.quarters, ['lastYear', 'plan', 'fact']),
  };
}

function teamTab(unit: UnitView, color: string, { view, texts }: Writing): Tab {
  return {
    ...headOf('team', unit, color, { view, texts }),
    tables: [quartersTable(unit, view.year, texts), managersTable(unit, texts), monthsTable(unit, texts)],
    chart: { ...chartOf('managers', texts.charts.managers, ['plan', 'fact']), type: 'bar' },
  };
}

function managerTab(unit: UnitView, color: string, { view, texts }: Writing): Tab {
  return {
    ...headOf('manager', unit, color, { view, texts }),
    tables: [quartersTable(unit, view.year, texts), monthsTable(unit, texts), weeksTable(unit, texts)],
    chart: chartOf('months', texts.charts.months, ['plan', 'fact']),
  };
}

function headOf(kind: Tab['kind'], { unit, year }: UnitView, color: string, { view, texts }: Writing) {
  const name = texts.name[kind](unit.name);
  return {
    key: `${kind}/${unit.path}`,
    kind,
    name,
    color,
    title: texts.title(name, view.year),
    message: messageFor({ ...year, year: view.year }, view, texts),
    stamp: texts.stamp(view.today, view.lastSale),
  };
}

function messageFor(standing: Standing, { year, today }: View, { message }: TabTexts): string {
  if (standing.plan === 0) return message.noPlan(standing);
  if (standing.due === 0) return message.notBegun(standing);
  return yearOfDay(today) > year ? message.over(standing) : message.running(standing);
}

/** A row for each of its people, in a stable order, and the two lines that make them add up to the team. */
function managersTable(team: UnitView, texts: TabTexts): TabTable {
  const { columns, tables, soldElsewhere, soldByOthers, total } = texts;
  const row = (manager: string, figures: Figures) => ({ manager, ...figureCells(figures) });
  return {
    key: 'managers',
    title: tables.managers,
    columns: figureColumns({ key: 'manager', heading: columns.manager }, texts),
    rows: [
      ...team.units.map(({ unit, year }) => row(unit.name, year)),
      ...linesFor(team.soldElsewhere, (figures) => row(soldElsewhere, figures)),
      ...linesFor(team.soldByOthers, (figures) => row(soldByOthers, figures)),
    ],
    total,
  };
}

/** A row for each team; a team that sold but has nobody now keeps its facts, without a plan. */
function teamsTable(division: UnitView, texts: TabTexts): TabTable {
  const { columns, tables, unstaffed, total } = texts;
  const row = (team: string, figures: Figures) => ({ team, ...figureCells(figures) });
  return {
    key: 'teams',
    title: tables.teams,
    columns: figureColumns({ key: 'team', heading: columns.team }, texts),
    rows: [
      ...division.units.map(({ unit, year }) => row(unit.name, year)),
      ...division.unstaffed.map(({ name, year }) => row(unstaffed(name), year)),
    ],
    total,
  };
}

const linesFor = <T>(figures: Figures, line: (figures: Figures) => T): T[] =>
  figures.fact === 0 && figures.lastYear === 0 ? [] : [line(figures)];

function chartOf(table: string, title: string, series: readonly (keyof typeof CHART_COLORS)[]): TabChart {
  return { type: 'column', title, table, series, colors: series.map((name) => CHART_COLORS[name]) };
}

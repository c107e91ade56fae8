import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabTable } from '../tab';
import { type Figures, NOTHING, type UnitView, type View } from '../view';
import { figureColumns, figureRow, monthsTable, quartersTable } from './columns';
import { chartOf, headOf } from './head';
import type { Writing } from './tabs';

/** The company over its divisions. */
export function companyTab(company: UnitView, color: string, write: Writing): Tab {
  const { columns, tables, charts } = write.texts;
  const divisions = membersTable('divisions', tables.divisions, columns.division, company, write.texts);
  return {
    ...headOf('company', company, color, write),
    tables: unitTables(company, divisions, columns.division, write),
    chart: chartOf('divisions', charts.divisions, ['lastYear', 'plan', 'fact']),
  };
}

/** A division over its teams. */
export function divisionTab(division: UnitView, color: string, write: Writing): Tab {
  const { columns, tables, charts } = write.texts;
  const teams = membersTable('teams', tables.teams, columns.team, division, write.texts);
  return {
    ...headOf('division', division, color, write),
    tables: unitTables(division, teams, columns.team, write),
    chart: chartOf('quarters', charts.quarters, ['lastYear', 'plan', 'fact']),
  };
}

/** A team over its people, in a stable order. */
export function teamTab(team: UnitView, color: string, write: Writing): Tab {
  const { columns, tables, charts } = write.texts;
  const managers = membersTable('managers', tables.managers, columns.manager, team, write.texts);
  return {
    ...headOf('team', team, color, write),
    tables: unitTables(team, managers, columns.manager, write),
    chart: { ...chartOf('managers', charts.managers, ['plan', 'fact']), type: 'bar' },
  };
}

/** Actions above money; the members before the calendar. */
function unitTables(unit: UnitView, members: TabTable, heading: string, { view, texts }: Writing): TabTable[] {
  const quarters = { ...quartersTable(unit, view.year, texts), ...annualised(unit, view, texts) };
  return [...actionTables(unit, heading, view, texts), members, quarters, monthsTable(unit, texts)];
}

/** A line for every member, and those that make them add up to the unit. */
function membersTable(key: string, title: string, heading: string, unit: UnitView, texts: TabTexts): TabTable {
  const { soldElsewhere, soldByOthers, unstaffed, total } = texts;
  const row = (name: string, figures: Figures) => ({ ...figureRow('member', name, figures), key: name });
  const rowIfAny = (name: string, figures: Figures) =>
    figures.fact === 0 && figures.lastYear === 0 ? [] : [row(name, figures)];
  return {
    key,
    title,
    columns: figureColumns({ key: 'member', heading }, texts),
    rows: [
      ...unit.units.map(({ unit: { name }, year }) => row(name, year)),
      ...unit.unstaffed.map(({ name, year }) => row(unstaffed(name), year)),
      ...rowIfAny(soldElsewhere, unit.soldElsewhere),
      ...rowIfAny(soldByOthers, unit.soldByOthers),
    ],
    total,
  };
}

/** The month's actions: a table for each kind, a line in it for every member. */
function actionTables(unit: UnitView, heading: string, { month }: View, texts: TabTexts): TabTable[] {
  const { tables, notes, total } = texts;
  const day = unit.months[month]?.period.start ?? 0;
  if (unit.actions.length === 0)
    return [{ key: 'actions', title: tables.actionsOf(day), note: notes.noActions, columns: [], rows: [] }];
  return unit.actions.map(({ kind }, at) => ({
    key: `actions${at}`,
    title: tables.kindOf(kind, day),
    columns: figureColumns({ key: 'member', heading }, texts, 'count'),
    rows: unit.units.map(({ unit: { name }, actions }) => ({
      ...figureRow('member', name, actions[at]?.months[month] ?? NOTHING),
      key: name,
    })),
    total,
  }));
}

/** The company's plan may start from more than was sold: it says so where last year stands. */
function annualised({ unit }: UnitView, { plan }: View, { quarter, notes }: TabTexts): { note?: string } {
  if (unit.level !== 'company' && plan.company.units.length > 1) return {};
  if (plan.annualised.length === 0) return {};
  const inWords = plan.annualised.map(({ key, ...figures }) => ({
    quarter: quarter(Number(key.slice(-1)), Number(key.slice(0, 4))),
    ...figures,
  }));
  return { note: notes.annualised(inWords) };
}

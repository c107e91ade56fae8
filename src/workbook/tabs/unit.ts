import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabTable } from '../tab';
import { NOTHING, type UnitView, type View } from '../view';
import { annualisedQuarters } from './basis';
import { figureColumns, figureRow, monthsTable, quartersTable } from './columns';
import { chartOf, headOf } from './head';
import { lagTable, membersTable } from './members';
import { replannedTable } from './replanned';
import { outlookTable } from './running';
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

/** Who is behind and why; actions above money; the members before the calendar. */
function unitTables(unit: UnitView, members: TabTable, heading: string, { view, texts }: Writing): TabTable[] {
  const quarters = { ...quartersTable(unit, view.year, texts), ...annualised(unit, view, texts) };
  return [
    ...lagTable(heading, unit, view, texts),
    ...actionTables(unit, heading, view, texts),
    ...outlookTable(unit, view, texts),
    members,
    quarters,
    monthsTable(unit, texts),
    ...replannedTable(unit, view, texts),
  ];
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
    ...(at === 0 && { note: notes.overdue }),
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
  const inWords = annualisedQuarters(plan).map(({ at, ...figures }) => ({
    quarter: quarter(at + 1, plan.year - 1),
    ...figures,
  }));
  return { note: notes.annualised(inWords) };
}

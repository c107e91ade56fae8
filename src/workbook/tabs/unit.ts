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
  return {
    ...unitTab('company', company, 'division', color, write),
    chart: chartOf('divisions', write.texts.charts.divisions, ['lastYear', 'plan', 'fact']),
  };
}

/** A division over its teams. */
export function divisionTab(division: UnitView, color: string, write: Writing): Tab {
  return {
    ...unitTab('division', division, 'team', color, write),
    chart: chartOf('quarters', write.texts.charts.quarters, ['lastYear', 'plan', 'fact']),
  };
}

/** A team over its people, in a stable order. */
export function teamTab(team: UnitView, color: string, write: Writing): Tab {
  return {
    ...unitTab('team', team, 'manager', color, write),
    chart: { ...chartOf('managers', write.texts.charts.managers, ['plan', 'fact']), type: 'bar' },
  };
}

/** Who is behind and why; actions above money; the members before the calendar. */
function unitTab(
  kind: 'company' | 'division' | 'team',
  unit: UnitView,
  member: 'division' | 'team' | 'manager',
  color: string,
  write: Writing,
): Tab {
  const { view, texts } = write;
  const members = `${member}s` as const;
  const heading = texts.columns[member];
  return {
    ...headOf(kind, unit, color, write),
    tables: [
      ...lagTable(heading, unit, view, texts),
      ...actionTables(unit, heading, view, texts),
      ...outlookTable(unit, view, texts),
      membersTable(members, texts.tables[members], heading, unit, texts),
      { ...quartersTable(unit, view.year, texts), ...annualised(unit, view, texts) },
      monthsTable(unit, texts),
      ...replannedTable(unit, view, texts),
    ],
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

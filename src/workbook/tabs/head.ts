import { yearOfDay } from '../../domain/calendar';
import type { PlanUnit } from '../../domain/plan';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Tab, TabChart } from '../tab';
import type { ActionTimeline, UnitView, View } from '../view';
import type { Writing } from './tabs';

type UnitKind = 'company' | 'division' | 'team' | 'manager';
type Head = Omit<Tab, 'tables' | 'chart'>;

/** What stands on top of the tab of a unit: who, how they stand in actions and in money, and as of when. */
export function headOf(kind: UnitKind, unit: UnitView, color: string, { view, texts }: Writing): Head {
  const name = texts.name[kind](unit.unit.name);
  return {
    key: keyOf(kind, unit.unit),
    kind,
    name,
    color,
    title: texts.title(name, view.year),
    messages: [...actionsFor(unit, view, texts), moneyFor(unit, view, texts)],
    stamp: texts.stamp(view.today, view.lastSale),
  };
}

/** A person keeps their tab when they change teams; two teams may share a name. */
function keyOf(kind: UnitKind, { name, path }: PlanUnit): string {
  if (kind === 'company') return kind;
  return kind === 'manager' ? `manager/${name}` : `${kind}/${path}`;
}

const CHART_COLORS = { lastYear: '#a8d1ec', plan: '#bdc1c6', fact: '#0072b2' };

export function chartOf(table: string, title: string, series: readonly (keyof typeof CHART_COLORS)[]): TabChart {
  return { type: 'column', title, table, series, colors: series.map((name) => CHART_COLORS[name]) };
}

/** The month's actions first: they come before the money. */
function actionsFor({ actions }: UnitView, { month }: View, texts: TabTexts): string[] {
  const standings = actions.flatMap(({ kind, months }: ActionTimeline) => {
    const figures = months[month];
    return figures === undefined || figures.due === 0 ? [] : [{ kind, due: figures.due, fact: figures.fact, figures }];
  });
  const [first] = standings;
  return first === undefined ? [] : [texts.actions(first.figures.period.start, standings)];
}

function moneyFor({ year: figures, pace }: UnitView, { year, today }: View, { message }: TabTexts): string {
  const { requiredPerDay, multiple } = pace;
  const standing = { ...figures, year, requiredPerDay, multiple };
  if (standing.plan === 0) return message.noPlan(standing);
  if (standing.due === 0) return message.notBegun(standing);
  return yearOfDay(today) > year ? message.over(standing) : message.running(standing);
}

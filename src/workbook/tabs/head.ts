import { type Causes, type ToldCauses, tellCauses } from '../../domain/causes';
import { nameKey } from '../../domain/cells';
import { mainKind } from '../../domain/lag';
import type { Plan, PlanUnit } from '../../domain/plan';
import type { TabTexts } from '../../i18n/tabs/texts';
import type { Overloaded } from '../../i18n/verdicts/texts';
import type { Tab, TabChart } from '../tab';
import type { ActionTimeline, UnitView, View } from '../view';
import { laggards } from './members';
import { outlookMessage } from './running';
import type { Writing } from './tabs';

type UnitKind = 'company' | 'division' | 'team' | 'manager';
type Head = Omit<Tab, 'tables' | 'chart'>;

/** What stands on top of the tab of a unit: who, how they stand in actions and in money, and as of when. */
export function headOf(kind: UnitKind, unit: UnitView, color: string, write: Writing): Head {
  const { view, texts } = write;
  const name = texts.name[kind](toldApart(unit, view));
  return dated(
    { key: keyOf(kind, unit.unit), kind, name, color, messages: messagesFor(kind, unit, view, texts) },
    write,
  );
}

/** What stands on top of a tab that shows one thing of all. */
export function pageOf(
  kind: keyof TabTexts['pages'],
  color: string,
  messages: readonly string[],
  write: Writing,
): Head {
  return dated({ key: kind, kind, name: write.texts.pages[kind], color, messages }, write);
}

function dated(head: Omit<Head, 'title' | 'stamp'>, { view, texts }: Writing): Head {
  return { ...head, title: titleOf(head.name, view, texts), stamp: texts.stamp(view.today, view.lastSale) };
}

/** With its division, where another has a team of that name. */
function toldApart(unit: UnitView, { company }: View): string {
  const { name } = unit.unit;
  const isNamesake = (team: UnitView) => team !== unit && nameKey(team.unit.name) === nameKey(name);
  const own = company.units.find(({ units }) => units.includes(unit));
  return own && company.units.some(({ units }) => units.some(isNamesake)) ? `${name} · ${own.unit.name}` : name;
}

/** A year that is not a calendar year says when it is. */
function titleOf(name: string, { plan }: View, { title, span }: TabTexts): string {
  const [year] = plan.periods;
  const months = plan.firstMonth === 1 || year === undefined ? '' : ` (${span(year.start, year.end)})`;
  return `${title(name, plan.year)}${months}`;
}

/** A person keeps their tab when they change teams; two teams may share a name. */
function keyOf(kind: UnitKind, { name, path }: PlanUnit): string {
  if (kind === 'company') return kind;
  return kind === 'manager' ? `manager/${name}` : `${kind}/${path}`;
}

const [BEFORE, WANTED, OURS] = ['#a8d1ec', '#bdc1c6', '#0072b2'];
const CHART_COLORS = {
  ...{ lastYear: BEFORE, plan: WANTED, fact: OURS, expected: OURS },
  ...{ byLastYear: BEFORE, byGrowth: WANTED, byForecast: OURS },
};

export function chartOf(table: string, title: string, series: readonly (keyof typeof CHART_COLORS)[]): TabChart {
  return { type: 'column', title, table, series, colors: series.map((name) => CHART_COLORS[name]) };
}

/**
 * Actions come before money and how the quarter will end; then why it is so, who is behind, and whether there is time.
 * Tabs of a kind have the same number of lines, so that one can be the template of all.
 */
function messagesFor(kind: UnitKind, unit: UnitView, view: View, texts: TabTexts): string[] {
  return padded([
    actionsFor(unit, view, texts),
    moneyFor(unit, view, texts),
    outlookMessage(unit, view, texts),
    causesFor(unit, view, texts),
    ...(kind === 'manager'
      ? [timeFor(unit, view, texts)]
      : [behindIn(unit, view, texts), overloadedIn(unit, view, texts)]),
  ]);
}

/** As many lines as could be said: what there is nothing to say of is blank, at the end. */
export function padded(said: readonly string[]): string[] {
  const filled = said.filter(Boolean);
  return [...filled, ...said.slice(filled.length).map(() => '')];
}

function actionsFor({ actions }: UnitView, { month }: View, texts: TabTexts): string {
  const standings = actions.flatMap(({ kind, months }: ActionTimeline) => {
    const figures = months[month];
    return figures === undefined || figures.due === 0 ? [] : [{ kind, overdue: 0, ...figures }];
  });
  const [first] = standings;
  return first === undefined ? '' : texts.actions(first.period.start, standings);
}

export function moneyFor(
  { year: figures, pace }: UnitView,
  { year, today, plan }: View,
  { message }: TabTexts,
): string {
  const { requiredPerDay, multiple } = pace;
  const lastYear = plan.annualised.length > 0 ? 0 : figures.lastYear;
  const standing = { ...figures, lastYear, year, requiredPerDay, multiple };
  if (standing.plan === 0) return message.noPlan(standing);
  if (standing.due === 0) return message.notBegun(standing);
  return today > (plan.periods[0]?.end ?? 0) ? message.over(standing) : message.running(standing);
}

function causesFor({ year, causes }: UnitView, { plan }: View, { verdicts }: TabTexts): string {
  const told = toldOf(causes, plan);
  return year.due === 0 || told.parts.length === 0 ? '' : verdicts.causes(told);
}

/** More than a handful is for the table. */
export const NAMED = 3;

/** By name, on whichever level: the first table tells it of the teams and divisions. */
function behindIn(unit: UnitView, { plan }: View, { verdicts }: TabTexts): string {
  if (unit.year.due === 0) return '';
  const people = peopleIn(unit).filter(({ unit }) => !unit.isVacant);
  const furthest = laggards({ units: people }).slice(0, NAMED);
  return verdicts.behind(furthest.map(({ unit: { name }, causes }) => ({ name, told: toldOf(causes, plan) })));
}

export function toldOf(causes: Causes, plan: Plan): ToldCauses {
  return tellCauses(causes, mainKind(plan)?.kind);
}

/** Whether a person has the time that their planned actions take; nothing where nobody logs how long they take. */
function timeFor(manager: UnitView, { plan }: View, { verdicts }: TabTexts): string {
  return workOf(manager, plan)
    .map(({ kind, verdict }) => verdicts.time(kind, verdict, plan.actionPlan?.lastStep ?? kind))
    .join('');
}

/** Those who have least time for what is planned. */
function overloadedIn(unit: UnitView, { plan }: View, { verdicts }: TabTexts): string {
  const people = peopleIn(unit)
    .flatMap((manager) => workOf(manager, plan))
    .filter(({ verdict }) => !verdict.fits)
    .sort((a, b) => b.verdict.load - a.verdict.load);
  return people.length === 0 ? '' : verdicts.overloaded(people.slice(0, NAMED));
}

/** Whether somebody has time, with the kind of actions that is asked of them most often; none where it is not known. */
function workOf({ unit: { name }, outlook }: UnitView, { actionPlan }: Plan): Overloaded[] {
  const verdict = outlook?.feasibility;
  if (verdict === undefined || actionPlan === undefined || actionPlan.outlook.end < actionPlan.outlook.start) return [];
  const timed = actionPlan.kinds.filter(({ minutes }) => minutes !== undefined);
  const [most] = timed
    .map(({ kind }, at) => ({ kind, ...(verdict.perDay[at] ?? { needed: 0, possible: 0 }) }))
    .sort((a, b) => b.needed - a.needed);
  if (most === undefined) return [];
  return [{ name, kind: most.kind, verdict: { ...verdict, perDay: verdict.perDay.length === 0 ? [] : [most] } }];
}

export function peopleIn(unit: UnitView): readonly UnitView[] {
  return unit.unit.level === 'manager' ? [unit] : unit.units.flatMap(peopleIn);
}

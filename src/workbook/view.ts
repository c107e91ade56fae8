import type { ActionLog } from '../domain/actions';
import { type Day, isInside, type Period, yearBefore } from '../domain/calendar';
import { type Causes, causesTogether } from '../domain/causes';
import { nameKey } from '../domain/cells';
import { type ClientPlan, clientPlan, type KnownClients } from '../domain/clients/client-plan';
import { type History, historyOf, type Ledger, type Seller } from '../domain/history';
import { lagOf } from '../domain/lag';
import type { KnownByNow } from '../domain/outlook/look';
import { type PlanOutlooks, planOutlooks } from '../domain/outlook/plan-outlooks';
import type { ProposedPlan, ScenarioChance, UnitOutlooks } from '../domain/outlook/running';
import { dueBy, type Pace, paceOf } from '../domain/pace';
import type { Plan, PlanUnit } from '../domain/plan';
import type { PersonOutlook } from '../domain/planned-actions';
import { replan } from '../domain/replan';
import { sumOf } from '../domain/sum';
import { cents } from '../domain/units';

/**
 * The one computed view of a day: every tab takes its figures from here, so that a figure cannot differ between two
 * tabs. A manager's fact is what they sold, wherever; a team's and a division's is what was sold in it, by whomever.
 * Actions are counted by who did them.
 */
export interface View {
  readonly plan: Plan;
  readonly year: number;
  readonly today: Day;
  readonly lastSale: Day;
  /**
   * The month of the plan's year that people look at, 0–11: that of today, in a year to come the first, in a past one the
   * last; where a quarter was chosen, that of today only once the quarter has begun.
   */
  readonly month: number;
  readonly company: UnitView;
  /** What may happen to the running quarter of the company; empty where none is running. */
  readonly scenarios: readonly ScenarioChance[];
  /** What each quarter of the company has brought, or will bring; empty where the year does not run. */
  readonly quarters: readonly number[];
  /** Undefined as long as the year stays in the range that the plan stands on. */
  readonly proposed: ProposedPlan | undefined;
  /** Whether entries seem to be missing, because nothing has been sold for unusually long. */
  readonly isSilent: boolean;
  /** What the quarter that people look at asks of each client; undefined where no column names them. */
  readonly clients: ClientPlan | undefined;
}

/** Money or actions of one unit in one period; `due` is what the plan wants by the days before today. */
export interface Figures {
  readonly lastYear: number;
  readonly plan: number;
  readonly due: number;
  readonly fact: number;
  /** Of planned actions: how many of them should have been done before the plan was made. */
  readonly overdue?: number;
}

export interface PeriodFigures extends Figures {
  readonly period: Period;
}

export interface Timeline {
  readonly year: Figures;
  readonly quarters: readonly PeriodFigures[];
  readonly months: readonly PeriodFigures[];
  /** Without last year: the weeks of two years do not hold the same days. */
  readonly weeks: readonly PeriodFigures[];
}

export interface ActionTimeline extends Timeline {
  readonly kind: string;
}

export interface UnitView extends Timeline {
  readonly unit: PlanUnit;
  /** How fast money has to come from today. */
  readonly pace: Pace;
  /** Why the year is behind or ahead by now; the effects add up to the fact − what is due. */
  readonly causes: Causes;
  /** What the months that are not over have to bring by now; undefined before the first is over, and after the last. */
  readonly replanned: Replanned | undefined;
  /** What is behind the planned actions of a person. */
  readonly outlook: PersonOutlook | undefined;
  /** How what is running will probably end. */
  readonly outlooks: UnitOutlooks;
  /** One for each kind that is planned or done. */
  readonly actions: readonly ActionTimeline[];
  readonly units: readonly UnitView[];
  /** What sold in a unit and has no plan now: teams of a division, divisions of the company. */
  readonly unstaffed: readonly { readonly name: string; readonly year: Figures }[];
  /** Of a team: what makes its people's own sales add up to what was sold in it. */
  readonly soldElsewhere: Figures;
  readonly soldByOthers: Figures;
}

/** The first plan stands frozen beside it. */
export interface Replanned {
  readonly months: readonly (Pick<PeriodFigures, 'period' | 'plan' | 'fact'> & { readonly target: number })[];
  /** The part of the shortfall that they do not take over. */
  readonly left: number;
}

/** What is known of a plan by now. */
export interface Known extends KnownByNow {
  readonly clients?: KnownClients | undefined;
}

/**
 * Plan and facts side by side, for the company and every division, team and manager below it. `quarter` (1–4) is the one
 * that people chose to look at.
 */
export function viewOf(plan: Plan, known: Known, today: Day, quarter?: number): View {
  const { facts, actions } = known;
  const lastSale = facts.reduce((latest, { day }) => Math.max(latest, day), 0);
  const month = monthToLookAt(plan.periods, today, quarter);
  const look = {
    plan,
    kinds: kindsOf(plan, actions),
    today,
    history: historyOf(facts),
    actions,
    outlooks: new Map(plan.actionPlan?.people.map((person) => [person.name, person])),
    lag: lagOf(plan, known, today),
    running: planOutlooks(plan, known, today, month),
  };
  return {
    plan,
    year: plan.year,
    today,
    lastSale,
    month,
    company: unitView(plan.company, {}, look),
    scenarios: look.running.scenarios,
    quarters: look.running.quarters,
    proposed: look.running.proposed,
    isSilent: look.running.isSilent,
    clients: known.clients && clientPlan(plan, known.clients, { facts, today, at: Math.floor(month / 3) }),
  };
}

/** What is planned, then what is done without a plan. */
function kindsOf({ kinds }: Plan, log: ActionLog | undefined): string[] {
  const planned = new Set(kinds.map(nameKey));
  return [...kinds, ...(log?.kinds ?? []).filter((kind) => !planned.has(nameKey(kind)))];
}

interface Look {
  readonly plan: Plan;
  readonly kinds: readonly string[];
  readonly today: Day;
  readonly history: History;
  readonly actions: ActionLog | undefined;
  readonly outlooks: ReadonlyMap<string, PersonOutlook>;
  readonly lag: ReturnType<typeof lagOf>;
  readonly running: PlanOutlooks;
}

export const NOTHING: Figures = { lastYear: 0, plan: 0, due: 0, fact: 0 };

function monthToLookAt(periods: readonly Period[], today: Day, quarter?: number): number {
  const [first, last] = quarter === undefined ? [0, 11] : [quarter * 3 - 3, quarter * 3 - 1];
  const now = periods.filter(({ kind }) => kind === 'month').findIndex(({ end }) => today <= end);
  return now < 0 ? last : Math.max(first, now);
}

function unitView(unit: PlanUnit, seller: Seller, look: Look): UnitView {
  const units = unit.units.map((below) => unitView(below, sellerBelow(below, seller), look));
  const money = timeline(unit.revenue, look.history.of(seller), look);
  return {
    ...money,
    unit,
    pace: paceOfYear(money, look),
    causes: unit.level === 'manager' ? causesOfPerson(unit, money, look) : causesIn(money, units),
    replanned: replannedMonths(money, look),
    outlook: unit.level === 'manager' ? look.outlooks.get(unit.name) : undefined,
    outlooks: look.running.of(unit),
    actions: look.kinds.map((kind) => ({ kind, ...actionsOf(unit, kind, units, look) })),
    units,
    unstaffed: unstaffedIn(unit, units, look),
    ...(unit.level === 'team' ? balance(unit, seller, look) : { soldElsewhere: NOTHING, soldByOthers: NOTHING }),
  };
}

/** A manager is asked for everywhere, a team within its division: two teams may share a name. */
function sellerBelow({ level, name }: PlanUnit, above: Seller): Seller {
  if (level === 'manager') return { manager: name };
  return level === 'team' ? { ...above, team: name } : { division: name };
}

function timeline(
  planned: readonly number[],
  ledger: Ledger,
  { plan, today }: Look,
  overdue: readonly number[] = [],
): Timeline {
  const dated = plan.periods.map((period, at) => ({ period, value: planned[at] ?? 0, overdue: overdue[at] ?? 0 }));
  const weeks = dated.filter(({ period }) => period.kind === 'week');
  return byKind(
    dated.map(({ period, value, overdue }) => {
      const inside = weeks.filter((week) => isInside(week.period, period));
      const spans = inside.map((week) => week.period);
      const figures = inside.map((week) => week.value);
      return {
        period,
        plan: value,
        overdue,
        due: cents(dueBy(spans, figures, today, plan.calendar)),
        ...doneIn(period, ledger),
      };
    }),
  );
}

function byKind(figures: readonly PeriodFigures[]): Timeline {
  const ofKind = (kind: Period['kind']) => figures.filter(({ period }) => period.kind === kind);
  const [year = NOTHING] = ofKind('year');
  return { year, quarters: ofKind('quarter'), months: ofKind('month'), weeks: ofKind('week') };
}

function doneIn(period: Period, ledger: Ledger): Pick<Figures, 'lastYear' | 'fact'> {
  const before = yearBefore(period);
  return { fact: ledger.between(period), lastYear: before === undefined ? 0 : ledger.between(before) };
}

/** The days before a newcomer's plan begins, and after that of a leaver ends, are none to sell in. */
function paceOfYear({ weeks, year }: Timeline, { today, plan }: Look): Pace {
  const isPlanned = weeks.map((week) => week.plan !== 0);
  const inPlan = weeks.slice(Math.max(0, isPlanned.indexOf(true)), isPlanned.lastIndexOf(true) + 1);
  const spans = inPlan.map(({ period }) => period);
  const figures = inPlan.map((week) => week.plan);
  return paceOf(spans, figures, year.fact, today, plan.calendar);
}

/** Of a vacancy nobody acts: that itself is the cause. */
function causesOfPerson({ name, isVacant }: PlanUnit, { year }: Timeline, { lag }: Look): Causes {
  return isVacant ? { vacancy: cents(year.fact - year.due) } : lag(name, year);
}

/** Those of its members; what others sold in it less what they sold elsewhere; and what they are asked beyond its plan. */
function causesIn({ year: { due, fact } }: Timeline, units: readonly UnitView[]): Causes {
  const sum = (key: 'due' | 'fact') => sumOf(units.map(({ year }) => year[key]));
  const own = { others: fact - sum('fact'), reserve: sum('due') - due };
  return causesTogether([...units.map(({ causes }) => causes), own]);
}

function replannedMonths({ months }: Timeline, { today, plan: { choices, unit } }: Look): Replanned | undefined {
  const isOpen = ({ period }: PeriodFigures) => period.end >= today;
  const open = months.filter(isOpen);
  if (open.length === 0 || open.length === months.length) return undefined;
  const { targets, left } = replan(
    months.map((month) => ({ target: month.plan, fact: isOpen(month) ? undefined : month.fact })),
    { rule: choices.replan ?? 'carry', cap: choices.cap ?? 0.25, unit },
  );
  const targetOf = (month: PeriodFigures) => targets[months.indexOf(month)] ?? month.plan;
  return { months: open.map((month) => ({ ...month, target: targetOf(month) })), left };
}

/** A person's own actions, what is due in whole ones; of a unit, those of its people together. */
function actionsOf(unit: PlanUnit, kind: string, units: readonly UnitView[], look: Look): Timeline {
  const planned = unit.actions[kind] ?? [];
  const overdue = unit.overdue[kind];
  if (unit.level === 'manager') {
    const ledger = look.actions?.of({ manager: unit.name, kind }) ?? NO_LEDGER;
    return each(timeline(planned, ledger, look, overdue), (figures) => ({ ...figures, due: Math.round(figures.due) }));
  }
  const parts = units.flatMap(({ actions }) => actions.filter((timelines) => timelines.kind === kind));
  const none = each(timeline(planned, NO_LEDGER, look, overdue), (figures) => ({ ...figures, due: 0 }));
  return parts.reduce<Timeline>(withPart, none);
}

const NO_LEDGER: Ledger = { between: () => 0 };

function each(figures: Timeline, change: <T extends Figures>(figures: T) => T): Timeline {
  const { year, quarters, months, weeks } = figures;
  return {
    year: change(year),
    quarters: quarters.map(change),
    months: months.map(change),
    weeks: weeks.map(change),
  };
}

/** What was done and what is due of a unit and one more part of it; its plan is its own. */
function withPart(sum: Timeline, part: Timeline): Timeline {
  const add = <T extends Figures>(figures: T, more: Figures | undefined): T => ({
    ...figures,
    due: figures.due + (more?.due ?? 0),
    fact: figures.fact + (more?.fact ?? 0),
    lastYear: figures.lastYear + (more?.lastYear ?? 0),
  });
  return {
    year: add(sum.year, part.year),
    quarters: sum.quarters.map((quarter, at) => add(quarter, part.quarters[at])),
    months: sum.months.map((month, at) => add(month, part.months[at])),
    weeks: sum.weeks.map((week, at) => add(week, part.weeks[at])),
  };
}

function unstaffedIn(unit: PlanUnit, units: readonly UnitView[], { plan, history }: Look): UnitView['unstaffed'] {
  const [year] = plan.periods;
  if (year === undefined) return [];
  const soldBy = (seller: Seller) => ({ ...NOTHING, ...doneIn(year, history.of(seller)) });
  const { unstaffed } = plan.organisation;
  if (unit.level === 'division') {
    const here = unstaffed.filter(({ division }) => division === unit.name);
    return here.map(({ division, name }) => ({ name, year: soldBy({ division, team: name }) }));
  }
  if (unit.level !== 'company') return [];
  const planned = new Set(units.map(({ unit: { name } }) => name));
  const divisions = new Set(unstaffed.map(({ division }) => division).filter((division) => !planned.has(division)));
  return [...divisions].map((division) => ({ name: division, year: soldBy({ division }) }));
}

/** Its people's sales in other teams, taken off, and the sales of everyone else in it. */
function balance(team: PlanUnit, seller: Seller, { plan, history }: Look) {
  const [year] = plan.periods;
  if (year === undefined) return { soldElsewhere: NOTHING, soldByOthers: NOTHING };
  const sold = (whose: Seller) => doneIn(year, history.of(whose));
  const everywhere = total(team.units.map(({ name }) => sold({ manager: name })));
  const here = total(team.units.map(({ name }) => sold({ ...seller, manager: name })));
  return {
    soldElsewhere: { ...NOTHING, ...difference(here, everywhere) },
    soldByOthers: { ...NOTHING, ...difference(sold(seller), here) },
  };
}

type Sold = Pick<Figures, 'lastYear' | 'fact'>;

function total(parts: readonly Sold[]): Sold {
  return parts.reduce(
    (sum, { lastYear, fact }) => ({ lastYear: sum.lastYear + lastYear, fact: sum.fact + fact }),
    NOTHING,
  );
}

function difference(a: Sold, b: Sold): Sold {
  return { lastYear: cents(a.lastYear - b.lastYear), fact: cents(a.fact - b.fact) };
}

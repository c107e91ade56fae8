import type { ActionLog } from '../domain/actions';
import { type Day, monthOfDay, type Period, yearBefore, yearOfDay } from '../domain/calendar';
import { nameKey } from '../domain/cells';
import { type History, historyOf, type Ledger, type Seller } from '../domain/history';
import { dueBy, type Pace, paceOf } from '../domain/pace';
import type { Plan, PlanUnit } from '../domain/plan';
import type { Fact } from '../domain/retro';

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
   * The month that people look at, 0–11: that of today, in a year to come the first, in a past one the last; where a
   * quarter was chosen, that of today only once the quarter has begun.
   */
  readonly month: number;
  readonly company: UnitView;
}

/** Money or actions of one unit in one period; `due` is what the plan wants by the days before today. */
export interface Figures {
  readonly lastYear: number;
  readonly plan: number;
  readonly due: number;
  readonly fact: number;
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
  /** One for each kind that is planned or done. */
  readonly actions: readonly ActionTimeline[];
  readonly units: readonly UnitView[];
  /** What sold in a unit and has no plan now: teams of a division, divisions of the company. */
  readonly unstaffed: readonly { readonly name: string; readonly year: Figures }[];
  /** Of a team: what makes its people's own sales add up to what was sold in it. */
  readonly soldElsewhere: Figures;
  readonly soldByOthers: Figures;
}

export interface Done {
  readonly facts: readonly Fact[];
  readonly actions?: ActionLog | undefined;
}

/**
 * Plan and facts side by side, for the company and every division, team and manager below it. `quarter` (1–4) is the one
 * that people chose to look at.
 */
export function viewOf(plan: Plan, { facts, actions }: Done, today: Day, quarter?: number): View {
  const lastSale = facts.reduce((latest, { day }) => Math.max(latest, day), 0);
  const look = { plan, kinds: kindsOf(plan, actions), today, history: historyOf(facts), actions };
  const { year } = plan;
  return {
    plan,
    year,
    today,
    lastSale,
    month: monthToLookAt(year, today, quarter),
    company: unitView(plan.company, {}, look),
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
}

export const NOTHING: Figures = { lastYear: 0, plan: 0, due: 0, fact: 0 };

function monthToLookAt(year: number, today: Day, quarter?: number): number {
  const first = ((quarter ?? 1) - 1) * 3;
  if (yearOfDay(today) > year) return quarter === undefined ? 11 : first + 2;
  return yearOfDay(today) < year ? first : Math.max(first, monthOfDay(today));
}

function unitView(unit: PlanUnit, seller: Seller, look: Look): UnitView {
  const units = unit.units.map((below) => unitView(below, sellerBelow(below, seller), look));
  const money = timeline(unit.revenue, look.history.of(seller), look);
  return {
    ...money,
    unit,
    pace: paceOfYear(money, look),
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

function timeline(planned: readonly number[], ledger: Ledger, { plan, today }: Look): Timeline {
  const dated = plan.periods.map((period, at) => ({ period, value: planned[at] ?? 0 }));
  const weeks = dated.filter(({ period }) => period.kind === 'week');
  return byKind(
    dated.map(({ period, value }) => {
      const inside = weeks.filter((week) => isWithin(week.period, period));
      const spans = inside.map((week) => week.period);
      const figures = inside.map((week) => week.value);
      return {
        period,
        plan: value,
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

const isWithin = (week: Period, { start, end }: Period) => week.start >= start && week.end <= end;

function doneIn(period: Period, ledger: Ledger): Pick<Figures, 'lastYear' | 'fact'> {
  const before = yearBefore(period);
  return { fact: ledger.between(period), lastYear: before === undefined ? 0 : ledger.between(before) };
}

function paceOfYear({ weeks, year }: Timeline, { today, plan }: Look): Pace {
  const spans = weeks.map(({ period }) => period);
  const figures = weeks.map((week) => week.plan);
  return paceOf(spans, figures, year.fact, today, plan.calendar);
}

/** A person's own actions, what is due in whole ones; of a unit, those of its people together. */
function actionsOf(unit: PlanUnit, kind: string, units: readonly UnitView[], look: Look): Timeline {
  const planned = unit.actions[kind] ?? [];
  if (unit.level === 'manager') {
    const ledger = look.actions?.of({ manager: unit.name, kind }) ?? NO_LEDGER;
    return each(timeline(planned, ledger, look), (figures) => ({ ...figures, due: Math.round(figures.due) }));
  }
  const parts = units.flatMap(({ actions }) => actions.filter((timelines) => timelines.kind === kind));
  const none = each(timeline(planned, NO_LEDGER, look), (figures) => ({ ...figures, due: 0 }));
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

/** Sums of binary fractions that should be equal differ in their last bits. */
const cents = (amount: number) => Math.round(amount * 100) / 100 + 0;

import { type Day, type Period, yearBefore } from '../domain/calendar';
import { type History, historyOf, type Ledger, type Seller } from '../domain/history';
import { dueBy } from '../domain/pace';
import type { Plan, PlanUnit } from '../domain/plan';
import type { Fact } from '../domain/retro';

/**
 * The one computed view of a day: every tab takes its figures from here, so that a figure cannot differ between two
 * tabs. A manager's fact is what they sold, wherever; a team's and a division's is what was sold in it, by whomever.
 */
export interface View {
  readonly year: number;
  readonly today: Day;
  readonly lastSale: Day;
  readonly company: UnitView;
}

/** Money of one unit in one period; `due` is what the plan wants by the days before today. */
export interface Figures {
  readonly lastYear: number;
  readonly plan: number;
  readonly due: number;
  readonly fact: number;
}

export interface PeriodFigures extends Figures {
  readonly period: Period;
}

export interface UnitView {
  readonly unit: PlanUnit;
  readonly year: Figures;
  readonly quarters: readonly PeriodFigures[];
  readonly months: readonly PeriodFigures[];
  /** Without last year: the weeks of two years do not hold the same days. */
  readonly weeks: readonly PeriodFigures[];
  readonly units: readonly UnitView[];
  /** Of a division: teams that sold in it and to which nobody belongs now. */
  readonly unstaffed: readonly { readonly name: string; readonly year: Figures }[];
  /** Of a team: what makes its people's own sales add up to what was sold in it. */
  readonly soldElsewhere: Figures;
  readonly soldByOthers: Figures;
}

/** Plan and facts side by side, for the company and every division, team and manager below it. */
export function viewOf(plan: Plan, facts: readonly Fact[], today: Day): View {
  const lastSale = facts.reduce((latest, { day }) => Math.max(latest, day), 0);
  const look = { plan, today, history: historyOf(facts) };
  return { year: plan.year, today, lastSale, company: unitView(plan.company, {}, look) };
}

interface Look {
  readonly plan: Plan;
  readonly today: Day;
  readonly history: History;
}

function unitView(unit: PlanUnit, seller: Seller, look: Look): UnitView {
  const figures = figuresOf(unit, look.history.of(seller), look);
  const ofKind = (kind: Period['kind']) => figures.filter(({ period }) => period.kind === kind);
  return {
    unit,
    year: ofKind('year')[0] ?? NOTHING,
    quarters: ofKind('quarter'),
    months: ofKind('month'),
    weeks: ofKind('week'),
    units: unit.units.map((below) => unitView(below, sellerBelow(below, seller), look)),
    unstaffed: unit.level === 'division' ? unstaffedIn(unit.name, look) : [],
    ...(unit.level === 'team' ? balance(unit, seller, look) : { soldElsewhere: NOTHING, soldByOthers: NOTHING }),
  };
}

const NOTHING: Figures = { lastYear: 0, plan: 0, due: 0, fact: 0 };

/** A manager is asked for everywhere, a team within its division: two teams may share a name. */
function sellerBelow({ level, name }: PlanUnit, above: Seller): Seller {
  if (level === 'manager') return { manager: name };
  return level === 'team' ? { ...above, team: name } : { division: name };
}

function figuresOf(unit: PlanUnit, ledger: Ledger, { plan, today }: Look): PeriodFigures[] {
  const planned = plan.periods.map((period, at) => ({ period, value: unit.revenue[at] ?? 0 }));
  const weeks = planned.filter(({ period }) => period.kind === 'week');
  return planned.map(({ period, value }) => {
    const inside = weeks.filter((week) => isWithin(week.period, period));
    const spans = inside.map((week) => week.period);
    const figures = inside.map((week) => week.value);
    return { period, plan: value, due: cents(dueBy(spans, figures, today, plan.calendar)), ...soldIn(period, ledger) };
  });
}

const isWithin = (week: Period, { start, end }: Period) => week.start >= start && week.end <= end;

function soldIn(period: Period, ledger: Ledger): Pick<Figures, 'lastYear' | 'fact'> {
  const before = yearBefore(period);
  return { fact: ledger.between(period), lastYear: before === undefined ? 0 : ledger.between(before) };
}

function unstaffedIn(division: string, { plan, history }: Look): UnitView['unstaffed'] {
  const [year] = plan.periods;
  if (year === undefined) return [];
  return plan.organisation.unstaffed
    .filter((team) => team.division === division)
    .map(({ name }) => ({ name, year: { ...NOTHING, ...soldIn(year, history.of({ division, team: name })) } }));
}

/** Its people's sales in other teams, taken off, and the sales of everyone else in it. */
function balance(team: PlanUnit, seller: Seller, { plan, history }: Look) {
  const [year] = plan.periods;
  if (year === undefined) return { soldElsewhere: NOTHING, soldByOthers: NOTHING };
  const sold = (whose: Seller) => soldIn(year, history.of(whose));
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

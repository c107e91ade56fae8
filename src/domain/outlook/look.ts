import type { Day, Period } from '../calendar';
import { nameKey } from '../cells';
import type { DealRow } from '../inputs';
import { type Plan, type PlanUnit, quartersIn, unitsIn } from '../plan';
import type { Fact } from '../retro';
import type { Range } from '../season';
import { type ExpectedNow, expectedNow } from './expected-now';
import { type DealsKnown, type OpenDeals, openDeals } from './open-deals';
import type { SaidQuarter } from './said';
import { type DaySales, salesByDay } from './unit-outlooks';

/** What is known of the year of a plan by now. */
export interface KnownByNow extends DealsKnown {
  /** What the year may bring without a revision; undefined where that is the range that the plan was made with. */
  readonly ground?: Range | undefined;
  /** What was forecast of quarters before and of this one. */
  readonly said?: readonly SaidQuarter[] | undefined;
}

/** Who planned what, what they have sold, and what is open: all that an outlook of a day looks at. */
export interface Look {
  readonly plan: Plan;
  readonly known: KnownByNow;
  readonly today: Day;
  /** The company first. */
  readonly units: readonly PlanUnit[];
  readonly sales: ReadonlyMap<PlanUnit, readonly DaySales[]>;
  readonly open: OpenDeals;
  readonly dealsOf: ReadonlyMap<PlanUnit, readonly DealRow[]>;
  readonly expected: ExpectedNow;
}

export function lookAt(plan: Plan, known: KnownByNow, today: Day): Look {
  const units = unitsIn(plan.company);
  const open = openDeals(known, today);
  const at = quartersIn(plan).findIndex(({ end }) => today <= end);
  const sales = salesOf(plan.company, known.facts);
  return {
    ...{ plan, known, today, units, open, sales },
    dealsOf: dealsBelow(plan.company, open.deals),
    expected: expectedNow(plan, sales.get(plan.company)!, at, today),
  };
}

/** By day; a division's and a team's are those made in it, a manager's all that they made. */
function salesOf(company: PlanUnit, facts: readonly Fact[]): Map<PlanUnit, readonly DaySales[]> {
  const first = facts.reduce((earliest, { day }) => Math.min(earliest, day), facts[0]?.day ?? 0);
  const days = new Map(unitsIn(company).map((unit) => [unit, salesByDay(first)]));
  const byName = (units: readonly PlanUnit[]) => new Map(units.map((unit) => [unit.name, days.get(unit)!]));
  const divisions = byName(company.units);
  const teams = new Map(company.units.map(({ name, units }) => [name, byName(units)]));
  const people = byName(unitsIn(company).filter(({ level, isVacant }) => level === 'manager' && !isVacant));
  const all = days.get(company)!;
  for (const fact of facts) {
    all.add(fact);
    divisions.get(fact.division)?.add(fact);
    teams.get(fact.division)?.get(fact.team)?.add(fact);
    people.get(fact.manager)?.add(fact);
  }
  return new Map([...days].map(([unit, own]) => [unit, own.all()]));
}

/** Of the company all of them, of a unit those of its people. */
function dealsBelow(company: PlanUnit, deals: readonly DealRow[]): Map<PlanUnit, readonly DealRow[]> {
  const found = new Map<PlanUnit, readonly DealRow[]>();
  const collect = (unit: PlanUnit): readonly DealRow[] => {
    const own =
      unit.level === 'manager'
        ? deals.filter(({ manager }) => nameKey(manager) === nameKey(unit.name))
        : unit.units.flatMap(collect);
    found.set(unit, own);
    return own;
  };
  collect(company);
  return found.set(company, deals);
}

/** What a unit should bring in a period of the plan; 0 where it has none. */
export function planIn({ revenue }: PlanUnit, period: Period, { periods }: Plan): number {
  return revenue[periods.indexOf(period)] ?? 0;
}

/** Of a vacancy nothing comes as long as nobody is hired, and of a leaver nothing any more. */
export function isAbsent(unit: PlanUnit, period: Period, plan: Plan): boolean {
  const hasNoPlan = planIn(unit, period, plan) === 0 && planIn(plan.company, period, plan) !== 0;
  return unit.level === 'manager' && (unit.isVacant || hasNoPlan);
}

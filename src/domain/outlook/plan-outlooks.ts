import { type Day, lengthOf, type Period, type Span, yearOf } from '../calendar';
import { nameKey } from '../cells';
import { beginsIn, fiscalQuarterOf } from '../fiscal';
import type { DealRow } from '../inputs';
import { type Plan, type PlanUnit, quartersIn, unitsIn } from '../plan';
import type { Fact } from '../retro';
import { proposedRevision, type YearPeriod, yearOutlook } from '../revision';
import type { Range } from '../season';
import { sumOf } from '../sum';
import { expectationBy } from './expectation';
import { type ExpectedNow, expectedNow } from './expected-now';
import { type DealsKnown, type OpenDeals, openDeals } from './open-deals';
import { chanceOf, type Outlook, outlookAround, outlookOf, type PeriodSoFar, USUAL_DOUBT } from './outlook';
import { accuracyOf, type OwnOutlook, ownOutlook } from './own-forecast';
import { pipelineOf, type WeighedDeal, weighDeals } from './pipeline';
import type { PeriodOutlook, ProposedPlan, ScenarioChance, UnitOutlooks } from './running';
import { accuracyOfSaid, type SaidQuarter } from './said';
import { scenariosOf } from './scenarios';
import { type DaySales, salesByDay, type UnitOutlook, unitOutlooks } from './unit-outlooks';

/** What is known of the year of a plan by now. */
export interface KnownByNow extends DealsKnown {
  /** What the year may bring without a revision; undefined where that is the range that the plan was made with. */
  readonly ground?: Range | undefined;
  /** What was forecast of quarters before and of this one. */
  readonly said?: readonly SaidQuarter[] | undefined;
}

export interface PlanOutlooks {
  of(unit: PlanUnit): UnitOutlooks;
  /** Of the company in the running quarter, the base first; empty where none is running. */
  readonly scenarios: readonly ScenarioChance[];
  /** What each quarter of the company has brought, or will bring; empty where the year does not run. */
  readonly quarters: readonly number[];
  /** Undefined as long as the year stays in its range. */
  readonly proposed: ProposedPlan | undefined;
}

/**
 * How the month, the quarter and the year that people look at will probably end, for everyone with a plan; nothing before
 * the year of the plan begins, and after its end.
 *
 * What is expected of a unit is what the plan's forecast says of it, or, where the past is too short for one, last year by
 * its season. What is still to come of a unit is shared by those below it, so that they add up to it as far as their facts
 * do: a team's fact is what was sold in it, a manager's what they sold, wherever.
 *
 * @param month the one that people look at, 0–11
 */
export function planOutlooks(plan: Plan, known: KnownByNow, today: Day, month: number): PlanOutlooks {
  const [year] = plan.periods;
  if (year === undefined || today < year.start || today > year.end) return NOTHING_RUNS;
  const look = lookAt(plan, known, today);
  const quarter = running('quarter', look);
  const ofMonth = running('month', look);
  const periods = yearPeriods(plan.company, quarter, look);
  const isLookedAt = quarter.at === Math.floor(month / 3);
  return {
    of: (unit) => ({
      month: ofMonth.at === month ? within(quarter.outlookOf(unit), ofMonth.outlookOf(unit)) : undefined,
      quarter: isLookedAt ? quarter.outlookOf(unit) : undefined,
      year: yearOutlookOf(unit, quarter, look),
      own: isLookedAt ? ownOutlookOf(unit, quarter, look) : undefined,
      accuracy: accuracyIn(unit, quarter, look),
    }),
    scenarios: scenariosIn(quarter, look),
    quarters: periods.map(({ target, fact, outlook }) => fact ?? outlook?.forecast ?? target),
    proposed: proposedIn(periods, look),
  };
}

const NOTHING_RUNS: PlanOutlooks = {
  of: () => ({
    month: undefined,
    quarter: undefined,
    year: undefined,
    own: undefined,
    accuracy: { model: undefined, own: undefined },
  }),
  scenarios: [],
  quarters: [],
  proposed: undefined,
};

interface Look {
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

function lookAt(plan: Plan, known: KnownByNow, today: Day): Look {
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

/** The running month or quarter. */
interface Running {
  readonly period: Period;
  /** Its place in the year, from 0. */
  readonly at: number;
  standingOf(unit: PlanUnit): UnitOutlook;
  outlookOf(unit: PlanUnit): PeriodOutlook;
}

function running(kind: 'quarter' | 'month', look: Look): Running {
  const { plan, today, units, sales, open, dealsOf } = look;
  const periods = plan.periods.filter((period) => period.kind === kind);
  const at = periods.findIndex(({ end }) => today <= end);
  const period = periods[at]!;
  const past = periodsBefore(period, kind, look);
  const season = kind === 'quarter' ? 4 : 12;
  const outlooks = unitOutlooks(
    units.map((unit) => ({
      name: unit.name,
      sales: sales.get(unit) ?? [],
      expected: isAbsent(unit, period, plan) ? 0 : expectedIn(unit, period, look),
      doubt: doubtIn(period, look),
      pipeline: pipelineIn(dealsOf.get(unit) ?? [], open.rates, period),
    })),
    { running: period, past, today, expect: expectationBy(season, past.length) },
  );
  const standings = new Map(units.map((unit, index) => [unit, outlooks[index]!]));
  const agreeing = agreed(plan.company, standings);
  return {
    period,
    at,
    standingOf: (unit) => standings.get(unit)!,
    outlookOf: (unit) => {
      const { fact, booked = 0 } = standings.get(unit)!.period;
      return withChance(period, planIn(unit, period, plan), fact + booked, agreeing.get(unit)!);
    },
  };
}

/** Of the same kind, from the first on of which all sales are known. */
function periodsBefore({ start }: Span, kind: 'quarter' | 'month', { plan, sales }: Look): Span[] {
  const first = sales.get(plan.company)?.[0]?.day ?? start;
  const { begins } = fiscalQuarterOf(first, plan.firstMonth);
  const years = beginsIn(plan.year, plan.firstMonth) - begins + 1;
  const quarters = Array.from({ length: years }, (_, later) => yearOf(begins + later, plan.firstMonth).parts).flat();
  const periods = kind === 'quarter' ? quarters : quarters.flatMap(({ parts }) => parts);
  return periods.filter((period) => period.end < start && period.start + A_WEEK > first);
}

const A_WEEK = 7;

/** A month is expected to bring its part of the quarter, as the plan has it; of one without a plan, by its days. */
function expectedIn(unit: PlanUnit, period: Period, { plan, expected }: Look): number | undefined {
  const quarters = quartersIn(plan);
  const at = quarters.findIndex(({ end }) => period.end <= end);
  const [whole, part] = [quarters[at]!, period].map((own) => planIn(plan.company, own, plan)) as [number, number];
  const share = whole > 0 ? part / whole : lengthOf(period) / lengthOf(quarters[at]!);
  const quarter = expected.of(unit)?.[at];
  return quarter === undefined ? undefined : Math.max(0, quarter * share);
}

/** As far as the forecast of the company may miss: a month by more than its quarter, whose months miss each their way. */
function doubtIn({ kind, end }: Period, { plan, expected }: Look): number | undefined {
  const quarter = expected.doubts[quartersIn(plan).findIndex((own) => end <= own.end)];
  return quarter === undefined || kind === 'quarter' ? quarter : MONTH_BEYOND * quarter;
}

/** Three months make a quarter, and miss together as `expectedYear` has it. */
const MONTH_BEYOND = 1.3;

/** Of a vacancy nothing comes as long as nobody is hired, and of a leaver nothing any more. */
function isAbsent(unit: PlanUnit, period: Period, plan: Plan): boolean {
  const hasNoPlan = planIn(unit, period, plan) === 0 && planIn(plan.company, period, plan) !== 0;
  return unit.level === 'manager' && (unit.isVacant || hasNoPlan);
}

function planIn({ revenue }: PlanUnit, period: Period, { periods }: Plan): number {
  return revenue[periods.indexOf(period)] ?? 0;
}

function pipelineIn(deals: readonly DealRow[], rates: OpenDeals['rates'], { end }: Span) {
  const inTime = dealsInTime(deals, rates, end);
  if (rates === undefined || inTime.length === 0) return undefined;
  return (rest: number) => pipelineOf(inTime, { ...rates, end, rest });
}

/** A list of later deals alone does not say that nothing will come. */
function dealsInTime(deals: readonly DealRow[], rates: OpenDeals['rates'], end: Day): WeighedDeal[] {
  if (rates === undefined) return [];
  return weighDeals(deals, { ...rates, end }).filter(({ amount, chance }) => amount * chance > 0);
}

/** What is still to come of a unit, shared by those below it by what each would bring by itself. */
function agreed(company: PlanUnit, standings: ReadonlyMap<PlanUnit, UnitOutlook>): Map<PlanUnit, Outlook> {
  const found = new Map<PlanUnit, Outlook>();
  const restOf = (unit: PlanUnit) => {
    const { outlook, period } = standings.get(unit)!;
    return Math.max(0, outlook.forecast - certainOf(period));
  };
  const share = (unit: PlanUnit, factor: number) => {
    const { outlook, period } = standings.get(unit)!;
    const rest = { amount: factor * restOf(unit), deviation: factor * outlook.deviation };
    found.set(unit, outlookAround(certainOf(period), rest));
    const below = sumOf(unit.units.map(restOf));
    for (const each of unit.units) share(each, below > 0 ? rest.amount / below : 1);
  };
  share(company, 1);
  return found;
}

const certainOf = ({ fact, booked = 0 }: PeriodSoFar): number => fact + booked;

function withChance(period: Period, plan: number, fact: number, outlook: Outlook): PeriodOutlook {
  return { ...outlook, period, plan, fact, chance: plan > 0 ? chanceOf(plan, fact, outlook) : undefined };
}

/** A month brings no more of what is still to come than its quarter does, and the last one all of it. */
function within(quarter: PeriodOutlook, { period, plan, fact, ...month }: PeriodOutlook): PeriodOutlook {
  const rest = quarter.forecast - quarter.fact;
  const isLast = period.end === quarter.period.end;
  const amount = isLast ? rest : Math.min(rest, month.forecast - fact);
  const { deviation } = isLast ? quarter : month;
  return withChance(period, plan, fact, outlookAround(fact, { amount, deviation }));
}

function yearOutlookOf(unit: PlanUnit, quarter: Running, { plan, ...look }: Look): PeriodOutlook {
  const [year] = plan.periods;
  const { fact, ...outlook } = yearOutlook(yearPeriods(unit, quarter, { plan, ...look }));
  return withChance(year!, planIn(unit, year!, plan), fact, outlook);
}

/** The quarters of the year: those that are over, the running one, and those to come. */
function yearPeriods(unit: PlanUnit, quarter: Running, look: Look): YearPeriod[] {
  const { brought } = quarter.standingOf(unit);
  const running = quarter.outlookOf(unit);
  const coming = comingOf(unit, quarter, look);
  return quartersIn(look.plan).map((period, at) => {
    const target = planIn(unit, period, look.plan);
    if (at < quarter.at) return { target, fact: brought[brought.length - 1 - quarter.at + at] ?? 0 };
    return { target, outlook: at === quarter.at ? running : coming[at - quarter.at - 1] };
  });
}

function comingOf(unit: PlanUnit, quarter: Running, look: Look): YearPeriod['outlook'][] {
  const { plan, expected } = look;
  const { expected: alone } = quarter.standingOf(unit).period.doubt ?? USUAL_DOUBT;
  const told = expected.of(unit) ?? byThoseBefore(unit, quarter, plan);
  const whole = expected.of(plan.company);
  const quarters = quartersIn(plan);
  return quarters.slice(quarter.at + 1).map((period, later) => {
    const place = quarter.at + 1 + later;
    const forecast = isAbsent(unit, period, plan) ? 0 : told[place]!;
    const together = expected.doubts[place] ?? alone;
    const isWhole = whole === undefined ? unit === plan.company : forecast >= whole[place]! * ALL;
    return { forecast, deviation: forecast * (isWhole ? together : Math.max(alone, together)) };
  });
}

/** A part that brings as good as all is the whole: their ranges must not differ. */
const ALL = 1 - 1e-9;

/** The quarters of the year, where nothing is forecast: each by those before it. */
function byThoseBefore(unit: PlanUnit, quarter: Running, { company }: Plan): number[] {
  const until = (of: PlanUnit) => [...quarter.standingOf(of).brought.slice(0, -1), quarter.outlookOf(of).forecast];
  const [own, whole] = [until(unit), until(company)];
  const expect = expectationBy(4, own.length - 1);
  for (let place = quarter.at + 1; place < 4; place += 1) {
    const next = expect(own, whole);
    whole.push(expect(whole, whole));
    own.push(next);
  }
  return [0, 0, 0, 0, ...own].slice(-4);
}

/** What its people call confirmed, likely and possible until the end of the quarter. */
function ownOutlookOf(unit: PlanUnit, { period, standingOf }: Running, { dealsOf }: Look): OwnOutlook | undefined {
  const told = (dealsOf.get(unit) ?? []).filter(
    ({ certainty, expected = period.end }) => certainty !== undefined && expected <= period.end,
  );
  if (told.length === 0) return undefined;
  const sum = (wanted: DealRow['certainty']) =>
    sumOf(told.map(({ certainty, amount }) => (certainty === wanted ? Math.max(0, amount) : 0)));
  const fact = certainOf(standingOf(unit).period);
  return ownOutlook(fact, { confirmed: sum('confirmed'), likely: sum('likely'), possible: sum('possible') });
}

/**
 * Of what was kept; of the model, of past quarters played again as long as these are more, unless people's own forecasts are
 * to be compared with it.
 */
function accuracyIn(unit: PlanUnit, quarter: Running, { known, sales, today }: Look): UnitOutlooks['accuracy'] {
  const factIn = ({ start, end }: Span) =>
    sumOf((sales.get(unit) ?? []).map(({ day, amount }) => (day >= start && day <= end ? amount : 0)));
  const { model, own } = accuracyOfSaid(known.said ?? [], unit, factIn, today);
  const played = accuracyOf(quarter.standingOf(unit).past);
  const isKept = own !== undefined || (model?.forecasts ?? 0) >= (played?.forecasts ?? 0);
  return { model: isKept ? (model ?? played) : played, own };
}

function scenariosIn({ period, standingOf }: Running, look: Look): ScenarioChance[] {
  const { plan, open, dealsOf, units } = look;
  const standing = standingOf(plan.company).period;
  const deals = dealsInTime(dealsOf.get(plan.company) ?? [], open.rates, period.end);
  const rest = outlookOf({ ...standing, pipeline: undefined }).forecast - certainOf(standing);
  const rates = open.rates && { ...open.rates, end: period.end, rest };
  const people = units.filter((unit) => unit.level === 'manager' && !unit.isVacant && planIn(unit, period, plan) > 0);
  const target = planIn(plan.company, period, plan);
  return scenariosOf({
    period: standing,
    deals,
    ...(rates && { rates }),
    winRate: open.winRate,
    people: people.length,
  }).map((scenario) => ({
    ...scenario,
    chance: target > 0 ? chanceOf(target, certainOf(standing), scenario) : undefined,
  }));
}

/** Asks as much beyond what is to be expected as the plan did when it was made, but no more than its growth. */
function proposedIn(periods: readonly YearPeriod[], { plan, known }: Look): ProposedPlan | undefined {
  const { forecast, first, basis, unit } = plan;
  const ground = known.ground ?? forecast?.year;
  if (forecast === undefined || ground === undefined || !(forecast.year.forecast > 0)) return undefined;
  const planned = periods.map(({ target }) => target);
  const asked = (first?.year ?? sumOf(planned)) / forecast.year.forecast - 1;
  const ambition = Math.min(asked, Math.max(0, basis.growth));
  const revision = proposedRevision(periods, { ground: { low: ground.low, high: ground.high }, ambition, unit });
  if (revision === undefined) return undefined;
  const { reason, outlook, targets } = revision;
  const { forecast: amount, low, high } = outlook;
  return {
    reason,
    forecast: amount,
    low,
    high,
    ground: revision.ground,
    planned,
    quarters: targets,
    year: sumOf(targets),
  };
}

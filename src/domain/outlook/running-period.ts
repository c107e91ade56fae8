import { lengthOf, type Period, type Span, yearOf } from '../calendar';
import { beginsIn, fiscalQuarterOf } from '../fiscal';
import type { DealRow } from '../inputs';
import { type PlanUnit, quartersIn } from '../plan';
import { expectationBy } from './expectation';
import { isAbsent, type Look, planIn } from './look';
import { dealsInTime, type OpenDeals } from './open-deals';
import { certainOf } from './outlook';
import { periodOutlook } from './period-outlook';
import { pipelineOf } from './pipeline';
import type { PeriodOutlook } from './running';
import { agreeingOutlooks } from './shared-rest';
import { type UnitOutlook, unitOutlooks } from './unit-outlooks';

/** The month or the quarter that runs, for everyone with a plan. */
export interface Running {
  readonly period: Period;
  /** Its place in the year, from 0. */
  readonly at: number;
  standingOf(unit: PlanUnit): UnitOutlook;
  outlookOf(unit: PlanUnit): PeriodOutlook;
}

export function runningPeriod(kind: 'quarter' | 'month', look: Look): Running {
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
  const shared = agreeingOutlooks(plan.company, standings);
  return {
    period,
    at,
    standingOf: (unit) => standings.get(unit)!,
    outlookOf: (unit) =>
      periodOutlook(period, planIn(unit, period, plan), certainOf(standings.get(unit)!.period), shared.get(unit)!),
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

function pipelineIn(deals: readonly DealRow[], rates: OpenDeals['rates'], { end }: Span) {
  const inTime = dealsInTime(deals, rates, end);
  if (rates === undefined || inTime.length === 0) return undefined;
  return (rest: number) => pipelineOf(inTime, { ...rates, end, rest });
}

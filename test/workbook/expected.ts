import type { ForecastBasis } from '../../src/domain/forecast-basis';
import type { ForecastUnit } from '../../src/domain/forecast-levels';
import { forecastTargets } from '../../src/domain/forecast-target';
import { chanceOf, outlookOf } from '../../src/domain/outlook/outlook';
import type { PeriodOutlook, ScenarioChance, UnitOutlooks } from '../../src/domain/outlook/running';
import type { Plan } from '../../src/domain/plan';
import { impliedGrowth, quartersFrom } from '../../src/domain/target';
import type { UnitView, View } from '../../src/workbook/view';

/**
 * A view that tells what a small company never has all at once: every outlook, scenario, reason and market there is. What
 * is forecast in it is made up, so that a better forecast changes nothing that somebody has reviewed.
 */
export function expectingAll(view: View): View {
  const plan = withForecast(view);
  const company = withOutlooks(view.company, view);
  const quarter = company.outlooks.quarter!;
  const planned = view.company.quarters.map((figures) => figures.plan);
  return {
    ...view,
    plan,
    company,
    quarters: [quarter.forecast, ...plan.forecast.quarters.slice(1).map(({ forecast }) => forecast)],
    scenarios: SCENARIOS.map(([scenario, effect, chance]) => ({
      ...quarter,
      ...{ scenario, effect, chance, forecast: quarter.forecast + effect },
    })),
    proposed: {
      ...{ reason: 'below', forecast: 6_900_000, low: 6_200_000, high: 7_600_000 },
      ground: { low: 7_300_000, high: 9_100_000 },
      ...{ quarters: [planned[0]!, 1_500_000, 1_300_000, 2_200_000], planned, year: planned[0]! + 5_000_000 },
    },
  };
}

const SCENARIOS: readonly (readonly [ScenarioChance['scenario'], number, number])[] = [
  ['base', 0, 0.62],
  ['largestLost', -120_000, 0.48],
  ['winRateDown', -60_000, 0.55],
  ['vacancies', -90_000, 0.52],
  ['worst', -250_000, 0.21],
  ['best', 180_000, 0.88],
];

/** Two thirds of the quarter are over, and everybody expects 100,000 more than the model does. */
export function withOutlooks(unit: UnitView, view: View): UnitView {
  const of = (figures: UnitView['quarters'][number], elapsed: number): PeriodOutlook => {
    const { period, plan, fact } = figures;
    const outlook = outlookOf({ fact, elapsed, expected: plan });
    return { ...outlook, period, plan, fact, chance: chanceOf(plan, fact, outlook) };
  };
  const [first, month] = [unit.quarters[0]!, unit.months[2]!];
  const [year] = view.plan.periods;
  const quarter = of(first, 0.66);
  const { fact } = first;
  const outlooks: UnitOutlooks = {
    month: of(month, 0.1),
    quarter,
    year: of({ ...unit.year, period: year! }, 0.2),
    own: { forecast: quarter.forecast + 100_000, low: fact, high: quarter.forecast + 300_000 },
    accuracy: {
      model: { error: 0.061, bias: 0.012, forecasts: 7 },
      own: { error: 0.14, bias: -0.05, forecasts: 3 },
    },
  };
  return { ...unit, outlooks, units: unit.units.map((below) => withOutlooks(below, view)) };
}

/** The plan with it among the ways to its goal. */
function withForecast(view: View): Plan & { readonly forecast: ForecastBasis } {
  const { basis } = view.plan;
  const forecast = forecastOf(view);
  const quarters = quartersFrom(forecast.targets.periods.map(({ target }) => target));
  const lastYear = view.company.quarters.map((figures) => figures.lastYear);
  const made = { year: forecast.targets.year, quarters, implied: impliedGrowth(lastYear, quarters), flagged: [] };
  const proposals = basis.conflict.proposals.map((way) => (way.rule === 'forecast' ? { ...way, ...made } : way));
  return { ...view.plan, forecast, basis: { ...basis, conflict: { ...basis.conflict, proposals } } };
}

function forecastOf({ plan, company }: View): ForecastBasis {
  const forecast = company.quarters.map(({ lastYear }) => lastYear * 1.07);
  const quarters = forecast.map((amount) => ({ forecast: amount, low: amount * 0.9, high: amount * 1.1 }));
  const effect = { lag: 2, elasticity: 0.83, gain: 0.031, doubt: 0.01, isUsed: true, factors: [1, 0.98, 0.98, 0.97] };
  const parts = [0.7, 0.3].map((share) => forecast.map((amount) => amount * share));
  return {
    quarters,
    year: { forecast: 7_490_000, low: 7_000_000, high: 8_000_000 },
    targets: forecastTargets({
      ...{ lastYear: plan.lastYear, shares: [0.29, 0.21, 0.19, 0.31], forecast, factors: effect.factors },
      ...{ clients: forecast.map((amount) => amount * 1.02), ambition: 0.05, ceiling: 1.1, unit: plan.unit },
    }),
    market: [
      { name: 'Building permits', of: undefined, effect },
      { name: 'Steel price', of: 'South', effect: { ...effect, isUsed: false } },
      { name: 'New index', of: undefined, effect: undefined },
    ],
    factors: [],
    units: forecastOfUnit(company, forecast),
    products: {
      ...{ name: '', forecast },
      units: parts.map((own, at) => ({ name: `Product ${at + 1}`, forecast: own, units: [] })),
    },
    missed: [
      { level: 'company', units: 1, quarters: 4, byForecast: 0.061, byLastYear: 0.12, byGrowth: 0.171 },
      { level: 'manager', units: 3, quarters: 4, byForecast: 0.243, byLastYear: 0.31, byGrowth: undefined },
    ],
  };
}

/** Every member of a unit brings as much as any other. */
function forecastOfUnit({ unit: { name }, units }: UnitView, forecast: readonly number[]): ForecastUnit {
  const each = forecast.map((amount) => amount / units.length);
  return { name, forecast, units: units.map((below) => forecastOfUnit(below, each)) };
}

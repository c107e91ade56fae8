import { forecast } from '../../src/domain/forecast/forecast';
import { type ForecastUnit, reconciled } from '../../src/domain/forecast-levels';
import { sumOf } from '../../src/domain/sum';
import { adventureWorksHierarchy, adventureWorksMonths, type BottomSeries, tourismHierarchy } from '../domain/datasets';

// Do forecasts of a whole and of its parts get better or worse when they are made to agree? Each hierarchy is forecast from
// six points of its past; the errors are Σ|forecast − fact| ÷ Σ fact of all series of a level.

export interface LevelBacktest {
  readonly hierarchy: string;
  readonly levels: readonly LevelErrors[];
}

export interface LevelErrors {
  readonly level: string;
  /** In percent: of each series' own forecast, which do not add up; and of the reconciled ones. */
  readonly own: number;
  readonly reconciled: number;
}

/** 35 months of 315 resellers: all of them, the territories, the managers in these; half a year ahead. */
export function resellerLevels(): LevelBacktest {
  return resellersOf('half of the resellers', adventureWorksHierarchy());
}

/** The same of all 633, from the orders. */
export function adventureWorksLevels(): LevelBacktest {
  return resellersOf('AdventureWorks', adventureWorksMonths());
}

function resellersOf(hierarchy: string, bottom: readonly BottomSeries[]): LevelBacktest {
  const levels = ['total', 'territory', 'manager'];
  const tree = seriesTree(bottom.map(({ path, amounts }) => ({ path: path.slice(0, 2), amounts })));
  return { hierarchy, levels: backtest(tree, levels, 12, 6, [24, 25, 26, 27, 28, 29]) };
}

/** The last 44 quarters of trips in Australia: the country, states, regions, purposes; a year ahead. */
export function tourismLevels(): LevelBacktest {
  const levels = ['total', 'state', 'region', 'purpose'];
  const lately = tourismHierarchy().map(({ path, amounts }) => ({ path, amounts: amounts.slice(-44) }));
  return { hierarchy: 'tourism', levels: backtest(seriesTree(lately), levels, 4, 4, [20, 24, 28, 32, 36, 40]) };
}

interface SeriesUnit {
  readonly name: string;
  readonly amounts: readonly number[];
  readonly units: readonly SeriesUnit[];
}

function seriesTree(bottom: readonly BottomSeries[], name = ''): SeriesUnit {
  const amounts = bottom[0]!.amounts.map((_, at) => sumOf(bottom.map((series) => series.amounts[at]!)));
  const below = bottom.filter(({ path }) => path.length > 0);
  const names = [...new Set(below.map(({ path }) => path[0]!))];
  const units = names.map((each) =>
    seriesTree(
      below.filter(({ path }) => path[0] === each).map((series) => ({ ...series, path: series.path.slice(1) })),
      each,
    ),
  );
  return { name, amounts, units };
}

function backtest(
  tree: SeriesUnit,
  levels: readonly string[],
  season: 4 | 12,
  horizon: number,
  origins: readonly number[],
): LevelErrors[] {
  const misses = origins.flatMap((origin) => {
    const own = forecastTree(tree, season, horizon, origin);
    return missesOf(tree, own, reconciled(own, season), origin, 0);
  });
  return levels.map((level, depth) => {
    const here = misses.filter((miss) => miss.depth === depth);
    const money = sumOf(here.map(({ fact }) => fact));
    const percent = (errors: readonly number[]) => (100 * sumOf(errors)) / money;
    return {
      level,
      own: percent(here.map((miss) => miss.own)),
      reconciled: percent(here.map((miss) => miss.reconciled)),
    };
  });
}

function forecastTree(
  { name, amounts, units }: SeriesUnit,
  season: 4 | 12,
  horizon: number,
  origin: number,
): ForecastUnit {
  return {
    name,
    forecast: forecast(amounts.slice(0, origin), season, horizon).mean,
    history: amounts.slice(0, origin),
    units: units.map((unit) => forecastTree(unit, season, horizon, origin)),
  };
}

interface Miss {
  readonly depth: number;
  readonly fact: number;
  readonly own: number;
  readonly reconciled: number;
}

function missesOf(unit: SeriesUnit, own: ForecastUnit, agreed: ForecastUnit, origin: number, depth: number): Miss[] {
  const facts = unit.amounts.slice(origin, origin + own.forecast.length);
  const miss = (figures: readonly number[]) => sumOf(facts.map((fact, at) => Math.abs(figures[at]! - fact)));
  const here = { depth, fact: sumOf(facts), own: miss(own.forecast), reconciled: miss(agreed.forecast) };
  const below = unit.units.flatMap((each, at) => missesOf(each, own.units[at]!, agreed.units[at]!, origin, depth + 1));
  return [here, ...below];
}

import { meanOf } from '../sum';
import { differences } from './seasonal-adjustment';
import { lineOf } from './theta';
import { MAIN_METHODS, METHODS, type Views } from './views';

/** A history in figures. */
export interface Features {
  /** By which methods are trusted and ranges are wide, each between −2 and 2 whatever the history. */
  readonly figures: Figures;
  /** The mean step from one period to the next, without the season. */
  readonly step: number;
  /** The mean step from one year to the next: the scale by which competitions measure errors. */
  readonly yearStep: number;
}

export type Figures = ReturnType<typeof figuresOf>;

/** The features of a history of at least three values, from what the methods say of it. */
export function featuresOf(views: Views): Features {
  const { history, season, adjusted } = views;
  const step = meanOf(differences(adjusted.values, 1).map(Math.abs)) + 1e-6;
  const yearStep = meanOf(differences(history, history.length > season ? season : 1).map(Math.abs)) + 1e-6;
  const figures = { ...figuresOf(views, step) };
  for (const name of Object.keys(figures) as (keyof Figures)[])
    figures[name] = Math.min(Math.max(figures[name], -2), 2);
  return { figures, step, yearStep };
}

/** Roughly around 0. The network knows them by their order. */
function figuresOf({ history, season, adjusted, means, smoothing, differencing, deviations }: Views, step: number) {
  const { values, doubt } = adjusted;
  const n = history.length;
  const steps = differences(values, 1);
  const { level, slope } = lineOf(values);
  const [middle, lastYear, centre] = [meanOf(values), meanOf(values.slice(-season)), meanOf(history)];
  const variation = sumOfSquares(history.map((value) => value - centre));
  const fromLine = sumOfSquares(values.map((value, t) => value - level - slope * t));
  const year = (method: number) => Math.abs(meanOf(means[method]!.slice(0, season))) + 1e-9;
  const againstTheta = (method: number) => Math.log(year(method) / year(METHODS.theta));
  const smoothingAgainst = againstTheta(METHODS.smoothing);
  const arimaAgainst = againstTheta(METHODS.arima);
  const lastYearAgainst = againstTheta(METHODS.lastYear);
  const error = (at: number) => deviations[at]![0]! + 1e-6;
  return {
    always: 1,
    length: Math.log(n / season) - 1.5,
    doubt: doubt - 0.5,
    memory: correlation(values, 1) - 0.6,
    line: 1 - fromLine / (sumOfSquares(values.map((value) => value - middle)) + 1e-9) - 0.4,
    roughness: sumOfSquares(differences(history, 1)) / (variation + 1e-9) - 0.5,
    smoothingAgainst: Math.tanh(3 * smoothingAgainst),
    smoothingApart: 3 * Math.abs(smoothingAgainst),
    variation: Math.sqrt(variation / n) - 0.4,
    seasonality: smoothing.seasonality,
    trend: smoothing.trend,
    differences: differencing.differences / 2,
    yearDifference: Number(differencing.seasonal),
    arimaAgainst: Math.tanh(3 * arimaAgainst),
    arimaApart: 3 * Math.abs(arimaAgainst),
    lastYearAgainst: Math.tanh(3 * lastYearAgainst),
    lastYearApart: 3 * Math.abs(lastYearAgainst),
    logThetaAgainst: Math.tanh(3 * againstTheta(METHODS.logTheta)),
    disagreement: Math.log(disagreement(means, season) / step + 1e-3),
    outlier: Math.log(Math.max(...steps.map(Math.abs)) / step) - 1,
    smoothingError: Math.log(error(0) / error(1)),
    arimaError: Math.log(error(2) / error(1)),
    slope: 10 * slope,
    lately: Math.log((Math.abs(lastYear) + 1e-6) / (Math.abs(middle) + 1e-6)),
    yearMemory: correlation(values, season),
    last: (values[n - 1]! - lastYear) / step / 3,
    stepMemory: correlation(steps, 1),
  };
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** Of the values with those `lag` periods before. */
function correlation(values: readonly number[], lag: number): number {
  const centre = meanOf(values);
  let [product, square] = [0, 1e-9];
  for (let t = 0; t < values.length; t++) {
    square += (values[t]! - centre) ** 2;
    if (t >= lag) product += (values[t]! - centre) * (values[t - lag]! - centre);
  }
  return product / square;
}

/** How far the main methods are apart in the first year. */
function disagreement(means: Views['means'], season: number): number {
  const main = means.slice(0, MAIN_METHODS);
  const apart = Array.from({ length: season }, (_, at) => {
    const own = main.map((mean) => mean[at]!);
    const centre = meanOf(own);
    return Math.sqrt(sumOfSquares(own.map((value) => value - centre)) / own.length);
  });
  return meanOf(apart);
}

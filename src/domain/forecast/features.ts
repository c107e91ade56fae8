import { meanOf } from './seasonal-adjustment';
import { lineOf } from './theta';
import { MAIN_METHODS, METHODS, type Views } from './views';

/** A history in figures, by which methods are trusted and ranges are wide. All are bounded, whatever the history. */
export interface Features {
  /** For the trust in methods, the first of them 1. */
  readonly all: readonly number[];
  /** The mean step from one period to the next, without the season. */
  readonly step: number;
  /** The mean step from one year to the next: the scale by which competitions measure errors. */
  readonly yearStep: number;
}

/** The figures of a history of more than a year. */
export function featuresOf({
  history,
  season,
  adjusted: { values, doubt },
  means,
  smoothing,
  differencing,
  deviations,
}: Views): Features {
  const n = history.length;
  const steps = differencesOf(values, 1);
  const step = meanOf(steps.map(Math.abs)) + 1e-6;
  const { level, slope } = lineOf(values);
  const middle = meanOf(values);
  const lastYear = meanOf(values.slice(-season));
  const fromLine = sumOfSquares(values.map((value, t) => value - level - slope * t));
  const year = (method: number) => Math.abs(meanOf(means[method]!.slice(0, season))) + 1e-9;
  const against = (method: number) => Math.log(year(method) / year(METHODS.theta));
  const [bySmoothing, byArima, byLastYear] = [METHODS.smoothing, METHODS.arima, METHODS.lastYear].map(against) as [
    number,
    number,
    number,
  ];
  const [smoothError, thetaError, arimaError] = deviations.map((own) => own[0]! + 1e-6) as [number, number, number];
  const all = [
    1,
    Math.log(n / season) - 1.5,
    doubt - 0.5,
    correlation(values, 1) - 0.6,
    1 - fromLine / (sumOfSquares(values.map((value) => value - middle)) + 1e-9) - 0.4,
    sumOfSquares(differencesOf(history, 1)) / (sumOfSquares(history.map((value) => value - meanOf(history))) + 1e-9) -
      0.5,
    Math.tanh(3 * bySmoothing),
    3 * Math.abs(bySmoothing),
    Math.sqrt(sumOfSquares(history.map((value) => value - meanOf(history))) / n) - 0.4,
    smoothing.seasonality,
    smoothing.trend,
    differencing.differences / 2,
    Number(differencing.seasonal),
    Math.tanh(3 * byArima),
    3 * Math.abs(byArima),
    Math.tanh(3 * byLastYear),
    3 * Math.abs(byLastYear),
    Math.tanh(3 * against(METHODS.logTheta)),
    Math.log(disagreement(means, season) / step + 1e-3),
    Math.log(Math.max(...steps.map(Math.abs)) / step) - 1,
    Math.log(smoothError / thetaError),
    Math.log(arimaError / thetaError),
    10 * slope,
    Math.log((Math.abs(lastYear) + 1e-6) / (Math.abs(middle) + 1e-6)),
    correlation(values, season),
    (values[n - 1]! - lastYear) / step / 3,
    correlation(steps, 1),
  ];
  const yearStep = meanOf(differencesOf(history, n > season ? season : 1).map(Math.abs)) + 1e-6;
  return { all: all.map((feature) => Math.min(Math.max(feature, -2), 2)), step, yearStep };
}

function differencesOf(values: readonly number[], lag: number): number[] {
  return values.slice(lag).map((value, at) => value - values[at]!);
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

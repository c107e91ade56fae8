import { meanOf } from '../sum';
import type { Method } from './method';
import { minimise, triesFor } from './minimise';
import { differences, movingAverages } from './seasonal-adjustment';

/** A forecast by ARIMA, and how often the history was differenced for it: the year before, and the period before. */
export interface Arima extends Method {
  readonly differences: number;
  readonly seasonal: boolean;
}

/**
 * ARIMA by conditional least squares: differences until the level stands still (KPSS), a seasonal one where the season is
 * strong, then the best of a few small orders (AICc).
 *
 * Source: Hyndman and Khandakar, Automatic time series forecasting, 2008; here six orders without and three with a season.
 */
export function arima(history: readonly number[], season: number, horizon: number): Arima {
  const seasonal = history.length >= 3 * season && seasonStrength(history, season) > 0.64;
  const stages = [history];
  let values = history;
  const difference = (lag: number) => {
    values = differences(values, lag);
    stages.push(values);
  };
  if (seasonal) difference(season);
  let taken = 0;
  for (; taken + Number(seasonal) < 2 && values.length > 8 && !standsStill(values); taken++) difference(1);
  const centre = taken + Number(seasonal) < 2 ? meanOf(values) : 0;
  const fit = bestFit(values, season, centre, { seasonal, taken, canSeason: history.length >= 2 * season + 4 });
  let mean = continued(values, centre, fit, horizon);
  for (let stage = stages.length - 2; stage >= 0; stage--)
    mean = summedUp(stages[stage]!, mean, seasonal && stage === 0 ? season : 1);
  const lags = Array.from({ length: taken }, () => 1);
  return {
    mean,
    deviation: deviations(fit, seasonal ? [season, ...lags] : lags, horizon),
    differences: taken,
    seasonal,
  };
}

/** The same for amounts that grow by a share of themselves, all above 0. */
export function logArima(history: readonly number[], season: number, horizon: number): Arima {
  const { mean, deviation, ...rest } = arima(history.map(Math.log), season, horizon);
  const amounts = mean.map(Math.exp);
  return { mean: amounts, deviation: amounts.map((amount, at) => amount * Math.min(deviation[at]!, 1.5)), ...rest };
}

function summedUp(before: readonly number[], changes: readonly number[], lag: number): number[] {
  const values = before.slice(-lag);
  changes.forEach((change, at) => {
    values.push(change + values[at]!);
  });
  return values.slice(lag);
}

/** How much of what is not trend is season, 0–1. */
export function seasonStrength(values: readonly number[], season: number): number {
  const trend = movingAverages(values, season);
  const sums = Array<number>(season).fill(0);
  const counts = Array<number>(season).fill(0);
  trend.forEach((middle, t) => {
    if (middle === undefined) return;
    sums[t % season]! += values[t]! - middle;
    counts[t % season]! += 1;
  });
  const means = sums.map((sum, at) => sum / counts[at]!);
  const centre = meanOf(means);
  let [rest, all] = [0, 0];
  trend.forEach((middle, t) => {
    if (middle === undefined) return;
    const own = values[t]! - middle;
    all += own * own;
    rest += (own - means[t % season]! + centre) ** 2;
  });
  return all > 0 ? Math.max(0, 1 - rest / all) : 0;
}

/** The test of Kwiatkowski, Phillips, Schmidt and Shin at 5 %. */
function standsStill(values: readonly number[]): boolean {
  const n = values.length;
  const centre = meanOf(values);
  const errors = values.map((value) => value - centre);
  let [sum, walk, spread] = [0, 0, 0];
  for (const error of errors) {
    sum += error;
    walk += sum * sum;
    spread += error * error;
  }
  const lags = Math.trunc(4 * (n / 100) ** 0.25);
  for (let lag = 1; lag <= lags; lag++) {
    let product = 0;
    for (let t = lag; t < n; t++) product += errors[t]! * errors[t - lag]!;
    spread += 2 * (1 - lag / (lags + 1)) * product;
  }
  return walk <= 0.463 * n * spread;
}

/** Numbers of coefficients: own past, past errors, the same of the year before. */
type Order = readonly [ar: number, ma: number, seasonalAr: number, seasonalMa: number];

interface Fit {
  /** Own past with the opposite sign, as it stands on the side of the values. */
  readonly ar: Polynomial;
  readonly ma: Polynomial;
  readonly errors: readonly number[];
  readonly variance: number;
  readonly criterion: number;
  readonly order: Order;
}

/** Coefficients by lag; few of them are not 0. */
interface Polynomial {
  readonly lags: readonly number[];
  readonly coefficients: readonly number[];
}

/** How often the values were differenced, and whether they know a season. */
interface Choice {
  readonly seasonal: boolean;
  readonly taken: number;
  /** Whether the history is long enough for coefficients of the year before. */
  readonly canSeason: boolean;
}

/** The best order without a season first, then with it the best of the seasonal ones. */
function bestFit(values: readonly number[], season: number, centre: number, choice: Choice): Fit {
  const own = choice.taken > 0 ? DIFFERENCED : LEVEL;
  const [first, ...others] = choice.canSeason ? (choice.seasonal ? SEASONAL : WEAK_SEASON) : [[0, 0] as const];
  const fits = (orders: Order[]) =>
    orders
      .filter(([p, q, P, Q]) => values.length >= p + q + (P + Q) * season + 6 || p + q + P + Q === 0)
      .map((order) => fitted(values, season, centre, order, choice));
  const plain = leastOf(fits([...own.map(([p, q]): Order => [p, q, ...first!]), [0, 0, 0, 0]]));
  const [p, q] = plain.order;
  return leastOf([plain, ...fits(others.map(([P, Q]) => [p, q, P, Q]))]);
}

type Pair = readonly [number, number];
const DIFFERENCED: readonly Pair[] = [
  [0, 1],
  [1, 1],
  [2, 0],
  [0, 2],
  [1, 0],
  [0, 0],
];
const LEVEL: readonly Pair[] = [
  [1, 0],
  [2, 0],
  [1, 1],
  [0, 1],
  [2, 1],
  [0, 0],
];
const SEASONAL: readonly Pair[] = [
  [0, 1],
  [1, 0],
  [0, 0],
];
const WEAK_SEASON: readonly Pair[] = [
  [0, 0],
  [1, 0],
  [0, 1],
];

function leastOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (fit.criterion < best.criterion ? fit : best));
}

function fitted(values: readonly number[], season: number, centre: number, order: Order, choice: Choice): Fit {
  const [p, q, P, Q] = order;
  const errors = Array<number>(values.length).fill(0);
  const polynomials = (at: readonly number[]) => ({
    ar: polynomial(at.slice(0, p), at.slice(p + q, p + q + P), season, -1),
    ma: polynomial(at.slice(p, p + q), at.slice(p + q + P), season, 1),
  });
  const logVariance = (at: readonly number[]) => {
    const sound = areStable(at.slice(0, p)) && areStable(at.slice(p, p + q).map((x) => -x));
    if (!sound || at.slice(p + q).some((x) => Math.abs(x) > 0.98)) return 1e10;
    const { ar, ma } = polynomials(at);
    return Math.log(follow(values, ar, ma, centre, errors) + 1e-12);
  };
  const start = [
    ...Array<number>(p).fill(0.1),
    ...Array<number>(q).fill(choice.taken > 0 ? -0.3 : 0.1),
    ...Array<number>(P).fill(0.1),
    ...Array<number>(Q).fill(choice.seasonal ? -0.4 : 0.1),
  ];
  const size = start.length;
  const { at, value } = minimise(logVariance, start, Array<number>(size).fill(0.2), triesFor(size, values));
  const both = polynomials(at);
  follow(values, both.ar, both.ma, centre, errors);
  const [n, k] = [values.length, size + 1 + (centre === 0 ? 0 : 1)];
  return {
    ...both,
    errors,
    variance: (Math.exp(value) * n) / Math.max(n - k, 1),
    criterion: n * value + 2 * k + (2 * k * (k + 1)) / Math.max(n - k - 1, 0.5),
    order,
  };
}

function polynomial(own: readonly number[], seasonal: readonly number[], season: number, sign: number): Polynomial {
  const lags: number[] = [];
  const coefficients: number[] = [];
  const add = (lag: number, coefficient: number) => {
    lags.push(lag);
    coefficients.push(coefficient);
  };
  for (let i = 0; i < own.length; i++) add(i + 1, sign * own[i]!);
  for (let j = 0; j < seasonal.length; j++) {
    add((j + 1) * season, sign * seasonal[j]!);
    for (let i = 0; i < own.length; i++) add((j + 1) * season + i + 1, own[i]! * seasonal[j]!);
  }
  return { lags, coefficients };
}

/** Whether what is past fades: by Levinson's recursion backwards. */
function areStable(coefficients: readonly number[]): boolean {
  let own = coefficients;
  for (let k = own.length; k > 0; k--) {
    const reflected = own[k - 1]!;
    if (Math.abs(reflected) >= 0.995) return false;
    const before = own;
    own = before.slice(0, k - 1).map((x, i) => (x + reflected * before[k - 2 - i]!) / (1 - reflected * reflected));
  }
  return true;
}

/** Writes the error at each time and gives their mean square; the first ones, for want of a past, are 0 and do not count. */
function follow(values: readonly number[], ar: Polynomial, ma: Polynomial, centre: number, errors: number[]): number {
  const n = values.length;
  const [arLags, arCoefficients, maLags, maCoefficients] = [ar.lags, ar.coefficients, ma.lags, ma.coefficients];
  const start = Math.min(Math.max(0, ...arLags), Math.floor(n / 3));
  let squares = 0;
  for (let t = 0; t < start; t++) errors[t] = 0;
  for (let t = start; t < n; t++) {
    let error = values[t]! - centre;
    for (let j = 0; j < arLags.length; j++) {
      const past = t - arLags[j]!;
      if (past >= 0) error += arCoefficients[j]! * (values[past]! - centre);
    }
    for (let j = 0; j < maLags.length; j++) {
      const past = t - maLags[j]!;
      if (past >= 0) error -= maCoefficients[j]! * errors[past]!;
    }
    errors[t] = error;
    squares += error * error;
  }
  return squares / (n - start);
}

function continued(values: readonly number[], centre: number, { ar, ma, errors }: Fit, horizon: number): number[] {
  const all = values.map((value) => value - centre);
  for (let t = values.length; t < values.length + horizon; t++) {
    let expected = 0;
    ar.lags.forEach((lag, j) => {
      if (t >= lag) expected -= ar.coefficients[j]! * all[t - lag]!;
    });
    ma.lags.forEach((lag, j) => {
      if (t >= lag) expected += ma.coefficients[j]! * (errors[t - lag] ?? 0);
    });
    all.push(expected);
  }
  return all.slice(values.length).map((value) => value + centre);
}

/** From how far the shock of one period echoes in the later ones. */
function deviations({ ar, ma, variance }: Fit, lags: readonly number[], horizon: number): number[] {
  const echoes = Array.from({ length: horizon }, (_, at) => (at === 0 ? 1 : (coefficientOf(ma, at) ?? 0)));
  for (let at = 1; at < horizon; at++)
    ar.lags.forEach((lag, j) => {
      if (at >= lag) echoes[at]! -= ar.coefficients[j]! * echoes[at - lag]!;
    });
  for (const lag of lags) for (let at = lag; at < horizon; at++) echoes[at]! += echoes[at - lag]!;
  let spread = 0;
  return echoes.map((echo) => {
    spread += echo * echo;
    return Math.sqrt(variance * spread);
  });
}

function coefficientOf({ lags, coefficients }: Polynomial, lag: number): number | undefined {
  return coefficients[lags.indexOf(lag)];
}

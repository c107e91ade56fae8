import { meanOf } from '../sum';
import type { Method } from './method';
import { minimise, triesFor } from './minimise';
import { trendOf } from './seasonal-adjustment';
import { type Line, lineOf } from './theta';

/** Exponential smoothing, and what it found. */
export interface Smoothed extends Method {
  /** How much of the weight models with a trend have, 0–1; the same for a season. */
  readonly trend: number;
  readonly seasonality: number;
}

type Seasons = 'none' | 'added' | 'factors';

/** Errors of a share of the level are likely where amounts grow, errors of an amount where they do not. */
interface Model {
  readonly relative: boolean;
  readonly damped: boolean;
  readonly seasons: Seasons;
}

/**
 * Exponential smoothing by ten models, with and without a damped trend and a season, each counted by how well it
 * explains the history for its size (AICc). Models of factors and of relative errors want a history above 0 throughout, a
 * season two years.
 *
 * Source: Hyndman, Koehler, Ord, Snyder, Forecasting with Exponential Smoothing, 2008; the weights are Akaike's.
 */
export function smoothed(history: readonly number[], season: number, horizon: number): Smoothed {
  const fits = modelsFor(history, season).map((model) => fitted(history, season, model));
  const best = Math.min(...fits.map(({ criterion }) => criterion));
  const weights = fits.map(({ criterion }) => Math.exp((best - criterion) / 2));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const blend = {
    mean: Array<number>(horizon).fill(0),
    deviation: Array<number>(horizon).fill(0),
    trend: 0,
    seasonality: 0,
  };
  fits.forEach((fit, at) => {
    const weight = weights[at]! / whole;
    if (weight < 0.005) return;
    const { mean, deviation } = projected(fit, horizon);
    for (let ahead = 0; ahead < horizon; ahead++) {
      blend.mean[ahead]! += weight * mean[ahead]!;
      blend.deviation[ahead]! += weight * deviation[ahead]!;
    }
    if (fit.model.damped) blend.trend += weight;
    if (fit.model.seasons !== 'none') blend.seasonality += weight;
  });
  return blend;
}

function modelsFor(history: readonly number[], season: number): Model[] {
  const isPositive = history.every((value) => value > 0);
  const kinds: Seasons[] = season < 2 || history.length < 2 * season ? ['none'] : ['none', 'added', 'factors'];
  const models: Model[] = [];
  for (const relative of isPositive ? [false, true] : [false])
    for (const damped of [false, true])
      for (const seasons of kinds) if (seasons !== 'factors' || relative) models.push({ relative, damped, seasons });
  return models;
}

interface Fit extends Course {
  readonly model: Model;
  readonly parameters: Parameters;
  readonly criterion: number;
  /** Of an error, as a share of the level where they are relative. */
  readonly variance: number;
  /** The place of the coming season in the year. */
  readonly next: number;
}

/** Shares of an error by which level, trend and season are mended, how fast a trend fades, and where the first year begins. */
interface Parameters {
  readonly level: number;
  readonly trend: number;
  readonly damping: number;
  readonly season: number;
  readonly start: Line;
}

function fitted(history: readonly number[], season: number, model: Model): Fit {
  const first = model.seasons === 'none' ? [0] : firstSeasons(history, season, model.seasons);
  const follow = (at: readonly number[]) => {
    const parameters = parametersFrom(at, model);
    return areSound(parameters) ? run(history, model, parameters, first) : UNSOUND;
  };
  const { level, slope } = firstLine(history, season, model, first);
  const start = [model.damped ? 0.2 : 0.3, level];
  const steps = [0.2, 0.1 * (Math.abs(level) || 1)];
  if (model.damped) {
    start.push(0.03, 0.95, slope);
    steps.push(0.05, -0.06, 0.01 + 0.2 * Math.abs(slope));
  }
  if (model.seasons !== 'none') {
    start.push(0.05);
    steps.push(0.08);
  }
  const { at } = minimise((choice) => follow(choice).likelihood, start, steps, triesFor(start.length, history));
  const course = follow(at);
  const [n, size] = [history.length, start.length + first.length];
  return {
    ...course,
    model,
    parameters: parametersFrom(at, model),
    criterion: course.likelihood + 2 * size + (2 * size * (size + 1)) / Math.max(n - size - 1, 0.5),
    variance: course.squares / Math.max(n - size + 1, n / 3),
    next: n % first.length,
  };
}

/** What a fit is free to choose, in this order: the last one is the season's. */
function parametersFrom(at: readonly number[], { damped, seasons }: Model): Parameters {
  return {
    level: at[0]!,
    trend: damped ? at[2]! : 0,
    damping: damped ? at[3]! : 1,
    season: seasons === 'none' ? 0 : at[at.length - 1]!,
    start: { level: at[1]!, slope: damped ? at[4]! : 0 },
  };
}

function areSound({ level, trend, season, damping }: Parameters): boolean {
  if (level < 1e-4 || level > 0.9999 || trend < 0 || trend > level) return false;
  return season >= 0 && season <= 1 - level && (damping === 1 || (damping >= 0.8 && damping <= 0.98));
}

/** The mean distance of each season from the trend, over at most the first six years. */
function firstSeasons(history: readonly number[], season: number, kind: Seasons): number[] {
  const trend = trendOf(history, season);
  const sums = Array<number>(season).fill(0);
  const counts = Array<number>(season).fill(0);
  for (let t = 0; t < Math.min(history.length, 6 * season); t++) {
    const middle = trend[t];
    if (middle === undefined) continue;
    sums[t % season]! += kind === 'added' ? history[t]! - middle : history[t]! / (middle || 1e-9);
    counts[t % season]! += 1;
  }
  const means = sums.map((sum, at) => sum / counts[at]!);
  const centre = meanOf(means);
  return means.map((mean) => (kind === 'added' ? mean - centre : Math.max(mean / centre, 0.01)));
}

/** The level and the slope at which the first year begins, its season taken out. */
function firstLine(
  history: readonly number[],
  season: number,
  { damped, seasons }: Model,
  first: readonly number[],
): Line {
  const plain = history.slice(0, Math.max(10, season)).map((value, t) => {
    const own = first[t % first.length]!;
    return seasons === 'factors' ? value / own : value - own;
  });
  if (!damped) return { level: meanOf(plain), slope: 0 };
  const { level, slope } = lineOf(plain);
  return { level: level - slope, slope };
}

/** How a model follows a history, and where it stands at its end. */
interface Course {
  /** −2 × its logarithm: less is better. */
  readonly likelihood: number;
  /** Of the errors, or of their shares. */
  readonly squares: number;
  readonly level: number;
  readonly trend: number;
  readonly seasons: readonly number[];
}

const UNSOUND: Course = { likelihood: 1e12, squares: 0, level: 0, trend: 0, seasons: [0] };

/**
 * All models take the same steps, as the first forecast is made while none of this is compiled: what is compiled for one
 * model would have to be compiled again for what only another one does. No season is an added one of 0.
 */
function run(
  history: readonly number[],
  { relative, seasons: kind }: Model,
  { level: a, trend: b, season: g, damping, start }: Parameters,
  first: readonly number[],
): Course {
  const isFactor = kind === 'factors';
  const least = isFactor ? 1e-6 : -Infinity;
  const seasons = first.slice();
  let { level, slope: trend } = start;
  let [next, squares, sizes] = [0, 0, 0];
  for (let t = 0; t < history.length; t++) {
    const base = level + damping * trend;
    const own = seasons[next]!;
    const factor = isFactor ? own : 1;
    const expected = base * factor + (isFactor ? 0 : own);
    const size = relative ? expected : 1;
    if (!(size > 1e-8)) return UNSOUND;
    const error = history[t]! - expected;
    const share = error / size;
    squares += share * share;
    sizes += Math.log(size);
    const step = error / factor;
    level = base + a * step;
    trend = damping * trend + b * step;
    seasons[next] = Math.max(own + (g * error) / (isFactor ? base : 1), least);
    next = next + 1 === seasons.length ? 0 : next + 1;
  }
  const likelihood = history.length * Math.log(Math.max(squares, 1e-300)) + 2 * sizes;
  return { likelihood, squares, level, trend, seasons };
}

function projected({ model, level, trend, seasons, next, parameters, variance }: Fit, horizon: number) {
  const mean: number[] = [];
  const deviation: number[] = [];
  const season = seasons.length;
  let [damping, damped, spread] = [1, 0, 1];
  for (let ahead = 1; ahead <= horizon; ahead++) {
    damping *= parameters.damping;
    damped += damping;
    const base = level + damped * trend;
    const own = seasons[(next + ahead - 1) % season]!;
    const expected = model.seasons === 'factors' ? base * own : base + own;
    mean.push(expected);
    deviation.push(Math.sqrt(variance * spread) * (model.relative ? Math.abs(expected) : 1));
    const echo = parameters.level + parameters.trend * damped + (ahead % season === 0 ? parameters.season : 0);
    spread += echo * echo;
  }
  return { mean, deviation };
}

import type { Method } from './method';
import { minimise } from './minimise';
import { meanOf, movingAverages } from './seasonal-adjustment';

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
 * explains the history for its size (AICc). Models of factors and of relative errors want a history above 0 throughout, a season
 * two years.
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

interface Fit {
  readonly model: Model;
  readonly state: State;
  readonly parameters: Parameters;
  readonly criterion: number;
  /** Of an error, as a share of the level where they are relative. */
  readonly variance: number;
}

interface Parameters {
  level: number;
  trend: number;
  season: number;
  damping: number;
}

/** Where a model stands; `next` is the place of the coming season in the year. */
interface State {
  level: number;
  trend: number;
  seasons: number[];
  next: number;
}

function fitted(history: readonly number[], season: number, model: Model): Fit {
  const first = model.seasons === 'none' ? [] : firstSeasons(history, season, model.seasons);
  const parameters: Parameters = { level: 0, trend: 0, season: 0, damping: 1 };
  const state: State = { level: 0, trend: 0, seasons: [...first], next: 0 };
  const choices = choicesOf(model, firstLine(history, season, model, first), parameters, state);
  const follow = (at: readonly number[]) => {
    for (let i = 0; i < choices.length; i++) choices[i]!.set(at[i]!);
    for (let i = 0; i < first.length; i++) state.seasons[i] = first[i]!;
    state.next = 0;
    return areSound(parameters) ? run(history, model, parameters, state) : UNSOUND;
  };
  const [start, steps] = [choices.map((choice) => choice.start), choices.map((choice) => choice.step)];
  const { at } = minimise((choice) => follow(choice).likelihood, start, steps, 120);
  const { likelihood, squares } = follow(at);
  const [n, size] = [history.length, choices.length + Math.max(first.length - 1, 0) + 1];
  return {
    model,
    state,
    parameters,
    criterion: likelihood + 2 * size + (2 * size * (size + 1)) / Math.max(n - size - 1, 0.5),
    variance: squares / Math.max(n - size + 1, n / 3),
  };
}

const UNSOUND = { likelihood: 1e12, squares: 0 };

/** A number that a fit is free to choose, where it starts from, and how far it steps first. */
interface Choice {
  readonly set: (value: number) => void;
  readonly start: number;
  readonly step: number;
}

function choicesOf({ damped, seasons }: Model, { level, slope }: Line, parameters: Parameters, state: State): Choice[] {
  const share = (part: keyof Parameters, start: number, step: number): Choice => ({
    set: (value) => {
      parameters[part] = value;
    },
    start,
    step,
  });
  const from = (part: 'level' | 'trend', start: number, step: number): Choice => ({
    set: (value) => {
      state[part] = value;
    },
    start,
    step,
  });
  return [
    share('level', damped ? 0.2 : 0.3, 0.2),
    from('level', level, 0.1 * (Math.abs(level) || 1)),
    ...(damped
      ? [share('trend', 0.03, 0.05), share('damping', 0.95, -0.06), from('trend', slope, 0.01 + 0.2 * Math.abs(slope))]
      : []),
    ...(seasons === 'none' ? [] : [share('season', 0.05, 0.08)]),
  ];
}

function areSound({ level, trend, season, damping }: Parameters): boolean {
  if (level < 1e-4 || level > 0.9999 || trend < 0 || trend > level) return false;
  return season >= 0 && season <= 1 - level && (damping === 1 || (damping >= 0.8 && damping <= 0.98));
}

/** The mean distance of each season from the trend, over at most the first six years. */
function firstSeasons(history: readonly number[], season: number, kind: Seasons): number[] {
  const trend = history.length >= 3 * season ? movingAverages(history, season) : lineThrough(history, season);
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

function lineThrough(history: readonly number[], season: number): number[] {
  const slope = meanOf(history.slice(season).map((value, t) => (value - history[t]!) / season));
  const middle = (history.length - 1) / 2;
  return history.map((_, t) => meanOf(history) + slope * (t - middle));
}

interface Line {
  readonly level: number;
  readonly slope: number;
}

/** The level and the slope at which the first year begins, its season taken out. */
function firstLine(history: readonly number[], season: number, { damped, seasons }: Model, first: readonly number[]) {
  const some = history.slice(0, Math.max(10, season));
  const plain = some.map((value, t) =>
    seasons === 'none' ? value : seasons === 'added' ? value - first[t % season]! : value / first[t % season]!,
  );
  const middle = (plain.length - 1) / 2;
  const level = meanOf(plain);
  if (!damped || plain.length < 2) return { level, slope: 0 };
  let [along, square] = [0, 0];
  plain.forEach((value, t) => {
    along += (t - middle) * value;
    square += (t - middle) ** 2;
  });
  const slope = along / square;
  return { level: level - slope * (middle + 1), slope };
}

/** Follows the history with a model, whose state is then at its end. `likelihood` is −2 × its logarithm, less is better. */
function run(history: readonly number[], { relative, seasons: kind }: Model, parameters: Parameters, state: State) {
  const { level: a, trend: b, season: g, damping } = parameters;
  const { seasons } = state;
  const season = seasons.length;
  const isFactor = kind === 'factors';
  let { level, trend, next } = state;
  let [squares, sizes] = [0, 0];
  for (let t = 0; t < history.length; t++) {
    const base = level + damping * trend;
    const own = season > 0 ? seasons[next]! : 0;
    const expected = isFactor ? base * own : base + own;
    const error = history[t]! - expected;
    if (relative) {
      if (!(expected > 1e-8)) return { likelihood: 1e12, squares };
      squares += (error / expected) ** 2;
      sizes += Math.log(expected);
    } else squares += error * error;
    const step = isFactor ? error / own : error;
    level = base + a * step;
    trend = damping * trend + b * step;
    if (season > 0) {
      seasons[next] = isFactor ? Math.max(own + (g * error) / base, 1e-6) : own + g * error;
      next = next + 1 === season ? 0 : next + 1;
    }
  }
  state.level = level;
  state.trend = trend;
  state.next = next;
  return { likelihood: history.length * Math.log(Math.max(squares, 1e-300)) + 2 * sizes, squares };
}

function projected({ model, state, parameters, variance }: Fit, horizon: number) {
  const mean: number[] = [];
  const deviation: number[] = [];
  const season = state.seasons.length;
  let [damping, damped, spread] = [1, 0, 1];
  for (let ahead = 1; ahead <= horizon; ahead++) {
    damping *= parameters.damping;
    damped += damping;
    const base = state.level + (model.damped ? damped * state.trend : 0);
    const own = season > 0 ? state.seasons[(state.next + ahead - 1) % season]! : 0;
    const expected = model.seasons === 'factors' ? base * own : base + own;
    mean.push(expected);
    deviation.push(Math.sqrt(variance * spread) * (model.relative ? Math.abs(expected) : 1));
    const echo =
      parameters.level + parameters.trend * damped + (season > 0 && ahead % season === 0 ? parameters.season : 0);
    spread += echo * echo;
  }
  return { mean, deviation };
}

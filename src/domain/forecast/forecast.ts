import { meanOf } from '../sum';
import { averaged, combined, isStrange, middleOf } from './combination';
import { type Features, featuresOf } from './features';
import { type Learnt, learntFor } from './learnt';
import { pooled } from './pooled';
import { type Reach, reachAt, reachesOf } from './ranges';
import { regular } from './regular-history';
import { type Views, viewsOf } from './views';

/** What is expected of each coming period, and how far from it the fact may be. */
export interface Forecast {
  /** In the unit of the history, from the next period on. */
  readonly mean: readonly number[];
  readonly reaches: readonly Reach[];
  /** The least that can be: 0 for a history that never was below it. */
  readonly least: number;
}

/** With how many values there is something to forecast from. */
export const FEWEST = 3;

/** Older ones tell little, and time is short. */
const MOST = 240;

/**
 * A forecast of the `horizon` periods after a history of months (`season` 12) or quarters (4), oldest first, from
 * exponential smoothing, Theta, ARIMA and sums over time, weighted as a network trusts them that has learnt from the M3,
 * M1 and Tourism competitions. The same history gives the same forecast, and a longer horizon the same beginning.
 *
 * Three values are enough. With less than a year, and for a history like none of those, no method counts more than another.
 * Undefined is not known and filled in, at both ends it is passed over. What lies further back than 240 periods is not
 * looked at. A history that never is below 0 is not forecast below 0, one that never changes is forecast as it is. Throws a
 * RangeError for less than three values.
 *
 * @example forecast([100, 120, 90, 150, 110, 130, 100, 160, 120, 145, 108, 175], 4, 4).mean // [131, 157, 117, 188], about
 * @example forecast([5, 5, 5], 12, 2).mean // [5, 5]
 */
export function forecast(history: readonly (number | undefined)[], season: 4 | 12, horizon: number): Forecast {
  const values = regular(history, season).slice(-MOST);
  if (values.length < FEWEST) throw new RangeError(`A forecast from ${values.length} values`);
  const least = values.every((value) => value >= 0) ? 0 : -Infinity;
  const [first] = values;
  if (values.every((value) => value === first)) return unchanged(first!, horizon, least);
  const size = meanOf(values.map(Math.abs)) || 1; // a third of the least number is 0
  const { mean, reaches } = scaledForecast(
    values.map((value) => value / size),
    season,
    horizon,
  );
  return {
    mean: mean.map((value) => Math.max(least, value * size)),
    reaches: reaches.map(({ likely, nearlySure }) => ({
      likely: [likely[0] * size, likely[1] * size],
      nearlySure: [nearlySure[0] * size, nearlySure[1] * size],
    })),
    least,
  };
}

/** The range in which each period ends up with the chance `confidence`, above 0 and below 1. */
export function rangesOf({ mean, reaches, least }: Forecast, confidence: number): { low: number; high: number }[] {
  return mean.map((value, ahead) => {
    const [below, above] = reachAt(reaches[ahead]!, confidence);
    return { low: Math.max(least, value - below), high: value + above };
  });
}

function unchanged(value: number, horizon: number, least: number): Forecast {
  const still: Reach = { likely: [0, 0], nearlySure: [0, 0] };
  return { mean: Array<number>(horizon).fill(value), reaches: Array<Reach>(horizon).fill(still), least };
}

/** Whole years are forecast, so that a longer horizon begins the same. */
function scaledForecast(history: readonly number[], season: 4 | 12, horizon: number) {
  const views = viewsOf(history, season, Math.ceil(horizon / season) * season);
  const features = featuresOf(views);
  const learnt = learntFor(season);
  const whole = wholeYears(views, features, learnt);
  const mean = whole.slice(0, horizon);
  return { mean, reaches: reachesOf(views, features, mean, learnt) };
}

function wholeYears(views: Views, features: Features, learnt: Learnt): number[] {
  const { history, season, means } = views;
  if (history.length < season) return averaged(means);
  if (isStrange(features, learnt)) return middleOf(means);
  return combined(features, [...means, pooled(views, learnt.pooled)], season, learnt);
}

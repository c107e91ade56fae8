import { aggregated } from './aggregated';
import { type Arima, arima, logArima } from './arima';
import { type Smoothed, smoothed } from './exponential-smoothing';
import type { Method } from './method';
import { type Adjusted, adjusted } from './seasonal-adjustment';
import { dynamicTheta, logTheta, simplySmoothed, theta } from './theta';

/** What each method says of a history, and what it found out about it. */
export interface Views {
  readonly history: readonly number[];
  readonly season: number;
  readonly adjusted: Adjusted;
  /** One for each method of `METHODS`, then one for each sum that the season can be divided into. */
  readonly means: readonly (readonly number[])[];
  readonly smoothing: Smoothed;
  readonly differencing: Arima;
  /** Of those methods that know how sure they are. */
  readonly deviations: readonly (readonly number[])[];
}

/** The places of the methods that are asked for by name. */
export const METHODS = { smoothing: 0, theta: 1, logTheta: 2, arima: 4, lastYear: 8 } as const;

/** How many of the first methods stand for all when nothing tells which of them to trust. */
export const MAIN_METHODS = 6;

/**
 * What each method says of the `horizon` periods after a history of at least three values, whose mean size is 1. A method
 * that runs away is held within twice the width of the history beyond it, and not below 0 where the history never is.
 */
export function viewsOf(history: readonly number[], season: number, horizon: number): Views {
  const isPositive = history.every((value) => value > 0);
  const plain = adjusted(history, season);
  const level = Array<number>(horizon).fill(simplySmoothed(plain.values));
  const smoothing = smoothed(history, season, horizon);
  const curve = theta(plain.values, horizon);
  const dynamic = dynamicTheta(plain.values, horizon);
  const differencing = arima(history, season, horizon);
  const logs = isPositive ? logArima(history, season, horizon) : differencing;
  const plainSmoothing = smoothed(plain.values, 1, horizon);
  const main = [smoothing.mean, plain.reseasoned(curve), differencing.mean];
  const base = main[0]!.map((_, at) => (main[0]![at]! + main[1]![at]! + main[2]![at]!) / 3);
  const means = [
    smoothing.mean,
    main[1]!,
    plain.reseasoned(isPositive ? logTheta(plain.values, horizon) : curve),
    plain.reseasoned(dynamic.mean),
    differencing.mean,
    logs.mean,
    plain.reseasoned(level),
    plain.reseasoned(plainSmoothing.mean),
    lastYear(history, season, horizon),
    ...sizesOf(season).map((size) => aggregated(history, size, season, base)),
  ];
  const bounded = boundsOf(history);
  const deviations = [smoothing, dynamic, differencing, plainSmoothing].map(({ deviation }: Method) => deviation);
  return {
    history,
    season,
    adjusted: plain,
    means: means.map((mean) => mean.map(bounded)),
    smoothing,
    differencing,
    deviations,
  };
}

/** Over how many periods sums are forecast: quarters, half-years and years. */
function sizesOf(season: number): number[] {
  return season === 12 ? [3, 6, 12] : [2, 4];
}

/** The last value where there is no year before. */
function lastYear(history: readonly number[], season: number, horizon: number): number[] {
  const lag = history.length < season ? 1 : season;
  return Array.from({ length: horizon }, (_, ahead) => history[history.length - lag + (ahead % lag)]!);
}

function boundsOf(history: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...history), Math.max(...history)];
  const room = 2 * (most - least);
  const floor = least < 0 ? least - room : Math.max(0, least - room);
  const last = history[history.length - 1]!;
  return (value) => (Number.isNaN(value) ? last : Math.min(Math.max(value, floor), most + room));
}

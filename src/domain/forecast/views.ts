import { aggregated } from './aggregated';
import { type Arima, arima, logArima } from './arima';
import { type Smoothed, smoothed } from './exponential-smoothing';
import { type Adjusted, adjusted } from './seasonal-adjustment';
import { dynamicTheta, logTheta, simplySmoothed, theta } from './theta';

/** What each method says of a history, and what it found out about it. */
export interface Views {
  readonly history: readonly number[];
  readonly season: number;
  readonly adjusted: Adjusted;
  /** One for each of ten methods, see `METHODS` for the places of some. */
  readonly means: readonly (readonly number[])[];
  readonly smoothing: Smoothed;
  readonly differencing: Arima;
  /** Of those methods that know how sure they are. */
  readonly deviations: readonly (readonly number[])[];
}

/** The places of the methods that are asked for by name. */
export const METHODS = { smoothing: 0, theta: 1, logTheta: 2, arima: 4, level: 6, lastYear: 8 } as const;

/** How many of the first methods are looked at for how much they disagree. */
export const MAIN_METHODS = 6;

/**
 * What each method says of the `horizon` periods after a history of at least three values, whose mean size is 1.
 */
export function viewsOf(history: readonly number[], season: number, horizon: number): Views {
  const isPositive = history.every((value) => value > 0);
  const plain = adjusted(history, season);
  const { values, reseasoned } = plain;
  const level = Array<number>(horizon).fill(simplySmoothed(values));
  const smoothing = smoothed(history, season, horizon);
  const plainSmoothing = smoothed(values, 1, horizon);
  const line = reseasoned(theta(values, horizon));
  const dynamic = dynamicTheta(values, horizon);
  const differencing = arima(history, season, horizon);
  const base = level.map((_, ahead) => (smoothing.mean[ahead]! + line[ahead]! + differencing.mean[ahead]!) / 3);
  const means = [
    smoothing.mean,
    line,
    isPositive ? reseasoned(logTheta(values, horizon)) : line,
    reseasoned(dynamic.mean),
    differencing.mean,
    isPositive ? logArima(history, season, horizon).mean : differencing.mean,
    reseasoned(level),
    reseasoned(plainSmoothing.mean),
    lastYear(history, season, horizon),
    aggregated(history, season === 12 ? 3 : 2, season, base),
  ];
  const bounded = boundsOf(history);
  return {
    history,
    season,
    adjusted: plain,
    means: means.map((mean) => mean.map(bounded)),
    smoothing,
    differencing,
    deviations: [smoothing, dynamic, differencing, plainSmoothing].map(({ deviation }) => deviation),
  };
}

/** The last value where there is no year before. */
function lastYear(history: readonly number[], season: number, horizon: number): number[] {
  const lag = history.length < season ? 1 : season;
  return Array.from({ length: horizon }, (_, ahead) => history[history.length - lag + (ahead % lag)]!);
}

/** Holds a forecast within twice the width of the history beyond it, and not below 0 where the history never is. */
export function boundsOf(history: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...history), Math.max(...history)];
  const room = 2 * (most - least);
  const floor = least < 0 ? least - room : Math.max(0, least - room);
  const last = history[history.length - 1]!;
  return (value) => (Number.isNaN(value) ? last : Math.min(Math.max(value, floor), most + room));
}

import { sumOf } from '../sum';
import { smoothed } from './exponential-smoothing';

/**
 * A forecast raised or lowered to what smoothing expects of the sums over `size` periods: noise cancels out in them, and
 * the trend shows. The forecast is as it was where there are less than four sums.
 *
 * Source: Athanasopoulos et al., Forecasting with temporal hierarchies, 2017.
 */
export function aggregated(
  history: readonly number[],
  size: number,
  season: number,
  forecast: readonly number[],
): number[] {
  const sums = sumsOf(history.slice(history.length % size), size);
  if (sums.length < 4) return [...forecast];
  const { mean } = smoothed(sums, season / size, Math.ceil(forecast.length / size));
  let factor = 1;
  return forecast.map((value, at) => {
    if (at % size === 0) {
      const own = forecast.slice(at, at + size);
      if (own.length === size && sumOf(own) > 0) factor = bounded(mean[at / size]! / sumOf(own));
    }
    return value * factor;
  });
}

function sumsOf(history: readonly number[], size: number): number[] {
  return Array.from({ length: history.length / size }, (_, at) => sumOf(history.slice(at * size, (at + 1) * size)));
}

function bounded(factor: number): number {
  return factor > 0 ? Math.min(Math.max(factor, 0.5), 2) : 1;
}

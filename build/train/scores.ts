// The measures of the M4 competition.

/** The mean error of last year's value, or of the last one in a history of a year or less. */
export function naiveError(history: readonly number[], season: number): number {
  const lag = history.length <= season ? 1 : season;
  return meanOf(history.slice(lag).map((value, t) => Math.abs(value - history[t]!)));
}

/** The mean of the errors as shares of the mean of forecast and fact, in percent. */
export function smape(actual: readonly number[], forecast: readonly number[]): number {
  return meanOf(
    actual.map((y, at) => {
      const size = Math.abs(y) + Math.abs(forecast[at]!);
      return size === 0 ? 0 : (200 * Math.abs(y - forecast[at]!)) / size;
    }),
  );
}

/** The mean error in units of `scale`. */
export function mase(actual: readonly number[], forecast: readonly number[], scale: number): number {
  return meanOf(actual.map((y, at) => Math.abs(y - forecast[at]!))) / scale;
}

/** The mean width of ranges with a fine of 40 times whatever lies outside of 95 %, in units of `scale`. */
export function msis(actual: readonly number[], ranges: readonly Range[], scale: number): number {
  const costs = actual.map((y, at) => {
    const { low, high } = ranges[at]!;
    return high - low + 40 * Math.max(0, low - y, y - high);
  });
  return meanOf(costs) / scale;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** The share of facts within their ranges. */
export function coverage(actual: readonly number[], ranges: readonly Range[]): number {
  return meanOf(actual.map((y, at) => Number(y >= ranges[at]!.low && y <= ranges[at]!.high)));
}

/** The last value, season apart: what the others are measured against. */
export function naive2(history: readonly number[], season: number, horizon: number): number[] {
  const factors = isSeasonal(history, season) ? seasonalFactors(history, season) : Array<number>(season).fill(1);
  const last = history[history.length - 1]! / factors[(history.length - 1) % season]!;
  return Array.from({ length: horizon }, (_, ahead) => last * factors[(history.length + ahead) % season]!);
}

/** Whether values of a year apart are alike at 90 %. */
function isSeasonal(history: readonly number[], season: number): boolean {
  if (history.length < 3 * season) return false;
  const centre = meanOf(history);
  const variance = history.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  const alike = (lag: number) =>
    history.slice(lag).reduce((sum, value, t) => sum + (value - centre) * (history[t]! - centre), 0) / variance;
  let spread = 1;
  for (let lag = 1; lag < season; lag++) spread += 2 * alike(lag) ** 2;
  return Math.abs(alike(season)) > 1.645 * Math.sqrt(spread / history.length);
}

/** By classical decomposition. */
function seasonalFactors(history: readonly number[], season: number): number[] {
  const half = season / 2;
  const ratios: number[][] = Array.from({ length: season }, () => []);
  for (let t = half; t < history.length - half; t++) {
    const inner = history.slice(t - half + 1, t + half).reduce((sum, value) => sum + value, 0);
    const trend = (inner + (history[t - half]! + history[t + half]!) / 2) / season;
    if (trend !== 0) ratios[t % season]!.push(history[t]! / trend);
  }
  const factors = ratios.map((own) => (own.length > 0 ? meanOf(own) : 1));
  return factors.map((factor) => factor / meanOf(factors));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

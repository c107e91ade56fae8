import { meanOf, sumOf } from '../sum';

/** A history without its season, and the way back. */
export interface Adjusted {
  readonly values: readonly number[];
  /** From 0, a season beyond doubt, to 1, none that could be told from chance. */
  readonly doubt: number;
  /** Puts the season back into what follows the history. */
  readonly reseasoned: (coming: readonly number[]) => number[];
}

/**
 * The history without its season, which is shrunk towards none as far as it could be chance (James and Stein): a clear
 * season is taken out whole, a doubtful one in part. Seasons are factors, or amounts where the history is not above 0
 * throughout. Less than two years have no season.
 *
 * @example adjusted([10, 20, 30, 40, 10, 20, 30, 40, 10, 20, 30, 40], 4).values // twelve times 22.1
 */
export function adjusted(history: readonly number[], season: number): Adjusted {
  const isPositive = history.every((value) => value > 0);
  const values = isPositive ? history.map(Math.log) : history;
  const effects = history.length < 2 * season ? undefined : shrunkEffects(values, season);
  if (effects === undefined) return { values: history, doubt: 1, reseasoned: (coming) => [...coming] };
  const at = (t: number) => effects.each[t % season]!;
  return {
    values: values.map((value, t) => (isPositive ? Math.exp(value - at(t)) : value - at(t))),
    doubt: effects.doubt,
    reseasoned: (coming) =>
      coming.map((value, ahead) => {
        const effect = at(history.length + ahead);
        return isPositive ? value * Math.exp(effect) : value + effect;
      }),
  };
}

function shrunkEffects(values: readonly number[], season: number) {
  const trend = trendOf(values, season);
  const bySeason: number[][] = Array.from({ length: season }, () => []);
  values.forEach((value, t) => {
    const middle = trend[t];
    if (middle !== undefined) bySeason[t % season]!.push(value - middle);
  });
  const means = bySeason.map(meanOf);
  const centre = meanOf(means);
  const noise = sumOf(bySeason.map((own, at) => sumOf(own.map((value) => (value - means[at]!) ** 2))));
  const known = sumOf(bySeason.map((own) => own.length));
  const chance = (noise / Math.max(known - season, 1)) * (season / known);
  const size = sumOf(means.map((mean) => (mean - centre) ** 2)) / (season - 1);
  if (size < 1e-12) return undefined;
  const doubt = Math.min(1, (((season - 3) / (season - 1)) * chance) / size);
  return { doubt, each: means.map((mean) => (1 - doubt) * (mean - centre)) };
}

/** The moving average over a year from three years on; before that a straight line, which has no ends to lose. */
export function trendOf(values: readonly number[], season: number): (number | undefined)[] {
  return values.length < 3 * season ? lineOver(values, season) : movingAverages(values, season);
}

/** By the mean growth on the year before, which no season bends. */
function lineOver(values: readonly number[], season: number): number[] {
  const [level, growth] = [meanOf(values), meanOf(differences(values, season)) / season];
  return values.map((_, t) => level + growth * (t - (values.length - 1) / 2));
}

/** By how much each value is above the one `lag` periods before it. */
export function differences(values: readonly number[], lag: number): number[] {
  return values.slice(lag).map((value, at) => value - values[at]!);
}

/** Centred, over an even number of seasons; undefined in the first and the last half year. */
export function movingAverages(values: readonly number[], season: number): (number | undefined)[] {
  const half = season / 2;
  return values.map((_, t) => {
    if (t < half || t >= values.length - half) return undefined;
    const inner = sumOf(values.slice(t - half + 1, t + half));
    return (inner + (values[t - half]! + values[t + half]!) / 2) / season;
  });
}

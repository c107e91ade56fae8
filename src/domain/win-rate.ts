import { deviationsAround } from './normal';

/** A share of 1 and the interval that it stands for. */
export interface WinRate {
  /** Undefined as long as nothing is decided. */
  readonly rate: number | undefined;
  readonly low: number;
  readonly high: number;
}

/**
 * The share of decided deals that were won, and between which shares the chance to win lies with the certainty `level`
 * (Wilson's interval, which stays between 0 and 1 and means something after one deal, too). With nothing decided all is
 * possible: from 0 to 1.
 *
 * `won` is from 0 to `decided`, `level` above 0 and below 1.
 *
 * @example winRate(7, 20) // { rate: 0.35, low: 0.181, high: 0.567 }
 * @example winRate(0, 5) // { rate: 0, low: 0, high: 0.434 }: five losses do not prove that nobody ever buys
 */
export function winRate(won: number, decided: number, level = 0.95): WinRate {
  if (decided === 0) return { rate: undefined, low: 0, high: 1 };
  const rate = won / decided;
  const z = deviationsAround(level);
  const doubt = (z * z) / decided;
  const middle = rate + doubt / 2;
  const reach = Math.sqrt(doubt * (rate * (1 - rate) + doubt / 4));
  return {
    rate,
    low: won === 0 ? 0 : (middle - reach) / (1 + doubt),
    high: won === decided ? 1 : (middle + reach) / (1 + doubt),
  };
}

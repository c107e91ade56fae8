import { sumOf } from '../sum';

/** What a manager says is still to come, each deal in one class. */
export interface OwnForecast {
  readonly confirmed: number;
  readonly likely: number;
  readonly possible: number;
}

export interface OwnOutlook {
  /** Fact, confirmed and likely. */
  readonly forecast: number;
  /** Fact and confirmed alone. */
  readonly low: number;
  /** With all that is possible. */
  readonly high: number;
}

/**
 * The manager's own forecast of a running period, to stand beside the model's.
 *
 * @example ownOutlook(60, { confirmed: 20, likely: 15, possible: 30 }) // { forecast: 95, low: 80, high: 125 }
 */
export function ownOutlook(fact: number, { confirmed, likely, possible }: OwnForecast): OwnOutlook {
  const low = fact + confirmed;
  return { forecast: low + likely, low, high: low + likely + possible };
}

/** What was forecast of a past period, and what it brought. */
export interface PastForecast {
  readonly forecast: number;
  readonly fact: number;
}

export interface Accuracy {
  /** How far forecasts missed, as a share of what was brought. */
  readonly error: number;
  /** By what share they were too high, or, below 0, too low. */
  readonly bias: number;
  readonly forecasts: number;
}

/**
 * How well somebody has forecast so far; undefined of no forecast, or when nothing was brought.
 *
 * @example accuracyOf([{ forecast: 110, fact: 100 }, { forecast: 95, fact: 100 }]) // { error: .075, bias: .025, forecasts: 2 }
 */
export function accuracyOf(past: readonly PastForecast[]): Accuracy | undefined {
  const brought = sumOf(past.map(({ fact }) => fact));
  if (!(brought > 0)) return undefined;
  return {
    error: sumOf(past.map(({ forecast, fact }) => Math.abs(forecast - fact))) / brought,
    bias: sumOf(past.map(({ forecast, fact }) => forecast - fact)) / brought,
    forecasts: past.length,
  };
}

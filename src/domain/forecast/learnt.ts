import { NUMBERS } from './learnt-numbers';

/** What was learnt from many histories: see build/train. */
export interface Learnt {
  /** For `pooled`. */
  readonly pooled: readonly number[];
  /** The network of `combined`: from features to methods, to hidden units and from them to methods, and with the horizon. */
  readonly direct: readonly number[];
  readonly inner: readonly number[];
  readonly outer: readonly number[];
  readonly later: readonly number[];
  /** Between which each feature was in what all this was learnt from. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** For `reachesOf`: below and above, likely, then nearly sure; coefficients, and factors by years of history. */
  readonly reach: readonly (readonly number[])[];
  readonly factors: readonly (readonly number[])[];
}

/** Numbers as text: the greatest of them, then two digits to the base of 36 for each. */
export type PackedNumbers = readonly [most: number, digits: string];
export type PackedLearnt = { readonly [part in keyof Learnt]: PackedNumbers };

/** What was learnt about months (12) or quarters (4). */
export function learntFor(season: 4 | 12): Learnt {
  const packed: PackedLearnt = NUMBERS[season];
  const row = (part: keyof Learnt) => unpacked(packed[part]);
  return {
    pooled: row('pooled'),
    direct: row('direct'),
    inner: row('inner'),
    outer: row('outer'),
    later: row('later'),
    least: row('least'),
    most: row('most'),
    reach: inFour(row('reach')),
    factors: inFour(row('factors')),
  };
}

/** To a 648th of the greatest. */
export function packed(numbers: readonly number[]): PackedNumbers {
  const most = Number(Math.max(...numbers.map(Math.abs)).toPrecision(3)) || 1;
  const digits = numbers.map((own) => Math.round(Math.min(Math.max(own / most, -1), 1) * HALF) + HALF);
  return [most, digits.map((own) => own.toString(36).padStart(2, '0')).join('')];
}

export function unpacked([most, digits]: PackedNumbers): number[] {
  return Array.from({ length: digits.length / 2 }, (_, at) => {
    const own = parseInt(digits.slice(2 * at, 2 * at + 2), 36);
    return (own / HALF - 1) * most;
  });
}

/** So that twice it still has two digits. */
const HALF = 647;

function inFour(numbers: readonly number[]): number[][] {
  const width = numbers.length / 4;
  return [0, 1, 2, 3].map((at) => numbers.slice(at * width, (at + 1) * width));
}

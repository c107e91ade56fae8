// How wide ranges are: down the gradient of the interval score, one side and one chance at a time, then a factor for each
// length of history so that as many facts lie beyond as promised.
import type { Learnt } from '../../src/domain/forecast/learnt';
import { interpolated, KNOTS, signsOfDoubt } from '../../src/domain/forecast/ranges';
import type { Case } from './cases';
import { descend } from './descend';

export interface RangeCase extends Case {
  readonly forecast: readonly number[];
}

/** Chances that a fact lies beyond, and on which side: as `Learnt` has them. */
const SIDES = [
  { beyond: 0.1, side: -1 },
  { beyond: 0.1, side: 1 },
  { beyond: 0.025, side: -1 },
  { beyond: 0.025, side: 1 },
] as const;

/** Coefficients and factors as `reachesOf` takes them. */
export function fitRanges(cases: readonly RangeCase[], random: () => number): Pick<Learnt, 'reach' | 'factors'> {
  const signs = cases.map(({ views, features, forecast }) => signsOfDoubt(views, features, forecast));
  const centre = centreOf(signs);
  const reach = SIDES.map(({ beyond, side }) => fitSide(cases, signs, centre, beyond, side, random));
  const factors = SIDES.map(({ beyond, side }, at) =>
    KNOTS.map((_, knot) => factorFor(cases, signs, reach[at]!, beyond, side, knot)),
  );
  return { reach, factors };
}

function centreOf(signs: readonly (readonly (readonly number[])[])[]): number[] {
  const rows = signs.flat();
  return rows[0]!.map((_, i) => (i === 0 ? 0 : rows.reduce((sum, row) => sum + row[i]!, 0) / rows.length));
}

function fitSide(
  cases: readonly RangeCase[],
  signs: readonly (readonly (readonly number[])[])[],
  centre: readonly number[],
  beyond: number,
  side: 1 | -1,
  random: () => number,
): number[] {
  const size = centre.length;
  const start = [Math.log(0.3), ...Array<number>(size - 1).fill(0)];
  const found = descend(
    start,
    (parameters, gradient, batch) => {
      const share = 1 / batch.reduce((sum, at) => sum + weightOf(cases[at]!), 0);
      for (const at of batch) {
        const { actual, forecast, scale } = cases[at]!;
        const weight = (share * weightOf(cases[at]!)) / actual.length / Math.max(scale, 1e-3);
        actual.forEach((value, ahead) => {
          const row = signs[at]![ahead]!;
          let log = 0;
          for (let i = 0; i < size; i++) log += parameters[i]! * (row[i]! - centre[i]!);
          const width = Math.exp(Math.min(Math.max(log, -12), 6));
          const isBeyond = side * (value - forecast[ahead]!) > width;
          const push = Math.min(Math.max(width * (isBeyond ? 1 - 1 / beyond : 1), -50 * scale), 50 * scale) * weight;
          for (let i = 0; i < size; i++) gradient[i]! += push * (row[i]! - centre[i]!);
        });
      }
      for (let i = 1; i < size; i++) gradient[i]! += 1e-4 * parameters[i]!;
    },
    { steps: 500, rate: 0.03, batch: 1024, cases: cases.length, random },
  );
  const coefficients = Array.from(found);
  coefficients[0]! -= centre.reduce((sum, mean, i) => sum + mean * coefficients[i]!, 0);
  return coefficients;
}

function weightOf({ years, isRepeated }: Case): number {
  return (years < 2 ? 0.5 : 1) * (isRepeated ? 0.3 : 1);
}

/** Which multiple of the learnt width holds what it promises, among test parts after histories of about that length. */
function factorFor(
  cases: readonly RangeCase[],
  signs: readonly (readonly (readonly number[])[])[],
  coefficients: readonly number[],
  beyond: number,
  side: 1 | -1,
  knot: number,
): number {
  const ratios: { ratio: number; weight: number }[] = [];
  cases.forEach(({ isTest, isRepeated, actual, forecast, views: { history, season } }, at) => {
    if (!isTest || isRepeated) return;
    const near = interpolated(
      KNOTS.map((_, own) => Number(own === knot)),
      history.length / season,
    );
    if (near === 0) return;
    actual.forEach((value, ahead) => {
      const width = Math.exp(signs[at]![ahead]!.reduce((sum, sign, i) => sum + sign * coefficients[i]!, 0));
      ratios.push({ ratio: (side * (value - forecast[ahead]!)) / width, weight: near / actual.length });
    });
  });
  ratios.sort((a, b) => b.ratio - a.ratio);
  let left = beyond * ratios.reduce((sum, { weight }) => sum + weight, 0);
  for (const { ratio, weight } of ratios) {
    left -= weight;
    if (left <= 0) return Math.max(ratio, 0.1);
  }
  return 1;
}

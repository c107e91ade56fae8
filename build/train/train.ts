/**
 * `npm run train` learns what the forecaster knows from ../shared/data/forecast, writes it to
 * src/domain/forecast/learnt-numbers.ts, and prints how well it forecasts series that it had not seen: each fifth of them
 * by what was learnt from the others. The same data and seed give the same numbers.
 */

import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { combined } from '../../src/domain/forecast/combination';
import { type Learnt, type PackedLearnt, packed, unpacked } from '../../src/domain/forecast/learnt';
import { pooled } from '../../src/domain/forecast/pooled';
import { reachAt, reachesOf } from '../../src/domain/forecast/ranges';
import { seededRandom } from '../../src/domain/random';
import { type Case, COMPETITIONS, casesOf, FOLDS, LENGTHS, seriesIn } from './cases';
import { type CombinationCase, fitCombination, type Yardstick } from './fit-combination';
import { fitPooled } from './fit-pooled';
import { fitRanges, type RangeCase } from './fit-ranges';
import { coverage, mase, meanOf, msis, naive2, smape } from './scores';

const SEED = 20251123;
const LEARNT = path.resolve(import.meta.dirname, '../../src/domain/forecast/learnt-numbers.ts');

if (!existsSync(COMPETITIONS)) throw new Error(`Nothing to learn from: there is no ${COMPETITIONS}`);
const report: string[] = [];
const months = learn(12, []);
const learnt = { 12: months.packed, 4: learn(4, months.lessons).packed };
writeFileSync(LEARNT, learntFile());

/** Quarters are fewer: what months taught counts a little with them. */
function learn(season: 4 | 12, borrowed: readonly CombinationCase[]) {
  const series = seriesIn(COMPETITIONS, season);
  const cases = casesOf(series, season, SEED);
  const yardstick = yardstickOf(cases, season);
  say(
    `${season === 12 ? 'monthly' : 'quarterly'}, ${series.length} series, each by what was learnt from the other folds:`,
  );
  const unseen = unseenForecasts(cases, borrowed, season, yardstick);
  printScores(cases, unseen, unseenRanges(cases, unseen), season);
  const trust = trustFrom(cases, borrowed, season, yardstick);
  const ranges = fitRanges(forecastCases(cases, unseen), random());
  return {
    packed: packedParts({ ...trust, ...limitsOf(cases), ...ranges }),
    lessons: cases.map((own): CombinationCase => ({ ...lesson(own, trust.pooled), isBorrowed: true })),
  };
}

/** Every case, forecast by what the other folds taught. */
function unseenForecasts(
  cases: readonly Case[],
  borrowed: readonly CombinationCase[],
  season: 4 | 12,
  yardstick: Yardstick,
): Map<Case, number[]> {
  const forecasts = new Map<Case, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = cases.filter((own) => own.fold !== fold);
    const trust = trustFrom(others, borrowed, season, yardstick);
    for (const own of cases.filter((each) => each.fold === fold)) {
      const { means } = lesson(own, trust.pooled);
      forecasts.set(own, combined(own.features, means, season, trust).slice(0, own.actual.length));
    }
  }
  return forecasts;
}

function trustFrom(
  cases: readonly Case[],
  borrowed: readonly CombinationCase[],
  season: 4 | 12,
  yardstick: Yardstick,
): Omit<Learnt, 'least' | 'most' | 'reach' | 'factors'> {
  const coefficients = rounded(fitPooled(cases, season));
  const lessons = [...cases.map((own) => lesson(own, coefficients)), ...borrowed];
  const { direct, inner, outer, later } = fitCombination(lessons, yardstick, random());
  return {
    pooled: coefficients,
    direct: rounded(direct),
    inner: rounded(inner),
    outer: rounded(outer),
    later: rounded(later),
  };
}

function lesson(own: Case, coefficients: readonly number[]): CombinationCase {
  const { views, features } = own;
  return { ...own, inputs: Object.values(features.figures), means: [...views.means, pooled(views, coefficients)] };
}

/** Between which each feature is. */
function limitsOf(cases: readonly Case[]): Pick<Learnt, 'least' | 'most'> {
  const figures = cases.map(({ features }) => Object.values(features.figures));
  const each = (extreme: (a: number, b: number) => number) =>
    figures[0]!.map((_, at) => figures.map((own) => own[at]!).reduce((found, own) => extreme(found, own)));
  return { least: each(Math.min), most: each(Math.max) };
}

/** As it will be read from the file. */
function rounded(numbers: readonly number[]): number[] {
  return unpacked(packed(numbers));
}

type Ranges = Pick<Learnt, 'reach' | 'factors'>;

function unseenRanges(cases: readonly Case[], forecasts: ReadonlyMap<Case, number[]>): Map<Case, Ranges> {
  const ranges = new Map<Case, Ranges>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const found = fitRanges(
      forecastCases(
        cases.filter((own) => own.fold !== fold),
        forecasts,
      ),
      random(),
    );
    for (const own of cases.filter((each) => each.fold === fold)) ranges.set(own, found);
  }
  return ranges;
}

function forecastCases(cases: readonly Case[], forecasts: ReadonlyMap<Case, number[]>): RangeCase[] {
  return cases.map((own) => ({ ...own, forecast: forecasts.get(own)! }));
}

function printScores(
  cases: readonly Case[],
  forecasts: ReadonlyMap<Case, number[]>,
  ranges: ReadonlyMap<Case, Ranges>,
  season: 4 | 12,
): void {
  for (const years of LENGTHS) {
    const tests = cases.filter((own) => own.isTest && own.years === years);
    const base = yardstickOf(tests, season, years);
    const error = meanOf(tests.map((own) => smape(own.actual, forecasts.get(own)!)));
    const scaled = meanOf(tests.map((own) => mase(own.actual, forecasts.get(own)!, own.scale)));
    const within = (confidence: number) => (own: Case) =>
      rangesOf(own, forecasts.get(own)!, ranges.get(own)!, confidence);
    const covered = (confidence: number) =>
      100 * meanOf(tests.map((own) => coverage(own.actual, within(confidence)(own))));
    const width = meanOf(tests.map((own) => msis(own.actual, within(0.95)(own), own.scale)));
    const length = years === Infinity ? 'whole' : `${years * season}`;
    const owa = (error / base.smape + scaled / base.mase) / 2;
    say(
      `  ${length.padEnd(5)} OWA ${owa.toFixed(4)}  sMAPE ${error.toFixed(2)}  MASE ${scaled.toFixed(3)}  ` +
        `80 %: ${covered(0.8).toFixed(1)}  95 %: ${covered(0.95).toFixed(1)}  MSIS ${width.toFixed(2)}`,
    );
  }
}

function rangesOf({ views, features, history }: Case, forecast: readonly number[], ranges: Ranges, confidence: number) {
  const least = history.every((value) => value >= 0) ? 0 : -Infinity;
  return reachesOf(views, features, forecast, ranges).map((reach, ahead) => {
    const [below, above] = reachAt(reach, confidence);
    return { low: Math.max(least, forecast[ahead]! - below), high: forecast[ahead]! + above };
  });
}

function yardstickOf(cases: readonly Case[], season: 4 | 12, years: number = Infinity): Yardstick {
  const tests = cases.filter((own) => own.isTest && own.years === years);
  const naive = tests.map(({ history, actual }) => naive2(history, season, actual.length));
  return {
    smape: meanOf(tests.map(({ actual }, at) => smape(actual, naive[at]!))),
    mase: meanOf(tests.map(({ actual, scale }, at) => mase(actual, naive[at]!, scale))),
  };
}

function packedParts({ reach, factors, ...rest }: Learnt): PackedLearnt {
  return {
    pooled: packed(rest.pooled),
    direct: packed(rest.direct),
    inner: packed(rest.inner),
    outer: packed(rest.outer),
    later: packed(rest.later),
    least: packed(rest.least),
    most: packed(rest.most),
    reach: packed(reach.flat()),
    factors: packed(factors.flat()),
  };
}

/** The same for every fit, so that none depends on those before it. */
function random(): () => number {
  return seededRandom(SEED);
}

function say(text: string): void {
  console.log(text);
  report.push(text);
}

function learntFile(): string {
  return `// Written by \`npm run train\` on ${new Date().toISOString().slice(0, 10)} with the seed ${SEED}, from the M3, M1 and Tourism series in
// ../shared/data/forecast. Do not change a number: train again.
//
${report.map((text) => `// ${text}`).join('\n')}

/** See \`PackedLearnt\`: by periods in a year. */
export const NUMBERS = {
  4: {
${partLines(learnt[4])}
  },
  12: {
${partLines(learnt[12])}
  },
} as const;
`;
}

/** As the formatter would have them. */
function partLines(parts: PackedLearnt): string {
  const lines = Object.entries(parts).map(([part, [most, digits]]) => {
    const line = `    ${part}: [${most}, '${digits}'],`;
    return line.length <= 120 ? line : `    ${part}: [\n      ${most},\n      '${digits}',\n    ],`;
  });
  return lines.join('\n');
}

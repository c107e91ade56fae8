// What is learnt from: the histories of ../shared/data/forecast, each also cut to 5, 3, 2, 1.5 and 1 years, and each a second time
// as it was one horizon earlier.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Features, featuresOf } from '../../src/domain/forecast/features';
import { adjusted } from '../../src/domain/forecast/seasonal-adjustment';
import { type Views, viewsOf } from '../../src/domain/forecast/views';
import { seededRandom } from '../../src/domain/random';
import { naiveError } from './scores';

/** A series of a competition with its test part. */
export interface Series {
  readonly id: string;
  /** Of M3, M1 or Tourism. */
  readonly src: string;
  readonly freq: 4 | 12;
  readonly h: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Years of history that are left; `Infinity` is all. */
export const LENGTHS = [Infinity, 5, 3, 2, 1.5, 1] as const;
export const FOLDS = 5;

/** A history to forecast, in units of its mean size, and what came. */
export interface Case {
  readonly id: string;
  readonly fold: number;
  /** One of `LENGTHS`. A series that is no longer than that is a case of it, too. */
  readonly years: number;
  readonly isRepeated: boolean;
  /** Of the published test part; the others are cut from the history. */
  readonly isTest: boolean;
  readonly history: readonly number[];
  readonly actual: readonly number[];
  /** The mean error of last year's value in the history: the scale of errors. */
  readonly scale: number;
  readonly views: Views;
  readonly features: Features;
}

/** Where the series of the competitions are, on a developer's machine. */
export const COMPETITIONS = path.resolve(import.meta.dirname, '../../../shared/data/forecast');

const FORECASTER = path.resolve(import.meta.dirname, '../../src/domain/forecast');
/** The files by which the views of a history come about. */
const METHODS = /^(aggregated|arima|exponential-smoothing|minimise|seasonal-adjustment|theta|views)\.ts$/;

/** The series of months (12) or quarters (4). */
export function seriesIn(data: string, season: 4 | 12): Series[] {
  return JSON.parse(readFileSync(path.join(data, season === 12 ? 'monthly.json' : 'quarterly.json'), 'utf8'));
}

/** The cases of all series. What the methods say is kept in a temporary file for as long as the methods are the same. */
export function casesOf(series: readonly Series[], season: 4 | 12, seed: number): Case[] {
  const folds = foldsOf(series, seed);
  const kept = cachedViews(series, season);
  let next = 0;
  return tasksOf(series).map((task) => {
    const { adjusted, ...stored } = kept[next++]!;
    const views = { ...stored, adjusted: { ...adjusted, reseasoned: reseasonedBy(task, season) } };
    return { ...task, fold: folds.get(task.id)!, views, features: featuresOf(views) };
  });
}

type Task = Omit<Case, 'fold' | 'views' | 'features'>;

function tasksOf(series: readonly Series[]): Task[] {
  return series.flatMap(({ id, freq, h, x, y }) =>
    [
      { isTest: true, past: x, future: y },
      { isTest: false, past: x.slice(0, -h), future: x.slice(-h) },
    ]
      .filter(({ isTest, past }) => isTest || past.length >= 2 * freq)
      .flatMap(({ isTest, past, future }) =>
        LENGTHS.map((years, at) => {
          const whole = past.slice(-Math.min(years * freq, past.length));
          const history = whole.slice(-MOST);
          const size = history.reduce((sum, value) => sum + Math.abs(value), 0) / history.length || 1;
          return {
            id,
            years,
            isTest,
            isRepeated: at > 0 && past.length <= LENGTHS[at]! * freq,
            history: history.map((value) => value / size),
            actual: future.map((value) => value / size),
            scale: naiveError(years < 2 ? past : whole, freq) / size, // less than two years hardly have one
          };
        }).filter(({ isTest, isRepeated }) => isTest || !isRepeated),
      ),
  );
}

/** As much as the forecaster looks at. */
const MOST = 240;

type StoredViews = Omit<Views, 'adjusted'> & { readonly adjusted: Omit<Views['adjusted'], 'reseasoned'> };

function cachedViews(series: readonly Series[], season: 4 | 12): StoredViews[] {
  const sources = readdirSync(FORECASTER)
    .filter((file) => METHODS.test(file))
    .sort();
  const hash = createHash('sha256').update(JSON.stringify(series));
  for (const file of sources) hash.update(readFileSync(path.join(FORECASTER, file)));
  const file = path.join(tmpdir(), `sales-rhythm-views-${season}-${hash.digest('hex').slice(0, 12)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const views = tasksOf(series).map(({ history, actual }) =>
    viewsOf(history, season, Math.ceil(actual.length / season) * season),
  );
  writeFileSync(
    file,
    JSON.stringify(views, (_, value) => (typeof value === 'number' ? Number(value.toPrecision(7)) : value)),
  );
  return views;
}

/** What cannot be kept in a file is cheap to make again. */
function reseasonedBy({ history }: Task, season: number) {
  return adjusted(history, season).reseasoned;
}

/** The fold of each series, by its id. Near-duplicates, which begin or end alike, are in one. */
export function foldsOf(series: readonly Pick<Series, 'id' | 'x'>[], seed: number): Map<string, number> {
  const groups = new Map<string, string[]>();
  for (const { id, x } of series) {
    const keys = [`first ${x.slice(0, 8)}`, `last ${x.slice(-8)}`];
    const found = [...new Set(keys.map((key) => groups.get(key)).filter((group) => group !== undefined))];
    const group = [...found.flat(), id];
    for (const key of keys) groups.set(key, group);
    for (const [key, own] of groups) if (found.includes(own)) groups.set(key, group);
  }
  const random = seededRandom(seed);
  const folds = new Map<string, number>();
  for (const group of new Set(groups.values())) {
    const fold = Math.floor(random() * FOLDS);
    for (const id of group) folds.set(id, fold);
  }
  return folds;
}

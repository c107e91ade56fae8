import { COMPETITIONS, seriesIn } from '../../build/train/cases';
import { type Period, yearOf } from '../../src/domain/calendar';
import { marketEffect } from '../../src/domain/market';
import { periodSalesOf } from '../../src/domain/past-sales';
import { seededRandom } from '../../src/domain/random';
import type { Fact } from '../../src/domain/retro';
import { sumOf } from '../../src/domain/sum';
import { forecastByTheta } from '../../src/domain/unit-forecasts';
import { superstore } from '../domain/datasets';
import { sampleSales } from './chance-backtest';

// Is a market told from a series that means nothing? Histories of the competitions and of companies are shown made-up and
// foreign series, of which none should pass; and sales that follow a market are made of the former, of which most should.

/** How many of the series that were shown passed, and what that did to the forecast of the year after. */
export interface Shown {
  /** Beside which sales they were shown, or how these follow them. */
  readonly what: string;
  readonly shown: number;
  readonly passed: number;
  /** By how much the year after is missed by more, as a share of it, over all that were shown; NaN where it is not known. */
  readonly change: number;
}

type Season = 4 | 12;
type Series = readonly number[];

const YEARS = [4, 5, 7, 10];
const EACH = 60;
const EACH_OF_COMPANY = 6;

/** By kind: series that mean nothing beside months and quarters of the competitions, and beside companies' months. */
export function meaningless(): { readonly kind: string; readonly beside: readonly Shown[] }[] {
  const companies = companyHistories();
  const again = Array.from({ length: EACH_OF_COMPANY }, () => companies).flat();
  const histories = { months: competitionHistories(12), quarters: competitionHistories(4), companies: again };
  return Object.entries(MEANINGLESS).map(([kind, make], seed) => {
    const chance = chanceFrom(seed + 1);
    const outcomeBeside = (history: History) => outcomeOf(history, make(history.season, history.past.length, chance));
    return { kind, beside: Object.entries(histories).map(([what, own]) => shown(what, own.map(outcomeBeside))) };
  });
}

/** The pasts of companies over which most series pass that mean nothing, the worst first. */
export function mostDeceived(): Shown[] {
  const chance = chanceFrom(99);
  const all = companyHistories().map((history) => {
    const { season, past, name } = history;
    const outcomes = Object.values(MEANINGLESS).flatMap((make) =>
      Array.from({ length: 20 }, () => outcomeOf(history, make(season, past.length, chance))),
    );
    return shown(name, outcomes);
  });
  return all.sort((a, b) => b.passed / b.shown - a.passed / a.shown).slice(0, 3);
}

/** Sales that follow a market, by how much of a change of it they take over, some months or quarters later. */
export function following(season: Season): Shown[] {
  return [0.3, 0.6, 1].map((elasticity, seed) => {
    const chance = chanceFrom(seed + 50);
    const outcomes = competitionHistories(season).flatMap((history) =>
      Object.values(REAL_MARKETS).map((make, at) => {
        const lag = LAGS[season][at]!;
        const whole = make(season, history.past.length + history.after.length + lag, chance);
        const logs = whole.map(Math.log);
        const middle = sumOf(logs) / logs.length;
        const moved = (amounts: Series, from: number) =>
          amounts.map((amount, t) => amount * Math.exp(elasticity * (logs[from + t]! - middle)));
        const { past, after } = history;
        const followed = { ...history, past: moved(past, 0), after: moved(after, past.length) };
        return outcomeOf(followed, whole.slice(lag, lag + past.length));
      }),
    );
    return shown(`elasticity ${elasticity}`, outcomes);
  });
}

/** One for each kind of market. */
const LAGS = { 4: [0, 1, 2], 12: [2, 4, 6] } as const;

interface History {
  readonly name: string;
  readonly season: Season;
  readonly past: Series;
  /** The year after; nothing where it is not known. */
  readonly after: Series;
}

interface Outcome {
  readonly isUsed: boolean;
  /** By how much the year after is missed by more, as a share of it. */
  readonly change: number;
}

function outcomeOf({ season, past, after }: History, market: Series): Outcome {
  const { isUsed, factors } = marketEffect({
    ...{ sales: past, market, season },
    horizon: season,
    forecast: forecastByTheta,
  })!;
  const plain = forecastByTheta(past, season, after.length);
  const missed = (factor: (at: number) => number) =>
    sumOf(after.map((fact, at) => Math.abs(plain[at]! * factor(at) - fact)));
  return { isUsed, change: (missed((at) => factors[at]!) - missed(() => 1)) / sumOf(after) };
}

function shown(what: string, outcomes: readonly Outcome[]): Shown {
  return {
    what,
    shown: outcomes.length,
    passed: outcomes.filter(({ isUsed }) => isUsed).length,
    change: sumOf(outcomes.map(({ change }) => change)) / outcomes.length,
  };
}

interface Chance {
  /** From 0 to below 1. */
  readonly even: () => number;
  /** Around 0, with a standard deviation of 1. */
  readonly normal: () => number;
}

function chanceFrom(seed: number): Chance {
  const even = seededRandom(seed);
  return { even, normal: () => sumOf(Array.from({ length: 12 }, even)) - 6 };
}

type Maker = (season: Season, length: number, chance: Chance) => Series;

/** Around 100, of which distance it keeps a part from one period to the next, and goes a step by chance. */
const wandering =
  (kept: (season: Season) => number, step: (season: Season) => number, drift = 0): Maker =>
  (season, length, { normal }) => {
    let at = 0;
    return Array.from({ length }, () => {
      at = kept(season) * at + drift / season + step(season) * normal();
      return 100 * Math.exp(at);
    });
  };

const foreign: Maker = (season, length, chance) => {
  const long = seriesOf(season).filter((series) => series.length >= length);
  const series = long[Math.floor(chance.even() * long.length)]!;
  const from = Math.floor(chance.even() * (series.length - length + 1));
  return series.slice(from, from + length);
};

const REAL_MARKETS: { readonly [kind: string]: Maker } = {
  'a random walk': wandering(
    () => 1,
    (season) => (season === 12 ? 0.03 : 0.06),
  ),
  'one that comes back': wandering(
    (season) => (season === 12 ? 0.9 : 0.7),
    () => 0.05,
  ),
  'another series of the competitions': foreign,
};

const MEANINGLESS: { readonly [kind: string]: Maker } = {
  ...REAL_MARKETS,
  'a random walk that grows': wandering(
    () => 1,
    (season) => (season === 12 ? 0.02 : 0.035),
    0.05,
  ),
  'a season and noise': (season, length, { normal }) => {
    const effects = Array.from({ length: season }, () => 0.15 * normal());
    return Array.from({ length }, (_, t) => 100 * Math.exp(effects[t % season]! + 0.05 * normal()));
  },
  'such a one, its years shuffled': (season, length, chance) => {
    const own = foreign(season, length, chance);
    const years = Array.from({ length: length / season }, (_, year) => own.slice(year * season, (year + 1) * season));
    const drawn = years.map((year) => ({ year, at: chance.even() })).sort((a, b) => a.at - b.at);
    return drawn.flatMap(({ year }) => year);
  },
};

const seriesBySeason = new Map<Season, readonly Series[]>();

/** Those that are above 0 throughout. */
function seriesOf(season: Season): readonly Series[] {
  const known =
    seriesBySeason.get(season) ??
    seriesIn(COMPETITIONS, season)
      .map(({ x, y }) => [...x, ...y])
      .filter((amounts) => amounts.every((amount) => amount > 0));
  seriesBySeason.set(season, known);
  return known;
}

function competitionHistories(season: Season): History[] {
  const chance = chanceFrom(7);
  return YEARS.flatMap((years) =>
    Array.from({ length: EACH }, (): History => {
      const whole = foreign(season, (years + 1) * season, chance);
      const end = years * season;
      return { name: `${years} years`, season, past: whole.slice(0, end), after: whole.slice(end) };
    }),
  );
}

/** Four whole years of the sample company, of Superstore and of their parts, as far as these have sold in every month. */
function companyHistories(): History[] {
  const parts: ((fact: Fact) => string | undefined)[] = [
    () => 'all',
    ({ division }) => division,
    ({ team }) => team,
    ({ product }) => product,
  ];
  const histories = [
    { company: 'the sample company', facts: sampleSales(), years: [2022, 2023, 2024, 2025] },
    { company: 'Superstore', facts: superstore(), years: [2014, 2015, 2016, 2017] },
  ].flatMap(({ company, facts, years }) => {
    const months = years.flatMap((year): readonly Period[] => yearOf(year).parts.flatMap((quarter) => quarter.parts));
    const known = facts.filter(({ day }) => day >= months[0]!.start);
    const by = parts.flatMap((nameOf) => [...periodSalesOf(known, months).by(nameOf)]);
    return by.map(([name, past]): History => {
      return { name: `${company}, ${name}`, season: 12, past, after: [] };
    });
  });
  return histories.filter(({ past }) => past.every((amount) => amount > 0));
}

import { type Day, type Span, yearOf } from '../../src/domain/calendar';
import { type Expectation, expectationBy } from '../../src/domain/outlook/expectation';
import { chanceOf, type Estimate, type Outlook, outlookOf } from '../../src/domain/outlook/outlook';
import { elapsedOf } from '../../src/domain/outlook/pace-curve';
import { pipelineOf, weighDeals } from '../../src/domain/outlook/pipeline';
import { unitOutlooks } from '../../src/domain/outlook/unit-outlooks';
import type { Sale } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
import { labelledSuperstore, maven, mavenPeople, mavenPipeline } from '../domain/datasets';

// What will the running period bring? Past quarters and months of two companies are played again: at a quarter, a third, a half and so
// on of their days the outlook sees only what was sold until then and in periods before.

export const PARTS = [1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4] as const;

export interface OutlookBacktest {
  readonly company: string;
  readonly series: readonly string[];
  /** How many periods were played again. */
  readonly played: number;
  /** One for each part of the period. */
  readonly at: readonly PartErrors[];
  /** Of plans that were not made yet: the chance that was told, and what came of it. */
  readonly chances: readonly ToldChance[];
}

export interface ToldChance {
  readonly told: number;
  readonly isMade: boolean;
}

export interface PartErrors {
  readonly part: number;
  /** Mean of |forecast − fact| ÷ fact, in percent: of the outlook. */
  readonly error: number;
  /** The same of the blend in the field: fact + (1 − F) × (ω × fact ÷ F + (1 − ω) × prior), ω = F. */
  readonly blend: number;
  /** The same of fact ÷ the part of the days. */
  readonly runRate: number;
  /** The share of periods within the 80 % range, in percent. */
  readonly coverage: number;
  /** The mean square of chance − outcome: of the outlook, and of the run rate, which is sure of itself. */
  readonly brier: number;
  readonly runRateBrier: number;
}

/** The company and its six teams in the third and fourth quarter of 2017; the quarter before is all that is expected. */
export function mavenOutlooks(): OutlookBacktest {
  return backtest('Maven, quarters', mavenSeries(), MAVEN_QUARTERS);
}

/** The same with the deals that were open: their age, the list prices, the win rate and the lead times until then. */
export function mavenOutlooksWithDeals(): OutlookBacktest {
  const people = mavenPeople();
  const deals = mavenPipeline().map((deal) => ({ ...deal, team: people.of(deal.agent)[0]?.team }));
  const pipeline = (name: string, today: Day, end: Day, rest: number) => {
    const decided = deals.filter(({ closed = Infinity }) => closed < today);
    const won = decided.filter(({ stage }) => stage === 'Won');
    const open = deals.filter(
      ({ team, engaged = Infinity, closed = Infinity }) =>
        (name === 'Maven' || name === team) && engaged < today && closed >= today,
    );
    const rates = {
      today,
      end,
      winRate: () => won.length / decided.length,
      lags: won.map(({ engaged, closed }) => closed! - engaged!),
      rest,
    };
    return pipelineOf(
      weighDeals(
        open.map(({ listed, engaged }) => ({ amount: listed, created: engaged })),
        rates,
      ),
      rates,
    );
  };
  return backtest('Maven, quarters with open deals', mavenSeries(), { ...MAVEN_QUARTERS, pipeline });
}

const MAVEN_QUARTERS: Play = {
  periods: quartersOf([2017]).slice(1),
  first: 1,
  least: 0,
  prior: (own) => own[own.length - 1] ?? 0,
  expected: (own) => own[own.length - 1] ?? 0,
  plan: (own) => 1.05 * own[own.length - 1]!,
};

/** The same in the months from June on; expected is what the month in the same place of the quarter before brought. */
export function mavenMonths(): OutlookBacktest {
  const months = yearOf(2017).parts.flatMap(({ parts }) => parts.map(({ start, end }) => ({ start, end })));
  return backtest('Maven, months', mavenSeries(), {
    periods: months.slice(2),
    first: 3,
    least: 0,
    prior: (own) => own[own.length - 3] ?? 0,
    expected: (own) => own[own.length - 3] ?? 0,
    plan: (own) => 1.05 * own[own.length - 3]!,
  });
}

function mavenSeries(): Series[] {
  const { facts: sales } = maven(mavenPeople());
  const teams = [...new Set(sales.map(({ team }) => team))];
  return [
    { name: 'Maven', sales },
    ...teams.map((name) => ({ name, sales: sales.filter(({ team }) => team === name) })),
  ];
}

/**
 * Superstore and 40 parts of it from 2015 to 2017, in quarters of 12,000 and more: smaller ones are a handful of orders.
 * Expected are the last four quarters times the season, borrowed from the company; the blend in the field takes last year
 * times its growth.
 */
export function superstoreOutlooks(least = 12_000): OutlookBacktest {
  const sales = labelledSuperstore();
  const partsBy = (label: string) =>
    [...new Set(sales.map(({ labels }) => labels[label]!))].map((name) => ({
      name: `${label}: ${name}`,
      sales: sales.filter(({ labels }) => labels[label] === name),
    }));
  const states = partsBy('State').sort((a, b) => b.sales.length - a.sales.length);
  const parts = ['Region', 'Segment', 'Category', 'Sub-Category'].flatMap(partsBy);
  return backtest('Superstore', [{ name: 'Superstore', sales }, ...parts, ...states.slice(0, 13)], {
    periods: quartersOf([2014, 2015, 2016, 2017]),
    first: 4,
    least,
    prior: (own) => own[own.length - 4]! * growthBefore(own),
    expected: expectationBy(4, 16),
    plan: (own) => 1.1 * own[own.length - 4]!,
  });
}

interface Series {
  readonly name: string;
  readonly sales: readonly Sale[];
}

/** Takes what the periods before brought. */
type Guess = (own: readonly number[]) => number;

interface Play {
  readonly periods: readonly Span[];
  /** The first of them to forecast. */
  readonly first: number;
  /** Those that bring less are left out. */
  readonly least: number;
  /** What the blend in the field expects. */
  readonly prior: Guess;
  readonly expected: Expectation;
  readonly plan: Guess;
  /** What the open deals of a series tell of the rest, beside what its pace does. */
  readonly pipeline?: (name: string, today: Day, end: Day, rest: number) => Estimate;
}

function quartersOf(years: readonly number[]): Span[] {
  return years.flatMap((year) => yearOf(year).parts.map(({ start, end }) => ({ start, end })));
}

function growthBefore(own: readonly number[]): number {
  const before = own.length >= 8 ? sumOf(own.slice(-8, -4)) : 0;
  return before > 0 ? sumOf(own.slice(-4)) / before : 1;
}

interface Played {
  readonly part: number;
  readonly fact: number;
  readonly forecast: number;
  readonly blend: number;
  readonly runRate: number;
  readonly isWithin: boolean;
  readonly chance: number;
  readonly isMade: boolean;
  /** Before the rest of the period: what is sold is as much as the plan. */
  readonly isSure: boolean;
  readonly isMadeByRunRate: boolean;
}

function backtest(company: string, series: readonly Series[], play: Play): OutlookBacktest {
  const played = PARTS.flatMap((part) => replay(series, part, play));
  return {
    company,
    series: series.map(({ name }) => name),
    played: played.length / PARTS.length,
    at: PARTS.map((part) => errorsOf(part, played)),
    chances: played.flatMap(({ chance, isMade, isSure }) => (isSure ? [] : { told: chance, isMade })),
  };
}

function amountsIn(periods: readonly Span[], sales: readonly Sale[]): number[] {
  return periods.map(({ start, end }) => sumOf(soldIn(sales, start, end)));
}

function soldIn(sales: readonly Sale[], from: Day, to: Day): number[] {
  return sales.filter(({ day }) => day >= from && day <= to).map(({ amount }) => amount);
}

/** All periods at one part of them, oldest first. */
function replay(
  series: readonly Series[],
  part: number,
  { periods, first, least, prior, expected, plan, pipeline }: Play,
): Played[] {
  return periods.slice(first).flatMap((running, later) => {
    const at = first + later;
    const past = periods.slice(0, at);
    const today = running.start + Math.round(part * (running.end - running.start + 1));
    const days = (today - running.start) / (running.end - running.start + 1);
    const known = series.map(({ name, sales }) => ({ name, sales: sales.filter(({ day }) => day < today) }));
    const outlooks = unitOutlooks(known, { running, past, today, expect: expected });
    return series.flatMap(({ name, sales }, index): Played[] => {
      const [fact] = amountsIn([running], sales) as [number];
      if (fact <= 0 || fact < least) return [];
      const { outlook: alone, period } = outlooks[index]!;
      const deals = pipeline?.(name, today, running.end, alone.forecast - period.fact);
      const outlook: Outlook = outlookOf({ ...period, pipeline: deals });
      const own = amountsIn(past, sales);
      const elapsed = elapsedOf(sales, past, running, today);
      const target = plan(own);
      return [
        {
          part,
          fact,
          forecast: outlook.forecast,
          blend: period.fact + (1 - elapsed) * (period.fact + (1 - elapsed) * prior(own)),
          runRate: period.fact / days,
          isWithin: fact >= outlook.low && fact <= outlook.high,
          chance: chanceOf(target, period.fact, outlook),
          isMade: fact >= target,
          isSure: period.fact >= target,
          isMadeByRunRate: period.fact / days >= target,
        },
      ];
    });
  });
}

function errorsOf(part: number, all: readonly Played[]): PartErrors {
  const played = all.filter((one) => one.part === part);
  const mean = (measure: (one: Played) => number) => sumOf(played.map(measure)) / played.length;
  const error = (of: (one: Played) => number) => 100 * mean((one) => Math.abs(of(one) - one.fact) / one.fact);
  return {
    part,
    error: error(({ forecast }) => forecast),
    blend: error(({ blend }) => blend),
    runRate: error(({ runRate }) => runRate),
    coverage: 100 * mean(({ isWithin }) => Number(isWithin)),
    brier: mean(({ chance, isMade }) => (chance - Number(isMade)) ** 2),
    runRateBrier: mean(({ isMade, isMadeByRunRate }) => Number(isMade !== isMadeByRunRate)),
  };
}

import { type Day, type Span, yearOf } from '../../src/domain/calendar';
import { doubtOf, type PastOutlook } from '../../src/domain/outlook/doubt';
import { chanceOf, outlookOf } from '../../src/domain/outlook/outlook';
import { elapsedOf } from '../../src/domain/outlook/pace-curve';
import { seasonOf } from '../../src/domain/season';
import { meanShares, type Sale } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
import { labelledSuperstore, maven, mavenPeople } from '../domain/datasets';

// What will the running quarter bring? Past quarters of two companies are played again: at a quarter, a third, a half and so
// on of their days the outlook sees only what was sold until then and in quarters before.

export const PARTS = [1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4] as const;

export interface OutlookBacktest {
  readonly company: string;
  readonly series: readonly string[];
  readonly quarters: number;
  /** One for each part of the quarter. */
  readonly at: readonly PartErrors[];
}

export interface PartErrors {
  readonly part: number;
  /** Mean of |forecast − fact| ÷ fact, in percent: of the outlook. */
  readonly error: number;
  /** The same of the blend in the field: fact + (1 − F) × (ω × fact ÷ F + (1 − ω) × prior), ω = F. */
  readonly blend: number;
  /** The same of fact ÷ the part of the days. */
  readonly runRate: number;
  /** The share of quarters within the 80 % range, in percent. */
  readonly coverage: number;
  /** The mean square of chance − outcome: of the outlook, and of the run rate, which is sure of itself. */
  readonly brier: number;
  readonly runRateBrier: number;
}

/** The company and its six teams in the third and fourth quarter of 2017; the quarter before is all that is expected. */
export function mavenOutlooks(): OutlookBacktest {
  const { facts } = maven(mavenPeople());
  const teams = [...new Set(facts.map(({ team }) => team))];
  const series = [
    { name: 'Maven', sales: facts },
    ...teams.map((name) => ({ name, sales: facts.filter(({ team }) => team === name) })),
  ];
  return backtest('Maven', series, {
    quarters: quartersOf([2017]).slice(1),
    first: 1,
    least: 0,
    prior: (own, at) => own[at - 1]!,
    expected: (own, at) => own[at - 1]!,
    plan: (own, at) => 1.05 * own[at - 1]!,
  });
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
    quarters: quartersOf([2014, 2015, 2016, 2017]),
    first: 4,
    least,
    prior: (own, at) => own[at - 4]! * growthBefore(own, at),
    expected: bySeason,
    plan: (own, at) => 1.1 * own[at - 4]!,
  });
}

interface Series {
  readonly name: string;
  readonly sales: readonly Sale[];
}

/** Takes what each quarter of a series brought and which is running, and the same of the company. */
type Guess = (own: readonly number[], at: number, company: readonly number[]) => number;

interface Play {
  readonly quarters: readonly Span[];
  /** The first quarter to forecast. */
  readonly first: number;
  /** Quarters that bring less are left out. */
  readonly least: number;
  /** What the blend in the field expects. */
  readonly prior: Guess;
  readonly expected: Guess;
  readonly plan: Guess;
}

function quartersOf(years: readonly number[]): Span[] {
  return years.flatMap((year) => yearOf(year).parts.map(({ start, end }) => ({ start, end })));
}

function growthBefore(own: readonly number[], at: number): number {
  const before = at >= 8 ? sumOf(own.slice(at - 8, at - 4)) : 0;
  return before > 0 ? sumOf(own.slice(at - 4, at)) / before : 1;
}

function bySeason(own: readonly number[], at: number, company: readonly number[]): number {
  const wholeYears = (amounts: readonly number[]) =>
    Array.from({ length: Math.floor(at / 4) }, (_, year) => amounts.slice(4 * year, 4 * year + 4));
  const years = wholeYears(own).filter((year) => sumOf(year) > 0);
  const parent = meanShares(wholeYears(company));
  const shares = years.length > 0 ? seasonOf(years, { parent }).shares : parent;
  return sumOf(own.slice(at - 4, at)) * shares[at % 4]!;
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
  readonly isMadeByRunRate: boolean;
}

function backtest(company: string, series: readonly Series[], play: Play): OutlookBacktest {
  const all = series[0]!.sales;
  const companyAmounts = amountsIn(play.quarters, all);
  const played = series.flatMap(({ sales }) => PARTS.flatMap((part) => replay(sales, all, companyAmounts, part, play)));
  return {
    company,
    series: series.map(({ name }) => name),
    quarters: played.length / PARTS.length,
    at: PARTS.map((part) => errorsOf(part, played)),
  };
}

function amountsIn(quarters: readonly Span[], sales: readonly Sale[]): number[] {
  return quarters.map((quarter) => sumOf(soldIn(sales, quarter.start, quarter.end)));
}

function soldIn(sales: readonly Sale[], from: Day, to: Day): number[] {
  return sales.filter(({ day }) => day >= from && day <= to).map(({ amount }) => amount);
}

/** All quarters of one series at one part of them, oldest first; the misses of earlier ones are known in later ones. */
function replay(
  sales: readonly Sale[],
  all: readonly Sale[],
  company: readonly number[],
  part: number,
  { quarters, first, least, prior, expected, plan }: Play,
): Played[] {
  const amounts = amountsIn(quarters, sales);
  const past: PastOutlook[] = [];
  return quarters.flatMap((quarter, at) => {
    const brought = amounts[at]!;
    if (at < first || brought <= 0) return [];
    const today = quarter.start + Math.round(part * (quarter.end - quarter.start + 1));
    const before = quarters.slice(0, at);
    const fact = sumOf(soldIn(sales, quarter.start, today - 1));
    const elapsed = elapsedOf(all, before, quarter, today);
    const deals = before.slice(-4).map(({ start, end }) => soldIn(sales, start, end));
    const doubt = doubtOf(deals, past);
    const outlook = outlookOf({ fact, elapsed, expected: expected(amounts, at, company), doubt });
    past.push({ elapsed, forecast: outlook.forecast, fact: brought });
    if (brought < least) return [];
    const own = elapsedOf(sales, before, quarter, today);
    const days = (today - quarter.start) / (quarter.end - quarter.start + 1);
    const target = plan(amounts, at, company);
    return {
      part,
      fact: brought,
      forecast: outlook.forecast,
      blend: fact + (1 - own) * (fact + (1 - own) * prior(amounts, at, company)),
      runRate: fact / days,
      isWithin: brought >= outlook.low && brought <= outlook.high,
      chance: chanceOf(target, fact, outlook),
      isMade: brought >= target,
      isMadeByRunRate: fact / days >= target,
    };
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

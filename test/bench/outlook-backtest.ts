import { type Day, type Span, yearOf } from '../../src/domain/calendar';
import { dealDoubt, doubtOf, type PastPeriod } from '../../src/domain/outlook/doubt';
import { chanceOf, outlookOf } from '../../src/domain/outlook/outlook';
import { elapsedOf } from '../../src/domain/outlook/pace-curve';
import { seasonOf } from '../../src/domain/season';
import { meanShares, type Sale } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
import { labelledSuperstore, maven, mavenPeople } from '../domain/datasets';

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
  const [{ start }, ...quarters] = quartersOf([2017]) as [Span, ...Span[]];
  return backtest('Maven, quarters', mavenSeries(start), {
    periods: quarters,
    first: 1,
    least: 0,
    prior: (own, at) => own[at - 1]!,
    expected: (own, at) => own[at - 1]!,
    plan: (own, at) => 1.05 * own[at - 1]!,
  });
}

/** The same in the months from June on; expected is what the month in the same place of the quarter before brought. */
export function mavenMonths(): OutlookBacktest {
  const months = yearOf(2017).parts.flatMap(({ parts }) => parts.map(({ start, end }) => ({ start, end })));
  return backtest('Maven, months', mavenSeries(months[2]!.start), {
    periods: months.slice(2),
    first: 3,
    least: 0,
    prior: (own, at) => own[at - 3]!,
    expected: (own, at) => own[at - 3]!,
    plan: (own, at) => 1.05 * own[at - 3]!,
  });
}

function mavenSeries(from: Day): Series[] {
  const sales = maven(mavenPeople()).facts.filter(({ day }) => day >= from);
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
    prior: (own, at) => own[at - 4]! * growthBefore(own, at),
    expected: bySeason,
    plan: (own, at) => 1.1 * own[at - 4]!,
  });
}

interface Series {
  readonly name: string;
  readonly sales: readonly Sale[];
}

/** Takes what each period of a series brought and which is running, and the same of the company. */
type Guess = (own: readonly number[], at: number, company: readonly number[]) => number;

interface Play {
  readonly periods: readonly Span[];
  /** The first of them to forecast. */
  readonly first: number;
  /** Those that bring less are left out. */
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
  const played = PARTS.flatMap((part) => replay(series, part, play));
  return {
    company,
    series: series.map(({ name }) => name),
    played: played.length / PARTS.length,
    at: PARTS.map((part) => errorsOf(part, played)),
  };
}

function amountsIn(periods: readonly Span[], sales: readonly Sale[]): number[] {
  return periods.map(({ start, end }) => sumOf(soldIn(sales, start, end)));
}

function soldIn(sales: readonly Sale[], from: Day, to: Day): number[] {
  return sales.filter(({ day }) => day >= from && day <= to).map(({ amount }) => amount);
}

/** All periods at one part of them, oldest first; how the earlier ones ended is known in the later ones. */
function replay(
  series: readonly Series[],
  part: number,
  { periods, first, least, prior, expected, plan }: Play,
): Played[] {
  const amounts = series.map(({ sales }) => amountsIn(periods, sales));
  const company = series[0]!.sales;
  const past: PastPeriod[] = [];
  return periods.slice(first).flatMap((period, later) => {
    const at = first + later;
    const before = periods.slice(0, at);
    const today = period.start + Math.round(part * (period.end - period.start + 1));
    const elapsed = elapsedOf(company, before, period, today);
    const days = (today - period.start) / (period.end - period.start + 1);
    const standing = series.map(({ sales }, index) => ({
      sales,
      own: amounts[index]!,
      elapsed,
      soFar: sumOf(soldIn(sales, period.start, today - 1)),
      expected: expected(amounts[index]!, at, amounts[0]!),
      fact: amounts[index]![at]!,
      byDeals: dealDoubt(before.slice(-4).map(({ start, end }) => soldIn(sales, start, end))),
    }));
    const counted = standing.filter(({ fact }) => fact > 0 && fact >= least);
    const played = counted.map((one): Played => {
      const { sales, own, soFar, fact } = one;
      const outlook = outlookOf({ ...one, fact: soFar, doubt: doubtOf(one.byDeals, past) });
      const elapsedByOwn = elapsedOf(sales, before, period, today);
      const target = plan(own, at, amounts[0]!);
      return {
        part,
        fact,
        forecast: outlook.forecast,
        blend: soFar + (1 - elapsedByOwn) * (soFar + (1 - elapsedByOwn) * prior(own, at, amounts[0]!)),
        runRate: soFar / days,
        isWithin: fact >= outlook.low && fact <= outlook.high,
        chance: chanceOf(target, soFar, outlook),
        isMade: fact >= target,
        isMadeByRunRate: soFar / days >= target,
      };
    });
    past.push(...standing);
    return played;
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

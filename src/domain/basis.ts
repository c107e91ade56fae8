import { type Day, type Period, yearOf } from './calendar';
import { type Conflict, conflictOf } from './conflict';
import type { LastYear } from './last-year';
import { type MonthSeason, monthSeasonOf } from './month-season';
import { dominantSales, type OneOff, type OneOffChoice, oneOffs, settled } from './one-offs';
import { type Realism, realismOf } from './realism';
import type { Fact } from './retro';
import { type Range, type Season, seasonOf, shareRanges } from './season';
import { hasSales, type KnownYear, type Sale, seasonsOf, wholeYears } from './seasonality';
import { sumOf } from './sum';
import type { Targeting } from './target';
import type { WorkCalendar } from './work-calendar';

/** How the target of a year came about, and how far the past vouches for it. Quarters are counted from 0. */
export interface Basis {
  /** The goal, the growth that it asks of each quarter, and the two other ways to it. */
  readonly conflict: Conflict;
  /** A share: 0.2. */
  readonly growth: number;
  /** The shares of the quarters that we recommend, how sure they are, and what was filled in, closed or floored. */
  readonly season: Season;
  /** What the season was learnt from, oldest first: the quarters of whole years; empty where none is whole. */
  readonly years: readonly KnownYear[];
  /** How the months differ inside their quarters. */
  readonly months: MonthSeason;
  /** Where each quarter of this year's plan may come to lie, in money, in 19 years of 20; undefined after a single year. */
  readonly ranges: readonly Range[] | undefined;
  /** The goal beside past growth and beside what the people would bring again. */
  readonly realism: Realism;
  /** Quarters of the past that one event made, and what became of them: somebody should look. */
  readonly oneOffs: readonly UnusualQuarter[];
  /** Sales that alone made more than a quarter of a quarter of last year, largest first. */
  readonly dominant: readonly Fact[];
}

/** A quarter of the past whose share of its year is far from that of other years. */
export interface UnusualQuarter {
  /** The first day. */
  readonly start: Day;
  readonly share: number;
  readonly usual: number;
  /** In the season; an unusually small one cannot be capped and is kept. */
  readonly done: OneOffChoice;
}

export interface Founding extends Targeting {
  /** The calendar year in which the year of the plan begins, and its first month, 1–12. */
  readonly begins: number;
  readonly firstMonth: number;
  readonly calendar: WorkCalendar;
  /** What everyone would bring again with the capacity that they have in it, in money. */
  readonly capacity: number;
  readonly oneOffs?: OneOffChoice | undefined;
}

/**
 * The basis of a plan that grows from `lastYear`. The season is that of all whole years before the plan, with their
 * one-offs as chosen; where none is whole, that of the last year with its annualised quarters, which are said to be filled
 * in. The year before counts as it is in all else: what it sold is what the plan grows from.
 */
export function basisOf(facts: readonly Fact[], lastYear: LastYear, founding: Founding): Basis {
  const { begins, firstMonth, growth, capacity, oneOffs: choice = 'keep' } = founding;
  const sales = byDay(facts);
  const past = wholeYears(sales, 4, firstMonth).filter(({ year, amounts }) => year < begins && sumOf(amounts) > 0);
  const lastQuarters = quartersOf(begins - 1, firstMonth);
  const amounts = past.map((year) => year.amounts);
  const found = oneOffs(amounts);
  const counted = countedYears(amounts, found, choice);
  const years = counted.filter(hasSales);
  const season = years.length > 0 ? seasonOfWhole(years) : seasonOfPart(lastYear, lastQuarters);
  const conflict = conflictOf(lastYear.quarters, { ...founding, shares: season.shares });
  return {
    conflict,
    growth,
    season,
    years,
    months: monthSeasonOf(sales, founding),
    ranges: shareRanges(season)?.map(({ low, high }) => ({ low: low * conflict.year, high: high * conflict.year })),
    realism: realismOf(amounts, { growth: conflict.year / lastYear.sum - 1, target: conflict.year, capacity }),
    oneOffs: found.map(({ year, season: quarter, share, usual }) => ({
      start: quartersOf(past[year]!.year, firstMonth)[quarter]!.start,
      share,
      usual,
      done: counted[year]![quarter] === amounts[year]![quarter] ? 'keep' : choice,
    })),
    dominant: dominantIn(facts, lastQuarters),
  };
}

/** What was sold on each day: a tenth or less of the rows, for all that goes through years of them. */
function byDay(facts: readonly Fact[]): Sale[] {
  const sums = new Map<Day, number>();
  for (const { day, amount } of facts) sums.set(day, (sums.get(day) ?? 0) + amount);
  return [...sums].map(([day, amount]) => ({ day, amount }));
}

/** The years with their one-offs as chosen, unless that leaves no year, or a quarter that is known in none. */
function countedYears(
  years: readonly KnownYear[],
  found: readonly OneOff[],
  choice: OneOffChoice,
): readonly KnownYear[] {
  const counted = settled(years, found, choice);
  const left = counted.filter(hasSales);
  const isUsable = seasonsOf(years).every((quarter) => left.some((year) => year[quarter] !== undefined));
  return isUsable ? counted : years;
}

function quartersOf(year: number, firstMonth: number): readonly Period[] {
  return yearOf(year, firstMonth).parts;
}

/** All quarters of whole years are known: one that is not was excluded, and is told as such. */
function seasonOfWhole(years: readonly KnownYear[]): Season {
  const season = seasonOf(years);
  return { ...season, notes: { ...season.notes, filledIn: [] } };
}

function seasonOfPart({ quarters, annualised }: LastYear, periods: readonly Period[]): Season {
  const season = seasonOf([quarters]);
  const filledIn = annualised.map(({ key }) => periods.findIndex((quarter) => quarter.key === key));
  return { ...season, notes: { ...season.notes, filledIn } };
}

function dominantIn(facts: readonly Fact[], quarters: readonly Period[]): Fact[] {
  const within = ({ start, end }: Period) => facts.filter(({ day }) => day >= start && day <= end);
  return quarters.flatMap((quarter) => dominantSales(within(quarter))).sort((a, b) => b.amount - a.amount);
}

import { type Day, type Period, yearOf } from './calendar';
import { type Conflict, conflictOf, type Settled } from './conflict';
import type { LastYear } from './last-year';
import { type MonthSeason, monthSeasonOf } from './month-season';
import { dominantSales, type OneOff, type OneOffChoice, oneOffs, settled } from './one-offs';
import { type Realism, realismOf } from './realism';
import type { Fact } from './retro';
import { type Range, type Season, seasonOf, shareRanges } from './season';
import { byDay, hasSales, type KnownYear, type Sale, seasonsOf, wholeYears } from './seasonality';
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

/** When the year of a plan begins. */
export interface Beginning {
  /** The calendar year in which it does, and its first month, 1–12. */
  readonly begins: number;
  readonly firstMonth: number;
  readonly oneOffs?: OneOffChoice | undefined;
}

/** What the season of a plan is learnt from. */
export interface Ground extends Pick<Basis, 'season' | 'years' | 'oneOffs'> {
  readonly sales: readonly Sale[];
  /** The quarters of whole years as they were, oldest first. */
  readonly past: readonly KnownYear[];
}

/**
 * The season that a plan can count on: that of all whole years before it, with their one-offs as chosen; where none is
 * whole, that of the last year with its annualised quarters, which are said to be filled in.
 */
export function groundOf(facts: readonly Fact[], lastYear: LastYear, beginning: Beginning): Ground {
  const { begins, firstMonth, oneOffs: choice = 'keep' } = beginning;
  const sales = byDay(facts);
  const whole = wholeYears(sales, 4, firstMonth).filter(({ year, amounts }) => year < begins && sumOf(amounts) > 0);
  const past = whole.map(({ amounts }) => amounts);
  const found = oneOffs(past);
  const counted = countedYears(past, found, choice);
  const years = counted.filter(hasSales);
  return {
    sales,
    past,
    season: years.length > 0 ? seasonOfWhole(years) : seasonOfPart(lastYear, quartersOf(begins - 1, firstMonth)),
    years,
    oneOffs: found.map(({ year, season: quarter, share, usual }) => ({
      start: quartersOf(whole[year]!.year, firstMonth)[quarter]!.start,
      share,
      usual,
      done: counted[year]![quarter] === past[year]![quarter] ? 'keep' : choice,
    })),
  };
}

export interface Founding extends Targeting, Beginning, Settled {
  readonly calendar: WorkCalendar;
  /** What everyone would bring again with the capacity that they have in it, in money. */
  readonly capacity: number;
  /** How months differed when the plan was made, where that was before. */
  readonly learnt?: MonthSeason | undefined;
}

/**
 * The basis of a plan that grows from `lastYear`, by the season of its ground. The year before counts as it is: what it sold
 * is what the plan grows from.
 */
export function basisOf(facts: readonly Fact[], lastYear: LastYear, ground: Ground, founding: Founding): Basis {
  const { begins, firstMonth, growth, capacity, learnt } = founding;
  const { sales, past, season, years, oneOffs } = ground;
  const conflict = conflictOf(lastYear.quarters, { ...founding, shares: season.shares }, founding);
  // What people bring in part of a year says nothing of what they can bring in all of it.
  const known = lastYear.annualised.length > 0 ? 0 : capacity;
  return {
    conflict,
    growth,
    season,
    years,
    months: learnt ?? monthSeasonOf(sales, founding),
    ranges: shareRanges(season)?.map(({ low, high }) => ({ low: low * conflict.year, high: high * conflict.year })),
    realism: realismOf(past, { growth: conflict.year / lastYear.sum - 1, target: conflict.year, capacity: known }),
    oneOffs,
    dominant: dominantIn(facts, quartersOf(begins - 1, firstMonth)),
  };
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

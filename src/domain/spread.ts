import { flatten, type Period } from './calendar';
import { fittedTable } from './fitted-table';
import type { Share } from './past-shares';
import { roundedTable, type Whole } from './rounded-table';
import { split } from './split';
import { sumOf } from './sum';
import type { Targets } from './target';
import { amountOf, wholeUnits } from './units';
import type { WorkCalendar } from './work-calendar';

/** What a period should bring, with the figures of its parts beside it as in `Period`. */
export interface Figure {
  readonly value: number;
  readonly parts: readonly Figure[];
}

export interface Dividing {
  readonly unit: number;
  readonly calendar: WorkCalendar;
}

/**
 * A year with its quarters, these split over months by their working days and what such a day brings in each of the 12
 * months, `rates`, and months over weeks by their working days.
 */
export function figureFor(
  { parts }: Period,
  { year, quarters }: Targets,
  rates: readonly number[],
  dividing: Dividing,
): Figure {
  const { calendar, unit } = dividing;
  const figureOf = ({ parts: months }: Period, at: number): Figure => {
    const value = quarters[at] ?? 0;
    const weights = months.map(({ start, end }, month) => rates[3 * at + month]! * calendar.workingTime(start, end));
    const values = split(value, weights, { unit });
    return { value, parts: months.map((month, index) => figureByDays(month, values[index]!, dividing)) };
  };
  return { value: year, parts: parts.map(figureOf) };
}

/** A figure split over the parts of its period by their working days. */
export function figureByDays({ parts }: Period, value: number, dividing: Dividing): Figure {
  const { calendar, unit } = dividing;
  return figureBy(({ start, end }) => calendar.workingTime(start, end), { parts }, value, unit);
}

/** A figure split over the parts of its period, and theirs, by what each of them weighs. */
export function figureBy<T extends { readonly parts: readonly T[] }>(
  weigh: (part: T) => number,
  { parts }: Pick<T, 'parts'>,
  value: number,
  unit = 1,
): Figure {
  if (parts.length === 0) return { value, parts: [] };
  const values = split(value, parts.map(weigh), { unit });
  return { value, parts: parts.map((part, index) => figureBy(weigh, part, values[index]!, unit)) };
}

/** A unit with its figures, one for each period, and the units that share them. */
export interface Spread {
  readonly name: string;
  readonly figures: readonly number[];
  readonly units: readonly Spread[];
  readonly isVacant: boolean;
  /** What the people below it make, where that is not its own: see `Assign`. */
  readonly assigned?: readonly number[];
  /** Of a person whose year was assigned: what it would be by claims alone, not rounded. */
  readonly byRule?: number;
}

/**
 * The years of the people of a team, as multiples of the unit, where claims alone do not decide them; they may make more
 * or less than the year of the team. Undefined where claims do.
 */
export type Assign = (
  people: readonly Share[],
  byRule: readonly number[],
  year: number,
) => readonly number[] | undefined;

/**
 * A figure of a unit split over the units below it by their claims on each week, down to the people, in multiples of
 * `unit`. In every unit the weeks make the months, and these the quarters and the year; in every period the units make
 * the unit above them, or what is assigned below it; and no figure is a whole unit away from its exact part.
 *
 * A week on which nobody has a claim is split by the claims on all weeks, and equally where there are none.
 */
export function spreadOver(share: Share, figure: Figure, unit: number, assign?: Assign): Spread {
  const weeks = flatten(figure)
    .filter(({ parts }) => parts.length === 0)
    .map(({ value }) => wholeUnits(value, unit));
  return spreadUnits(share, weeks, { whole: figure, unit, assign });
}

interface Spreading {
  readonly whole: Figure;
  readonly unit: number;
  readonly assign: Assign | undefined;
}

function spreadUnits({ name, units, isVacant = false }: Share, weeks: readonly number[], how: Spreading): Spread {
  const figuresOf = (inUnits: readonly number[]) =>
    flatten(summed(inUnits, how.whole)).map(({ value }) => amountOf(value, how.unit));
  const figures = figuresOf(weeks);
  if (units.length === 0) return { name, figures, units: [], isVacant };
  const { exact, shared = weeks, byRule } = assignedParts(units, weeks, figures[0]!, how);
  const table = roundedTable(exact, shared, how.whole);
  const below = units.map((share, at) => ({
    ...spreadUnits(share, table[at]!, how),
    ...(byRule && { byRule: byRule[at]! }),
  }));
  if (shared !== weeks) return { name, figures, units: below, isVacant, assigned: figuresOf(shared) };
  const isOther = below.some(({ assigned }) => assigned !== undefined);
  return { name, figures, units: below, isVacant, ...(isOther && { assigned: sumsOf(below, how.unit) }) };
}

/** The exact parts of each unit in each week, and what they share where it is not `weeks`. */
interface Parts {
  readonly exact: readonly (readonly number[])[];
  readonly shared?: readonly number[];
  readonly byRule?: readonly number[];
}

function assignedParts(units: readonly Share[], weeks: readonly number[], year: number, how: Spreading): Parts {
  const { whole, unit, assign } = how;
  const exact = exactParts(units, weeks);
  const isTeam = units.every((below) => below.units.length === 0);
  if (!isTeam || assign === undefined) return { exact };
  const byRule = exact.map((parts) => amountOf(sumOf(parts), unit));
  const years = assign(units, byRule, year)?.map((amount) => wholeUnits(amount, unit));
  if (years === undefined) return { exact };
  const shared = sumOf(years) === sumOf(weeks) ? weeks : likeWeeks(sumOf(years), weeks, whole);
  return { exact: fittedTable(exactParts(units, shared), years, shared), shared, byRule };
}

/** Another total over the weeks in the same proportions; where they are all 0, in those of the whole. */
function likeWeeks(total: number, weeks: readonly number[], whole: Figure): number[] {
  const model = sumOf(weeks) > 0 ? summed(weeks, whole) : whole;
  return flatten(figureBy(({ value }: Figure) => value, model, total))
    .filter(({ parts }) => parts.length === 0)
    .map(({ value }) => value);
}

function sumsOf(units: readonly Spread[], unit: number): number[] {
  const all = units.map(({ assigned, figures }) => assigned ?? figures);
  return all[0]!.map((_, at) => amountOf(sumOf(all.map((figures) => wholeUnits(figures[at]!, unit))), unit));
}

/** The parts of each unit in each week by their claims, not rounded. */
export function exactParts(units: readonly Share[], weeks: readonly number[]): number[][] {
  const parts = units.map((): number[] => []);
  const overall = units.map(({ claims }) => sumOf(claims));
  weeks.forEach((value, week) => {
    const claims = units.map((unit) => unit.claims[week]!);
    const known = [claims, overall].find((weights) => sumOf(weights) > 0) ?? units.map(() => 1);
    const sum = sumOf(known);
    known.forEach((claim, at) => {
      parts[at]!.push((value * claim) / sum);
    });
  });
  return parts;
}

/** Figures, one for each week, with their sums over months, quarters and the year. */
export function summed(weeks: readonly number[], whole: Whole): Figure {
  let next = 0;
  const sum = ({ parts }: Whole): Figure => {
    const summedParts = parts.map(sum);
    return {
      value: parts.length === 0 ? weeks[next++]! : sumOf(summedParts.map(({ value }) => value)),
      parts: summedParts,
    };
  };
  return sum(whole);
}

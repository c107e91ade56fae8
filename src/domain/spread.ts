import { flatten, type Period } from './calendar';
import type { Share } from './past-shares';
import { roundedTable } from './rounded-table';
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

/** A year with its quarters, and these split over months and weeks by their working days. */
export function figureFor({ parts }: Period, { year, quarters }: Targets, dividing: Dividing): Figure {
  return { value: year, parts: parts.map((quarter, index) => figureByDays(quarter, quarters[index] ?? 0, dividing)) };
}

/** A figure split over the parts of its period by their working days. */
export function figureByDays({ parts }: Period, value: number, dividing: Dividing): Figure {
  if (parts.length === 0) return { value, parts: [] };
  const { calendar, unit } = dividing;
  const values = split(
    value,
    parts.map(({ start, end }) => calendar.workingTime(start, end)),
    { unit },
  );
  return { value, parts: parts.map((part, index) => figureByDays(part, values[index]!, dividing)) };
}

/** A unit with its figures, one for each period, and the units that share them. */
export interface Spread {
  readonly name: string;
  readonly figures: readonly number[];
  readonly units: readonly Spread[];
  readonly isVacant: boolean;
}

/**
 * A figure of a unit split over the units below it by their claims on each week, down to the people, in multiples of
 * `unit`. In every unit the weeks make the months, and these the quarters and the year; in every period the units make
 * the unit above them; and no figure is a whole unit away from its exact part of the one above it.
 *
 * A week on which nobody has a claim is split by the claims on all weeks, and equally where there are none.
 */
export function spreadOver(share: Share, figure: Figure, unit: number): Spread {
  const weeks = flatten(figure)
    .filter(({ parts }) => parts.length === 0)
    .map(({ value }) => wholeUnits(value, unit));
  return spreadUnits(share, weeks, figure, unit);
}

function spreadUnits(
  { name, units, isVacant = false }: Share,
  weeks: readonly number[],
  whole: Figure,
  unit: number,
): Spread {
  const figures = flatten(summed(weeks, whole)).map(({ value }) => amountOf(value, unit));
  const table = units.length === 0 ? [] : roundedTable(exactParts(units, weeks), weeks, whole);
  return { name, figures, units: units.map((share, at) => spreadUnits(share, table[at]!, whole, unit)), isVacant };
}

function exactParts(units: readonly Share[], weeks: readonly number[]): number[][] {
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

/** Figures in units, one for each week, with their sums over months, quarters and the year. */
function summed(weeks: readonly number[], whole: Figure): Figure {
  let next = 0;
  const sum = ({ parts }: Figure): Figure => {
    const summedParts = parts.map(sum);
    return {
      value: parts.length === 0 ? weeks[next++]! : sumOf(summedParts.map(({ value }) => value)),
      parts: summedParts,
    };
  };
  return sum(whole);
}

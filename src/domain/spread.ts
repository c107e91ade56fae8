import { flatten, type Period } from './calendar';
import type { Share } from './past-shares';
import { split } from './split';
import { splitTable } from './split-table';
import type { Targets } from './target';
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
}

/**
 * A figure of a unit split over the units below it by their weights, down to the people, in multiples of `unit`. In every
 * unit the parts of a period make the period, and in every period the units make the unit above them.
 */
export function spreadOver({ name, units }: Share, figure: Figure, unit: number): Spread {
  const figures = flatten(figure).map(({ value }) => value);
  if (units.length === 0) return { name, figures, units: [] };
  const values = split(
    figure.value,
    units.map(({ weight }) => weight),
    { unit },
  );
  const below = spreadFigure(figure, values, unit);
  return { name, figures, units: units.map((share, index) => spreadOver(share, below[index]!, unit)) };
}

/** A figure split between units that have these values in it, through all its parts: both margins stay exact. */
function spreadFigure({ parts }: Figure, values: readonly number[], unit: number): Figure[] {
  if (parts.length === 0) return values.map((value) => ({ value, parts: [] }));
  const table = splitTable(
    values,
    parts.map(({ value }) => value),
    { unit },
  );
  const byPart = parts.map((part, index) =>
    spreadFigure(
      part,
      table.map((row) => row[index]!),
      unit,
    ),
  );
  return values.map((value, index) => ({ value, parts: byPart.map((figures) => figures[index]!) }));
}

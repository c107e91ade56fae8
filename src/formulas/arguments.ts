import { isBlank, isError, nameKey } from '../domain/cells';
import { type ArgumentCell, Mistake } from '../domain/problem';
import { MOST_UNITS } from '../domain/units';

/**
 * What Sheets hands to a formula: the value of one cell, or the rows of a range. A blank cell and an argument left out
 * between separators are `''`, one left out at the end is undefined, an error is its text, a date is a Date of Google's.
 */
export type Argument = unknown;

/** What a formula shows: one cell, or rows that spill. */
export type Shown = ShownCell | ShownCell[][];
export type ShownCell = number | string | Date;

/** A range as rows of cells that know where they stand. */
export interface Range {
  /** All of them, row by row. */
  readonly cells: RangeCell[];
  /** All of them; one by one they are `row`. */
  readonly rows: readonly (readonly RangeCell[])[];
  readonly height: number;
  readonly width: number;
  row(at: number): RangeCell[];
  cell(at: number, column: number): RangeCell;
}

export interface RangeCell {
  readonly value: unknown;
  readonly place: ArgumentCell;
}

/** The argument as a range; one cell is a range of one. Throws a Mistake when it is left out or all blank. */
export function rangeIn(argument: string, value: Argument): Range {
  const range = cellsIn(argument, value);
  if (isBlankRange(value)) throw new Mistake('isEmpty', { argument });
  return range;
}

/** The same, where all may be blank: facts of a plan that has just begun. */
export function cellsIn(argument: string, value: Argument): Range {
  if (value === undefined) throw new Mistake('missing', { argument });
  return new CellRange(argument, Array.isArray(value) ? value : [[value]]);
}

/** Its cells are made when they are asked for: ten thousand rows take longer to keep than to work out. */
class CellRange implements Range {
  readonly argument: string;
  readonly height: number;
  readonly width: number;
  private readonly values: readonly (readonly unknown[])[];

  constructor(argument: string, values: readonly (readonly unknown[])[]) {
    this.argument = argument;
    this.values = values;
    this.height = values.length;
    this.width = values[0]?.length ?? 0;
  }

  get cells(): RangeCell[] {
    const cells: RangeCell[] = [];
    for (let at = 0; at < this.height; at++) {
      for (let column = 0; column < this.width; column++) cells.push(this.cell(at, column));
    }
    return cells;
  }

  get rows(): RangeCell[][] {
    return this.values.map((_, at) => this.row(at));
  }

  row(at: number): RangeCell[] {
    return this.values[at]!.map((_, column) => this.cell(at, column));
  }

  cell(at: number, column: number): RangeCell {
    return new PlacedCell(this.values[at]![column], this, at, column);
  }
}

/** Where a cell stands is only worked out for a sentence about it: there are ten thousand cells, and one is wrong. */
class PlacedCell implements RangeCell {
  readonly value: unknown;
  private readonly range: CellRange;
  private readonly at: number;
  private readonly column: number;

  constructor(value: unknown, range: CellRange, at: number, column: number) {
    this.value = value;
    this.range = range;
    this.at = at;
    this.column = column;
  }

  get place(): ArgumentCell {
    const { argument, height, width } = this.range;
    return {
      argument,
      ...(height > 1 ? { row: this.at + 1 } : {}),
      ...(width > 1 ? { column: this.column + 1 } : {}),
    };
  }
}

/** The cells of an argument that is one row or one column. */
export function lineIn(argument: string, value: Argument): RangeCell[] {
  const { cells, height, width } = rangeIn(argument, value);
  if (height > 1 && width > 1) throw new Mistake('notALine', { argument });
  return cells;
}

/** The one cell of an argument. */
export function cellIn(argument: string, value: Argument): RangeCell {
  const range = rangeIn(argument, value);
  if (range.height !== 1 || range.width !== 1) throw new Mistake('notOneCell', { argument });
  return range.row(0)[0]!;
}

/** The number in the one cell of an argument. */
export function numberIn(argument: string, value: Argument): number {
  return numberOf(cellIn(argument, value));
}

/** The number of an argument that may be left out. */
export function optionalNumberIn(argument: string, value: Argument): number | undefined {
  return isLeftOut(value) ? undefined : numberIn(argument, value);
}

/** The numbers of an argument that needs one for each name; undefined when left out. */
export function numbersIn(
  argument: string,
  value: Argument,
  names: readonly string[],
  read: (cell: RangeCell) => number = numberOf,
): number[] | undefined {
  if (isBlankRange(value)) return undefined;
  const { cells } = rangeIn(argument, value);
  if (cells.length !== names.length) throw new Mistake('notOneEach', { argument, names: names.join(', ') });
  return cells.map((cell) => splittable(read(cell), 1, argument));
}

/** The unit of rounding: 1 when left out, else above 0. */
export function unitIn(value: Argument): number {
  const unit = optionalNumberIn('unit', value) ?? 1;
  if (unit < LEAST_UNIT) throw new Mistake('notPositive', { argument: 'unit', value: String(unit) });
  return unit;
}

/** Less is 0 to everyone who plans money. */
const LEAST_UNIT = 1e-9;

/** The rules of a formula by their English words, each with its other words: the first is the Russian one that we name. */
export type RuleWords<R extends string> = { readonly [rule in R]: string };

/** The rule that a cell names in English or Russian; undefined when left out. */
export function ruleIn<R extends string>(value: Argument, rules: RuleWords<R>): R | undefined {
  if (isLeftOut(value)) return undefined;
  const cell = cellIn('rule', value);
  assertNoError(cell);
  const word = nameKey(String(cell.value));
  const names = Object.keys(rules) as R[];
  const rule = names.find((name) => [name, ...rules[name].split(', ')].includes(word));
  if (rule !== undefined) return rule;
  const russian = names.map((name) => rules[name].split(', ')[0]);
  throw new Mistake('noSuchRule', { value: shown(cell.value), english: names.join(', '), russian: russian.join(', ') });
}

/** The total as it is, if every unit in it can be told apart. */
export function splittable(total: number, unit: number, argument = 'total'): number {
  if (Math.abs(total / Math.min(unit, 1e12)) <= MOST_UNITS) return total; // beyond it nothing is money
  throw new Mistake('tooManyUnits', { argument, value: String(total), unit: String(unit) });
}

/** Blank, or not given at all. */
export function isLeftOut(value: Argument): boolean {
  const cell: unknown = Array.isArray(value) && value.length === 1 && value[0].length === 1 ? value[0][0] : value;
  return isBlankCell(cell);
}

/** The same of a range in which nothing is filled in yet. */
export function isBlankRange(value: Argument): boolean {
  const rows: unknown[][] = Array.isArray(value) ? value : [[value]];
  return rows.every((row) => row.every(isBlankCell));
}

/** The number in a cell that is not blank. Numbers written as text are refused: which mark is the decimal one? */
export function numberOf(cell: RangeCell): number {
  const { value } = cell;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  assertNoError(cell);
  if (isDate(value)) throw new Mistake('dateNotNumber', cell.place);
  throw new Mistake('notANumber', { ...cell.place, value: shown(value ?? '') });
}

/** An amount that is added up but never split: any, as long as the square of it is still a number. */
export function amountIn(cell: RangeCell): number {
  const amount = numberOf(cell);
  if (Math.abs(amount) <= 1e100) return amount;
  throw new Mistake('tooLarge', { ...cell.place, value: String(amount) });
}

/** A weight or a count: a number from 0. */
export function weightIn(cell: RangeCell): number {
  const weight = amountIn(cell);
  if (weight < 0) throw new Mistake('negative', { ...cell.place, value: String(weight) });
  return weight;
}

export function assertNoError(cell: RangeCell): void {
  const { value } = cell;
  if (typeof value === 'string' && isError(value)) throw new Mistake('cellError', { ...cell.place, value });
}

/** Blank is not 0: nobody has said yet. */
export function isBlankCell(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value));
}

/** A Date of another realm is no instance of ours. */
export function isDate(value: unknown): value is Date {
  return typeof value === 'object' && value !== null && 'getTime' in value;
}

/** A cell's value for a sentence: a long text is cut. */
export function shown(value: unknown): string {
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

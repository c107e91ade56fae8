import { readAmount, readDay } from '../domain/cells';
import { isBlankCell, type RangeCell } from './arguments';

export type Row = readonly RangeCell[];

/** The rows that hold anything, without headings above them. */
export function filledRows(rows: readonly Row[]): Row[] {
  const isHeading = (row: Row) => row.every(({ value }) => isWord(value));
  return rows.filter((row, at) => !row.every(({ value }) => isBlankCell(value)) && !(at === 0 && isHeading(row)));
}

/** `Q1`, `Дата`: a text that cannot have been meant as a number or a date. */
export function isWord(value: unknown): boolean {
  const isText = typeof value === 'string' && !isBlankCell(value) && !value.startsWith('#');
  return isText && readAmount(value) === undefined && readDay(value) === undefined;
}

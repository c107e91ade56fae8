import { columnLetter } from './column-letter';

/** Where a row and a column, counted from 1, stand by now. */
export interface Shift {
  row(at: number): number;
  column(at: number): number;
}

/**
 * A formula whose cells have moved on their tab, as Google keeps one that stands there already. Texts in it stay.
 *
 * @example
 * // a row was put in below row 9, and a column before B
 * movedFormula('=5+SUMIFS(B8:B14;A8:A14;">="&46082)', { row: (at) => (at > 9 ? at + 1 : at), column: (at) => (at > 1 ? at + 1 : at) })
 * // '=5+SUMIFS(C8:C15;A8:A15;">="&46082)'
 */
export function movedFormula(formula: string, shift: Shift): string {
  return formula.replace(/"[^"]*"|\b([A-Z]{1,3})(\d+)\b/g, (text, letters?: string, row?: string) =>
    letters === undefined ? text : `${columnLetter(shift.column(columnAt(letters)) - 1)}${shift.row(Number(row))}`,
  );
}

/** @example columnAt('AA') // 27 */
function columnAt(letters: string): number {
  return [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0);
}

import { columnName, columnNumber } from './a1';
import { rewriteFormula } from './formula-text';

/** The cell in which a formula stands, both counted from 1. */
interface Home {
  readonly row: number;
  readonly column: number;
}

/**
 * Returns a formula with its references as steps from its own cell: `R[1]C[0]` is the cell below, `R1C1` is A1 wherever
 * it is read. Whole rows and columns stay as they are.
 *
 * @example r1c1('=A1+$B$2', { row: 2, column: 1 }) // '=R[-1]C[0]+R2C2'
 */
export function r1c1(formula: string, home: Home): string {
  return rewriteFormula(formula, {
    code: (text) =>
      text.replace(A1_REFERENCE, (_, fixedColumn, letters, fixedRow, digits) => {
        const row = step(Number(digits), home.row, fixedRow === '$');
        return `R${row}C${step(columnNumber(letters), home.column, fixedColumn === '$')}`;
      }),
  });
}

/**
 * Returns a formula with steps as a formula with cells: the way back from `r1c1`. `R` and `C` without a number are the
 * formula's own row and column.
 *
 * @example a1('=SUM(R[-2]C:R[-1]C)', { row: 3, column: 2 }) // '=SUM(B1:B2)'
 */
export function a1(formula: string, home: Home): string {
  return rewriteFormula(formula, {
    code: (text) =>
      text.replace(R1C1_REFERENCE, (_, row = '', column = '') => {
        const [atRow, atColumn] = [place(row, home.row), place(column, home.column)];
        return `${dollar(column)}${columnName(atColumn)}${dollar(row)}${atRow}`;
      }),
  });
}

const A1_REFERENCE = /(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(.])/giu;
const R1C1_REFERENCE = /(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_([])/giu;

const step = (at: number, home: number, isFixed: boolean): string => (isFixed ? String(at) : `[${at - home}]`);

function place(written: string, home: number): number {
  return written.startsWith('[') || written === '' ? home + Number(written.slice(1, -1)) : Number(written);
}

const dollar = (written: string): string => (/^\d/.test(written) ? '$' : '');

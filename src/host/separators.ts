import { formulaParts } from './formula-text';

/** `','` in Russia and most of Europe: there a comma between digits belongs to the number. */
export type DecimalSeparator = '.' | ',';

/**
 * Returns the formula as the engine stores it in every locale: `,` between arguments and columns, `;` between the rows
 * of an array, `.` in numbers, `\"` for a quote in a string.
 *
 * Sheets takes `;` between arguments in every locale, and in a locale with a decimal comma it takes `,` as well unless
 * digits stand on both sides of it. Strings and tab names are left alone. What is canonical already stays as it is, so
 * a command may be replayed.
 *
 * @example canonicalFormula('=SUM(A1;A2)') // '=SUM(A1,A2)'
 * @example canonicalFormula('=ROUND(1,5;0)', ',') // '=ROUND(1.5,0)'
 * @example canonicalFormula('={1\\2;3\\4}', ',') // '={1,2;3,4}'
 * @example canonicalFormula('=A1&"x;y"') // unchanged
 */
export function canonicalFormula(formula: string, decimal: DecimalSeparator = '.'): string {
  if (!formula.startsWith('=')) return formula;
  let braces = 0;
  const canonicalCode = (code: string): string => {
    const pointed = decimal === ',' ? code.replace(DECIMAL_COMMA, '$1.') : code;
    return pointed.replace(/[{};\\]/g, (sign) => {
      if (sign === '{') braces++;
      if (sign === '}') braces--;
      if (sign === '\\') return ',';
      return sign === ';' && braces <= 0 ? ',' : sign;
    });
  };
  return formulaParts(formula)
    .map(({ kind, text }) => {
      if (kind === 'code') return canonicalCode(text);
      return kind === 'string' ? engineString(text) : text;
    })
    .join('');
}

/** Returns a formula of the engine with its strings quoted as Sheets quotes them: `"a\"b"` becomes `"a""b"`. */
export function sheetsStrings(formula: string): string {
  return formulaParts(formula)
    .map(({ kind, text }) => (kind === 'string' ? text.replaceAll('\\"', '""') : text))
    .join('');
}

/** A comma between digits that belong to one number: not the 1 of `A1,5`, where it ends a reference. */
const DECIMAL_COMMA = /(?<![\p{L}\p{N}_$.])(\d+),(?=\d)/gu;

function engineString(literal: string): string {
  if (literal.length < 4) return literal;
  const closed = literal.endsWith('"');
  const inner = closed ? literal.slice(1, -1) : literal.slice(1);
  return `"${inner.replace(/\\"|""/g, '\\"')}${closed ? '"' : ''}`;
}

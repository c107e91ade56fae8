/**
 * Formulas as text: what is a string, what is a quoted tab name, what is code. Sheets and the engine write the same
 * formula differently; everything that translates between the two goes through here, so that nothing inside a string
 * is ever touched.
 */

/** `code` is all that is neither a `"string"` nor a `'quoted tab name'`. Joined, the parts are the formula again. */
export interface FormulaPart {
  readonly kind: 'code' | 'string' | 'name';
  readonly text: string;
}

/**
 * Returns the parts of a formula in order.
 *
 * A quote inside a string is doubled (Sheets) or follows a backslash (the engine); both stay as they were written.
 * A string or name that is never closed reaches to the end.
 *
 * @example formulaParts(`='O''Brien'!A1&";"`)
 * // code "=", name "'O''Brien'", code "!A1&", string "\";\""
 */
export function formulaParts(formula: string): FormulaPart[] {
  return Array.from(formula.matchAll(PARTS), ([text]) => ({ kind: kindOf(text), text }));
}

/** Returns the formula with its parts rewritten by the function of their kind. */
export function rewriteFormula(
  formula: string,
  rewrite: { readonly [kind in FormulaPart['kind']]?: (text: string) => string },
): string {
  return formulaParts(formula)
    .map(({ kind, text }) => rewrite[kind]?.(text) ?? text)
    .join('');
}

const PARTS = /"(?:\\"|""|[^"])*(?:"|$)|'(?:''|[^'])*(?:'|$)|[^"']+/g;

function kindOf(text: string): FormulaPart['kind'] {
  if (text.startsWith('"')) return 'string';
  return text.startsWith("'") ? 'name' : 'code';
}

/** The pattern of plain text: whatever is written into such a cell stays text. */
export const TEXT_FORMAT = '@';

/**
 * Returns the pattern the engine can show for a pattern of Sheets, `''` (automatic) when nothing is left of it.
 *
 * The engine has no colours and conditions (`[Red]`, `[<0]`), no elapsed time (`[h]:mm`), no unquoted letters and
 * signs such as `₽`, and reads plain text (`@`) in its own way. Everything else it takes as it is.
 *
 * @param accepts whether the engine can parse a pattern
 * @example enginePattern('[Red]-#,##0 ₽', accepts) // '-#,##0 [$₽]'
 * @example enginePattern('[h]:mm', accepts) // 'hhhh:mm:ss'
 */
export function enginePattern(pattern: string, accepts: (pattern: string) => boolean): string {
  if (pattern === TEXT_FORMAT || isGeneral(pattern)) return '';
  if (accepts(pattern)) return pattern;
  const plain = pattern
    .replace(/\[h+\]:m+(:s+)?/gi, 'hhhh:mm:ss')
    .replace(/\[(?!\$)[^\]]*\]/g, '')
    .replace(/"[^"]*"|\\.|\[\$[^\]]*\]|[^\d#0.,%;@?*_"\\[\]$+\-/():!^&~{}<>=\sdmqyhsaeE]+/giu, quoteLetters);
  return accepts(plain) ? plain : '';
}

/** Whether a pattern means "no pattern": Sheets shows numbers as it likes. */
export function isGeneral(pattern: string): boolean {
  return pattern === '' || pattern.toLowerCase() === 'general';
}

function quoteLetters(text: string): string {
  return /^["\\[]/.test(text) ? text : `[$${text}]`;
}

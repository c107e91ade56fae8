/** One-based and inclusive; an open side of `D:F` or `5:7` is undefined. */
export interface Area {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly lastRow: number | undefined;
  readonly lastColumn: number | undefined;
}

/** A range as text: on a named tab, or on the tab at hand. */
export interface Reference {
  readonly tab?: string;
  readonly area: Area;
}

/**
 * Returns what a text such as `A1`, `$b$2:a1`, `D:F`, `5:7`, `R1C1:R2C3` or `'My tab'!A1` refers to, undefined when it
 * refers to nothing. Corners come back in order; `RC1` is the cell in column RC.
 */
export function parseReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf('!');
  const area = parseArea(text.slice(bang + 1).replaceAll('$', ''));
  if (!area || bang === 0) return undefined;
  return bang < 0 ? { area } : { tab: unquoted(text.slice(0, bang)), area };
}

/** `28` is `AB`. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `AB` is `28`. */
export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function parseArea(text: string): Area | undefined {
  const [from, to = from, more] = text.split(':').map(parseCorner);
  if (!from || !to || more) return undefined;
  if (!text.includes(':') && (from.row === undefined || from.column === undefined)) return undefined;
  const [row, lastRow] = inOrder(from.row, to.row);
  const [column, lastColumn] = inOrder(from.column, to.column);
  return { row, column, lastRow, lastColumn };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const numbered = /^R(\d+)C(\d+)$/i.exec(text);
  if (numbered) return { row: Number(numbered[1]), column: Number(numbered[2]) };
  const match = /^([A-Z]{0,3})(\d*)$/i.exec(text);
  if (!match || text === '') return undefined;
  const [, letters, digits] = match;
  return {
    row: digits ? Number(digits) : undefined,
    column: letters ? columnNumber(letters) : undefined,
  };
}

/** `A2:A` is open downwards; of two given numbers the smaller comes first. */
function inOrder(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  return a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

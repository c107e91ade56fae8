import { rewriteFormula } from './formula-text';

/**
 * Sheets allows any character in the name of a tab; the engine refuses seven of them. Each has a stand-in that looks
 * alike, so that the grid in the browser reads as it should.
 */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  ["'", 'ʼ'],
  ['*', '∗'],
  ['/', '∕'],
  ['?', '？'],
  ['[', '［'],
  [']', '］'],
  ['\\', '＼'],
]);
const ORIGINALS: ReadonlyMap<string, string> = new Map(
  [...STAND_INS].map(([original, standIn]) => [standIn, original]),
);

/**
 * Returns the name under which the engine keeps a tab.
 *
 * @example engineName("O'Brien / 2026") // 'OʼBrien ∕ 2026'
 */
export function engineName(name: string): string {
  return name.replace(/['*/?[\]\\]/g, (sign) => STAND_INS.get(sign)!);
}

/** Returns the name the user gave: the way back from `engineName`. */
export function sheetsName(name: string): string {
  return name.replace(/[ʼ∗∕？［］＼]/g, (sign) => ORIGINALS.get(sign)!);
}

/**
 * Returns the formula with the tab names of the engine.
 *
 * @example engineTabs("='O''Brien'!A1") // "='OʼBrien'!A1"
 */
export function engineTabs(formula: string): string {
  return rewriteFormula(formula, { name: (quoted) => quotedAs(quoted, engineName) });
}

/** Returns the formula with the tab names of the user: the way back from `engineTabs`. */
export function sheetsTabs(formula: string): string {
  return rewriteFormula(formula, { name: (quoted) => quotedAs(quoted, sheetsName) });
}

function quotedAs(quoted: string, rename: (name: string) => string): string {
  if (quoted.length < 2 || !quoted.endsWith("'")) return quoted;
  const name = quoted.slice(1, -1).replaceAll("''", "'");
  return `'${rename(name).replaceAll("'", "''")}'`;
}

import { nameKey } from './cells';

/**
 * Which of some names was probably meant by one that is none of them; undefined where none is near, or several are. Each
 * of its words has to be one of the name's, in any order: cut short, or with one slip of the keyboard in it.
 *
 * @example likelyName('Anna Burg', ['Anna Berg', 'Boris Lang']) // 'Anna Berg'
 * @example likelyName('Lang B.', ['Anna Berg', 'Boris Lang']) // 'Boris Lang'
 * @example likelyName('Anna', ['Anna Berg', 'Anna Holm']) // undefined
 */
export function likelyName(name: string, known: readonly string[]): string | undefined {
  const words = wordsOf(name);
  if (!words.some(({ length }) => length >= TELLING)) return undefined;
  const [only, ...others] = known.filter((other) => isMeant(words, wordsOf(other)));
  return others.length === 0 ? only : undefined;
}

/** An initial alone could be anybody. */
const TELLING = 3;

function wordsOf(name: string): string[] {
  return nameKey(name)
    .split(/[ .,]+/)
    .filter(Boolean);
}

function isMeant(typed: readonly string[], meant: readonly string[]): boolean {
  const left = [...meant];
  return typed.every((word) => {
    const at = left.findIndex((other) => other.startsWith(word) || isSlip(word, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** Whether two words differ by one letter that is wrong, missing or too many, or by two that changed places. */
function isSlip(one: string, other: string): boolean {
  const from = one.split('').findIndex((letter, at) => letter !== other[at]);
  if (one.length < TELLING || from < 0) return false;
  const [a, b] = [one.slice(from), other.slice(from)];
  const isSwapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return isSwapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}

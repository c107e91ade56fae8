import type { FormulaEntry } from '../surface';
import { foldCase } from './choices';

/**
 * The formulas of which each typed word stands in the name, the question or the words to find it by, in any language and
 * any letter case; all when nothing is typed. Of a long Russian word the ending is left out.
 *
 * @example formulasFor('план по неделям', formulas) // [{ name: 'PLAN_WEEKS', … }]
 * @example formulasFor('run rate', formulas) // [{ name: 'PLAN_PACE', … }]
 */
export function formulasFor(wanted: string, formulas: readonly FormulaEntry[]): readonly FormulaEntry[] {
  const stems = foldCase(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (/^[а-я]{5,}$/.test(word) ? word.slice(0, -2) : word));
  return formulas.filter(({ name, words }) => {
    const text = foldCase(`${name} ${words}`);
    return stems.every((stem) => text.includes(stem));
  });
}

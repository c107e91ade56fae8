import { en } from '../i18n/functions/en';
import { FUNCTIONS } from '../i18n/functions/functions';
import { ru } from '../i18n/functions/ru';
import type { FunctionTexts } from '../i18n/functions/texts';
import type { Language } from '../surface';
import { foldCase } from './choices';

export const FUNCTION_TEXTS: { readonly [language in Language]: FunctionTexts } = { en, ru };

/**
 * The formulas of which each typed word stands in the name, the question or the words to find it by, in either language
 * and any letter case; all when nothing is typed. Of a long Russian word the ending is left out.
 *
 * @example formulasFor('план по неделям') // [['PLAN_WEEKS', …]]
 * @example formulasFor('run rate') // [['PLAN_PACE', …]]
 */
export function formulasFor(wanted: string): (typeof FUNCTIONS)[number][] {
  const stems = foldCase(wanted)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => (/^[а-я]{5,}$/.test(word) ? word.slice(0, -2) : word));
  return FUNCTIONS.filter(([name]) => {
    const text = foldCase([name, ...en.functions[name], ...ru.functions[name]].join(' '));
    return stems.every((stem) => text.includes(stem));
  });
}

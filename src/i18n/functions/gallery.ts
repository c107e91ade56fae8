import type { FormulaEntry, Language } from '../../surface';
import { en } from './en';
import { argumentsIn, FUNCTIONS } from './functions';
import { ru } from './ru';

const TEXTS = { en, ru };

/** Every formula as the gallery shows it; it is found by words of either language. */
export function formulasIn(language: Language): FormulaEntry[] {
  const texts = TEXTS[language];
  return FUNCTIONS.map(([name, takes, example, rows, columns]) => ({
    name,
    question: texts.functions[name][0],
    words: [...en.functions[name], ...ru.functions[name]].join(' '),
    takes: argumentsIn(takes).map(({ key, name: argument, isOptional }) => [
      isOptional ? `[${argument}]` : argument,
      texts.arguments[key],
    ]),
    example: `${name}(${example})`,
    rows,
    columns,
  }));
}

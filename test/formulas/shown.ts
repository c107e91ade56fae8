import { calendarOf } from '../../src/domain/calendar';
import { answer } from '../../src/formulas/answer';
import { sentenceFor } from '../../src/i18n/sentence';
import type { Language } from '../../src/surface';

/** What a cell with the formula shows: its answer as text, or the sentence of its error. */
export function shownBy(language: Language, formula: () => unknown): string {
  try {
    return `no error: ${JSON.stringify(answer((mistake) => sentenceFor(mistake, language), formula))}`;
  } catch (error) {
    return (error as Error).message;
  }
}

export const moscow = () => calendarOf('Europe/Moscow');

export const never = (): never => {
  throw new Error('The calendar was asked for without need');
};

/** The numbers of an answer to a few decimals; words and blanks as they are. */
export function rounded(answer: unknown, decimals = 3): unknown {
  if (Array.isArray(answer)) return answer.map((part) => rounded(part, decimals));
  return typeof answer === 'number' ? Number(answer.toFixed(decimals)) : answer;
}

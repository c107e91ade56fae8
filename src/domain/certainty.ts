import { type Cell, nameKey } from './cells';
import type { OwnForecast } from './outlook/own-forecast';

/** How sure a manager is of an open deal. */
export type Certainty = keyof OwnForecast;

export const CERTAINTIES: readonly Certainty[] = ['confirmed', 'likely', 'possible'];

/**
 * How sure a cell says that somebody is, in English or Russian, in any letter case; undefined for other words.
 *
 * @example readCertainty('Вероятна') // 'likely'
 * @example readCertainty('fifty-fifty') // undefined
 */
export function readCertainty(cell: Cell): Certainty | undefined {
  const word = nameKey(String(cell));
  return CERTAINTIES.find((certainty) => WORDS[certainty].split(', ').includes(word));
}

const WORDS: { readonly [certainty in Certainty]: string } = {
  confirmed: 'confirmed, commit, committed, sure, подтверждена, подтвержден, подтверждено, точно',
  likely: 'likely, probable, best case, вероятна, вероятно, скорее да',
  possible: 'possible, maybe, pipeline, upside, возможна, возможно',
};

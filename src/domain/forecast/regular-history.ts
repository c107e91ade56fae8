/**
 * The history from its first known value to the last, what is not known between them filled in: by the mean of the same
 * season in the years around it, as far as one is known, and else on the line from the value before to the next one.
 *
 * @example regular([undefined, 1, undefined, 3, undefined], 12) // [1, 2, 3]
 */
export function regular(history: readonly (number | undefined)[], season: number): number[] {
  const isKnown = (value: number | undefined) => value !== undefined;
  const first = history.findIndex(isKnown);
  let end = history.length;
  while (end > 0 && history[end - 1] === undefined) end -= 1;
  const inner = first < 0 ? [] : history.slice(first, end);
  return inner.map((value, t) => value ?? sameSeason(inner, t, season) ?? between(inner, t));
}

function sameSeason(history: readonly (number | undefined)[], t: number, season: number): number | undefined {
  const around = [history[t - season], history[t + season]];
  const [before, after] = around;
  return before !== undefined && after !== undefined ? (before + after) / 2 : (before ?? after);
}

function between(history: readonly (number | undefined)[], t: number): number {
  let [before, after] = [t, t];
  while (history[before] === undefined) before -= 1;
  while (history[after] === undefined) after += 1;
  return history[before]! + ((history[after]! - history[before]!) * (t - before)) / (after - before);
}

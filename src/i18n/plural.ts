/** The forms of a Russian noun after 1, 2–4 and 5 or more: `['строка', 'строки', 'строк']`. */
export type RussianForms = readonly [one: string, few: string, many: string];

/**
 * The form that goes with a whole number.
 *
 * @example russianForm(21, ['строка', 'строки', 'строк']) // 'строка'
 * @example russianForm(112, ['строка', 'строки', 'строк']) // 'строк'
 */
export function russianForm(count: number, [one, few, many]: RussianForms): string {
  const [ten, hundred] = [Math.abs(count) % 10, Math.abs(count) % 100];
  if (hundred >= 11 && hundred <= 14) return many;
  if (ten === 1) return one;
  return ten >= 2 && ten <= 4 ? few : many;
}

/** The form of an English noun: `englishForm(1, 'row', 'rows')` is `row`. */
export function englishForm(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

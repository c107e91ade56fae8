import fc from 'fast-check';

/** Twelve months of a year that sells most before its end. */
export const YEAR = [70, 75, 90, 95, 100, 105, 80, 75, 100, 115, 130, 165];
export const QUARTERS = [100, 120, 90, 150];

/** A season that repeats for some periods, times what each period is given. */
export function seasonal(year: readonly number[], periods: number, level: (t: number) => number = () => 1): number[] {
  return Array.from({ length: periods }, (_, t) => year[t % year.length]! * level(t));
}

/** Oldest first; undefined is not known. */
export type History = readonly (number | undefined)[];

/** Histories that no forecaster is made for, months each. */
export const AWKWARD: { readonly [name: string]: History } = {
  'one value': [7],
  'three values': [3, 4, 8],
  'always the same': Array(36).fill(7),
  'all zero': Array(36).fill(0),
  'zeros, then one sale': [...Array(35).fill(0), 900],
  'a sale now and then': Array.from({ length: 60 }, (_, t) => (t % 7 === 3 ? 40 : 0)),
  'below 0 throughout': seasonal(YEAR, 60, () => -1),
  'below 0 and above it': seasonal(YEAR, 60, (t) => (t % 5) - 2),
  'every third month unknown': seasonal(YEAR, 60).map((value, t) => (t % 3 === 1 ? undefined : value)),
  'two years unknown': seasonal(YEAR, 60).map((value, t) => (t >= 20 && t < 44 ? undefined : value)),
  'doubles every month': Array.from({ length: 40 }, (_, t) => 2 ** t),
  'from a billionth to a billion': Array.from({ length: 60 }, (_, t) => 10 ** ((t % 19) - 9)),
  'ten thousand values': seasonal(YEAR, 10_000, (t) => 1 + ((t * 7919) % 101) / 300),
};

/** Histories as people have them: all above 0, with zeros, below 0, or all three. */
export const anyHistory = fc.oneof(
  fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 60 }),
  fc.array(fc.constantFrom(0, 0, 0, 5, 10), { minLength: 3, maxLength: 60 }),
  fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 60 }),
  fc.array(fc.constantFrom(0, 1, -1, 1e12, 1e-12), { minLength: 3, maxLength: 60 }),
);

export const anySeason = fc.constantFrom<4 | 12>(4, 12);

import fc from 'fast-check';

/** Twelve months of a year that sells most before its end. */
export const YEAR = [70, 75, 90, 95, 100, 105, 80, 75, 100, 115, 130, 165];
export const QUARTERS = [100, 120, 90, 150];

/** A season that repeats for some periods, times what each period is given. */
export function seasonal(year: readonly number[], periods: number, level: (t: number) => number = () => 1): number[] {
  return Array.from({ length: periods }, (_, t) => year[t % year.length]! * level(t));
}

/** Histories as people have them: all above 0, with zeros, below 0, or all three. */
export const anyHistory = fc.oneof(
  fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 60 }),
  fc.array(fc.constantFrom(0, 0, 0, 5, 10), { minLength: 3, maxLength: 60 }),
  fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 60 }),
  fc.array(fc.constantFrom(0, 1, -1, 1e12, 1e-12), { minLength: 3, maxLength: 60 }),
);

export const anySeason = fc.constantFrom<4 | 12>(4, 12);

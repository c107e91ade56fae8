import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWeightOf, seasonOf, shareRanges } from '../../src/domain/season';
import { isWhole, proportions, wholeYears } from '../../src/domain/seasonality';
import { sumOf } from '../../src/domain/sum';
import { hasSuperstore, superstore } from './datasets';

const near = (actual: readonly number[], expected: readonly number[], digits = 10) => {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, at) => {
    expect(value, `at ${at}`).toBeCloseTo(expected[at]!, digits);
  });
};
const flat = [0.25, 0.25, 0.25, 0.25];
const steady = [
  [10, 20, 30, 40],
  [11, 20, 29, 40],
  [10, 21, 30, 39],
];

describe('the recommended season', () => {
  it('of one year is that year, with low confidence and no range', () => {
    const season = seasonOf([[10, 20, 30, 40]]);
    near(season.shares, [0.1, 0.2, 0.3, 0.4]);
    expect(season).toMatchObject({ confidence: 'low', years: 1, ownWeight: 1, deviations: undefined });
    expect(shareRanges(season)).toBeUndefined();
  });

  it('of a part with one year is three quarters its parent’s', () => {
    const season = seasonOf([[10, 20, 30, 40]], { parent: flat });
    expect(season.ownWeight).toBe(0.25);
    near(season.shares, [0.2125, 0.2375, 0.2625, 0.2875]);
  });

  it('leans on the parent as strongly as one likes', () => {
    const year = [[10, 20, 30, 40]];
    near(seasonOf(year, { parent: flat, strength: 0 }).shares, [0.1, 0.2, 0.3, 0.4]);
    near(seasonOf(year, { parent: flat, strength: Infinity }).shares, flat);
    expect(seasonOf(steady, { parent: flat }).ownWeight).toBe(0.5);
  });

  it('of no years is the parent’s, that of the working days, or equal', () => {
    expect(seasonOf([], { parent: [0.1, 0.2, 0.3, 0.4] }).shares).toEqual([0.1, 0.2, 0.3, 0.4]);
    near(
      seasonOf([], { days: [55, 62, 66, 64] }).shares,
      [55, 62, 66, 64].map((days) => days / 247),
    );
    expect(seasonOf([])).toMatchObject({ shares: flat, confidence: 'low', years: 0, ownWeight: 0 });
  });

  it('of equal quarters has nothing of its own to weigh (D = 0)', () => {
    const equal = [
      [1, 1, 1, 1],
      [5, 5, 5, 5],
    ];
    expect(ownWeightOf(equal.map(proportions))).toBe(0);
    near(seasonOf(equal).shares, flat);
  });

  it('of years that contradict each other is equal shares', () => {
    const { ownWeight, shares } = seasonOf([
      [40, 30, 20, 10],
      [11, 20, 30, 40],
    ]);
    expect(ownWeight).toBe(0);
    near(shares, flat);
  });

  it('weighs its own years by 1 − V ÷ D', () => {
    // Shares .1 .2 .3 .4 and .2 .2 .3 .3: variances .005 0 0 .005, V = .01/8; means .15 .2 .3 .35, D = .025/3.
    const { ownWeight } = seasonOf([
      [10, 20, 30, 40],
      [20, 20, 30, 30],
    ]);
    expect(ownWeight).toBeCloseTo(1 - 0.00125 / (0.025 / 3), 12);
  });

  it('keeps a closed season closed, and says so', () => {
    const season = seasonOf([
      [0, 30, 30, 40],
      [0, 20, 40, 40],
    ]);
    expect(season.shares[0]).toBe(0);
    expect(sumOf(season.shares)).toBeCloseTo(1, 12);
    expect(season.notes.closed).toEqual([0]);
  });

  it('of a part with one year does not take an idle quarter for a closed season', () => {
    expect(seasonOf([[0, 30, 30, 40]], { parent: flat }).shares[0]).toBeGreaterThan(0.18);
    const twice = [
      [0, 30, 30, 40],
      [0, 30, 30, 40],
    ];
    expect(seasonOf(twice, { parent: flat }).shares[0]).toBe(0);
  });

  it('counts more returns than sales as 0, fills in what is not known, and says both', () => {
    const { shares, notes } = seasonOf([
      [-10, 50, 50, 0],
      [10, 40, 50, undefined],
    ]);
    expect(notes).toMatchObject({ returns: [0], filledIn: [3] });
    expect(sumOf(shares)).toBeCloseTo(1, 12);
  });

  it('refuses a year that brought nothing in all', () => {
    expect(() => seasonOf([[-10, 0, 0, 0]])).toThrow(RangeError);
  });

  it('has high confidence from three years two points apart, medium from two years or five points', () => {
    expect(seasonOf(steady).confidence).toBe('high');
    expect(seasonOf(steady.slice(1)).confidence).toBe('medium');
    expect(seasonOf([...steady, [20, 18, 25, 37]]).confidence).toBe('medium');
    expect(seasonOf([...steady, [40, 30, 20, 10]]).confidence).toBe('low');
  });

  it('ranges by Student’s t, from 0 to 1', () => {
    const season = seasonOf(steady);
    const [first] = shareRanges(season)!;
    const reach = 4.303 * season.deviations![0]! * Math.sqrt(4 / 3);
    near([first!.low, first!.high], [season.shares[0]! - reach, season.shares[0]! + reach]);
    const [open] = shareRanges(seasonOf([flat, [0.5, 0.2, 0.2, 0.1]]))!;
    expect(open).toEqual({ low: 0, high: 1 });
  });

  it('works on months', () => {
    const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    near(seasonOf([year]).shares, proportions(year));
  });

  it('adds up to 1 and lies between its own and the parent’s shares', () => {
    const amount = fc.integer({ min: 1, max: 1e6 });
    const year = fc.tuple(amount, amount, amount, amount);
    const years = fc.array(year, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(years, year, fc.double({ min: 0, max: 100, noNaN: true }), (history, parentYear, strength) => {
        const parent = proportions(parentYear);
        const { shares } = seasonOf(history, { parent, strength });
        const own = seasonOf(history, { parent, strength: 0 }).shares;
        expect(sumOf(shares)).toBeCloseTo(1, 12);
        shares.forEach((share, at) => {
          expect(share).toBeGreaterThanOrEqual(Math.min(own[at]!, parent[at]!) - 1e-12);
          expect(share).toBeLessThanOrEqual(Math.max(own[at]!, parent[at]!) + 1e-12);
        });
        const { ownWeight } = seasonOf(history);
        expect(ownWeight >= 0 && ownWeight <= 1).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.skipIf(!hasSuperstore)('of all Superstore keeps 98.7 to 99.5 % of its own curve (needs ../shared/data)', () => {
    const years = wholeYears(superstore()).map(({ amounts }) => amounts);
    expect(years.every(isWhole)).toBe(true);
    for (const count of [2, 3, 4]) {
      const { ownWeight } = seasonOf(years.slice(0, count));
      expect(ownWeight).toBeGreaterThan(0.9865);
      expect(ownWeight).toBeLessThan(0.9955);
    }
  });
});

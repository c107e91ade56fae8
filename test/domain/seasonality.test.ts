import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { seasonalShares, wholeYears } from '../../src/domain/seasonality';
import { split } from '../../src/domain/split';
import { adventureWorks, hasAdventureWorks, hasSuperstore, superstore } from './datasets';

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const sale = (iso: string, amount = 1) => ({ day: dayOf(iso), amount });

describe('seasonal shares', () => {
  it('of one year are its shares', () => {
    expect(seasonalShares([[10, 20, 30, 40]])).toEqual([0.1, 0.2, 0.3, 0.4]);
  });

  it('weigh every year the same, however large', () => {
    const shares = seasonalShares([
      [10, 20, 30, 40],
      [4000, 3000, 2000, 1000],
    ]);
    for (const share of shares) expect(share).toBeCloseTo(0.25, 12);
  });

  it('fill in a quarter that is not known from the others of its year', () => {
    const whole = [10, 20, 30, 40];
    seasonalShares([whole, [10, 20, 30, undefined]]).forEach((share, at) => {
      expect(share).toBeCloseTo(whole[at]! / 100, 12);
    });
    // First pass .1 .2 .3 .4: the missing quarter of (20, 20, 30, ?) is 70 × .4 ÷ .6 = 46.67, so 20 is .1714 of that year.
    const [first, , , fourth] = seasonalShares([whole, [20, 20, 30, undefined]]);
    expect(first).toBeCloseTo(0.1357, 4);
    expect(fourth).toBeCloseTo(0.4, 12);
  });

  it('can do without a whole year, from the mean of each quarter', () => {
    const shares = seasonalShares([
      [undefined, 20, 30, 40],
      [10, 20, 30, undefined],
    ]);
    [0.1, 0.2, 0.3, 0.4].forEach((share, at) => {
      expect(shares[at]).toBeCloseTo(share, 12);
    });
  });

  it('keep a closed season closed, and take more returns than sales for one', () => {
    expect(seasonalShares([[0, 50, 50, 0]])).toEqual([0, 0.5, 0.5, 0]);
    expect(seasonalShares([[-10, 50, 50, 0]])).toEqual([0, 0.5, 0.5, 0]);
  });

  it('of nothing do not exist', () => {
    expect(() => seasonalShares([[0, 0, 0, 0]])).toThrow(RangeError);
    expect(() => seasonalShares([[undefined, 1, 1, 1]])).toThrow('Quarter 1 is not known in any year');
  });

  it('add up to 1 and do not change with the currency', () => {
    const year = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 1, max: 1e9 })));
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 8 }), (years) => {
        const shares = seasonalShares(years);
        expect(sumOf(shares)).toBeCloseTo(1, 12);
        const inCents = seasonalShares(years.map((quarters) => quarters.map((amount) => amount * 100)));
        inCents.forEach((share, at) => {
          expect(share).toBeCloseTo(shares[at]!, 12);
        });
      }),
    );
  });

  it.skipIf(!hasSuperstore)(
    'of Superstore 2014–2016 split a million into 151, 197, 270 and 382 thousand (needs ../shared/data)',
    () => {
      const past = wholeYears(superstore()).filter(({ year }) => year < 2017);
      const shares = seasonalShares(past.map(({ amounts }) => amounts));
      expect(split(1_000_000, shares, { unit: 1000 })).toEqual([151_000, 197_000, 270_000, 382_000]);
    },
  );
});

describe('whole years', () => {
  it('begin in January and reach December', () => {
    const years = (...isos: string[]) => wholeYears(isos.map((iso) => sale(iso))).map(({ year }) => year);
    expect(years('2024-01-20', '2024-03-01', '2025-12-02')).toEqual([2024, 2025]);
    expect(years('2023-02-01', '2023-03-01', '2025-11-30')).toEqual([2024]);
    expect(years('2025-02-01', '2025-11-30', '2025-10-01')).toEqual([]);
  });

  it('have 0 in a quarter without a sale', () => {
    expect(wholeYears([sale('2025-01-10', 5), sale('2025-01-11', 2), sale('2025-12-10', 7)])).toEqual([
      { year: 2025, amounts: [7, 0, 0, 7] },
    ]);
  });

  it('of figures that come once a quarter need one date in each', () => {
    const starts = ['2024-01-01', '2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'];
    expect(wholeYears(starts.map((iso, at) => sale(iso, at)))).toEqual([{ year: 2024, amounts: [0, 1, 2, 3] }]);
    const ends = ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'];
    expect(wholeYears(ends.map((iso) => sale(iso)))).toEqual([{ year: 2024, amounts: [1, 1, 1, 1] }]);
  });

  it('have what each month brought', () => {
    const [year] = wholeYears([sale('2025-01-10', 5), sale('2025-11-11', 2), sale('2025-12-10', 7)], 12);
    expect(year!.amounts).toEqual([5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 7]);
  });

  it('of no sales are none', () => {
    expect(wholeYears([])).toEqual([]);
  });

  it.skipIf(!hasAdventureWorks)(
    'of AdventureWorks are 2018 and 2019, or three from July (needs ../shared/data)',
    () => {
      expect(wholeYears(adventureWorks()).map(({ year }) => year)).toEqual([2018, 2019]);
      expect(wholeYears(adventureWorks(), 4, 7).map(({ year }) => year)).toEqual([2017, 2018, 2019]);
    },
  );
});

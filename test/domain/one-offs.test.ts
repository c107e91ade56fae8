import { describe, expect, it } from 'vitest';
import { dominantSales, oneOffs, settled } from '../../src/domain/one-offs';

const years = [
  [25, 25, 25, 25],
  [24, 26, 25, 25],
  [20, 20, 20, 70],
];
const sale = (amount: number) => ({ day: 46_023, amount });

describe('one-off quarters', () => {
  it('are far from the median of three years or more', () => {
    const found = oneOffs(years);
    expect(found.map(({ year, season }) => [year, season])).toEqual([
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    expect(found[3]!.share).toBeCloseTo(70 / 130, 12);
    expect(found[3]!.usual).toBe(0.25);
  });

  it('are not told from two years, nor within five points', () => {
    expect(oneOffs(years.slice(1))).toEqual([]);
    expect(
      oneOffs([
        [25, 25, 25, 25],
        [25, 25, 25, 25],
        [23, 24, 25, 28],
      ]),
    ).toEqual([]);
  });

  it('leave out years that are not whole', () => {
    expect(oneOffs([...years.slice(0, 2), [20, undefined, 20, 70]])).toEqual([]);
  });

  it('stay, are capped at the second-largest year, or are excluded, as chosen', () => {
    const found = oneOffs(years).filter(({ season }) => season === 3);
    expect(settled(years, found, 'keep')).toBe(years);
    expect(settled(years, found, 'cap')[2]).toEqual([20, 20, 20, 25]);
    expect(settled(years, found, 'exclude')[2]).toEqual([20, 20, 20, undefined]);
    expect(settled(years, found, 'cap').slice(0, 2)).toEqual(years.slice(0, 2));
  });

  it('cannot be capped when they are small', () => {
    const idle = [
      [25, 25, 25, 25],
      [25, 25, 25, 25],
      [5, 25, 25, 25],
    ];
    expect(settled(idle, oneOffs(idle), 'cap')[2]![0]).toBe(5);
  });
});

describe('dominant sales', () => {
  it('make more than a quarter of what was sold', () => {
    expect(dominantSales([10, 10, 10, 10, 20].map(sale)).map(({ amount }) => amount)).toEqual([20]);
    expect(dominantSales([10, 10, 10, 10, -30].map(sale))).toEqual([]);
    expect(dominantSales([])).toEqual([]);
  });
});

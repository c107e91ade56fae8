import { describe, expect, it } from 'vitest';
import { fairnessOf } from '../../src/domain/fairness';

describe('the fairness of a plan', () => {
  it('is what it asks for each person of full time, and how far that differs', () => {
    const { perCapacity } = fairnessOf([
      { plan: 100, capacity: 1 },
      { plan: 150, capacity: 0.5 },
    ]);
    expect(perCapacity).toEqual({ each: [100, 300], variation: 0.5 });
  });

  it('is what it asks of the potential, where that is told', () => {
    const { perPotential } = fairnessOf([
      { plan: 100, capacity: 1, potential: 400 },
      { plan: 50, capacity: 1, potential: 200 },
      { plan: 50, capacity: 1 },
      { plan: 50, capacity: 1, potential: 0 },
    ]);
    expect(perPotential).toEqual({ each: [0.25, 0.25, undefined, undefined], variation: 0 });
  });

  it('shows how many came to their plan, and how far the middle and the last of them', () => {
    const people = [[1.05, 0.8], [1], [0.4, 0.9], []].map((attainments) => ({ plan: 1, capacity: 1, attainments }));
    expect(fairnessOf(people).attained).toEqual({ fullShare: 0.4, median: 0.9, lowest: 0.4 });
  });

  it('of nobody is not known', () => {
    const nothing = { each: [], variation: undefined };
    expect(fairnessOf([])).toEqual({ attained: undefined, perCapacity: nothing, perPotential: nothing });
    expect(fairnessOf([{ plan: 0, capacity: 0 }]).perCapacity).toEqual({ each: [undefined], variation: undefined });
    expect(fairnessOf([{ plan: 0, capacity: 1 }]).perCapacity.variation).toBeUndefined();
  });
});

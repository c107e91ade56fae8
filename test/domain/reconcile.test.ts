import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeOf, type Proposal, reconcile } from '../../src/domain/reconcile';
import { sumOf } from '../../src/domain/sum';

const offers = (...amounts: (number | undefined)[]): Proposal[] => amounts.map((amount) => ({ amount }));
const flexible = (...pairs: [number | undefined, number][]): Proposal[] =>
  pairs.map(([amount, flexibility]) => ({ amount, flexibility }));

describe('a reconciliation', () => {
  it('shares the gap equally, or by flexibility, or in proportion to the proposals', () => {
    expect(reconcile(1000, offers(200, 300, 400)).parts).toEqual([233, 333, 434]);
    expect(reconcile(1000, flexible([200, 1], [300, 3], [400, 0])).parts).toEqual([225, 375, 400]);
    expect(reconcile(1080, flexible([200, 200], [300, 300], [400, 400])).parts).toEqual([240, 360, 480]);
    expect(reconcile(600, offers(200, 300, 400)).parts).toEqual([100, 200, 300]);
  });

  it('leaves proposals that make the total as they are', () => {
    expect(reconcile(900, offers(200, 300, 400))).toEqual({ parts: [200, 300, 400], gap: 0 });
  });

  it('takes nobody below 0', () => {
    expect(reconcile(700, offers(10, 500, 500)).parts).toEqual([0, 350, 350]);
    expect(reconcile(0, offers(10, 500)).parts).toEqual([0, 0]);
  });

  it('gives who has proposed nothing yet what the others leave; 0 is a proposal', () => {
    expect(reconcile(1000, offers(200, 300, undefined)).parts).toEqual([200, 300, 500]);
    expect(reconcile(1000, flexible([200, 1], [undefined, 1], [undefined, 3])).parts).toEqual([200, 200, 600]);
    expect(reconcile(1001, offers(200, 300, 0)).parts).toEqual([367, 467, 167]);
    expect(reconcile(400, offers(200, 300, undefined)).parts).toEqual([150, 250, 0]);
  });

  it('shows the gap when all is locked', () => {
    expect(reconcile(1000, flexible([200, 0], [300, 0]))).toEqual({ parts: [200, 300], gap: -500 });
    expect(reconcile(500, flexible([200, 0], [300, 0]))).toEqual({ parts: [200, 300], gap: 0 });
    expect(reconcile(100, flexible([200, 0], [300, 1]))).toEqual({ parts: [200, 0], gap: 100 });
    expect(reconcile(1000, flexible([200, 0], [undefined, 0]))).toEqual({ parts: [200, undefined], gap: -800 });
  });

  it('keeps a lock to the kopeck, and gives the others the rest of it', () => {
    expect(reconcile(1000, flexible([200.5, 0], [300, 1], [400, 1])).parts).toEqual([200.5, 350, 449.5]);
    expect(reconcile(1000, flexible([210, 0], [300, 1], [400, 1]), 100).parts).toEqual([210, 300, 490]);
  });

  it('makes the total of any proposals, never below 0, and never moves a lock', () => {
    const proposal = fc.record({
      amount: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined, freq: 5 }),
      flexibility: fc.constantFrom(0, 0.5, 1, 1, 2, 10),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 }),
        fc.array(proposal, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(0.01, 1, 100),
        (total, proposals, unit) => {
          const { parts, gap } = reconcile(total, proposals, unit);
          expect(sumOf(parts.map((part = 0) => part))).toBeCloseTo(total + gap, 6);
          proposals.forEach(({ amount, flexibility }, at) => {
            if (flexibility === 0) expect(parts[at]).toBe(amount);
            else expect(parts[at]).toBeGreaterThanOrEqual(0);
          });
          const locked = sumOf(proposals.map(({ amount = 0, flexibility }) => (flexibility === 0 ? amount : 0)));
          const hasFree = proposals.some(({ flexibility }) => flexibility > 0);
          expect(gap === 0).toBe(hasFree ? locked <= total : locked === total);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('the bridge from the plan to the proposals', () => {
  it('tells the gap and three ways to close it', () => {
    expect(bridgeOf(1000, offers(200, 300, undefined))).toEqual({
      topDown: 1000,
      bottomUp: 500,
      gap: -500,
      missing: 1,
      raise: 1,
      hire: 2,
      accept: 500,
    });
    expect(bridgeOf(1000, flexible([300, 0], [400, 1])).raise).toBeCloseTo(0.75, 9);
  });

  it('needs nobody more when the proposals are enough', () => {
    expect(bridgeOf(400, offers(200, 300))).toMatchObject({ gap: 100, raise: -0.2, hire: 0 });
    expect(Object.is(bridgeOf(500, offers(200, 300)).gap, 0)).toBe(true);
  });

  it('knows no way where there is none', () => {
    expect(bridgeOf(100, offers(undefined))).toMatchObject({
      missing: 1,
      raise: undefined,
      hire: undefined,
      accept: 0,
    });
    expect(bridgeOf(100, flexible([50, 0])).raise).toBeUndefined();
  });
});

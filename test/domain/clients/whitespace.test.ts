import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientWeights, whitespaceOf } from '../../../src/domain/clients/whitespace';
import { split } from '../../../src/domain/split';
import { sumOf } from '../../../src/domain/sum';

const clients = (segment: string, amounts: readonly number[]) => amounts.map((current) => ({ segment, current }));

describe('the whitespace of a client', () => {
  it('is what it lacks to the upper quartile of its segment', () => {
    expect(whitespaceOf(clients('retail', [10, 20, 30, 40, 50]))).toEqual([30, 20, 10, 0, 0]);
  });

  it('compares per size where every client of the segment tells it', () => {
    const sized = [1, 2, 3, 4, 10].map((size) => ({ segment: 'retail', current: 40, size }));
    expect(whitespaceOf(sized)).toEqual([0, 0, 20, 40, 160]);
    expect(whitespaceOf([...sized.slice(1), { segment: 'retail', current: 40 }])).toEqual([0, 0, 0, 0, 0]);
  });

  it('of a small segment is measured on all clients', () => {
    const all = [...clients('retail', [10, 20, 30, 40, 50]), ...clients('hotel', [5, 0])];
    expect(whitespaceOf(all).slice(5)).toEqual([32.5, 37.5]);
  });

  it('is nothing where nobody buys, and more returns than purchases count as none', () => {
    expect(whitespaceOf(clients('retail', [0, 0]))).toEqual([0, 0]);
    expect(whitespaceOf(clients('retail', [-10, 20, 20, 20, 20, 20]))[0]).toBe(20);
  });
});

describe('the target of a client', () => {
  it('is what it will bring, and the rest where there is room for it', () => {
    const both = [
      { expected: 60, whitespace: 0 },
      { expected: 40, whitespace: 30 },
    ];
    expect(clientWeights(120, both)).toEqual([60, 60]);
    expect(split(50, clientWeights(50, both))).toEqual([30, 20]);
  });

  it('adds up to the target of the manager', () => {
    const amount = fc.double({ min: -10, max: 1e6, noNaN: true });
    const client = fc.record({ expected: amount, whitespace: amount.map(Math.abs) });
    fc.assert(
      fc.property(fc.nat(1e7), fc.array(client, { minLength: 1 }), (target, some) => {
        expect(sumOf(split(target, clientWeights(target, some)))).toBe(target);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentClients } from '../../../src/domain/clients/client-segments';

const sale = (client: string, day: number, amount = 10) => ({ client, day, amount });
const TODAY = 1000;

/** Ten clients: the n-th has bought n times, on days that end at `last(n)`. */
const tenClients = (last: (n: number) => number) =>
  Array.from({ length: 10 }, (_, at) => at + 1).flatMap((n) =>
    Array.from({ length: n }, (_, time) => sale(`client ${n}`, last(n) - time)),
  );

describe('the segments of clients', () => {
  it('call those champions who buy lately, often and for much', () => {
    const segments = segmentClients(
      tenClients((n) => 900 + n),
      TODAY,
    );
    expect(segments.map(({ recency, frequency, monetary }) => [recency, frequency, monetary].join(''))).toEqual([
      '111',
      '111',
      '222',
      '222',
      '333',
      '333',
      '444',
      '444',
      '555',
      '555',
    ]);
    expect(segments[9]).toEqual({
      client: 'client 10',
      first: 901,
      last: 910,
      purchases: 10,
      money: 100,
      recency: 5,
      frequency: 5,
      monetary: 5,
      segment: 'champion',
    });
    expect(segments[0]!.segment).toBe('lost');
  });

  it('warn of those who bought often and have stopped', () => {
    const segments = segmentClients(
      tenClients((n) => 900 - n),
      TODAY,
    );
    expect(segments.slice(-4).map(({ segment }) => segment)).toEqual(Array(4).fill('atRisk'));
    expect(segments.slice(0, 4).map(({ segment }) => segment)).toEqual(Array(4).fill('newcomer'));
  });

  it('give clients who bought alike the same score', () => {
    const same = segmentClients(
      ['a', 'b', 'c'].map((client) => sale(client, 5)),
      TODAY,
    );
    expect(same.map(({ recency, frequency, monetary }) => [recency, frequency, monetary])).toEqual(
      Array(3).fill([3, 3, 3]),
    );
  });

  it('count a day once, deduct returns, and leave out the future and those who only sent back', () => {
    const sales = [
      sale('Ромашка', 5, 10),
      sale('ромашка ', 5, 20),
      sale('Ромашка', 7, -5),
      sale('Ромашка', TODAY + 1, 100),
      sale('Лютик', 6, -5),
    ];
    expect(segmentClients(sales, TODAY)).toMatchObject([{ client: 'Ромашка', last: 5, purchases: 1, money: 25 }]);
  });

  it('has a place for everyone, and nobody in it twice', () => {
    const some = fc.record({
      client: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      day: fc.nat(1200),
      amount: fc.integer({ min: -50, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(some), (sales) => {
        const segments = segmentClients(sales, TODAY);
        const buyers = sales.filter(({ day, amount }) => day <= TODAY && amount > 0).map(({ client }) => client);
        expect(new Set(segments.map(({ client }) => client))).toEqual(new Set(buyers));
        expect(segments.length).toBe(new Set(buyers).size);
        for (const { recency, frequency, monetary } of segments)
          for (const score of [recency, frequency, monetary]) expect([1, 2, 3, 4, 5]).toContain(score);
      }),
    );
  });
});

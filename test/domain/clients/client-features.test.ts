import { describe, expect, it } from 'vitest';
import { clientTable } from '../../../src/domain/clients/client-features';
import { clientModel } from '../../../src/domain/clients/client-model';
import type { Fact } from '../../../src/domain/retro';

/** Four periods of ten days, from day 0. */
const PERIODS = [0, 10, 20, 30].map((start) => ({ start, end: start + 9 }));

function fact(client: string, day: number, amount: number, product = 'kettle'): Fact {
  return { row: 1, day, amount, manager: 'Ann', team: 'A', division: 'D', client, product };
}

const FACTS = [
  fact('Rose', 1, 100),
  fact('rose', 12, 60, 'toaster'),
  fact('Rose', 14, -10),
  fact('Lily', 25, 40),
  fact('Rose', 33, 30),
  fact('Lily', 99, 1000),
];

describe('the table of clients', () => {
  const { features, pasts, clients } = clientTable(FACTS, PERIODS);
  const valuesOf = (at: number, driver: string) =>
    pasts[at]!.values.filter((_, column) => features[column]!.driver === driver);

  it('has a past for every period after the first purchase', () => {
    expect(pasts.map(({ period, brought, known }) => [period, brought, known])).toEqual([
      [1, 50, 1],
      [2, 0, 2],
      [3, 30, 3],
      [3, 0, 1],
    ]);
    for (const { values } of pasts) expect(values).toHaveLength(features.length);
  });

  it('knows only what was known before the period', () => {
    expect(valuesOf(2, 'sales')).toEqual([0, 50, 100, 0, 50, 50, 100]);
    expect(valuesOf(2, 'recency')).toEqual([2]);
    expect(valuesOf(2, 'frequency')).toEqual([2, 2 / 3]);
    expect(valuesOf(1, 'products')).toEqual([1, 2, 1]);
    expect(valuesOf(1, 'market')).toEqual([0.5, 1]);
    expect(valuesOf(2, 'season')).toEqual([0, 0, 0, 1]);
  });

  it('describes every client as it stands now, once', () => {
    expect(clients.map(({ client }) => client)).toEqual(['Rose', 'Lily']);
    expect(clients[1]!.now).toMatchObject({ known: 2, usual: 15 });
    const expected = clientModel(features, pasts)(clients[0]!.now);
    expect(expected).toBeGreaterThan(0);
  });

  it('takes figures and segments from what is told of clients; the middle one stands for what is not', () => {
    const table = clientTable([...FACTS, fact('Aster', 2, 5)], PERIODS, {
      traitsOf: (client) =>
        client === 'Lily' ? undefined : { segment: 'shop', figures: { satisfaction: client === 'Rose' ? 9 : 5 } },
    });
    const satisfaction = table.features.findIndex(({ driver }) => driver === 'satisfaction');
    const told = table.clients.map(({ client, now }) => [client, now.values[satisfaction], now.segment]);
    expect(told).toEqual([
      ['Rose', 9, 'shop'],
      ['Aster', 5, 'shop'],
      ['Lily', 7, undefined],
    ]);
  });

  it('of no sales is empty', () => {
    expect(clientTable([], PERIODS)).toMatchObject({ pasts: [], clients: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { type Span, yearOf } from '../../../src/domain/calendar';
import { clientPotentials, potentialsBy } from '../../../src/domain/clients/client-potential';
import { clientWeights } from '../../../src/domain/clients/whitespace';
import { split } from '../../../src/domain/split';
import { sumOf } from '../../../src/domain/sum';
import { adventureWorks, hasAdventureWorks, labelledAdventureWorks } from '../datasets';

const QUARTERS = [2017, 2018, 2019].flatMap((year) => yearOf(year).parts).slice(2);

const ALL_USED = { errorOfAll: undefined, error: undefined, drivers: [] };

describe('the potential of clients', () => {
  it('of no sales is nobody’s', () => {
    expect(clientPotentials([], QUARTERS).clients).toEqual([]);
  });

  it.skipIf(!hasAdventureWorks)(
    'on the orders of AdventureWorks is nearer to what they then brought than their last quarter (needs ../shared/data)',
    () => {
      const kinds = new Map(labelledAdventureWorks().map(({ labels }) => [labels.reseller!, labels.business_type!]));
      const facts = adventureWorks();
      const [past, last] = [QUARTERS.slice(0, -1), QUARTERS[QUARTERS.length - 1]!];
      const { clients, drivers } = clientPotentials(facts, past, {
        traitsOf: (client) => ({ segment: kinds.get(client) ?? '' }),
        drivers: ALL_USED,
      });
      const boughtIn = ({ start, end }: Span) => {
        const bought = new Map<string, number>();
        for (const { client = '', day, amount } of facts)
          if (day >= start && day <= end) bought.set(client, (bought.get(client) ?? 0) + amount);
        return clients.map(({ client }) => bought.get(client) ?? 0);
      };
      const became = boughtIn(last);
      const missed = (guesses: readonly number[]) => sumOf(guesses.map((guess, at) => Math.abs(guess - became[at]!)));
      expect(clients.length).toBeGreaterThan(500);
      expect(drivers).toBe(ALL_USED);
      expect(missed(clients.map(({ expected }) => expected))).toBeLessThan(missed(boughtIn(past[past.length - 1]!)));
      expect(clients.some(({ whitespace }) => whitespace > 0)).toBe(true);
      const target = 5_000_000;
      expect(sumOf(split(target, clientWeights(target, clients)))).toBe(target);
    },
  );

  const salesTo = (clients: readonly string[]) =>
    QUARTERS.flatMap(({ start }, quarter) =>
      clients.map((client, at) => ({
        row: 1,
        day: start,
        amount: 10 * (at + 1) + quarter,
        manager: 'Ann',
        team: 'A',
        division: 'D',
        client,
      })),
    );
  const MANY = 'Rose Lily Aster Iris Fern Moss Reed Rush Sage Thyme Vetch Yew'.split(' ');

  it('measures its drivers unless they were measured before', () => {
    const { clients, drivers } = clientPotentials(salesTo(MANY), QUARTERS);
    expect(drivers.drivers.map(({ driver }) => driver).sort()).toEqual([
      'frequency',
      'market',
      'products',
      'recency',
      'season',
      'tenure',
    ]);
    expect(clients.slice(0, 3).map(({ client, lastYear }) => [client, lastYear])).toEqual([
      ['Rose', 70],
      ['Lily', 110],
      ['Aster', 150],
    ]);
    for (const { expected } of clients) expect(expected).toBeGreaterThan(0);
    expect(clientPotentials(salesTo(MANY), QUARTERS, { drivers }).clients).toEqual(clients);
  });

  it('measures none where little was bought: then what is usual counts', () => {
    const { clients, drivers } = clientPotentials(salesTo(['Rose', 'Lily']), QUARTERS);
    expect(drivers).toEqual({ errorOfAll: undefined, error: undefined, drivers: [] });
    expect(clients[1]!.expected).toBeGreaterThan(clients[0]!.expected);
  });

  it('knows which part of a year came from new clients, those of the first quarter known left out', () => {
    const sales = salesTo(['Rose', 'Lily']).filter(({ client, day }) => client === 'Rose' || day > QUARTERS[7]!.end);
    const [first, next] = sales.filter(({ client }) => client === 'Lily').map(({ amount }) => amount);
    expect([first, next, sales.length]).toEqual([28, 29, 12]);
    expect(clientPotentials(sales, QUARTERS).newShare).toBeCloseTo(28 / (28 + 29 + 16 + 17 + 18 + 19));
    expect(clientPotentials(salesTo(['Rose']), QUARTERS).newShare).toBe(0);
  });

  it('of a day is that of its quarter, reckoned once; of sales without clients nobody’s', () => {
    const sales = salesTo(MANY);
    const potentialsOn = potentialsBy(sales, {});
    const { start } = QUARTERS[9]!;
    expect(potentialsOn(start)).toBe(potentialsOn(start + 80));
    expect(potentialsOn(start)).toEqual(clientPotentials(sales, QUARTERS.slice(0, 9)));
    expect(potentialsOn(start + 100)!.drivers).toBe(potentialsOn(start)!.drivers);
    expect(
      potentialsBy(
        sales.map(({ client: _, ...sale }) => sale),
        {},
      )(start),
    ).toBeUndefined();
  });
});

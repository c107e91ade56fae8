import { describe, expect, it } from 'vitest';
import { type Span, yearOf } from '../../../src/domain/calendar';
import { clientPotentials } from '../../../src/domain/clients/client-potential';
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

  it('measures its drivers unless they were measured before', () => {
    const facts = QUARTERS.flatMap(({ start }, quarter) =>
      ['Rose', 'Lily', 'Aster'].map((client, at) => ({
        row: 1,
        day: start,
        amount: 10 * (at + 1) + quarter,
        manager: 'Ann',
        team: 'A',
        division: 'D',
        client,
      })),
    );
    const { clients, drivers } = clientPotentials(facts, QUARTERS);
    expect(drivers.drivers.map(({ driver }) => driver).sort()).toEqual([
      'frequency',
      'market',
      'products',
      'recency',
      'season',
      'tenure',
    ]);
    expect(clients.map(({ client, lastYear }) => [client, lastYear])).toEqual([
      ['Rose', 70],
      ['Lily', 110],
      ['Aster', 150],
    ]);
    for (const { expected } of clients) expect(expected).toBeGreaterThan(0);
  });
});

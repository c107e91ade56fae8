import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, yearOf } from '../../src/domain/calendar';
import { historyOf, type Seller } from '../../src/domain/history';
import type { Fact } from '../../src/domain/retro';

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    day: fc.integer({ min: dayOf('2025-11-01'), max: dayOf('2027-02-01') }),
    amount: fc.integer({ min: -100_000, max: 1_000_000 }).map((cents) => cents / 100),
    manager: fc.constantFrom('Anna', 'Boris', 'Clara'),
    team: fc.constantFrom('North', 'South'),
    division: fc.constantFrom('B2B', 'Retail'),
  })
  .map((sale) => ({ row: 2, ...sale }));
const anySeller: fc.Arbitrary<Seller> = fc.record(
  {
    manager: fc.constantFrom('Anna', 'Boris', 'Nobody'),
    team: fc.constantFrom('North', 'South'),
    division: fc.constantFrom('B2B', 'Retail'),
  },
  { requiredKeys: [] },
);

describe('the history of sales', () => {
  const sale = (iso: string, path: string, amount: number): Fact => {
    const [division = '', team = '', manager = ''] = path.split('/');
    return { row: 2, day: dayOf(iso), amount, manager, team, division };
  };
  const history = historyOf([
    sale('2026-01-05', 'B2B/North/Anna', 0.1),
    sale('2026-01-06', 'B2B/North/Boris', 0.2),
    sale('2026-01-06', 'B2B/South/Anna', 0.7),
    sale('2026-02-01', 'Retail/North/Anna', 5),
  ]);
  const january = { start: dayOf('2026-01-01'), end: dayOf('2026-01-31') };

  it('of a manager holds their sales wherever they made them', () => {
    expect(history.of({ manager: 'Anna' }).between(january)).toBe(0.8);
    expect(history.of({ manager: 'Anna', division: 'B2B', team: 'North' }).between(january)).toBe(0.1);
  });

  it('of a team holds what anyone sold there, without the dust of binary fractions', () => {
    expect(history.of({ division: 'B2B', team: 'North' }).between(january)).toBe(0.3);
    expect(history.of({ division: 'Retail', team: 'North' }).between(january)).toBe(0);
  });

  it('of nobody is nothing', () => {
    expect(history.of({ manager: 'Nobody' }).between(january)).toBe(0);
    expect(historyOf([]).of({}).between(january)).toBe(0);
  });

  it('is what one gets by going through the facts, for any seller and every period', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), anySeller, (facts, seller) => {
        const ledger = historyOf(facts).of(seller);
        for (const { start, end } of flatten(yearOf(2026))) {
          const sold = facts.filter(
            (one) =>
              one.day >= start &&
              one.day <= end &&
              Object.entries(seller).every(([level, name]) => one[level as keyof Fact] === name),
          );
          const cents = sold.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
          expect(Math.round(ledger.between({ start, end }) * 100)).toBe(cents + 0);
        }
      }),
    );
  });
});

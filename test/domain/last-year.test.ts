import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { lastYearOf, quartersOf } from '../../src/domain/last-year';
import type { Fact } from '../../src/domain/retro';
import { workCalendarOf } from '../../src/domain/work-calendar';
import { hasMaven, maven, mavenPeople } from './datasets';

const fact = (iso: string, amount: number): Fact => ({
  row: 2,
  day: dayOf(iso),
  amount,
  manager: 'A',
  team: 'T',
  division: 'D',
});
const byQuarter = (year: number, ...amounts: number[]) =>
  amounts.map((amount, at) => fact(`${year}-${['02', '05', '08', '11'][at]}-15`, amount));

describe('quarters of a year', () => {
  it('are the sums of its sales', () => {
    const facts = [fact('2025-01-01', 1), fact('2025-03-31', 2), fact('2025-12-31', 4), fact('2026-01-01', 8)];
    expect(quartersOf(facts, 2025)).toEqual([3, 0, 0, 4]);
  });
});

describe('last year', () => {
  it('is what it brought where sales reach from before it to after it', () => {
    const facts = [fact('2024-12-30', 5), ...byQuarter(2025, 10, 0, 30, 40), fact('2026-01-05', 7)];
    expect(lastYearOf(facts, 2025)).toEqual({ quarters: [10, 0, 30, 40], sum: 80, annualised: [] });
  });

  it('counts a quarter as it is when two thirds of its working days are known', () => {
    const from = (iso: string) =>
      lastYearOf([fact(iso, 10), ...byQuarter(2025, 0, 64, 64, 64), fact('2025-12-31', 0)], 2025);
    expect(from('2025-01-30').annualised).toEqual([]);
    expect(from('2025-01-31').annualised.map(({ key }) => key)).toEqual(['2025-Q1']);
  });

  it('annualises the others by working days where no earlier year is whole', () => {
    const facts = [fact('2017-03-01', 1000), ...byQuarter(2017, 0, 3000, 3000, 3000).slice(1), fact('2017-12-29', 0)];
    expect(lastYearOf(facts, 2017)).toEqual({
      quarters: [3000, 3000, 3000, 3000],
      sum: 12_000,
      annualised: [{ key: '2017-Q1', brought: 1000, estimate: 3000 }],
    });
  });

  it('annualises by the shares of whole earlier years where there are any', () => {
    const facts = [
      ...[fact('2023-01-09', 0), ...byQuarter(2023, 10, 20, 30, 40), ...byQuarter(2024, 10, 20, 30, 40)],
      ...[fact('2024-12-30', 0), ...byQuarter(2025, 100, 200), fact('2025-06-30', 0)],
    ];
    expect(lastYearOf(facts, 2025)).toEqual({
      quarters: [100, 200, 300, 400],
      sum: 1000,
      annualised: [
        { key: '2025-Q3', brought: 0, estimate: 300 },
        { key: '2025-Q4', brought: 0, estimate: 400 },
      ],
    });
  });

  it('is not told by the season where only a closed one is known', () => {
    const facts = [
      ...[fact('2024-01-09', 0), ...byQuarter(2024, 1, 0, 500, 500), fact('2024-12-30', 0)],
      ...[...byQuarter(2025, 640), fact('2025-03-31', 0)],
    ];
    expect(lastYearOf(facts, 2025).quarters).toEqual([640, 650, 660, 660]); // and not 320,000 each
  });

  it('never counts a quarter for less than it brought', () => {
    const facts = [fact('2025-03-03', 900), ...byQuarter(2025, 0, 100, 100, 100).slice(1), fact('2025-12-31', 0)];
    expect(lastYearOf(facts, 2025)).toMatchObject({
      quarters: [900, 100, 100, 100],
      annualised: [{ key: '2025-Q1', brought: 900, estimate: 900 }],
    });
  });

  it('of one month is as much a working day all year', () => {
    const facts = [fact('2025-06-02', 1000), fact('2025-06-30', 1100)];
    const { quarters, annualised } = lastYearOf(facts, 2025);
    expect(quarters).toEqual([6400, 6500, 6600, 6600]);
    expect(annualised.map(({ brought }) => brought)).toEqual([0, 2100, 0, 0]);
  });

  it('begins in whatever month the fiscal year does', () => {
    const earlier = [fact('2023-07-03', 0), ...byQuarter(2023, 0, 0, 10, 20).slice(2), ...byQuarter(2024, 30, 40)];
    const facts = [...earlier, ...byQuarter(2024, 0, 0, 100, 200).slice(2), fact('2024-12-31', 0)];
    expect(lastYearOf(facts, 2024, undefined, 7)).toEqual({
      quarters: [100, 200, 300, 400],
      sum: 1000,
      annualised: [
        { key: '2025-Q1', brought: 0, estimate: 300 },
        { key: '2025-Q2', brought: 0, estimate: 400 },
      ],
    });
  });

  it('without sales brought nothing', () => {
    expect(lastYearOf([fact('2024-06-02', 1)], 2025).sum).toBe(0);
    expect(lastYearOf([], 2025).sum).toBe(0);
  });

  it('counts the days that are worked', () => {
    const holidays = Array.from({ length: 31 }, (_, at) => ({ row: 2, date: dayOf('2025-01-01') + at }));
    const facts = [fact('2025-02-03', 10), ...byQuarter(2025, 0, 64, 64, 64).slice(1), fact('2025-12-31', 0)];
    expect(lastYearOf(facts, 2025).annualised).toHaveLength(1);
    const withoutMostOfJanuary = workCalendarOf(holidays.slice(0, 28));
    expect(lastYearOf(facts, 2025, withoutMostOfJanuary).annualised).toEqual([]);
  });

  it('is the same in any order of rows, and never less than it brought', () => {
    const anyFact = fc
      .record({
        day: fc.integer({ min: dayOf('2023-01-01'), max: dayOf('2026-06-30') }),
        amount: fc.integer({ min: -500, max: 100_000 }).map((cents) => cents / 100),
      })
      .map((sale): Fact => ({ row: 2, manager: 'A', team: 'T', division: 'D', ...sale }));
    const shuffled = fc
      .array(anyFact, { maxLength: 40 })
      .chain((facts) => fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })));
    fc.assert(
      fc.property(shuffled, ([facts, others]) => {
        const lastYear = lastYearOf(facts, 2025);
        expect(lastYearOf(others, 2025)).toEqual(lastYear);
        lastYear.annualised.forEach(({ brought, estimate }) => {
          expect(estimate).toBeGreaterThanOrEqual(brought);
        });
      }),
    );
  });

  it.skipIf(!hasMaven)('of Maven has only March in its first quarter (needs ../shared/data)', () => {
    const { facts } = maven(mavenPeople());
    const { sum, annualised } = lastYearOf(facts, 2017);
    const rest = quartersOf(facts, 2017)
      .slice(1)
      .reduce((a, b) => a + b, 0);
    expect(annualised).toEqual([{ key: '2017-Q1', brought: 1_134_672, estimate: rest / 3 }]);
    expect(sum).toBe(rest + rest / 3);
  });
});

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/domain/attribution';
import type { ActionRow } from '../../src/domain/inputs';
import type { Fact } from '../../src/domain/retro';

const sale = (day: number, more: Partial<Fact>): Fact => ({
  ...{ row: 2, day, amount: 100, manager: 'Anna', team: 'T', division: 'D' },
  ...more,
});
const met = (date: number, more: Partial<ActionRow>): ActionRow => ({
  ...{ row: 2, date, manager: 'Anna', kind: 'Meeting', count: 1 },
  ...more,
});

describe('what led to a deal', () => {
  it('is told by the deal ID, from the first action of a kind', () => {
    const deal = sale(100, { deal: 'D-1', client: 'Ivanov' });
    const rows = [met(70, { deal: 'D-1' }), met(60, { deal: 'D-1' }), met(90, { deal: 'D-1', kind: 'Proposal' })];
    const { waysOf, isAided } = attribute([deal], rows);
    expect(waysOf('Meeting')).toEqual([{ from: 60, to: 100 }]);
    expect(waysOf('Proposal')).toEqual([{ from: 90, to: 100 }]);
    expect(waysOf('Call')).toEqual([]);
    expect(isAided(deal)).toBe(true);
  });

  it('is told by the client, where there is no ID: the next sale to them within a year', () => {
    const sales = [sale(100, { client: 'Ivanov' }), sale(130, { client: 'Ivanov' }), sale(131, { client: 'Petrov' })];
    const rows = [met(90, { client: 'IVANOV' }), met(95, { client: 'Ivanov' }), met(101, { client: 'Ivanov' })];
    const { waysOf, isAided } = attribute(sales, rows);
    expect(waysOf('Meeting')).toEqual([
      { from: 90, to: 100 },
      { from: 101, to: 130 },
    ]);
    expect(sales.map(isAided)).toEqual([true, true, false]);
    expect(attribute([sale(500, { client: 'Ivanov' })], rows).waysOf('Meeting')).toEqual([]);
  });

  it('is one decision where the client bought several things on one day', () => {
    const sales = [sale(100, { client: 'Ivanov' }), sale(100, { client: 'Ivanov', row: 3 })];
    const { waysOf, isAided } = attribute(sales, [met(100, { client: 'Ivanov' })]);
    expect(waysOf('Meeting')).toEqual([{ from: 100, to: 100 }]);
    expect(sales.map(isAided)).toEqual([true, true]);
  });

  it('is not what was done after it, nor for another deal of the client', () => {
    const sales = [sale(100, { deal: 'D-1', client: 'Ivanov' })];
    const rows = [met(101, { deal: 'D-1' }), met(90, { deal: 'D-2', client: 'Ivanov' })];
    const { waysOf, isAided } = attribute(sales, rows);
    expect(waysOf('Meeting')).toEqual([]);
    expect(isAided(sales[0]!)).toBe(false);
  });

  it('is not known where the log names neither', () => {
    const { waysOf, isAided } = attribute([sale(100, { deal: 'D-1' })], [met(90, {})]);
    expect(waysOf('Meeting')).toEqual([]);
    expect(isAided(sale(100, { deal: 'D-1' }))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { dayOf, yearOf } from '../../src/domain/calendar';
import type { ActionRow, DealRow } from '../../src/domain/inputs';
import { chancesByStage, openMoney } from '../../src/domain/pipeline';

const action = (deal: string, kind: string, date = 100): ActionRow => ({
  ...{ row: 2, date, manager: 'Anna', kind, count: 1, deal },
});

describe('the chance of an open deal', () => {
  const names = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `D${from + at}`);
  const met = names(0, 20).map((deal) => action(deal, 'Meeting'));
  const offered = names(0, 10).map((deal) => action(deal, 'Proposal', 110));
  const open = [action('A', 'Meeting', 300), action('A', 'Proposal', 301), action('B', 'Meeting', 300)];
  const rows = [...met, ...offered, ...open];
  const won = new Set(names(0, 6));

  it('is what became of deals that had come as far', () => {
    const chanceOf = chancesByStage(won, rows, 200);
    expect([chanceOf('A'), chanceOf('B'), chanceOf('not in the log')]).toEqual([0.6, 0.3, 0.3]);
  });

  it('counts only deals that are old enough to be known', () => {
    expect(chancesByStage(won, [...rows, ...names(50, 70).map((deal) => action(deal, 'Meeting', 250))], 200)('B')).toBe(
      0.3,
    );
  });

  it('is not known after fewer than five deals, nor where sales have no deal IDs', () => {
    expect(chancesByStage(won, [...met.slice(0, 4), ...open], 200)('B')).toBeUndefined();
    expect(chancesByStage(new Set(), rows, 200)('B')).toBeUndefined();
  });
});

describe('the money of open deals', () => {
  const quarters = yearOf(2026).parts;
  const deal = (manager: string, amount: number, expected?: string): DealRow => ({
    ...{ row: 2, deal: 'D', manager, amount },
    ...(expected === undefined ? {} : { expected: dayOf(expected) }),
  });
  const openOf = (deals: readonly DealRow[], today: string, chance: number | undefined = 0.5) =>
    openMoney(deals, () => chance, dayOf(today), quarters)('Anna');

  it('comes in the quarters in which it is expected, by its chance', () => {
    const deals = [deal('Anna', 100, '2026-03-01'), deal('ANNA', 40, '2026-08-01'), deal('Boris', 900, '2026-03-01')];
    expect(openOf(deals, '2026-02-01')).toEqual([50, 0, 20, 0]);
  });

  it('is half of that, and due at once, where the day has passed', () => {
    expect(openOf([deal('Anna', 100, '2026-01-10')], '2026-05-01')).toEqual([0, 25, 0, 0]);
  });

  it('is nothing where nobody expects it, in this year, or knows a chance', () => {
    const deals = [deal('Anna', 100), deal('Anna', 100, '2027-01-10')];
    expect(openOf(deals, '2026-05-01')).toEqual([0, 0, 0, 0]);
    expect(
      openMoney([deal('Anna', 100, '2026-06-01')], () => undefined, dayOf('2026-05-01'), quarters)('Anna'),
    ).toEqual([0, 0, 0, 0]);
  });

  it('of a year to come is only what is expected in it', () => {
    const deals = [deal('Anna', 100, '2025-12-20'), deal('Anna', 40, '2026-01-20'), deal('Anna', 60, '2025-10-01')];
    expect(openOf(deals, '2025-11-20')).toEqual([20, 0, 0, 0]);
  });
});

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { dealHistoryOf } from '../../src/domain/deal-history';

const rows = [
  ['Won', 'Anna', '2026-03-31', '2026-03-01'],
  ['LOST', 'Boris', '2026-03-20', '2026-03-01'],
  ['Lost', '', '2026-03-20', ''],
  ['Lost', 'Boris', 'soon', ''],
  ['Negotiation', 'Anna', '2026-04-30', '2026-03-15'],
  ['Won', 'Anna', '2026-03-31', 'long ago'],
];
const columns = { stage: 0, manager: 1, date: 2, created: 3 };

describe('what a tab of sales tells of deals', () => {
  it('is who lost one and when, and how long the sales took', () => {
    expect(dealHistoryOf(rows, columns)).toEqual({
      lost: [{ manager: 'Boris', day: dayOf('2026-03-20') }],
      ways: [{ from: dayOf('2026-03-01'), to: dayOf('2026-03-31') }],
    });
  });

  it('is the time of every row where there are no stages, and nothing where there are no columns', () => {
    const { stage: _, ...dated } = columns;
    expect(dealHistoryOf(rows, dated)).toMatchObject({ lost: [], ways: { length: 3 } });
    expect(dealHistoryOf(rows, { date: 2, manager: 1 })).toEqual({ lost: [], ways: [] });
    expect(dealHistoryOf(rows, {})).toEqual({ lost: [], ways: [] });
  });
});

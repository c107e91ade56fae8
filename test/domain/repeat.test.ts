import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/domain/attribution';
import { dayOf, yearOf } from '../../src/domain/calendar';
import type { ActionRow } from '../../src/domain/inputs';
import { NOBODY_LISTED, peopleOf } from '../../src/domain/people';
import { type RepeatBusiness, repeatBusiness, repeatMoney } from '../../src/domain/repeat';
import type { Fact } from '../../src/domain/retro';

const today = dayOf('2026-01-10');
const begun = dayOf('2025-07-01');
const bought = (iso: string, client: string, amount = 100): Fact => ({
  ...{ row: 2, day: dayOf(iso), amount, manager: 'Anna', team: 'T', division: 'D', client },
});
const repeatOf = (facts: readonly Fact[], rows: readonly ActionRow[] = []) =>
  repeatBusiness(facts, {
    quarters: yearOf(2026).parts,
    ...{ today, begun, since: begun, attribution: attribute(facts, rows) },
  });
/** What is expected of the clients that somebody looks after. */
const ofIn = ({ sold }: RepeatBusiness, people = NOBODY_LISTED) => repeatMoney(sold, yearOf(2026).parts, people);
const everyQuarter = (year: number, client: string, amount = 100) =>
  ['02', '05', '08', '11'].map((month) => bought(`${year}-${month}-10`, client, amount));

describe('repeat business', () => {
  it('is what regular clients bought in the quarters of the year before', () => {
    const facts = [...everyQuarter(2024, 'Loyal'), ...everyQuarter(2025, 'Loyal'), bought('2025-05-01', 'Once', 900)];
    expect(ofIn(repeatOf(facts))('Anna')).toEqual([100, 100, 100, 100]);
    expect(ofIn(repeatOf(facts))('Boris')).toEqual([]);
  });

  it('is less by those who did not come back', () => {
    const facts = [...everyQuarter(2024, 'Loyal'), ...everyQuarter(2024, 'Gone'), ...everyQuarter(2025, 'Loyal')];
    expect(ofIn(repeatOf(facts))('Anna')).toEqual([50, 50, 50, 50]);
  });

  it('is never more than before, and without a second year nothing', () => {
    const growing = [...everyQuarter(2024, 'Loyal', 10), ...everyQuarter(2025, 'Loyal')];
    expect(ofIn(repeatOf(growing))('Anna')).toEqual([100, 100, 100, 100]);
    expect(ofIn(repeatOf(everyQuarter(2025, 'Loyal')))('Anna')).toEqual([]);
  });

  it('is net of returns', () => {
    const facts = [...everyQuarter(2024, 'Loyal'), ...everyQuarter(2025, 'Loyal'), bought('2025-05-20', 'Loyal', -60)];
    expect(ofIn(repeatOf(facts))('Anna')[1]).toBeCloseTo(40 * (340 / 400), 9);
  });

  it('is only what nobody worked for: half of it, where the log led to the other half', () => {
    const facts = [...everyQuarter(2024, 'Loyal'), ...everyQuarter(2025, 'Loyal')];
    const visit: ActionRow = {
      ...{ row: 2, date: dayOf('2025-11-01'), manager: 'Anna', kind: 'Visit', count: 1, client: 'Loyal' },
    };
    const half = repeatOf(facts, [visit]);
    expect(ofIn(half)('Anna')).toEqual([50, 50, 50, 50]);
    expect(facts.slice(-3).map(half.isRepeat)).toEqual([true, true, false]);
    const worked = repeatOf(facts, [visit, { ...visit, date: dayOf('2025-07-02') }]);
    expect(ofIn(worked)('Anna')).toEqual([]);
    expect(facts.some(worked.isRepeat)).toBe(false);
  });

  it('is the successor’s from the first quarter that begins without who had the clients', () => {
    const facts = [...everyQuarter(2024, 'Loyal'), ...everyQuarter(2025, 'Loyal')];
    const people = peopleOf([
      { row: 2, name: 'Anna', to: dayOf('2026-05-15'), successor: 'Boris' },
      { row: 3, name: 'Boris' },
    ]);
    const of = ofIn(repeatOf(facts), people);
    expect(of('Anna')).toEqual([100, 100, 0, 0]);
    expect(of('Boris')).toEqual([0, 0, 100, 100]);
  });

  it('goes by the last closed quarters, whenever the plan is made', () => {
    const facts = [...everyQuarter(2024, 'Loyal', 70), ...everyQuarter(2025, 'Loyal', 100)];
    const earlier = repeatBusiness([...everyQuarter(2023, 'Loyal', 70), ...facts], {
      quarters: yearOf(2026).parts,
      ...{ today: dayOf('2025-10-05'), begun, since: begun, attribution: attribute(facts, []) },
    });
    expect(ofIn(earlier)('Anna')).toEqual([100, 100, 100, 70]);
  });
});

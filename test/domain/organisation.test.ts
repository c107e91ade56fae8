import { describe, expect, it } from 'vitest';
import { pastShares } from '../../src/domain/allocate';
import { dayOf } from '../../src/domain/calendar';
import { organise } from '../../src/domain/organisation';
import type { Fact } from '../../src/domain/retro';
import { adventureWorks, hasAdventureWorks } from './datasets';

const now = { year: 2026, today: dayOf('2026-03-04'), company: 'Company' };

const fact = (iso: string, division: string, team: string, manager: string, amount = 1, row = 2): Fact => ({
  row,
  day: dayOf(iso),
  amount,
  manager,
  team,
  division,
});

describe('the organisation', () => {
  it('has everyone in the team of their latest sale', () => {
    const facts = [
      fact('2025-03-01', 'B2B', 'North', 'Anna'),
      fact('2025-01-01', 'B2B', 'South', 'Anna'),
      fact('2025-01-01', 'B2B', 'South', 'Boris'),
    ];
    expect(organise(facts, now).divisions).toEqual([
      {
        name: 'B2B',
        teams: [
          { name: 'North', managers: ['Anna'] },
          { name: 'South', managers: ['Boris'] },
        ],
      },
    ]);
  });

  it('takes the last row of the latest day', () => {
    const facts = [fact('2025-03-01', 'B2B', 'North', 'Anna'), fact('2025-03-01', 'B2B', 'South', 'Anna')];
    expect(organise(facts, now)).toEqual({
      divisions: [{ name: 'B2B', teams: [{ name: 'South', managers: ['Anna'] }] }],
      unstaffed: [{ division: 'B2B', name: 'North' }],
    });
  });

  it('keeps teams of one name in two divisions apart', () => {
    const facts = [fact('2025-01-01', 'B2B', 'North', 'Anna'), fact('2025-01-01', 'Retail', 'North', 'Boris')];
    expect(organise(facts, now).divisions.map(({ name, teams }) => [name, teams])).toEqual([
      ['B2B', [{ name: 'North', managers: ['Anna'] }]],
      ['Retail', [{ name: 'North', managers: ['Boris'] }]],
    ]);
  });

  it('lists a team of a division that nobody is left in', () => {
    const facts = [fact('2024-01-01', 'Old', 'West', 'Anna'), fact('2025-01-01', 'New', 'East', 'Anna')];
    expect(organise(facts, now)).toMatchObject({
      divisions: [{ name: 'New' }],
      unstaffed: [{ division: 'Old', name: 'West' }],
    });
  });

  it('is in one order everywhere: Latin before Cyrillic, ё beside е, 2 before 10', () => {
    const names = ['Ёлкин', 'Жуков', 'Ежов', 'Team 10', 'Team 2', 'anna'];
    const facts = names.map((name) => fact('2025-01-01', 'D', 'T', name));
    const { divisions } = organise(facts, now);
    expect(divisions[0]!.teams[0]!.managers).toEqual(['anna', 'Team 2', 'Team 10', 'Ежов', 'Ёлкин', 'Жуков']);
    expect(organise([...facts].reverse(), now)).toEqual({ divisions, unstaffed: [] });
  });

  it('of nobody is empty', () => {
    expect(organise([], now)).toEqual({ divisions: [], unstaffed: [] });
  });

  it.skipIf(!hasAdventureWorks)(
    'of AdventureWorks has 17 people in 9 teams of 3 divisions (needs ../shared/data)',
    () => {
      const { divisions, unstaffed } = organise(adventureWorks(), now);
      const teams = divisions.flatMap((division) => division.teams);
      expect([divisions.length, teams.length, teams.flatMap(({ managers }) => managers).length]).toEqual([3, 9, 17]);
      expect(unstaffed).toEqual([{ division: 'North America', name: 'Central' }]);
    },
  );
});

describe('claims on the plan', () => {
  const sharesOf = (facts: Fact[]) => pastShares(facts, organise(facts, now), 2026);

  it('are what people sold in the year before, wherever they sold it', () => {
    const facts = [
      fact('2025-02-01', 'B2B', 'South', 'Anna', 70),
      fact('2026-01-01', 'B2B', 'North', 'Anna', 5),
      fact('2025-02-01', 'B2B', 'North', 'Boris', 30),
      fact('2024-02-01', 'B2B', 'North', 'Boris', 999),
    ];
    expect(sharesOf(facts)).toEqual([
      {
        name: 'B2B',
        weight: 100,
        units: [
          {
            name: 'North',
            weight: 100,
            units: [
              { name: 'Anna', weight: 70, units: [] },
              { name: 'Boris', weight: 30, units: [] },
            ],
          },
        ],
      },
    ]);
  });

  it('are never below zero', () => {
    const facts = [fact('2025-02-01', 'D', 'T', 'Anna', 10), fact('2025-02-01', 'D', 'T', 'Boris', -4)];
    expect(sharesOf(facts)[0]).toMatchObject({ weight: 10, units: [{ units: [{ weight: 10 }, { weight: 0 }] }] });
  });
});

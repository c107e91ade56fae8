import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { PersonRow } from '../../src/domain/inputs';
import { organise } from '../../src/domain/organisation';
import { pastSellers } from '../../src/domain/past-sellers';
import { pastShares, type Share } from '../../src/domain/past-shares';
import { type People, peopleOf } from '../../src/domain/people';
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
          { name: 'North', managers: ['Anna'], others: [] },
          { name: 'South', managers: ['Boris'], others: [] },
        ],
        others: [],
      },
    ]);
  });

  it('gives no plan to a new name that is not listed where others are: it may be misspelled', () => {
    const facts = [
      fact('2025-01-01', 'B2B', 'North', 'Anna'),
      fact('2025-01-01', 'B2B', 'North', 'Boris'),
      fact('2026-02-01', 'B2B', 'North', 'Ana'),
    ];
    const people = peopleOf([{ row: 3, name: 'Anna' }]);
    const team = (listed?: People) =>
      organise(facts, { ...now, ...(listed && { people: listed }) }).divisions[0]?.teams[0];
    expect(team(people)).toEqual({ name: 'North', managers: ['Anna', 'Boris'], others: ['Ana'] });
    expect(team()?.managers).toEqual(['Ana', 'Anna', 'Boris']);
  });

  it('takes the team that sold most on the latest day, and the first in the alphabet where two sold the same', () => {
    const facts = [
      fact('2025-03-01', 'B2B', 'North', 'Anna', 2),
      fact('2025-03-01', 'B2B', 'South', 'Anna', 3),
      fact('2025-03-01', 'B2B', 'West', 'Anna', 3),
    ];
    expect(organise(facts, now)).toMatchObject({
      divisions: [{ name: 'B2B', teams: [{ name: 'South', managers: ['Anna'] }] }],
      unstaffed: [
        { division: 'B2B', name: 'North' },
        { division: 'B2B', name: 'West' },
      ],
    });
  });

  it('keeps teams of one name in two divisions apart', () => {
    const facts = [fact('2025-01-01', 'B2B', 'North', 'Anna'), fact('2025-01-01', 'Retail', 'North', 'Boris')];
    expect(organise(facts, now).divisions).toMatchObject([
      { name: 'B2B', teams: [{ name: 'North', managers: ['Anna'] }] },
      { name: 'Retail', teams: [{ name: 'North', managers: ['Boris'] }] },
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

  describe('with a table of people', () => {
    const sold = [
      fact('2025-03-01', 'B2B', 'North', 'Anna'),
      fact('2025-03-01', 'B2B', 'North', 'Boris', 5),
      fact('2025-04-01', 'B2B', 'South', 'Clara', 3),
    ];
    const listed = (...rows: Partial<PersonRow>[]) =>
      peopleOf(rows.map((row, at): PersonRow => ({ row: at + 2, name: 'Anna', ...row })));
    const teamsWith = (people: People, facts = sold) =>
      organise(facts, { ...now, people }).divisions.flatMap(({ name, teams }) =>
        teams.map((team) => [`${name}/${team.name}`, team.managers, team.others]),
      );

    it('has everyone where the table says today, not where they last sold', () => {
      const people = listed(
        { team: 'East', division: 'B2B', to: dayOf('2026-01-31') },
        { team: 'South', division: 'B2B', from: dayOf('2026-02-01') },
      );
      expect(teamsWith(people)).toEqual([
        ['B2B/North', ['Boris'], []],
        ['B2B/South', ['Anna', 'Clara'], []],
      ]);
    });

    it('takes the last row of those that hold today', () => {
      expect(teamsWith(listed({ team: 'West' }, { team: 'South' }))[1]).toEqual(['B2B/South', ['Anna', 'Clara'], []]);
    });

    it('takes from the latest sale what the table leaves blank', () => {
      expect(teamsWith(listed({ role: 'lead' }))[0]).toEqual(['B2B/North', ['Anna', 'Boris'], []]);
    });

    it('takes the division that is not told from the team, for newcomers and for those who moved', () => {
      const people = listed({ name: 'Zoe', team: 'Shop' }, { team: 'Shop' });
      const facts = [fact('2025-01-01', 'B2B', 'North', 'Anna'), fact('2025-01-01', 'Retail', 'Shop', 'Clara')];
      expect(teamsWith(people, facts)).toEqual([['Retail/Shop', ['Anna', 'Clara', 'Zoe'], []]]);
    });

    it('has newcomers who never sold, where the table says, else in the company', () => {
      const people = listed({ name: 'Zoe', team: 'North', division: 'B2B' }, { name: 'Yan' });
      expect(teamsWith(people)).toEqual([
        ['B2B/North', ['Anna', 'Boris', 'Zoe'], []],
        ['B2B/South', ['Clara'], []],
        ['Company/Company', ['Yan'], []],
      ]);
    });

    it('has who begins later in the year, too', () => {
      const people = listed({ name: 'Zoe', team: 'North', division: 'B2B', from: dayOf('2026-09-01') });
      expect(teamsWith(people)[0]).toEqual(['B2B/North', ['Anna', 'Boris', 'Zoe'], []]);
    });

    it('gives no plan to who left before the year, whose sales stay with the team they last belonged to', () => {
      const people = listed(
        { team: 'West', division: 'B2B', to: dayOf('2025-06-30') },
        { team: 'North', division: 'B2B', from: dayOf('2025-07-01'), to: dayOf('2025-12-31') },
      );
      expect(teamsWith(people)[0]).toEqual(['B2B/North', ['Boris'], ['Anna']]);
    });

    it('gives a plan to managers and leads alone', () => {
      const people = listed({ role: 'head' }, { name: 'Boris', role: 'lead' }, { name: 'Clara', role: 'manager' });
      expect(teamsWith(people)).toEqual([
        ['B2B/North', ['Boris'], ['Anna']],
        ['B2B/South', ['Clara'], []],
      ]);
    });

    it('keeps the people of a team without a plan in its division', () => {
      const people = listed({ name: 'Clara', to: dayOf('2025-12-31') });
      expect(organise(sold, { ...now, people })).toMatchObject({
        divisions: [{ name: 'B2B', others: ['Clara'] }],
        unstaffed: [{ division: 'B2B', name: 'South' }],
      });
    });

    it('knows people in any spelling', () => {
      expect(teamsWith(listed({ name: 'ANNA', team: 'South' }))[1]).toEqual(['B2B/South', ['Anna', 'Clara'], []]);
    });
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
  /** Of the first week. */
  const claimsIn = (shares: readonly Share[]): unknown[] =>
    shares.map(({ name, claims, units }) => ({ name, weight: claims[0], units: claimsIn(units) }));
  const sharesOf = (facts: Fact[]) =>
    claimsIn(pastShares(pastSellers(facts, now), organise(facts, now), { year: 2026 }));

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

  it('of who left go to the team, and of a team without people to its division', () => {
    const facts = [
      fact('2025-02-01', 'B2B', 'North', 'Anna', 70),
      fact('2025-02-01', 'B2B', 'North', 'Boris', 30),
      fact('2025-02-01', 'B2B', 'South', 'Clara', 20),
    ];
    const gone = (name: string): PersonRow => ({ row: 2, name, to: dayOf('2025-12-31') });
    const people = peopleOf([gone('Anna'), gone('Clara')]);
    expect(
      claimsIn(pastShares(pastSellers(facts, now), organise(facts, { ...now, people }), { year: 2026, people })),
    ).toEqual([
      {
        name: 'B2B',
        weight: 120,
        units: [{ name: 'North', weight: 100, units: [{ name: 'Boris', weight: 30, units: [] }] }],
      },
    ]);
  });

  it('are never below zero', () => {
    const facts = [fact('2025-02-01', 'D', 'T', 'Anna', 10), fact('2025-02-01', 'D', 'T', 'Boris', -4)];
    expect(sharesOf(facts)[0]).toMatchObject({ weight: 10, units: [{ units: [{ weight: 10 }, { weight: 0 }] }] });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, yearOf } from '../../src/domain/calendar';
import type { PersonRow } from '../../src/domain/inputs';
import { organise } from '../../src/domain/organisation';
import { pastSellers } from '../../src/domain/past-sellers';
import { type Claiming, pastShares, type Share } from '../../src/domain/past-shares';
import { peopleOf } from '../../src/domain/people';
import type { Fact } from '../../src/domain/retro';
import { sumOf } from '../../src/domain/sum';

const now = { year: 2026, today: dayOf('2026-03-04'), company: 'Company' };
const weeks = flatten(yearOf(2026)).filter(({ kind }) => kind === 'week');
const weekOf = (iso: string) => weeks.findIndex(({ start, end }) => start <= dayOf(iso) && dayOf(iso) <= end);

const sold = (manager: string, amount: number, team = 'North', iso = '2025-05-05'): Fact => ({
  row: 2,
  day: dayOf(iso),
  amount,
  manager,
  team,
  division: 'B2B',
});
const listed = (name: string, more: Partial<PersonRow> = {}): PersonRow => ({ row: 2, name, team: 'North', ...more });

/** The claims of the people of the first team in the weeks of some days, and those of the team itself. */
function claimsOn(
  days: readonly string[],
  facts: readonly Fact[],
  rows: readonly PersonRow[],
  more: Partial<Claiming> = {},
) {
  const people = peopleOf(rows);
  const claiming = { year: 2026, people, ...more };
  const [division] = pastShares(pastSellers(facts, claiming), organise(facts, { ...now, people }), claiming);
  const [team] = division!.units;
  const claims = (share: Share) => days.map((day) => Math.round(share.claims[weekOf(day)]! * 100) / 100);
  return { ...Object.fromEntries(team!.units.map((unit) => [unit.name, claims(unit)])), team: claims(team!) };
}

const facts = [sold('Anna', 600), sold('Boris', 200)];
const days = ['2026-02-03', '2026-06-10', '2026-12-09'];

describe('the claims of people who come and go', () => {
  it('of a leaver end with the last day, and the rest waits in a vacancy of the team', () => {
    expect(claimsOn(days, facts, [listed('Anna', { to: dayOf('2026-03-31') })])).toEqual({
      Anna: [600, 0, 0],
      Boris: [200, 200, 200],
      'Vacancy · North': [0, 600, 600],
      team: [800, 800, 800],
    });
  });

  it('of a leaver go to the colleagues or to the lead where the head wants it so', () => {
    const rows = [listed('Anna', { to: dayOf('2026-03-31') }), listed('Boris', { role: 'lead' })];
    const colleagues = claimsOn(days, facts, rows, { heir: 'colleagues' });
    expect(colleagues).toEqual({ Anna: [600, 0, 0], Boris: [200, 200, 200], team: [800, 800, 800] });
    const lead = claimsOn(days, facts, rows, { heir: 'lead' });
    expect(lead).toEqual({ Anna: [600, 0, 0], Boris: [200, 800, 800], team: [800, 800, 800] });
    expect(claimsOn(days, facts, rows.slice(0, 1), { heir: 'lead' })).toHaveProperty('Vacancy · North');
  });

  it('of the next hire are those of the vacancy as they learn the job', () => {
    const rows = [listed('Anna', { to: dayOf('2026-03-31') }), listed('Zoe', { from: dayOf('2026-05-01') })];
    expect(claimsOn(days, facts, rows, { vacancy: 'Вакансия' })).toEqual({
      Anna: [600, 0, 0],
      Boris: [200, 200, 200],
      Zoe: [0, 150, 600], // a quarter of what Anna would have brought, then all of it
      'Вакансия · North': [0, 450, 0],
      team: [800, 800, 800],
    });
    const half = [rows[0]!, { ...rows[1]!, fte: 0.5 }];
    expect(claimsOn(days, facts, half)).toMatchObject({ Zoe: [0, 75, 300], 'Vacancy · North': [0, 525, 300] });
  });

  it('of a newcomer who came before anybody left are the average of the team, and the rest stays vacant', () => {
    const rows = [listed('Anna', { to: dayOf('2026-05-31') }), listed('Zoe', { from: dayOf('2026-01-12') })];
    expect(claimsOn(days, facts, rows)).toEqual({
      Anna: [600, 0, 0],
      Boris: [200, 200, 200],
      Zoe: [100, 400, 400],
      'Vacancy · North': [0, 200, 200],
      team: [900, 800, 800],
    });
  });

  it('of a leaver go to the successor, also in another team, and while that one is not there to their own', () => {
    const three = [...facts, sold('Clara', 300, 'East')];
    const rows = [listed('Anna', { to: dayOf('2026-03-31'), successor: 'Boris' }), listed('Boris')];
    expect(claimsOn(days, facts, rows)).toEqual({ Anna: [600, 0, 0], Boris: [200, 800, 800], team: [800, 800, 800] });
    const chain = [
      listed('Anna', { to: dayOf('2026-03-31'), successor: 'boris' }),
      listed('Boris', { to: dayOf('2026-06-30'), successor: 'Clara' }),
      listed('Clara', { team: 'East' }),
    ];
    const organisation = organise(three, { ...now, people: peopleOf(chain) });
    const [division] = pastShares(pastSellers(three, now), organisation, { year: 2026, people: peopleOf(chain) });
    const claims = division!.units.map((team) => days.map((day) => Math.round(team.claims[weekOf(day)]!)));
    expect(claims).toEqual([
      [300, 300, 1100],
      [800, 800, 0],
    ]);
  });

  it('of who left before the year go to the successor as well, a newcomer included', () => {
    const left = listed('Anna', { to: dayOf('2025-12-31'), successor: 'Boris' });
    expect(claimsOn(days, facts, [left])).toEqual({ Boris: [800, 800, 800], team: [800, 800, 800] });
    const rows = [{ ...left, successor: 'Zoe' }, listed('Zoe', { from: dayOf('2025-12-01') })];
    expect(claimsOn(days, facts, rows)).toMatchObject({ Zoe: [600, 600, 600], team: [800, 800, 800] });
  });

  it('of a successor who is nobody, or oneself, are as without one', () => {
    for (const successor of ['Anna', 'Nobody']) {
      const rows = [listed('Anna', { to: dayOf('2026-03-31'), successor })];
      expect(claimsOn(days, facts, rows)).toHaveProperty('Vacancy · North');
    }
  });

  it('of who is on leave fall, and those of who is on vacation move inside the quarter', () => {
    const away = (end: string) => (name: string) =>
      name === 'Anna' ? [{ start: dayOf('2026-04-06'), end: dayOf(end) }] : [];
    const weeksOfQuarter = ['2026-04-08', '2026-06-10', '2026-09-09'];
    const vacation = claimsOn(weeksOfQuarter, facts, [], { absences: away('2026-04-19') });
    expect(vacation).toMatchObject({ Anna: [0, 709.09, 600] }); // 65 working days ÷ 55 × 600
    const leave = claimsOn(weeksOfQuarter, facts, [], { absences: away('2026-05-31') });
    expect(leave).toMatchObject({ Anna: [0, 600, 600] });
  });

  it('of a fiscal year are for its own weeks, by the sales of the year before it', () => {
    const claiming = { year: 2027, firstMonth: 4 };
    const sellers = pastSellers([...facts, sold('Boris', 900, 'North', '2026-03-30')], claiming);
    const [division] = pastShares(sellers, organise(facts, now), claiming);
    expect(division!.claims).toHaveLength(flatten(yearOf(2026, 4)).filter(({ kind }) => kind === 'week').length);
    expect(division!.claims[0]).toBe(1700);
  });

  it('of a newcomer first take over what those brought who left before the year', () => {
    const rows = [listed('Anna', { to: dayOf('2025-12-31') }), listed('Zoe', { from: dayOf('2026-01-01') })];
    expect(claimsOn(days, facts, rows)).toEqual({ Boris: [200, 200, 200], Zoe: [50, 200, 200], team: [800, 800, 800] });
  });

  it('of a newcomer beyond any vacancy add to the team', () => {
    const rows = [listed('Zoe', { from: dayOf('2026-05-01'), fte: 0.5 })];
    expect(claimsOn(days, facts, rows)).toMatchObject({ Zoe: [0, 50, 200], team: [800, 850, 1000] });
  });

  it('of a team of newcomers are the average of everyone', () => {
    const rows = [listed('Zoe', { team: 'East', division: 'B2B', from: dayOf('2026-01-01') })];
    expect(claimsOn(days, facts, rows)).toMatchObject({ Zoe: [100, 400, 400], team: [100, 400, 400] });
  });

  it('of who came last year are by the capacity of then; of who came too late as a newcomer', () => {
    const came = (iso: string) =>
      claimsOn(['2026-12-09'], facts, [listed('Anna'), listed('Boris', { from: dayOf(iso) })]);
    expect(came('2025-04-01')).toMatchObject({ Boris: [366.96] }); // 200 with the capacity of six months and a half
    const late = [sold('Anna', 600), sold('Boris', 50, 'North', '2025-11-20')];
    const rows = [listed('Boris', { from: dayOf('2025-11-01') })];
    expect(claimsOn(['2026-12-09'], late, rows)).toMatchObject({ Boris: [600] });
  });

  it('of who sold before their first listed day are as if they had always been there', () => {
    expect(claimsOn(days, facts, [listed('Boris', { from: dayOf('2026-03-01') })])).toMatchObject({
      Boris: [200, 200, 200],
    });
  });

  it('follow a change of the hours', () => {
    const rows = [
      listed('Boris', { to: dayOf('2026-05-31') }),
      listed('Boris', { from: dayOf('2026-06-01'), fte: 0.5 }),
    ];
    expect(claimsOn(days, facts, rows)).toMatchObject({ Boris: [200, 100, 100] });
    expect(claimsOn(days, facts, [listed('Boris', { fte: 0.5 })])).toMatchObject({ Boris: [200, 200, 200] });
  });

  it('never change those of the team, whoever of those who sold leaves and whenever', () => {
    const leaving = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2026-12-31') });
    const three = [...facts, sold('Clara', 300)];
    fc.assert(
      fc.property(leaving, leaving, fc.constantFrom('vacancy', 'colleagues', 'lead' as const), (anna, clara, heir) => {
        const rows = [listed('Anna', { to: anna }), listed('Clara', { to: clara })];
        const people = peopleOf(rows);
        const organisation = organise(three, { ...now, people });
        const [division] = pastShares(pastSellers(three, now), organisation, { year: 2026, people, heir });
        const worked = weeks.map(({ start }, at) => ((start - 2) % 7 < 5 ? division!.claims[at]! : 1100));
        for (const claim of worked) expect(claim).toBeCloseTo(1100, 6);
        const [team] = division!.units;
        const [left] = team!.units;
        weeks.forEach(({ start }, at) => {
          if (start > anna) expect(left!.claims[at]).toBe(0);
        });
        expect(sumOf(left!.claims)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

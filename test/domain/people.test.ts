import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { PersonRow } from '../../src/domain/inputs';
import { holdsIn, inChargeOn, NOBODY_LISTED, peopleOf, strangersAmong, timesIn } from '../../src/domain/people';

const rows: PersonRow[] = [
  { row: 2, name: 'Артём', team: 'North', to: dayOf('2025-12-31') },
  { row: 3, name: 'Anna', team: 'North' },
  { row: 4, name: 'Артем', team: 'South', from: dayOf('2026-01-01') },
  { row: 5, name: 'anna', team: 'West', from: dayOf('2026-03-01'), to: dayOf('2026-03-31') },
];
const people = peopleOf(rows);

describe('people', () => {
  it('are found on any day, in any spelling', () => {
    const teams = (name: string, ...days: string[]) => days.map((day) => people.on(name, dayOf(day))?.team);
    expect(teams('АРТЕМ', '2025-12-31', '2026-01-01')).toEqual(['North', 'South']);
    expect(teams('Anna', '2026-02-28', '2026-03-01', '2026-04-01')).toEqual(['North', 'West', 'North']);
    expect(teams('Boris', '2026-01-01')).toEqual([undefined]);
  });

  it('have all their rows, in order', () => {
    expect(people.of('anna').map(({ row }) => row)).toEqual([3, 5]);
    expect(people.of('Boris')).toEqual([]);
  });

  it('are named once, as spelled first', () => {
    expect(people.names).toEqual(['Артём', 'Anna']);
    expect(people.spellings.team).toEqual(['North', 'North', 'South', 'West']);
    expect(NOBODY_LISTED.names).toEqual([]);
  });

  it('belong somewhere in a year when a row holds on any day of it', () => {
    const year = { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') };
    expect(rows.map((row) => holdsIn(row, year))).toEqual([false, true, true, true]);
  });
});

describe('names that are not listed', () => {
  const listed = ['Anna Берг', 'Boris Lang'];

  it('are told with their rows, most first, in whichever letters the listed ones are written', () => {
    expect(strangersAmong(['Boris Land', 'anna берг', 'Cid', 'Cid'], listed)).toEqual([
      { name: 'Cid', rows: 2 },
      { name: 'Boris Land', rows: 1, likely: 'Boris Lang' },
    ]);
  });

  it('are nobody where nobody is known', () => {
    expect(strangersAmong(['Bob'], [])).toEqual([]);
  });
});

describe('the clients of somebody who leaves', () => {
  const people = peopleOf([
    { row: 2, name: 'Anna', to: dayOf('2026-03-31'), successor: 'boris' },
    { row: 3, name: 'Boris', from: dayOf('2026-05-01'), to: dayOf('2026-06-30'), successor: 'Clara' },
    { row: 4, name: 'Clara', from: dayOf('2025-01-01'), to: dayOf('2026-12-31'), successor: 'Anna' },
    { row: 5, name: 'Dmitry', to: dayOf('2026-03-31'), successor: 'Nobody' },
    { row: 6, name: 'Eva', from: dayOf('2026-06-01'), successor: 'Clara' },
  ]);
  const inCharge = (name: string, ...days: string[]) => days.map((day) => inChargeOn(name, dayOf(day), people));

  it('are theirs until they leave, then the successor’s, and while that one is not there the next one’s', () => {
    expect(inCharge('Anna', '2026-03-31', '2026-04-01', '2026-05-01', '2026-07-01')).toEqual([
      ...['Anna', 'Clara', 'Boris', 'Clara'],
    ]);
  });

  it('stay with them when nobody is there to take over, and before their own first day', () => {
    expect(inCharge('Anna', '2027-01-01')).toEqual(['Anna']);
    expect(inCharge('Dmitry', '2026-04-01')).toEqual(['Dmitry']);
    expect(inCharge('Eva', '2026-05-01')).toEqual(['Eva']);
    expect(inCharge('Zoe', '2026-05-01')).toEqual(['Zoe']);
  });
});

describe('the times of a person', () => {
  const year = { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') };
  const spring = dayOf('2026-03-01');

  it('are the days of each row that holds, the last of several', () => {
    const rows = [{ team: 'North' }, { team: 'South', from: spring, to: spring + 9 }];
    expect(timesIn(rows, year).map(({ start, end, row }) => [start, end, row.team])).toEqual([
      [year.start, spring - 1, 'North'],
      [spring, spring + 9, 'South'],
      [spring + 10, year.end, 'North'],
    ]);
  });

  it('leave out days that no row holds, and are none of nobody', () => {
    expect(timesIn([{ to: spring }], year)).toEqual([{ start: year.start, end: spring, row: { to: spring } }]);
    expect(timesIn([{ from: year.end + 1 }], year)).toEqual([]);
    expect(timesIn([], year)).toEqual([]);
  });
});

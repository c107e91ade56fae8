import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionLogOf } from '../../src/domain/actions';
import { type Day, dayOf, flatten, isoOf, yearOf } from '../../src/domain/calendar';
import { dealHistoryOf } from '../../src/domain/deal-history';
import type { ActionPlanning } from '../../src/domain/experience';
import type { ActionRow, DealRow } from '../../src/domain/inputs';
import { type Share, shareOf } from '../../src/domain/past-shares';
import { peopleOf } from '../../src/domain/people';
import { type PlannedActions, plannedActions } from '../../src/domain/planned-actions';
import type { Fact } from '../../src/domain/retro';
import { figureByDays, type Spread, spreadOver } from '../../src/domain/spread';
import { sumOf } from '../../src/domain/sum';
import { MONDAY_TO_FRIDAY } from '../../src/domain/work-calendar';
import { hasMaven, maven, mavenPeople, mavenPipeline } from './datasets';

const whole = yearOf(2026);
const periods = flatten(whole);
const weeks = periods.filter(({ kind }) => kind === 'week');
const newYear = dayOf('2026-01-01');

const person = (name: string, claim = 1): Share => ({ name, claims: weeks.map(() => claim), units: [] });
const company = (...teams: readonly (readonly Share[])[]) =>
  shareOf('', [
    shareOf(
      'Sales',
      teams.map((people, at) => shareOf(`Team ${at + 1}`, people)),
    ),
  ]);
const moneyOf = (year: number, shares: Share = company([person('Anna')])) => ({
  whole,
  shares,
  revenue: spreadOver(shares, figureByDays(whole, year, { unit: 1, calendar: MONDAY_TO_FRIDAY }), 1),
});

const sale = (day: Day, more: Partial<Fact> = {}): Fact => ({
  ...{ row: 2, day, amount: 1000, manager: 'Anna', team: 'Team 1', division: 'Sales' },
  ...more,
});
const action = (date: Day, more: Partial<ActionRow> = {}): ActionRow => ({
  ...{ row: 2, date, manager: 'Anna', kind: 'Meeting', count: 1 },
  ...more,
});
const times = <T>(count: number, each: (at: number) => T) => Array.from({ length: count }, (_, at) => each(at));

/** A meeting every day of the half-year before, each with its own deal; every second is won after `lag` days. */
function halfYear(lag: number, until: Day = newYear): { facts: Fact[]; rows: ActionRow[] } {
  const first = newYear - 182;
  const rows = times(until - first, (at) => action(first + at, { deal: `D${at}` }));
  const facts = rows.map(({ date, deal }) => sale(date + lag, { deal: deal! })).filter((_, at) => at % 2 === 0);
  return { facts: facts.filter(({ day }) => day <= newYear), rows };
}

const planned = (
  money: ReturnType<typeof moneyOf>,
  { facts, rows }: { readonly facts: readonly Fact[]; readonly rows: readonly ActionRow[] },
  more: Partial<ActionPlanning> = {},
) =>
  plannedActions(facts, money, {
    ...{ madeOn: newYear, calendar: MONDAY_TO_FRIDAY, log: actionLogOf(rows, newYear) },
    ...more,
  });

const year = ({ figures: [all = 0] }: Spread) => all;
const inWeeks = ({ figures }: Spread) => figures.slice(-weeks.length);

describe('the actions of a plan', () => {
  it('are 667 calls, 167 meetings and 67 proposals for 3,000,000 at 150,000', () => {
    const facts = times(30, () => sale(newYear - 9, { amount: 150_000 }));
    const counts = { Call: 1000, Meeting: 250, Proposal: 100 };
    const rows = Object.entries(counts).map(([kind, count]) => action(newYear - 60, { kind, count }));
    const { kinds } = planned(moneyOf(3_000_000), { facts, rows })!;
    expect(kinds.map(({ counts }) => year(counts))).toEqual([667, 167, 67]);
    expect(kinds.map(({ debt }) => year(debt))).toEqual([0, 0, 0]);
  });

  it('are as the money where no lead time is known', () => {
    const facts = times(30, () => sale(newYear - 9));
    const [calls] = planned(moneyOf(261_000), { facts, rows: [action(newYear - 60, { count: 300 })] })!.kinds;
    expect(year(calls!.counts)).toBe(2610);
    const perDay = inWeeks(calls!.counts).map(
      (count, at) => count - 10 * MONDAY_TO_FRIDAY.workingDays(weeks[at]!.start, weeks[at]!.end),
    );
    expect(perDay.every((difference) => difference === 0)).toBe(true);
  });

  it('fall due a lead time before the deals', () => {
    const { shares } = moneyOf(0);
    const parts = whole.parts.map((quarter) =>
      figureByDays(quarter, quarter.key === '2026-Q3' ? 100_000 : 0, { unit: 1, calendar: MONDAY_TO_FRIDAY }),
    );
    const revenue = spreadOver(shares, { value: 100_000, parts }, 1);
    const [meetings] = planned({ whole, shares, revenue }, halfYear(28))!.kinds;
    const busy = inWeeks(meetings!.counts).flatMap((count, at) => (count > 0 ? [isoOf(weeks[at]!.start)] : []));
    expect([busy[0], busy[busy.length - 1]]).toEqual(['2026-06-01', '2026-09-01']);
    expect(meetings!.lead).toMatchObject({ median: 28, patience: 28 });
  });

  it('take the lead time of deals since they were created where the log names no deals', () => {
    const { facts, rows } = halfYear(28);
    const ways = facts.map(({ day }) => ({ from: day - 28, to: day }));
    const nameless = { facts, rows: rows.map(({ deal: _, ...row }) => row) };
    expect(planned(moneyOf(1000), nameless)!.kinds[0]!.lead).toMatchObject({ median: undefined, weeks: [1] });
    const { lead } = planned(moneyOf(1000), nameless, { history: { lost: [], ways } })!.kinds[0]!;
    expect(lead).toMatchObject({ median: 28, deals: 0, weeks: [0, 0, 0, 0, 1] });
  });

  it('work for the year after in the last weeks, which is taken to begin like this one', () => {
    const [meetings] = planned(moneyOf(261_000), halfYear(28))!.kinds;
    const counts = inWeeks(meetings!.counts);
    expect(sumOf(counts.slice(-5))).toBeGreaterThan(sumOf(counts.slice(20, 24)) * 0.8);
  });

  it('of a vacancy are planned, too, and nobody is judged for it', () => {
    const team = company([person('Anna'), { ...person('Vacancy · Team 1'), isVacant: true }]);
    const { kinds, people } = planned(moneyOf(200_000, team), halfYear(0))!;
    expect(people.map(({ name }) => name)).toEqual(['Anna']);
    const [, vacancy] = kinds[0]!.counts.units[0]!.units[0]!.units;
    expect(year(vacancy!)).toBeGreaterThan(0);
  });

  it('are none on days on which nobody works: they are done when work goes on', () => {
    const people = peopleOf([{ row: 2, name: 'Anna', from: dayOf('2026-03-02'), to: dayOf('2026-11-30') }]);
    const [meetings] = planned(moneyOf(261_000), halfYear(28), { people })!.kinds;
    const counts = inWeeks(meetings!.counts);
    const busy = weeks.filter((_, at) => counts[at]! > 0);
    expect([isoOf(busy[0]!.start), isoOf(busy[busy.length - 1]!.start)]).toEqual(['2026-03-02', '2026-11-30']);
    const absent = planned(moneyOf(261_000), halfYear(28), {
      absences: () => [{ start: dayOf('2026-07-06'), end: dayOf('2026-07-19') }],
    })!;
    const away = inWeeks(absent.kinds[0]!.counts).filter((_, at) =>
      ['2026-07-06', '2026-07-13'].includes(isoOf(weeks[at]!.start)),
    );
    expect(away).toEqual([0, 0]);
  });

  it('are unknown without a log, without a deal, or in the first four weeks of a log', () => {
    const { facts, rows } = halfYear(7);
    expect(planned(moneyOf(1000), { facts, rows: [] })).toBeUndefined();
    expect(planned(moneyOf(1000), { facts: [], rows })).toBeUndefined();
    expect(planned(moneyOf(1000), { facts, rows: rows.slice(-20) })).toBeUndefined();
    expect(plannedActions(facts, moneyOf(1000), { madeOn: newYear, calendar: MONDAY_TO_FRIDAY })).toBeUndefined();
  });
});

describe('overdue actions', () => {
  it('are those for deals that are due sooner than an action of today brings them', () => {
    const idle = halfYear(28, newYear - 60);
    const [meetings] = planned(moneyOf(261_000), idle)!.kinds;
    // 22 working days lie in the four weeks from Monday 29 December: deals of 18 of them, 1,000 each, at two meetings.
    expect(year(meetings!.debt)).toBe(Math.round((17 * 1) / meetings!.conversion.pooled));
    const late = inWeeks(meetings!.debt);
    expect(late.flatMap((count, at) => (count > 0 ? [isoOf(weeks[at]!.start)] : []))).toEqual([
      '2026-01-01',
      '2026-01-05',
      '2026-01-12',
      '2026-01-19',
    ]);
    expect(late.every((count, at) => count <= inWeeks(meetings!.counts)[at]!)).toBe(true);
  });

  it('are none where as much is under way as the plan needs', () => {
    const busy = halfYear(28);
    expect(year(planned(moneyOf(150_000), busy)!.kinds[0]!.debt)).toBe(0);
  });

  it('are none where open deals will bring the first weeks', () => {
    const idle = halfYear(28, newYear - 60);
    const deals = times(
      60,
      (at): DealRow => ({ row: 2, deal: `O${at}`, manager: 'Anna', amount: 1000, expected: newYear + 10 }),
    );
    const covered = planned(moneyOf(261_000), idle, { deals })!;
    expect(covered.people[0]!.open).toBeCloseTo(30_000, -3);
    expect(year(covered.kinds[0]!.debt)).toBe(0);
    expect(year(covered.kinds[0]!.counts)).toBeLessThan(year(planned(moneyOf(261_000), idle)!.kinds[0]!.counts));
  });

  it('come to the successor of who is gone when they are expected', () => {
    const people = peopleOf([
      { row: 2, name: 'Anna', to: newYear + 31, successor: 'Boris' },
      { row: 3, name: 'Boris' },
    ]);
    const deals = [10, 60, 70].map(
      (day): DealRow => ({ row: 2, deal: `O${day}`, manager: 'Anna', amount: 1000, expected: newYear + day }),
    );
    const money = moneyOf(261_000, company([person('Anna'), person('Boris')]));
    const [anna, boris] = planned(money, halfYear(28), { deals, people })!.people;
    expect(boris!.open).toBeGreaterThan(0);
    expect(boris!.open).toBeCloseTo(2 * anna!.open, -1);
  });

  it('are none before the year begins, as long as there is time', () => {
    const idle = halfYear(28, newYear - 60);
    const early = planned(moneyOf(261_000), idle, { madeOn: newYear - 35 })!;
    expect(year(early.kinds[0]!.debt)).toBe(0);
    expect([isoOf(early.outlook.start), isoOf(early.outlook.end)]).toEqual(['2026-01-01', '2026-04-01']);
  });

  it('of a year that has passed are none', () => {
    const [meetings] = planned(moneyOf(261_000), halfYear(28), { madeOn: dayOf('2027-02-01') })!.kinds;
    expect(year(meetings!.debt)).toBe(0);
  });
});

describe('what stands behind the actions of a person', () => {
  it('is whether there is time, with what a point of conversion saves', () => {
    const { facts, rows } = halfYear(0);
    const timed = rows.map((row) => ({ ...row, minutes: 200 }));
    const { people, lastStep, kinds } = planned(moneyOf(1_300_000), { facts, rows: timed })!;
    const [{ feasibility, conversions }] = people as [PlannedActions['people'][number]];
    expect([lastStep, kinds[0]!.minutes]).toEqual(['Meeting', 200]);
    expect(feasibility!.fits).toBe(false);
    expect(feasibility!.perDay[0]!.possible).toBeCloseTo((8 * 60 * 0.6) / 200, 9);
    expect(feasibility!.load).toBeCloseTo(feasibility!.perDay[0]!.needed / 1.44, 9);
    expect(feasibility!.levers!.averageDeal).toBeCloseTo(1000 * feasibility!.load, 6);
    expect(conversions[0]!.savedByAPoint).toBeCloseTo((feasibility!.perDay[0]!.needed * 5 * 0.01) / 0.51, 0);
  });

  it('looks at the 13 weeks from today, and at nothing once the year is over', () => {
    const { facts, rows } = halfYear(0);
    const timed = { facts, rows: rows.map((row) => ({ ...row, minutes: 100 })) };
    const later = planned(moneyOf(261_000), timed, { today: dayOf('2026-05-04') })!;
    expect([isoOf(later.outlook.start), isoOf(later.outlook.end)]).toEqual(['2026-05-04', '2026-08-02']);
    const over = planned(moneyOf(261_000), timed, { today: dayOf('2027-01-01') })!.people[0]!;
    expect(over.feasibility).toMatchObject({ load: 0, fits: true });
    expect(over.conversions[0]!.savedByAPoint).toBe(0);
  });

  it('asks half-time people and a smaller part of the day for less', () => {
    const { facts, rows } = halfYear(0);
    const timed = { facts, rows: rows.map((row) => ({ ...row, minutes: 100 })) };
    const loadOf = (more: Partial<ActionPlanning>) =>
      planned(moneyOf(261_000), timed, more)!.people[0]!.feasibility!.load;
    const half = peopleOf([{ row: 2, name: 'Anna', fte: 0.5 }]);
    expect(loadOf({ people: half })).toBeCloseTo(2 * loadOf({}), 9);
    expect(loadOf({ selling: 0.3 })).toBeCloseTo(2 * loadOf({}), 9);
  });

  it('is no verdict where nobody has logged how long actions take', () => {
    expect(planned(moneyOf(1000), halfYear(7))!.people[0]!.feasibility).toBeUndefined();
  });

  it('is a win rate where lost deals are told', () => {
    const log = halfYear(7);
    expect(planned(moneyOf(1000), log)!.people[0]!.winRate).toBeUndefined();
    const lost = times(13, (at) => ({ manager: 'ANNA', day: newYear - 14 + at }));
    const { winRate } = planned(moneyOf(1000), log, { history: { lost, ways: [] } })!.people[0]!;
    expect(winRate).toMatchObject({ rate: 7 / 20, decided: 20 });
    expect([winRate!.low, winRate!.high].map((share) => Math.round(share * 1000))).toEqual([181, 567]);
    const deals: DealRow[] = [
      { row: 2, deal: 'X', manager: 'Anna', amount: 5, stage: 'Closed Lost', expected: newYear - 14 },
    ];
    expect(planned(moneyOf(1000), log, { deals })!.people[0]!.winRate).toMatchObject({ rate: 7 / 8, decided: 8 });
  });

  it('takes repeat orders off before anything is to be found', () => {
    const regular = times(24, (month) => sale(newYear - 10 - 30 * month, { client: 'Loyal', amount: 5000 }));
    const { facts, rows } = halfYear(7);
    const worked = rows.map((row) => ({ ...row, client: 'Other' }));
    const more = planned(moneyOf(261_000), { facts, rows: worked })!;
    const less = planned(moneyOf(261_000), { facts: [...facts, ...regular], rows: worked })!;
    expect(more.people[0]!.repeat).toBe(0);
    expect(less.people[0]!.repeat).toBeCloseTo(60_000, -4);
    expect(less.people[0]!.deals).toBeCloseTo((261_000 - less.people[0]!.repeat) / 1000, 6);
    expect(year(less.kinds[0]!.counts)).toBeLessThan(year(more.kinds[0]!.counts));
  });
});

describe('whatever was done and sold, the actions', () => {
  const anyLog = fc.record({
    lags: fc.array(fc.nat(90), { minLength: 1, maxLength: 4 }),
    skipped: fc.nat(100),
    revenue: fc.integer({ min: 0, max: 5_000_000 }),
    madeOn: fc.integer({ min: newYear - 60, max: newYear + 400 }),
    open: fc.array(
      fc.record({ amount: fc.nat(50_000), expected: fc.integer({ min: newYear - 90, max: newYear + 400 }) }),
      {
        maxLength: 6,
      },
    ),
    claims: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }).filter((claims) => sumOf(claims) > 0),
  });
  type AnyLog = typeof anyLog extends fc.Arbitrary<infer T> ? T : never;
  const planOf = ({ lags, skipped, revenue, madeOn, open, claims }: AnyLog, scale = 1) => {
    const rows = times(182 - skipped, (at) =>
      action(newYear - 182 + at, { deal: `D${at}`, manager: ['Anna', 'Boris', 'Clara'][at % 3]! }),
    );
    const facts = rows
      .filter((_, at) => at % 2 === 0)
      .map(({ date, deal, manager }, at) => sale(date + lags[at % lags.length]!, { deal: deal!, manager }));
    const [anna = 0, boris = 0, clara = 0] = claims;
    const shares = company([person('Anna', anna), person('Boris', boris)], [person('Clara', clara)]);
    const deals = open.map(
      (deal, at): DealRow => ({ row: 2, deal: `O${at}`, manager: 'Boris', ...deal, amount: deal.amount * scale }),
    );
    return planned(
      moneyOf(revenue * scale, shares),
      { facts, rows },
      { madeOn, deals, log: actionLogOf(rows, madeOn) },
    );
  };

  const faultsIn = (spread: Spread): string[] => {
    const parts = periods.flatMap((period, at) => {
      const inside = period.parts.map((part) => spread.figures[periods.indexOf(part)]!);
      return inside.length > 0 && sumOf(inside) !== spread.figures[at] ? [`${spread.name} ${period.key}`] : [];
    });
    const units = periods.flatMap(({ key }, at) => {
      const inside = spread.units.map(({ figures }) => figures[at]!);
      return inside.length > 0 && sumOf(inside) !== spread.figures[at] ? [`${spread.name} ${key} by units`] : [];
    });
    const odd = spread.figures.filter((count) => !Number.isInteger(count) || count < 0).map(String);
    return [...parts, ...units, ...odd, ...spread.units.flatMap(faultsIn)];
  };

  it('add up at every level and in every period, debts as well, and no debt is more than what is planned', () => {
    fc.assert(
      fc.property(anyLog, (what) => {
        for (const { counts, debt } of planOf(what)?.kinds ?? []) {
          expect([...faultsIn(counts), ...faultsIn(debt)]).toEqual([]);
          expect(debt.figures.every((count, at) => count <= counts.figures[at]!)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are never fewer than the deals still to be found take: a longer lead moves them, and makes debts', () => {
    fc.assert(
      fc.property(anyLog, (what) => {
        const plan = planOf(what);
        plan?.kinds.forEach(({ counts }, at) => {
          const needed = sumOf(plan.people.map(({ deals, conversions }) => deals / conversions[at]!.conversion));
          expect(year(counts) - needed).toBeGreaterThan(-1e-6 * (1 + needed));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('scale with the money where nothing is under way', () => {
    fc.assert(
      fc.property(anyLog, (what) => {
        const early = { ...what, lags: [0] };
        const [once, twice] = [planOf(early), planOf(early, 2)];
        once?.kinds.forEach(({ counts }, at) => {
          expect(Math.abs(year(twice!.kinds[at]!.counts) - 2 * year(counts))).toBeLessThanOrEqual(2);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe.skipIf(!hasMaven)('the deals of Maven (needs ../shared/data)', () => {
  const { facts } = hasMaven ? maven(mavenPeople()) : { facts: [] };
  const pipeline = hasMaven ? mavenPipeline() : [];
  const madeOn = dayOf('2017-12-31');

  it('take 57 days from engaging, and nine in ten take 106 at most', () => {
    const rows = pipeline.flatMap(({ agent, deal, engaged }) =>
      engaged === undefined ? [] : [action(engaged, { manager: agent, kind: 'Engaging', deal })],
    );
    const plan = planned(moneyOf(1_000_000), { facts, rows }, { madeOn, log: actionLogOf(rows, madeOn) })!;
    expect(plan.kinds[0]!.lead).toMatchObject({ median: 57, patience: 106, deals: 4238 });
    expect(plan.kinds[0]!.conversion.isMature).toBe(true);
  });

  it('are lost 2,473 times: 63.15 % of those that are decided are won', () => {
    const rows = pipeline.map(({ stage, agent, closed, engaged }) => [stage, agent, closed ?? '', engaged ?? '']);
    const { lost, ways } = dealHistoryOf(rows, { stage: 0, manager: 1, date: 2, created: 3 });
    expect(ways).toHaveLength(4238);
    expect(lost).toHaveLength(2473);
    expect(facts.length / (facts.length + lost.length)).toBeCloseTo(0.6315, 4);
  });
});

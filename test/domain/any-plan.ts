import fc from 'fast-check';
import { absencesOf, commonDays } from '../../src/domain/absences';
import { actionLogOf } from '../../src/domain/actions';
import { dayOf } from '../../src/domain/calendar';
import type { HolidayRow, PersonRow } from '../../src/domain/inputs';
import { peopleOf } from '../../src/domain/people';
import { makePlan, type Plan } from '../../src/domain/plan';
import type { Fact } from '../../src/domain/retro';
import { russianDays } from '../../src/domain/russian-calendar';
import type { Choices } from '../../src/domain/settings';
import { workCalendarOf } from '../../src/domain/work-calendar';

export const today = dayOf('2026-03-04');
const managers = ['Anna', 'Boris', 'Clara', 'Dmitry', 'Eva'];

export const base: Fact[] = ['2024-05-06', '2025-05-05', '2025-09-08', '2026-01-12'].map((iso) => ({
  ...{ row: 2, day: dayOf(iso), amount: 20_000, manager: 'Anna', team: 'North', division: 'B2B' },
}));
export const anyFact = fc
  .record({
    day: fc.integer({ min: dayOf('2023-06-01'), max: dayOf('2026-03-01') }),
    amount: fc.integer({ min: -50_000, max: 1_000_000 }).map((cents) => cents / 100),
    manager: fc.constantFrom(...managers),
    team: fc.constantFrom('North', 'South', 'West'),
    division: fc.constantFrom('B2B', 'Retail'),
  })
  .map((sale): Fact => ({ row: 2, ...sale }));
const anyDay = fc.integer({ min: dayOf('2025-01-01'), max: dayOf('2027-06-01') });
const anyPerson: fc.Arbitrary<PersonRow> = fc.record(
  {
    row: fc.constant(2),
    name: fc.constantFrom(...managers.slice(1), 'Zoe', 'Yan'),
    role: fc.constantFrom('manager', 'lead'),
    team: fc.constantFrom('North', 'South'),
    division: fc.constant('B2B'),
    from: anyDay,
    to: anyDay,
    fte: fc.constantFrom(0, 0.5, 1),
    potential: fc.integer({ min: 0, max: 50_000 }),
    proposal: fc.integer({ min: 0, max: 30_000 }),
    lock: fc.integer({ min: 0, max: 2_000_000 }).map((cents) => cents / 100),
    successor: fc.constantFrom(...managers, 'Zoe', 'Nobody'),
  },
  { requiredKeys: ['row', 'name'] },
);
const anyChoices: fc.Arbitrary<Choices> = fc.record(
  {
    oneOffs: fc.constantFrom('keep', 'cap', 'exclude'),
    rule: fc.constantFrom('yoy', 'seasonal', 'blend', 'qoq', 'forecast'),
    floor: fc.constantFrom(0.5, 1),
    ceiling: fc.constantFrom(1, 1.5),
    firstMonth: fc.integer({ min: 1, max: 12 }),
    mix: fc.constantFrom(
      { retro: 1, potential: 0, capacity: 0 },
      { retro: 0, potential: 0, capacity: 1 },
      { retro: 0.5, potential: 0.3, capacity: 0.2 },
      { retro: 0, potential: 1, capacity: 0 },
    ),
    lowest: fc.constantFrom(-0.5, -0.1, 0),
    highest: fc.constantFrom(0, 0.4, 2),
    ramp: fc.constantFrom([1], [0, 0.5, 1], [0.2]),
    heir: fc.constantFrom('vacancy', 'colleagues', 'lead'),
    over: fc.constantFrom(0, 0.1, 0.333),
    proposals: fc.constantFrom('show', 'reconcile'),
  },
  { requiredKeys: [] },
);
const anyAbsence: fc.Arbitrary<HolidayRow> = anyDay.chain((date) =>
  fc.record(
    {
      row: fc.constant(2),
      date: fc.constant(date),
      to: fc.integer({ min: date, max: date + 60 }),
      person: fc.constantFrom(...managers),
    },
    { requiredKeys: ['row', 'date', 'person'] },
  ),
);
export const anything = fc.record({
  sold: fc.array(anyFact, { maxLength: 40 }),
  listed: fc.array(anyPerson, { maxLength: 8 }),
  away: fc.array(anyAbsence, { maxLength: 3 }),
  choices: anyChoices,
  isRussian: fc.boolean(),
  unit: fc.constantFrom(0.01, 1, 1000),
});
export type Anything = typeof anything extends fc.Arbitrary<infer T> ? T : never;

export const actions = actionLogOf(
  [{ row: 2, date: dayOf('2025-05-05'), manager: 'Anna', kind: 'Call', count: 40 }],
  today,
);

/** A year that has begun in any fiscal calendar, and has sales in the year before it. */
export const planOf = ({ sold, listed, away, choices, isRussian, unit }: Anything): Plan =>
  makePlan([...base, ...sold], {
    ...{ year: choices.firstMonth === 1 || choices.firstMonth === undefined ? 2026 : 2027, growth: 0.2, unit, choices },
    ...{ today, company: 'Company', people: peopleOf(listed), absences: absencesOf(away) },
    calendar: workCalendarOf([...(isRussian ? russianDays({ shortDay: 7 / 8 }) : []), ...commonDays(away)]),
    actions,
  });

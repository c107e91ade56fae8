import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, monthsBetween, type Span, yearOf } from '../../src/domain/calendar';
import { capacitiesIn, type Employment, type Working } from '../../src/domain/capacity';
import { sumOf } from '../../src/domain/sum';
import { workCalendarOf } from '../../src/domain/work-calendar';

const span = (start: string, end: string): Span => ({ start: dayOf(start), end: dayOf(end) });
const spring = monthsBetween(span('2026-04-01', '2026-06-30')); // 22, 21 and 22 working days
const capacities = (employments: readonly Employment[], working?: Working) =>
  capacitiesIn(spring, employments, working).map((capacity) => Math.round(capacity * 1000) / 1000);

describe('the capacity of a person', () => {
  it('is 1 for a full-time person who was always there, and the part of full-time for others', () => {
    expect(capacities([{}])).toEqual([1, 1, 1]);
    expect(capacities([{ fte: 0.5 }])).toEqual([0.5, 0.5, 0.5]);
    expect(capacities([])).toEqual([0, 0, 0]);
  });

  it('grows by calendar months with a newcomer, from the part of the month they start in', () => {
    expect(capacities([{ from: dayOf('2026-05-18') }])).toEqual([0, 0, 0.25]);
    expect(capacities([{ from: dayOf('2026-01-12') }])).toEqual([0.75, 1, 1]);
    expect(capacities([{ from: dayOf('2026-05-18') }], { ramp: [0.5, 1] })).toEqual([0, 0.238, 1]);
    expect(capacities([{ from: dayOf('2026-05-18') }], { ramp: [1] })).toEqual([0, 0.476, 1]);
    expect(capacities([{ from: dayOf('2026-05-18') }], { ramp: [] })).toEqual([0, 0.476, 1]);
  });

  it('ends with the last day of a leaver', () => {
    expect(capacities([{ to: dayOf('2026-04-15') }])).toEqual([0.5, 0, 0]);
  });

  it('does not fall when somebody changes the team, and begins anew when they come back', () => {
    const moved = [{ to: dayOf('2026-04-30') }, { from: dayOf('2026-05-01') }];
    expect(capacities(moved)).toEqual([1, 1, 1]);
    const halfFrom = [{ from: dayOf('2020-01-01') }, { from: dayOf('2026-05-01'), fte: 0.5 }];
    expect(capacities(halfFrom)).toEqual([1, 0.5, 0.5]);
    const back = [{ to: dayOf('2026-03-31') }, { from: dayOf('2026-05-01') }];
    expect(capacities(back)).toEqual([0, 0, 0.25]);
  });

  it('moves with a vacation inside the quarter and takes nothing from it', () => {
    const working = { absences: [span('2026-05-11', '2026-05-22')] }; // 10 of 65 working days
    const [april, may, june] = capacitiesIn(spring, [{}], working);
    expect(april).toBeCloseTo(65 / 55, 9);
    expect(may).toBeCloseTo((11 / 21) * (65 / 55), 9);
    expect(sumOf([april! * 22, may! * 21, june! * 22])).toBeCloseTo(65, 9);
  });

  it('falls with a leave of more than twenty working days', () => {
    expect(capacities([{}], { absences: [span('2026-05-01', '2026-05-31')] })).toEqual([1, 0, 1]);
    expect(capacities([{}], { absences: [span('2026-05-01', '2026-05-28')] })).toEqual([1.444, 0.069, 1.444]);
    expect(capacities([{}], { absences: [span('2026-01-01', '2026-12-31')] })).toEqual([0, 0, 0]);
  });

  it('is nothing in a week without a working day', () => {
    expect(capacitiesIn([span('2026-08-01', '2026-08-02')], [{}])).toEqual([0]);
  });

  it('counts by the calendar of the company', () => {
    const calendar = workCalendarOf([{ date: dayOf('2026-04-15') }]);
    expect(capacities([{ to: dayOf('2026-04-14') }], { calendar })).toEqual([0.476, 0, 0]);
  });

  it('of all parts is that of the quarter, whatever the times, the vacations and the ramp', () => {
    const day = fc.integer({ min: dayOf('2025-06-01'), max: dayOf('2026-12-31') });
    const employment: fc.Arbitrary<Employment> = fc.record(
      { from: day, to: day, fte: fc.constantFrom(0.5, 1) },
      { requiredKeys: [] },
    );
    const absence = fc
      .tuple(day, fc.integer({ min: 0, max: 40 }))
      .map(([start, days]) => ({ start, end: start + days }));
    const [, quarter] = yearOf(2026).parts;
    fc.assert(
      fc.property(fc.array(employment, { maxLength: 3 }), fc.array(absence, { maxLength: 1 }), (times, absences) => {
        const weeks = quarter!.parts.flatMap(({ parts }) => parts);
        const work = (parts: readonly Span[]) => {
          const each = capacitiesIn(parts, times, { absences });
          return sumOf(parts.map(({ start, end }, at) => each[at]! * workCalendarOf([]).workingDays(start, end)));
        };
        expect(work(weeks)).toBeCloseTo(work(quarter!.parts), 6);
        expect(work([quarter!])).toBeCloseTo(work(quarter!.parts), 6);
      }),
      { numRuns: 1000 },
    );
  });
});

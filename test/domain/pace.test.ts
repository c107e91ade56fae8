import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, yearOf } from '../../src/domain/calendar';
import { dueBy, paceOf } from '../../src/domain/pace';
import { workCalendarOf } from '../../src/domain/work-calendar';

const week = { start: dayOf('2026-03-02'), end: dayOf('2026-03-06') };
const weeks = flatten(yearOf(2026)).filter(({ kind }) => kind === 'week');

describe('the pace', () => {
  it('shares what is left over the working days that are left, today included', () => {
    const pace = paceOf([week], [500], 150, dayOf('2026-03-04'));
    expect(pace.requiredPerDay).toBeCloseTo(116.67, 2);
    expect(pace.multiple).toBeCloseTo(1.556, 3);
  });

  it('before the first day is not known, and all days are left', () => {
    expect(paceOf([week], [500], 0, dayOf('2026-03-02'))).toEqual({
      requiredPerDay: 100,
      multiple: undefined,
    });
  });

  it('is not known after the last day', () => {
    const pace = paceOf([week], [500], 450, dayOf('2026-03-07'));
    expect(pace).toEqual({ requiredPerDay: undefined, multiple: undefined });
  });

  it('requires nothing once the plan is met', () => {
    expect(paceOf([week], [500], 600, dayOf('2026-03-04'))).toEqual({ requiredPerDay: 0, multiple: 0 });
  });

  it('without a plan is never infinite', () => {
    expect(paceOf([week], [0], 100, dayOf('2026-03-04'))).toEqual({ requiredPerDay: 0, multiple: 0 });
  });

  it('knows no multiple of nothing sold', () => {
    expect(paceOf([week], [500], 0, dayOf('2026-03-04')).multiple).toBeUndefined();
  });
});

describe('a week with a holiday', () => {
  it('counts the days that are worked', () => {
    const calendar = workCalendarOf([{ row: 2, date: dayOf('2026-03-02') }]);
    const today = dayOf('2026-03-04');
    expect(dueBy([week], [500], today, calendar)).toBe(125);
    expect(paceOf([week], [500], 150, today, calendar).multiple).toBeCloseTo(350 / 3 / 150, 9);
  });
});

describe('what is due', () => {
  it('is nothing before the year, all of it afterwards', () => {
    const figures = weeks.map((_, at) => at);
    expect(dueBy(weeks, figures, dayOf('2026-01-01'))).toBe(0);
    expect(dueBy(weeks, figures, dayOf('2027-01-01'))).toBe(figures.reduce((sum, figure) => sum + figure, 0));
  });

  it('is the part of the running week whose days are over', () => {
    expect(dueBy([week], [500], dayOf('2026-03-02'))).toBe(0);
    expect(dueBy([week], [500], dayOf('2026-03-04'))).toBe(200);
    expect(dueBy([week], [500], dayOf('2026-03-07'))).toBe(500);
    expect(dueBy([week], [0], dayOf('2026-03-04'))).toBe(0);
  });

  it('is due in full on Saturday', () => {
    expect(dueBy([{ start: dayOf('2026-03-02'), end: dayOf('2026-03-08') }], [500], dayOf('2026-03-07'))).toBe(500);
  });

  it('never falls from day to day', () => {
    const day = fc.integer({ min: dayOf('2025-12-01'), max: dayOf('2027-01-31') });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: weeks.length, maxLength: weeks.length }),
        day,
        (figures, today) => {
          expect(dueBy(weeks, figures, today + 1)).toBeGreaterThanOrEqual(dueBy(weeks, figures, today) - 1e-9);
        },
      ),
    );
  });
});

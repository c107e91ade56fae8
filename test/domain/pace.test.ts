import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, yearOf } from '../../src/domain/calendar';
import { dueBy, paceOf, planDayOf, progressOf } from '../../src/domain/pace';
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
    const calendar = workCalendarOf([{ date: dayOf('2026-03-02') }]);
    const today = dayOf('2026-03-04');
    expect(dueBy([week], [500], today, calendar)).toBe(125);
    expect(paceOf([week], [500], 150, today, calendar).multiple).toBeCloseTo(350 / 3 / 150, 9);
  });
});

describe('a week with a short day', () => {
  it('is due by working time, and asks as much of every day that is left', () => {
    const calendar = workCalendarOf([{ date: dayOf('2026-03-02'), worked: 7 / 8 }]);
    const today = dayOf('2026-03-03');
    expect(dueBy([week], [390], today, calendar)).toBeCloseTo(70, 9);
    expect(paceOf([week], [390], 70, today, calendar).requiredPerDay).toBe(80);
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

describe('progress', () => {
  const on = (day: number, plan: number, fact: number) => progressOf(plan, fact, planDayOf([week], [1], day));

  it('compares the fact with the whole plan and with what was due', () => {
    const progress = on(dayOf('2026-03-04'), 500, 150);
    expect(progress).toMatchObject({ attainment: 0.3, pace: 0.75, gap: -50 });
    expect(progress.requiredPerDay).toBeCloseTo(116.67, 2);
    expect(progress.multiple).toBeCloseTo(1.556, 3);
  });

  it('has no pace before anything was due', () => {
    expect(on(week.start, 500, 20)).toMatchObject({ attainment: 0.04, pace: undefined, gap: 20 });
  });

  it('is only a gap once no day is left', () => {
    expect(on(week.end + 1, 500, 450)).toEqual({
      attainment: 0.9,
      pace: 0.9,
      gap: -50,
      requiredPerDay: undefined,
      multiple: undefined,
    });
  });

  it('on no plan attains nothing, not infinitely much', () => {
    expect(on(dayOf('2026-03-04'), 0, 100)).toMatchObject({
      attainment: undefined,
      pace: undefined,
      gap: 100,
      requiredPerDay: 0,
    });
  });

  it('of a plan without any weight has nothing due', () => {
    expect(planDayOf([week], [0], week.end)).toEqual({ due: 0, gone: 4, left: 1 });
  });

  it('follows the season: after a weak first half the same fact is ahead', () => {
    const halves = [
      { start: dayOf('2026-01-01'), end: dayOf('2026-06-30') },
      { start: dayOf('2026-07-01'), end: dayOf('2026-12-31') },
    ];
    const today = dayOf('2026-07-01');
    expect(progressOf(1000, 400, planDayOf(halves, [300, 700], today)).pace).toBeCloseTo(4 / 3, 12);
    expect(progressOf(1000, 400, planDayOf(halves, [500, 500], today)).pace).toBeCloseTo(0.8, 12);
  });
});

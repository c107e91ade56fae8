import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, flatten, yearOf } from '../../src/domain/calendar';
import { attainment, dueBy, gap, paceOf } from '../../src/domain/pace';
import { workCalendarOf } from '../../src/domain/work-calendar';

const week = { start: dayOf('2026-03-02'), end: dayOf('2026-03-06') };
const weeks = flatten(yearOf(2026)).filter(({ kind }) => kind === 'week');

describe('the pace', () => {
  it('compares the fact with what is due by the days before today', () => {
    const pace = paceOf([week], [500], 150, dayOf('2026-03-04'));
    expect(pace).toMatchObject({ due: 200, attainment: 0.3, pace: 0.75, gap: -50 });
    expect(pace.requiredPerDay).toBeCloseTo(116.67, 2);
    expect(pace.multiple).toBeCloseTo(1.556, 3);
  });

  it('before the first day is not known, and all days are left', () => {
    expect(paceOf([week], [500], 0, dayOf('2026-03-02'))).toEqual({
      due: 0,
      attainment: 0,
      pace: undefined,
      gap: 0,
      requiredPerDay: 100,
      multiple: undefined,
    });
  });

  it('after the last day is the gap only', () => {
    const pace = paceOf([week], [500], 450, dayOf('2026-03-07'));
    expect(pace).toMatchObject({ due: 500, pace: 0.9, gap: -50, requiredPerDay: undefined, multiple: undefined });
  });

  it('requires nothing once the plan is met', () => {
    expect(paceOf([week], [500], 600, dayOf('2026-03-04'))).toMatchObject({ gap: 400, requiredPerDay: 0, multiple: 0 });
  });

  it('without a plan is never infinite', () => {
    const pace = paceOf([week], [0], 100, dayOf('2026-03-04'));
    expect(pace).toMatchObject({ due: 0, attainment: undefined, pace: undefined, gap: 100, requiredPerDay: 0 });
  });

  it('knows no multiple of nothing sold', () => {
    expect(paceOf([week], [500], 0, dayOf('2026-03-04')).multiple).toBeUndefined();
  });
});

describe('the pace with holidays', () => {
  it('counts the days that are worked', () => {
    const calendar = workCalendarOf([{ row: 2, date: dayOf('2026-03-02') }]);
    const pace = paceOf([week], [500], 150, dayOf('2026-03-04'), calendar);
    expect(pace).toMatchObject({ due: 125, gap: 25, pace: 1.2 });
    expect(pace.multiple).toBeCloseTo(350 / 3 / 150, 9);
  });
});

describe('what is due', () => {
  it('is nothing before the year, all of it afterwards', () => {
    const figures = weeks.map((_, at) => at);
    expect(dueBy(weeks, figures, dayOf('2026-01-01'))).toBe(0);
    expect(dueBy(weeks, figures, dayOf('2027-01-01'))).toBe(figures.reduce((sum, figure) => sum + figure, 0));
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

describe('attainment and gap', () => {
  it('are blank where there is no plan', () => {
    expect([attainment(10, 0), attainment(10, undefined), gap(10, undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are negative behind, and a share of the plan', () => {
    expect([gap(80, 100), gap(120, 100), attainment(80, 100)]).toEqual([-20, 20, 0.8]);
  });
});

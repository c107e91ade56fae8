import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPace } from '../../src/formulas/plan-pace';
import { anything } from './anything';
import { moscow, never, rounded, shownBy } from './shown';

type Days = Parameters<typeof planPace>[2];
const WEEK = ['2026-03-02', '2026-03-06'] as const;
const pace = (plan: unknown, fact: unknown, ...days: Days) => rounded(planPace(plan, fact, days, never));

describe('PLAN_PACE', () => {
  it('shows attainment, pace, gap, required a day and its multiple', () => {
    expect(pace(500, 150, ...WEEK, '2026-03-04')).toEqual([[0.3, 0.75, -50, 116.667, 1.556]]);
  });

  it('answers each cell of a column in a row, of a row in a column', () => {
    const today = '2026-03-04';
    expect(pace([[500], [''], [100]], [[150], [0], ['']], ...WEEK, today)).toEqual([
      [0.3, 0.75, -50, 116.667, 1.556],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(pace([[500, 500]], [[150, 500]], ...WEEK, today)).toEqual([
      [0.3, 1],
      [0.75, 2.5],
      [-50, 300],
      [116.667, 0],
      [1.556, 0],
    ]);
  });

  it('says nothing of a pace before the first day, and only the gap after the last', () => {
    expect(pace(500, 0, ...WEEK, '2026-03-02')).toEqual([[0, '', 0, 100, '']]);
    expect(pace(500, 450, ...WEEK, '2026-03-09')).toEqual([[0.9, 0.9, -50, '', '']]);
  });

  it('says nothing of the attainment of no plan', () => {
    expect(pace(0, 100, ...WEEK, '2026-03-04')).toEqual([['', '', 100, 0, 0]]);
  });

  it('counts by the Russian calendar, by days off, or by days with marks', () => {
    const may = ['2025-05-01', '2025-05-31', '2025-05-12'] as const;
    expect(pace(1800, 300, ...may, 'RU')).toEqual([[0.167, 1, 0, 100, 1]]);
    expect(pace(500, 125, ...WEEK, '2026-03-04', [['2026-03-02']])).toEqual([[0.25, 1, 0, 125, 1]]);
    expect(pace(600, 200, ...WEEK, '2026-03-04', [['2026-03-06', 0]])).toEqual([[0.333, 0.667, -100, 200, 2]]);
  });

  it('follows the weights of the months', () => {
    const quarter = ['2026-01-01', '2026-03-31', '2026-02-01'] as const;
    expect(pace(1000, 300, ...quarter, '', [[0.3], [0.3], [0.4]])).toEqual([[0.3, 1, 0, 16.667, 1.222]]);
    expect(pace(1000, 300, ...quarter, '', [[1], [''], [1]])).toEqual([[0.3, 0.6, -200, 16.667, 1.222]]);
  });

  it('reads dates on the spreadsheet’s clock, also with a time of day', () => {
    const at = (instant: string) => new Date(instant);
    const days: Days = [at('2026-03-01T21:00:00Z'), at('2026-03-05T21:00:00Z'), at('2026-03-04T09:30:00+03:00')];
    expect(rounded(planPace(500, 150, days, moscow))).toEqual([[0.3, 0.75, -50, 116.667, 1.556]]);
  });

  it('names what it cannot use, and the place', () => {
    const message = (plan: unknown, fact: unknown, ...days: Days) =>
      shownBy('en', () => planPace(plan, fact, days, moscow));
    expect(message(-1, 0, ...WEEK, '2026-03-04')).toBe('plan: -1 is negative. Enter 0 or more.');
    expect(message(1, 'much', ...WEEK, '2026-03-04')).toBe('fact: “much” is not a number. Enter a number.');
    expect(message(1, 0, WEEK[1], WEEK[0], '2026-03-04')).toBe('end is before start. Swap the two dates.');
    expect(message(1, 0, ...WEEK, 'soon')).toBe('today: “soon” is not a date. Enter one such as 2026-03-31.');
    expect(message(1, 0, WEEK[0], new Date('9999-12-31T00:00:00Z'), '2026-03-04')).toBe(
      'end: “9999-12-31” is not a date. Enter one such as 2026-03-31.',
    );
    expect(message(1, 0, ...WEEK, undefined)).toBe('today is missing. Add it to the formula.');
    expect(message(1, 0, ...WEEK, '2026-03-04', '', [[1], [2]])).toBe(
      'weights has 2 numbers. Give 1: one for each month from start to end.',
    );
    expect(message(1, 0, '2027-03-01', '2027-03-31', '2027-03-04', 'RU')).toContain('not for 2027');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const day = fc.oneof(fc.constantFrom('2026-01-10', '2026-03-02', 46_100), anything);
    const amount = fc.oneof(fc.constant(100), anything);
    const days = fc.tuple(day, day, day, anything, anything);
    fc.assert(
      fc.property(amount, amount, days, (plan, fact, typed) => {
        const shown = shownBy('en', () => planPace(plan, fact, typed, moscow));
        expect(shown).toMatch(/^(no error|plan|fact|start|end|today|calendar|weights|The Russian calendar)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planActions } from '../../src/formulas/plan-actions';
import { anything } from './anything';
import { shownBy } from './shown';

describe('PLAN_ACTIONS', () => {
  it('counts 667 calls, 167 meetings, 67 proposals and 20 deals for 3 M at 150,000', () => {
    expect(planActions(3_000_000, 150_000, [[0.25, 0.4, 0.3]])).toEqual([[667, 167, 67, 20]]);
    expect(planActions(3_000_000, 150_000, [[0.25], [0.4], [0.3]])).toEqual([[667], [167], [67], [20]]);
  });

  it('takes one conversion, and one above 1', () => {
    expect(planActions(100, 10, 0.5)).toEqual([[20, 10]]);
    expect(planActions(100, 10, 2)).toEqual([[5, 10]]);
    expect(planActions(0, 10, 0.5)).toEqual([[0, 0]]);
  });

  it('leaves out a step whose conversion is blank', () => {
    expect(planActions(100, 10, [[0.5, '', 0.5]])).toEqual([[40, '', 20, 10]]);
  });

  it('names what it cannot use, and the place', () => {
    const message = (...[revenue, deal, conversions]: unknown[]) =>
      shownBy('en', () => planActions(revenue, deal, conversions));
    expect(message(100, 10, [[0.5, 0]])).toBe(
      'conversions, column 2: 0 cannot be used here. Enter a share such as 25 %.',
    );
    expect(message(100, 0, 0.5)).toBe('average_deal: 0 is not above 0. Enter a number such as 1 or 1000.');
    expect(message(-100, 10, 0.5)).toBe('revenue: -100 is negative. Enter 0 or more.');
    expect(message(100, 10, [[0.5], ['a half']])).toBe('conversions, row 2: “a half” is not a number. Enter a number.');
    expect(message(100, 10, '')).toBe('conversions is blank. Fill in the cells it refers to.');
    expect(
      message(100, 10, [
        [0.5, 0.5],
        [0.5, 0.5],
      ]),
    ).toBe('conversions must be one row or one column. Select one of them.');
    expect(message([[100], [200]], 10, 0.5)).toBe('revenue must be one cell, not a range.');
    expect(shownBy('ru', () => planActions(100, 10, [[0.5, 0]]))).toBe(
      'conversions, столбец 2: 0 сюда не подходит. Введите долю, например 25 %.',
    );
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const often = fc.oneof(fc.constantFrom(100, 1e9, 0.25), anything);
    fc.assert(
      fc.property(often, often, anything, (revenue, deal, conversions) => {
        const shown = shownBy('en', () => planActions(revenue, deal, conversions));
        expect(shown).toMatch(/^(no error|revenue|average_deal|conversions)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 2000 },
    );
  });
});

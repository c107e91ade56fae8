import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReconcile } from '../../src/formulas/plan-reconcile';
import { anything } from './anything';
import { shownBy } from './shown';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const english = (total: unknown, proposals: unknown, flexibility?: unknown, unit?: unknown) =>
  shownBy('en', () => planReconcile(total, proposals, flexibility, unit));

describe('PLAN_RECONCILE', () => {
  it('shares the gap equally, by flexibility, or in proportion', () => {
    expect(planReconcile(1000, column(200, 300, 400), undefined, undefined)).toEqual(column(233, 333, 434));
    expect(planReconcile(1000, column(200, 300, 400), column(1, 1, 0), '')).toEqual(column(250, 350, 400));
    expect(planReconcile(1080, [[200, 300, 400]], [[200, 300, 400]], '')).toEqual([[240, 360, 480]]);
    expect(planReconcile(1000, column(200, 300, 400), '', 100)).toEqual(column(200, 300, 500));
    expect(planReconcile(1000, 200, '', '')).toBe(1000);
  });

  it('gives a blank proposal what the others leave; 0 is a proposal', () => {
    expect(planReconcile(1000, column(200, 300, ''), '', '')).toEqual(column(200, 300, 500));
    expect(planReconcile(1001, column(200, 300, 0), '', '')).toEqual(column(367, 467, 167));
    expect(planReconcile(900, column(200, 300, ''), column(1, '', 0), '')).toEqual(column(400, 500, ''));
  });

  it('names the gap when all is locked', () => {
    expect(planReconcile(500, column(200, 300), column(0, 0), '')).toEqual(column(200, 300));
    expect(english(1000, column(200, 300), column(0, 0))).toBe(
      'flexibility: as it is, the parts make 500 of 1,000, a gap of -500. Change it, or the total.',
    );
    expect(english(100, column(200, 300), column(0, 1))).toContain('the parts make 200 of 100, a gap of 100');
  });

  it('names the argument and the cell that it cannot use', () => {
    expect(english(1000, column(200, -1))).toBe('proposals, row 2: -1 is negative. Enter 0 or more.');
    expect(english(1000, column(200, 1), column(1, 1, 1))).toBe(
      'flexibility and proposals differ in size. Select as many rows and columns for both.',
    );
    expect(english(1000, column(200, 1), column(1, 'no'))).toContain('flexibility, row 2: “no” is not a number');
    expect(english(1000, column('', ''))).toBe('proposals is blank. Fill in the cells it refers to.');
    expect(english(-5, column(1, 2))).toBe('total: -5 is negative. Enter 0 or more.');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, (total, proposals, flexibility, unit) => {
        const shown = shownBy('ru', () => planReconcile(total, proposals, flexibility, unit));
        expect(shown).toMatch(/^(no error|Не хватает|total|proposals|flexibility|unit)/);
        expect(shown).not.toMatch(/undefined|: NaN|null/);
      }),
      { numRuns: 1000 },
    );
  });
});

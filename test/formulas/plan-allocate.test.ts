import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AllocateArguments, planAllocate } from '../../src/formulas/plan-allocate';
import { anything } from './anything';
import { shownBy } from './shown';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const [people, retro] = [column(1, 1, 1), column(500, 300, 200)];
const english = (...typed: AllocateArguments) => shownBy('en', () => planAllocate(typed));

describe('PLAN_ALLOCATE', () => {
  it('mixes past sales and capacity', () => {
    expect(planAllocate([1200, people, retro])).toEqual(column(543, 371, 286));
    expect(planAllocate([1200, people, retro, '', '', '', '', ''])).toEqual(column(543, 371, 286));
    expect(planAllocate([1200, [[1, 1, 1]], [[500, 300, 200]]])).toEqual([[543, 371, 286]]);
    expect(planAllocate([1200, 1, 500])).toBe(1200);
  });

  it('holds everyone within the limits, which may stand in any order', () => {
    expect(planAllocate([1200, people, retro, '', '', [[-0.1, 0.4]]])).toEqual(column(546, 374, 280));
    expect(planAllocate([1200, people, retro, '', '', column(0.4, -0.1)])).toEqual(column(546, 374, 280));
  });

  it('takes potential and another mix', () => {
    expect(planAllocate([1000, people, retro, column(0, 0, 100)])).toEqual(column(317, 216, 467));
    expect(planAllocate([1000, people, retro, column(0, 0, 100), [[0, 0, 1]], '', '', 10])).toEqual(
      column(340, 330, 330),
    );
    expect(planAllocate([1000, people, retro, column('', '', ''), [[1, 9, 0]]])).toEqual(column(500, 300, 200));
  });

  it('keeps what is locked, and leaves blank who takes no part', () => {
    expect(planAllocate([1200, people, retro, '', '', '', column('', 400, '')])).toEqual(column(524, 400, 276));
    expect(planAllocate([1200, column(1, 1, ''), column(500, 500, '')])).toEqual(column(600, 600, ''));
    expect(planAllocate([1200, column(1, 1, ''), column(500, 500, ''), '', '', '', column('', '', 200)])).toEqual(
      column(500, 500, 200),
    );
  });

  it('takes a newcomer for average, and gives nothing to who is gone', () => {
    expect(planAllocate([1200, people, column(600, 600, '')])).toEqual(column(400, 400, 400));
    expect(planAllocate([1200, column(1, 1, 0), column(600, 600, 900)])).toEqual(column(600, 600, 0));
  });

  it('names the gap when the plans cannot make the total', () => {
    expect(english(2000, people, retro, '', '', [[-0.1, 0.4]])).toBe(
      'limits: as it is, the parts make 1,400 of 2,000, a gap of -600. Change it, or the total.',
    );
    expect(english(1000, people, retro, '', '', '', column(400, 400, 400))).toBe(
      'locked: as it is, the parts make 1,200 of 1,000, a gap of 200. Change it, or the total.',
    );
    expect(english(1000, column(0, 0), column(1, 2))).toContain('capacity: as it is, the parts make 0 of 1,000');
    expect(shownBy('ru', () => planAllocate([2000, people, retro, '', '', [[-0.1, 0.4]]]))).toBe(
      'limits: так набирается 1\u00a0400 из 2\u00a0000, разница -600. Измените этот аргумент или total.',
    );
  });

  it('names the argument and the cell that it cannot use', () => {
    expect(english(1200, people, column(500, -3, 200))).toBe('retro, row 2: -3 is negative. Enter 0 or more.');
    expect(english(1200, column(1, 'half', 1), retro)).toBe('capacity, row 2: “half” is not a number. Enter a number.');
    expect(english(1200, people, column(1, 2))).toBe(
      'retro and capacity differ in size. Select as many rows and columns for both.',
    );
    expect(english(1200, people, retro, '', [[1, 2]])).toBe(
      'mix needs one number each for retro, potential, capacity. Give as many, in this order.',
    );
    expect(english(1200, people, retro, '', '', 0.1)).toContain('limits needs one number each for low, high.');
    expect(english(1200, people, retro, '', '', -0.1, 0.4)).toContain('limits needs one number each for low, high.');
    expect(english(1200, people, retro, '', '', [[-10, 40]])).toBe(
      'limits, column 1: -10 cannot be used here. Enter a share such as -10 %.',
    );
    expect(english(1200, people, retro, '', [[1, '', 2]])).toBe('mix, column 2: the cell is blank. Enter a number.');
    expect(english(-1, people, retro)).toBe('total: -1 is negative. Enter 0 or more.');
    expect(english(1200, people, undefined)).toBe('retro is missing. Add it to the formula.');
    expect(english(1200, people, column('', '', ''))).toBe('retro is blank. Fill in the cells it refers to.');
    expect(english(1200, people, retro, '', '', '', column('', '#N/A', ''))).toContain('locked, row 2: the cell shows');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 8, maxLength: 8 }), (typed) => {
        const shown = shownBy('ru', () => planAllocate(typed as unknown as AllocateArguments));
        expect(shown).toMatch(/^(no error|Не хватает|total|capacity|retro|potential|mix|limits|locked|unit)/);
        expect(shown).not.toMatch(/undefined|: NaN|null/);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes ten thousand people', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [1 + (at % 3)]);
    const parts = planAllocate([1e9, many, many, many, '', [[-0.5, 1e6]]]) as number[][];
    expect(parts.reduce((sum, [part = 0]) => sum + part, 0)).toBe(1e9);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapCauses } from '../../src/formulas/gap-causes';
import { anything } from './anything';
import { rounded, shownBy } from './shown';

const PLAN = [400, 0.05, 150_000];
const FACT = [360, 0.055, 140_000];
const EFFECTS = [-304_333, 275_667, -199_333];

describe('GAP_CAUSES', () => {
  it('shows one effect for each factor, which add up to fact − plan', () => {
    expect(rounded(gapCauses([PLAN], [FACT]), 0)).toEqual([EFFECTS]);
    const column = (factors: readonly number[]) => factors.map((factor) => [factor]);
    expect(rounded(gapCauses(column(PLAN), column(FACT)), 0)).toEqual(column(EFFECTS));
  });

  it('compares row by row in a table', () => {
    expect(rounded(gapCauses([PLAN, ['', '', ''], FACT], [FACT, ['', '', ''], FACT]), 0)).toEqual([
      EFFECTS,
      ['', '', ''],
      [0, 0, 0],
    ]);
  });

  it('takes a fact that nobody knows for as planned: without calls there is no conversion', () => {
    expect(gapCauses([PLAN], [[0, '', '']])).toEqual([[-3_000_000, 0, 0]]);
    expect(gapCauses([[2, 3]], [[0, 5]])).toEqual([[-8, 2]]);
  });

  it('names what it cannot use, and the place', () => {
    const message = (plan: unknown, fact: unknown) => shownBy('en', () => gapCauses(plan, fact));
    expect(message([[400, '']], [[360, 5]])).toBe('plan, column 2: the cell is blank. Enter a number.');
    expect(message([[400, 5]], [[360, 'n/a']])).toBe('fact, column 2: “n/a” is not a number. Enter a number.');
    expect(message([[400, 5]], [[360]])).toBe(
      'fact and plan differ in size. Select as many rows and columns for both.',
    );
    const seven = [[1, 2, 3, 4, 5, 6, 7]];
    expect(message(seven, seven)).toBe('plan has more than 6 factors. Multiply some of them into one.');
    expect(shownBy('ru', () => gapCauses(seven, seven))).toBe(
      'plan: факторов больше 6. Перемножьте некоторые из них в один.',
    );
    expect(shownBy('ru', () => gapCauses([[400, '']], [[360, 5]]))).toBe('plan, столбец 2: пусто. Введите число.');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(anything, anything, (plan, fact) => {
        expect(shownBy('en', () => gapCauses(plan, fact))).toMatch(/^(no error|plan|fact)/);
      }),
      { numRuns: 2000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planReplan } from '../../src/formulas/plan-replan';
import { anything } from './anything';
import { shownBy } from './shown';

const M = 1_000_000;
const YEAR = [[2.4 * M, 3 * M, 2.64 * M, 3.96 * M]];
const CARRIED = [[2.4 * M, 3.125 * M, 2.75 * M, 4.125 * M]];
const plan = (targets: unknown, facts: unknown, ...[rule, cap, unit, forecasts]: unknown[]) =>
  planReplan(targets, facts, rule, cap, unit, forecasts);

describe('PLAN_REPLAN', () => {
  it('carries a shortfall of 0.4 M over the open quarters', () => {
    expect(plan(YEAR, [[2 * M, '', '', '']], 'carry')).toEqual(CARRIED);
    expect(plan(YEAR, [[2 * M, '', '', '']])).toEqual(CARRIED);
    expect(plan([[2.4, 3, 2.64, 3.96]], [[2, '', '', '']], 'carry', '', 0.005)).toEqual([[2.4, 3.125, 2.75, 4.125]]);
  });

  it('knows its rules in both languages', () => {
    expect(plan(YEAR, [[2 * M, '', '', '']], 'Hold')).toEqual(YEAR);
    expect(plan(YEAR, [[2 * M, '', '', '']], 'оставить')).toEqual(YEAR);
    expect(plan(YEAR, [[2 * M, '', '', '']], 'Перенести')).toEqual(CARRIED);
    expect(plan([[100], [100], [100], [100]], [[80], [''], [''], ['']], 'квартал')).toEqual([
      [100],
      [100],
      [100],
      [100],
    ]);
  });

  it('carries inside the quarter: of months three, of weeks thirteen', () => {
    const months = Array.from({ length: 12 }, () => 100);
    const facts = [80, ...Array.from({ length: 11 }, () => '')];
    expect(plan([months], [facts], 'quarter')).toEqual([[100, 110, 110, ...months.slice(3)]]);
    const weeks = Array.from({ length: 26 }, () => 120);
    const [shown] = plan([weeks], [[108, ...weeks.slice(1).map(() => '')]], 'quarter') as number[][];
    expect(shown).toEqual([120, ...weeks.slice(1, 13).map(() => 121), ...weeks.slice(13)]);
  });

  it('takes what is now expected, within the cap and in whole units, in each row its own', () => {
    expect(plan([[100, 100, 100]], [[80, '', '']], 'forecast', '', '', [['', 150, 70.4]])).toEqual([[100, 125, 70]]);
    expect(plan([[100], [100], [100]], [[80], [''], ['']], 'По прогнозу', 1, 10, [[5], [''], [148]])).toEqual([
      [100],
      [100],
      [150],
    ]);
    const [targets, facts] = [
      [
        [100, 100],
        [200, 200],
      ],
      [
        [100, ''],
        ['', ''],
      ],
    ];
    const forecasts = [
      ['', 110],
      [210, 190],
    ];
    expect(plan(targets, facts, 'forecast', '', '', forecasts)).toEqual([
      [100, 110],
      [210, 190],
    ]);
    expect(plan(targets, facts, 'carry', '', '', forecasts)).toEqual(targets);
  });

  it('by the forecast needs one, for each target', () => {
    const message = (forecasts?: unknown) =>
      shownBy('en', () => plan([[100, 100]], [[80, '']], 'forecast', '', '', forecasts));
    expect(message()).toBe('forecasts is missing. Add it to the formula.');
    expect(message([['', '']])).toBe('forecasts is blank. Fill in the cells it refers to.');
    expect(message([[5]])).toBe('forecasts and targets differ in size. Select as many rows and columns for both.');
    expect(message([['', -5]])).toBe('forecasts, column 2: -5 is negative. Enter 0 or more.');
  });

  it('does not take percents without their sign for a cap', () => {
    expect(shownBy('en', () => plan([[100, 5]], [['', '']], '', 25))).toBe(
      'cap: 25 cannot be used here. Enter a share such as 25 %.',
    );
  });

  it('stops at the cap', () => {
    expect(plan([[100, 100]], [[20, '']])).toEqual([[100, 125]]);
    expect(plan([[100, 100]], [[20, '']], 'carry', 1)).toEqual([[100, 180]]);
  });

  it('does not count an open period as sold for 0, and takes nothing away from a surplus', () => {
    expect(plan([[100, 100]], [['', '']])).toEqual([[100, 100]]);
    expect(plan([[100, 100]], [[0, '']], 'carry', 2)).toEqual([[100, 200]]);
    expect(plan([[100, 100]], [[150, '']])).toEqual([[100, 100]]);
  });

  it('keeps the shape: a column, a plan in each row, blanks, one cell', () => {
    expect(plan([[100], [''], [100]], [[90], [''], ['']])).toEqual([[100], [''], [110]]);
    expect(
      plan(
        [
          [100, 100],
          [200, 200],
        ],
        [
          [90, ''],
          [180, ''],
        ],
      ),
    ).toEqual([
      [100, 110],
      [200, 220],
    ]);
    expect(plan(100, '')).toBe(100);
  });

  it('names what it cannot use, and the place', () => {
    const message = (...typed: [unknown, unknown, ...unknown[]]) => shownBy('en', () => plan(...typed));
    expect(message(YEAR, [[2 * M, '', '', '']], 'borrow')).toBe(
      'rule: “borrow” is not known. Enter one of: hold, carry, quarter, forecast.',
    );
    expect(shownBy('ru', () => plan(YEAR, [[2, '', '', '']], 'занять'))).toBe(
      'rule: правила «занять» нет. Введите одно из этих: оставить, перенести, квартал, прогноз.',
    );
    expect(message([[1, 2, 3, 4, 5]], [[1, '', '', '', '']], 'quarter')).toBe(
      'targets: 5 periods do not make whole quarters. Select months by three, quarters by four or weeks by thirteen.',
    );
    expect(shownBy('ru', () => plan([[1, 2, 3, 4, 5]], [[1, '', '', '', '']], 'quarter'))).toContain(
      'из 5 периодов не составить целых кварталов',
    );
    expect(message([[100, '']], [['', 50]])).toBe('targets, column 2: the cell is blank. Enter a number.');
    expect(message([[-100, 5]], [['', '']])).toBe('targets, column 1: -100 is negative. Enter 0 or more.');
    expect(message([[100, 5]], [['', '']], '', -0.1)).toBe('cap: -0.1 is negative. Enter 0 or more.');
    expect(message([[1e20, 5]], [['', '']])).toMatch(/^targets: .* is too much to split into units of 1\./);
    expect(message([[100, 5]], undefined)).toBe('facts is missing. Add it to the formula.');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, anything, anything, (...typed) => {
        expect(shownBy('en', () => planReplan(...typed))).toMatch(/^(no error|targets|facts|rule|cap|unit|forecasts)/);
      }),
      { numRuns: 3000 },
    );
  });
});

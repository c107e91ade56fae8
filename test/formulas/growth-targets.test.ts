import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthTargets } from '../../src/formulas/growth-targets';
import { anything } from './anything';
import { moscow, never, rounded, shownBy } from './shown';

const targets = (history: unknown, growth: unknown, rule?: unknown, unit?: unknown) =>
  rounded(growthTargets(history, growth, rule, unit, never));
const HISTORY = [
  [10, 20, 30, 40],
  [20, 20, 30, 30],
];

describe('GROWTH_TARGETS', () => {
  it('shows the targets and, below them, the growth that they mean', () => {
    expect(targets([[100, 200, 300, 400]], 0.2)).toEqual([
      [120, 240, 360, 480],
      [0.2, 0.2, 0.2, 0.2],
    ]);
  });

  it('grows from the last year', () => {
    expect(targets(HISTORY, 0.5)).toEqual([
      [30, 30, 45, 45],
      [0.5, 0.5, 0.5, 0.5],
    ]);
  });

  it.each(['seasonal', 'Сезонность', ' по сезонности ', 'Season'])('follows the season by the rule “%s”', (rule) => {
    expect(targets(HISTORY, 0.2, rule)).toEqual([
      [18, 24, 36, 42],
      [-0.1, 0.2, 0.2, 0.4],
    ]);
  });

  it.each(['blend', 'среднее', 'Half and half', 'Пополам'])('is between both by the rule “%s”', (rule) => {
    expect(targets(HISTORY, 0.2, rule)).toEqual([
      [21, 24, 36, 39],
      [0.05, 0.2, 0.2, 0.3],
    ]);
  });

  it.each(['qoq', 'квартал к кварталу'])('grows from quarter to quarter by the rule “%s”', (rule) => {
    expect(targets([[100, 100, 100, 100]], 0.2, rule)).toEqual([
      [120, 144, 173, 207],
      [0.2, 0.44, 0.73, 1.07],
    ]);
  });

  it('gives a quarter that brought nothing its seasonal share, with no growth to show', () => {
    const history = [
      [10, 10, 0, 20],
      [0, 10, 10, 20],
    ];
    // Shares .125 .25 .125 .5 of 44: the first quarter is 5.5, the others grow by a tenth.
    expect(targets(history, 0.1, 'yoy', 0.1)).toEqual([
      [5.5, 11, 11, 22],
      ['', 0.1, 0.1, 0.1],
    ]);
  });

  it('counts a blank quarter of the last year as its seasonal share', () => {
    expect(
      targets(
        [
          [10, 20, 30, 40],
          [20, 40, 60, ''],
        ],
        0,
      ),
    ).toEqual([
      [20, 40, 60, 80],
      [0, 0, 0, 0],
    ]);
  });

  it('takes dated sales, of which the last whole year counts', () => {
    const sales = ['2025-01-15', '2025-04-15', '2025-07-15', '2025-10-15', '2025-12-15', '2026-01-15'];
    expect(
      targets(
        sales.map((date, at) => [date, (at + 1) * 10]),
        0.1,
      ),
    ).toEqual([
      [11, 22, 33, 99],
      [0.1, 0.1, 0.1, 0.1],
    ]);
  });

  it('names what it cannot use, and the cure', () => {
    const message = (language: 'en' | 'ru', ...[history, growth, rule, unit]: unknown[]) =>
      shownBy(language, () => growthTargets(history, growth, rule, unit, moscow));
    expect(message('en', HISTORY, 20)).toBe(
      'growth: 20 means 2,000 %. Enter a growth from -100 % to 1000 %, such as 20% or 0.2.',
    );
    expect(message('ru', HISTORY, 20)).toContain('growth: 20 — это 2\u00a0000 %.');
    expect(message('en', HISTORY, '20 %')).toBe('growth: “20 %” is text. Enter it as a number, without quotes.');
    expect(message('en', HISTORY, 0.2, 'fast')).toBe(
      'rule: “fast” is not known. Enter one of: yoy, seasonal, blend, qoq.',
    );
    expect(message('ru', HISTORY, 0.2, 'быстро')).toContain('год к году, сезонность, среднее, квартал к кварталу');
    expect(message('en', [[10, 10, 10, 0]], 0.2, 'qoq')).toBe(
      'history: nothing was sold in the last quarter, so nothing can grow from it. Choose another rule, such as yoy.',
    );
    expect(message('en', HISTORY, 0.2, '', 0)).toBe('unit: 0 is not above 0. Enter a number such as 1 or 1000.');
    expect(message('en', [[1e15, 1, 1, 1]], 0.2, '', 0.01)).toContain('history: ');
  });

  it('answers or says what is wrong, whatever a sheet hands over', () => {
    const history = fc.oneof(fc.constant(HISTORY), anything);
    fc.assert(
      fc.property(history, fc.oneof(fc.constant(0.2), anything), anything, anything, (...typed) => {
        const [own, growth, rule, unit] = typed;
        const shown = shownBy('en', () => growthTargets(own, growth, rule, unit, moscow));
        expect(shown).toMatch(/^(no error|history|growth|rule|unit)/);
        expect(shown).not.toContain('null');
      }),
      { numRuns: 1000 },
    );
  });
});

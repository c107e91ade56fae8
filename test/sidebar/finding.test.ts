import { describe, expect, test } from 'vitest';
import { argumentsIn, separated, separatorIn } from '../../src/i18n/functions/functions';
import { formulasIn } from '../../src/i18n/functions/gallery';
import { formulasFor } from '../../src/sidebar/finding';

const namesFor = (wanted: string) => formulasFor(wanted, formulasIn('en')).map(({ name }) => name);

describe('the search for a formula', () => {
  test.each([
    ['plan_split', ['PLAN_SPLIT']],
    ['план по неделям', ['PLAN_WEEKS']],
    ['run rate', ['PLAN_PACE']],
    ['темп', ['PLAN_PACE']],
    ['сезонность', ['SEASONAL_QUARTERS', 'SEASONAL_MONTHS', 'SEASONAL_CONFIDENCE', 'GROWTH_TARGETS']],
    ['Seasonality', ['SEASONAL_QUARTERS', 'SEASONAL_MONTHS', 'SEASONAL_CONFIDENCE', 'GROWTH_TARGETS']],
    ['воронку', ['PLAN_ACTIONS', 'CONVERSION_SMOOTH']],
    ['звонков', ['PLAN_ACTIONS']],
    ['НАДЁЖНА', ['SEASONAL_CONFIDENCE']],
    ['надежна', ['SEASONAL_CONFIDENCE']],
    ['why miss', ['GAP_CAUSES']],
    ['weather', []],
  ])('“%s” finds %j', (wanted, names) => {
    expect(namesFor(wanted)).toEqual(names);
  });

  test('that asks for nothing finds all', () => {
    expect(formulasFor(' ', formulasIn('en'))).toEqual(formulasIn('en'));
    expect(formulasFor('?!', formulasIn('ru'))).toEqual(formulasIn('ru'));
  });
});

describe('a formula as it is shown', () => {
  test('has the separator of the spreadsheet between arguments alone', () => {
    const formula = 'PLAN_REPLAN({1; 2}; {""; 3}; "a;b"; ; 1)';
    expect(separated(formula, ',')).toBe('PLAN_REPLAN({1; 2}, {""; 3}, "a;b", , 1)');
    expect(separated(formula, ';')).toBe(formula);
  });

  test('has `;` where the comma belongs to numbers', () => {
    const locales = ['en_US', 'en_GB', 'ja_JP', 'ru_RU', 'de_DE', 'pt_BR', 'no such locale'];
    expect(locales.map(separatorIn)).toEqual([',', ',', ',', ';', ';', ';', ';']);
  });

  test('names its arguments, and those that may be left out', () => {
    expect(argumentsIn('plan [weights.months]')).toEqual([
      { key: 'plan', name: 'plan', isOptional: false },
      { key: 'weights.months', name: 'weights', isOptional: true },
    ]);
  });
});

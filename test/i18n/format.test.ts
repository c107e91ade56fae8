import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import { formatterFor } from '../../src/i18n/format';
import { englishForm, russianForm } from '../../src/i18n/plural';

const ru = formatterFor('ru-RU');
const en = formatterFor('en-US');
const spaced = (text: string) => text.replace(/\s/g, ' ');

describe('figures in a sentence', () => {
  it('are grouped as people of the language do', () => {
    expect([spaced(ru.number(1_234_567)), en.number(1_234_567)]).toEqual(['1 234 567', '1,234,567']);
    expect([spaced(ru.percent(0.123)), en.percent(0.123), spaced(ru.percent(0.5))]).toEqual([
      '12,3 %',
      '12.3%',
      '50 %',
    ]);
  });

  it('of money are whole from a thousand up', () => {
    expect([12, 12.5, 999.994, 999.999, 1234.56, 0.001, -0.001].map(en.money)).toEqual([
      '12',
      '12.50',
      '999.99',
      '1,000',
      '1,235',
      '0',
      '0',
    ]);
    expect(spaced(ru.money(-1_500_000))).toBe('-1 500 000');
  });

  it('that need not be exact have three figures', () => {
    expect([1_234_567, 12.345, 0.5, -98_765, 0].map(en.rough)).toEqual(['1,230,000', '12.3', '0.5', '-98,800', '0']);
  });

  it('are told in millions from ten million on, and so is what stands beside such an amount', () => {
    expect([9_999_000, 12_345_678, -386_563_062, 1_249_151_446].map((amount) => en.rough(amount))).toEqual([
      '10,000,000',
      '12.3 million',
      '-387 million',
      '1,249 million',
    ]);
    expect(spaced(ru.rough(60_662_554))).toBe('60,7 млн');
    expect([en.rough(9_480_000, 12_000_000), en.rough(0, 12_000_000)]).toEqual(['9.48 million', '0 million']);
  });

  it('that people have set are exact below ten million', () => {
    expect([en.sum(9_876_543), en.sum(98_765_432), en.sum(9_876_543, 98_765_432), en.sum(12.5)]).toEqual([
      '9,876,543',
      '98.8 million',
      '9.88 million',
      '12.50',
    ]);
  });

  it('never show a minus zero', () => {
    expect([en.number(-0), en.money(-0.4e-9), en.percent(-0.0001)]).toEqual(['0', '0', '0%']);
  });
});

describe('days in a sentence', () => {
  it('are days whatever the clock of the machine', () => {
    const day = dayOf('2026-03-31');
    expect([ru.day(day), ru.dayAndMonth(day), ru.month(day)]).toEqual(['31.03.2026', '31.03', 'март']);
    expect([en.day(day), en.dayAndMonth(day), en.month(day)]).toEqual(['Mar 31, 2026', 'Mar 31', 'March']);
    expect(ru.day(dayOf('2026-01-01'))).toBe('01.01.2026');
  });
});

describe('a noun after a number', () => {
  it('has three forms in Russian', () => {
    const forms = ['строка', 'строки', 'строк'] as const;
    expect([0, 1, 2, 5, 11, 21, 22, 25, 112, 1001].map((count) => russianForm(count, forms))).toEqual([
      'строк',
      'строка',
      'строки',
      'строк',
      'строк',
      'строка',
      'строки',
      'строк',
      'строк',
      'строка',
    ]);
  });

  it('agrees with what Unicode knows of Russian', () => {
    const rules = new Intl.PluralRules('ru-RU');
    fc.assert(fc.property(fc.nat(), (count) => russianForm(count, ['one', 'few', 'many']) === rules.select(count)));
  });

  it('has two in English', () => {
    expect([0, 1, 2].map((count) => englishForm(count, 'row', 'rows'))).toEqual(['rows', 'row', 'rows']);
  });
});

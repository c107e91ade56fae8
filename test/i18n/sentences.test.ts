import { describe, expect, it } from 'vitest';
import type { InputName } from '../../src/domain/inputs';
import { Mistake, type MistakeCode, type Mistakes } from '../../src/domain/problem';
import type { Problem, RowProblem } from '../../src/domain/table';
import { en } from '../../src/i18n/en';
import { ru } from '../../src/i18n/ru';
import { sentenceFor } from '../../src/i18n/sentence';

const excluded = { afterToday: 0, otherCurrency: 0, notCounted: 0 };
const examples: { [code in MistakeCode]: Mistakes[code] } = {
  emptyTab: { tab: 'Лист1' },
  noRows: { tab: 'Лист1' },
  noColumn: { field: 'date', tab: 'Лист1', headings: 'A, B' },
  noUsableRows: { tab: 'Лист1', problems: 3, excluded },
  noLastYear: { year: 2029, years: '2024, 2025' },
  mixedCurrencies: {
    tab: 'Лист1',
    currencies: [
      { currency: 'RUB', rows: 1200 },
      { currency: 'USD', rows: 1 },
    ],
  },
  nobodyToPlan: { year: 2026 },
  noInputColumn: { input: 'actions', field: 'kind', tab: 'Действия', headings: 'A, B' },
  tabIsGone: {},
  busy: { by: 'ann@example.com', since: 'пн, 2 мар., 7:12' },
  nothingToRefresh: {},
  salesTabIsGone: {},
  salesColumnGone: { tab: 'Лист1', column: 'Сумма' },
  protectedTabs: { tabs: ['Иванова', 'Петров'] },
  formulaRedrawn: {},
  formulaHasNoRoom: { area: 'B7:B9', taken: 'B8' },
  formulaProtected: { area: 'B7' },
  badYear: { value: 'soon' },
  badGrowth: { value: '99' },
  badUnit: { value: '-1' },
  missing: { argument: 'total' },
  isEmpty: { argument: 'total' },
  notOneCell: { argument: 'total' },
  notANumber: { argument: 'weights', row: 2, column: 3, value: 'x' },
  dateNotNumber: { argument: 'weights', row: 2 },
  cellError: { argument: 'weights', row: 2, value: '#N/A' },
  notADate: { argument: 'history', row: 2, column: 1, value: 'x' },
  negative: { argument: 'weights', row: 2, value: '-1' },
  notPositive: { argument: 'unit', value: '0' },
  tooLarge: { argument: 'history', row: 2, value: '1e+101' },
  tooManyUnits: { argument: 'total', value: '1e+20', unit: '0.01' },
  endBeforeStart: {},
  noSuchRule: { value: 'x', english: 'yoy, blend', russian: 'год к году, среднее' },
  noSuchCalendar: { value: 'US' },
  noOfficialCalendar: { year: 2027, first: 2014, last: 2026, isFixed: false },
  notAHistory: { argument: 'history', rows: 3, columns: 5, periods: 4 },
  noWholeYear: { argument: 'history' },
  blankPeriod: { argument: 'history', period: 4, periods: 4 },
  onlyTotals: { argument: 'history', periods: 12 },
  growthTooFar: { value: 20 },
  noLastQuarter: {},
  notAsMany: { argument: 'weights', given: 2, wanted: 3 },
  notALine: { argument: 'won' },
  notSameSize: { argument: 'facts', other: 'targets' },
  notAShare: { argument: 'level', value: '95', percent: 95 },
  moreWonThanDecided: { argument: 'won', row: 2, value: '7', decided: '5' },
  tooManyFactors: { argument: 'plan', most: 6 },
  notQuarters: { argument: 'targets', given: 5 },
  notOneEach: { argument: 'mix', names: 'retro, potential, capacity' },
  partsMissTotal: { argument: 'limits', made: 1150, total: 1200 },
  tooShort: { argument: 'history', given: 2, fewest: 3 },
  notASeason: { argument: 'season_length', value: '7' },
  notACount: { argument: 'horizon', value: '0', most: 60 },
  noSales: { argument: 'history', row: 2 },
};
const codes = Object.keys(examples) as MistakeCode[];

describe.each([en, ru])('a mistake in $locale', ({ locale }) => {
  const language = locale === 'ru-RU' ? 'ru' : 'en';

  it.each(codes)('%s is one or more whole sentences without a hole', (code) => {
    const sentence = sentenceFor(new Mistake(code, examples[code]), language);
    expect(sentence).toMatch(/^[\p{L}«“].*\.$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}/);
  });

  it.each(codes)('%s tells its argument, tab and place', (code) => {
    const sentence = sentenceFor(new Mistake(code, examples[code]), language);
    const { argument, tab, row } = { argument: '', tab: '', row: '', ...examples[code] };
    expect(sentence).toContain(argument);
    expect(sentence).toContain(tab);
    expect(sentence).toContain(String(row));
  });
});

describe('sentences', () => {
  it('count as people do', () => {
    const say = (problems: number) => ru.mistakes.noUsableRows({ tab: 'Лист1', problems, excluded });
    expect([1, 3, 12].map((count) => /: (.*?) с ошибками/.exec(say(count))?.[1])).toEqual([
      '1 строка',
      '3 строки',
      '12 строк',
    ]);
    expect(en.mistakes.noUsableRows({ tab: 'S', problems: 1, excluded })).toContain('1 row has an error');
  });

  it('say that all sales are in the future when no row is wrong', () => {
    expect(ru.mistakes.noUsableRows({ tab: 'Лист1', problems: 0, excluded: { ...excluded, afterToday: 4 } })).toBe(
      'На листе «Лист1» все подходящие продажи датированы будущим числом. Проверьте даты.',
    );
  });

  it('say why nothing is left to count', () => {
    const say = (change: Partial<typeof excluded>) =>
      en.mistakes.noUsableRows({ tab: 'S', problems: 0, excluded: { ...excluded, ...change } });
    expect(say({ afterToday: 3, notCounted: 9 })).toContain('dated later than today');
    expect(say({ otherCurrency: 3, notCounted: 9 })).toContain('in the chosen currency');
    expect(say({ notCounted: 9 })).toContain('of the chosen kind');
  });

  it('count the rows of each currency', () => {
    const { mixedCurrencies } = examples;
    expect(ru.mistakes.mixedCurrencies(mixedCurrencies)).toContain('RUB (1\u00a0200 строк), USD (1 строка).');
    expect(en.mistakes.mixedCurrencies(mixedCurrencies)).toContain('RUB (1,200 rows), USD (1 row).');
  });

  it('name one tab that is protected, and the first of many', () => {
    expect(en.mistakes.protectedTabs({ tabs: ['Ann'] })).toContain(
      'protected from the person who refreshed: “Ann”. The owner',
    );
    const tabs = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    expect(en.mistakes.protectedTabs({ tabs })).toContain(
      'who refreshed: “A”, “B”, “C”, “D”, “E” and 2 more. The owner',
    );
    expect(ru.mistakes.protectedTabs({ tabs })).toContain('кто обновлял: «A», «B», «C», «D», «E» и ещё 2. Попросите');
    expect(ru.mistakes.protectedTabs({ tabs: ['Иванова'] })).toMatch(/^Цифры остались прежними .*: «Иванова»\. /);
  });

  it('tell a number that is written as text, and a heading, how they are meant', () => {
    const say = (value: string, row?: number) => {
      const values = { argument: 'weights', value, ...(row && { row }) };
      return [en.mistakes.notANumber(values), ru.mistakes.notANumber(values)];
    };
    for (const value of ['20 %', '1 000', '0.5', '-3', '1\u00a0200,50'])
      expect(say(value)).toEqual([
        `weights: “${value}” is text. Enter it as a number, without quotes.`,
        `weights: «${value}» — текст. Введите числом: без кавычек, дробь через запятую.`,
      ]);
    expect(say('Вес', 1)).toEqual([
      'weights, row 1: “Вес” is not a number. Enter a number, or select the range without its heading.',
      'weights, строка 1: «Вес» — не число. Введите число или выделите диапазон без заголовка.',
    ]);
    expect(say('3 calls', 2)[0]).toBe('weights, row 2: “3 calls” is not a number. Enter a number.');
    expect(say('')[1]).toBe('weights: пусто. Введите число.');
  });

  it('name a missing column as we would head it', () => {
    expect(ru.mistakes.noInputColumn(examples.noInputColumn)).toContain('нет столбца «Действие»');
    expect(en.mistakes.noInputColumn(examples.noInputColumn)).toContain('no column “Action”');
  });

  it('advise a year when there is one to advise', () => {
    expect(ru.mistakes.noLastYear({ year: 2029, years: '2025' })).toBe(
      'За 2029 год нет продаж, план считать не от чего. Продажи есть за 2025: планируйте следующий за ними год или добавьте продажи за 2029.',
    );
    expect(ru.mistakes.noLastYear({ year: 2029, years: '' })).toContain('Добавьте на лист продажи за 2029 год.');
  });
});

describe.each([en, ru])('words beside a row in $locale', ({ rows, inputs, roles }) => {
  const problem: Problem = { row: 5, column: 'ID', value: 'D-1', reason: 'duplicate', firstRow: 3 };

  it.each(Object.keys(rows) as RowProblem[])('%s fits into a sentence', (reason) => {
    expect(rows[reason]({ ...problem, reason })).toMatch(/^\p{Ll}.*[^.\s]$/u);
  });

  it('name the row that counts in place of a duplicate, and the roles there are', () => {
    expect(rows.duplicate(problem)).toContain('3');
    expect(rows.roleUnknown(problem)).toContain(roles.regionalHead);
  });

  it.each(Object.keys(inputs) as InputName[])(
    '%s has a tab name, different headings and a line of help each',
    (input) => {
      const { tab, help, columns } = inputs[input];
      const texts = Object.values(columns);
      expect(tab).toMatch(/^\p{Lu}\p{L}+$/u);
      expect(new Set(texts.map(({ heading }) => heading)).size).toBe(texts.length);
      for (const line of [help, ...texts.map((column) => column.help)]) expect(line).toMatch(/^[\p{Lu}\d].*\.$/u);
    },
  );
});

import { describe, expect, test } from 'vitest';
import type { HostOptions } from '../../src/host/host';
import { hostOf } from './script';

/** What a custom function is given, as it writes it down. */
function given(formula: string, cells: { readonly [cell: string]: string } = {}, options: Partial<HostOptions> = {}) {
  const code = `function GIVEN() {
    const seen = (value) => value instanceof Date ? 'Date ' + value.toISOString()
      : value instanceof Array ? value.map(seen) : value === undefined ? 'undefined' : value;
    console.log(JSON.stringify(Array.from(arguments, seen)));
  }`;
  const host = hostOf(code, options);
  const tab = options.locale === 'ru_RU' ? 'Лист1' : 'Sheet1';
  for (const [cell, text] of Object.entries(cells)) host.type(tab, cell, text);
  host.type(tab, 'Z9', formula);
  return JSON.parse(host.logs.at(-1)!.text);
}

/** What a cell shows that calls a function with this body. */
function answered(body: string, formula = '=ANSWER()', options: Partial<HostOptions> = {}) {
  const host = hostOf(`/** @customfunction */ function ANSWER(value) { ${body} }`, options);
  const tab = options.locale === 'ru_RU' ? 'Лист1' : 'Sheet1';
  host.type(tab, 'A1', formula);
  return { host, values: host.values(tab), shown: host.display(tab, 'A1'), hover: host.hover(tab, 'A1') };
}

describe('what a custom function is given', () => {
  const cells = { A1: '1', B1: 'x', A2: 'TRUE', A3: '#N/A', B3: '2026-01-02', C3: '12:30' };

  test('a cell is a value, a range is rows', () => {
    expect(given('=GIVEN(A1;A1:B2)', cells)).toEqual([
      1,
      [
        [1, 'x'],
        [true, ''],
      ],
    ]);
  });

  test('blank is an empty text, alone and in a range', () => {
    expect(given('=GIVEN(D1;D1:D2)', cells)).toEqual(['', [[''], ['']]]);
  });

  test('an argument left empty is an empty text, one left out is undefined', () => {
    expect(given('=GIVEN(1;;3)')).toEqual([1, '', 3]);
    const { shown } = answered('return typeof value;');
    expect(shown).toBe('undefined');
  });

  test('an error arrives as its text', () => {
    expect(given('=GIVEN(A3;A3:B3)', { A3: '#N/A', B3: '5' })).toEqual(['#N/A', [['#N/A', 5]]]);
  });

  test('a date is the instant at which the clock of the spreadsheet shows it', () => {
    expect(given('=GIVEN(B3)', cells, { zone: 'Europe/Moscow' })).toEqual(['Date 2026-01-01T21:00:00.000Z']);
    expect(given('=GIVEN(C3)', cells)).toEqual(['Date 1899-12-30T12:30:00.000Z']);
  });

  test('a percentage is a fraction, money is a number', () => {
    expect(given('=GIVEN(A1;A2)', { A1: '5%', A2: '$1,200' })).toEqual([0.05, 1200]);
  });

  test('names are the same in capitals and small letters', () => {
    expect(given('=given(1)')).toEqual([1]);
  });

  test('ARRAYFORMULA around it changes nothing: it is called once with the range', () => {
    expect(given('=ARRAYFORMULA(GIVEN(A1:A2))', cells)).toEqual([[[1], [true]]]);
  });
});

describe('what a custom function answers', () => {
  test('rows spill', () => {
    expect(answered("return [[1, 'a'], [2, null]];").values).toEqual([
      [1, 'a'],
      [2, ''],
    ]);
  });

  test('a list runs down', () => {
    expect(answered('return [1, 2];').values).toEqual([[1], [2]]);
  });

  test('nothing is a blank cell', () => {
    expect(answered('return null;').shown).toBe('');
    expect(answered('').shown).toBe('');
  });

  test('a date is shown as one', () => {
    expect(answered('return new Date(Date.UTC(2026, 0, 2));').shown).toBe('1/2/2026');
    const options = { locale: 'ru_RU', zone: 'Europe/Moscow' } as const;
    expect(answered('return new Date(Date.UTC(2026, 0, 1, 21));', '=ANSWER()', options).shown).toBe('02.01.2026');
  });

  test('what is no number is an error', () => {
    expect(answered('return [[NaN, Infinity, 1 / 3]];').values).toEqual([['#NUM!', '#NUM!', 1 / 3]]);
  });

  test('what it throws is shown over the cell, with its line', () => {
    const { shown, hover } = answered("\n throw new Error('weights must not be negative');");
    expect([shown, hover]).toEqual(['#ERROR!', 'weights must not be negative (line 2).']);
  });

  test('a spill that would overwrite something is an error that names the cell', () => {
    const { host } = answered('return [[1], [2], [3]];');
    host.type('Sheet1', 'A3', 'mine');
    expect(host.display('Sheet1', 'A1')).toBe('#REF!');
    expect(host.hover('Sheet1', 'A1')).toBe('Array result was not expanded because it would overwrite data in A3.');
  });
});

describe('custom functions', () => {
  test('are run again when an argument changes, and only then', () => {
    const host = hostOf("function TWICE(x) { console.log('called'); return x * 2; }");
    host.type('Sheet1', 'A1', '2');
    host.type('Sheet1', 'B1', '=TWICE(A1)');
    host.type('Sheet1', 'B2', '=TWICE(2)');
    host.type('Sheet1', 'C1', 'other');
    expect(host.logs).toHaveLength(1);
    host.type('Sheet1', 'A1', '3');
    expect(host.display('Sheet1', 'B1')).toBe('6');
    expect(host.logs).toHaveLength(2);
  });

  test('are offered with their documentation where they say so; every other public function can be called too', () => {
    const host = hostOf(`
      /**
       * Splits a total.
       *   By weights.
       *
       * @param {100} total The total,
       *   in money.
       * @param {A1:A3} weights One weight for each part.
       * @return The parts.
       * @customfunction
       */
      function SPLIT_IT(total, weights) { return 1; }
      // not documented
      function onOpen() {}
      function secret_() {}`);
    expect(host.functions).toEqual([
      {
        name: 'SPLIT_IT',
        description: 'Splits a total. By weights.',
        parameters: [
          { name: 'total', description: 'The total, in money.' },
          { name: 'weights', description: 'One weight for each part.' },
        ],
        offered: true,
      },
      { name: 'ONOPEN', description: '', parameters: [], offered: false },
    ]);
    expect(host.callable).toEqual(['SPLIT_IT', 'onOpen']);
  });

  test('that nobody declared are unknown', () => {
    const host = hostOf('function secret_() { return 1; }');
    host.type('Sheet1', 'A1', '=SECRET_()');
    expect(host.display('Sheet1', 'A1')).toBe('#NAME?');
  });

  test('are those of the add-on in this workbook, whatever another one has', () => {
    const [one, two] = [hostOf('function MINE() { return 1; }'), hostOf('function MINE() { return 2; }')];
    const other = hostOf('function onOpen() {}');
    for (const host of [one, two, other]) host.type('Sheet1', 'A1', '=MINE()');
    expect([one, two, other].map((host) => host.display('Sheet1', 'A1'))).toEqual(['1', '2', '#NAME?']);
  });

  test('do not take the name of a built-in function', () => {
    const host = hostOf('function SUM() { return 5; }');
    host.type('Sheet1', 'A1', '=SUM(1;2)');
    expect(host.display('Sheet1', 'A1')).toBe('3');
  });

  test('are answered again when a saved workbook is opened', () => {
    const code = 'function TWICE(x) { return x * 2; }';
    const first = hostOf(code);
    first.type('Sheet1', 'A1', '=TWICE(4)');
    expect(hostOf(code, { data: first.exportData() }).display('Sheet1', 'A1')).toBe('8');
  });

  test('can be called from outside, for the grid of another model', () => {
    const host = hostOf('function TWICE(x) { return x.map((row) => row.map((y) => y * 2)); }');
    expect(host.callCustomFunction('TWICE', [[[{ value: 1 }, { value: 2 }]]])).toEqual([[{ value: 2 }, { value: 4 }]]);
    expect(host.callCustomFunction('NOTHING', [])).toEqual({ error: "Unknown function: 'NOTHING'.", shown: '#NAME?' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { Mistake } from '../../src/domain/problem';
import { readFacts } from '../../src/domain/retro';
import type { Table } from '../../src/domain/table';

const headings = ['Date', 'Amount', 'Manager', 'Team', 'Division', 'Note'];
const columns = { date: 0, amount: 1, manager: 2, team: 3, division: 4 };
const reading = { today: dayOf('2026-06-30'), company: 'Company' };
const tableOf = (...rows: Cell[][]): Table => ({ name: 'Sales', headings, rows, firstRow: 2 });
const read = (...rows: Cell[][]) => readFacts(tableOf(...rows), columns, reading);

const codeOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error instanceof Mistake ? [error.code, error.values] : error;
  }
};

describe('a row of past sales', () => {
  it('becomes a fact', () => {
    expect(read(['2026-03-31', '1 234,50 ₽', ' Anna  Ivanova ', 'North', 'B2B', '']).facts).toEqual([
      { row: 2, day: dayOf('2026-03-31'), amount: 1234.5, manager: 'Anna Ivanova', team: 'North', division: 'B2B' },
    ]);
  });

  it('is a problem with its row, its heading, its value and a reason', () => {
    const good: Cell[] = ['2026-03-31', 1, 'A', 'N', 'B'];
    const withCell = (at: number, cell: Cell) => good.map((value, index) => (index === at ? cell : value));
    const { facts, problems } = read(
      good,
      withCell(0, ''),
      withCell(0, '03/04/2026'),
      withCell(1, ' '),
      withCell(1, '12 %'),
      withCell(1, '#N/A'),
      withCell(2, ''),
      withCell(3, ''),
      withCell(4, '#REF!'),
    );
    expect(facts).toHaveLength(1);
    expect(problems).toEqual([
      { row: 3, column: 'Date', value: '', reason: 'dateMissing' },
      { row: 4, column: 'Date', value: '03/04/2026', reason: 'dateUnreadable' },
      { row: 5, column: 'Amount', value: ' ', reason: 'amountMissing' },
      { row: 6, column: 'Amount', value: '12 %', reason: 'amountUnreadable' },
      { row: 7, column: 'Amount', value: '#N/A', reason: 'cellError' },
      { row: 8, column: 'Manager', value: '', reason: 'notFilledIn' },
      { row: 9, column: 'Team', value: '', reason: 'notFilledIn' },
      { row: 10, column: 'Division', value: '#REF!', reason: 'cellError' },
    ]);
  });

  it('is passed over when it is wholly blank, also with an unticked checkbox', () => {
    const { facts, problems } = read(['', '', '', '', '', false], ['2026-03-31', 1, 'A', 'N', 'B', false]);
    expect([facts.map(({ row }) => row), problems]).toEqual([[3], []]);
  });

  it('is a problem when only a note stands in it', () => {
    expect(read(['', '', '', '', '', 'call back'], ['2026-01-01', 1, 'A', 'N', 'B', '']).problems).toHaveLength(1);
  });

  it('is counted apart when it is dated after today', () => {
    const { facts, excluded } = read(['2026-06-30', 1, 'A', 'N', 'B'], ['2026-07-01', 1, 'A', 'N', 'B']);
    expect([facts.length, excluded]).toEqual([1, { afterToday: 1, otherCurrency: 0, notCounted: 0 }]);
  });

  it('may be shorter than the headings', () => {
    expect(read(['2026-06-30', 1]).problems).toEqual([{ row: 2, column: 'Manager', value: '', reason: 'notFilledIn' }]);
  });
});

describe('names', () => {
  it('are one person in any letter case, with or without ё, as spelled first', () => {
    const names = ['Артём Ёлкин', 'АРТЕМ  ЕЛКИН', 'артём ёлкин', 'Артём Елкина'];
    const { facts } = read(...names.map((name): Cell[] => ['2026-03-31', 1, name, 'N', 'B']));
    expect(facts.map(({ manager }) => manager)).toEqual(['Артём Ёлкин', 'Артём Ёлкин', 'Артём Ёлкин', 'Артём Елкина']);
  });

  it('may be numbers', () => {
    expect(
      read(['2026-03-31', 1, 7, 'N', 'B'], ['2026-03-31', 1, '7', 'N', 'B']).facts.map(({ manager }) => manager),
    ).toEqual(['7', '7']);
  });

  it('are the company where there is no column', () => {
    const { facts } = readFacts(tableOf(['2026-03-31', 1, 'A']), { date: 0, amount: 1 }, reading);
    expect(facts[0]).toMatchObject({ manager: 'Company', team: 'Company', division: 'Company' });
  });
});

describe('a tab', () => {
  it('without headings, rows or a needed column is a mistake that names it', () => {
    const empty = { name: 'Sales', headings: ['', ' '], rows: [], firstRow: 2 };
    expect(codeOf(() => readFacts(empty, columns, reading))).toEqual(['emptyTab', { tab: 'Sales' }]);
    expect(codeOf(() => read(['', ''], [false, ' ']))).toEqual(['noRows', { tab: 'Sales' }]);
    expect(codeOf(() => readFacts(tableOf(['x']), { amount: 1 }, reading))).toEqual([
      'noColumn',
      { field: 'date', tab: 'Sales', headings: 'Date, Amount, Manager, Team, Division, Note' },
    ]);
    expect(codeOf(() => readFacts(tableOf(['x']), { date: 0, amount: 99 }, reading))).toMatchObject([
      'noColumn',
      { field: 'amount' },
    ]);
  });

  it('is read whatever stands in its cells, and every row is accounted for', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(
        '#N/A',
        '2026-03-31',
        '31.03.2026',
        '1 000',
        46_000,
        '',
        '2027-01-01',
        'Anna',
        '(',
        '$',
        '__proto__',
      ),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (cells) => {
        const table = tableOf(['2026-03-31', 1, 'A', 'N', 'B'], ...cells);
        const { facts, problems, excluded } = readFacts(table, columns, reading);
        const blank = table.rows.filter((row) => row.every((value) => value === false || String(value).trim() === ''));
        expect(facts.length + problems.length + excluded.afterToday + blank.length).toBe(table.rows.length);
        expect(facts.every(({ amount, day }) => Number.isFinite(amount) && Number.isInteger(day))).toBe(true);
      }),
    );
  });
});

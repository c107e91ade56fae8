import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { assertOneCurrency } from '../../src/domain/currency';
import { type People, peopleOf } from '../../src/domain/people';
import { Mistake } from '../../src/domain/problem';
import { type Reading, readFacts } from '../../src/domain/retro';
import type { Columns } from '../../src/domain/retro-columns';
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

describe('a deal', () => {
  const headings = ['Date', 'Amount', 'Manager', 'Deal ID', 'Client', 'Product', 'Region'];
  const columns = { date: 0, amount: 1, manager: 2, deal: 3, client: 4, product: 5, region: 6 };
  const readDeals = (...rows: Cell[][]) => readFacts({ name: 'Sales', headings, rows, firstRow: 2 }, columns, reading);

  it('is told with its client, product and region where they are filled in', () => {
    const { facts } = readDeals(
      ['2026-03-31', 1, 'A', 'D-1', 'Alfa', 'Beer', 'Perm'],
      ['2026-03-31', 1, 'A', '', '#N/A'],
    );
    expect(facts).toMatchObject([{ deal: 'D-1', client: 'Alfa', product: 'Beer', region: 'Perm' }, { row: 3 }]);
    expect(Object.keys(facts[1]!)).not.toEqual(expect.arrayContaining(['deal', 'client', 'product', 'region']));
  });

  it('counts once: another row with its ID is a problem that names the first', () => {
    const { facts, problems } = readDeals(
      ['2026-03-31', 100, 'A', 7],
      ['2026-04-01', 200, 'B', ' 7 '],
      ['2026-04-01', 300, 'B', '8'],
    );
    expect(facts.map(({ row }) => row)).toEqual([2, 4]);
    expect(problems).toEqual([{ row: 3, column: 'Deal ID', value: '7', reason: 'duplicate', firstRow: 2 }]);
  });

  it('may be returned, also in parts, but not twice by the same row', () => {
    const { facts, problems } = readDeals(
      ['2026-03-31', 100, 'A', 'D-1'],
      ['2026-04-01', -30, 'A', 'D-1'],
      ['2026-04-02', -30, 'A', 'D-1'],
      ['2026-04-02', -30, 'A', 'D-1'],
    );
    expect(facts.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(problems).toMatchObject([{ row: 5, reason: 'duplicate', firstRow: 4 }]);
  });

  it('is no duplicate of a row that does not count itself', () => {
    const { facts, problems } = readDeals(
      ['2026-12-31', 100, 'A', 'D-1'],
      ['2026-03-31', '?', 'A', 'D-1'],
      ['2026-03-31', 100, 'A', 'D-1'],
    );
    expect([facts.map(({ row }) => row), problems.map(({ reason }) => reason)]).toEqual([[4], ['amountUnreadable']]);
  });
});

describe('rows that do not count', () => {
  const headings = ['Date', 'Amount', 'Stage', 'Currency'];
  const readOnly = (change: Partial<Reading>, ...rows: Cell[][]) =>
    readFacts(
      { name: 'Sales', headings, rows, firstRow: 2 },
      { date: 0, amount: 1, currency: 3 },
      { ...reading, ...change },
    );
  const only = { column: 2, value: ' won ' };

  it('are counted apart and not examined', () => {
    const { facts, problems, excluded } = readOnly(
      { only },
      ['2026-03-31', 1, 'Won'],
      ['', '', 'Prospecting'],
      ['2026-03-31', 1],
      ['', 1, 'WON'],
    );
    expect(facts.map(({ row }) => row)).toEqual([2]);
    expect(problems).toMatchObject([{ row: 5, reason: 'dateMissing' }]);
    expect(excluded).toEqual({ afterToday: 0, otherCurrency: 0, notCounted: 2 });
  });

  const mixed: Cell[][] = [
    ['2026-03-31', 1, 'Won', 'руб.'],
    ['2026-03-31', 2, 'Won', 'RUB'],
    ['2026-03-31', 4, 'Won', '$'],
    ['2026-03-31', 8, 'Lost', 'EUR'],
    ['soon', 16, 'Won', 'USD'],
  ];

  it('may be in another currency than the chosen one', () => {
    const { facts, problems, excluded, currencies } = readOnly({ only, currency: 'RUB' }, ...mixed);
    expect(facts.map(({ amount }) => amount)).toEqual([1, 2]);
    expect([problems, excluded]).toEqual([[], { afterToday: 0, otherCurrency: 2, notCounted: 1 }]);
    expect(currencies).toEqual([
      { currency: 'RUB', rows: 2 },
      { currency: 'USD', rows: 2 },
    ]);
  });

  it('make sums of several currencies, until one is chosen: that is a mistake which counts them', () => {
    const { currencies } = readOnly({}, ...mixed);
    expect(codeOf(() => assertOneCurrency(currencies, undefined, 'Sales'))).toEqual([
      'mixedCurrencies',
      {
        tab: 'Sales',
        currencies: [
          { currency: 'RUB', rows: 2 },
          { currency: 'USD', rows: 2 },
          { currency: 'EUR', rows: 1 },
        ],
      },
    ]);
    expect(codeOf(() => assertOneCurrency(currencies, 'RUB', 'Sales'))).toBeUndefined();
    expect(codeOf(() => assertOneCurrency(readOnly({}, mixed[0]!).currencies, undefined, 'Sales'))).toBeUndefined();
  });

  it('are in the one currency of all others when they tell none, and a problem among several', () => {
    const blank: Cell[] = ['2026-03-31', 1, 'Won', ''];
    expect(readOnly({}, mixed[0]!, blank).facts).toHaveLength(2);
    expect(readOnly({ currency: 'RUB' }, ...mixed.slice(0, 3), blank).problems).toEqual([
      { row: 5, column: 'Currency', value: '', reason: 'notFilledIn' },
    ]);
  });
});

describe('a sale in the name of somebody who has left', () => {
  const people = peopleOf([
    { row: 2, name: 'Anna', to: dayOf('2026-01-31'), successor: 'Boris' },
    { row: 3, name: 'Boris', team: 'South' },
  ]);

  it('counts for the successor from then on, and so does a return', () => {
    const rows = [
      ['2026-01-31', 500, 'Anna'],
      ['2026-02-02', 300, 'anna'],
      ['2026-02-03', -100, 'Anna'],
    ];
    const { facts } = readFacts(tableOf(...rows), { date: 0, amount: 1, manager: 2 }, { ...reading, people });
    expect(facts.map(({ manager, team, amount }) => [manager, team, amount])).toEqual([
      ['Anna', 'Company', 500],
      ['Boris', 'South', 300],
      ['Boris', 'South', -100],
    ]);
  });
});

describe('a sale without a column for the team', () => {
  const people = peopleOf([
    { row: 2, name: 'Anna Ivanova', team: 'North', division: 'B2B', to: dayOf('2026-01-31') },
    { row: 3, name: 'Anna Ivanova', team: 'South', division: 'B2B', from: dayOf('2026-02-01') },
    { row: 4, name: 'Boris', from: dayOf('2026-02-01') },
  ]);
  const readBy = (columns: Columns, ...rows: Cell[][]) =>
    readFacts(tableOf(...rows), columns, { ...reading, people }).facts.map(({ manager, team, division }) => [
      manager,
      team,
      division,
    ]);

  it('arose where the people say of that day, else in the company', () => {
    expect(
      readBy(
        { date: 0, amount: 1, manager: 2 },
        ['2026-01-31', 1, 'ANNA IVANOVA'],
        ['2026-02-01', 1, 'Anna Ivanova'],
        ['2026-02-01', 1, 'Boris'],
        ['2026-02-01', 1, 'Clara'],
      ),
    ).toEqual([
      ['Anna Ivanova', 'North', 'B2B'],
      ['Anna Ivanova', 'South', 'B2B'],
      ['Boris', 'Company', 'Company'],
      ['Clara', 'Company', 'Company'],
    ]);
  });

  it('in a team that its row tells has the division of that team, whoever sold it', () => {
    const people = peopleOf([
      { row: 2, name: 'Anna', team: 'North', division: 'Retail' },
      { row: 3, name: 'Boris', team: 'South', division: 'B2B' },
    ]);
    const table: Table = {
      ...tableOf(
        ['2025-01-01', 'Anna', 1, 'South'],
        ['2025-01-01', 'Left', 1, 'north'],
        ['2025-01-01', 'Left', 1, 'West'],
      ),
      headings: ['Date', 'Manager', 'Amount', 'Team'],
    };
    const { facts } = readFacts(table, { date: 0, manager: 1, amount: 2, team: 3 }, { ...reading, people });
    expect(facts.map(({ team, division }) => [team, division])).toEqual([
      ['South', 'B2B'],
      ['North', 'Retail'],
      ['West', 'Company'],
    ]);
  });

  it('stays where its own row says when there is one, in the spelling of the people', () => {
    expect(readBy({ date: 0, amount: 1, manager: 2, team: 3 }, ['2026-02-01', 1, 'Anna Ivanova', 'NORTH'])).toEqual([
      ['Anna Ivanova', 'North', 'B2B'],
    ]);
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

  it('are their team where there is no column of managers, so that a plan by team and division stands', () => {
    const table = tableOf(['2026-03-31', 1, '', 'East', 'Furniture'], ['2026-03-31', 2, '', 'East', 'Paper']);
    const without = { date: 0, amount: 1, team: 3 };
    const sellers = (chosen: Columns, people?: People) =>
      readFacts(table, chosen, { ...reading, ...(people && { people }) }).facts.map(({ manager }) => manager);
    expect(sellers(without)).toEqual(['East', 'East']);
    expect(sellers({ ...without, division: 4 })).toEqual(['Furniture · East', 'Paper · East']);
    const listed = peopleOf([{ row: 3, name: 'Ann' }]);
    expect(sellers(without, listed)).toEqual(['Company', 'Company']);
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
        const { facts, problems, excluded } = readFacts(
          table,
          { ...columns, deal: 5, currency: 6 },
          { ...reading, currency: 'USD' },
        );
        const blank = table.rows.filter((row) => row.every((value) => value === false || String(value).trim() === ''));
        expect(facts.length + problems.length + excluded.afterToday + excluded.otherCurrency + blank.length).toBe(
          table.rows.length,
        );
        expect(facts.every(({ amount, day }) => Number.isFinite(amount) && Number.isInteger(day))).toBe(true);
      }),
    );
  });
});

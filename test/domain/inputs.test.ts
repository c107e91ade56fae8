import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/domain/calendar';
import type { Cell } from '../../src/domain/cells';
import { INPUTS, type InputName, readInput, recogniseInput } from '../../src/domain/inputs';
import { Mistake } from '../../src/domain/problem';
import { inputs as english } from '../../src/i18n/inputs/en';
import { inputs as russian } from '../../src/i18n/inputs/ru';

const names = Object.keys(INPUTS) as InputName[];
const tableOf = (headings: string[], ...rows: Cell[][]) => ({ name: 'Tab', headings, rows, firstRow: 2 });

describe('people', () => {
  const headings = ['Name', 'Role', 'Team', 'Division', 'Region', 'From', 'To', 'FTE', 'E-mail'];

  it('are read with what is filled in', () => {
    const { records, problems } = readInput(
      'people',
      tableOf(
        headings,
        ['Anna  Ivanova', 'Team lead', 'North', 'B2B', 'Perm', '2026-01-12', '31.12.2026', '0,5', 'anna@example.com'],
        ['Boris'],
      ),
    );
    expect(problems).toEqual([]);
    expect(records).toEqual([
      {
        row: 2,
        name: 'Anna Ivanova',
        role: 'lead',
        team: 'North',
        division: 'B2B',
        region: 'Perm',
        from: dayOf('2026-01-12'),
        to: dayOf('2026-12-31'),
        fte: 0.5,
        email: 'anna@example.com',
      },
      { row: 3, name: 'Boris' },
    ]);
  });

  it('are a problem where the last day is before the first, and none where they are one', () => {
    const people = readInput('people', tableOf(['Name', 'To', 'From'], ['Anna', '2026-02-01', '2026-03-01']));
    expect(people.problems).toEqual([{ row: 2, column: 'To', value: '2026-02-01', reason: 'endBeforeStart' }]);
    const days = tableOf(
      ['Дата', 'По'],
      ['05.05.2026', '01.05.2026'],
      ['05.05.2026', '05.05.2026'],
      ['', '05.05.2026'],
    );
    const { records, problems } = readInput('holidays', days);
    expect(records).toEqual([{ row: 3, date: dayOf('2026-05-05'), to: dayOf('2026-05-05') }]);
    expect(problems).toEqual([
      { row: 2, column: 'По', value: '01.05.2026', reason: 'endBeforeStart' },
      { row: 4, column: 'Дата', value: '', reason: 'dateMissing' },
    ]);
  });

  it('are a problem with its row, its heading, its value and a reason', () => {
    const { records, problems } = readInput(
      'people',
      tableOf(
        headings,
        ['', 'Manager'],
        ['Anna', 'Astronaut'],
        ['Anna', '', '', '', '', 'soon'],
        ['Anna', '', '', '', '', '', '#REF!'],
        ['Anna', '', '', '', '', '', '', 'half'],
        ['Anna', '', '', '', '', '', '', -1],
        ['', '', '', '', '', '', '', '', ''],
      ),
    );
    expect(records).toEqual([]);
    expect(problems).toEqual([
      { row: 2, column: 'Name', value: '', reason: 'notFilledIn' },
      { row: 3, column: 'Role', value: 'Astronaut', reason: 'roleUnknown' },
      { row: 4, column: 'From', value: 'soon', reason: 'dateUnreadable' },
      { row: 5, column: 'To', value: '#REF!', reason: 'cellError' },
      { row: 6, column: 'FTE', value: 'half', reason: 'numberUnreadable' },
      { row: 7, column: 'FTE', value: '-1', reason: 'belowZero' },
    ]);
  });

  it('may come from a list of another system', () => {
    expect(recogniseInput('people', ['sales_agent', 'manager', 'regional_office'])).toEqual({ name: 0, division: 2 });
  });
});

describe('the log of actions', () => {
  it('needs a date, a manager, a kind and a count; kinds are spelled as first', () => {
    const { records, problems } = readInput(
      'actions',
      tableOf(
        ['Дата', 'Менеджер', 'Действие', 'Количество', 'Следующий шаг'],
        ['02.03.2026', 'Анна', 'Звонок', 12, 'КП'],
        ['02.03.2026', 'Анна', 'ЗВОНОК', 3],
        ['02.03.2026', 'Анна', 'Встреча', ''],
        ['02.03.2026', 'Анна', '', 1],
      ),
    );
    const [day, manager] = [dayOf('2026-03-02'), 'Анна'];
    expect(records).toEqual([
      { row: 2, date: day, manager, kind: 'Звонок', count: 12, nextStep: 'КП' },
      { row: 3, date: day, manager, kind: 'Звонок', count: 3 },
    ]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [4, 'Количество'],
      [5, 'Действие'],
    ]);
  });
});

describe('open deals, holidays and settings', () => {
  it('are read by their headings', () => {
    expect(
      readInput('deals', tableOf(['Deal ID', 'Manager', 'Amount', 'Stage'], ['D-1', 'Anna', '1 200,50 ₽', 'Proposal']))
        .records,
    ).toEqual([{ row: 2, deal: 'D-1', manager: 'Anna', amount: 1200.5, stage: 'Proposal' }]);
    expect(
      readInput(
        'holidays',
        tableOf(['Note', 'Date', 'Worked'], ['May Day', '2026-05-01', false], ['', '2026-05-02', true]),
      ).records,
    ).toEqual([
      { row: 2, date: dayOf('2026-05-01'), note: 'May Day' },
      { row: 3, date: dayOf('2026-05-02'), worked: 1 },
    ]);
    expect(readInput('settings', tableOf(['Setting', 'Value'], ['Growth', 0.2], ['Unit', ''])).records).toEqual([
      { row: 2, name: 'Growth', value: 0.2 },
      { row: 3, name: 'Unit' },
    ]);
  });
});

describe('an input table', () => {
  it.each(names)('%s with headings alone, or without any, has no records', (name) => {
    const headings = Object.values(english[name].columns).map(({ heading }) => heading);
    expect(readInput(name, tableOf(headings))).toEqual({ records: [], problems: [] });
    expect(readInput(name, tableOf([]))).toEqual({ records: [], problems: [] });
  });

  it('without a column that it must have is a mistake that names it', () => {
    const attempt = () =>
      readInput('actions', tableOf(['Date', 'Manager', '', 'Count'], ['2026-03-02', 'Anna', 'Call', 1]));
    expect(attempt).toThrow(Mistake);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'noInputColumn',
        values: { input: 'actions', field: 'kind', tab: 'Tab', headings: 'Date, Manager, Count' },
      }),
    );
  });

  it.each(names)('%s is recognised by the headings that we give it in both languages', (name) => {
    for (const texts of [english, russian]) {
      const fields = Object.keys(texts[name].columns);
      const headings = Object.values(texts[name].columns).map(({ heading }) => heading);
      expect(recogniseInput(name, headings)).toEqual(Object.fromEntries(fields.map((field, at) => [field, at])));
    }
  });

  it.each(names)('%s keeps to our headings when somebody adds a column that might mean the same', (name) => {
    const fields = Object.entries(INPUTS[name]);
    for (const texts of [english, russian]) {
      const own = Object.values(texts[name].columns).map(({ heading }) => heading);
      const added = fields.flatMap(([, { headings }]) => headings.split(', ').slice(2));
      const places = Object.fromEntries(fields.map(([field], at) => [field, added.length + at]));
      expect(recogniseInput(name, [...added, ...own])).toEqual(places);
    }
  });

  it('is read whatever stands in its cells, and every row is accounted for', () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('#N/A', '2026-03-31', 'Lead', 'lead', '__proto__', '', 46_000, 'Anna'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.array(cell, { maxLength: 11 })), (name, rows) => {
        const headings = Object.values(english[name].columns).map(({ heading }) => heading);
        const { records, problems } = readInput(name, tableOf(headings, ...rows));
        const blank = rows.filter((row) => row.every((value) => value === false || String(value).trim() === ''));
        expect(records.length + problems.length + blank.length).toBe(rows.length);
      }),
    );
  });
});

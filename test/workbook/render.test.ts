import { describe, expect, test } from 'vitest';
import { render } from '../../src/workbook/render';
import type { Tab } from '../../src/workbook/tab';

const tab: Tab = {
  key: 'manager/North/Retail/Ivanova',
  kind: 'manager',
  name: 'Ivanova',
  color: '#0072b2',
  title: 'Ivanova · 2026',
  messages: ['=not a formula'],
  stamp: 'As of today',
  tables: [
    {
      key: 'months',
      title: 'Months',
      columns: [
        { key: 'period', heading: 'Period', format: 'text' },
        { key: 'plan', heading: 'Plan', format: 'money' },
        { key: 'fact', heading: 'Fact', format: 'money' },
        { key: 'gap', heading: 'Gap', format: 'money', formula: '{fact}-{plan}' },
        { key: 'done', heading: '%', format: 'percent', formula: 'IF({plan}>0;{fact}/{plan};"–")' },
      ],
      rows: [
        { cells: { period: 'January', plan: 100, fact: 90 } },
        { cells: { period: '1/2', plan: 200, fact: null }, key: 'second' },
      ],
      total: 'Total',
    },
  ],
  chart: { type: 'column', title: 'Months', table: 'months', series: ['plan', 'fact'], colors: ['#bdc1c6', '#0072b2'] },
};

const MONEY = '#,##0;-#,##0;–';

describe('rendering a tab', () => {
  const drawing = render(tab);

  test('puts title, message and stamp on top, then each table with its headings, rows and a live total', () => {
    expect(drawing.cells).toEqual([
      ['Ivanova · 2026', '', '', '', ''],
      ['=not a formula', '', '', '', ''],
      ['As of today', '', '', '', ''],
      ['', '', '', '', ''],
      ['Months', '', '', '', ''],
      ['Period', 'Plan', 'Fact', 'Gap', '%'],
      ['January', 100, 90, '=C7-B7', '=IF(B7>0;C7/B7;"–")'],
      ['1/2', 200, '', '=C8-B8', '=IF(B8>0;C8/B8;"–")'],
      ['Total', '=SUM(B7:B8)', '=SUM(C7:C8)', '=C9-B9', '=IF(B9>0;C9/B9;"–")'],
    ]);
  });

  test('marks every text as text, so that "1/2" and "=not a formula" stay what they are', () => {
    expect(drawing.look.numberFormats.map(([first]) => first)).toEqual(Array(9).fill('@'));
    expect(drawing.look.numberFormats[6]).toEqual(['@', MONEY, MONEY, MONEY, '0%']);
  });

  test('draws the chart from the rows, without the total, beside the rectangle', () => {
    expect(drawing.chart).toMatchObject({
      ranges: [1, 2, 3].map((column) => ({ row: 6, column, rows: 3, columns: 1 })),
      row: 5,
      column: 6,
    });
  });

  test('draws a chart that is whole in a window of 1400 pixels with the sidebar open, as long as its columns allow it', () => {
    const [months] = tab.tables;
    const widthBeside = (figures: number, longest?: Tab['longest']) => {
      const columns = [...months!.columns, ...Array(figures - 4).fill(months!.columns[1])];
      const drawn = render({ ...tab, tables: [{ ...months!, columns }], ...(longest && { longest }) });
      const left = drawn.look.columnWidths.slice(0, drawn.chart!.column - 1).reduce((all, width) => all + width, 0);
      return [left, drawn.chart!.width];
    };
    expect(widthBeside(4)).toEqual([160 + 4 * 90, 430]);
    expect(widthBeside(6)).toEqual([160 + 6 * 90, 1020 - 700]);
    expect(widthBeside(6, { name: 40, amount: 12 })).toEqual([260 + 6 * 104, 270]);
  });

  test('draws a chart level with the table that it names, no further to the right than that needs', () => {
    const [months] = tab.tables;
    const wide = { ...months!, key: 'wide', columns: [...months!.columns, ...months!.columns] };
    const chart = { ...tab.chart!, beside: 'months' };
    expect(render({ ...tab, tables: [wide, months!] }).chart).toMatchObject({ row: 5, column: 11 });
    expect(render({ ...tab, tables: [wide, months!], chart }).chart).toMatchObject({ row: 11, column: 6 });
  });

  test('says what each row is about, so that rows can come and go', () => {
    expect(drawing.rows).toEqual([
      'title',
      'message/0',
      'stamp',
      'months/',
      'months/caption',
      'months/heading',
      'months/0',
      'months/second',
      'months/total',
    ]);
  });

  test('marks the columns in which below 0 is behind, from the first row to the total', () => {
    const columns = tab.tables[0]!.columns.map((column) => ({ ...column, isGap: column.key === 'gap' }));
    const { look } = render({ ...tab, tables: [{ ...tab.tables[0]!, columns }] });
    expect(look.gaps).toEqual([{ row: 7, column: 4, rows: 3, columns: 1 }]);
  });

  test('a formula may name the whole column of the body and its first cell; a total may have its own', () => {
    const total = 'SUMIF({period*};"January";{plan*})-{plan^}';
    const columns = tab.tables[0]!.columns.map((column) => (column.key === 'plan' ? { ...column, total } : column));
    const { cells } = render({ ...tab, tables: [{ ...tab.tables[0]!, columns }] });
    expect(cells[8]?.[1]).toBe('=SUMIF(A7:A8;"January";B7:B8)-B7');
  });

  test('says of a cell what stands in the notes of its row; the layout is where, and not what', () => {
    const noted = (...notes: readonly { readonly [key: string]: string }[]): Tab => {
      const [table] = tab.tables;
      return {
        ...tab,
        tables: [{ ...table!, rows: table!.rows.map((row, at) => ({ ...row, notes: notes[at] ?? {} })) }],
      };
    };
    const one = render(noted({ plan: 'as last year' }));
    expect(one.notes).toEqual([{ row: 7, column: 2, text: 'as last year' }]);
    expect(drawing.notes).toEqual([]);
    expect(render(noted({ plan: 'more than last year' })).layout).toBe(one.layout);
    expect(render(noted({ fact: 'as last year' })).layout).not.toBe(one.layout);
    expect(render(noted({}, { plan: 'as last year' })).layout).not.toBe(one.layout);
  });

  test('a table without columns is a title and a note', () => {
    const note = { key: 'actions', title: 'Actions', note: 'Nothing yet.', columns: [], rows: [] };
    const { cells } = render({ ...tab, tables: [note, ...tab.tables] });
    expect(cells.slice(3, 8).map(([first]) => first)).toEqual(['', 'Actions', 'Nothing yet.', '', 'Months']);
    expect(cells[9]).toEqual(['January', 100, 90, '=C10-B10', '=IF(B10>0;C10/B10;"–")']);
  });

  describe('with a table that people type into', () => {
    const entry: Tab['tables'][number] = {
      key: 'entry',
      title: 'Type here',
      columns: [
        { key: 'day', heading: 'Day', format: 'day' },
        { key: 'kind0', heading: 'Calls', format: 'count' },
      ],
      rows: [{ cells: { day: 46083 } }, { cells: { day: 46084 } }],
      total: 'Total',
      foot: 'Moved',
      entry: { help: 'A number.' },
    };
    const live = { formula: '12+SUMIFS({entry.kind0*};{entry.day*};">="&46083)' };
    const months = { ...tab.tables[0]!, rows: [{ cells: { period: 'March', plan: 20, fact: live } }] };
    const drawn = render({ ...tab, tables: [entry, months] });

    test('says where it stands, from the headings to the foot, and what to say of anything but a count', () => {
      expect(drawn.entry).toEqual({ row: 6, column: 1, rows: 5, columns: 2 });
      expect(drawn.entryHelp).toBe('A number.');
      expect(drawn.cells.slice(5, 10).map((row) => row.slice(0, 3))).toEqual([
        ['Day', 'Calls', ''],
        [46083, '', ''],
        [46084, '', ''],
        ['Total', '=SUM(B7:B8)', ''],
        ['Moved', '', ''],
      ]);
      expect(drawn.rows.slice(6, 10)).toEqual(['entry/0', 'entry/1', 'entry/total', 'entry/foot']);
    });

    test('a figure elsewhere follows what is typed', () => {
      expect(drawn.cells[13]).toEqual([
        'March',
        20,
        '=12+SUMIFS(B7:B8;A7:A8;">="&46083)',
        '=C14-B14',
        '=IF(B14>0;C14/B14;"–")',
      ]);
    });

    test('what is to be filled in is pale yellow, and what is said in the foot is text', () => {
      const yellow = drawn.look.backgrounds.map((row) => row.map((color) => color === '#fff8e1'));
      const [on, off] = [
        [false, true, false, false, false],
        [false, false, false, false, false],
      ];
      expect(yellow.slice(5, 10)).toEqual([off, on, on, off, off]);
      expect(drawn.look.numberFormats.slice(6, 10).map((row) => row.slice(0, 2))).toEqual([
        ['yyyy-mm-dd', '#,##0;-#,##0;–'],
        ['yyyy-mm-dd', '#,##0;-#,##0;–'],
        ['@', '#,##0;-#,##0;–'],
        ['@', '@'],
      ]);
    });

    test('a new week keeps the layout, and another kind of actions changes it', () => {
      const [day, calls] = entry.columns;
      const nextWeek = { ...entry, rows: [{ cells: { day: 46090 } }, { cells: { day: 46091 } }] };
      const meetings = { ...entry, columns: [day!, { ...calls!, heading: 'Meetings' }] };
      const layoutOf = (table: Tab['tables'][number]) => render({ ...tab, tables: [table, months] }).layout;
      expect(layoutOf(nextWeek)).toBe(drawn.layout);
      expect(layoutOf(meetings)).not.toBe(drawn.layout);
    });

    test('a formula that names a table that is not there is refused', () => {
      expect(() => render({ ...tab, tables: [months] })).toThrow('{entry.kind0*}');
    });
  });

  test('keeps the layout when only figures change, and changes it when a row is added', () => {
    const [months] = tab.tables;
    const withRows = (rows: Tab['tables'][number]['rows']) => ({ ...tab, tables: [{ ...months!, rows }] });
    const changed = render(
      withRows([{ cells: { period: 'January', plan: 1, fact: 2 } }, { cells: { period: 'February' } }]),
    );
    const longer = render(withRows([...months!.rows, { cells: { period: 'March', plan: 1, fact: 2 } }]));
    expect(changed.layout).toBe(drawing.layout);
    expect(longer.layout).not.toBe(drawing.layout);
  });

  test('refuses a formula or a chart that names what is not there', () => {
    const [months] = tab.tables;
    const columns = [...months!.columns, { key: 'x', heading: 'X', format: 'money' as const, formula: '{nowhere}' }];
    expect(() => render({ ...tab, tables: [{ ...months!, columns }] })).toThrow('nowhere');
    expect(() => render({ ...tab, chart: { ...tab.chart!, table: 'weeks' } })).toThrow('weeks');
  });
});

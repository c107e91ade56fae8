import { beforeAll, describe, expect, test } from 'vitest';
import { styleAt } from '../../src/host/cells';
import type { Host } from '../../src/host/host';
import { recordsOf } from '../../src/host/records';
import type { Workbook } from '../../src/host/workbook';
import type { EntryGrid } from '../../src/jobs/ports';
import type { Drawing } from '../../src/workbook/drawing';
import { render } from '../../src/workbook/render';
import type { Tab, TabTable } from '../../src/workbook/tab';
import { pictureOf } from '../bundle/picture';
import { draw, drawingAddOn, membersCalled, openDrawing } from './drawing';

let code: string;
beforeAll(async () => {
  code = await drawingAddOn();
});

interface Company {
  readonly people?: readonly string[];
  readonly kinds?: readonly string[];
  readonly problems?: readonly string[];
  readonly fact?: number;
}

/** Contents, a team, its people with a grid each, and what is wrong with the data, in so few rows that all can be tried. */
function company({
  people = ['Ann', 'Bob'],
  kinds = ['Calls', 'Visits'],
  problems = ['row 3', 'row 7'],
  fact = 5,
}: Company = {}): Drawing[] {
  const links = people.map((name) => ({ cells: { name: { tab: `manager/${name}`, text: name } } }));
  const rows = people.map((name) => ({
    key: name,
    cells: { name, plan: 10, fact },
    notes: { plan: `${name} has sold ${fact}` },
  }));
  const tabs: Tab[] = [
    tab('contents', [
      { key: 'tabs', title: 'Tabs', columns: [{ key: 'name', heading: 'Tab', format: 'link' }, ...PAD], rows: links },
    ]),
    {
      ...tab('team', [{ key: 'people', title: 'People', columns: FIGURES, rows, total: 'Total' }]),
      chart: {
        type: 'column',
        title: 'People',
        table: 'people',
        series: ['plan', 'fact'],
        colors: ['#aaaaaa', '#00558c'],
      },
    },
    ...people.map((name) => tab(`manager/${name}`, [gridOf(kinds), weeks(fact)])),
    tab('check', [
      {
        key: 'rows',
        title: 'Rows',
        columns: [{ key: 'row', heading: 'Row', format: 'text' }, ...PAD],
        rows: problems.map((row) => ({ key: row, cells: { row } })),
      },
    ]),
  ];
  return tabs.map(render);
}

const PAD = [{ key: 'more', heading: 'More', format: 'text' as const }];
const FIGURES: TabTable['columns'] = [
  { key: 'name', heading: 'Name', format: 'text' },
  { key: 'plan', heading: 'Plan', format: 'money' },
  { key: 'fact', heading: 'Fact', format: 'money' },
  { key: 'gap', heading: 'Gap', format: 'money', formula: '{fact}-{plan}', isGap: true },
];

function tab(key: string, tables: readonly TabTable[]): Tab {
  const name = key.replace('manager/', '');
  return { key, kind: 'team', name, color: '#00558c', title: name, messages: [], stamp: 'today', tables };
}

function gridOf(kinds: readonly string[]): TabTable {
  return {
    key: 'entry',
    title: 'This week',
    columns: [
      { key: 'day', heading: 'Day', format: 'day' },
      ...kinds.map((heading, at) => ({ key: `kind${at}`, heading, format: 'count' as const })),
    ],
    rows: [46083, 46084, 46085].map((day) => ({ cells: { day } })),
    total: 'Total',
    foot: 'Moved',
    entry: { help: 'How many you did' },
  };
}

function weeks(fact: number): TabTable {
  return { key: 'weeks', title: 'Weeks', columns: FIGURES, rows: [{ cells: { name: 'W10', plan: 10, fact } }] };
}

const id = (host: Host, name: string) => {
  const { getters } = host.model;
  return getters.getSheetIds().find((sheetId) => getters.getSheetName(sheetId) === name) ?? '';
};

const names = (host: Host) =>
  host.model.getters.getSheetIds().map((sheetId) => host.model.getters.getSheetName(sheetId));

const rowOf = (host: Host, name: string, text: string) =>
  host.values(name).findIndex((row) => row.some((cell) => cell === text)) + 1;

function insertRow(host: Host, name: string, below: number): void {
  const place = {
    sheetId: id(host, name),
    sheetName: name,
    dimension: 'ROW',
    base: below - 1,
    quantity: 1,
    position: 'after',
  };
  expect(host.model.dispatch('ADD_COLUMNS_ROWS', place as never).isSuccessful).toBe(true);
}

function insertColumn(host: Host, name: string, after: string): void {
  const place = {
    sheetId: id(host, name),
    sheetName: name,
    dimension: 'COL',
    base: after.charCodeAt(0) - 65,
    quantity: 1,
    position: 'after',
  };
  expect(host.model.dispatch('ADD_COLUMNS_ROWS', place as never).isSuccessful).toBe(true);
}

const gridsOf = (host: Host) => host.run('grids') as EntryGrid[];

describe('tabs in parts', () => {
  test('one by one they come to what they are when drawn at once, the contents first of ours and in front', () => {
    const atOnce = openDrawing(code);
    draw(atOnce, company());
    const inParts = openDrawing(code);
    const done: string[] = [];
    const steps: string[] = [];
    while (done.length < company().length) {
      const step = draw(inParts, company(), { done, most: 1 });
      done.push(...step.drawings.map(({ key }) => key));
      steps.push(`${done.length} ${step.last.name}, ${step.tabs.length} in all`);
    }
    expect(steps).toEqual([
      '1 team, 0 in all',
      '2 Ann, 0 in all',
      '3 Bob, 0 in all',
      '4 check, 0 in all',
      '5 contents, 5 in all',
    ]);
    expect(names(inParts)).toEqual(['Sheet1', 'contents', 'team', 'Ann', 'Bob', 'check']);
    expect(pictureOf(inParts)).toEqual(pictureOf(atOnce));
  });

  test('asked for once more when all stand, nothing is drawn and the answer is whole', () => {
    const host = openDrawing(code);
    draw(host, company());
    host.calls.reset();
    const { drawings, tabs } = draw(host, company(), { done: company().map(({ key }) => key) });
    expect([drawings, tabs.map(({ name }) => name)]).toEqual([[], ['contents', 'team', 'Ann', 'Bob', 'check']]);
    expect(host.calls.writes).toBe(0);
  });

  test('a tab that was deleted after the part that drew it is drawn with the rest', () => {
    const host = openDrawing(code);
    const { drawings } = draw(host, company(), { most: 2 });
    host.model.dispatch('DELETE_SHEET', { sheetId: id(host, 'team'), sheetName: 'team' } as never);
    expect(draw(host, company(), { done: drawings.map(({ key }) => key) }).tabs).toHaveLength(5);
    expect(names(host)).toEqual(['Sheet1', 'contents', 'team', 'Ann', 'Bob', 'check']);
  });

  test("a newcomer's tab stands beside the team, and what was in front stays there", () => {
    const host = openDrawing(code);
    draw(host, company());
    host.activeSheet = id(host, 'Sheet1');
    draw(host, company({ people: ['Abe', 'Ann', 'Bob', 'Cid'] }));
    expect(names(host)).toEqual(['Sheet1', 'contents', 'team', 'Abe', 'Ann', 'Bob', 'Cid', 'check']);
    expect(host.activeSheet).toBe(id(host, 'Sheet1'));
  });

  test('a copy of a tab of ours that the user makes is theirs', () => {
    const host = openDrawing(code);
    draw(host, company());
    const copy = { sheetId: id(host, 'Ann'), sheetIdTo: '4242424', sheetNameTo: 'Ann in March' };
    host.model.dispatch('DUPLICATE_SHEET', copy as never);
    host.type('Ann in March', 'A1', 'kept');
    draw(host, company({ fact: 9 }));
    expect(host.values('Ann in March')[0]?.[0]).toBe('kept');
    expect((host.run('ours') as { name: string }[]).map(({ name }) => name)).not.toContain('Ann in March');
  });
});

/** What a user has done before, and what is drawn then. */
const SITUATIONS: { [name: string]: { prepare?: (host: Host) => void; wish: Company } } = {
  'a first time': { wish: {} },
  'again with other figures': { prepare: typeAndNote, wish: { fact: 9 } },
  'when one has come and one is gone, a kind of action is new, and a last row goes and comes': {
    prepare: typeAndNote,
    wish: {
      people: ['Ann', 'Cid'],
      kinds: ['Calls', 'Mails', 'Offers', 'Demos', 'Visits'],
      problems: ['row 3', 'row 9'],
    },
  },
  'when everyone has another place and the kinds are fewer': {
    prepare: typeAndNote,
    wish: { people: ['Bob', 'Ann'], kinds: ['Visits'], problems: ['row 7', 'row 3', 'row 5'] },
  },
  'when the user wrote beside somebody who is gone': {
    prepare: (host) => {
      typeAndNote(host);
      host.type('team', `F${rowOf(host, 'team', 'Bob')}`, 'knows the client');
    },
    wish: { people: ['Ann'], problems: [] },
  },
  'when the user put rows into ours': {
    prepare: (host) => {
      typeAndNote(host);
      for (const name of ['team', 'Ann']) insertRow(host, name, 4);
      host.type('Ann', 'A5', 'my own line');
    },
    wish: { fact: 9 },
  },
};

function typeAndNote(host: Host): void {
  host.type('Ann', `C${rowOf(host, 'Ann', 'Visits') + 2}`, '7');
  host.type('team', `F${rowOf(host, 'team', 'Ann')}`, 'ask Ann');
}

const openCopy = (host: Host) => openDrawing(code, JSON.parse(JSON.stringify(host.exportData())));

const bare = { people: ['Ann', 'Bob'] };

function openPrepared(prepare: ((host: Host) => void) | undefined): () => Host {
  if (prepare === undefined) return () => openDrawing(code);
  const host = openDrawing(code);
  draw(host, company(bare));
  prepare(host);
  const data = JSON.stringify(host.exportData());
  const front = host.activeSheet;
  return () => {
    const copy = openDrawing(code, JSON.parse(data));
    copy.activeSheet = front;
    return copy;
  };
}

/** Of several writes in a row that change nothing but looks, it makes no difference which one fails. */
const LOOKS = /^Range\.set(Backgrounds|Font|HorizontalAlignments|Wraps)|^Sheet\.setColumnWidths/;

/**
 * The calls to let fail, counted from 0: of each situation every kind of call, and every one that comes behind two others
 * than where it was tried before, in this situation or another.
 */
function turningPoints(members: readonly string[]): number[] {
  const kinds = new Set<string>();
  return members.flatMap((member, at) => {
    const turn = members.slice(Math.max(0, at - 2), at + 1).join(' ');
    if (LOOKS.test(member) || (TRIED.has(turn) && kinds.has(member))) return [];
    TRIED.add(turn);
    kinds.add(member);
    return [at];
  });
}

const TRIED = new Set<string>();

/** What stands in one place of the marks of all tabs, and the marks. */
function briefsOn(host: Host): { seal: string; mark: string }[] {
  const { metadata } = recordsOf(host.model);
  const summary = metadata.find(({ sheetId }) => sheetId === '')?.value || '{}';
  return Object.entries(JSON.parse(summary) as { [id: string]: { seal: string } }).flatMap(([id, { seal }]) => {
    const mark = metadata.find((each) => String(each.id) === id)?.value;
    return mark ? [{ seal, mark }] : [];
  });
}

const untrueOf = (host: Host) => briefsOn(host).filter(({ seal, mark }) => host.run('sealOfMark', [mark]) !== seal);

/** Dozens of workbooks take their time on a busy machine. */
const PATIENT = { timeout: 120_000 };

describe('tabs that are drawn', () => {
  test.each(Object.entries(SITUATIONS))(
    '%s end as they should, whichever call fails',
    PATIENT,
    (_, { prepare, wish }) => {
      const open = openPrepared(prepare);
      const undisturbed = open();
      const members = membersCalled(undisturbed, (host) => draw(host, company(wish)));
      const wanted = pictureOf(undisturbed);
      for (const at of turningPoints(members)) {
        const host = open();
        host.calls.failAt(at + 1);
        expect(() => draw(host, company(wish))).toThrow(/Service Spreadsheets failed/);
        const place = { at, member: members[at] };
        expect({ ...place, untrue: untrueOf(host) }).toEqual({ ...place, untrue: [] });
        draw(host, company(wish));
        const { tabs, ranges } = pictureOf(host);
        expect({ ...place, tabs, ranges }).toEqual({ ...place, tabs: wanted.tabs, ranges: wanted.ranges });
      }
    },
  );

  test('again are known from one place: their marks are not read, and a call or two fill each', () => {
    const host = openDrawing(code);
    draw(host, company());
    expect(membersCalled(host, (on) => draw(on, company())).sort()).toEqual([
      'DeveloperMetadata.getValue',
      'DeveloperMetadataFinder.find',
      'Properties.getProperty',
      ...Array(5 + 2).fill('Range.setValues'), // twice where a grid is between
      ...Array(5 + 1).fill('Sheet.getName'), // here the answer is read to the end
      'Spreadsheet.getNamedRanges',
      ...Array(2).fill('Spreadsheet.getProtections'),
      'Spreadsheet.getSpreadsheetLocale',
      'Spreadsheet.getSpreadsheetTimeZone',
    ]);
    expect(briefsOn(host)).toHaveLength(5);
    expect(untrueOf(host)).toEqual([]);
  });

  test('are dressed again though what is wished is again what stood before their look was half changed', () => {
    const host = openDrawing(code);
    draw(host, company());
    const before = pictureOf(host);
    const grey = company().map((drawing) => ({
      ...drawing,
      layout: `${drawing.layout} in grey`,
      look: { ...drawing.look, backgrounds: drawing.look.backgrounds.map((row) => row.map(() => '#eeeeee')) },
    }));
    const members = membersCalled(openCopy(host), (copy) => draw(copy, grey));
    host.calls.failAt(members.indexOf('Range.setFontColors') + 1);
    expect(() => draw(host, grey)).toThrow();
    expect(pictureOf(host)).not.toEqual(before);
    draw(host, company());
    expect(pictureOf(host)).toEqual(before);
  });

  test('are looked for again after a while: who puts a row into one while others are drawn keeps what they write there', () => {
    const people = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'];
    const host = openDrawing(code, undefined, true);
    draw(host, company({ people }));
    let others = 0;
    const { count } = host.calls;
    host.calls.count = (type, member, kind) => {
      if (member === 'setValues' && ++others === 2) {
        insertRow(host, 'Hal', 2);
        host.type('Hal', 'A3', 'my own line');
      }
      count(type, member, kind);
    };
    draw(host, company({ people, fact: 9 }));
    expect(host.values('Hal').flat()).toContain('my own line');
    expect(host.values('Gus').flat()).toContain(9);
  });

  test('by halves are not left, also when they are wanted no more', () => {
    const undisturbed = openDrawing(code);
    const members = membersCalled(undisturbed, (host) => draw(host, company()));
    const ofBob = members.flatMap((member, at) => (member === 'Spreadsheet.insertSheet' ? [at] : []))[2]!;
    for (const later of [0, 1, 2, 3, 5, 8]) {
      const host = openDrawing(code);
      host.calls.failAt(ofBob + 1 + later);
      expect(() => draw(host, company())).toThrow();
      draw(host, company({ people: ['Ann'] }));
      expect(names(host).filter((name) => name !== 'Bob')).toEqual(['Sheet1', 'contents', 'team', 'Ann', 'check']);
      if (names(host).includes('Bob')) expect(host.values('Bob')[1]?.[0]).toBe('Out of date');
    }
  });
});

describe('the grid into which people type', () => {
  test('is left alone where its tab is drawn again, and keeps what was typed where it is drawn anew', () => {
    const host = openDrawing(code);
    draw(host, company());
    host.type('Ann', `C${rowOf(host, 'Ann', 'Visits') + 2}`, '7');
    draw(host, company({ fact: 9 }));
    expect(gridsOf(host)[0]?.cells[2]).toEqual(['2026-03-03', '', 7]);
    draw(host, company({ kinds: ['Visits', 'Mails'] }));
    expect(gridsOf(host)[0]?.cells[2]).toEqual(['2026-03-03', 7, '']);
    expect(gridsOf(host)[0]?.cells[4]).toEqual(['Total', 7, 0]);
  });

  test("stands once more, as the user's, below the new tab when what was typed would find no place", () => {
    const host = openDrawing(code);
    draw(host, company());
    host.type('Ann', `C${rowOf(host, 'Ann', 'Visits') + 2}`, '7');
    draw(host, company({ kinds: ['Calls'], fact: 9 }));
    expect(gridsOf(host).map(({ cells }) => cells[0])).toEqual([
      ['Day', 'Calls'],
      ['Day', 'Calls'],
    ]);
    expect(host.values('Ann')[rowOf(host, 'Ann', 'W10') - 1]?.[2]).toBe(9);
    expect(host.values('Ann')[rowOf(host, 'Ann', 'Visits') + 1]?.[2]).toBe(7);
    const tabs = host.values('Ann');
    draw(host, company({ kinds: ['Calls'], fact: 9 }));
    expect(host.values('Ann')).toEqual(tabs);
  });

  test('keeps what is typed after an execution has ended that drew it anew', () => {
    const wish = company({ kinds: ['Mails', 'Calls', 'Visits'] });
    const undisturbed = openDrawing(code);
    draw(undisturbed, company());
    typeAndNote(undisturbed);
    const members = membersCalled(openCopy(undisturbed), (copy) => draw(copy, wish));
    const marks = members.flatMap((member, at) => (member === 'DeveloperMetadata.setValue' ? [at] : []));
    const ofAnn = marks.slice(0, marks.length / 2);
    let kept = 0;
    for (let at = ofAnn[0]!; at <= ofAnn[ofAnn.length - 1]!; at++) {
      const host = openCopy(undisturbed);
      host.calls.failAt(at + 1);
      expect(() => draw(host, wish)).toThrow(/Service Spreadsheets failed/);
      host.calls.failAt(Number.POSITIVE_INFINITY);
      const heading = rowOf(host, 'Ann', 'Calls');
      const column = host.values('Ann')[heading - 1]!.indexOf('Calls');
      if (host.values('Ann')[heading + 1]?.[column] !== '') continue;
      host.type('Ann', `${'ABCD'.charAt(column)}${heading + 1}`, '3');
      draw(host, wish);
      expect({ at, cells: gridsOf(host)[0]?.cells.slice(1, 3) }).toEqual({
        at,
        cells: [
          ['2026-03-02', '', 3, ''],
          ['2026-03-03', '', '', 7],
        ],
      });
      kept++;
    }
    expect(kept).toBeGreaterThan(10);
  });

  test('is found where the user has moved it by a row above it, and written there', () => {
    const host = openDrawing(code);
    draw(host, company());
    insertRow(host, 'Ann', 1);
    const { row, column, tab } = gridsOf(host)[0]!;
    expect(host.values('Ann')[row - 1]?.[0]).toBe('Day');
    host.run('fill', [
      tab,
      [
        { row: row + 1, column: 2 },
        { row: row + 3, column: 3 },
      ],
      3,
    ]);
    host.run('writeDays', [{ tab, row: row + 2, column }, [[46091], [46092]]]);
    expect(gridsOf(host)[0]?.cells.slice(1, 4)).toEqual([
      ['2026-03-02', 3, ''],
      ['2026-03-10', '', ''],
      ['2026-03-11', '', 3],
    ]);
    host.run('fill', [
      tab,
      [
        { row: row + 1, column: 2 },
        { row: row + 3, column: 3 },
      ],
      '',
    ]);
    expect(
      gridsOf(host)[0]
        ?.cells.slice(1, 4)
        .map((cells) => cells.slice(1)),
    ).toEqual(Array(3).fill(['', '']));
  });

  test('into which the user has put a row and a column keeps them, and all around it is drawn', () => {
    const host = openDrawing(code);
    draw(host, company());
    const grid = gridsOf(host)[0]!;
    insertRow(host, 'Ann', grid.row + 2);
    insertColumn(host, 'Ann', 'B');
    host.type('Ann', `A${grid.row + 3}`, 'my row');
    host.type('Ann', `C${grid.row}`, 'All');
    host.type('Ann', `C${grid.row + 1}`, '=B1+1');
    host.type('Ann', `D${grid.row + 1}`, '4');
    draw(host, company({ fact: 9 }));
    const week = host.values('Ann')[rowOf(host, 'Ann', 'W10') - 1];
    expect(week).toEqual(['W10', 10, '', 9, -1]);
    expect(host.values('Ann')[rowOf(host, 'Ann', 'Total') - 1]?.slice(0, 4)).toEqual(['Total', 0, '', 4]);
    expect(gridsOf(host)[0]?.cells.map(([name]) => name)).toContain('my row');
    expect(host.values('Ann')[grid.row]?.slice(1, 4)).toEqual(['', 1, 4]);
  });
});

describe('rows put in below others', () => {
  const below = (host: Host, row: number, rows: (string | number)[][]) =>
    host.run('insertBelow', [{ tab: 0, row, column: 1 }, rows]);

  test('push down what stands there, and text stays text', () => {
    const host = openDrawing(code);
    for (const [at, text] of ['Kind', 'Calls', 'mine'].entries()) host.type('Sheet1', `A${at + 1}`, text);
    below(host, 2, [
      ['1/2', 3],
      ['=x', 4],
    ]);
    expect(host.values('Sheet1')).toEqual([
      ['Kind', ''],
      ['Calls', ''],
      ['1/2', 3],
      ['=x', 4],
      ['mine', ''],
    ]);
  });
});

describe('what is said of a cell', () => {
  const host = () => {
    const drawn = openDrawing(code);
    draw(drawn, company());
    return drawn;
  };
  const cellOf = (on: Host, name: string) => ({ sheetId: id(on, 'team'), row: rowOf(on, 'team', name) - 1, col: 1 });
  const noteOn = (on: Host, name: string) => styleAt({ model: on.model } as Workbook, cellOf(on, name)).note;
  const note = (on: Host, name: string, text: string) => {
    const { sheetId, row, col } = cellOf(on, name);
    const zone = { left: col, right: col, top: row, bottom: row };
    on.model.dispatch('SET_FORMATTING', { sheetId, target: [zone], style: { note: text } } as never);
  };

  test('stands on it, and follows the figures', () => {
    const drawn = host();
    expect(noteOn(drawn, 'Ann')).toBe('Ann has sold 5');
    draw(drawn, company({ fact: 9 }));
    expect(noteOn(drawn, 'Ann')).toBe('Ann has sold 9');
    draw(drawn, company({ people: ['Abe', 'Bob'], fact: 9 }));
    expect([noteOn(drawn, 'Abe'), noteOn(drawn, 'Bob')]).toEqual(['Abe has sold 9', 'Bob has sold 9']);
  });

  test('is the user’s where they have written or changed it, on a cell of ours as well', () => {
    const drawn = host();
    note(drawn, 'Ann', 'ask Ann');
    note(drawn, 'Bob', 'Bob has sold 5, he says');
    draw(drawn, company({ fact: 9 }));
    expect([noteOn(drawn, 'Ann'), noteOn(drawn, 'Bob')]).toEqual(['ask Ann', 'Bob has sold 5, he says']);
    draw(drawn, company({ people: ['Abe', 'Ann', 'Bob'], fact: 12 }));
    expect([noteOn(drawn, 'Abe'), noteOn(drawn, 'Ann')]).toEqual(['Abe has sold 12', 'ask Ann']);
  });

  test('goes where there is nothing to say any more', () => {
    const drawn = host();
    note(drawn, 'Bob', 'ask Bob');
    draw(
      drawn,
      company().map((drawing) => ({ ...drawing, notes: [], layout: `${drawing.layout} bare` })),
    );
    expect([noteOn(drawn, 'Ann'), noteOn(drawn, 'Bob')]).toEqual([undefined, 'ask Bob']);
  });

  test('costs no call as long as it is the same, and none on tabs without', () => {
    const drawn = host();
    const notesIn = (run: (on: Host) => void) => membersCalled(drawn, run).filter((member) => /Note/.test(member));
    expect(notesIn((on) => draw(on, company()))).toEqual([]);
    expect(notesIn((on) => draw(on, company({ fact: 9 })))).toEqual(['Range.getNotes', 'Range.setNotes']);
  });
});

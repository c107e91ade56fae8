import { beforeAll, describe, expect, test } from 'vitest';
import type { Host } from '../../src/host/host';
import type { Drawn, EntryGrid } from '../../src/jobs/ports';
import type { Drawing } from '../../src/workbook/drawing';
import { render } from '../../src/workbook/render';
import type { TabTable } from '../../src/workbook/tab';
import { drawingAddOn, openDrawing } from './drawing';

/** What the owner of the file does by hand. */
const BY_HAND = `
  const on = (tab) => SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab);
  function protect(tab, cells, open) {
    const protection = (cells ? on(tab).getRange(cells) : on(tab)).protect();
    if (open) protection.setUnprotectedRanges([on(tab).getRange(open)]);
    protection.addEditor('ann@example.com');
  }
  function widen(tab) { on(tab).insertColumnsAfter(2, 2); }
  function warn(tab) { on(tab).protect().addEditor('ann@example.com').setWarningOnly(true); }
  function namesOn(tab) { return on(tab).getNamedRanges().map((range) => range.getName()); }
`;
const BOB = { email: 'bob@example.com' };
const REFUSED = /protected cell or object/;

let code: string;
beforeAll(async () => {
  code = (await drawingAddOn()) + BY_HAND;
});

/** Three people with a grid each, or some of them, and what they have sold in the weeks of a quarter. */
function company(fact: number, people = ['Ann', 'Bob', 'Cid'], quarter = ['W10']): Drawing[] {
  return people.map((name) =>
    render({
      ...{ key: `manager/${name}`, kind: 'manager', name, color: '#00558c', title: name },
      ...{ messages: [], stamp: 'today', tables: [GRID, weeks(fact, quarter)] },
    }),
  );
}

const GRID: TabTable = {
  key: 'entry',
  title: 'This week',
  columns: [
    { key: 'day', heading: 'Day', format: 'day' },
    { key: 'kind0', heading: 'Calls', format: 'count' },
  ],
  rows: [46083, 46084, 46085].map((day) => ({ cells: { day } })),
  total: 'Total',
  foot: 'Moved',
  entry: { help: 'How many you did' },
};

const weeks = (fact: number, quarter: readonly string[]): TabTable => ({
  key: 'weeks',
  title: 'Weeks',
  columns: [
    { key: 'name', heading: 'Name', format: 'text' },
    { key: 'fact', heading: 'Fact', format: 'money' },
  ],
  rows: quarter.map((name) => ({ key: name, cells: { name, fact } })),
});

function drawAs(host: Host, as: typeof BOB, drawings: readonly Drawing[], most = 1_000): Drawn {
  return host.run('draw', [JSON.stringify(drawings), [], most], 'FULL', as) as Drawn;
}

/** A workbook that its owner has drawn, with a tab of which something is protected. */
function protectedFor(...what: [tab: string, cells?: string | undefined, open?: string]): Host {
  const host = openDrawing(code);
  drawAs(host, { email: 'head@example.com' }, company(5));
  host.run('protect', what);
  return host;
}

const facts = (host: Host) =>
  ['Ann', 'Bob', 'Cid'].map((tab) => host.values(tab).find(([name]) => name === 'W10')?.[1]);

describe('tabs that are protected from the person who draws', () => {
  test.each<[string, [string, (string | undefined)?, string?]]>([
    ['the whole tab', ['Bob']],
    ['all but the grid', ['Bob', undefined, 'A5:B10']],
    ['the columns of the plan', ['Bob', 'B:B']],
    ['one figure', ['Bob', 'B14']],
  ])('keep all their figures, are named, and stop no other: %s', (_, what) => {
    const host = protectedFor(...what);
    const before = host.values('Bob');
    const { isDone, drawings, refused, tabs } = drawAs(host, BOB, company(9));
    expect([isDone, drawings.length, tabs.length]).toEqual([true, 3, 3]);
    expect(refused.map(({ name }) => name)).toEqual(['Bob']);
    expect(facts(host)).toEqual([9, 5, 9]);
    expect(host.values('Bob')).toEqual(before);
  });

  test('are drawn by who may, and where there is only a warning', () => {
    const host = protectedFor('Bob');
    expect(drawAs(host, { email: 'ann@example.com' }, company(7)).refused).toEqual([]);
    expect(facts(host)).toEqual([7, 7, 7]);
    host.run('warn', ['Bob']);
    expect(drawAs(host, BOB, company(9)).refused).toEqual([]);
    expect(facts(host)).toEqual([9, 9, 9]);
  });

  test('are no progress: a part draws at least one other, and each part names them', () => {
    const host = protectedFor('Ann');
    const { drawings, isDone, refused } = drawAs(host, BOB, company(9), 1);
    expect(drawings.map(({ key }) => key)).toEqual(['manager/Ann', 'manager/Bob']);
    expect([isDone, refused.map(({ name }) => name)]).toEqual([false, ['Ann']]);
  });

  test('are left as they are when they are drawn no more', () => {
    const host = protectedFor('Bob');
    const before = host.values('Bob');
    expect(drawAs(host, BOB, company(9, ['Ann', 'Cid']))).toMatchObject({ isDone: true, refused: [] });
    expect(host.values('Bob')).toEqual(before);
  });

  test('beside our block are nothing to us, unless Google refuses to move them', () => {
    const host = openDrawing(code);
    drawAs(host, { email: 'head@example.com' }, company(5));
    host.run('widen', ['Bob']);
    host.run('protect', ['Bob', 'D1:D14']);
    expect(drawAs(host, BOB, company(7)).refused).toEqual([]);
    expect(facts(host)).toEqual([7, 7, 7]);
    const longer = company(9, undefined, ['W9', 'W10']);
    expect(drawAs(host, BOB, longer).refused.map(({ name }) => name)).toEqual(['Bob']);
    expect(facts(host)).toEqual([9, 7, 9]);
    expect(drawAs(host, { email: 'head@example.com' }, longer).refused).toEqual([]);
    expect(facts(host)).toEqual([9, 9, 9]);
  });

  test('keep what was typed there: their grids are none for this person', () => {
    const host = protectedFor('Bob');
    const grids = (as: typeof BOB) => (host.run('grids', [], 'FULL', as) as EntryGrid[]).map(({ key }) => key);
    expect(grids(BOB)).toEqual(['manager/Ann', 'manager/Cid']);
    expect(grids({ email: 'ann@example.com' })).toEqual(['manager/Ann', 'manager/Bob', 'manager/Cid']);
  });

  test('are told from all else that Google may say', () => {
    const host = protectedFor('Bob');
    host.calls.failAt(20);
    expect(() => drawAs(host, BOB, company(9))).toThrow(/^(?!.*protected cell)/);
  });

  test('take no rows, and nothing is thrown', () => {
    const host = openDrawing(code);
    host.type('Sheet1', 'A1', 'Date');
    const insert = () => host.run('insertBelow', [{ tab: 0, row: 1, column: 1 }, [['new']]], 'FULL', BOB);
    host.run('protect', ['Sheet1', 'A1:Z1']);
    expect(insert()).toBe(true);
    host.run('protect', ['Sheet1', 'A:A']);
    expect(insert()).toBe(false);
    expect(host.values('Sheet1')).toEqual([['Date'], ['new']]);
    expect(() => host.type('Sheet1', 'A2', 'x', BOB)).toThrow(REFUSED);
  });
});

describe('names on tabs that were copied from another', () => {
  test('are their own alone', () => {
    const host = openDrawing(code);
    drawAs(host, BOB, company(5));
    const names = ['Ann', 'Bob', 'Cid'].map((tab) => host.run('namesOn', [tab]) as string[]);
    expect(names.map((own) => own.length)).toEqual([3, 3, 3]);
    expect(new Set(names.flat()).size).toBe(9);
    expect(names.flat().filter((name) => name.includes('!'))).toEqual([]);
  });
});

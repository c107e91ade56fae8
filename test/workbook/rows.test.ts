import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedRows, type RowChange, rowChanges } from '../../src/workbook/rows';

/** Rows with a note of the user's beside each. */
const follow = (rows: readonly string[], changes: readonly RowChange[]) =>
  changes.reduce<string[]>(
    (sheet, change) => {
      if (change.type === 'delete') sheet.splice(change.row - 1, 1);
      else sheet.splice(change.after, 0, ...Array<string>(change.count).fill(''));
      return sheet;
    },
    [...rows],
  );

describe('rows that come and go', () => {
  test('a new row goes in where it belongs, and neighbours go in together', () => {
    expect(rowChanges(['a', 'd'], ['a', 'b', 'c', 'd'])).toEqual([{ type: 'insert', after: 1, count: 2 }]);
  });

  test('a row that is gone is taken out', () => {
    expect(rowChanges(['a', 'b', 'c'], ['a', 'c'])).toEqual([{ type: 'delete', row: 2 }]);
  });

  test('an unchanged block is left alone', () => {
    expect(rowChanges(['a', 'b'], ['a', 'b'])).toEqual([]);
  });

  test('rows in another order, or that cannot be told apart, are not followed', () => {
    expect(rowChanges(['a', 'b'], ['b', 'a', 'c'])).toBeUndefined();
    expect(rowChanges(['a', 'a'], ['a', 'b'])).toBeUndefined();
  });

  test('after each change it is known what every row is about, and after the last one all is as it should be', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const sorted = (rows: number[]) => [...rows].sort((a, b) => a - b).map(String);
        const [old, wanted] = [sorted(before), sorted(after)];
        const changes = rowChanges(old, wanted) ?? [];
        const halves = changes.slice(0, Math.ceil(changes.length / 2));
        const midway = halves.reduce((rows, change) => changedRows(rows, change, wanted), old as readonly string[]);
        const rest = rowChanges(midway, wanted) ?? [];
        expect([...halves, ...rest]).toEqual(changes);
        expect(rest.reduce((rows, change) => changedRows(rows, change, wanted), midway)).toEqual(wanted);
      }),
    );
  });

  test('what stood beside a row that stays stands beside it still, and the block has its length', () => {
    const names = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const sorted = (rows: number[]) => [...rows].sort((a, b) => a - b).map(String);
        const [old, wanted] = [sorted(before), sorted(after)];
        const sheet = follow(old, rowChanges(old, wanted) ?? []);
        expect(sheet.length).toBe(wanted.length);
        wanted.forEach((key, at) => {
          if (old.includes(key)) expect(sheet[at]).toBe(key);
          else expect(sheet[at]).toBe('');
        });
      }),
    );
  });
});

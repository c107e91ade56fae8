import { expect, test } from 'vitest';
import { digestOf } from '../../src/workbook/fingerprint';

test('a tab says something else as soon as a figure, a note or the look is another one', () => {
  const note = { row: 1, column: 2, text: 'Of last year: 100' };
  const tab = { key: 'team', cells: [['Plan', 120]], notes: [note], layout: 'a' };
  const others = [
    { ...tab, key: 'company' },
    { ...tab, cells: [['Plan', 121]] },
    { ...tab, notes: [{ ...note, text: 'Of last year: 101' }] },
    { ...tab, notes: [] },
    { ...tab, layout: 'b' },
  ];
  expect(digestOf({ ...tab })).toBe(digestOf(tab));
  expect(new Set([tab, ...others].map(digestOf)).size).toBe(6);
});

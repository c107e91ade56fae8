import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/domain/cells';
import { figuresIn } from '../../src/domain/figures';

const table = (headings: string[], ...rows: Cell[][]) => ({ name: 'Clients', headings, rows, firstRow: 3 });

describe('columns of figures', () => {
  it('are those of which half the filled cells hold a number, whatever they are called', () => {
    const { columns } = figuresIn(
      table(
        ['Client', 'NPS', 'Note', 'Paid', 'Change', ''],
        ['Rose', 9, 'call', true, -0.2, 1],
        ['Iris', 'none', 7, false, '(3)', 2],
        ['Lily', '', 'wait', '', '', 3],
      ),
      [0],
    );
    expect(columns.map(({ heading }) => heading)).toEqual(['NPS', 'Paid', 'Change']);
  });

  it('tell the cells that hold something else, by row and heading', () => {
    const { problems } = figuresIn(table(['NPS'], [9], ['none'], [8], ['#REF!']), []);
    expect(problems).toEqual([
      { row: 4, column: 'NPS', value: 'none', reason: 'numberUnreadable' },
      { row: 6, column: 'NPS', value: '#REF!', reason: 'cellError' },
    ]);
  });

  it('are never those that hold something else already, and never have more problems than numbers', () => {
    const cell = fc.oneof(fc.integer(), fc.constantFrom<Cell>('', 'x', true, false, '#N/A', '1 000', '2026-01-01'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), fc.nat(3), (rows, taken) => {
        const { columns, problems } = figuresIn(table(['A', 'B', 'C', 'D'], ...rows), [taken, undefined]);
        expect(columns.map(({ at }) => at)).not.toContain(taken);
        for (const { heading } of columns)
          expect(2 * problems.filter(({ column }) => column === heading).length).toBeLessThanOrEqual(rows.length);
      }),
    );
  });
});

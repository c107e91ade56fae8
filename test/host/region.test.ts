import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { a1, r1c1 } from '../../src/host/r1c1';
import { click } from './script';

const FILL = "sheet.getRange('B2:C4').setValues([[1, 2], [3, ''], [5, 6]]); sheet.getRange('F2').setValue(9);";

describe('the region of data', () => {
  test('is the block around a cell, and the block with a blank cell beside it', () => {
    const body = `${FILL}
      return ['B3', 'C3', 'D3', 'A1', 'J20'].map((cell) => sheet.getRange(cell).getDataRegion().getA1Notation());`;
    expect(click(body)).toEqual(['B2:C4', 'B2:C4', 'B2:D4', 'A1:C4', 'J20']);
  });

  test('may grow along one dimension', () => {
    const body = `${FILL}
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      return [ROWS, COLUMNS].map((along) => sheet.getRange('B3').getDataRegion(along).getA1Notation());`;
    expect(click(body)).toEqual(['B2:B4', 'B3:C3']);
  });
});

describe('the next cell of data', () => {
  test('is the end of a block, the beginning of the next, or the edge of the sheet', () => {
    const body = `${FILL}
      const { UP, DOWN, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
      const next = (cell, direction) => sheet.getRange(cell).getNextDataCell(direction).getA1Notation();
      return [next('B2', DOWN), next('B4', DOWN), next('B1', DOWN), next('C2', NEXT), next('F2', PREVIOUS), next('A2', PREVIOUS),
        next('F1', UP)];`;
    expect(click(body)).toEqual(['B4', 'B1000', 'B2', 'F2', 'C2', 'A2', 'F1']);
  });
});

describe('formulas by steps', () => {
  test('are told with the steps from their own cell, null where there is none', () => {
    const body = `
      sheet.getRange('B2').setFormula('=A1+$C$3+SUM(A1:B2)');
      sheet.getRange('D5:D6').setFormulaR1C1('=R[-1]C[0]*R1C1');
      return [sheet.getRange('B2').getFormulaR1C1(), sheet.getRange('A1').getFormulaR1C1(), sheet.getRange('D5:D6').getFormulas().flat()];`;
    expect(click(body)).toEqual(['=R[-1]C[-1]+R3C3+SUM(R[-1]C[-1]:R[0]C[0])', null, ['=D4*$A$1', '=D5*$A$1']]);
  });

  test('leave texts, names and functions alone', () => {
    expect(r1c1('=LOG10(5)&"A1"&\'A1\'!B2', { row: 1, column: 1 })).toBe('=LOG10(5)&"A1"&\'A1\'!R[1]C[1]');
    expect(a1('=RC&R', { row: 2, column: 3 })).toBe('=C2&R');
  });

  test('come back as they were, wherever they stand', () => {
    const cell = fc.record({ row: fc.integer({ min: 1, max: 999 }), column: fc.integer({ min: 1, max: 700 }) });
    const reference = fc.stringMatching(/^\$?[A-Z]{1,2}\$?[1-9]\d{0,2}$/);
    fc.assert(
      fc.property(cell, reference, reference, (home, one, other) => {
        const formula = `=${one}+SUM(${other})`;
        expect(a1(r1c1(formula, home), home)).toBe(formula);
      }),
    );
  });
});

describe('cells', () => {
  test('are moved with their looks, and formulas follow them', () => {
    const body = `
      sheet.getRange('A1').setValue(5).setBackground('#ff0000'); sheet.getRange('B1').setFormula('=A1');
      sheet.getRange('A1').moveTo(sheet.getRange('D4'));
      return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('D4').getBackground(),
        sheet.getRange('B1').getFormula()];`;
    expect(click(body)).toEqual(['', '#ffffff', '#ff0000', '=D4']);
  });

  test('make room and close up, down or to the side', () => {
    const body = `
      const { ROWS, COLUMNS } = SpreadsheetApp.Dimension;
      sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      book.insertSheet('Other').getRange('A1').insertCells(ROWS);
      sheet.getRange('A1').insertCells(ROWS);
      const down = sheet.getRange('A1:B3').getValues();
      sheet.getRange('A1').deleteCells(COLUMNS);
      return [down, sheet.getRange('A1:B3').getValues()];`;
    expect(click(body)).toEqual([
      [
        ['', 2],
        [1, 4],
        [3, ''],
      ],
      [
        [2, ''],
        [1, 4],
        [3, ''],
      ],
    ]);
  });

  test('lose duplicates and the range says what is left', () => {
    const body = `
      const range = sheet.getRange('B1:C4').setValues([['a', 1], ['b', 1], ['a', 1], ['a', 2]]);
      const left = range.removeDuplicates();
      return [left.getA1Notation(), range.getValues(), range.removeDuplicates([2]).getA1Notation()];`;
    expect(click(body)).toEqual([
      'B1:C3',
      [
        ['a', 1],
        ['b', 1],
        ['a', 2],
        ['', ''],
      ],
      'B1:C3',
    ]);
  });

  test('lose spaces around and between words', () => {
    const body = "return sheet.getRange('A1:B1').setValues([['  a   b ', 5]]).trimWhitespace().getValues()[0];";
    expect(click(body)).toEqual(['a b', 5]);
  });

  test('an open range says on which sides it is bounded', () => {
    const body = `
      const sides = (range) => [range.isStartRowBounded(), range.isEndRowBounded(), range.isStartColumnBounded(), range.isEndColumnBounded()];
      return ['5:7', 'D:F', 'A1'].map((text) => sides(sheet.getRange(text)));`;
    expect(click(body)).toEqual([
      [true, true, false, false],
      [false, false, true, true],
      [true, true, true, true],
    ]);
  });
});

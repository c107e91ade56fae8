import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalFormula, sheetsStrings } from '../../src/host/separators';

describe('a formula as the engine stores it', () => {
  test.each([
    ['=SUM(A1;A2)', '=SUM(A1,A2)'],
    ['=SUM(A1,A2)', '=SUM(A1,A2)'],
    ['=IF(A1>1;"a;b";\'x;y\'!A1)', '=IF(A1>1,"a;b",\'x;y\'!A1)'],
    ['={1,2;3,4}', '={1,2;3,4}'],
    ['=SUM({1;2};3)', '=SUM({1;2},3)'],
    ['=A1&"say ""hi"""', '=A1&"say \\"hi\\""'],
    ['=A1&""', '=A1&""'],
    ['plain; text', 'plain; text'],
  ])('%s in the United States', (written, stored) => {
    expect(canonicalFormula(written)).toBe(stored);
  });

  test.each([
    ['=SUM(A1;A2)', '=SUM(A1,A2)'],
    ['=SUM(A1,A2)', '=SUM(A1,A2)'],
    ['=ROUND(1,5;0)', '=ROUND(1.5,0)'],
    ['=SUM(1, 2)', '=SUM(1, 2)'],
    ['=SUM(A1,5)', '=SUM(A1,5)'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ['="1,5"', '="1,5"'],
  ])('%s in Russia', (written, stored) => {
    expect(canonicalFormula(written, ',')).toBe(stored);
  });

  test('a formula that is stored already stays as it is, so that commands may be replayed', () => {
    const piece = fc.constantFrom('A1', ';', ',', '(', ')', '{', '}', '"', '""', "'", 'SUM', '1', '.', ' ', '&', '!');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const once = canonicalFormula(`=${pieces.join('')}`);
        expect(canonicalFormula(once)).toBe(once);
      }),
    );
  });

  test('what stands in a string is never touched', () => {
    const text = fc.string({ unit: fc.constantFrom(...";,{}()'1 а".split('')) });
    fc.assert(
      fc.property(text, (inside) => {
        for (const decimal of ['.', ','] as const) {
          expect(canonicalFormula(`=A1&"${inside}"`, decimal)).toBe(`=A1&"${inside}"`);
        }
      }),
    );
  });

  test('quotes in strings come back as Sheets writes them', () => {
    expect(sheetsStrings(canonicalFormula('=A1&"say ""hi"""'))).toBe('=A1&"say ""hi"""');
  });
});

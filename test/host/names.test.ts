import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineName, engineTabs, sheetsName, sheetsTabs } from '../../src/host/names';
import { click } from './script';

describe('names of tabs that the engine refuses', () => {
  const name = fc.string({ unit: fc.constantFrom(...'ab Я\'*/?[]\\"!'.split('')), minLength: 1 });

  test('have stand-ins it takes, and come back unchanged', () => {
    fc.assert(
      fc.property(name, (wished) => {
        expect(engineName(wished)).not.toMatch(/['*/?[\]\\]/);
        expect(sheetsName(engineName(wished))).toBe(wished);
      }),
    );
  });

  test('are found in formulas, and in formulas only where a tab is named', () => {
    expect(engineTabs("='O''Brien'!A1&\"'a/b'\"")).toBe("='OʼBrien'!A1&\"'a/b'\"");
    fc.assert(
      fc.property(name, (wished) => {
        const formula = `='${wished.replaceAll("'", "''")}'!A1+1`;
        expect(sheetsTabs(engineTabs(formula))).toBe(formula);
      }),
    );
  });

  test('a tab may be called anything, and is found by that name', () => {
    const body = `
      const named = book.insertSheet("Plan / 2026 [O'Brien]");
      named.getRange('A1').setValue(5);
      sheet.getRange('A1').setFormula("='Plan / 2026 [O''Brien]'!A1*2");
      return [
        named.getName(), book.getSheetByName("plan / 2026 [o'brien]") !== null,
        sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula(),
      ];`;
    expect(click(body)).toEqual(["Plan / 2026 [O'Brien]", true, 10, "='Plan / 2026 [O''Brien]'!A1*2"]);
  });
});

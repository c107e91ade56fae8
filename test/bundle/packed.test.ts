import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const code = readFileSync(path.resolve(import.meta.dirname, '../../build/out/Code.js'), 'utf8');

/** What the script says, where Google tells its locale and nothing else. */
function said(script: string, before = ''): unknown {
  const SpreadsheetApp = { getActiveSpreadsheet: () => ({ getSpreadsheetLocale: () => 'ru_RU' }) };
  const context = createContext({ SpreadsheetApp });
  return runInContext(`${before}${code};try { JSON.stringify(${script}) } catch (error) { error.message }`, context);
}

describe('what no formula needs', () => {
  /** Lets the first script be unpacked, which is the formulas, and no other. */
  const locked = `{ const unpack = Function; let count = 0; globalThis.Function = function (script) {
    if (count++ > 0) throw new Error('unpacked'); return unpack(script); } }`;

  it('stays packed as long as formulas go well', () => {
    expect(said('PLAN_SPLIT(100, [[1, 1, 1]])', locked)).toBe('[[34,33,33]]');
    expect(said('PLAN_SPLIT("a lot", [[1, 1, 1]])', locked)).toBe('unpacked');
  });

  it('stays packed in the hours in which the trigger may rest', () => {
    const restUntil = (instant: number) =>
      `PropertiesService = { getDocumentProperties: () => ({ getProperty: () => '${instant}' }) };`;
    expect(said('onHour()', restUntil(Date.now() + 3_600_000) + locked)).toBeUndefined();
    expect(said('onHour()', restUntil(Date.now() - 1) + locked)).toBe('unpacked');
  });

  it('is unpacked letter by letter, in both languages', () => {
    expect(said('PLAN_SPLIT("a lot", [[1, 1, 1]])')).toBe('total: «a lot» — не число. Введите число.');
  });
});

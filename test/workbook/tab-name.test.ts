import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeName } from '../../src/workbook/tab-name';

const within = (taken: readonly string[]) => (name: string) => taken.includes(name);

describe('the name of a new tab', () => {
  it('is the wished one, or the first of its numbers that nobody has', () => {
    expect(freeName('Team · North', within([]))).toBe('Team · North');
    expect(freeName('Team · North', within(['Team · North', 'Team · North (2)']))).toBe('Team · North (3)');
  });

  it('that is too long keeps its end, which tells teams of one name apart', () => {
    const team = `Team · ${'very '.repeat(20)}long`;
    expect(freeName(`${team} · Retail`, within([]))).toMatch(/^Team · very .*….* long · Retail$/);
    expect(freeName(`${team} · Retail`, within([]))).not.toBe(freeName(`${team} · Wholesale`, within([])));
  });

  it('is never longer than Google allows, and never taken', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(12), (wished, copies) => {
        const taken: string[] = [];
        for (let copy = 0; copy <= copies; copy++) taken.push(freeName(wished, within(taken)));
        expect(new Set(taken).size).toBe(copies + 1);
        expect(Math.max(...taken.map((name) => name.length))).toBeLessThanOrEqual(100);
      }),
    );
  });
});

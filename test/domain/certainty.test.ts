import { describe, expect, it } from 'vitest';
import { CERTAINTIES, readCertainty } from '../../src/domain/certainty';
import { inputs as en } from '../../src/i18n/inputs/en';
import { inputs as ru } from '../../src/i18n/inputs/ru';

describe('how sure somebody is of a deal', () => {
  it.each([en, ru])('is read as the list offers it, in any letter case', ({ deals: { certainties } }) => {
    for (const certainty of CERTAINTIES) {
      expect(readCertainty(certainties[certainty])).toBe(certainty);
      expect(readCertainty(` ${certainties[certainty].toUpperCase()} `)).toBe(certainty);
    }
  });

  it('is read as other systems call it', () => {
    expect(['Commit', 'Best Case', 'Pipeline'].map(readCertainty)).toEqual(CERTAINTIES);
  });

  it('is not guessed from anything else', () => {
    expect(['', 'fifty-fifty', 0.5, true, '#N/A'].map(readCertainty)).toEqual(Array(5).fill(undefined));
  });
});

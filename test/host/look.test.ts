import { describe, expect, it } from 'vitest';
import { withBackground, withFontWeight, withHorizontal, withNote } from '../../src/host/apps/look';

describe('a side of a look that is taken away', () => {
  it('is taken away in another window too: what travels there is JSON, which drops undefined', () => {
    const patches = [withFontWeight('normal'), withBackground(null), withHorizontal(null), withNote('')];
    const arrived = patches.map((patch) => JSON.parse(JSON.stringify(patch)));
    expect(arrived).toEqual([{ bold: null }, { fillColor: null }, { align: null }, { note: null }]);
  });
});

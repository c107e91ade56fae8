import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withPalette } from '../../build/palette-png';

const word = (number: number) => Buffer.from(number.toString(16).padStart(8, '0'), 'hex');
const chunk = (type: string, body: Buffer) => Buffer.concat([word(body.length), Buffer.from(type), body, word(0)]);

/** A PNG of these rows of bytes, each behind the number of its filter. */
const pngOf = (width: number, rows: readonly (readonly number[])[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([word(width), word(rows.length), Buffer.from('0802000000', 'hex')])),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The colours of a picture with a palette, row by row. */
function coloursIn(png: Buffer): string[] {
  const body = (type: string) => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const width = body('IHDR').readUInt32BE(0);
  const palette = body('PLTE').toString('hex').match(/.{6}/g) ?? [];
  const indices = inflateSync(body('IDAT')).filter((_, at) => at % (width + 1) !== 0);
  return [...indices].map((index) => palette[index] ?? 'none');
}

test('a picture of few colours stays as it is', () => {
  const colour = fc.constantFrom([255, 255, 255], [0, 114, 178], [213, 94, 0], [1, 2, 3]);
  const rows = fc.array(fc.array(colour, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (pixels) => {
      const png = pngOf(
        3,
        pixels.map((row) => [0, ...row.flat()]),
      );
      expect(coloursIn(withPalette(png))).toEqual(pixels.flat().map((bytes) => Buffer.from(bytes).toString('hex')));
    }),
  );
});

test('rows are read by whichever filter they were written', () => {
  const rows = [
    [0, 10, 20, 30, 40, 50, 60],
    [1, 10, 20, 30, 30, 30, 30], // to the left
    [2, 1, 1, 1, 1, 1, 1], // above
    [3, 5, 10, 15, 5, 5, 5], // the mean of both
    [4, 1, 1, 1, 1, 1, 1], // whichever is nearest to left + above − corner
  ];
  expect(coloursIn(withPalette(pngOf(2, rows)))).toEqual([
    ...['0a141e', '28323c'],
    ...['0a141e', '28323c'],
    ...['0b151f', '29333d'],
    ...['0a141e', '1e2832'],
    ...['0b151f', '1f2933'],
  ]);
});

test('of more than 256 colours the rarest shades become the nearest that is left, and a rare red stays red', () => {
  const shades = Array.from({ length: 256 }, (_, at) => [at, at, at]);
  const others = Array.from({ length: 200 }, (_, at) => [at, at, at ^ 1]);
  const colours = coloursIn(withPalette(pngOf(713, [[0, ...[...shades, ...shades, ...others, [200, 0, 0]].flat()]])));
  expect(new Set(colours).size).toBeLessThanOrEqual(256);
  expect(colours.slice(0, 100)).toEqual(shades.slice(0, 100).map((bytes) => Buffer.from(bytes).toString('hex')));
  expect(colours.at(-1)).toBe('c80000');
});

test('a picture that is no plain red, green and blue is refused', () => {
  const indexed = withPalette(pngOf(1, [[0, 1, 2, 3]]));
  expect(() => withPalette(indexed)).toThrow('plain red, green and blue');
});

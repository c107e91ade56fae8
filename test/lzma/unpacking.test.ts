import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed } from '../../build/pack.mjs';
import { seededRandom } from '../../src/domain/random';
import { bitsIn } from '../../src/lzma/digits';
import { unpacking } from '../../src/lzma/unpacking';

const unpacked = (bytes: Uint8Array) => unpacking(bitsIn(packed(bytes)), bytes.length)(bytes.length);

test('what was packed is unpacked byte by byte', () => {
  const piece = fc.uint8Array({ minLength: 1, maxLength: 40 });
  const repeated = fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7), { minLength: 1, maxLength: 400 }))
    .map(([pieces, order]) => Uint8Array.from(order.flatMap((at) => [...pieces[at % pieces.length]!])));
  fc.assert(
    fc.property(fc.oneof(piece, repeated), (bytes) => {
      expect([...unpacked(bytes)]).toEqual([...bytes]);
    }),
  );
});

test('a long text with matches near and far comes back', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/FUNCTIONS.ru.md'));
  const twice = Uint8Array.from([...text.subarray(0, 60_000), ...text.subarray(0, 30_000)]);
  expect(Buffer.compare(unpacked(twice), twice)).toBe(0);
});

test('as much is unpacked as is asked for, and the rest later', () => {
  const bytes = new TextEncoder().encode('seasonal shares, '.repeat(500));
  const unpack = unpacking(bitsIn(packed(bytes)), bytes.length);
  expect([...unpack(17).subarray(0, 17)]).toEqual([...bytes.subarray(0, 17)]);
  expect([...unpack(bytes.length)]).toEqual([...bytes]);
});

test('bytes without any order come back, and their text stands between quotes as it is', () => {
  const random = seededRandom(7);
  const bytes = Uint8Array.from({ length: 20_000 }, () => Math.floor(256 * random()));
  const text = packed(bytes);
  expect(Buffer.compare(unpacking(bitsIn(text), bytes.length)(bytes.length), bytes)).toBe(0);
  expect(JSON.stringify(text)).toBe(`"${text}"`);
});

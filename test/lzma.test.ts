import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressed } from '../build/pack.mjs';
import { unpacking } from '../src/lzma';

function bytesOf(packed: Uint8Array): () => number {
  let at = 0;
  return () => packed[at++] ?? 0;
}

const unpacked = (bytes: Uint8Array) => unpacking(bytesOf(compressed(bytes)), bytes.length)(bytes.length);

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
  const text = readFileSync(path.resolve(import.meta.dirname, '../docs/FUNCTIONS.ru.md'));
  const twice = Uint8Array.from([...text.subarray(0, 60_000), ...text.subarray(0, 30_000)]);
  expect(Buffer.compare(unpacked(twice), twice)).toBe(0);
});

test('as much is unpacked as is asked for, and the rest later', () => {
  const bytes = new TextEncoder().encode('seasonal shares, '.repeat(500));
  const unpack = unpacking(bytesOf(compressed(bytes)), bytes.length);
  expect([...unpack(17).subarray(0, 17)]).toEqual([...bytes.subarray(0, 17)]);
  expect([...unpack(bytes.length)]).toEqual([...bytes]);
});

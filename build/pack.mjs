// What src/loader.ts unpacks at Google.
import { compress, decompress } from 'lzma1';

const ASCII = 128;
const A_BYTE = 256;
const BEST = 9;

/** Before the bytes of LZMA stand a byte of properties, four of the dictionary's size, and eight of the scripts'. */
const HEADER = 13;
/** lc = 3, lp = 0, pb = 2, which is all that src/lzma.ts reads. */
const PROPERTIES = 93;

/**
 * Scripts as the `PACKED` of src/loader.ts, but for its names: each of the `letters`, all that is not ASCII in them, is one
 * of the bytes from 128 on. Throws when there are more of them than bytes.
 */
export function pack(scripts) {
  const script = scripts.join('');
  const letters = [...new Set(script.match(/[^\0-\x7f]/g))].join('');
  if (letters.length > A_BYTE - ASCII)
    throw new Error(`${letters.length} letters beside ASCII, a byte has room for 128`);
  const bytes = script.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode(ASCII + letters.indexOf(letter)));
  const ends = scripts.map((_, at) => scripts.slice(0, at + 1).join('').length);
  return { text: textOf(compressed(Buffer.from(bytes, 'latin1'))), ends, letters };
}

/** Bytes in LZMA as src/lzma.ts reads it. */
export function compressed(bytes) {
  const packed = compress(bytes, BEST);
  if (packed[0] !== PROPERTIES) throw new Error(`LZMA by the properties ${packed[0]}, not ${PROPERTIES}`);
  return packed.subarray(HEADER);
}

/** The scripts that were packed into a bundle; none where nothing was. */
export function unpackedFrom(code) {
  const found = /\btext:"([^"]*)",ends:\[([\de,]+)\],letters:"([^"]*)"/.exec(code);
  if (found === null) return [];
  const [, text, written, letters] = found;
  const ends = written.split(',').map(Number);
  const script = unpacked(text, ends.at(-1)).replace(/[\x80-\xff]/g, (byte) =>
    letters.charAt(byte.charCodeAt(0) - ASCII),
  );
  return ends.map((end, at) => script.slice(ends[at - 1] ?? 0, end));
}

function unpacked(text, size) {
  const header = Buffer.alloc(HEADER);
  header[0] = PROPERTIES;
  header.writeUInt32LE(1 << 25, 1);
  header.writeBigUInt64LE(BigInt(size), 5);
  return Buffer.from(decompress(Buffer.concat([header, bytesOf(text)]))).toString('latin1');
}

/** Thirteen bits in two of the 91 signs from # to ~ that need no escape between quotes. */
const SIGNS = [...Array(A_BYTE).keys()]
  .map((code) => String.fromCharCode(code))
  .filter((sign) => sign >= '#' && sign <= '~' && sign !== '\\');

function textOf(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{1,13}/g).map((digit) => Number.parseInt(digit.padEnd(13, '0'), 2));
  return digits.map((digit) => SIGNS[Math.floor(digit / SIGNS.length)] + SIGNS[digit % SIGNS.length]).join('');
}

function bytesOf(text) {
  const digits = text.match(/../g).map(([high, low]) => SIGNS.indexOf(high) * SIGNS.length + SIGNS.indexOf(low));
  const bits = digits.map((digit) => digit.toString(2).padStart(13, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
}

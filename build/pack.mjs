// What src/loader.ts unpacks at Google.
import { compress, decompress } from 'lzma1';

const ASCII = 128;
const A_BYTE = 256;
const BEST = 9;

/** Before the bytes of LZMA stand a byte of properties, four of the dictionary's size, and eight of the script's. */
const HEADER = 13;
/** lc = 3, lp = 0, pb = 2, which is all that src/lzma.ts reads. */
const PROPERTIES = 93;

/**
 * Scripts as the `PACKED` of src/loader.ts: each of the `letters`, all that is not ASCII in them, is one of the bytes from
 * 128 on. Throws when there are more of them than bytes.
 */
export function pack(scripts) {
  const letters = [
    ...new Set(
      Object.values(scripts)
        .join('')
        .match(/[^\0-\x7f]/g),
    ),
  ].join('');
  if (letters.length > A_BYTE - ASCII)
    throw new Error(`${letters.length} letters beside ASCII, a byte has room for 128`);
  const byName = Object.entries(scripts).map(([name, script]) => [name, packed(script, letters)]);
  return Object.fromEntries([...byName, ['letters', letters]]);
}

function packed(script, letters) {
  const bytes = script.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode(ASCII + letters.indexOf(letter)));
  const archive = compress(Buffer.from(bytes, 'latin1'), BEST);
  if (archive[0] !== PROPERTIES) throw new Error(`LZMA by the properties ${archive[0]}, not ${PROPERTIES}`);
  return { text: textOf(archive.subarray(HEADER)), packed: archive.length - HEADER, size: bytes.length };
}

/** The scripts that were packed into a bundle, by name. */
export function unpackedFrom(code) {
  const letters = /\bletters:"([^"]*)"/.exec(code)?.[1] ?? '';
  const scripts = code.matchAll(/\b(\w+):\{text:"([^"]*)",packed:([\de]+),size:([\de]+)\}/g);
  return Object.fromEntries(
    [...scripts].map(([, name, text, length, size]) => [name, unpacked(text, Number(length), Number(size), letters)]),
  );
}

function unpacked(text, length, size, letters) {
  const header = Buffer.alloc(HEADER);
  header[0] = PROPERTIES;
  header.writeUInt32LE(1 << 25, 1);
  header.writeBigUInt64LE(BigInt(size), 5);
  const bytes = Buffer.from(decompress(Buffer.concat([header, bytesOf(text, length)]))).toString('latin1');
  return bytes.replace(/[\x80-\xff]/g, (byte) => letters.charAt(byte.charCodeAt(0) - ASCII));
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

function bytesOf(text, length) {
  const digits = text.match(/../g).map(([high, low]) => SIGNS.indexOf(high) * SIGNS.length + SIGNS.indexOf(low));
  const bits = digits.map((digit) => digit.toString(2).padStart(13, '0')).join('');
  return Buffer.from(
    bits
      .match(/.{8}/g)
      .slice(0, length)
      .map((byte) => Number.parseInt(byte, 2)),
  );
}

// What src/loader.ts unpacks at Google.
import path from 'node:path';
import * as esbuild from 'esbuild';
import { compress } from 'lzma1';

const { unpacking, bitsIn, PLACES, DIRECT } = await compiled(`
  export { unpacking } from './lzma/unpacking';
  export { bitsIn } from './lzma/digits';
  export { PLACES, DIRECT } from './lzma/places';`);

const ASCII = 128;
const A_BYTE = 256;
const BEST = 9;

/** Before the bytes of LZMA stand a byte of properties, four of the dictionary's size, and eight of the scripts'. */
const HEADER = 13;
/** lc = 3, lp = 0, pb = 2, which is all that src/lzma reads. */
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
  return { text: packed(Buffer.from(bytes, 'latin1')), ends, letters };
}

/**
 * Bytes as the text that src/lzma reads: the bits of LZMA by other digits. What is asked for while LZMA is unpacked will be
 * asked for of the text again, so each answer is written down as it is given.
 */
export function packed(bytes) {
  const bitAt = lzmaBits(compress(bytes, BEST));
  const { write, text } = digitWriter();
  const unpack = unpacking((place) => write(place, bitAt(place)), bytes.length);
  unpack(bytes.length);
  return text();
}

/** The scripts that were packed into a bundle; none where nothing was. */
export function unpackedFrom(code) {
  const found = /\btext:"([^"]*)",ends:\[([\de,]+)\],letters:"([^"]*)"/.exec(code);
  if (found === null) return [];
  const [, text, written, letters] = found;
  const ends = written.split(',').map(Number);
  const size = ends.at(-1);
  const bytes = Buffer.from(unpacking(bitsIn(text), size)(size)).toString('latin1');
  const script = bytes.replace(/[\x80-\xff]/g, (byte) => letters.charAt(byte.charCodeAt(0) - ASCII));
  return ends.map((end, at) => script.slice(ends[at - 1] ?? 0, end));
}

async function compiled(contents) {
  const resolveDir = path.resolve(import.meta.dirname, '../src');
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** The bits of LZMA by its specification. */
function lzmaBits(bytes) {
  if (bytes[0] !== PROPERTIES) throw new Error(`LZMA by the properties ${bytes[0]}, not ${PROPERTIES}`);
  const odds = evenOdds();
  let next = HEADER + 1; // the first is always 0
  let [range, code] = [2 ** 32 - 1, 0];
  for (let left = 4; left > 0; left--) code = code * A_BYTE + bytes[next++];
  return (place) => {
    const isDirect = place >= DIRECT;
    const chance = odds[place];
    const bound = isDirect ? range >>> 1 : (range >>> 11) * chance;
    const bit = Number(code >= bound);
    code -= bit * bound;
    range = bit === 0 || isDirect ? bound : range - bound;
    learn(odds, place, bit);
    if (range < 2 ** 24) {
      range *= A_BYTE;
      code = code * A_BYTE + (bytes[next++] ?? 0);
    }
    return bit;
  };
}

/** Of a 0 at each place, in 2048ths: both codings learn them alike. */
const evenOdds = () => new Uint16Array(PLACES).fill(1024);

function learn(odds, place, bit) {
  odds[place] += bit === 0 ? (2048 - odds[place]) >> 5 : -(odds[place] >> 5);
}

/** Writes what src/lzma/digits.ts reads: the lowest number of the range that is left when all bits have cut it. */
function digitWriter() {
  const odds = evenOdds();
  const digits = [];
  let [low, range] = [0, SIGNS.length ** 4];
  const shift = () => {
    digits.push(Math.floor(low / SIGNS.length ** 3));
    low = (low % SIGNS.length ** 3) * SIGNS.length;
  };
  const carry = () => {
    low -= SIGNS.length ** 4;
    let at = digits.length - 1;
    for (; digits[at] === SIGNS.length - 1; at--) digits[at] = 0;
    digits[at]++;
  };
  return {
    write(place, bit) {
      const chance = odds[place];
      const bound = ((range >> 8) * chance) >> 3;
      low += bit * bound;
      range = bit === 0 ? bound : range - bound;
      learn(odds, place, bit);
      if (low >= SIGNS.length ** 4) carry();
      if (range < SIGNS.length ** 3) {
        range *= SIGNS.length;
        shift();
      }
      return bit;
    },
    text() {
      for (let left = 4; left > 0; left--) shift();
      return digits.map((digit) => SIGNS[digit]).join('');
    },
  };
}

/** From # to ~, without what would need an escape between quotes. */
const SIGNS = [...Array(A_BYTE).keys()]
  .map((code) => String.fromCharCode(code))
  .filter((sign) => sign >= '#' && sign <= '~' && sign !== '\\');

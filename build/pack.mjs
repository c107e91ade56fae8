// What src/packed.ts unpacks at Google.
import { deflateSync, inflateSync } from 'fflate';

const ASCII = 128;
const A_BYTE = 256;

/**
 * A script as `source` and `letters` of `PACKED` in src/packed.ts: each of the `letters`, all that is not ASCII in it, is
 * one of the bytes from 128 on. Throws when there are more of them than bytes.
 */
export function pack(script) {
  const letters = [...new Set(script.match(/[^\0-\x7f]/g))].join('');
  if (letters.length > A_BYTE - ASCII)
    throw new Error(`${letters.length} letters beside ASCII, a byte has room for 128`);
  const bytes = script.replace(/[^\0-\x7f]/g, (letter) => String.fromCharCode(ASCII + letters.indexOf(letter)));
  const source = deflateSync(Buffer.from(bytes, 'latin1'), { level: 9, mem: 12 });
  return { source: Buffer.from(source).toString('base64'), letters };
}

/** The script that was packed into a bundle; `undefined` where none was. */
export function unpackedFrom(code) {
  const [, source, letters] = /\bsource:"([\w+/=]+)",letters:"([^"]*)"/.exec(code) ?? [];
  if (source === undefined) return undefined;
  const bytes = Buffer.from(inflateSync(Buffer.from(source, 'base64'))).toString('latin1');
  return bytes.replace(/[\x80-\xff]/g, (byte) => letters.charAt(byte.charCodeAt(0) - ASCII));
}

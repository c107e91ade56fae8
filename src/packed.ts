import { inflateSync } from 'fflate';
import type * as Packed from './add-on';

// Google loads the whole script at every call of a formula. What no formula needs is most of it, and is therefore kept as
// deflated text until something else is called: a third of the bytes to load, and nothing to parse.

/** Written by the build behind everything else, from `add-on.ts`. */
declare const PACKED: {
  /** The source of a function that takes `shared` and returns what add-on.ts exports; deflated, then base64. */
  readonly source: string;
  /** Stand for the bytes from 128 on: a source in two languages has few other letters, and one byte for each packs best. */
  readonly letters: string;
  /** What add-on.ts and the formulas both need, in the order in which that function expects it. */
  readonly shared: readonly unknown[];
};

let unpacked: typeof Packed.addOn | undefined;

/** Everything of the add-on that is no formula. */
export function addOn(): typeof Packed.addOn {
  unpacked ??= evaluate();
  return unpacked;
}

function evaluate(): typeof Packed.addOn {
  const { source, letters, shared } = PACKED;
  const script = textOf(inflateSync(bytesOf(source)), letters);
  const make = new Function(`return ${script}`)() as (shared: readonly unknown[]) => typeof Packed;
  return make(shared).addOn;
}

function textOf(bytes: Uint8Array, letters: string): string {
  const alphabet = Array.from({ length: 256 }, (_, byte) =>
    byte < ASCII ? String.fromCharCode(byte) : letters.charAt(byte - ASCII),
  );
  let text = '';
  for (const byte of bytes) text += alphabet[byte];
  return text;
}

const ASCII = 128;

/** Apps Script has no `atob`, and its own decoder would be a service call. */
function bytesOf(base64: string): Uint8Array {
  const bytes = new Uint8Array((base64.length * 3) >> 2);
  let bits = 0;
  for (let at = 0; at < base64.length; at++) {
    bits = (bits << 6) | BASE64.indexOf(base64.charAt(at));
    if (at % 4 > 0) bytes[(at * 3) >> 2] = bits >> (6 - 2 * (at % 4));
  }
  return bytes;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

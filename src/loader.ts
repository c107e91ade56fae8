import { bitsIn } from './lzma/digits';
import { unpacking } from './lzma/unpacking';

// Google loads the whole script at every call of a formula, and a script may not be long. So Code.js is declarations, which
// Sheets reads, this loader, and two scripts as packed text: the formulas, unpacked at the first call of anything, and the
// rest of the add-on, four times as long, unpacked when something is called that is no formula.

/** Written by the build. */
declare const PACKED: {
  /** Both scripts one after the other in LZMA, by digits.ts. */
  readonly text: string;
  /**
   * Where the scripts end, in bytes. The first is a function that takes what unpacks the other, and fills the declared
   * functions; the other takes what the formulas share with it, and returns what add-on.ts exports.
   */
  readonly ends: readonly [formulas: number, addOn: number];
  /** Stand for the bytes from 128 on: a source in two languages has few other letters, and one byte for each packs best. */
  readonly letters: string;
  /** Of every declared function. */
  readonly names: readonly string[];
};

declare const global: { [name: string]: (...given: unknown[]) => unknown };

const [formulasEnd, addOnEnd] = PACKED.ends;

for (const name of PACKED.names) {
  global[name] = (...given) => {
    const unpack = unpacking(bitsIn(PACKED.text), addOnEnd);
    const formulas = evaluated(unpack(formulasEnd).subarray(0, formulasEnd));
    formulas((shared: unknown) => evaluated(unpack(addOnEnd).subarray(formulasEnd))(shared));
    return global[name]!(...given);
  };
}

function evaluated(script: Uint8Array): (given: unknown) => unknown {
  return new Function(`return ${textOf(script)}`)();
}

/** In pieces of a few thousand signs: one sign at a time leaves more behind to collect than it is worth. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += textOfPiece(bytes.subarray(at, at + PIECE));
  return text.replace(/[\x80-\xff]/g, (byte) => PACKED.letters.charAt(byte.charCodeAt(0) - ASCII));
}

/** Not by `...`, which asks the piece for its bytes one by one, and takes five times as long. */
function textOfPiece(bytes: ArrayLike<number>): string {
  return String.fromCharCode.apply(null, bytes as number[]);
}

const ASCII = 128;
const PIECE = 4096;
